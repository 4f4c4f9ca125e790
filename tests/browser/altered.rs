//! The page is changed from outside while it is used, as tools for translating,
//! reading out and writing change it: the check goes on and ends as it should.

use crate::{
    page::WORDS,
    person::Person,
    walk::{Seen, case},
};
use back_to_toe::{
    region::Region,
    triage::{
        Level, Question,
        questions::{Age, Bladder, Emergency, Who},
    },
};

/// Changes the check as soon as anything in it has changed. Scripts of tools
/// run in a world of their own, but share the page's elements. What is done is
/// counted: a tool that does nothing proves nothing.
const TOOL: &str = "window.altered = 0;
    addEventListener('DOMContentLoaded', () => {
        const root = document.getElementById('back-to-toe');
        const whole = { childList: true, subtree: true, characterData: true };
        const texts = () => {
            const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
            const all = [];
            while (walker.nextNode()) all.push(walker.currentNode);
            return all.filter((it) => it.data.trim() && !it.parentElement.closest('font, svg'));
        };
        const observer = new MutationObserver(alter);
        function alter() {
            observer.disconnect();
            tool(root, texts());
            observer.observe(root, whole);
        }
        alter();
    });";

/// Takes each text out and puts another one in its place, twice wrapped.
const TRANSLATES: &str = "function tool(root, texts) {
        document.documentElement.classList.add('translated-ltr');
        for (const text of texts) {
            const [outer, inner] = ['font', 'font'].map((it) => document.createElement(it));
            inner.textContent = text.data;
            outer.append(inner);
            text.replaceWith(outer);
            altered++;
        }
    }";

/// Wraps each text where it stands, and each button, paragraph and screen; adds
/// attributes and elements of its own.
const WRAPS: &str = "function tool(root, texts) {
        for (const text of texts) {
            const mark = document.createElement('font');
            text.replaceWith(mark);
            mark.append(text);
            altered++;
        }
        for (const it of root.querySelectorAll('p, ul, ol, button, label, fieldset, svg, .btt > *')) {
            it.setAttribute('data-gramm', 'false');
            const here = it.contains(document.activeElement) || it.closest('svg') !== it && it.closest('svg');
            if (here || it.parentElement.tagName === 'TOOL-WRAP') continue;
            const wrap = document.createElement('tool-wrap');
            it.replaceWith(wrap);
            wrap.append(it);
            altered++;
        }
        if (!document.querySelector('tool-panel')) {
            document.body.append(document.createElement('tool-panel'));
        }
    }";

fn opens(tool: &str) -> Person {
    Person::hurries(&[tool, TOOL].join("\n"))
}

fn leaves(person: Person) {
    let altered = person.browser.script("return altered", &[]).as_u64();
    assert!(altered > Some(100), "the tool has done {altered:?} things");
    person.leaves();
}

fn a_whole_check_under(tool: &str) {
    let case = case("V50");
    let mut person = opens(tool);
    let (way, page) = person.walks(&case.answers);
    assert!(way.len() > 15, "{way:?}");
    assert_eq!(page.level(), Some(Level::SeeUrgently));
    assert!(!page.reasons().is_empty() && page.has_section(WORDS.page.patterns_heading));
    person.goes_back();
    assert_eq!(person.goes_forward().level(), Some(Level::SeeUrgently));
    leaves(person);
}

fn a_mistake_under(tool: &str) {
    let mut person = opens(tool);
    person.answers([Who::Myself]);
    person.answers([Age::From50To59]);
    person.answers([Emergency::NoneOfThese]);
    person.uses(WORDS.page.continue_);
    assert!(person.page().says(WORDS.page.error_none));
    person.ticks([Bladder::Leaking]);
    person.uses(person.words(Bladder::NoneOfThese.into()));
    assert!(person.page().says(WORDS.page.none_of_these_asks));
    person.uses(WORDS.page.keep_ticks);
    let page = person.goes_on_with(WORDS.page.continue_);
    assert_eq!(person.sees(&page), Some(Seen::Asked(Question::Saddle)));
    leaves(person);
}

fn numbers_follow_the_country_under(tool: &str) {
    let mut person = opens(tool);
    person.answers([Who::Myself]);
    person.answers([Age::From50To59]);
    person.answers([Emergency::Breathing]);
    let guess = WORDS.region(person.page().region()).name;
    person.uses(&WORDS.page.region_chosen.replace("{country}", guess));
    for region in [Region::Us, Region::Au, Region::Gb] {
        person.uses(WORDS.region(region).name);
        let (page, number) = (person.page(), region.emergency_number());
        assert!(page.heading().contains(number), "{:?}", page.heading());
        for (text, link) in page.calls() {
            assert!(text.contains(number) && link.contains(number), "{text:?} {link:?}");
        }
    }
    leaves(person);
}

#[test]
fn a_translated_page_leads_to_the_same_result() {
    a_whole_check_under(TRANSLATES);
}

#[test]
fn a_translated_page_tells_of_mistakes() {
    a_mistake_under(TRANSLATES);
}

#[test]
fn a_translated_page_shows_the_number_of_the_country() {
    numbers_follow_the_country_under(TRANSLATES);
}

#[test]
fn a_page_with_everything_wrapped_leads_to_the_same_result() {
    a_whole_check_under(WRAPS);
}

#[test]
fn a_page_with_everything_wrapped_tells_of_mistakes() {
    a_mistake_under(WRAPS);
}

#[test]
fn a_page_with_everything_wrapped_shows_the_number_of_the_country() {
    numbers_follow_the_country_under(WRAPS);
}
