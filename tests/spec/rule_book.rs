//! `docs/rule-book.md` and the page are what the code says of itself.

use crate::vignettes::CASES;
use back_to_toe::{
    rule_book,
    triage::{PATTERNS, Question, RULES},
};
use std::{collections::HashSet, fs, path::Path, sync::LazyLock};

#[test]
fn the_rule_book_is_what_the_code_says() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/rule-book.md");
    let written = fs::read_to_string(path).unwrap_or_default();
    let printed = rule_book::print();
    let line = written.lines().zip(printed.lines()).find(|(written, printed)| written != printed);
    assert!(
        written == printed,
        "docs/rule-book.md is not what the code says: run `cargo xtask rule-book`\n{line:#?}"
    );
}

static PAGE: LazyLock<String> = LazyLock::new(rule_book::page::html);

/// All that stands in this attribute.
fn attribute(name: &str) -> Vec<&'static str> {
    let begin = format!(" {name}=\"");
    let parts = PAGE.split(&begin).skip(1);
    parts.filter_map(|it| it.split('"').next()).collect()
}

#[test]
fn every_question_rule_pattern_and_case_is_on_the_page_once() {
    let ids = attribute("id");
    let questions = Question::ALL.map(|it| format!("question-{}", it.id()));
    let rules = RULES.iter().map(|it| format!("rule-{}", it.id));
    let patterns = PATTERNS.iter().map(|it| format!("pattern-{}", it.id));
    let cases = CASES.iter().map(|it| format!("case-{}", it.id));
    for id in questions.into_iter().chain(rules).chain(patterns).chain(cases) {
        assert_eq!(ids.iter().filter(|it| **it == id).count(), 1, "{id}");
    }
}

#[test]
fn every_link_on_the_page_leads_somewhere() {
    let ids: HashSet<_> = attribute("id").into_iter().collect();
    let files = ["learn.html", "back-to-toe.css", "rule-book.css", "data:,"];
    for to in attribute("href") {
        let leads = to.strip_prefix('#').map_or(files.contains(&to), |id| ids.contains(id));
        assert!(leads, "{to}");
    }
}

#[test]
fn every_rule_on_the_page_has_a_case_on_either_side() {
    for rule in &RULES {
        let (_, text) = PAGE.split_once(&format!("id=\"rule-{}\"", rule.id)).unwrap();
        let (text, _) = text.split_once("</article>").unwrap();
        let (_, cases) = text.split_once("Cases in which it fires").unwrap();
        let (fires, silent) = cases.split_once("Cases in which it just does not").unwrap();
        assert!(fires.contains("#case-"), "{}: {fires}", rule.id);
        assert!(silent.contains("#case-"), "{}: {silent}", rule.id);
    }
}

#[test]
fn the_page_is_well_formed_and_needs_no_script() {
    let mut open = Vec::new();
    for part in PAGE.split('<').skip(1) {
        let (tag, _) = part.split_once('>').unwrap_or_else(|| panic!("<{part} has no end"));
        let name = tag.split_whitespace().next().unwrap();
        match name.strip_prefix('/') {
            Some(name) => assert_eq!(open.pop(), Some(name), "before <{part}"),
            None if name == "!doctype" || tag.ends_with('/') => {}
            None => open.push(name),
        }
        assert!(!["script", "style"].contains(&name) && !tag.contains(" style="), "{tag}");
    }
    assert!(open.is_empty(), "{open:?}");
}
