//! The reason is the answer: the person's own words, no more and no fewer.

use crate::people::{self, check, check_vignettes};
use back_to_toe::triage::{Answers, Question, RULES, Reading, Rule, Truth, assess, because};

#[test]
fn the_reason_is_the_answer() {
    check(people::complete, |sheet, chance| {
        let fired: Vec<_> = assess(sheet).fired().collect();
        let rule = *chance.pick(&fired);
        explains(sheet, rule);
    });
    check_vignettes(|sheet, _| {
        for rule in assess(sheet).fired() {
            explains(sheet, rule);
        }
    });
}

fn explains(sheet: &Answers, rule: &Rule) {
    let reason = because(&rule.when, sheet, Reading::cautious);
    assert!(reason.iter().all(|&answer| sheet.has(answer)), "{}: never said", rule.id);

    let alone = Answers::from_iter(reason.iter().copied());
    let holds = |sheet: &Answers| rule.when.truth(&Reading::cautious(sheet)) == Truth::True;
    let words: Vec<_> = reason.iter().map(|answer| answer.id()).collect();
    assert!(holds(&alone), "{}: {words:?} is no reason", rule.id);
    for question in Question::ALL.into_iter().filter(|&it| !alone.of(it).is_empty()) {
        let without = alone.unanswered(question);
        assert!(!holds(&without), "{}: {} does not matter", rule.id, question.id());
    }
}

/// The reason of a rule for a few answers: their ids.
fn check_reason(rule: &str, answers: &[(Question, &str)], reason: &[&str]) {
    let answers = answers.iter().map(|(question, id)| question.answer_from_id(id).unwrap());
    let rule = Rule::from_id(rule).unwrap();
    let got = because(&rule.when, &answers.collect(), Reading::cautious);
    assert_eq!(got.iter().map(|it| it.id()).collect::<Vec<_>>(), reason, "{}", rule.id);
}

#[test]
fn signs_that_are_each_enough_are_all_named() {
    use Question::{Bladder, Emergency, FlagsOnset, History, Saddle, Skin, SuddenSevere};
    let check = check_reason;
    let signs = [(Emergency, "breathing"), (Emergency, "rising"), (Emergency, "accident")];
    check("breathing-or-rising", &signs, &["breathing", "rising"]);
    let bladder = [(Bladder, "leaking"), (Bladder, "weak-stream"), (FlagsOnset, "0-3-days")];
    check("cauda-equina-bladder", &bladder, &["leaking", "weak-stream", "0-3-days"]);
    // Of two questions that would each do, the one that is asked first.
    let either = [(Bladder, "leaking"), (Saddle, "yes")];
    check("old-change", &either, &["leaking"]);
    let risks = [(History, "osteoporosis"), (History, "diabetes"), (SuddenSevere, "yes")];
    check("fracture-risk", &risks, &["osteoporosis", "yes"]);
    check(
        "foot-urgent",
        &[(History, "diabetes"), (Skin, "cannot-look")],
        &["diabetes", "cannot-look"],
    );
    check("foot-urgent", &[(History, "diabetes"), (Saddle, "yes")], &[]);
}

#[test]
fn what_does_not_fire_has_no_reason() {
    check_vignettes(|sheet, _| {
        let assessment = assess(sheet);
        for rule in RULES.iter().filter(|rule| !assessment.fired().any(|it| it == *rule)) {
            // Self-care may well hold beside a warning sign; it is then not consulted.
            if rule.when.truth(&Reading::cautious(sheet)) != Truth::True {
                assert_eq!(because(&rule.when, sheet, Reading::cautious), [], "{}", rule.id);
            }
        }
    });
}

#[test]
fn findings_are_the_deciding_rules_with_their_reasons() {
    check_vignettes(|sheet, _| {
        let assessment = assess(sheet);
        let findings = assessment.findings(sheet);
        assert!(findings.iter().map(|it| it.rule).eq(assessment.winning()));
        for finding in findings {
            let reason = because(&finding.rule.when, sheet, Reading::cautious);
            assert_eq!(finding.because, reason);
            assert_eq!(reason.is_empty(), finding.rule.id == "unclear", "{}", finding.rule.id);
        }
    });
}
