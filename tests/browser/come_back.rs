//! Whoever leaves the page and comes back, or has it open twice.

use crate::{
    driver::wait,
    page::{WORDS, is_start},
    person::Person,
    walk::Seen,
};
use back_to_toe::triage::{
    Question,
    questions::{Age, Emergency, Who},
};
use serde_json::json;

/// Notes whether the page came back as it was left.
const WATCH: &str = "window.kept = false;
    addEventListener('pageshow', (event) => { kept = event.persisted; });";

#[test]
fn a_page_that_the_browser_kept_goes_on_and_one_that_it_did_not_starts_again() {
    let mut person = Person::hurries(WATCH);
    let address = person.page().address().to_owned();
    person.answers([Who::Helper]);
    person.answers([Age::From70]);
    person.browser.post("url", &json!({ "url": format!("{address}learn.html") }));
    person.browser.post("back", &json!({}));
    wait("for the check", || {
        let page = person.page();
        (page.is_there() || is_start(&page)).then_some(())
    });
    if person.browser.script("return kept", &[]) == true {
        let page = person.answers([Emergency::NoneOfThese]);
        assert_eq!(person.sees(&page), Some(Seen::Asked(Question::Bladder)));
    } else {
        let page = person.waits_for_start();
        assert!(page.says(WORDS.page.notice_reloaded), "it says that the answers are gone");
    }
    person.leaves();
}

#[test]
fn two_pages_of_one_browser_know_nothing_of_each_other() {
    let mut person = Person::hurries("");
    let address = person.page().address().to_owned();
    person.answers([Who::Helper]);
    person.answers([Age::From70]);
    let first = person.browser.get("window");
    let second = person.browser.post("window/new", &json!({ "type": "tab" }))["handle"].clone();

    person.browser.post("window", &json!({ "handle": second }));
    person.browser.post("url", &json!({ "url": address }));
    let page = wait("for the check", || Some(person.page()).filter(is_start));
    assert!(!page.says(WORDS.page.notice_reloaded), "nothing was lost here");

    person.browser.post("window", &json!({ "handle": first }));
    let page = person.answers([Emergency::NoneOfThese]);
    assert_eq!(person.sees(&page), Some(Seen::Asked(Question::Bladder)), "the first goes on");
    person.leaves();
}
