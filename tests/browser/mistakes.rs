//! Mistakes: what is wrong is said, and nothing that was ticked is lost.

use crate::{
    driver::{SPACE, wait},
    page::WORDS,
    person::Person,
    walk::Seen,
};
use back_to_toe::triage::{
    Question,
    questions::{Age, Bladder, Emergency, Who},
};
use serde_json::json;

#[test]
fn continuing_with_nothing_chosen_says_so_and_leads_to_the_first_choice() {
    let mut person = comes_to_peeing();
    person.uses(WORDS.page.continue_);
    hears_of_a_mistake(&person, WORDS.page.error_none);

    person.uses(WORDS.page.error_none);
    let focus = wait("for the first choice", || Some(person.focus()).filter(|it| it.is_first()));
    assert!(focus.reads(person.words(Question::Bladder.answers()[0])));
    let page = person.answers([Bladder::Leaking, Bladder::Retention]);
    assert_eq!(person.sees(&page), Some(Seen::Asked(Question::Saddle)));
    person.leaves();
}

#[test]
fn none_of_these_beside_ticks_asks_which_is_right() {
    let ticked = [Bladder::Retention, Bladder::Leaking];
    let none = Bladder::NoneOfThese.into();
    let mut person = comes_to_peeing();
    person.ticks(ticked);
    person.uses(person.words(none));
    hears_of_a_mistake(&person, WORDS.page.none_of_these_asks);
    has_ticked(&person, &ticked);

    person.uses(WORDS.page.keep_ticks);
    wait("for the question to be gone", || {
        (!person.page().says(WORDS.page.none_of_these_asks)).then_some(())
    });
    let ask = WORDS.question(Question::Bladder).ask.to(person.reader());
    assert_eq!(person.focus().text(), ask, "it goes on at the question");
    has_ticked(&person, &ticked);
    let page = person.goes_on_with(WORDS.page.continue_);
    assert_eq!(person.sees(&page), Some(Seen::Asked(Question::Saddle)));
    person.goes_back();
    has_ticked(&person, &ticked);

    person.uses(person.words(none));
    hears_of_a_mistake(&person, WORDS.page.none_of_these_asks);
    person.goes_on_with(WORDS.page.untick);
    person.goes_back();
    assert!(!person.sees_marked(Bladder::Retention.into()));
    assert!(!person.sees_marked(Bladder::Leaking.into()));
    assert!(person.sees_marked(none));
    person.leaves();
}

#[test]
fn whoever_ticks_something_after_all_stays_where_they_are() {
    let none = Bladder::NoneOfThese.into();
    let mut person = comes_to_peeing();
    person.answers([Bladder::NoneOfThese]);
    person.goes_back();
    assert!(person.sees_marked(none));
    person.ticks([Bladder::Leaking]);
    stands_on(&person, Bladder::Leaking, true);
    assert!(!person.sees_marked(none), "it is not none of these any more");

    person.tabs_back_to(person.words(Bladder::Leaking.into()));
    person.presses(SPACE);
    stands_on(&person, Bladder::Leaking, false);
    person.uses(WORDS.page.continue_);
    hears_of_a_mistake(&person, WORDS.page.error_none);
    person.ticks([Bladder::Retention]);
    wait("for the mistake to be gone", || {
        (!person.page().says(WORDS.page.error_none)).then_some(())
    });
    stands_on(&person, Bladder::Retention, true);
    let page = person.goes_on_with(WORDS.page.continue_);
    assert_eq!(person.sees(&page), Some(Seen::Asked(Question::Saddle)));
    person.goes_back();
    assert!(person.sees_marked(Bladder::Retention.into()));
    person.tabs_back_to(WORDS.page.back);
    assert!(!person.sees_marked(Bladder::Leaking.into()));
    person.leaves();
}

#[test]
fn what_is_unticked_again_looks_so_while_the_pointer_is_still_on_it() {
    let person = comes_to_peeing();
    let option = person.browser.element(".btt-tick");
    let ground = || {
        let ground = "return getComputedStyle(document.querySelector('.btt-tick')).backgroundColor";
        person.browser.script(ground, &[])
    };
    let taps = || person.browser.post(&format!("element/{option}/click"), &json!({}));
    let before = ground();
    taps();
    let ticked = ground();
    assert_ne!(ticked, before, "a tick is seen");
    taps();
    assert_eq!(ground(), before);
    person.leaves();
}

/// The focus is on this option, which is ticked or not.
fn stands_on(person: &Person, answer: Bladder, ticked: bool) {
    let focus = person.focus();
    assert!(focus.reads(person.words(answer.into())), "the focus is on {focus:?}");
    assert_eq!(focus.is_marked(), ticked);
}

fn comes_to_peeing() -> Person {
    let mut person = Person::opens();
    person.answers([Who::Myself]);
    person.answers([Age::From16To44]);
    person.answers([Emergency::NoneOfThese]);
    person
}

fn hears_of_a_mistake(person: &Person, words: &str) {
    let focus = wait("for what is wrong", || Some(person.focus()).filter(|it| it.is_mistake()));
    assert!(focus.text().contains(words), "{words:?} is said in {:?}", focus.text());
    assert!(person.page().says(words));
}

/// All of these are ticked, as the program sees it and as the person does.
fn has_ticked(person: &Person, ticked: &[Bladder]) {
    person.tabs_back_to(WORDS.page.back);
    for &answer in ticked {
        assert!(person.sees_marked(answer.into()), "{answer:?} is still ticked");
    }
}
