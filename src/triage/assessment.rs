//! From answers to a level, with its reasons.

use super::{
    Answers, Level, Limit, Truth,
    matching::Matching,
    patterns::{self, Fitting, MOST_SHOWN, Root},
    questions::Answer,
    reading::Reading,
    rules::{RULES, Rule, SELF_HARM_THOUGHTS, UNCLEAR},
};

/// What the answers mean so far. Small and `Copy`: made anew after every
/// answer, never stored.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Assessment {
    /// Every question is either hidden, or asked and answered.
    pub complete: bool,
    /// The most urgent level that holds. None while nothing is known: self-care
    /// and the fallback are never given before the end.
    pub level: Option<Level>,
    /// The shortest limit among the rules of that level.
    pub limit: Option<Limit>,
    /// What the answers fit with, the best first; nothing beside the two top
    /// levels, for children, or before the end.
    pub patterns: [Option<Fitting>; MOST_SHOWN],
    /// The verdict of the matching test.
    pub matching: Matching,
    /// The nerve root that the places point to, with an irritated root among the patterns.
    pub root: Option<Root>,
    shows_patterns: bool,
    fired: RuleSet,
    open: RuleSet,
}

/// A rule that fires, and the person's own answers that made it fire.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Which.
    pub rule: &'static Rule,
    /// The minimal reason, see [`super::because`].
    pub because: Vec<Answer>,
}

/// A set of rules: bit n stands for the n-th of [`RULES`], the bit after the
/// last for [`UNCLEAR`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct RuleSet(u64);

impl RuleSet {
    const fn with(self, index: usize) -> Self {
        Self(self.0 | 1 << index)
    }

    fn iter(self) -> impl Iterator<Item = &'static Rule> {
        let all = RULES.iter().chain([&UNCLEAR]).enumerate();
        all.filter(move |(n, _)| self.0 & 1 << n != 0).map(|(_, rule)| rule)
    }
}

/// Assesses any answer sheet, however incomplete (`rules.md` section 2).
///
/// Rules never see one another, so the level of the whole is the most urgent
/// of those that fire, and each rule can be proven alone.
pub fn assess(answers: &Answers) -> Assessment {
    let reading = Reading::cautious(answers);
    let (mut fired, mut open) = (RuleSet::default(), RuleSet::default());
    let warnings = RULES.iter().enumerate().filter(|(_, rule)| rule.level > Level::SelfCare);
    for (n, rule) in warnings {
        match rule.when.truth(&reading) {
            Truth::True => fired = fired.with(n),
            Truth::Unknown => open = open.with(n),
            Truth::False => {}
        }
    }

    let complete = reading.complete();
    if complete && fired == RuleSet::default() {
        fired = fired.with(calm(&reading).index());
    }
    let level = fired.iter().map(|rule| rule.level).max();
    let winning = fired.iter().filter(|rule| Some(rule.level) == level);
    let limit = winning.map(|rule| rule.limit(&reading)).min();

    let plain = reading.plainly();
    let calm_enough = level.filter(|&level| complete && patterns::may_show(&plain, level));
    let patterns =
        calm_enough.map_or([None; MOST_SHOWN], |level| patterns::fittings(&plain, level));
    let root_shown = patterns.iter().flatten().any(|it| it.pattern.hints_at_root());
    Assessment {
        complete,
        level,
        limit,
        patterns,
        matching: plain.matching(),
        root: if root_shown { patterns::root_hint(&plain) } else { None },
        shows_patterns: calm_enough.is_some(),
        fired,
        open,
    }
}

/// Self-care where it is plain that it is enough, else a check: unclear is never self-care.
fn calm(reading: &Reading) -> &'static Rule {
    let plain = RULES
        .iter()
        .find(|rule| rule.level == Level::SelfCare && rule.when.truth(reading) == Truth::True);
    plain.unwrap_or(&UNCLEAR)
}

impl Assessment {
    /// Every rule that fires, the most urgent first.
    pub fn fired(&self) -> impl Iterator<Item = &'static Rule> {
        self.fired.iter()
    }

    /// The rules that decide the level: the reasons to show.
    pub fn winning(&self) -> impl Iterator<Item = &'static Rule> {
        self.fired().filter(|rule| Some(rule.level) == self.level)
    }

    /// The warning rules that further answers could still make fire, the most urgent first.
    pub fn open(&self) -> impl Iterator<Item = &'static Rule> {
        self.open.iter()
    }

    /// The most urgent of what could still fire: "you have not finished".
    pub fn could_be(&self) -> Option<Level> {
        self.open().map(|rule| rule.level).max()
    }

    /// Whether patterns may be shown, be there any or none.
    pub const fn shows_patterns(&self) -> bool {
        self.shows_patterns
    }

    /// Whether thoughts of self-harm are the only reason for the level: then a
    /// crisis line is the answer, and not a hospital.
    pub fn is_crisis_alone(&self) -> bool {
        self.winning().eq([&SELF_HARM_THOUGHTS])
    }

    /// The rules that decide the level, each with the answers that made it fire.
    pub fn findings(&self, answers: &Answers) -> Vec<Finding> {
        let finding = |rule: &'static Rule| Finding {
            rule,
            because: super::because(&rule.when, answers, Reading::cautious),
        };
        self.winning().map(finding).collect()
    }

    /// The same in what was really answered: what stopping early stands for is left out.
    pub fn findings_given(&self, answers: &Answers, given: &Answers) -> Vec<Finding> {
        let mut findings = self.findings(answers);
        for finding in &mut findings {
            finding.because.retain(|&answer| given.has(answer));
        }
        findings
    }
}
