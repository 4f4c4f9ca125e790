//! Going back, and changing what was answered.

use crate::{
    driver::ENTER,
    page::{Page, WORDS, is_start},
    person::Person,
    walk::{Seen, case},
};
use back_to_toe::triage::{
    Answer, Level, Question,
    questions::{Age, Bladder, BothKind, Emergency, History, InjuryDetail, Saddle, Sides, Who},
};

#[test]
fn back_and_forward_move_one_screen_each_and_lose_nothing() {
    let mut person = Person::opens();
    person.answers([Who::Myself]);
    person.answers([Age::From45To49]);
    person.answers([Emergency::NoneOfThese]);
    person.answers([Bladder::NoneOfThese]);
    is_asked(&person, Question::Saddle);

    person.comes_to_another_screen(|person| {
        person.tabs_back_to(WORDS.page.back);
        person.presses(ENTER);
    });
    is_asked(&person, Question::Bladder);
    assert!(person.sees_marked(Bladder::NoneOfThese.into()));
    person.goes_back();
    is_asked(&person, Question::Emergency);
    assert!(person.sees_marked(Emergency::NoneOfThese.into()));
    person.goes_back();
    is_asked(&person, Question::Age);
    assert!(!person.sees_marked(Age::From16To44.into()));
    assert!(person.sees_marked(Age::From45To49.into()));
    person.goes_forward();
    is_asked(&person, Question::Emergency);
    person.goes_back();

    // What was answered after it still counts.
    person.answers([Age::From16To44]);
    is_asked(&person, Question::Saddle);
    person.answers([Saddle::No]);
    is_asked(&person, Question::Bowel);
    person.goes_back();
    assert!(person.sees_marked(Saddle::No.into()));
    person.leaves();
}

#[test]
fn a_changed_answer_asks_what_is_new_and_changes_the_result() {
    let mut person = Person::opens();
    let (_, page) = person.walks(&case("V92").answers);
    assert_eq!(page.level(), Some(Level::SelfCare));
    let page = person.goes_on_with(WORDS.page.change_answers);
    assert_eq!(page.heading(), WORDS.page.answers_heading);

    // An injury: what it was like is asked next, and nothing else.
    changes(&mut person, Question::History);
    person.answers([History::Injury]);
    is_asked(&person, Question::InjuryDetail);
    let page = person.answers([InjuryDetail::Minor]);
    shows_all_answers(&person, &page, &[History::Injury.into(), InjuryDetail::Minor.into()]);

    // Both legs, and new: hospital, and still the rest is asked before all answers are shown.
    changes(&mut person, Question::Sides);
    let page = person.answers([Sides::Both]);
    assert_eq!(person.sees(&page), Some(Seen::Hospital));
    person.goes_on_with(WORDS.page.hospital_rest);
    is_asked(&person, Question::BothKind);
    let page = person.answers([BothKind::Shooting]);
    shows_all_answers(&person, &page, &[Sides::Both.into(), BothKind::Shooting.into()]);

    let page = person.goes_on_with(WORDS.page.rest_done);
    assert_eq!(page.level(), Some(Level::GoToHospital), "the result is another");
    person.leaves();
}

#[test]
fn starting_again_forgets_every_answer() {
    let mut person = Person::opens();
    person.answers([Who::Helper]);
    person.answers([Age::From70]);
    person.answers([Emergency::LegsGone]);
    person.goes_on_with(WORDS.page.begin_again);
    person.waits_for_start();
    let page = person.goes_back();
    assert!(is_start(&page), "back leads to a start, not to old answers");
    assert!(!person.sees_marked(Who::Helper.into()));
    person.answers([Who::Myself]);
    is_asked(&person, Question::Age);
    assert!(!person.sees_marked(Age::From70.into()));
    person.leaves();
}

fn is_asked(person: &Person, question: Question) {
    assert_eq!(person.sees(&person.page()), Some(Seen::Asked(question)));
}

/// Goes from the page of all answers to a question whose answer is marked there.
fn changes(person: &mut Person, question: Question) {
    let asked = WORDS.question(question).ask.to(person.reader());
    person.goes_on_with(&format!("{}: {asked}", WORDS.page.change));
    is_asked(person, question);
    let earlier = case("V92").answers;
    let marked = question.answers().iter().copied().find(|&answer| earlier.has(answer));
    assert!(person.sees_marked(marked.unwrap()), "the earlier answer is marked");
}

fn shows_all_answers(person: &Person, page: &Page, answers: &[Answer]) {
    assert_eq!(page.heading(), WORDS.page.answers_heading, "back to all answers");
    for &answer in answers {
        assert!(page.says(person.words(answer)), "{answer:?} is among them");
    }
}
