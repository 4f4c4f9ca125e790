//! A frame that is lost: its program dies, it is loaded again, something takes it out
//! of the page, or the page itself is left and comes back.

use super::{STRICT, clinic};
use crate::{
    driver::wait,
    page::{Page, WORDS, is_start},
    static_page::has_failed,
};
use back_to_toe::triage::questions::{Age, Who};
use clinic::Clinic;
use serde_json::{Value, json};

/// How often the element has said that the check is there.
fn times_ready(clinic: &Clinic) -> Value {
    clinic.script("return events.filter((it) => it[0] === 'btt-ready').length")
}

#[test]
fn a_program_that_dies_in_its_frame_leaves_the_signs_and_can_be_had_again() {
    let clinic = Clinic::opens(STRICT, "<back-to-toe region=gb></back-to-toe>");
    let mut person = clinic.enters(0);
    person.answers([Who::Myself]);
    person.answers([Age::From16To44]);
    // The frame refuses what the program cannot do without, and so it stops.
    let refuse = "for (const name of ['insertBefore', 'removeChild']) {
        Node.prototype[name] = () => { throw new Error('refused') } }";
    person.browser.script(refuse, &[]);
    person.uses(WORDS.page.continue_);
    has_failed(&person.browser);
    let clinic = Clinic::leaves(person);
    let failed = json!(["btt-error", { "code": "failed" }]);
    wait("for the page to be told", || {
        clinic.events().as_array().unwrap().contains(&failed).then_some(())
    });
    let height = "return document.querySelector('back-to-toe').getBoundingClientRect().height";
    assert!(clinic.script(height).as_f64().unwrap() >= 800.0, "it can be read");

    let again =
        "const it = document.querySelector('back-to-toe'); it.remove(); document.body.append(it)";
    clinic.script(again);
    wait("for the check", || (times_ready(&clinic) == 2).then_some(()));
    let mut person = clinic.enters(0);
    person.answers([Who::Myself]);
    let page = person.answers([Age::From16To44]);
    assert_eq!(page.place(), Some(2), "a new check");
}

#[test]
fn a_frame_that_is_loaded_again_is_told_what_holds_now() {
    let clinic = Clinic::opens(STRICT, "<back-to-toe region=gb></back-to-toe>");
    clinic.waits_for(0);
    clinic.script("document.querySelector('back-to-toe').region = 'us'");
    clinic::goes_into(&clinic.browser, 0);
    let calls = || {
        let page = Page::of(&clinic.browser);
        is_start(&page) && page.calls().iter().any(|it| it.1 == "tel:911")
    };
    wait("for another number", || calls().then_some(()));
    clinic.browser.script("location.reload()", &[]);
    clinic.browser.post("frame", &json!({ "id": null }));
    wait("for the check to be there again", || (times_ready(&clinic) == 2).then_some(()));
    clinic::goes_into(&clinic.browser, 0);
    wait("for that number", || calls().then_some(()));
}

#[test]
fn a_frame_that_something_takes_out_breaks_nothing_and_comes_back() {
    let clinic = Clinic::opens("", "<back-to-toe region=gb></back-to-toe>");
    clinic.waits_for(0);
    clinic.script(
        "const element = document.querySelector('back-to-toe');
         element.shadowRoot.querySelector('iframe').remove();
         element.region = 'us'; element.theme = 'dark';",
    );
    assert_eq!(times_ready(&clinic), 1);
    clinic.script(
        "const it = document.querySelector('back-to-toe'); it.remove(); document.body.append(it)",
    );
    let person = clinic.enters(0);
    assert!(person.page().calls().iter().any(|it| it.1 == "tel:911"), "with what was set since");
    let clinic = Clinic::leaves(person);
    assert_eq!(clinic.browser.errors(), [Value::Null; 0], "errors in the console");
}

#[test]
fn a_page_that_is_left_and_comes_back_has_a_check_that_can_be_used() {
    let clinic = Clinic::opens("", "<back-to-toe region=us></back-to-toe>");
    let mut person = clinic.enters(0);
    person.answers([Who::Myself]);
    let clinic = Clinic::leaves(person);
    let address = clinic.browser.get("url").as_str().unwrap().to_owned();
    clinic.browser.post("url", &json!({ "url": format!("{address}page.css") }));
    clinic.browser.post("back", &json!({}));
    // Kept by the browser or loaded again: where it was, or at its start.
    let place = wait("for the check", || {
        let there = clinic.browser.get("url") == address.as_str();
        if !there || clinic.script("return window.events?.length ?? 0") == 0 {
            return None;
        }
        clinic::goes_into(&clinic.browser, 0);
        let page = Page::of(&clinic.browser);
        clinic.browser.post("frame", &json!({ "id": null }));
        page.place().filter(|&place| place == 1 || is_start(&page))
    });
    println!("it came back at screen {place}");
    let mut person = clinic.enters_again(0);
    if place == 0 {
        person.answers([Who::Myself]);
    }
    let page = person.answers([Age::From16To44]);
    assert_eq!(page.place(), Some(2), "it goes on");
}
