//! Every kind of screen, in every theme and width: no rule of axe-core is broken.

use crate::{
    audit::Audit,
    driver::{Browser, ENTER, setting, wait},
    page::{WORDS, as_on_a_phone},
    person::Person,
    static_page::NO_PROGRAM,
    walk::{Seen, case},
};
use back_to_toe::triage::{
    Answer, Level, Question, Reply,
    questions::{Age, Bladder, Emergency, Saddle, Who},
};
use serde_json::json;

#[test]
fn the_first_screens() {
    let (mut person, mut audit) = begins();
    audit.looks(&person.browser, "start");
    person.answers([Who::Myself]);
    audit.looks(&person.browser, "single question");
    person.answers([Age::From16To44]);
    audit.looks(&person.browser, "multiple question");

    person.browser.post("refresh", &json!({}));
    let page = person.waits_for_start();
    assert!(page.says(WORDS.page.notice_reloaded));
    audit.looks(&person.browser, "start, loaded again");
    person.answers([Who::Helper]);
    person.answers([Age::From70]);
    person.answers([Emergency::NoneOfThese]);
    makes_a_mistake(&person, WORDS.page.continue_);
    audit.looks(&person.browser, "error summary");
    person.ticks([Bladder::Leaking, Bladder::Retention]);
    makes_a_mistake(&person, person.words(Bladder::NoneOfThese.into()));
    audit.looks(&person.browser, "none beside ticks");
    audit.ends();
    person.leaves();
}

#[test]
fn what_follows_not_sure_and_stopping_early() {
    let (mut person, mut audit) = begins();
    person.answers([Who::Myself]);
    person.answers([Age::From50To59]);
    person.answers([Emergency::NoneOfThese]);
    is_clarified(&mut person, Bladder::NotSure.into());
    audit.looks(&person.browser, "clarifier with several parts");
    person.clarifies(Question::Bladder, Reply::Yes);
    is_clarified(&mut person, Saddle::NotSure.into());
    audit.looks(&person.browser, "clarifier with one part");
    person.clarifies(Question::Saddle, Reply::Yes);
    let page = person.goes_on_with(WORDS.page.stop);
    assert_eq!((page.has_care_card(), page.level()), (true, None));
    audit.looks(&person.browser, "stopped early");
    audit.ends();
    person.leaves();
}

#[test]
fn self_care_with_zones_pairs_and_all_answers() {
    let sheet = case("V92").answers;
    let (mut person, mut audit) = begins();
    person.walks_to(&sheet, Seen::Asked(Question::Zones));
    audit.looks(&person.browser, "zones");
    person.walks_on(Seen::Asked(Question::Zones), &sheet);
    person.goes_back();
    audit.looks(&person.browser, "zones, ticked");
    person.goes_forward();
    person.walks_to(&sheet, Seen::AskedBoth(Question::BackWorse));
    audit.looks(&person.browser, "pair");
    makes_a_mistake(&person, WORDS.page.continue_);
    audit.looks(&person.browser, "pair, error summary");
    let (_, page) = person.walks(&sheet);
    assert_eq!(page.level(), Some(Level::SelfCare));
    looks_at_all_of_it(&person, &mut audit, "result: self-care");
    person.goes_on_with(WORDS.page.change_answers);
    audit.looks(&person.browser, "check answers");
    audit.ends();
    person.leaves();
}

#[test]
fn hospital_on_the_way_and_as_a_result() {
    let sheet = case("V19").answers;
    let (mut person, mut audit) = begins();
    person.walks_to(&sheet, Seen::Hospital);
    looks_at_all_of_it(&person, &mut audit, "hospital, on the way");
    let (_, page) = person.walks(&sheet);
    assert_eq!(page.level(), Some(Level::GoToHospital));
    looks_at_all_of_it(&person, &mut audit, "result: go to hospital");
    audit.ends();
    person.leaves();
}

#[test]
fn see_urgently() {
    results_in("V50", Level::SeeUrgently, "result: see urgently");
}

#[test]
fn see_soon() {
    results_in("V73", Level::SeeSoon, "result: see soon");
}

#[test]
fn crisis() {
    results_in("V109b", Level::GoToHospital, "crisis");
}

#[test]
fn ambulance_at_once_and_as_a_result() {
    let (mut person, mut audit) = begins();
    person.answers([Who::Myself]);
    person.answers([Age::From50To59]);
    let page = person.answers([Emergency::LegsGone]);
    assert_eq!(page.level(), Some(Level::CallAmbulance));
    looks_at_all_of_it(&person, &mut audit, "ambulance");
    audit.ends();
    person.leaves();
    results_in("V08", Level::CallAmbulance, "result: call an ambulance");
}

#[test]
fn pages_that_need_no_program() {
    let mut audit = Audit::begins();
    let browser = Browser::start();
    browser.before_the_page(&Audit::script());
    as_on_a_phone(&browser);
    browser.before_the_page(NO_PROGRAM);
    browser.post("url", &json!({ "url": setting("BTT_URL") }));
    let failed = "return document.getElementById('btt-failed')?.checkVisibility()";
    wait("for the static page", || (browser.script(failed, &[]) == true).then_some(()));
    audit.looks(&browser, "static page");
    // Where it covers nothing: axe-core cannot tell what is behind it.
    let told = "const it = document.getElementById('btt-new');
        it.hidden = false;
        it.parentElement.style.position = 'static'";
    browser.script(told, &[]);
    audit.looks(&browser, "word of a newer version");

    for page in ["learn.html", "rule-book.html"] {
        browser.post("url", &json!({ "url": format!("{}{page}", setting("BTT_URL")) }));
        // The rule book is long, and all alike: of each kind four are looked at.
        let few =
            "document.querySelectorAll('article:nth-of-type(n + 5)').forEach((it) => it.remove())";
        browser.script(few, &[]);
        audit.looks(&browser, page);
    }
    audit.ends();
}

fn begins() -> (Person, Audit) {
    (Person::hurries(&Audit::script()), Audit::begins())
}

fn results_in(id: &str, level: Level, screen: &str) {
    let (mut person, mut audit) = begins();
    let (_, page) = person.walks(&case(id).answers);
    assert_eq!(page.level(), Some(level));
    looks_at_all_of_it(&person, &mut audit, screen);
    audit.ends();
    person.leaves();
}

/// Also at what is folded away.
fn looks_at_all_of_it(person: &Person, audit: &mut Audit, screen: &str) {
    let unfold = "for (const it of document.querySelectorAll('details')) it.open = true";
    person.browser.script(unfold, &[]);
    audit.looks(&person.browser, screen);
}

fn is_clarified(person: &mut Person, not_sure: Answer) {
    let page = person.answers([not_sure]);
    assert_eq!(person.sees(&page), Some(Seen::Clarified(not_sure.question())));
}

fn makes_a_mistake(person: &Person, with: &str) {
    person.tabs_to(with);
    person.presses(ENTER);
    wait("for what is wrong", || person.focus().is_mistake().then_some(()));
}
