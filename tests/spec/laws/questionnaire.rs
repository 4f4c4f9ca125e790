//! Every question, rule and pattern has a name of its own and earns its place.

use crate::{
    people::{self, check},
    vignettes::ENTRIES,
};
use back_to_toe::triage::{PATTERNS, Question, RULES, UNCLEAR, assess};
use std::{cell::RefCell, collections::BTreeSet};

#[test]
fn ids_are_unique() {
    let unique = |what: &str, ids: &[&str]| {
        let set: BTreeSet<_> = ids.iter().collect();
        assert_eq!(set.len(), ids.len(), "{what}: {ids:?}");
    };
    let rules: Vec<_> = RULES.iter().chain([&UNCLEAR]).map(|rule| rule.id).collect();
    unique("rules", &rules);
    unique("patterns", &PATTERNS.each_ref().map(|pattern| pattern.id));
    unique("questions", &Question::ALL.map(Question::id));
    for question in Question::ALL {
        let options: Vec<_> = question.answers().iter().map(|answer| answer.id()).collect();
        unique(question.id(), &options);
    }
}

#[test]
fn every_question_is_read() {
    let rules = RULES.iter().flat_map(|rule| rule.when.reads());
    let asked = Question::ALL.into_iter().flat_map(|question| question.asked_when().reads());
    let patterns = PATTERNS.iter().flat_map(|pattern| {
        let weights = pattern.weights.iter().flat_map(|(_, when, _)| when.reads());
        pattern.needs.reads().into_iter().chain(weights)
    });
    let read: BTreeSet<_> = rules.chain(asked).chain(patterns).collect();
    let unread: Vec<_> = Question::ALL.into_iter().filter(|it| !read.contains(it)).collect();
    // Who answers decides how people are spoken to ("you" or "the person"), and nothing else.
    assert_eq!(unread, [Question::Who]);
}

#[test]
fn rules_are_listed_the_most_urgent_first() {
    assert!(RULES.iter().is_sorted_by(|a, b| a.level >= b.level));
}

#[test]
fn every_rule_rests_on_something() {
    for rule in &RULES {
        assert!(!rule.sources.is_empty(), "{} has no source", rule.id);
    }
}

#[test]
fn every_rule_can_fire_and_can_stay_silent() {
    let fired = RefCell::new(Vec::new());
    for entry in ENTRIES.iter() {
        fired.borrow_mut().push(assess(&entry.answers).fired().map(|rule| rule.id).collect());
    }
    check(people::complete, |sheet, _| {
        fired.borrow_mut().push(assess(sheet).fired().map(|rule| rule.id).collect());
    });
    let fired: Vec<BTreeSet<_>> = fired.into_inner();
    for rule in RULES.iter().chain([&UNCLEAR]) {
        let times = fired.iter().filter(|ids| ids.contains(rule.id)).count();
        assert!(times > 0, "{} never fires", rule.id);
        assert!(times < fired.len(), "{} always fires", rule.id);
    }
}
