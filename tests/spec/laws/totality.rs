//! Every sheet has an assessment, and it is put together as it should be.

use crate::people::{self, SHEETS, check, check_vignettes};
use back_to_toe::triage::{
    Answer, Answers, Assessment, Level, Question, RULES, Reading, Rule, Truth, UNCLEAR, assess,
    questions::Sides,
};

#[test]
fn every_sheet_has_an_assessment() {
    check(people::wild, |sheet, _| is_sound(sheet, &assess(sheet)));
    check(people::complete, |sheet, _| is_sound(sheet, &assess(sheet)));
    check(people::partial, |sheet, _| is_sound(sheet, &assess(sheet)));
    check_vignettes(|sheet, _| is_sound(sheet, &assess(sheet)));
}

fn is_sound(sheet: &Answers, assessment: &Assessment) {
    let reading = Reading::cautious(sheet);
    let that_are = |truth: Truth| -> Vec<_> {
        let warnings = RULES.iter().filter(|rule| rule.level > Level::SelfCare);
        warnings.filter(|rule| rule.when.truth(&reading) == truth).collect()
    };
    let (mut fired, open) = (that_are(Truth::True), that_are(Truth::Unknown));
    if sheet.complete() && fired.is_empty() {
        let calm =
            Rule::from_id("self-care-ok").filter(|it| it.when.truth(&reading) == Truth::True);
        fired.push(calm.unwrap_or(&UNCLEAR));
    }
    assert_eq!(ids(assessment.fired()), ids(fired.iter().copied()), "what fires");
    assert_eq!(ids(assessment.open()), ids(open.into_iter()), "what is open");
    assert!(fired.is_sorted_by(|a, b| a.level >= b.level), "the most urgent come first");
    assert_eq!(assessment.level, fired.iter().map(|rule| rule.level).max());
    let limits = assessment.winning().map(|rule| rule.limit(&reading));
    assert_eq!(assessment.limit, limits.min(), "the shortest limit of the level");

    assert_eq!(assessment.complete, sheet.complete());
    assert_eq!(assessment.complete, sheet.next_question().is_none(), "all or nothing is asked");
    if assessment.complete {
        assert!(assessment.level.is_some() && assessment.could_be().is_none(), "the end is open");
    } else {
        let fallback = ["self-care-ok", "unclear"];
        assert!(!assessment.fired().any(|it| fallback.contains(&it.id)), "calmed too soon");
    }
}

fn ids(rules: impl Iterator<Item = &'static Rule>) -> Vec<&'static str> {
    rules.map(|rule| rule.id).collect()
}

#[test]
fn silence_says_nothing() {
    let assessment = assess(&Answers::default());
    assert_eq!((assessment.complete, assessment.level, assessment.limit), (false, None, None));
    assert_eq!(assessment.fired().count(), 0);
    assert_eq!(assessment.could_be(), Some(Level::CallAmbulance));
}

#[test]
fn hidden_answers_change_nothing() {
    let same = |sheet: &Answers| assert_eq!(assess(sheet), assess(&sheet.without_hidden()));
    check(people::wild, |sheet, _| same(sheet));
    check(people::partial, |sheet, _| same(sheet));
    check(people::complete, |sheet, chance| {
        let hidden = |question: &Question| sheet.of(*question).is_empty();
        let more = Question::ALL.into_iter().filter(hidden).fold(*sheet, |sheet, question| {
            sheet.set(question, people::answered(question, 0, chance))
        });
        assert_eq!(assess(sheet), assess(&more));
        assert_eq!(*sheet, more.without_hidden());
    });
}

#[test]
fn left_and_right_are_alike() {
    let mirrored = |sheet: &Answers| {
        let (left, right) = (Answer::from(Sides::Left), Answer::from(Sides::Right));
        match (sheet.has(left), sheet.has(right)) {
            (true, false) => sheet.with(right),
            (false, true) => sheet.with(left),
            _ => *sheet,
        }
    };
    check(people::wild, |sheet, _| assert_eq!(assess(sheet), assess(&mirrored(sheet))));
    check(people::complete, |sheet, _| assert_eq!(assess(sheet), assess(&mirrored(sheet))));
}

#[test]
fn who_answers_changes_nothing() {
    check(people::complete, |sheet, _| {
        for &who in Question::Who.answers() {
            assert_eq!(assess(sheet), assess(&sheet.with(who)));
        }
    });
}

#[test]
fn there_are_enough_sheets_of_every_level() {
    let mut counts = [0_u64; Level::ALL.len()];
    let mut chance_of = |level: Level| counts[level as usize] += 1;
    for seed in 0..*SHEETS {
        let sheet = people::complete(&mut crate::chance::Chance::new(seed));
        chance_of(assess(&sheet).level.unwrap());
    }
    assert!(counts.iter().all(|&count| count > *SHEETS / 100), "{counts:?}");
}
