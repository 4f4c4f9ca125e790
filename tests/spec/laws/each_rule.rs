//! Each rule, over all the cases that it can tell apart.
//!
//! The level of the whole is the most urgent among the rules that fire, so what
//! holds of each rule holds of every sheet. A rule that could tell more than
//! some million cases apart is taken in parts: what is joined by "and" and "or"
//! falls silent only when a part does, and is decided when its parts are. A part
//! may break a law that the whole rule keeps, but never the other way round.

use super::{
    cases::{Axis, Cases},
    exceptions::{HEIRS, excuse},
    orders::{ADDING, LADDERS, RECENCY, no, pairs},
    proof::proven,
};
use crate::cores::on_all_cores;
use back_to_toe::triage::{
    Answer, Choices, Condition, Level, PATTERNS, Question, RULES, Reading, Rule, Truth,
    questions::Sides,
};
use std::{collections::BTreeMap, sync::LazyLock};

/// A condition that could tell more cases apart is taken in parts.
pub const MOST_CASES: usize = 3_000_000;

/// A part of a rule: all of it, where it does not tell too many cases apart.
pub struct Part {
    pub rule: &'static Rule,
    pub cases: Cases,
}

pub static PARTS: LazyLock<Vec<Part>> = LazyLock::new(|| {
    let of = |rule: &'static Rule| parts(&rule.when).into_iter().map(move |it| (rule, it));
    let conditions: Vec<_> = RULES.iter().flat_map(of).collect();
    on_all_cores(&conditions, |&(rule, condition)| Part { rule, cases: Cases::of(condition) })
});

/// A condition, or what it joins, if it could tell too many cases apart.
pub fn parts(condition: &Condition) -> Vec<&Condition> {
    if Cases::number(condition) <= MOST_CASES {
        return vec![condition];
    }
    match condition {
        Condition::All(of) | Condition::Any(of) | Condition::AtLeast(_, of) => {
            of.iter().flat_map(parts).collect()
        }
        Condition::Term(_, of) => parts(of),
        other => panic!("{other} tells too many cases apart"),
    }
}

/// Changes of an answer, as a question and an axis of the cases have them.
pub type Changes = fn(&Axis, Level) -> Vec<(Choices, Choices)>;

/// What was tried, and how often each exception was needed.
#[derive(Default)]
pub struct Tried {
    states: u64,
    pairs: u64,
    excused: BTreeMap<&'static str, u64>,
}

/// Makes all changes in all cases with every answer given: no rule falls
/// silent. Self-care is the other way round: it may end, and must not begin.
fn silences_nothing(changes: Changes) -> Tried {
    let tried = on_all_cores(&PARTS, |part| {
        falls(part.rule, &part.cases, changes).unwrap_or_else(|broken| panic!("{broken}"))
    });
    tried.into_iter().fold(Tried::default(), |mut sum, part| {
        sum.states += part.states;
        sum.pairs += part.pairs;
        for (name, times) in part.excused {
            *sum.excused.entry(name).or_default() += times;
        }
        sum
    })
}

/// What was tried; or the first change that silences the rule without a name.
pub fn falls(rule: &Rule, cases: &Cases, changes: Changes) -> Result<Tried, String> {
    let heard = if rule.level == Level::SelfCare { Truth::False } else { Truth::True };
    let changes: Vec<Vec<_>> = cases
        .axes
        .iter()
        .map(|axis| {
            let changes = changes(axis, rule.level).into_iter();
            changes.map(|(from, to)| (axis.class_of(from), axis.class_of(to), from, to)).collect()
        })
        .collect();
    let mut tried = Tried::default();
    for case in (0..cases.count()).filter(|&case| cases.is_whole(case)) {
        tried.states += u64::from(cases.is_first(case));
        for (axis, changes) in changes.iter().enumerate() {
            let here = cases.class(case, axis);
            for &(_, class, from, to) in changes.iter().filter(|change| change.0 == here) {
                tried.pairs += 1;
                let after = cases.with(case, axis, class);
                if cases.truth(case) == heard && cases.truth(after) != heard {
                    let question = cases.axes[axis].question;
                    let excused = excuse(rule.id, question, from, to);
                    let name = excused.or_else(|| hands_over(rule, question)).ok_or_else(|| {
                        let (from, to) = (ids(question, from), ids(question, to));
                        let (rule, question) = (rule.id, question.id());
                        format!("{rule}: silenced when {question} was {from:?} and is {to:?}")
                    })?;
                    *tried.excused.entry(name).or_default() += 1;
                }
            }
        }
    }
    Ok(tried)
}

fn hands_over(rule: &Rule, question: Question) -> Option<&'static str> {
    let heirs = HEIRS.iter().find(|it| it.rule == rule.id && it.question == question);
    heirs.map(|_| "another rule of this level or above fires instead")
}

fn ids(question: Question, set: Choices) -> Vec<&'static str> {
    question.answers().iter().filter(|it| set.has(**it)).map(|it| it.id()).collect()
}

/// Every change that may not silence a rule of this level.
pub fn worse(axis: &Axis, level: Level) -> Vec<(Choices, Choices)> {
    let question = axis.question;
    let each = |pairs: Vec<(Answer, Answer)>| {
        pairs.into_iter().map(|(from, to)| (from.into(), to.into())).collect()
    };
    if ADDING.contains(&question) {
        let signs = question.answers().iter().filter(|it| !it.stands_alone());
        let more = |said: Choices| {
            let beside = said.without(question.alone());
            signs.clone().filter(move |it| !said.has(**it)).map(move |it| (said, beside.with(*it)))
        };
        axis.answers().into_iter().flat_map(more).collect()
    } else if question == RECENCY.0 {
        each(if level >= Level::GoToHospital { pairs(RECENCY) } else { Vec::new() })
    } else if let Some(ladder) = LADDERS.into_iter().find(|it| it.0 == question) {
        each(pairs(ladder))
    } else {
        let all = axis.answers();
        all.iter().flat_map(|from| all.iter().map(|to| (*from, *to))).collect()
    }
}

/// "No" becomes "not sure".
fn unsure(axis: &Axis, _: Level) -> Vec<(Choices, Choices)> {
    let (no, not_sure) = (no(axis.question), axis.question.not_sure());
    let plain = axis.question.answers().iter().map(|&it| Choices::from(it));
    let no = plain.filter(|it| it.within(no) && !not_sure.is_empty());
    no.map(|it| (it, not_sure)).collect()
}

#[test]
fn a_worse_answer_silences_no_rule_but_by_a_named_exception() {
    let Tried { states, pairs, excused } = silences_nothing(worse);
    proven("a_worse_answer_silences_no_rule_but_by_a_named_exception", states, pairs, &excused);
}

#[test]
fn not_sure_silences_no_rule_that_no_lets_fire() {
    let Tried { states, pairs, excused } = silences_nothing(unsure);
    assert!(excused.is_empty(), "{excused:?}");
    proven("not_sure_silences_no_rule_that_no_lets_fire", states, pairs, &excused);
}

/// A rule that a worse answer silences, because another one takes over.
#[test]
fn a_rule_that_falls_silent_hands_over_to_one_as_urgent() {
    let handed = on_all_cores(&HEIRS, |heirs| {
        let rules: Vec<_> =
            [heirs.rule].iter().chain(heirs.to).map(|id| Rule::from_id(id).unwrap()).collect();
        let rule = rules[0];
        assert!(rules.iter().all(|it| it.level >= rule.level), "{}: to a lower level", rule.id);
        let either: Vec<_> = rules.iter().map(|it| it.when).collect();
        let cases = Cases::of(&Condition::Any(either.leak()));
        let fires =
            |case: usize| rule.when.truth(&Reading::cautious(&cases.sheet(case))) == Truth::True;
        let axis = cases.axes.iter().position(|it| it.question == heirs.question).unwrap();
        let changes = worse(&cases.axes[axis], rule.level);
        let changes: Vec<_> = changes
            .into_iter()
            .map(|(from, to)| (cases.axes[axis].class_of(from), cases.axes[axis].class_of(to)))
            .collect();
        let (mut states, mut pairs) = (0, 0);
        for case in (0..cases.count()).filter(|&case| cases.is_whole(case)) {
            states += u64::from(cases.is_first(case));
            for (_, class) in changes.iter().filter(|it| it.0 == cases.class(case, axis)) {
                pairs += 1;
                let silent = cases.truth(cases.with(case, axis, *class)) != Truth::True;
                assert!(!silent || !fires(case), "{}: nothing takes over", rule.id);
            }
        }
        (states, pairs)
    });
    let (states, pairs) = handed.into_iter().fold((0, 0), |sum, it| (sum.0 + it.0, sum.1 + it.1));
    proven("a_rule_that_falls_silent_hands_over_to_one_as_urgent", states, pairs, &BTreeMap::new());
}

#[test]
fn a_decided_rule_stays_decided() {
    let tried = on_all_cores(&PARTS, |Part { rule, cases }| {
        let (mut states, mut pairs) = (0, 0);
        for case in 0..cases.count() {
            states += 1;
            for (n, axis) in
                cases.axes.iter().enumerate().filter(|&(n, _)| cases.class(case, n) == 0)
            {
                for class in 1..axis.classes.len() {
                    pairs += 1;
                    let (before, after) =
                        (cases.truth(case), cases.truth(cases.with(case, n, class)));
                    assert!(
                        before == Truth::Unknown || before == after,
                        "{}: {}",
                        rule.id,
                        axis.question.id()
                    );
                }
            }
        }
        (states, pairs)
    });
    let (states, pairs) = tried.into_iter().fold((0, 0), |sum, it| (sum.0 + it.0, sum.1 + it.1));
    proven("a_decided_rule_stays_decided", states, pairs, &BTreeMap::new());
}

#[test]
fn what_is_not_asked_moves_no_rule() {
    let tried = on_all_cores(&PARTS, |Part { rule, cases }| {
        let (mut states, mut pairs) = (0, 0);
        for case in 0..cases.count() {
            states += 1;
            for (n, axis) in cases.axes.iter().enumerate().filter(|&(n, _)| cases.hides(case, n)) {
                pairs += 1;
                let without = cases.truth(cases.with(case, n, 0));
                assert_eq!(cases.truth(case), without, "{}: {}", rule.id, axis.question.id());
            }
        }
        (states, pairs)
    });
    let (states, pairs) = tried.into_iter().fold((0, 0), |sum, it| (sum.0 + it.0, sum.1 + it.1));
    proven("what_is_not_asked_moves_no_rule", states, pairs, &BTreeMap::new());
}

#[test]
fn no_condition_tells_left_from_right() {
    let alike = |cases: &Cases| {
        let sides = cases.axes.iter().filter(|axis| axis.question == Question::Sides);
        let class = |axis: &Axis, side: Sides| axis.class_of(Choices::from(Answer::from(side)));
        sides.map(|it| assert_eq!(class(it, Sides::Left), class(it, Sides::Right))).count() as u64
    };
    let rules: u64 = PARTS.iter().map(|part| alike(&part.cases)).sum();
    let rows: u64 = rows().iter().map(|(_, cases)| alike(cases)).sum();
    assert!(rules > 0 && rows > 0, "no condition reads which side it is");
    proven("no_condition_tells_left_from_right", rules + rows, rules + rows, &BTreeMap::new());
}

#[test]
fn every_part_of_a_rule_and_every_row_of_a_pattern_can_hold_and_can_fail() {
    let check = |name: &str, cases: &Cases| {
        let whole = || (0..cases.count()).filter(|&case| cases.is_whole(case));
        for truth in [Truth::True, Truth::False] {
            let always = cases.axes.is_empty() && truth == Truth::False;
            assert!(
                always || whole().any(|case| cases.truth(case) == truth),
                "{name} is never {truth:?}"
            );
        }
        whole().filter(|&case| cases.is_first(case)).count() as u64
    };
    let rules: u64 = PARTS.iter().map(|part| check(part.rule.id, &part.cases)).sum();
    let rows: u64 = rows().iter().map(|(name, cases)| check(name, cases)).sum();
    let name = "every_part_of_a_rule_and_every_row_of_a_pattern_can_hold_and_can_fail";
    proven(name, rules + rows, 0, &BTreeMap::new());
}

/// What patterns need, and their rows, read plainly. Rows that ask the matching
/// test are left out: it has cases of its own in `matching.rs`.
fn rows() -> Vec<(&'static str, Cases)> {
    let conditions = PATTERNS.iter().flat_map(|pattern| {
        let rows = pattern.weights.iter().map(|(_, when, _)| when);
        [&pattern.needs].into_iter().chain(rows).map(move |it| (pattern.id, it))
    });
    let matching = |condition: &Condition| {
        let mut found = false;
        condition.walk(&mut |it| found |= matches!(it, Condition::Matching(_)));
        found
    };
    let tried: Vec<_> = conditions.filter(|(_, it)| !matching(it)).collect();
    on_all_cores(&tried, |&(id, condition)| (id, Cases::plainly(condition)))
}

#[test]
fn a_sheet_and_its_case_are_alike() {
    let parts: Vec<_> = RULES.iter().flat_map(|rule| parts(&rule.when)).collect();
    crate::people::check(crate::people::wild, |sheet, chance| {
        let n = usize::try_from(chance.number()).unwrap() % parts.len();
        let truth = parts[n].truth(&Reading::cautious(sheet));
        let cases = &PARTS[n].cases;
        assert_eq!(cases.truth(cases.case_of(sheet)), truth, "{}", parts[n]);
    });
}
