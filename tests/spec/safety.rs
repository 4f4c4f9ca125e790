//! `SAFETY.md`: its tests exist, its figures are those of the code, and nobody
//! is told that the check was reviewed.

use back_to_toe::{
    accuracy::{self, Share},
    content::{AROUND_EN, EN},
    fhir::Published,
    learn_page, rule_book, static_page,
};
use std::{fs, path::Path, sync::LazyLock};

static SAFETY: &str = include_str!("../../SAFETY.md");

/// The sources of all tests, in one text.
static SOURCES: LazyLock<String> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut text = String::new();
    ["tests", "src", "xtask/src"].iter().for_each(|it| collect(&root.join(it), &mut text));
    text
});

fn collect(folder: &Path, text: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, text);
        } else if path.extension().is_some_and(|it| it == "rs") {
            text.push_str(&fs::read_to_string(path).unwrap());
        }
    }
}

/// Whether there is a test of this name. Between it and the attribute of a test
/// only other attributes may stand.
fn exists(test: &str) -> bool {
    let head = format!("fn {test}()");
    SOURCES.match_indices(&head).any(|(place, _)| {
        let above = SOURCES[..place].lines().rev().map(str::trim);
        let mut attributes =
            above.skip_while(|it| it.is_empty()).take_while(|it| it.starts_with("#["));
        attributes.any(|it| it == "#[test]")
    })
}

/// The hazards: the heading of each, and what stands below it.
fn hazards() -> impl Iterator<Item = (&'static str, &'static str)> {
    let (_, log) = SAFETY.split_once("## Hazard log\n").unwrap();
    let (log, _) = log.split_once("\n## ").unwrap();
    log.split("\n### ").skip(1).map(|it| it.split_once('\n').unwrap())
}

fn named(line: &str) -> impl Iterator<Item = &str> {
    line.split('`').skip(1).step_by(2)
}

#[test]
fn every_test_that_the_hazard_log_names_exists() {
    let is_a_name = |it: &&str| it.contains('_') && !it.contains(['.', '/', ' ']);
    let tests: Vec<_> = named(SAFETY).filter(is_a_name).collect();
    assert!(tests.len() > 50, "{tests:?}");
    let missing: Vec<_> = tests.iter().filter(|it| !exists(it)).collect();
    assert!(missing.is_empty(), "there are no such tests: {missing:#?}");
}

#[test]
fn a_test_that_does_not_exist_is_found() {
    // No test, no test any more, no such function, and only the beginning of a name.
    for wrong in ["exists", "hazards", "no_such_test", "no_emergency_is"] {
        assert!(!exists(wrong), "{wrong}");
    }
    assert!(exists("a_test_that_does_not_exist_is_found"));
}

#[test]
fn every_hazard_has_a_control_a_test_and_what_remains() {
    for (n, (heading, text)) in (1..).zip(hazards()) {
        assert!(heading.starts_with(&format!("H{n} ")), "{heading}");
        for part in ["How", "Control", "Tests", "Remains"] {
            let line = text.lines().find_map(|it| it.strip_prefix(&format!("- **{part}**: ")));
            let line = line.unwrap_or_else(|| panic!("{heading}: no {part}"));
            assert!(part != "Tests" || named(line).count() > 0, "{heading}: no test");
        }
    }
    assert!(hazards().count() >= 16);
}

#[test]
fn the_figures_are_those_of_the_code() {
    let figures = accuracy::markdown();
    assert!(SAFETY.contains(&figures), "run `cargo xtask rule-book`; now it is\n{figures}");
    assert!(SAFETY.contains(accuracy::CAPTION), "nobody may read them without what they mean");
    let page = rule_book::page::html();
    for share in accuracy::table().into_iter().flat_map(|[_, one, other]| [one, other]) {
        assert!(page.contains(&share), "{share}");
    }
    assert!(page.contains("not how well it does for patients"));
}

#[test]
fn an_interval_is_that_of_wilson() {
    // Newcombe 1998, table I, method 3.
    for (hits, of, from, to) in [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605)] {
        let [low, high] = Share { hits, of }.interval();
        assert!((low - from).abs() < 5e-5 && (high - to).abs() < 5e-5, "{low} {high}");
    }
    assert_eq!(Share { hits: 0, of: 20 }.interval()[0], 0.0);
    assert_eq!(Share { hits: 29, of: 29 }.interval()[1], 1.0);
}

#[test]
fn whatever_speaks_of_the_check_says_that_nobody_registered_has_reviewed_it() {
    let file =
        |path: &str| fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap();
    let files = [
        "README.md",
        "SAFETY.md",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "docs/rule-book.md",
        "embed/README.md",
        "embed/wordpress/readme.txt",
    ];
    let files = files.map(|path| (path, file(path)));
    let made = [
        ("about", EN.about.reviewed.to_owned()),
        ("static page", static_page::emergency_html(&EN, &AROUND_EN)),
        ("learn page", learn_page::html(&EN, &AROUND_EN.learn)),
        ("rule book", rule_book::page::html()),
        ("questionnaire", Published::Questionnaire.resource(&EN).to_string()),
        ("learn", AROUND_EN.learn.topics.last().unwrap().text.concat()),
    ];
    for (what, text) in files.into_iter().chain(made) {
        let text = text.to_lowercase().replace("**", "");
        let says = ["reviewed by a registered clinician", "registered clinician has reviewed"];
        let not = ["not yet", "not reviewed", "no registered", "not been reviewed", "nobody"];
        let said =
            says.iter().any(|it| text.contains(it)) || text.contains("registered has reviewed");
        assert!(said && not.iter().any(|it| text.contains(it)), "{what} does not say it");
    }
}
