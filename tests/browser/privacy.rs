//! Nothing leaves the page, and nothing stays behind.

use crate::{installed::is_loaded, page::WORDS, person::Person, walk::case};
use serde_json::json;

/// All that a page can keep, and all that it has fetched.
const KEPT: &str = "return {
    cookies: document.cookie,
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    cached: (await Promise.all((await caches.keys())
        .map(async (name) => (await (await caches.open(name)).keys()).map((it) => it.url)))).flat(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
}";

#[test]
fn a_whole_check_asks_for_nothing_and_keeps_nothing() {
    let mut person = Person::hurries("");
    is_loaded(&person);
    let loaded = resources(&person);
    let programs = loaded.iter().filter(|it| it.contains("back-to-toe_bg.wasm"));
    assert_eq!(programs.count(), 1, "the page asks for the program early, and once: {loaded:?}");
    let kept = person.browser.patient_script(KEPT);
    assert!(!person.browser.requests().is_empty(), "the browser tells of requests");

    person.walks(&case("V94").answers);
    person.goes_on_with(WORDS.page.change_answers);
    person.goes_on_with(WORDS.page.rest_done);

    assert_eq!(resources(&person), loaded, "nothing was fetched after the page");
    assert_eq!(person.browser.requests(), [""; 0], "nothing was asked for");
    assert_eq!(person.browser.patient_script(KEPT), kept, "nothing more is kept");
    // What the worker keeps is the program and nothing else: see `installed.rs`.
    for (what, nothing) in [("cookies", json!("")), ("local", json!(0)), ("session", json!(0))] {
        assert_eq!(kept[what], nothing, "{what}");
    }
    assert_eq!((&kept["databases"], &kept["workers"]), (&json!(0), &json!(1)));
    person.leaves();
}

#[test]
fn the_content_policy_is_in_force() {
    let person = Person::opens();
    let breach = "const script = document.createElement('script');
        script.textContent = 'window.ran = true';
        document.body.append(script);
        await new Promise((done) => setTimeout(done, 100));
        return [window.ran ?? false, breaches.length]";
    assert_eq!(
        person.browser.patient_script(breach),
        json!([false, 1]),
        "what is foreign stays out"
    );
    let fetched =
        "return await fetch('https://example.org/').then(() => 'fetched', () => 'refused')";
    assert_eq!(person.browser.patient_script(fetched), "refused", "and nothing gets out");
}

fn resources(person: &Person) -> Vec<String> {
    let names = "return performance.getEntriesByType('resource').map((it) => it.name)";
    serde_json::from_value(person.browser.script(names, &[])).unwrap()
}
