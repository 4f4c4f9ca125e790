//! `docs/coverage.md`: all that must be covered has a place, and each place exists.

use back_to_toe::{
    topics::TOPICS,
    triage::{CARE, Level, PATTERNS, Question, Root, Rule},
};

static COVERAGE: &str = include_str!("../../docs/coverage.md");

/// The cells of each row of the table: id, what, and where.
fn rows() -> impl Iterator<Item = [&'static str; 3]> {
    let rows = COVERAGE.lines().filter(|line| line.starts_with("| S") || line.starts_with("| C-"));
    rows.map(|row| {
        let cells: Vec<_> = row.trim_matches('|').split('|').map(str::trim).collect();
        cells.try_into().unwrap_or_else(|_| panic!("not three cells: {row}"))
    })
}

#[test]
fn each_fact_and_each_contradiction_has_one_row() {
    let facts = (1..=158).map(|n| format!("S{n}"));
    let expected: Vec<_> = facts.chain((1..=22).map(|n| format!("C-{n:02}"))).collect();
    assert_eq!(rows().map(|[id, ..]| id).collect::<Vec<_>>(), expected);
}

#[test]
fn each_row_says_what_and_where() {
    for [id, what, place] in rows() {
        assert!(!what.is_empty(), "{id} says nothing");
        let targets: Vec<_> = place.split(", ").collect();
        let mut sorted = targets.clone();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(sorted.len(), targets.len(), "{id} names a target twice");
    }
}

#[test]
fn each_target_exists() {
    for [id, _, place] in rows() {
        for target in place.split(", ") {
            let bare = target.strip_prefix('`').and_then(|it| it.strip_suffix('`'));
            let exists = bare.is_some_and(exists);
            assert!(exists, "{id}: {target} does not exist");
        }
    }
}

fn exists(target: &str) -> bool {
    let Some((kind, id)) = target.split_once(':') else {
        return ["card", "matching"].contains(&target);
    };
    match kind {
        "question" => Question::from_id(id).is_some(),
        "answer" => id.split_once('.').is_some_and(|(question, option)| {
            Question::from_id(question).is_some_and(|it| it.answer_from_id(option).is_some())
        }),
        "rule" => Rule::from_id(id).is_some(),
        "pattern" => PATTERNS.iter().any(|it| it.id == id),
        "learn" => TOPICS.contains(&id),
        "level" => Level::from_id(id).is_some(),
        "root" => Root::ALL.iter().any(|it| it.id() == id),
        "care" => CARE.iter().any(|it| it.id == id),
        _ => false,
    }
}

#[test]
fn a_target_that_does_not_exist_is_found() {
    for wrong in ["rule:unknown", "answer:bladder.unknown", "learn:unknown", "cards", "care:", ""] {
        assert!(!exists(wrong), "{wrong}");
    }
}
