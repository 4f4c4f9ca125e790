//! When something is wrong: it is said in place, and what matters is still there.

use super::{
    STRICT,
    clinic::{Clinic, site, site_with},
};
use crate::{
    driver::wait,
    host::{NOWASM, SINGLE, shipped, website},
};
use back_to_toe::content::AROUND_EN;
use serde_json::json;

/// A page with its own list of signs.
const BODY: &str = "<back-to-toe region=us><ul slot=fallback><li>Numb between the legs: go now</li></ul></back-to-toe>";

const SHOWN: &str = "const element = document.querySelector('back-to-toe');
    const seen = (it) => Boolean(it?.checkVisibility() && it.getBoundingClientRect().height);
    const note = element.shadowRoot.querySelector('[role=alert]');
    return {
        note: seen(note) ? note.textContent : '', call: note.querySelector('a')?.href,
        own: seen(element.querySelector('li')), frame: seen(element.shadowRoot.querySelector('iframe')),
    }";

#[test]
fn a_wrong_attribute_is_named_and_keeps_nobody_from_the_check() {
    let wrong = [
        ("lang", "xx", "language"),
        ("region", "mars", "region"),
        ("theme", "sepia", "theme"),
        ("accent", "red", "accent"),
        ("clinic", "Call 020 7946 0000", "clinic"),
        ("phone", "999", "phone"),
        ("booking", "javascript:alert(1)", "booking"),
        ("heading", "2", "heading"),
        ("patterns", "no", "patterns"),
        ("start", "end", "start"),
        ("asks", "answers", "asks"),
    ];
    let set: String = wrong.iter().map(|(name, value, _)| format!(" {name}='{value}'")).collect();
    let clinic = Clinic::opens(STRICT, &format!("<back-to-toe{set}></back-to-toe>"));
    clinic.waits_for(0);
    let errors =
        "return events.filter((it) => it[0] === 'btt-error').map((it) => it[1].code).sort()";
    let mut expected = wrong.map(|(.., code)| code);
    expected.sort_unstable();
    assert_eq!(clinic.script(errors), json!(expected));
    let ready = "return events.filter((it) => it[0] === 'btt-ready').length";
    assert_eq!(clinic.script(ready), 1);
}

#[test]
fn a_missing_file_leaves_a_message_the_page_s_own_words_and_the_number() {
    let nothing = website(&[], "");
    stands(&Clinic::at(&beside(&format!("{nothing}{SINGLE}"))), "silent");
}

#[test]
fn a_frame_that_the_page_forbids_is_said_to_be_missing_at_once() {
    let policy =
        "Content-Security-Policy: script-src 'self'; style-src 'self'; frame-src 'none'\r\n";
    stands(&Clinic::opens(policy, BODY), "blocked");
}

#[test]
fn a_file_that_forbids_to_be_framed_is_said_to_be_missing() {
    let headers = "Content-Security-Policy: frame-ancestors 'none'\r\n";
    let file = website(&[(SINGLE, shipped(SINGLE)), (NOWASM, shipped(NOWASM))], headers);
    stands(&Clinic::at(&beside(&format!("{file}{SINGLE}"))), "silent");
}

#[test]
fn a_policy_that_stops_the_scripts_of_the_file_is_said_too() {
    let policy = "Content-Security-Policy: script-src 'self'\r\n";
    let file = website(&[(SINGLE, shipped(SINGLE)), (NOWASM, shipped(NOWASM))], policy);
    let clinic = Clinic::at(&beside(&format!("{file}{SINGLE}")));
    stands(&clinic, "mute");
    super::clinic::goes_into(&clinic.browser, 0);
    let text = crate::static_page::text(&clinic.browser);
    crate::static_page::stands(&text);
    assert!(text.contains(AROUND_EN.single_file.site_heading), "and what cures it: {text}");
}

#[test]
fn an_address_that_is_none_is_said_to_be_wrong() {
    for src in ["javascript:alert(1)", "data:text/html,x", "https://"] {
        stands(&Clinic::at(&beside(src)), "src");
    }
}

#[test]
fn a_program_that_breaks_leaves_the_static_page_in_the_frame() {
    let broken = shipped(SINGLE).replacen("id=\"btt-program\">", "id=\"btt-program\">AAAA", 1);
    let address = site_with("", BODY, &["page.js", "embed.js"], &[(SINGLE, broken)]);
    let clinic = Clinic::at(&address);
    waits_for_error(&clinic, "failed");
    assert_eq!(clinic.script(SHOWN)["frame"], true);
    super::clinic::goes_into(&clinic.browser, 0);
    let text = crate::static_page::text(&clinic.browser);
    assert!(text.contains(AROUND_EN.safety_net.failed), "{text}");
    crate::static_page::stands(&text);
}

#[test]
fn loaded_twice_and_beside_an_older_copy_it_stays_usable() {
    let twice = site_with("", BODY, &["page.js", "embed.js", "embed.js?again"], &[]);
    let clinic = Clinic::at(&twice);
    clinic.waits_for(0);
    assert_eq!(clinic.script("return breaches"), json!([]));
    assert_eq!(clinic.browser.errors(), [serde_json::Value::Null; 0]);

    let older = shipped("embed.js").replacen("VERSION = \"", "VERSION = \"older than ", 1);
    let scripts = ["page.js", "older.js", "embed.js"];
    let clinic = Clinic::at(&site_with("", BODY, &scripts, &[("older.js", older)]));
    clinic.waits_for(0);
    let warned = clinic.script("return warned.filter((it) => it.includes('already here')).length");
    assert_eq!(warned, 1);
    assert_eq!(clinic.script("return events.length"), 2, "ready and the first step");
}

#[test]
fn messages_of_others_and_of_another_shape_are_not_heard() {
    let clinic = Clinic::opens("", "<back-to-toe region=gb></back-to-toe>");
    let good = ["btt1.height.1600", "btt1.step.result", "btt1.error.accent", "btt1.ready"];
    clinic.forges(&good);
    let height = "return document.querySelector('back-to-toe').shadowRoot
        .querySelector('iframe').style.height";
    let before = clinic.script(height);
    assert_ne!(before, "1600px");
    assert_eq!(clinic.script("return events.length"), 2, "ready and the first step");

    // From the right frame, and wrong.
    super::clinic::goes_into(&clinic.browser, 0);
    for said in [
        json!("btt1.height.170"),
        json!("btt1.height.99999"),
        json!("btt1.height.1600.1"),
        json!("btt1.step.hospital"),
        json!("btt1.level.self-care"),
        json!("btt1.constructor"),
        json!("btt1.__proto__"),
        json!("btt2.height.1600"),
        json!("btt1.ready.now"),
        json!(["btt1.height.1600"]),
        json!({ "toString": "btt1.ready" }),
        json!(null),
        json!(7),
    ] {
        clinic.browser.script("parent.postMessage(arguments[0], '*')", &[said]);
    }
    // To the check, by others than the page around.
    clinic.browser.script("postMessage('s1.region-us', '*')", &[]);
    clinic.browser.patient_script("await new Promise((done) => setTimeout(done, 100))");
    let number = "return document.querySelector('a.btt-number').getAttribute('href')";
    assert_eq!(clinic.browser.script(number, &[]), "tel:999");
    clinic.browser.post("frame", &json!({ "id": null }));
    assert_eq!(clinic.script(height), before);
    assert_eq!(clinic.script("return events.length"), 2, "ready and the first step");

    // By the page around: settings, and nothing else.
    let frame = "document.querySelector('back-to-toe').shadowRoot.querySelector('iframe')";
    for said in ["s1", "s2.region-us", "btt1.ready", "b1.x", "s1.region-us.region-us"] {
        clinic.script(&format!("{frame}.contentWindow.postMessage('{said}', '*')"));
    }
    clinic.script(&format!("{frame}.contentWindow.postMessage(['s1.region-us'], '*')"));
    clinic.browser.patient_script("await new Promise((done) => setTimeout(done, 100))");
    super::clinic::goes_into(&clinic.browser, 0);
    assert_eq!(clinic.browser.script(number, &[]), "tel:999");
}

#[test]
fn without_the_script_the_page_s_own_words_stand() {
    let address = site_with("", BODY, &[], &[]);
    let clinic = Clinic::at(&address);
    assert_eq!(clinic.script("return document.querySelector('li').checkVisibility()"), true);
    // And as long as the frame is not there.
    let clinic = Clinic::at(&site("", BODY));
    clinic.waits_for(0);
    assert_eq!(clinic.script(SHOWN)["own"], false, "then the check is in their place");
}

/// A page with the element, which looks for the file there.
fn beside(src: &str) -> String {
    let body = BODY.replace("region=us", &format!("region=us src='{src}'"));
    site_with("", &body, &["page.js", "embed.js"], &[])
}

/// The message, the number, the page's own words, and no frame.
fn stands(clinic: &Clinic, code: &str) {
    waits_for_error(clinic, code);
    let shown = clinic.script(SHOWN);
    let note = shown["note"].as_str().unwrap();
    assert!(note.contains(AROUND_EN.embed_frame.failed), "{shown}");
    assert!(note.contains(&AROUND_EN.embed_frame.emergency.replace("{number}", "911")), "{shown}");
    assert_eq!(shown["call"], "tel:911");
    assert_eq!((&shown["own"], &shown["frame"]), (&json!(true), &json!(code == "mute")), "{shown}");
    assert_eq!(
        note.contains(AROUND_EN.embed_frame.open),
        code != "src",
        "a way to the file itself"
    );
}

fn waits_for_error(clinic: &Clinic, code: &str) {
    wait(&format!("for the error {code}"), || {
        let events = clinic.events();
        let error = json!(["btt-error", { "code": code }]);
        events.as_array().unwrap().contains(&error).then_some(())
    });
}
