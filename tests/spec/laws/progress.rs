//! Answering on: what is known stays known (`rules.md` section 8, P2), and
//! stopping early is never the better answer.

use crate::people::{self, check};
use back_to_toe::triage::{Answers, Level, Question, RULES, Reading, Rule, Truth, assess};

#[test]
fn a_further_answer_never_lowers_the_level_so_far() {
    check(people::partial, |sheet, chance| {
        let open: Vec<_> = unanswered(sheet).collect();
        if open.is_empty() {
            return;
        }
        let question = *chance.pick(&open);
        let more = sheet.set(question, people::answered(question, 50, chance));
        let (was, is) = (assess(sheet), assess(&more));
        let answer = back_to_toe::sheet::to_json(&more)[question.id()].clone();
        let move_ = format!("when {} was answered {answer}", question.id());

        assert!(is.level >= was.level, "{:?} fell to {:?} {move_}", was.level, is.level);
        assert!(is.could_be() <= was.could_be(), "what could be rose {move_}");
        let (then, now) = (Reading::cautious(sheet), Reading::cautious(&more));
        for rule in &RULES {
            let (before, after) = (rule.when.truth(&then), rule.when.truth(&now));
            assert!(before == Truth::Unknown || after == before, "{} was decided {move_}", rule.id);
        }
    });
}

#[test]
fn the_level_so_far_and_what_could_be_bound_the_end() {
    check(people::partial, |sheet, chance| {
        let whole = people::finished(*sheet, 50, chance);
        let (so_far, end) = (assess(sheet), assess(&whole));
        assert!(end.level >= so_far.level, "the end was lower");
        let most = so_far.could_be().max(so_far.level).max(Some(Level::SeeSoon));
        assert!(end.level <= most, "{:?} came as a surprise", end.level);
    });
}

#[test]
fn whoever_stops_early_is_never_told_something_milder() {
    check(people::partial, |sheet, _| {
        let stopped = sheet.stopped_early();
        let (was, is) = (assess(sheet), assess(&stopped));
        assert!(is.level >= was.level, "{:?} fell to {:?}", was.level, is.level);
        for rule in was.fired().filter(|rule| !fallback(rule)) {
            assert!(is.fired().any(|it| it == rule), "{} fell silent", rule.id);
        }
        let waiting = stopped.waiting();
        assert!(DETAILS.iter().all(|it| !waiting.contains(it)), "a detail still waits");
        assert_eq!(stopped.stopped_early(), stopped, "stopping twice is stopping once");
    });
}

#[test]
fn who_cannot_pee_and_stops_is_sent_to_hospital() {
    let bladder = Question::Bladder.answer_from_id("retention").unwrap();
    let sheet = Answers::from_iter([bladder]);
    assert_eq!(assess(&sheet).level, Some(Level::SeeSoon));
    assert_eq!(assess(&sheet.stopped_early()).level, Some(Level::GoToHospital));
}

/// What a warning sign asks further: `rules.md` section 2.
const DETAILS: [Question; 10] = [
    Question::TearingDetail,
    Question::ColdDetail,
    Question::BothKind,
    Question::FlagsOnset,
    Question::FlagsCourse,
    Question::FlagsExplained,
    Question::ProcedureWhen,
    Question::InjuryDetail,
    Question::PregnancySigns,
    Question::WoundDetail,
];

fn unanswered(sheet: &Answers) -> impl Iterator<Item = Question> {
    Question::ALL.into_iter().filter(|&question| sheet.of(question).is_empty())
}

/// Given only when no other rule fires, so it gives way to any that does.
fn fallback(rule: &Rule) -> bool {
    rule.level == Level::SelfCare || rule.id == "unclear"
}
