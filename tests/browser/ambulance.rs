//! An emergency sign: the questions end, and there is one thing to do.

use crate::{
    page::{Page, WORDS},
    person::Person,
};
use back_to_toe::{
    content::Place,
    region::Region,
    triage::{
        Level,
        questions::{Age, Emergency, Who},
    },
};

#[test]
fn an_emergency_sign_ends_the_questions_with_a_number_to_call() {
    let mut person = Person::opens();
    person.answers([Who::Myself]);
    person.answers([Age::From50To59]);
    let page = person.answers([Emergency::LegsGone]);

    assert_eq!(page.level(), Some(Level::CallAmbulance));
    assert_eq!(page.heading(), heading(page.region()));
    says_whom_to_call(&page, page.region());
    let page_words = &WORDS.page;
    for more in [page_words.go_on, page_words.hospital_rest, page_words.continue_, page_words.stop]
    {
        assert!(!page.offers(more), "nothing more is asked, not even {more:?}");
    }
    assert!(!page.has_section(page_words.patterns_heading));
    person.leaves();
}

#[test]
fn the_number_to_call_follows_the_country() {
    let mut person = Person::opens();
    person.answers([Who::Myself]);
    person.answers([Age::From50To59]);
    person.answers([Emergency::Breathing]);
    let guess = WORDS.region(person.page().region()).name;
    // The list is folded up; once it is open, it stays so.
    person.uses(&WORDS.page.region_chosen.replace("{country}", guess));
    for region in Region::ALL {
        person.uses(WORDS.region(region).name);
        let page = person.page();
        assert_eq!(page.heading(), heading(region), "the heading names the number");
        says_whom_to_call(&page, region);
        assert!(person.focus().is_marked(), "the country is marked");
    }
    person.leaves();
}

fn heading(region: Region) -> String {
    let words = WORDS.level(Level::CallAmbulance);
    format!("{} {}", words.prefix, WORDS.fill(words.heading, Place { region, limit: None }))
}

fn says_whom_to_call(page: &Page, region: Region) {
    let number = region.emergency_number();
    assert!(!page.calls().is_empty(), "there is a link that calls");
    for (text, link) in page.calls() {
        assert!(text.contains(number), "{number} can be read in {text:?}");
        assert_eq!(link, format!("tel:{number}"), "the link calls {number}");
    }
}
