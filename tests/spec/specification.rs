//! The code holds exactly what the clinical specification holds: row by row,
//! word by word, and in both directions.
//!
//! The specification lies in `../shared/clinical/` beside the checkout on the
//! maintainers' machines and is no part of the repository. Elsewhere there is
//! nothing to compare with, and each test says so. (Its column "why" is written
//! anew in `content/` and is not compared.)

use crate::laws::orders::{ADDING, LADDERS};
use back_to_toe::{rule_book, triage::Question};
use std::{collections::BTreeMap, fs, path::Path};

/// One row of a table: the heading that it stands under, and its cells.
type Row = Vec<String>;

/// Both documents of the specification, or nothing where they are not at hand.
fn specification() -> Option<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/clinical");
    let read = |file| fs::read_to_string(folder.join(file)).ok();
    let texts = read("rules.md").zip(read("patterns.md"));
    if texts.is_none() {
        println!("Nothing was compared: there is no clinical specification beside this checkout.");
    }
    texts.map(|(rules, patterns)| format!("{rules}\n{patterns}"))
}

/// The rows of all tables that have these columns, reduced to them.
fn rows(text: &str, columns: &[&str]) -> Vec<Row> {
    let (mut rows, mut places, mut heading) = (Vec::new(), None, "");
    for line in text.lines() {
        if line.starts_with('#') {
            heading = line.trim_start_matches(['#', ' ']);
        }
        let Some(cells) = line.strip_prefix('|').and_then(|it| it.strip_suffix('|')) else {
            places = None;
            continue;
        };
        let cells: Vec<_> = cells.split('|').map(str::trim).collect();
        let place = |column: &&str| cells.iter().position(|cell| cell == column);
        match &places {
            None => places = Some(columns.iter().map(place).collect::<Option<Vec<_>>>()),
            Some(None) => {}
            Some(Some(_)) if cells[0].starts_with("---") => {}
            Some(Some(places)) => {
                let cells = places.iter().map(|&place| cells[place].to_owned());
                let heading = if columns[0] == "weight" { heading } else { "" };
                rows.push([heading.to_owned()].into_iter().chain(cells).collect());
            }
        }
    }
    rows
}

/// Compares all rows, in order or in any order.
fn check(columns: &[&str], count: usize, in_order: bool) {
    let Some(specification) = specification() else { return };
    let [mut expected, mut printed] =
        [&specification, &rule_book::print()].map(|text| rows(text, columns));
    if !in_order {
        expected.sort();
        printed.sort();
    }
    for (expected, printed) in expected.iter().zip(&printed) {
        assert_eq!(printed, expected, "printed, and in the specification");
    }
    assert_eq!((printed.len(), expected.len()), (count, count), "rows of {columns:?}");
    println!("{count} rows of {columns:?} are equal.");
}

#[test]
fn every_rule_is_the_specified_one() {
    check(&["id", "tier", "limit", "condition", "source"], 59, true);
}

#[test]
fn every_term_is_the_specified_one() {
    check(&["term", "definition"], 32, false);
}

#[test]
fn every_question_is_asked_when_specified() {
    check(&["question", "asked when"], 20, false);
}

#[test]
fn not_sure_counts_as_specified() {
    check(&["question", "counts as"], 23, false);
}

#[test]
fn every_weight_is_the_specified_one() {
    check(&["weight", "condition", "evidence"], 157, true);
}

#[test]
fn every_root_is_hinted_at_as_specified() {
    check(&["root", "2 points each", "1 point each"], 3, true);
}

#[test]
fn companions_are_the_specified_ones() {
    let Some(specification) = specification() else { return };
    let [expected, printed] = [&specification, &rule_book::print()].map(|text| {
        let mut pairs = rows(text, &["a", "b"]);
        pairs.iter_mut().for_each(|pair| pair.sort());
        pairs.sort();
        pairs
    });
    assert_eq!(printed, expected);
    assert_eq!(printed.len(), 12);
    assert!(specification.contains("`shingles` is a companion of every pattern."));
    assert!(rule_book::print().contains("A companion of every pattern: `shingles`."));
}

#[test]
fn every_pattern_needs_what_is_specified() {
    let Some(specification) = specification() else { return };
    let [expected, printed] = [&specification, &rule_book::print()].map(|text| {
        let lines =
            text.lines().filter(|line| line.starts_with("### `") || line.contains("needs: `"));
        let lines = lines.skip_while(|line| *line != "### `lumbar-radiculopathy`");
        lines.map(str::to_owned).collect::<Vec<_>>()
    });
    assert_eq!(printed, expected);
    assert_eq!(printed.len(), 2 * 18);
}

#[test]
fn answers_are_ordered_as_specified() {
    let Some(specification) = specification() else { return };
    let mut expected = BTreeMap::new();
    for row in rows(&specification, &["question", "order"]) {
        let order = row[2].replace("every older band (exception E5)", "45-49");
        for question in row[1].split(", ") {
            expected.insert(question.trim_matches('`').to_owned(), order.clone());
        }
    }
    let adding = "adding any option to the set (and then dropping `none`); `none` < `not-sure`";
    let mut ours: BTreeMap<_, _> = LADDERS
        .iter()
        .map(|(question, order)| (question.id().to_owned(), order.to_string()))
        .collect();
    ours.extend(ADDING.map(|question| (question.id().to_owned(), adding.to_owned())));
    ours.insert(Question::Who.id().to_owned(), "no effect".to_owned());
    assert_eq!(ours, expected);
}
