//! The page is loaded again in the middle: no answer was kept anywhere.

use crate::{
    page::{WORDS, is_start},
    person::Person,
};
use back_to_toe::triage::questions::{Age, Emergency, Who};
use serde_json::json;

#[test]
fn a_page_loaded_again_starts_again_and_says_why() {
    let mut person = Person::opens();
    assert!(!person.page().says(WORDS.page.notice_reloaded), "nothing was lost yet");
    person.answers([Who::Helper]);
    person.answers([Age::From70]);

    person.browser.post("refresh", &json!({}));
    let page = person.waits_for_start();
    assert!(page.says(WORDS.page.notice_reloaded));
    let status = "return document.querySelector('#back-to-toe [role=status]').textContent";
    assert_eq!(person.browser.script(status, &[]), WORDS.page.notice_reloaded, "it is read out");

    assert!(!person.sees_marked(Who::Helper.into()), "the answer is gone");
    person.answers([Who::Myself]);
    let page = person.answers([Age::From16To44]);
    assert!(!page.says(WORDS.page.notice_reloaded));
    let page = person.answers([Emergency::NoneOfThese]);
    assert!(page.offers(WORDS.page.continue_), "the check goes on as ever");
    person.leaves();
}

#[test]
fn a_page_loaded_again_before_the_first_answer_says_nothing() {
    let mut person = Person::opens();
    person.browser.post("refresh", &json!({}));
    let page = person.waits_for_start();
    assert!(!page.says(WORDS.page.notice_reloaded));
    person.leaves();
}

#[test]
fn after_a_page_was_loaded_again_back_never_leads_into_the_lost_check() {
    let mut person = Person::opens();
    person.answers([Who::Helper]);
    person.answers([Age::From70]);
    person.browser.post("refresh", &json!({}));
    person.waits_for_start();
    person.answers([Who::Myself]);
    let page = person.goes_back();
    assert!(is_start(&page), "back leads to the start");

    person.browser.post("back", &json!({}));
    let frames = "for (let n = 0; n < 5; n++) await new Promise(requestAnimationFrame)";
    person.browser.patient_script(frames);
    let page = person.page();
    assert!(is_start(&page), "further back leads to {:?}", page.heading());
}
