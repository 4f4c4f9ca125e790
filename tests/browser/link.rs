//! A link with someone's answers: opened, read, gone on from, or refused.

use crate::{
    driver::wait,
    engine::Power,
    page::{Page, WORDS, is_start},
    person::Person,
    walk::{Seen, case},
};
use back_to_toe::{
    record::{Day, Record},
    region::Region,
    share,
    triage::{
        Level, Question,
        questions::{Age, Emergency, Who},
    },
};
use serde_json::json;

/// Someone who needs a hospital today.
fn record() -> Record {
    let day = Day::from_iso("2026-11-21").unwrap();
    Record::new(&case("V20").answers, day, "en", Region::Us)
}

fn opens(record: &Record) -> (Person, Page) {
    let person = Person::opens_link(&share::encode(record));
    let page = shows_result(&person);
    (person, page)
}

fn shows_result(person: &Person) -> Page {
    wait("for the answers of the link", || Some(person.page()).filter(Page::has_care_card))
}

/// What the address line and this tab's history still say.
fn address(person: &Person) -> String {
    person.browser.script("return location.href", &[]).as_str().unwrap().to_owned()
}

#[test]
fn whoever_gets_a_link_reads_the_result_with_its_day_and_every_answer() {
    let record = record();
    let (mut person, page) = opens(&record);
    assert_eq!(page.level(), record.level);
    let opened = WORDS.link.opened.replace("{day}", "21 November 2026");
    assert!(page.says(&opened.replace("{ruleset}", &record.ruleset)));
    let page = person.goes_on_with(WORDS.link.step_through);
    assert_eq!(page.heading(), WORDS.link.answers_list);
    for answer in record.answers.iter() {
        assert!(page.says(WORDS.answer(answer).to(person.reader())), "{answer:?}");
    }
    assert!(!page.offers(WORDS.page.change), "nothing can be changed");
    person.leaves();
}

#[test]
fn the_answers_leave_the_address_line_and_the_history_at_once() {
    let record = record();
    let (mut person, _) = opens(&record);
    assert!(!address(&person).contains('#'), "{}", address(&person));
    if Power::UntouchedHistory.is_there() {
        let page = person.goes_back();
        assert!(is_start(&page));
        assert!(!address(&person).contains('#'), "{}", address(&person));
    }
    person.leaves();
}

#[test]
fn whoever_takes_the_answers_over_can_change_them() {
    let record = record();
    let (mut person, _) = opens(&record);
    let page = person.goes_on_with(WORDS.link.go_on);
    assert_eq!(page.heading(), WORDS.page.answers_heading);
    assert!(page.offers(WORDS.page.rest_done));
    let page = person.goes_on_with(WORDS.page.rest_done);
    assert_eq!(page.level(), record.level);
    person.leaves();
}

#[test]
fn a_link_put_into_the_address_line_leaves_the_own_answers_alone() {
    let mut person = Person::opens();
    person.answers([Who::Myself]);
    person.answers([Age::From16To44]);
    let page = person.answers([Emergency::NoneOfThese]);
    assert_eq!(person.sees(&page), Some(Seen::Asked(Question::Bladder)));
    let link = json!(share::encode(&record()));
    person.browser.script("location.hash = arguments[0]", &[link]);
    let page = shows_result(&person);
    assert_eq!(page.level(), Some(Level::GoToHospital));
    assert!(!address(&person).contains('#'));
    wait("for what going on would replace", || {
        person.page().says(WORDS.link.replaces).then_some(())
    });
    let page = person.goes_back();
    assert_eq!(person.sees(&page), Some(Seen::Asked(Question::Bladder)));
    let page = person.goes_back();
    assert_eq!(person.sees(&page), Some(Seen::Asked(Question::Emergency)));
    assert!(person.sees_marked(Emergency::NoneOfThese.into()));
    person.leaves();
}

#[test]
fn a_link_that_lost_its_end_says_so_and_offers_a_check() {
    let whole = share::encode(&record());
    let person = Person::opens_link(&whole[..whole.len() - 3]);
    let page = wait("for the check to be offered", || Some(person.page()).filter(is_start));
    for said in [WORDS.link.error_heading, WORDS.link.error_cut, WORDS.link.error_unused] {
        assert!(page.says(said), "{said}");
    }
    assert!(!address(&person).contains('#'), "what could be read of it is not left there");
    person.leaves();
}
