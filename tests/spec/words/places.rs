//! Open places such as `{department}`: each is filled wherever it may stand.

use super::TEXTS;
use back_to_toe::{
    content::{
        EN, LANGUAGES, Place, TONGUES,
        translation::{Sentence, sentences},
    },
    region::Region,
    triage::{Level, Limit},
};

/// The tables whose sentences are filled for a place when they are shown.
const FILLED: &[&str] = &[
    "level.",
    "card.heading",
    "care.",
    "next.",
    "change.",
    "crisis.",
    "page.call",
    "page.emergency-first",
    "page.might-be-ambulance",
    "page.could-be",
    "page.part",
    "page.progress",
    "page.region-chosen",
    "report.to",
    "link.opened",
    "link.changed",
    "keep.saved",
    "keep.found",
    "clinician.",
    "date.day",
    "language.checked",
    "region.",
    "review.",
    "embed.book",
    "embed.not-emergency",
    "embed-frame.emergency",
];

/// Filled on their own, where they stand.
const OWN: &[&str] = &[
    "{level}",
    "{number}",
    "{of}",
    "{section}",
    "{contact}",
    "{day}",
    "{ruleset}",
    "{now}",
    "{country}",
    "{date}",
    "{terms}",
    "{checked}",
    "{due}",
    "{host}",
    "{month}",
    "{year}",
    "{reviewer}",
];

fn places() -> impl Iterator<Item = Place> {
    let limits = || Limit::ALL.into_iter().map(Some).chain([None]);
    Region::ALL
        .into_iter()
        .flat_map(move |region| limits().map(move |limit| Place { region, limit }))
}

#[test]
fn a_place_is_left_open_only_where_it_is_filled() {
    let is_advice = |path: &str| path.starts_with("rule.") && path.ends_with(".advice");
    for (path, text) in TEXTS.iter().filter(|(_, text)| text.contains(['{', '}'])) {
        let filled = FILLED.iter().any(|it| path.starts_with(it)) || is_advice(path);
        assert!(filled, "{path} stays open: {text:?}");
        let own = OWN.iter().any(|it| text.contains(it));
        let page = [
            "page.",
            "report.",
            "link.",
            "keep.",
            "clinician.",
            "review.",
            "embed",
            "date.",
            "language.",
        ]
        .iter()
        .any(|it| path.starts_with(it));
        assert!(!own || page, "{path}: {text:?}");
        assert!(!text.contains("{when}") || path.starts_with("level."), "{path}: {text:?}");
    }
}

#[test]
fn every_open_place_is_filled_for_every_region_and_limit() {
    for (language, tongue) in LANGUAGES.iter().zip(&TONGUES) {
        // The numbers in the words of a region are filled in when it is built.
        let said = sentences(tongue).filter(|it| !it.path.starts_with("region."));
        let open = said.filter(|it| it.text.contains('{'));
        let open = open.filter(|it| OWN.iter().all(|own| !it.text.contains(own)));
        for Sentence { path, text, .. } in open {
            for place in places() {
                let filled = language.fill(text, place);
                assert!(!filled.contains(['{', '}']), "{path}, {place:?}: {filled:?}");
            }
        }
    }
}

#[test]
fn every_level_says_by_when_and_what_to_do() {
    for level in Level::ALL {
        let words = EN.level(level);
        let fixed = ["now", "at home"].iter().any(|it| words.heading.contains(it));
        assert!(words.heading.contains("{when}") || fixed, "{level:?}: {:?}", words.heading);
        assert!((3..=5).contains(&words.steps.len()), "{level:?}");
        let does = |step: &str| DOES.iter().any(|it| step.split(' ').next() == Some(it));
        for step in words.steps {
            // After the place or the condition comes what to do.
            let what = step.rsplit_once(", ").filter(|_| step.starts_with(['A', 'I']));
            let what = what.map_or(*step, |(_, what)| what);
            assert!(
                does(step) || what == "{advice}." || does(&capital(what)),
                "{level:?}: {step:?}"
            );
        }
    }
}

fn capital(text: &str) -> String {
    text[..1].to_uppercase() + &text[1..]
}

/// How a step begins that says what to do.
const DOES: [&str; 14] = [
    "Ask", "Be", "Book", "Call", "Do", "Get", "Go", "Keep", "Ring", "Say", "See", "Show", "Take",
    "Watch",
];

#[test]
fn whoever_cannot_see_the_colour_hears_how_urgent_it_is() {
    let prefixes = Level::ALL.map(|level| EN.level(level).prefix);
    let (urgent, now) = ("Urgent advice:", "Immediate action required:");
    assert_eq!(prefixes, ["Advice:", "Advice:", urgent, now, now]);
}

#[test]
fn whoever_should_be_seen_urgently_is_told_sooner_if_it_gets_worse() {
    let steps = EN.level(Level::SeeUrgently).steps;
    assert!(steps.iter().any(|step| step.contains("sooner")), "{steps:?}");
}
