//! What `docs/embedding.md` says is so.

use super::clinic::{Clinic, site_with};
use crate::host::{NOWASM, SINGLE, shipped, website};
use serde_json::Value;

pub const DOCUMENT: &str = include_str!("../../../docs/embedding.md");

#[test]
fn the_recipes_in_html_work_as_they_stand() {
    let recipes = DOCUMENT.split("```html\n").skip(1).filter_map(|it| it.split("```").next());
    let recipes: Vec<_> = recipes.collect();
    assert_eq!(recipes.len(), 2, "the element, and a frame");
    for recipe in recipes {
        let recipe = recipe.replace("\"/back-to-toe/", "\"");
        let clinic = Clinic::at(&site_with("", &recipe, &["page.js"], &[]));
        let page = clinic.enters(0).page();
        assert!(page.calls().iter().any(|it| it.1 == "tel:999"), "{recipe}");
    }
}

#[test]
fn the_file_runs_under_the_header_that_it_is_to_have() {
    let name = "Content-Security-Policy: ";
    let header = DOCUMENT.lines().find(|it| it.starts_with(name)).unwrap();
    let policy = header.strip_prefix(name).unwrap();
    assert_eq!(DOCUMENT.matches(policy).count(), 5, "the same for every server");
    // Here the page is on another port, so that another may show it.
    let headers = format!("{}\r\n", header.replace("ancestors 'self'", "ancestors *")).leak();
    let files = [(SINGLE, shipped(SINGLE)), (NOWASM, shipped(NOWASM))];
    let file = website(&files, headers);
    for name in [SINGLE, NOWASM] {
        let body = format!("<back-to-toe src='{file}{name}'></back-to-toe>");
        let clinic = Clinic::at(&site_with("", &body, &["page.js", "embed.js"], &[]));
        clinic.waits_for(0);
        assert_eq!(clinic.script("return events.some((it) => it[0] === 'btt-error')"), false);
    }
}

#[test]
fn every_attribute_and_every_permission_is_in_the_document() {
    let clinic = Clinic::opens("", "<back-to-toe></back-to-toe>");
    let list = |script: &str| -> Vec<String> {
        let list: Value = clinic.script(script);
        serde_json::from_value(list).unwrap()
    };
    let row = |name: &str| DOCUMENT.lines().any(|it| it.starts_with(&format!("| `{name}` |")));
    for name in list("return customElements.get('back-to-toe').observedAttributes") {
        assert!(row(&name), "{name} is not described");
    }
    let frame = "document.querySelector('back-to-toe').shadowRoot.querySelector('iframe')";
    let sandbox = list(&format!("return [...{frame}.sandbox]"));
    assert!(!sandbox.contains(&"allow-same-origin".to_owned()));
    for word in sandbox.into_iter().chain(list(&format!("return {frame}.allow.split('; ')"))) {
        assert!(row(&word), "{word} is not justified");
    }
}
