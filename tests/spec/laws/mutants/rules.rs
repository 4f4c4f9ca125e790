//! Mutants of the rules, and what they make of a sheet.

use super::changed::{Changed, changed, leaked, uses, with_term};
use crate::laws::{cases::Cases, each_rule::MOST_CASES};
use back_to_toe::{
    sheet::Entry,
    triage::{Answers, Condition, Level, Limit, RULES, Reading, Rule, Truth, UNCLEAR, assess},
};

/// The rules with one place changed.
pub struct Mutant {
    /// The rule or the term that it is of.
    pub of: &'static str,
    pub what: String,
    change: Change,
}

enum Change {
    /// When these rules hold: each by its place in the list, and its parts.
    When(Vec<(usize, Changed)>),
    Level(usize, Level),
    Usual(usize, Limit),
    Eased(usize, Limit),
    EasedWhen(usize, Condition),
}

/// What comes of a sheet: the rules as a set of bits, `UNCLEAR` the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    pub level: Level,
    pub limit: Limit,
    pub rules: u64,
}

/// A written case, read, and the rules whose conditions hold.
pub struct Case<'a> {
    pub entry: &'a Entry,
    reading: Reading,
    holds: u64,
    pub right: Outcome,
}

/// What a case sees of a mutant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Seen {
    /// Another level than the expected one.
    Level,
    /// Another set of rules, or another limit.
    Rest,
}

pub fn of_rules() -> Vec<Mutant> {
    let of = |(n, rule): (usize, &'static Rule)| {
        let mutant = move |what, change| Mutant { of: rule.id, what, change };
        let when = changed(&rule.when).into_iter();
        let when = when.map(move |it| mutant(it.what.clone(), Change::When(vec![(n, it)])));
        let below = Level::ALL.into_iter().rev().find(|level| *level < rule.level);
        let level = below.map(|to| mutant(format!("lowered to {}", to.id()), Change::Level(n, to)));
        when.chain(level)
    };
    RULES.iter().enumerate().flat_map(of).collect()
}

pub fn of_limits() -> Vec<Mutant> {
    let longer = |limit| Limit::ALL.into_iter().find(|it| *it > limit);
    let of = |(n, rule): (usize, &'static Rule)| {
        let mutant = move |what, change| Mutant { of: rule.id, what, change };
        let to = |it: Limit| format!("limit lengthened to {}", it.id());
        let usual = longer(rule.limit.usual).map(|it| mutant(to(it), Change::Usual(n, it)));
        let eased = rule.limit.eased;
        let when = eased.into_iter().flat_map(|eased| changed(&eased.when));
        let when = when.map(move |it| mutant(it.what.clone(), Change::EasedWhen(n, it.whole())));
        let eased = eased.and_then(|eased| longer(eased.to));
        let eased = eased.map(|it| mutant(format!("eased {}", to(it)), Change::Eased(n, it)));
        usual.into_iter().chain(eased).chain(when)
    };
    RULES.iter().enumerate().flat_map(of).collect()
}

/// A term is changed in all rules at once.
pub fn of_terms() -> Vec<Mutant> {
    let mut terms: Vec<(&'static str, &'static Condition)> = Vec::new();
    for rule in &RULES {
        rule.when.walk(&mut |it| {
            if let Condition::Term(name, means) = *it
                && terms.iter().all(|known| known.0 != name.text())
            {
                terms.push((name.text(), means));
            }
        });
    }
    let of = |(name, means): (&'static str, &'static Condition)| {
        changed(means).into_iter().map(move |it| {
            let to = leaked(it.whole());
            let using = RULES.iter().enumerate().filter(|(_, rule)| uses(&rule.when, name));
            let when = using.map(|(n, rule)| {
                let whole = (rule.when, with_term(&rule.when, name, to));
                let parts = it.parts.iter().copied().chain([whole]).collect();
                (n, Changed { what: it.what.clone(), parts })
            });
            Mutant { of: name, what: it.what.clone(), change: Change::When(when.collect()) }
        })
    };
    terms.into_iter().flat_map(of).collect()
}

fn holds(condition: &Condition, reading: &Reading) -> bool {
    condition.truth(reading) == Truth::True
}

fn bits(rules: impl Iterator<Item = &'static Rule>) -> u64 {
    rules.fold(0, |set, rule| set | 1 << rule.index())
}

impl<'a> Case<'a> {
    pub fn of(entry: &'a Entry) -> Self {
        let reading = Reading::cautious(&entry.answers);
        let holding = RULES.iter().filter(|rule| holds(&rule.when, &reading));
        let got = assess(&entry.answers);
        let right = Outcome {
            level: got.level.unwrap(),
            limit: got.limit.unwrap(),
            rules: bits(got.fired()),
        };
        let case = Self { entry, reading, holds: bits(holding), right };
        assert_eq!(case.outcome(None), right, "{}: not as the program assesses", entry.id);
        case
    }

    /// What comes of it when one place is changed.
    fn outcome(&self, change: Option<&Change>) -> Outcome {
        let mut holding = self.holds;
        if let Some(Change::When(rules)) = change {
            for (n, changed) in rules {
                let now = u64::from(holds(&changed.whole(), &self.reading));
                holding = holding & !(1 << n) | now << n;
            }
        }
        let warnings = RULES.iter().filter(|rule| rule.level > Level::SelfCare);
        let warnings = holding & bits(warnings);
        let rules = match (warnings, holding) {
            (0, 0) => 1 << UNCLEAR.index(),
            (0, calm) => calm,
            (warnings, _) => warnings,
        };
        let fired = || {
            let all = RULES.iter().chain([&UNCLEAR]).enumerate();
            all.filter(|(n, _)| rules & 1 << n != 0)
        };
        let level = |(n, rule): (usize, &Rule)| match change {
            Some(Change::Level(changed, level)) if *changed == n => *level,
            _ => rule.level,
        };
        let worst = fired().map(level).max().unwrap();
        let winning = fired().filter(|&it| level(it) == worst);
        let limits = winning.map(|(n, rule)| self.limit(n, rule, change));
        Outcome { level: worst, limit: limits.min().unwrap(), rules }
    }

    fn limit(&self, n: usize, rule: &Rule, change: Option<&Change>) -> Limit {
        let when = match change {
            Some(Change::EasedWhen(changed, when)) if *changed == n => Some(when),
            _ => rule.limit.eased.map(|eased| &eased.when),
        };
        let eased = rule.limit.eased.filter(|_| when.is_some_and(|it| holds(it, &self.reading)));
        match (eased, change) {
            (Some(_), Some(Change::Eased(changed, to))) if *changed == n => *to,
            (None, Some(Change::Usual(changed, to))) if *changed == n => *to,
            (Some(eased), _) => eased.to,
            (None, _) => rule.limit.usual,
        }
    }

    /// What of the mutant is not as the case expects it.
    pub fn sees(&self, mutant: &Mutant, rules_are_all: bool) -> Option<Seen> {
        let expected = self.entry.expected.as_ref().unwrap();
        let got = self.outcome(Some(&mutant.change));
        let named = expected.rules.iter().map(|id| Rule::from_id(id).unwrap());
        let named = bits(named);
        let missing = if rules_are_all { got.rules ^ named } else { named & !got.rules };
        if got.level != expected.level && !expected.accept.contains(&got.level) {
            Some(Seen::Level)
        } else {
            let limit = expected.limit.is_some_and(|it| it != got.limit);
            (limit || missing != 0).then_some(Seen::Rest)
        }
    }

    /// Whether the level is exactly the expected one.
    pub fn is_exact_now(&self) -> bool {
        self.right.level == self.entry.expected.as_ref().unwrap().level
    }

    /// The same with the mutant.
    pub fn is_exact(&self, mutant: &Mutant) -> bool {
        self.outcome(Some(&mutant.change)).level == self.entry.expected.as_ref().unwrap().level
    }
}

impl Mutant {
    /// Whether no complete sheet tells it from what is right. All cases are
    /// tried that a part around the change can tell apart: with nothing else
    /// answered, what is decided there stays decided.
    pub fn is_equivalent(&self) -> bool {
        match &self.change {
            Change::When(rules) => rules.iter().all(|(n, it)| alike(&RULES[*n], it)),
            Change::Level(n, _) => outdone(&RULES[*n], None, |it, rule| it.level >= rule.level),
            Change::Usual(n, _) | Change::Eased(n, _) => outdone(&RULES[*n], None, as_soon),
            Change::EasedWhen(n, when) => outdone(&RULES[*n], Some(*when), as_soon),
        }
    }
}

/// Whether a part is the same before and after, or what it is part of is, and
/// decided; or, where neither is, the rule is not consulted, because another fires.
fn alike(rule: &Rule, Changed { parts, .. }: &Changed) -> bool {
    let same = |before: Condition, after: Condition| {
        every_case(&[before, after], |sheet, reading| {
            let decided = |(before, after): &(Condition, Condition)| {
                let (before, after) = (before.truth(reading), after.truth(reading));
                before == after && before != Truth::Unknown
            };
            parts.iter().any(decided)
                || holds(&before, reading) == holds(&after, reading)
                || rule.level == Level::SelfCare && assess(sheet).level > Some(Level::SelfCare)
        })
    };
    parts.iter().any(|&(before, after)| same(before, after))
}

/// Whether another rule fires that matters more, whenever a rule fires, and its
/// limit is another one if that is to be eased otherwise.
fn outdone(rule: &'static Rule, eased: Option<Condition>, more: fn(&Rule, &Rule) -> bool) -> bool {
    let others = || RULES.iter().filter(|other| *other != rule && more(other, rule));
    let eased = eased.zip(rule.limit.eased.map(|it| it.when));
    let read: Vec<_> =
        [rule.when].into_iter().chain(eased.into_iter().flat_map(<[_; 2]>::from)).collect();
    every_case(&read, |_, reading| {
        let same = eased.is_some_and(|(one, other)| holds(&one, reading) == holds(&other, reading));
        same || !holds(&rule.when, reading) || others().any(|it| holds(&it.when, reading))
    })
}

/// Whether a rule decides the limit as soon as another.
fn as_soon(other: &Rule, rule: &Rule) -> bool {
    let sooner = other.limit.eased.is_none() && other.limit.usual <= rule.limit.usual;
    other.level > rule.level || other.level == rule.level && sooner
}

/// Whether something is so in every case that these tell apart; not, where
/// there are too many to try.
fn every_case(of: &[Condition], test: impl Fn(&Answers, &Reading) -> bool) -> bool {
    let read = Condition::Any(of.to_vec().leak());
    Cases::number(&read) <= MOST_CASES && {
        let cases = Cases::of(&read);
        (0..cases.count()).filter(|&it| cases.is_whole(it)).all(|case| {
            let sheet = cases.sheet(case);
            test(&sheet, &Reading::cautious(&sheet))
        })
    }
}
