//! Patterns explain; they never decide.

use crate::people::{self, check, check_vignettes};
use back_to_toe::triage::{
    Answers, Condition, Fit, Fitting, Kind, Level, MOST_SHOWN, PATTERNS, Pattern, Question, ROOTS,
    RULES, Reading, Root, Truth, assess, questions::Age,
};

#[test]
fn no_rule_and_no_question_can_see_the_matching_test_or_a_pattern() {
    let conditions = RULES.iter().map(|rule| &rule.when);
    for condition in conditions.chain(Question::ALL.map(Question::asked_when)) {
        condition.walk(&mut |it| {
            assert!(!matches!(it, Condition::Matching(_)), "{condition} reads the matching test");
        });
    }
}

#[test]
fn patterns_are_shown_as_they_should_be() {
    check(people::wild, |sheet, _| are_shown_well(sheet));
    check(people::complete, |sheet, _| are_shown_well(sheet));
    check(people::partial, |sheet, _| are_shown_well(sheet));
    check_vignettes(|sheet, _| are_shown_well(sheet));
}

fn are_shown_well(sheet: &Answers) {
    let assessment = assess(sheet);
    let shown: Vec<_> = assessment.patterns.iter().flatten().copied().collect();
    assert!(assessment.patterns.is_sorted_by_key(|it| it.is_none()), "a gap before a pattern");
    let level = assessment.level.filter(|&level| {
        let child = sheet.has(Age::Under16.into());
        assessment.complete && level <= Level::SeeUrgently && !child
    });
    let expected = level.map_or(Vec::new(), |level| ranked(&Reading::plain(sheet), level));
    let words = |fits: &[Fitting]| {
        fits.iter().map(|it| (it.pattern.id, it.fit, it.score)).collect::<Vec<_>>()
    };
    assert_eq!(words(&shown), words(&expected), "level {level:?}");

    let nerve_root = shown.iter().any(|it| it.pattern.id == "lumbar-radiculopathy");
    assert_eq!(assessment.root, nerve_root.then(|| pointed_at(sheet)).flatten());
}

/// The ranking of `patterns.md` section 3, once more and in its own order: all
/// that comes into question, how well it fits, which are shown.
fn ranked(reading: &Reading, level: Level) -> Vec<Fitting> {
    let calm = |pattern: &Pattern| pattern.kind == Kind::CalmOnly && level == Level::SeeUrgently;
    let candidates: Vec<_> = PATTERNS
        .iter()
        .filter(|pattern| pattern.needs.truth(reading) == Truth::True && !calm(pattern))
        .map(|pattern| (pattern, pattern.rows(reading).iter().map(|row| row.0).sum::<i8>()))
        .collect();
    let mut shown: Vec<_> = candidates.iter().filter(|(_, score)| *score >= 3).collect();
    let rules_out = |(pattern, _): &(&Pattern, i8)| pattern.kind == Kind::RuleOut;
    let doubt = shown.iter().any(|it| rules_out(it));

    shown.sort_by_key(|it| (rules_out(it), -it.1));
    while shown.len() > MOST_SHOWN {
        shown.remove(if doubt { shown.len() - 2 } else { shown.len() - 1 });
    }
    let fitting = |&&(pattern, score): &&(&'static Pattern, i8)| {
        let rows = pattern.rows(reading);
        let leads = |&(other, its): &(&Pattern, i8)| {
            other == pattern || score >= its + 2 || pattern.companions().any(|it| it == other)
        };
        let well = score >= 5
            && rows.iter().filter(|row| row.0 > 0).count() >= 3
            && rows.iter().all(|row| row.0 > -2)
            && pattern.kind != Kind::Capped
            && candidates.iter().all(leads)
            && !doubt;
        let fit = match (pattern.kind, well) {
            (Kind::RuleOut, _) => Fit::RuleOut,
            (_, true) => Fit::FitsWell,
            (_, false) => Fit::FitsPartly,
        };
        Fitting { pattern, fit, score }
    };
    shown.iter().map(fitting).collect()
}

/// The root with most points, if it has two or more and leads (section 6).
fn pointed_at(sheet: &Answers) -> Option<Root> {
    let zones = sheet.of(Question::Zones);
    let points = ROOTS.map(|(_, two, one)| 2 * zones.and(two).count() + zones.and(one).count());
    let most = points.into_iter().max().filter(|&most| most >= 2)?;
    let mut first = ROOTS.iter().zip(points).filter(|it| it.1 == most).map(|it| it.0.0);
    first.next().filter(|_| first.next().is_none())
}

#[test]
fn every_pattern_can_be_shown_and_all_that_may_fit_well_can() {
    let seen = std::cell::RefCell::new(Vec::new());
    let note = |sheet: &Answers| {
        let fits = assess(sheet).patterns;
        seen.borrow_mut().extend(fits.iter().flatten().map(|it| (it.pattern.id, it.fit)));
    };
    check(people::complete, |sheet, _| note(sheet));
    check_vignettes(|sheet, _| note(sheet));
    // Rare enough to be missed by chance.
    use Question::*;
    let calm = [(PainBalance, "no-pain"), (Course, "comes-and-goes"), (Feel, "ache")];
    let shoes =
        [(Sides, "left"), (Zones, "heel"), (Causes, "tight-shoes"), (Causes, "foot-injury")];
    let birth = [(History, "pregnant"), (Sides, "both"), (BothKind, "other"), (Speed, "sudden")];
    let birth_zones = [(Zones, "front-thigh"), (Zones, "heel"), (Onset, "over-3-months")];
    note(&people::person(&[&calm[..], &shoes].concat()));
    note(&people::person(&[&calm[..], &birth, &birth_zones].concat()));
    for pattern in &PATTERNS {
        let best = match pattern.kind {
            Kind::Ranked | Kind::CalmOnly => Fit::FitsWell,
            Kind::Capped => Fit::FitsPartly,
            Kind::RuleOut => Fit::RuleOut,
        };
        assert!(seen.borrow().contains(&(pattern.id, best)), "{} never as {best:?}", pattern.id);
    }
}
