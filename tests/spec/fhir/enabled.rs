//! When FHIR asks a question, and when the check does: the same.

use crate::people;
use back_to_toe::{
    fhir::{Enabled, Said},
    triage::{
        Answers, Condition, Matching, Question, Reading, Truth,
        condition::{all, any, at_least, matching, not, term},
        questions::{Age, Bladder, FlagsOnset, History, Onset, Saddle, Sides, Skin, Unwell},
    },
};

/// As FHIR reads what was said: of a question that is hidden, nothing.
fn holds(said: &Said, sheet: &Answers) -> bool {
    match said {
        Said::Has(question, choices) => sheet.of(*question).meets(*choices),
        Said::Only(question, choices) => {
            !sheet.of(*question).is_empty() && sheet.of(*question).within(*choices)
        }
        Said::All(of) => of.iter().all(|it| holds(it, sheet)),
        Said::Any(of) => of.iter().any(|it| holds(it, sheet)),
    }
}

#[test]
fn fhir_asks_what_the_check_asks() {
    let asked = Question::ALL.map(|it| (it, Enabled::when(it.asked_when())));
    let law = |sheet: &Answers| {
        let (reading, sheet) = (Reading::cautious(sheet), sheet.counting());
        for (question, enabled) in &asked {
            let enabled = match enabled {
                Enabled::Always => true,
                Enabled::Any(of) => of.iter().any(|&it| sheet.has(it)),
                Enabled::All(of) => of.iter().all(|&it| sheet.has(it)),
                Enabled::Expression(said) => holds(said, &sheet),
            };
            assert_eq!(enabled, reading.asked(*question) == Truth::True, "{}", question.id());
        }
    };
    people::check_vignettes(|sheet, _| law(sheet));
    people::check(people::partial, |sheet, _| law(sheet));
    people::check(people::wild, |sheet, _| law(sheet));
}

#[test]
fn every_form_of_a_condition_can_be_said() {
    const HIDDEN: Condition = FlagsOnset::Over3Months.chosen();
    const FEVER: Condition = Unwell::Fever.chosen();
    const OLD: Condition = Age::From60To64.or_older();
    const BOTH: Condition = Sides::Both.chosen();
    const THREE: &[Condition] = &[FEVER, OLD, BOTH];
    let conditions = [
        Condition::Always,
        FEVER,
        OLD,
        HIDDEN,
        term("a-name", &BOTH),
        Unwell::Fever.alone(),
        History::within(&[History::Cancer, History::BloodThinner]),
        FlagsOnset::within(&[FlagsOnset::Days0To3]),
        Onset::NotSure.said(),
        Skin::any_of(&[Skin::NotSure, Skin::CannotLook]),
        Bladder::NoUrge.alone(),
        at_least(0, THREE),
        at_least(2, THREE),
        at_least(4, THREE),
        all(THREE),
        any(THREE),
    ];
    let conditions = conditions.map(|it| &*Box::leak(Box::new(it)));
    let nots = conditions.map(|it| &*Box::leak(Box::new(not(it))));
    let deeper = nots.map(|it| &*Vec::from([*it, Saddle::Yes.chosen()]).leak());
    let deeper = deeper.map(|it| &*Box::leak(Box::new(not(Box::leak(Box::new(all(it)))))));
    let both = conditions.into_iter().chain(nots).chain(deeper);
    let both: Vec<_> = both.map(|it| (it, Said::of(it, true))).collect();
    let law = |sheet: &Answers| {
        let (reading, sheet) = (Reading::cautious(sheet), sheet.counting());
        for (condition, said) in &both {
            let truth = condition.truth(&reading) == Truth::True;
            assert_eq!(holds(said, &sheet), truth, "{condition}");
        }
    };
    people::check(people::partial, |sheet, _| law(sheet));
}

#[test]
fn what_does_not_depend_on_an_answer_is_true_or_false() {
    for (condition, holds) in [
        (Condition::Always, true),
        // It is taken after the questions, so while they are asked there is none.
        (matching(Matching::MovesTogether), false),
    ] {
        assert_eq!(Said::of(&condition, true).to_string(), holds.to_string(), "{condition}");
        assert_eq!(Said::of(&condition, false).to_string(), (!holds).to_string(), "{condition}");
    }
}

#[test]
fn one_question_needs_an_expression() {
    let expressions = Question::ALL.into_iter().filter_map(|question| {
        match Enabled::when(question.asked_when()) {
            Enabled::Expression(said) => Some((question, said.to_string())),
            _ => None,
        }
    });
    let expressions: Vec<_> = expressions.collect();
    let [(question, path)] = &expressions[..] else { panic!("{expressions:?}") };
    assert_eq!(*question, Question::TearingDetail);
    let expected = "(%resource.item.item.where(linkId = 'emergency').answer.value\
        .where(code = 'emergency.tearing-pain' or code = 'emergency.not-sure').exists() or \
        (%resource.item.item.where(linkId = 'age').answer.value.where(code = 'age.60-64' or \
        code = 'age.65-69' or code = 'age.70-plus' or code = 'age.not-sure').exists() and \
        %resource.item.item.where(linkId = 'history').answer.value\
        .where(code = 'history.vascular-risk').exists()))";
    assert_eq!(path, expected);
}
