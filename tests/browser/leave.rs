//! "Leave quickly": whoever is watched is gone with one key, and so is what was said.

use crate::{
    driver::{ENTER, wait},
    engine::Power,
    page::{Page, WORDS, is_start},
    person::Person,
    walk::{Seen, case},
};
use back_to_toe::triage::{
    Question,
    questions::{Age, Emergency, Who},
};
use serde_json::{Value, json};

/// An address outside; it cannot be reached from here, but it is gone to.
const AWAY: &str = "https://www.wikipedia.org/";

#[test]
fn every_screen_but_the_start_offers_to_leave() {
    let sheet = case("V92").answers;
    let mut person = Person::hurries("");
    let mut page = person.page();
    assert!(!page.offers(WORDS.page.leave), "there is nothing to leave yet");
    while let Some(seen) = person.sees(&page) {
        assert_eq!(page.offers(WORDS.page.leave), !is_start(&page), "on {seen:?}");
        page = person.walks_on(seen, &sheet);
    }
    assert!(page.offers(WORDS.page.leave), "on the result");
    let page = person.goes_on_with(WORDS.page.change_answers);
    assert!(page.offers(WORDS.page.leave), "on all answers");
    person.leaves();
}

#[test]
fn leaving_goes_to_another_page_and_takes_every_answer_along() {
    let mut person = Person::opens();
    person.answers([Who::Helper]);
    person.answers([Age::From70]);
    let screens = history(&person);
    person.tabs_to(WORDS.page.leave);
    person.presses(ENTER);
    wait("for another page", || (person.browser.get("url") == AWAY).then_some(()));
    let gone = "return document.getElementById('back-to-toe') === null";
    wait("for the check to be gone", || (person.browser.script(gone, &[]) == true).then_some(()));
    let text = person.browser.script("return document.documentElement.textContent", &[]);
    for words in [WORDS.title, WORDS.page.leave, person.words(Age::From70.into())] {
        assert!(!text.as_str().unwrap().contains(words), "{words:?} is gone");
    }
    assert_eq!(history(&person), screens, "it stands in the place of the last screen");

    if !Power::BackFromNowhere.is_there() {
        return;
    }
    person.browser.post("back", &json!({}));
    let page = person.waits_for_start();
    holds_no_answer(&person, &page);
    // From a start to a start: only its place tells whether it has come.
    let page = person.goes_back();
    holds_no_answer(&person, &page);
    person.answers([Who::Myself]);
    let page = person.answers([Age::From16To44]);
    assert_eq!(person.sees(&page), Some(Seen::Asked(Question::Emergency)));
    assert!(!person.sees_marked(Emergency::OneSided.into()));
}

fn history(person: &Person) -> Value {
    person.browser.script("return history.length", &[])
}

fn holds_no_answer(person: &Person, page: &Page) {
    assert!(is_start(page), "back leads at most to a start, and not to {:?}", page.heading());
    assert!(!person.sees_marked(Who::Helper.into()), "the answer is gone");
}
