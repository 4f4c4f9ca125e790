//! Where it is felt: a picture with a checkbox for each zone.

use crate::{
    driver::{DOWN, SPACE, TAB, UP, wait},
    page::WORDS,
    person::Person,
    walk::{Seen, case},
};
use back_to_toe::triage::{
    Answer, Question,
    questions::Zones::{self, BackThigh, Buttock, LowBack, Saddle},
};

#[test]
fn every_place_can_be_reached_ticked_and_heard_by_keyboard() {
    let mut person = comes_to_zones();
    person.tabs_back_to(WORDS.page.leave);
    let mut reached = Vec::new();
    while !person.focus().reads(WORDS.page.continue_) {
        person.browser.press(&[TAB]);
        let focus = person.focus();
        if focus.is_checkbox() {
            assert!(!focus.is_marked() && focus.is_lit(), "{:?} can be ticked", focus.text());
            person.presses(SPACE);
            wait("for the tick", || person.focus().is_marked().then_some(()));
            reached.push(focus.text().to_owned());
        }
    }
    let all = Question::Zones.answers().iter().filter(|it| !it.stands_alone());
    let mut all: Vec<_> = all.map(|&it| person.words(it)).collect();
    all.sort_unstable();
    reached.sort_unstable();
    assert_eq!(reached, all, "each place once");
    person.goes_on_with(WORDS.page.continue_);
    person.goes_back();
    for zone in [LowBack, Saddle] {
        assert!(person.sees_marked(zone.into()), "{zone:?} is still ticked");
    }
    person.leaves();
}

#[test]
fn arrows_lead_from_place_to_place_as_the_picture_shows_them() {
    let person = comes_to_zones();
    let words = |zone: Zones| person.words(Answer::from(zone));
    person.tabs_to(words(LowBack));
    for (key, zone) in
        [(DOWN, Buttock), (DOWN, BackThigh), (UP, Buttock), (UP, LowBack), (UP, LowBack)]
    {
        person.presses(key);
        let focus = person.focus();
        assert!(focus.reads(words(zone)), "{:?} instead of {zone:?}", focus.text());
        assert!(focus.is_lit() && !focus.is_marked(), "an arrow moves, and ticks nothing");
    }
    person.leaves();
}

fn comes_to_zones() -> Person {
    let mut person = Person::hurries("");
    person.walks_to(&case("V92").answers, Seen::Asked(Question::Zones));
    person.takes_time();
    person
}
