//! To whom it speaks: "your legs" to the person, "their legs" to a helper.

use super::{TEXTS, words};
use back_to_toe::{
    content::{EN, Reader, Spoken},
    triage::{CLARIFIERS, Question, RULES, UNCLEAR},
};

/// Words that mean the one who reads.
const READER: [&str; 12] = [
    "i", "i'm", "me", "my", "mine", "myself", "you", "you're", "your", "yours", "yourself", "we've",
];

fn reader_in(text: &str) -> Option<String> {
    words(&text.replace('’', "'")).find(|word| READER.contains(&word.as_str()))
}

/// Everything that is said in two ways, with its path.
fn spoken() -> Vec<(String, Spoken)> {
    let mut all = Vec::new();
    for question in Question::ALL {
        let (id, asked) = (question.id(), EN.question(question));
        all.push((format!("{id}.ask"), asked.ask));
        all.extend(asked.help.map(|help| (format!("{id}.help"), help)));
        let answers = question.answers().iter();
        all.extend(answers.map(|it| (format!("{id}.{}", it.id()), EN.answer(*it))));
    }
    for clarifier in &CLARIFIERS {
        let id = clarifier.question.id();
        let words = EN.clarifier(clarifier).unwrap();
        all.push((format!("clarifier.{id}.ask"), words.ask));
        all.extend(words.help.map(|help| (format!("clarifier.{id}.help"), help)));
        all.extend(words.parts.iter().map(|part| (format!("clarifier.{id}.part"), *part)));
    }
    let rules = RULES.iter().chain([&UNCLEAR]);
    all.extend(rules.map(|rule| (format!("rule.{}", rule.id), EN.rule(rule).why)));
    all
}

#[test]
fn a_helper_is_never_asked_about_themselves() {
    for (path, said) in spoken() {
        let helper = said.to(Reader::Helper);
        let who = path.starts_with("who.");
        assert!(who || reader_in(helper).is_none(), "{path}: {helper:?}");
    }
}

#[test]
fn what_is_said_to_the_person_has_words_for_a_helper() {
    let mut differ = 0;
    for (path, said) in spoken() {
        let (own, helper) = (said.to(Reader::Person), said.to(Reader::Helper));
        differ += usize::from(own != helper);
        let who = path.starts_with("who.");
        assert!(who || reader_in(own).is_none() || own != helper, "{path}: {own:?}");
    }
    assert!(differ > 80, "only {differ} sentences differ");
}

#[test]
fn who_it_is_for_is_asked_in_the_same_words_of_everyone() {
    for (path, said) in spoken().into_iter().filter(|(path, _)| path.starts_with("who.")) {
        assert_eq!(said.to(Reader::Person), said.to(Reader::Helper), "{path}");
    }
}

#[test]
fn results_fit_the_person_and_a_helper_alike() {
    // The one heading that says "you": whoever reads it can start at home with it.
    const BOTH: [&str; 1] = ["level.self-care.heading"];
    let said_to_both = ["level", "rule", "pattern", "care", "next", "ladder", "card", "hospital"];
    let said_to_both = said_to_both.into_iter().chain(["change", "crisis", "matching", "root"]);
    let tables: Vec<_> = said_to_both.collect();
    let results = TEXTS.iter().filter(|(path, _)| {
        let table = path.split('.').next();
        table.is_some_and(|table| tables.contains(&table)) && !BOTH.contains(path)
    });
    for (path, text) in results {
        assert!(reader_in(text).is_none(), "{path}: {text:?}");
    }
}
