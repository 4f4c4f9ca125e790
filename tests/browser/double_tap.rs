//! A second tap, so soon that it was meant for the screen before.

use crate::{
    driver::{ENTER, SPACE, TAB, wait},
    page::WORDS,
    person::{DOUBLE_TAP, Person},
};
use back_to_toe::triage::{
    Level, Question,
    questions::{Age, Emergency, Who},
};
use serde_json::Value;
use std::thread;

#[test]
fn a_second_tap_does_not_answer_the_next_question() {
    let mut person = Person::opens();
    let ask = |question| WORDS.question(question).ask.to(person.reader());
    let (age, emergency) = (ask(Question::Age), ask(Question::Emergency));

    person.comes_to_another_screen(|person| {
        thread::sleep(DOUBLE_TAP);
        let heading = person.browser.patient_script(
            "const heading = () => document.querySelector('#back-to-toe h1').textContent;
             const tap = () => document.querySelector('#btt-first').click();
             const soon = () => new Promise((done) => setTimeout(done, 5));
             const before = heading();
             tap();
             while (heading() === before) await soon();
             for (let n = 0; n < 20; n++) { tap(); await soon(); }
             return heading();",
        );
        assert_eq!(heading, Value::from(age), "the second tap did nothing");
    });
    assert_eq!(person.page().heading(), age);

    let page = person.comes_to_another_screen(|person| {
        thread::sleep(DOUBLE_TAP);
        person.browser.script("document.querySelector('#btt-first').click()", &[]);
    });
    assert_eq!(page.heading(), emergency, "a later tap counts");
    person.leaves();
}

#[test]
fn a_tick_that_can_be_seen_counts_however_soon_it_was_made() {
    let mut person = Person::opens();
    person.answers([Who::Myself]);
    person.answers([Age::From50To59]);
    person.browser.press(&[TAB, SPACE]);
    let focus = person.focus();
    assert!(focus.reads(person.words(Emergency::OneSided.into())));

    let ticked = focus.is_marked();
    person.tabs_to(WORDS.page.continue_);
    person.presses(ENTER);
    let counted = wait("for an ambulance or for a mistake", || {
        let mistake = person.focus().is_mistake();
        let ambulance = person.page().level() == Some(Level::CallAmbulance);
        (mistake || ambulance).then_some(ambulance)
    });
    assert_eq!(counted, ticked, "what looks ticked counts");
    person.leaves();
}
