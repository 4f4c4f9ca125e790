//! For those who cannot see the page or cannot use a pointer.

use crate::{
    control::CONTROLS,
    driver::TAB,
    page::WORDS,
    person::Person,
    walk::{Seen, case},
};
use back_to_toe::triage::Question;
use serde_json::Value;

/// The key under which the protocol names an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

#[test]
fn every_control_has_a_name_and_the_first_tab_reaches_the_first() {
    let sheet = case("V78").answers;
    let mut person = Person::opens();
    // That the focus is on the one heading is checked wherever a person arrives.
    let mut page = person.page();
    while let Some(seen) = person.sees(&page) {
        every_control_has_a_name(&person);
        tab_reaches_the_first_control(&person);
        if let Seen::Asked(question) = seen {
            // Whoever does not read this language finds theirs before anything else.
            let start = question == Question::Who;
            let first = if start { WORDS.name } else { person.words(question.answers()[0]) };
            assert_eq!(person.focus().text(), first, "the first answer comes first");
        }
        if let Seen::AskedBoth(back) = seen {
            let first = person.words(back.answers()[0]);
            assert_eq!(person.focus().group(), first, "the first row comes first");
        }
        page = person.walks_on(seen, &sheet);
    }
    every_control_has_a_name(&person);
    tab_reaches_the_first_control(&person);

    person.goes_on_with(WORDS.page.change_answers);
    every_control_has_a_name(&person);
    tab_reaches_the_first_control(&person);
    person.leaves();
}

fn every_control_has_a_name(person: &Person) {
    let heading = person.page().heading().to_owned();
    let controls = person.browser.script(&format!("{CONTROLS} return all"), &[]);
    let controls = controls.as_array().unwrap();
    assert!(!controls.is_empty(), "{heading:?} has controls");
    for control in controls {
        let id = control[ELEMENT].as_str().unwrap();
        let name = person.browser.get(&format!("element/{id}/computedlabel"));
        assert_ne!(name, "", "a name for each control on {heading:?}");
    }
}

fn tab_reaches_the_first_control(person: &Person) {
    let follows = format!(
        "{CONTROLS} return all.find((it) =>
            document.querySelector('#back-to-toe h1').compareDocumentPosition(it)
                & Node.DOCUMENT_POSITION_FOLLOWING)"
    );
    let first = person.browser.script(&follows, &[]);
    person.browser.press(&[TAB]);
    let reached = person.browser.script("return document.activeElement", &[]);
    assert_eq!(reached, first, "the first control on {:?}", person.page().heading());
    assert_ne!(first, Value::Null);
}
