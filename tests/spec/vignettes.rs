//! The clinical cases: what is expected of them, and what comes out.

use crate::laws::mutants::patterns::shown;
use back_to_toe::{
    sheet::{self, Entry, Expected},
    triage::{Assessment, Level, PATTERNS, RULES, Rule, assess},
};
use std::sync::LazyLock;

/// Cases, most of them from published reports and guidance.
pub static VIGNETTES: LazyLock<Vec<Entry>> =
    LazyLock::new(|| entries(include_str!("../vignettes/vignettes.json")));

/// Cases on the edge of one condition: they test the code against its
/// specification and are no clinical evidence.
pub static BOUNDARY: LazyLock<Vec<Entry>> =
    LazyLock::new(|| entries(include_str!("../vignettes/boundary.json")));

/// More of them: every rule, term and limit on either side of each of its
/// conditions. `rules` are all that fire.
pub static EDGES: LazyLock<Vec<Entry>> =
    LazyLock::new(|| entries(include_str!("../vignettes/edges.json")));

/// Invented people, meant to break the rules.
pub static CONSTRUCTED: LazyLock<Vec<Entry>> =
    LazyLock::new(|| entries(include_str!("../vignettes/constructed.json")));

/// Those that are walked through the whole check.
pub static ENTRIES: LazyLock<Vec<Entry>> =
    LazyLock::new(|| [&**VIGNETTES, &**BOUNDARY, &**CONSTRUCTED].concat());

/// All of them.
pub static CASES: LazyLock<Vec<Entry>> = LazyLock::new(|| [&**ENTRIES, &**EDGES].concat());

fn entries(text: &str) -> Vec<Entry> {
    let entries: Result<Vec<_>, _> = sheet::read(text).into_iter().collect();
    entries.unwrap_or_else(|problem| panic!("{problem}"))
}

/// An entry, what is expected of it, and what came out.
fn cases(entries: &[Entry]) -> impl Iterator<Item = (&Entry, &Expected, Assessment)> {
    entries.iter().map(|it| (it, it.expected.as_ref().unwrap(), assess(&it.answers)))
}

fn exact(entries: &[Entry]) -> usize {
    cases(entries).filter(|(_, expected, got)| got.level == Some(expected.level)).count()
}

#[test]
fn all_cases_are_there() {
    assert_eq!([VIGNETTES.len(), BOUNDARY.len(), CONSTRUCTED.len()], [168, 40, 111]);
    assert_eq!(EDGES.len(), 161 + 57);
    let mut ids: Vec<_> = CASES.iter().map(|entry| &entry.id).collect();
    ids.sort_unstable();
    assert!(ids.is_sorted_by(|a, b| a < b), "an id stands twice");
}

#[test]
fn every_case_answers_all_that_is_asked_and_nothing_else() {
    for entry in CASES.iter() {
        let waiting: Vec<_> = entry.answers.waiting().iter().map(|it| it.id()).collect();
        assert!(entry.answers.complete(), "{}: not answered: {waiting:?}", entry.id);
        assert_eq!(entry.answers, entry.answers.without_hidden(), "{}", entry.id);
    }
}

#[test]
fn every_level_is_the_expected_one_or_an_accepted_one() {
    for (entry, expected, got) in cases(&CASES) {
        let level = got.level.unwrap();
        let fits = level == expected.level || expected.accept.contains(&level);
        assert!(fits, "{}: expected {:?}, got {level:?}", entry.id, expected.level);
    }
}

#[test]
fn no_emergency_is_missed() {
    for (entry, expected, got) in cases(&CASES) {
        let emergency = expected.level >= Level::GoToHospital;
        assert!(!emergency || got.level >= Some(Level::GoToHospital), "{}", entry.id);
        let missed = got.level < Some(expected.level);
        assert!(!(emergency && missed), "{}: {:?} under-triaged", entry.id, expected.level);
    }
}

#[test]
fn the_level_is_exactly_the_expected_one_in_98_of_100_vignettes() {
    // The two others, V91 and V104, are accepted: the rules say why in their case.
    assert_eq!((exact(&VIGNETTES), VIGNETTES.len()), (166, 168));
    assert_eq!(exact(&BOUNDARY), BOUNDARY.len());
    assert_eq!(exact(&EDGES), EDGES.len());
    // Meant to break the rules: nine get a level that is accepted, and none a lower one.
    assert_eq!((exact(&CONSTRUCTED), CONSTRUCTED.len()), (102, 111));
}

#[test]
fn an_expected_pattern_is_shown() {
    let named = cases(&CASES).filter(|(_, expected, _)| !expected.patterns.is_empty());
    let (mut total, mut shown) = (0, 0);
    for (entry, expected, got) in named {
        let known = |id: &String| PATTERNS.iter().any(|pattern| pattern.id == id);
        assert!(expected.patterns.iter().all(known), "{} names an unknown pattern", entry.id);
        let mut fits = got.patterns.iter().flatten();
        total += 1;
        shown += usize::from(fits.any(|it| expected.patterns.iter().any(|id| id == it.pattern.id)));
    }
    assert_eq!((shown, total), (47, 47));
}

#[test]
fn every_rule_that_a_case_names_fires() {
    for (entry, expected, got) in cases(&CASES) {
        for id in &expected.rules {
            let rule = Rule::from_id(id).unwrap_or_else(|| panic!("{}: no rule {id}", entry.id));
            assert!(got.fired().any(|it| it == rule), "{}: {id} does not fire", entry.id);
        }
    }
}

#[test]
fn an_edge_has_exactly_the_rules_and_the_limit_that_it_names() {
    for (entry, expected, got) in cases(&EDGES) {
        let fired: Vec<_> = got.fired().map(|rule| rule.id).collect();
        assert_eq!(fired, expected.rules, "{}", entry.id);
        assert!(expected.limit.is_some() && got.limit == expected.limit, "{}", entry.id);
    }
}

#[test]
fn exactly_those_patterns_are_shown_that_a_case_lists() {
    let lists = |entry: &&Entry| entry.expected.as_ref().is_some_and(|it| it.shown.is_some());
    let listing: Vec<_> = CASES.iter().filter(lists).collect();
    for entry in &listing {
        let expected = entry.expected.as_ref().unwrap();
        assert_eq!(Some(shown(&entry.answers)), expected.shown, "{}", entry.id);
    }
    assert_eq!(listing.len(), 57);
}

#[test]
fn thoughts_of_self_harm_lead_to_a_crisis_line_unless_a_hospital_is_needed_too() {
    let alone = |id: &str| {
        let entry = CASES.iter().find(|it| it.id == id).unwrap();
        assess(&entry.answers).is_crisis_alone()
    };
    assert!(alone("V109b"), "nothing else is as urgent");
    assert!(!alone("E099"), "laughing gas has hurt the nerves as well");
    assert!(!alone("E104"), "a leg is in danger, and nobody thinks of self-harm");
}

#[test]
fn every_rule_has_a_case_on_either_side() {
    for rule in &RULES {
        let fires = |got: &Assessment| got.fired().any(|it| it == rule);
        let firing = cases(&CASES).filter(|(_, _, got)| fires(got)).count();
        assert!(firing > 0, "{} fires in no case", rule.id);
        assert!(firing < CASES.len(), "{} always fires", rule.id);
    }
}
