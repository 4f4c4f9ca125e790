//! The places of the body map can be hit: each is large enough, nothing lies
//! over it, and picture, list and keys agree on where it is.

use crate::{
    driver::{Browser, DOWN, LEFT, RIGHT, SPACE, UP, wait},
    page::as_on_a_phone,
    person::Person,
    walk::{Seen, case},
};
use back_to_toe::{
    body_map::NEIGHBOURS,
    triage::{Answer, Question, questions::Zones},
};
use serde_json::{from_value, json};
use std::collections::BTreeSet;

/// The least that a finger hits, in CSS pixels.
const FINGER: f64 = 44.0;

/// Less than any eye sees, for what is rounded.
const HAIR: f64 = 0.05;

const WIDTHS: [u32; 4] = [320, 360, 768, 1280];

/// Every place on the map, brought to the middle of the window one by one.
const HITS: &str = "
    return [...document.querySelectorAll('.btt-zone')].map((it) => {
        it.scrollIntoView({ block: 'center' });
        const { left, top, right, bottom } = it.getBoundingClientRect();
        const view = it.closest('.btt-view');
        const box = view.getBoundingClientRect();
        const inside = left >= box.left - 0.05 && right <= box.right + 0.05
            && top >= box.top - 0.05 && bottom <= box.bottom + 0.05
            && left >= 0 && right <= document.documentElement.clientWidth;
        const found = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        const edges = [top + scrollY, bottom + scrollY, left + scrollX, right + scrollX];
        return [it.id, view.className, inside, found === it, edges];
    });";

/// What shows as ticked: labels of the list, and marks in the pictures.
const SHOWN: &str = "
    const clear = (colour) => colour === 'transparent' || /, 0\\)$/.test(colour);
    const labels = [...document.querySelectorAll('.btt-zone-label')];
    const marks = [...document.querySelectorAll('.btt-map .btt-zone-tick')];
    const of = (mark) => mark.classList[1].replace('btt-zone-tick--', 'zone-');
    return [
        [...document.querySelectorAll('.btt-zone:checked')].map((it) => it.id),
        labels.filter((it) => !clear(getComputedStyle(it, '::before').color)).map((it) => it.htmlFor),
        marks.filter((it) => getComputedStyle(it).opacity === '1').map(of),
    ];";

/// One place as it lies on the page.
#[derive(Debug)]
struct Hit {
    zone: String,
    view: String,
    inside: bool,
    found: bool,
    /// Top, bottom, left, right.
    edges: [f64; 4],
}

impl Hit {
    /// Every place of the map.
    fn all(browser: &Browser) -> Vec<Self> {
        let all: Vec<(String, String, bool, bool, [f64; 4])> =
            from_value(browser.script(HITS, &[])).unwrap();
        let hit = |(zone, view, inside, found, edges)| Self { zone, view, inside, found, edges };
        all.into_iter().map(hit).collect()
    }

    fn size(&self) -> (f64, f64) {
        let [top, bottom, left, right] = self.edges;
        (right - left, bottom - top)
    }

    /// Whether all of it lies that way of another.
    fn lies(&self, way: char, of: &Self) -> bool {
        let ([top, bottom, left, right], other) = (self.edges, of.edges);
        let beyond = match way {
            UP => other[0] - bottom,
            DOWN => top - other[1],
            LEFT => other[2] - right,
            _ => left - other[3],
        };
        beyond > -HAIR
    }

    fn overlaps(&self, other: &Self) -> bool {
        ![UP, DOWN, LEFT, RIGHT].into_iter().any(|way| self.lies(way, other))
    }
}

#[test]
fn every_place_can_be_hit_at_every_width_and_with_text_twice_as_large() {
    let person = comes_to_the_map();
    for width in WIDTHS {
        for text in ["", "200%"] {
            person.browser.resize((width, 740));
            text_size(&person.browser, text);
            assert_eq!(problems(&person.browser), [""; 0], "at {width} px, text {text}");
        }
    }
    text_size(&person.browser, "");
    as_on_a_phone(&person.browser);
    person.leaves();
}

#[test]
fn what_cannot_be_hit_is_found() {
    let person = comes_to_the_map();
    for (breaks, expected) in [
        (".btt-zone--calf { inline-size: 43px }", "zone-calf is 43"),
        (".btt-zone--heel { block-size: 43.5px }", "zone-heel is"),
        (".btt-zone--sole { block-size: 60% }", "zone-sole and zone-heel overlap"),
        (".btt-zone--little-toe { inset-inline-start: 86% }", "zone-little-toe leaves its view"),
        (".btt-zone--low-back { z-index: -1 }", "zone-low-back is covered"),
    ] {
        let sheet = "const sheet = document.styleSheets[document.styleSheets.length - 1];";
        let insert = format!("{sheet} sheet.insertRule(arguments[0], sheet.cssRules.length)");
        person.browser.script(&insert, &[breaks.into()]);
        let found = problems(&person.browser);
        let names_it = found.iter().any(|it| it.starts_with(expected));
        assert!(names_it, "{breaks} is found: {found:?}");
        let remove = format!("{sheet} sheet.deleteRule(sheet.cssRules.length - 1)");
        person.browser.script(&remove, &[]);
    }
    assert_eq!(problems(&person.browser), [""; 0]);
    person.leaves();
}

#[test]
fn each_place_of_the_question_has_one_control() {
    let person = comes_to_the_map();
    let names = "return [...document.querySelectorAll('#back-to-toe :is(input, .btt-choice)')]
        .map((it) => it.getAttribute('aria-label') ?? (it.labels?.[0] ?? it).textContent.trim())";
    let names: Vec<String> = from_value(person.browser.script(names, &[])).unwrap();
    let expected: Vec<_> =
        Question::Zones.answers().iter().map(|&it| person.words(it).to_owned()).collect();
    let sorted = |mut names: Vec<String>| {
        names.sort_unstable();
        names
    };
    assert_eq!(sorted(names), sorted(expected));
    person.leaves();
}

#[test]
fn an_arrow_leads_to_a_place_that_lies_that_way() {
    let person = comes_to_the_map();
    let hits = Hit::all(&person.browser);
    let place = |id: &str| hits.iter().find(|it| it.zone == id).unwrap();
    let (mut moves, mut within) = (0, 0);
    for (zone, neighbours) in NEIGHBOURS {
        for (way, to) in [UP, DOWN, LEFT, RIGHT].into_iter().zip(neighbours) {
            let from = id(zone);
            person.browser.script("document.getElementById(arguments[0]).focus()", &[json!(from)]);
            person.presses(way);
            let focused = person.browser.script("return document.activeElement.id", &[]);
            let expected = id(to.unwrap_or(zone));
            assert_eq!(focused, expected, "{way:?} from {from}");
            let (from, to) = (place(&from), place(&expected));
            if from.zone != to.zone {
                moves += 1;
                if from.view == to.view {
                    within += 1;
                    assert!(to.lies(way, from), "{way:?} from {from:?} leads to {to:?}");
                }
            }
        }
    }
    assert!(moves > 50 && within > 20, "{moves} moves, {within} of them within a view");
    person.leaves();
}

#[test]
fn the_list_and_every_picture_are_in_step_with_what_is_ticked() {
    let person = comes_to_the_map();
    person.browser.emulate(&[("prefers-reduced-motion", "reduce")]);
    let mut ticked = BTreeSet::new();
    in_step(&person, &ticked);
    for (zone, _) in NEIGHBOURS {
        let text = "const it = document.getElementById(arguments[0]); it.focus();
            return [it.getAttribute('aria-label'), ...[...it.labels].map((it) => it.textContent)]";
        let words = person.words(Answer::from(zone));
        let said = person.browser.script(text, &[json!(id(zone))]);
        assert_eq!(said, json!([words, words]), "the same words in picture and list");
        person.presses(SPACE);
        ticked.insert(id(zone));
        in_step(&person, &ticked);
    }
    for (zone, _) in NEIGHBOURS {
        let tap = "document.querySelector(`label[for=${arguments[0]}]`).click()";
        person.browser.script(tap, &[json!(id(zone))]);
        ticked.remove(&id(zone));
        in_step(&person, &ticked);
    }
    person.leaves();
}

/// What keeps a finger from a place.
fn problems(browser: &Browser) -> Vec<String> {
    let hits = Hit::all(browser);
    let drawn = NEIGHBOURS.len();
    assert_eq!(hits.len(), drawn, "a control for each place that is drawn");
    let mut problems = Vec::new();
    for (n, hit) in hits.iter().enumerate() {
        let (zone, (width, height)) = (&hit.zone, hit.size());
        if width.min(height) < FINGER - HAIR {
            problems.push(format!("{zone} is {width:.1} by {height:.1}"));
        }
        if !hit.inside {
            problems.push(format!("{zone} leaves its view"));
        }
        if !hit.found {
            problems.push(format!("{zone} is covered"));
        }
        let others = hits.iter().skip(n + 1).filter(|it| it.overlaps(hit));
        problems.extend(others.map(|it| format!("{zone} and {} overlap", it.zone)));
    }
    problems
}

/// Waits until exactly this is ticked, and sees it in the list and in the pictures.
fn in_step(person: &Person, ticked: &BTreeSet<String>) {
    wait(&format!("for {ticked:?} to be ticked and shown"), || {
        let shown: [BTreeSet<String>; 3] = from_value(person.browser.script(SHOWN, &[])).unwrap();
        shown.iter().all(|it| it == ticked).then_some(())
    });
}

fn text_size(browser: &Browser, text: &str) {
    browser.script("document.documentElement.style.fontSize = arguments[0]", &[text.into()]);
}

fn id(zone: Zones) -> String {
    format!("zone-{}", zone.id())
}

fn comes_to_the_map() -> Person {
    let mut person = Person::hurries("");
    person.walks_to(&case("V92").answers, Seen::Asked(Question::Zones));
    person
}
