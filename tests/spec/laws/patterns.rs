//! Patterns explain; they never decide.

use crate::people::{self, check, check_vignettes};
use back_to_toe::triage::{
    Answers, Condition, Fit, Kind, Level, PATTERNS, Question, RULES, Reading, Truth, assess,
    questions::Age,
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
    let level = assessment.level;
    if !assessment.complete || level >= Some(Level::GoToHospital) || sheet.has(Age::Under16.into())
    {
        assert!(shown.is_empty() && assessment.root.is_none(), "a pattern where none may be");
        return;
    }

    let reading = Reading::plain(sheet);
    let ranked = shown.iter().filter(|it| it.fit != Fit::RuleOut);
    assert!(ranked.is_sorted_by(|a, b| a.score >= b.score), "the best comes first");
    let rules_out = shown.iter().any(|it| it.fit == Fit::RuleOut);
    for (n, fitting) in shown.iter().enumerate() {
        let pattern = fitting.pattern;
        let rows = pattern.rows(&reading);
        assert!(pattern.needs.truth(&reading) == Truth::True, "{} lacks its needs", pattern.id);
        assert_eq!(fitting.score, rows.iter().map(|row| row.0).sum::<i8>(), "{}", pattern.id);
        assert!(fitting.score >= 3, "{} has too few points", pattern.id);
        assert_eq!(fitting.fit == Fit::RuleOut, pattern.kind == Kind::RuleOut);
        match fitting.fit {
            Fit::RuleOut => assert_eq!(n, shown.len() - 1, "what to rule out comes last"),
            Fit::FitsPartly => {}
            Fit::FitsWell => {
                assert!(fitting.score >= 5 && rows.iter().filter(|row| row.0 > 0).count() >= 3);
                assert!(rows.iter().all(|row| row.0 > -2), "{} is spoken against", pattern.id);
                assert!(pattern.kind != Kind::Capped && !rules_out, "{} is capped", pattern.id);
            }
        }
        if pattern.kind == Kind::CalmOnly {
            assert!(
                level < Some(Level::SeeUrgently),
                "{} calms beside an urgent level",
                pattern.id
            );
        }
    }
    if assessment.root.is_some() {
        assert!(shown.iter().any(|it| it.pattern.id == "lumbar-radiculopathy"), "a root alone");
    }
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
    note(&people::person(&[
        (Question::History, "pregnant"),
        (Question::Sides, "both"),
        (Question::BothKind, "other"),
        (Question::Zones, "front-thigh"),
        (Question::Zones, "heel"),
        (Question::Feel, "ache"),
        (Question::Course, "comes-and-goes"),
        (Question::Onset, "over-3-months"),
        (Question::PainBalance, "no-pain"),
        (Question::Speed, "sudden"),
    ]));
    for pattern in &PATTERNS {
        let best = match pattern.kind {
            Kind::Ranked | Kind::CalmOnly => Fit::FitsWell,
            Kind::Capped => Fit::FitsPartly,
            Kind::RuleOut => Fit::RuleOut,
        };
        assert!(seen.borrow().contains(&(pattern.id, best)), "{} never as {best:?}", pattern.id);
    }
}
