//! The page that makes snippets, and the packages.

use super::clinic::{Clinic, site_with};
use crate::{driver::setting, host::shipped};
use serde_json::{Value, json};
use std::{collections::BTreeSet, path::Path, process::Command};

const CHOOSE: &str = "const { elements } = document.getElementById('options');
    for (const [name, value] of Object.entries(arguments[0])) {
        const field = elements[name];
        if (field.type === 'checkbox') field.checked = true; else field.value = value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));
    }
    return ['element', 'frame'].map((id) => document.getElementById(id).value)";

#[test]
fn what_the_builder_writes_works_on_a_page() {
    let builder = Clinic::at(&format!("{}embed/snippet.html", setting("BTT_URL")));
    builder.waits_for(0);
    let chosen = json!({
        "folder": "", "region": "us", "theme": "dark", "accent": "#5b2a86",
        "clinic": "A \"good\" <clinic> & Söhne", "phone": "020 7946 0000",
        "booking": "https://book.example.org/a?b=c", "start": true, "patterns": true,
    });
    let snippets = builder.browser.script(CHOOSE, &[chosen]);
    let preview = "return document.getElementById('preview').getAttribute('clinic')";
    assert_eq!(builder.script(preview), "A \"good\" <clinic> & Söhne", "it is shown at once");
    let problem = "return document.getElementById('problem').hidden";
    assert_eq!(builder.script(problem), true, "all of it can be used");

    for (snippet, scripts) in [(0, vec!["page.js"]), (1, vec![])] {
        let snippet = snippets[snippet].as_str().unwrap().replace("\"/", "\"");
        let clinic = Clinic::at(&site_with("", &snippet, &scripts, &[]));
        let page = clinic.enters(0).page();
        assert!(page.says("A \"good\" <clinic> & Söhne"), "{snippet}");
        assert!(page.says("book.example.org") && page.calls().iter().any(|it| it.1 == "tel:911"));
    }
    // A script that was changed on its way is refused.
    let changed = [("embed.js", shipped("embed.js") + "\n")];
    let snippet = snippets[0].as_str().unwrap().replace("\"/", "\"");
    let clinic = Clinic::at(&site_with("", &snippet, &["page.js"], &changed));
    clinic.browser.patient_script("await new Promise((done) => setTimeout(done, 300))");
    assert_eq!(clinic.script("return customElements.get('back-to-toe') === undefined"), true);
    assert_eq!(clinic.script("return document.querySelector('[slot]').checkVisibility()"), true);
}

#[test]
fn a_choice_that_cannot_be_used_is_named_in_the_builder() {
    let builder = Clinic::at(&format!("{}embed/snippet.html", setting("BTT_URL")));
    builder.waits_for(0);
    builder.browser.script(CHOOSE, &[json!({ "phone": "999" })]);
    crate::driver::wait("for the problem", || {
        let said = builder.script("return document.getElementById('problem').innerText");
        said.as_str().unwrap().contains("phone").then_some(())
    });
}

#[test]
fn the_manifest_and_the_types_are_those_of_the_element() {
    let clinic =
        Clinic::at(&site_with("", "<back-to-toe></back-to-toe>", &["page.js", "embed.js"], &[]));
    clinic.waits_for(0);
    let manifest: Value = serde_json::from_str(&packed("custom-elements.json")).unwrap();
    let element = &manifest["modules"][0]["declarations"][0];
    let names = |list: &str| -> BTreeSet<String> {
        let all = element[list].as_array().unwrap().iter();
        all.map(|it| it["name"].as_str().unwrap().to_owned()).collect()
    };
    let own = |script: &str| -> BTreeSet<String> {
        serde_json::from_value(clinic.script(script)).unwrap()
    };
    let attributes = own("return customElements.get('back-to-toe').observedAttributes");
    assert_eq!(names("attributes"), attributes);
    let members = own("const element = document.querySelector('back-to-toe');
        return ['lang', ...Object.keys(element), ...Object.keys(Object.getPrototypeOf(element))]");
    assert_eq!(names("members"), members);
    let parts = own("return [...document.querySelector('back-to-toe').shadowRoot
        .querySelectorAll('[part]')].map((it) => it.getAttribute('part'))");
    assert_eq!(names("cssParts"), parts);
    let types = packed("types.d.ts");
    for name in names("events").iter().map(|it| format!("\"{it}\"")) {
        assert!(types.contains(&name), "{name} has a type");
    }
    for name in members.iter().filter(|it| *it != "lang") {
        assert!(types.contains(&format!("{name}: ")), "{name} has a type");
    }
}

#[test]
fn the_npm_package_holds_what_it_should_and_nothing_else() {
    let mut pack = Command::new("npm");
    pack.args(["pack", "--dry-run", "--json", "--ignore-scripts"]).current_dir(folder());
    let output = pack.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let packed: Value = serde_json::from_slice(&output.stdout).unwrap();
    let files = packed[0]["files"].as_array().unwrap().iter();
    let files: BTreeSet<_> = files.map(|it| it["path"].as_str().unwrap()).collect();
    let expected = "LICENSE-APACHE LICENSE-CONTENT.md LICENSE-MIT README.md back-to-toe-nowasm.html \
        back-to-toe.html custom-elements.json embed-ar.js embed-de.js embed-es.js \
        embed-sv.js embed.js integrity.json package.json types.d.ts";
    assert_eq!(files, expected.split(' ').collect());
    assert_eq!(packed[0]["version"], env!("CARGO_PKG_VERSION"));
}

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("target/npm")
}

pub fn packed(name: &str) -> String {
    std::fs::read_to_string(folder().join(name)).unwrap()
}
