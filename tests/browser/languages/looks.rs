//! How the screens look in each language, and in words longer than those of any.

use super::{language, speaks};
use crate::{
    audit::Audit,
    driver::SPACE,
    page::{Page, WORDS},
    person::Person,
    walk::{Seen, case},
};
use back_to_toe::{
    content::{LANGUAGES, WORDS as TEXTS},
    triage::{
        Answers, Question,
        questions::{Age, Bladder, Emergency, Who},
    },
};
use serde_json::json;

#[test]
fn sentences_that_are_longer_by_half_break_no_screen() {
    let words = stretched(TEXTS[0]);
    let give = format!(
        "{{ const {{ fetch }} = window;
            window.fetch = (what, how) => String(what).startsWith('words-sv')
                ? Promise.resolve(new Response({})) : fetch(what, how); }}",
        json!(words)
    );
    let mut person = Person::hurries(&give);
    person.resizes((320, 740));
    for id in ["V92", "V19"] {
        let sheet = case(id).answers;
        let mut page = person.page();
        let mut seen = 0;
        loop {
            fits(&person, &page);
            seen += 1;
            let Some(next) = person.sees(&page) else { break };
            page = person.walks_on(next, &sheet);
        }
        assert!(seen > 10, "only {seen} screens");
        let page = person.goes_on_with(WORDS.page.change_answers);
        fits(&person, &page);
        person.goes_back();
        person.goes_on_with(WORDS.page.begin_again);
    }
    person.leaves();
}

#[test]
fn every_language_breaks_no_rule_of_axe() {
    let mut audit = Audit::begins();
    let mut person = Person::hurries(&Audit::script());
    let mut looks = |person: &Person, screen: &str| {
        for language in LANGUAGES.iter().skip(1) {
            speaks(&person.browser, language);
            let unfold = "for (const it of document.querySelectorAll('details')) it.open = true";
            person.browser.script(unfold, &[]);
            audit.glances(&person.browser, &format!("{screen}, {}", language.tag));
        }
        speaks(&person.browser, *WORDS);
    };
    looks(&person, "start");
    person.answers([Who::Myself]);
    person.answers([Age::From16To44]);
    person.answers([Emergency::NoneOfThese]);
    person.ticks([Bladder::Leaking]);
    looks(&person, "ticks");
    assert!(person.sees_marked(Bladder::Leaking.into()), "the focus is on it");
    person.presses(SPACE);
    let sheet = case("V92").answers;
    walks_on_to(&mut person, &sheet, Seen::Asked(Question::Zones));
    looks(&person, "body map");
    person.walks(&sheet);
    looks(&person, "result and summary");
    person.goes_on_with(WORDS.page.change_answers);
    looks(&person, "answers");
    audit.ends();
    person.leaves();
}

#[test]
fn the_body_map_is_the_same_whichever_way_a_language_runs() {
    let mut person = Person::hurries("");
    walks_on_to(&mut person, &case("V92").answers, Seen::Asked(Question::Zones));
    let places = || -> Vec<(String, f64, f64, bool)> {
        let places = "return [...document.querySelectorAll('.btt-zone')].map((it) => {
            const box = it.getBoundingClientRect();
            const view = it.closest('.btt-view');
            const around = view.querySelector('svg').getBoundingClientRect();
            const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
            const id = it.id.replace('zone-', '');
            const shape = view.querySelector(`.btt-zone-shape--${id}`).getBoundingClientRect();
            const on = x > shape.left && x < shape.right && y > shape.top && y < shape.bottom;
            return [id, x - around.x, y - around.y, on];
        })";
        serde_json::from_value(person.browser.script(places, &[])).unwrap()
    };
    for width in [320, 1280] {
        person.browser.resize((width, 900));
        let english = places();
        assert!(english.len() > 10);
        for language in LANGUAGES.iter().skip(1) {
            speaks(&person.browser, language);
            for ((id, x, y, on_it), (other, of_x, of_y, _)) in places().iter().zip(&english) {
                assert_eq!(id, other);
                assert!(*on_it, "{id} is not on its drawing in {} at {width}", language.tag);
                let same = (x - of_x).abs() < 1.0 && (y - of_y).abs() < 1.0;
                assert!(same, "{id} is at {x} {y} in {}, and at {of_x} {of_y}", language.tag);
            }
        }
        speaks(&person.browser, *WORDS);
    }
    person.leaves();
}

fn walks_on_to(person: &mut Person, sheet: &Answers, goal: Seen) {
    let page = person.walks_to(sheet, goal);
    assert_eq!(person.sees(&page), Some(goal));
}

/// In long words, everything can be seen and used; and then back in English.
fn fits(person: &Person, english: &Page) {
    let heading = english.heading().to_owned();
    speaks(&person.browser, language("sv"));
    let unfold = "for (const it of document.querySelectorAll('details')) it.open = true";
    person.browser.script(unfold, &[]);
    let cut = "const root = document.documentElement;
        const beyond = (it, within) => it.left < within.left - 1 || it.right > within.right + 1;
        const text = document.createRange();
        const controls = 'a, button, input:not(.btt-zone), label, summary, h1, h2, h3';
        const box = (it) => it.getBoundingClientRect();
        const spills = (it) => it.childNodes.length && beyond(box(text), box(it));
        const cut = [...document.querySelectorAll(`.btt :is(${controls})`)].filter((it) => {
            text.selectNodeContents(it);
            const hides = it.closest('.btt-hidden') ?? it.querySelector('.btt-hidden');
            const beside = beyond(box(it), { left: 0, right: root.clientWidth });
            return it.checkVisibility() && !hides && (beside || spills(it));
        });
        return [root.scrollWidth <= root.clientWidth, ...cut.map((it) => it.innerText || it.tagName)];";
    assert_ne!(Page::of(&person.browser).heading(), heading, "in long words");
    let cut = person.browser.script(cut, &[]);
    assert_eq!(cut, json!([true]), "{heading}: whether it fits, and what is cut off");
    assert_eq!(speaks(&person.browser, *WORDS).heading(), heading);
}

/// Longer by about half, and no longer English; its open places, digits and form are kept.
fn stretched(words: &str) -> String {
    let (head, words) = words.split_once('\n').unwrap();
    let head = head.replace(" en", " sv");
    let mut place = false;
    let stretch = |it: char| {
        place = it == '{' || place && it != '}';
        match it {
            _ if place => it.to_string(),
            'a' => "åå".to_owned(),
            'e' => "éé".to_owned(),
            'i' => "îî".to_owned(),
            'o' => "öö".to_owned(),
            'u' => "ûû".to_owned(),
            _ => it.to_string(),
        }
    };
    let words: String = words.chars().map(stretch).collect();
    format!("{head}\n{words}")
}
