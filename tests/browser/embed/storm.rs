//! Storms of strange messages and attributes: whatever is said, nothing throws, only
//! what `embed.js` and `frame.js` know is acted upon, heights stay within bounds, and
//! nothing leads away.
//!
//! The strange things are made in the page (`storm.js`) from fixed seeds.

use super::{STRICT, clinic};
use crate::{driver::wait, engine::Power, walk::case};
use back_to_toe::triage::Level;
use clinic::Clinic;
use serde_json::{Value, json};

/// A storm of this name, and what was wrong in it.
fn storm(clinic: &Clinic, name: &str, inputs: u32) {
    let script = format!("{}; return await {name}({inputs})", include_str!("storm.js"));
    let told = clinic.browser.patient_script(&script);
    assert_eq!(told["wrong"], json!([]), "{name}: {told}");
    let (good, all) = (told["good"].as_u64().unwrap(), told["all"].as_u64().unwrap());
    println!("{name}: {good} of {all} were good");
    // It says something, and not only what is good.
    assert!(all >= inputs.into() && good > all / 50 && good < all - all / 50, "{told}");
}

#[test]
fn the_page_around_acts_on_nothing_but_what_the_check_says() {
    if !Power::MadeUpMessages.is_there() {
        return;
    }
    for asks in ["", " asks=level"] {
        let body = format!("<back-to-toe{asks}></back-to-toe><iframe id=foreign></iframe>");
        let clinic = Clinic::opens("", &body);
        clinic.waits_for(0);
        storm(&clinic, "toThePage", 20_000);
        assert_eq!(clinic.browser.errors(), [Value::Null; 0], "errors in the console");
        // And the check in the frame goes on.
        let mut person = clinic.enters(0);
        assert_eq!(person.walks(&case("V08").answers).1.level(), Some(Level::CallAmbulance));
    }
}

#[test]
fn the_check_acts_on_nothing_but_settings_of_the_page_around() {
    if !Power::MadeUpMessages.is_there() {
        return;
    }
    let clinic = Clinic::opens(STRICT, "<back-to-toe region=gb></back-to-toe>");
    clinic.waits_for(0);
    clinic::goes_into(&clinic.browser, 0);
    storm(&clinic, "toTheCheck", 2_000);
    clinic.browser.post("frame", &json!({ "id": null }));
    let mut person = clinic.enters(0);
    // The last word was good.
    wait("for the number of another country", || {
        person.page().calls().iter().any(|it| it.1 == "tel:911").then_some(())
    });
    assert_eq!(person.walks(&case("V08").answers).1.level(), Some(Level::CallAmbulance));
    let clinic = Clinic::leaves(person);
    let said = clinic.script("return heard.filter((it) => it?.startsWith?.('btt1.'))");
    for it in said.as_array().unwrap().iter().map(|it| it.as_str().unwrap()) {
        let height = it.strip_prefix("btt1.height.").map(|it| it.parse::<u32>().unwrap());
        assert!(height.is_none_or(|it| it % 160 == 0 && (800..=8000).contains(&it)), "{it}");
        assert!(it.bytes().all(|it| it.is_ascii_alphanumeric() || b".-".contains(&it)), "{it}");
    }
    assert!(said.as_array().unwrap().len() > 3, "it was heard");
}

#[test]
fn no_attribute_breaks_the_element_or_leads_its_frame_elsewhere() {
    let clinic = Clinic::opens(STRICT, "<back-to-toe></back-to-toe>");
    clinic.waits_for(0);
    storm(&clinic, "asAttributes", 500);
    let mut person = clinic.enters(0);
    assert_eq!(person.walks(&case("V08").answers).1.level(), Some(Level::CallAmbulance));
}

#[test]
fn a_value_that_is_much_too_long_is_named_and_the_others_hold() {
    let long = "x".repeat(100_000);
    let values = [("clinic", &*long), ("booking", &*long), ("phone", &*long), ("accent", &*long)];
    let set: String = values.iter().map(|(name, value)| format!(" {name}='{value}'")).collect();
    let clinic = Clinic::opens(STRICT, &format!("<back-to-toe region=us{set}></back-to-toe>"));
    let person = clinic.enters(0);
    assert!(person.page().calls().iter().any(|it| it.1 == "tel:911"), "the region holds");
    let errors =
        "return events.filter((it) => it[0] === 'btt-error').map((it) => it[1].code).sort()";
    let named = ["accent", "booking", "clinic", "phone"];
    assert_eq!(Clinic::leaves(person).script(errors), json!(named));
}
