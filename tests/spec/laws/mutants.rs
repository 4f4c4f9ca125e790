//! Mutants of the clinical data: each differs in one place from what stands in
//! `src/triage/`. What catches it is a case with an expected level, with the
//! rules that fire and the limit where the case names them; comparing with the
//! rule book or the specification does not count.

mod changed;
pub mod patterns;
mod rules;

use crate::{
    cores::on_all_cores,
    people::{self, check_vignettes},
    vignettes::{BOUNDARY, CONSTRUCTED, EDGES, VIGNETTES},
};
use back_to_toe::sheet::Entry;
use rules::{Case, Mutant, Seen, of_limits, of_rules, of_terms};
use std::{collections::BTreeMap, sync::LazyLock};

/// What becomes of a mutant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fate {
    /// A published or constructed case has another level, or a rule that it names is silent.
    Vignette,
    /// A boundary case has, and none of those.
    Boundary,
    /// A case of `edges.json` has another level.
    EdgeLevel,
    /// A case of `edges.json` has other rules or another limit.
    EdgeRest,
    /// No complete sheet tells it from what is right.
    Equivalent,
    /// Nothing notices.
    Survives,
}

/// What a rule asks for twice over: no complete sheet shows that it is missing. Of
/// `self-care-ok`, because another rule fires wherever that part does not hold.
const SAME_RULES: [&str; 34] = [
    "cancer-nerves: flags-settled: without flags-onset is over-3-months",
    "spine-infection: foot-sore: foot-wound: not skin has any of {not-sure, cannot-look}",
    "spine-infection: foot-sore: foot-wound: without skin has any of {not-sure, cannot-look}",
    "spine-infection: foot-sore: foot-wound: without history has diabetes and skin has any of {not-sure, cannot-look}",
    "aneurysm-possible: age >= 50",
    "aneurysm-possible: without age >= 60",
    "cauda-equina-check: flags-settled: without flags-onset is over-3-months",
    "foot-drop-stable: flags-settled: without flags-onset is over-3-months",
    "cancer-history: cancer-quiet: without not onset said not-sure",
    "hidden-cancer-cluster: course: without worse",
    "infection-possible: foot-sore: foot-wound: without history has diabetes",
    "severe-new-pain: age >= 50",
    "severe-new-pain: without age >= 60",
    "severe-new-pain: without history has vascular-risk",
    "cord-slow: leg-symptoms: without weak",
    "self-care-ok: without age in {16-44, 45-49, 50-59, 60-64, 65-69}",
    "self-care-ok: trivial-both: without course is passing",
    "self-care-ok: trivial-both: without both-kind in {socks, other}",
    "self-care-ok: without sides in {left, right, back-only} or trivial-both",
    "self-care-ok: without onset in {0-3-days, 4-14-days}",
    "self-care-ok: without course in {better, comes-and-goes, same}",
    "self-care-ok: without onset is 2-6-weeks",
    "self-care-ok: without course in {better, comes-and-goes}",
    "self-care-ok: without course is passing or onset in {0-3-days, 4-14-days} and course in {better, comes-and-goes, same} or onset is 2-6-weeks and course in {better, comes-and-goes}",
    "self-care-ok: without emergency is none",
    "self-care-ok: without bladder is none",
    "self-care-ok: without bowel within {none, constipated}",
    "self-care-ok: without saddle is no",
    "self-care-ok: without not zones has saddle",
    "self-care-ok: without sexual in {no, rather-not-say}",
    "self-care-ok: without weakness is none",
    "self-care-ok: without injury-detail within {none, minor}",
    "self-care-ok: without unwell is none",
    "self-care-ok: without tried is not not-helped",
];

/// The same of a term: over three months is when `flags-explained` is asked, and
/// an onset of over three months is not "not sure".
const SAME_TERMS: [&str; 2] = [
    "flags-settled: without flags-onset is over-3-months",
    "cancer-quiet: without not onset said not-sure",
];

/// With black skin `poor-circulation` has the same limit.
const SAME_LIMITS: [&str; 1] = ["foot-urgent: skin: without black-skin"];

/// Both legs alike, or only on walking, is never beside one leg or shooting pain,
/// which the pattern needs; and where the last three hold, no other rows bring the
/// pattern to three points.
const SAME_WEIGHTS: [&str; 9] = [
    "lumbar-radiculopathy: -3 for both-kind is socks: -4",
    "lumbar-radiculopathy: -3 for both-kind is socks: -2",
    "without lumbar-radiculopathy: -3 for both-kind is socks",
    "lumbar-radiculopathy: -2 for both-kind is walking-only: -3",
    "lumbar-radiculopathy: -2 for both-kind is walking-only: -1",
    "without lumbar-radiculopathy: -2 for both-kind is walking-only",
    "medicine-related: -3 for p-one: -4",
    "pregnancy-related: -3 for weak: -4",
    "non-specific-back-pain: -2 for p-one and p-odd and match is not moves-apart: -3",
];

type Read = LazyLock<Vec<Case<'static>>>;

static PEOPLE: Read = LazyLock::new(|| read(&[&VIGNETTES, &CONSTRUCTED]));
static BOUNDARIES: Read = LazyLock::new(|| read(&[&BOUNDARY]));
static SEEN_EDGES: Read = LazyLock::new(|| read(&[&EDGES]));

fn read(entries: &[&'static [Entry]]) -> Vec<Case<'static>> {
    entries.iter().copied().flatten().map(Case::of).collect()
}

fn fate(mutant: &Mutant) -> Fate {
    // As the tests in `vignettes.rs`, which count the exact levels too.
    let caught = |cases: &[Case]| {
        let exact = cases.iter().filter(|it| it.is_exact(mutant)).count();
        exact != cases.iter().filter(|it| it.is_exact_now()).count()
            || cases.iter().any(|it| it.sees(mutant, false).is_some())
    };
    if caught(&PEOPLE) {
        Fate::Vignette
    } else if caught(&BOUNDARIES) {
        Fate::Boundary
    } else {
        match SEEN_EDGES.iter().filter_map(|it| it.sees(mutant, true)).min() {
            Some(Seen::Level) => Fate::EdgeLevel,
            Some(Seen::Rest) => Fate::EdgeRest,
            None if mutant.is_equivalent() => Fate::Equivalent,
            None => Fate::Survives,
        }
    }
}

/// What becomes of each; those that no case catches are equivalent, and have a name here.
fn check(mutants: &[Mutant], expected: &[(Fate, usize)], equivalent: &[&str]) {
    let fates = on_all_cores(mutants, fate);
    let (mut sum, mut uncaught) = (BTreeMap::new(), Vec::new());
    for (mutant, fate) in mutants.iter().zip(&fates) {
        *sum.entry(*fate).or_default() += 1;
        if *fate >= Fate::Equivalent {
            uncaught.push(format!("{}: {}", mutant.of, mutant.what));
        }
        if *fate == Fate::Survives {
            println!("It survives: {}: {}", mutant.of, mutant.what);
        }
    }
    assert_eq!(uncaught, equivalent);
    assert_eq!(sum, expected.iter().copied().collect());
}

#[test]
fn mutants_of_the_rules() {
    let fates = [
        (Fate::Vignette, 1087),
        (Fate::Boundary, 142),
        (Fate::EdgeLevel, 303),
        (Fate::EdgeRest, 179),
        (Fate::Equivalent, 34),
    ];
    check(&of_rules(), &fates, &SAME_RULES);
}

#[test]
fn mutants_of_the_terms() {
    let fates = [
        (Fate::Vignette, 104),
        (Fate::Boundary, 4),
        (Fate::EdgeLevel, 36),
        (Fate::EdgeRest, 13),
        (Fate::Equivalent, 2),
    ];
    check(&of_terms(), &fates, &SAME_TERMS);
}

#[test]
fn mutants_of_the_limits() {
    let fates = [(Fate::EdgeRest, 93), (Fate::Equivalent, 1)];
    check(&of_limits(), &fates, &SAME_LIMITS);
}

/// What becomes of mutants of how patterns are scored: caught, or not.
fn check_patterns(mutants: &[patterns::Mutant], caught: usize, uncaught: &[&str]) {
    let cases: Vec<_> =
        EDGES.iter().filter_map(|it| Some((it, it.expected.as_ref()?.shown.as_ref()?))).collect();
    let sees = |mutant: &patterns::Mutant| {
        cases.iter().any(|(entry, shown)| mutant.scoring.shown(&entry.answers) != **shown)
    };
    let seen = on_all_cores(mutants, sees);
    let missed = mutants.iter().zip(&seen).filter(|it| !it.1).map(|it| it.0.what.as_str());
    assert_eq!(missed.collect::<Vec<_>>(), uncaught);
    assert_eq!(seen.iter().filter(|it| **it).count(), caught);
}

#[test]
fn patterns_are_scored_here_as_the_program_scores_them() {
    let right = patterns::Scoring::right();
    check_vignettes(|sheet, _| assert_eq!(right.shown(sheet), patterns::shown(sheet)));
    people::check(people::complete, |sheet, _| {
        assert_eq!(right.shown(sheet), patterns::shown(sheet));
    });
}

#[test]
fn mutants_of_the_weights_of_patterns() {
    check_patterns(&patterns::of_weights(), 462, &SAME_WEIGHTS);
}

#[test]
fn mutants_of_the_scoring_of_patterns() {
    check_patterns(&patterns::of_scoring(), 66, &[]);
}
