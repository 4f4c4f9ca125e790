//! "Not sure" about a warning sign: it is asked once more, and then it counts.

use crate::{
    page::{Page, WORDS},
    person::Person,
    walk::Seen,
};
use back_to_toe::triage::{
    Level, Question, RULES, Reply,
    questions::{Age, Bladder, Bowel, Emergency, FlagsOnset, Saddle, Sexual, Sides, Weakness, Who},
};

#[test]
fn who_is_still_not_sure_about_peeing_is_sent_to_hospital() {
    let mut person = Person::opens();
    is_not_sure_about_peeing(&mut person);
    person.clarifies(Question::Bladder, Reply::NotSure);
    let page = has_nothing_else(&mut person);
    let asked = person.sees(&page);
    assert_eq!(asked, Some(Seen::Asked(Question::FlagsOnset)), "since when it is so");

    let page = person.answers([FlagsOnset::Days0To3]);
    assert_eq!(page.level(), Some(Level::GoToHospital));
    assert_eq!(person.sees(&page), Some(Seen::Hospital));
    let bladder = RULES.iter().find(|rule| rule.id == "cauda-equina-bladder").unwrap();
    assert_eq!(page.reasons(), [WORDS.rule(bladder).why.to(person.reader())]);
    person.leaves();
}

#[test]
fn who_pees_as_ever_after_all_is_not_asked_since_when() {
    let mut person = Person::opens();
    is_not_sure_about_peeing(&mut person);
    person.clarifies(Question::Bladder, Reply::Yes);
    let page = has_nothing_else(&mut person);
    let asked = person.sees(&page);
    assert_eq!(asked, Some(Seen::Asked(Question::History)), "nothing about a change");
    person.leaves();
}

fn is_not_sure_about_peeing(person: &mut Person) {
    person.answers([Who::Myself]);
    person.answers([Age::From16To44]);
    person.answers([Emergency::NoneOfThese]);
    let page = person.answers([Bladder::NotSure]);
    assert_eq!(person.sees(&page), Some(Seen::Clarified(Question::Bladder)));
}

fn has_nothing_else(person: &mut Person) -> Page {
    person.answers([Saddle::No]);
    person.answers([Bowel::NoneOfThese]);
    person.answers([Sexual::No]);
    person.answers([Sides::Left]);
    person.answers([Weakness::NoWeakness])
}
