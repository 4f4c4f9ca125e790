//! A check is to be kept on the device, and the browser cannot or may not; or another
//! tab has deleted it meanwhile.

use crate::{
    driver::{setting, wait},
    host::{SINGLE, shipped, website},
    page::{Page, WORDS, is_start},
    person::Person,
    walk::case,
};
use back_to_toe::triage::{Level, questions::Who};
use serde_json::{Value, json};

/// Fills the store of this site to the last sign.
const FILL: &str = "
    let text = 'x'.repeat(1 << 20), names = 0;
    while (text && names < 1000) {
        try { localStorage.setItem(`full${names}`, text); names += 1; }
        catch { text = text.slice(text.length >> 1 || 1); }
    }
    return names < 1000 && names > 0;";

/// Someone with a result, who asks to keep it.
fn keeps(address: &str) -> Person {
    let mut person = Person::hurries_at(address, "");
    person.walks(&case("V92").answers);
    person.uses(WORDS.file.heading);
    person
}

fn says(person: &Person, words: &str) -> Page {
    wait(words, || Some(person.page()).filter(|it| it.says(words)))
}

#[test]
fn a_store_that_is_full_is_told_and_once_there_is_room_the_check_is_kept() {
    let person = keeps(&setting("BTT_URL"));
    assert_eq!(person.browser.script(FILL, &[]), true, "the store can be filled");
    person.uses(WORDS.keep.offer);
    let page = says(&person, WORDS.keep.full);
    assert_eq!(page.level(), Some(Level::SelfCare), "nothing on screen is lost");
    assert_eq!(person.browser.script("return localStorage['back-to-toe'] ?? ''", &[]), "");
    person.browser.script("localStorage.clear()", &[]);
    person.uses(WORDS.keep.offer);
    says(&person, WORDS.keep.saved.split("{day}").next().unwrap());
    person.leaves();
}

#[test]
fn a_store_that_the_browser_forbids_is_told_and_nothing_on_screen_is_lost() {
    let sandboxed = "Content-Security-Policy: sandbox allow-scripts\r\n";
    let site = website(&[(SINGLE, shipped(SINGLE))], sandboxed);
    let person = keeps(&format!("{site}{SINGLE}"));
    let store = "try { localStorage } catch (error) { return error.name }";
    assert_eq!(person.browser.script(store, &[]), "SecurityError", "it is forbidden");
    person.uses(WORDS.keep.offer);
    assert_eq!(says(&person, WORDS.keep.blocked).level(), Some(Level::SelfCare));
    person.leaves();
}

#[test]
fn a_check_that_another_tab_has_deleted_is_told_and_a_new_one_begins() {
    let person = keeps(&setting("BTT_URL"));
    person.uses(WORDS.keep.offer);
    says(&person, WORDS.keep.saved.split("{day}").next().unwrap());
    person.browser.post("refresh", &json!({}));
    let found = WORDS.keep.found.split("{day}").next().unwrap();
    says(&person, found);

    let first = person.browser.get("window");
    let second = person.browser.post("window/new", &json!({ "type": "tab" }))["handle"].clone();
    person.browser.post("window", &json!({ "handle": second }));
    person.browser.post("url", &json!({ "url": setting("BTT_URL") }));
    says(&person, found);
    person.uses(WORDS.keep.delete);
    says(&person, WORDS.keep.deleted);

    person.browser.post("window", &json!({ "handle": first }));
    person.uses(WORDS.keep.open);
    let page = says(&person, WORDS.keep.unreadable);
    assert!(is_start(&page), "the start");
    let mut person = person;
    assert!(!person.sees_marked(Who::Myself.into()), "and no answer");
    person.waits_for_start();
    person.answers([Who::Myself]);
    assert_eq!(person.browser.errors(), [Value::Null; 0], "errors in the console");
}
