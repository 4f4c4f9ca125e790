//! What can help meanwhile: each piece only where it applies, and no harm to
//! skin that cannot feel.

use crate::people;
use back_to_toe::{
    content::LANGUAGES,
    triage::{Answers, CARE, Question, Reading, Truth},
};
use std::{cell::Cell, collections::BTreeSet};

fn shown(answers: &Answers) -> Vec<&'static str> {
    let reading = Reading::cautious(answers);
    let fitting = CARE.iter().filter(|care| care.when.truth(&reading) == Truth::True);
    fitting.map(|care| care.id).collect()
}

/// Tests a law on all vignettes and on made-up people.
fn check(law: impl Fn(&Answers, &[&str])) {
    people::check_vignettes(|answers, _| law(answers, &shown(answers)));
    people::check(people::complete, |answers, _| law(answers, &shown(answers)));
}

fn says(answers: &Answers, question: Question, ids: &[&str]) -> bool {
    ids.iter().any(|id| answers.has(question.answer_from_id(id).unwrap()))
}

#[test]
fn heat_is_either_advised_or_warned_of() {
    check(|answers, shown| {
        let heat = ["heat-cold", "no-heat"].map(|id| shown.contains(&id));
        assert_ne!(heat[0], heat[1], "{shown:?} of {answers:?}");
    });
}

#[test]
fn skin_that_may_not_feel_heat_is_never_warmed_or_cooled() {
    check(|answers, shown| {
        let at_risk = says(answers, Question::Feel, &["numb", "coldness", "not-sure"])
            || says(answers, Question::History, &["diabetes"])
            || says(answers, Question::Skin, &["cold-pale", "black-skin", "foot-wound"]);
        assert!(!at_risk || shown.contains(&"no-heat"), "{shown:?}");
    });
}

#[test]
fn a_new_medicine_is_never_just_stopped() {
    check(|answers, shown| {
        let new = says(answers, Question::Causes, &["new-medicine"]);
        assert_eq!(new, shown.contains(&"medicine"), "{shown:?}");
    });
    let words = LANGUAGES[0].care(CARE.iter().find(|care| care.id == "medicine").unwrap());
    assert!(words.unwrap().text.contains("Do not stop"));
}

#[test]
fn whom_ibuprofen_could_harm_is_told_to_ask_first() {
    check(|answers, shown| {
        let at_risk = says(answers, Question::History, &["blood-thinner", "pregnant", "not-sure"])
            || says(answers, Question::Age, &["65-69", "70-plus", "not-sure"])
            || says(answers, Question::Causes, &["autoimmune", "not-sure"]);
        assert!(!at_risk || shown.contains(&"painkillers-care"), "{shown:?}");
    });
}

#[test]
fn everyone_is_told_to_keep_moving_and_when_to_come_back() {
    check(|_, shown| {
        assert_eq!(shown.first(), Some(&"keep-moving"));
        assert_eq!(shown.last(), Some(&"come-back"));
    });
}

#[test]
fn weak_or_numb_legs_do_not_drive() {
    check(|answers, shown| {
        let weak = says(answers, Question::Weakness, &["slight", "marked", "both", "not-sure"]);
        assert!(!weak || ["no-driving", "falls"].iter().all(|id| shown.contains(id)), "{shown:?}");
    });
}

#[test]
fn every_piece_has_an_id_of_its_own_and_words_in_every_language() {
    let ids: BTreeSet<_> = CARE.iter().map(|care| care.id).collect();
    assert_eq!(ids.len(), CARE.len());
    for language in LANGUAGES.iter() {
        let words = CARE.iter().map(|care| language.care(care).unwrap());
        let titles: BTreeSet<_> = words.clone().map(|it| it.title).collect();
        assert_eq!(titles.len(), CARE.len(), "a title stands twice in {}", language.tag);
        assert!(words.clone().all(|it| it.title.len() > 3 && it.text.len() > 30));
    }
}

#[test]
fn every_piece_is_shown_to_someone_and_most_not_to_everyone() {
    let (people, counts) = (Cell::new(0), [const { Cell::new(0) }; CARE.len()]);
    check(|_, shown| {
        people.set(people.get() + 1);
        for (care, count) in CARE.iter().zip(&counts) {
            count.set(count.get() + usize::from(shown.contains(&care.id)));
        }
    });
    let always = ["keep-moving", "rest", "painkillers", "come-back"];
    for (care, count) in CARE.iter().zip(&counts) {
        assert!(count.get() > 0, "{} is never shown", care.id);
        let everyone = count == &people;
        assert_eq!(everyone, always.contains(&care.id), "{}: {count:?}", care.id);
    }
}
