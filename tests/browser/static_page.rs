//! The page that needs no program: it stands whatever happens to the program.

use crate::{
    driver::{Browser, setting, wait},
    host::{NOWASM, shipped, website},
    page::{WORDS, as_on_a_phone},
    person::Person,
};
use back_to_toe::{
    content::{AROUND_EN, Reader},
    region::Region,
    triage::{
        Question,
        questions::{Age, Who},
    },
};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// The program never comes.
pub const NO_PROGRAM: &str = "
    {
        const { fetch } = window;
        window.fetch = (what) => String(what?.url ?? what).includes('.wasm')
            ? Promise.reject(new TypeError('it cannot be loaded')) : fetch(what);
    }";

#[test]
fn without_scripts_the_signs_and_numbers_can_be_read() {
    let browser = Browser::start();
    as_on_a_phone(&browser);
    browser.stops_scripts();
    browser.post("url", &json!({ "url": setting("BTT_URL") }));
    let text = text(&browser);
    stands(&text);
    assert!(text.contains(AROUND_EN.safety_net.no_script), "why there is no check");
    assert!(!text.contains(asks_who()), "no check is offered");
}

#[test]
fn without_the_program_the_page_says_that_the_check_failed() {
    fails_to_load(|browser| browser.before_the_page(NO_PROGRAM));
}

#[test]
fn a_program_that_breaks_gives_way_to_the_page() {
    let mut person = Person::opens();
    person.answers([Who::Myself]);
    person.browser.script(
        "const error = new WebAssembly.RuntimeError('unreachable');
         dispatchEvent(new ErrorEvent('error', { error, message: error.message }))",
        &[],
    );
    has_failed(&person.browser);
    let hidden = "return !document.getElementById('back-to-toe').checkVisibility()";
    assert_eq!(person.browser.script(hidden, &[]), true, "the broken check is put away");
}

#[test]
fn a_program_that_traps_gives_way_to_the_page() {
    for (script, file) in [("", ""), ("delete globalThis.WebAssembly", NOWASM)] {
        let person = Person::hurries(script);
        assert!(person.page().address().ends_with(file));
        // The page refuses what the program cannot do without, and so it stops.
        let refuse = "for (const name of ['insertBefore', 'removeChild']) {
            Node.prototype[name] = () => { throw new Error('refused') } }";
        person.browser.script(refuse, &[]);
        person.uses(person.words(Who::Myself.into()));
        has_failed(&person.browser);
        let log = person.browser.errors();
        let trapped = |it: &Value| {
            let text = it.to_string().to_lowercase();
            text.contains("unreachable") || text.contains("abort")
        };
        assert!(log.iter().any(trapped), "it was a trap: {log:?}");
    }
}

#[test]
fn without_its_script_the_page_still_stands() {
    let browser = Browser::start();
    as_on_a_phone(&browser);
    let alone = website(&[("", shipped("index.html"))], "");
    browser.post("url", &json!({ "url": alone }));
    let text = text(&browser);
    stands(&text);
    assert!(text.contains(AROUND_EN.safety_net.loading), "it says what to do if it does not start");
}

#[test]
fn an_error_of_something_else_on_the_page_does_not_stop_the_check() {
    let mut person = Person::opens();
    person.browser.script(
        "dispatchEvent(new ErrorEvent('error', { error: new TypeError('an extension') }));
         dispatchEvent(new ErrorEvent('error', { message: 'Script error.' }))",
        &[],
    );
    let page = person.answers([Who::Myself]);
    assert!(!page.says(AROUND_EN.safety_net.failed));
    person.leaves();
}

/// A browser that meets a size of text for the first time looks for its font, and the
/// first question would wait for that. What stands before has each of them.
#[test]
fn the_check_begins_in_the_fonts_of_the_page() {
    let mut person = Person::opens();
    let fonts = |person: &Person, of: &str| {
        let fonts = person.browser.script(
            "const [start, away] = arguments;
             const has = (it, part) => part
                 ? !['none', 'normal'].includes(getComputedStyle(it, part).content)
                 : [...it.childNodes].some(({ data }) => data?.trim());
             return [...document.querySelectorAll(start + ' *')]
                 .filter((it) => !it.closest(away))
                 .flatMap((it) => [null, '::before', '::after']
                     .filter((part) => has(it, part))
                     .map((part) => getComputedStyle(it, part))
                     .map((it) => `${it.fontStyle} ${it.fontWeight} ${it.fontSize} ${it.fontFamily}`));",
            &[json!(of), json!(format!("{of} [hidden], noscript, details > :not(summary)"))],
        );
        serde_json::from_value::<BTreeSet<String>>(fonts).unwrap()
    };
    let before = fonts(&person, "#btt-static");
    let start = fonts(&person, "#back-to-toe");
    person.answers([Who::Myself]);
    person.answers([Age::From16To44]);
    let ticks = fonts(&person, "#back-to-toe");
    for shown in [start, ticks] {
        assert!(shown.len() > 3, "headings, text and small text: {shown:?}");
        assert!(shown.is_subset(&before), "{shown:?} came after {before:?}");
    }
    person.leaves();
}

fn fails_to_load(how: impl FnOnce(&Browser)) {
    let browser = Browser::start();
    as_on_a_phone(&browser);
    how(&browser);
    browser.post("url", &json!({ "url": setting("BTT_URL") }));
    has_failed(&browser);
}

pub fn has_failed(browser: &Browser) {
    let text = wait("for the page to say that the check failed", || {
        Some(text(browser)).filter(|text| text.contains(AROUND_EN.safety_net.failed))
    });
    stands(&text);
    assert!(!text.contains(AROUND_EN.safety_net.loading), "it does not go on loading");
    assert!(!text.contains(asks_who()), "no check is offered");
}

/// How the check begins.
fn asks_who() -> &'static str {
    WORDS.question(Question::Who).ask.to(Reader::Person)
}

/// Both lists and every number can be read.
pub fn stands(text: &str) {
    let words = &AROUND_EN.safety_net;
    let signs = words.call_items.iter().chain(words.go_items);
    for sign in signs.chain([&words.call, &words.go, &words.numbers]) {
        assert!(text.contains(*sign), "{sign:?} cannot be read");
    }
    for region in Region::ALL {
        let (number, name) = (region.emergency_number(), WORDS.region(region).name);
        let number = format!("{number}: ");
        let line = text.lines().find(|line| line.starts_with(&number));
        assert!(line.is_some_and(|line| line.contains(name)), "{number}{name} cannot be read");
    }
}

/// What can be read on the page.
pub fn text(browser: &Browser) -> String {
    let text = browser.script("return document.body?.innerText ?? ''", &[]);
    text.as_str().unwrap().to_owned()
}
