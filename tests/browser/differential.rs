//! The clinical core says the same natively, as WebAssembly and as JavaScript: of
//! every vignette and of 10,000 made-up sheets, compared whole.
//!
//! The core is compiled, shrunk and turned into JavaScript as what ships is, in a
//! program of its own (`src/bin/differential/`), so that what ships needs no way in.

#[path = "../../src/bin/differential/means.rs"]
mod means;

use crate::{
    chance::Chance,
    driver::{Browser, setting, wait},
    host::website,
    people,
    vignettes::ENTRIES,
};
use back_to_toe::triage::{Answers, Question};
use means::{means, unpacked};
use serde_json::{Value, json};
use std::{fs, path::Path};

/// How many sheets are made up.
const SHEETS: u64 = 10_000;

/// How many go to the browser at once.
const BATCH: usize = 500;

#[test]
fn as_webassembly_and_as_javascript_every_sheet_means_the_same() {
    let made_up = (0..SHEETS).map(|seed| {
        let make = [people::wild, people::partial, people::complete, people::whole];
        make[seed as usize % make.len()](&mut Chance::new(seed))
    });
    let sheets: Vec<_> = ENTRIES.iter().map(|it| it.answers).chain(made_up).collect();
    assert_eq!(sheets.len(), 319 + 10_000);
    let meanings: Vec<_> = sheets.iter().map(means).collect();
    let levels: std::collections::BTreeSet<_> = meanings.iter().map(|it| level(it)).collect();
    assert_eq!(levels.len(), 6, "every level, and none yet: {levels:?}");
    for document in ["wasm.html", "nowasm.html"] {
        let browser = opens(document);
        let batches = sheets.chunks(BATCH).zip(meanings.chunks(BATCH));
        for (sheets, meanings) in batches {
            compare(&browser, document, sheets, meanings);
        }
        assert_eq!(browser.errors(), [Value::Null; 0], "errors in the console");
    }
}

/// The bits of each question.
fn packed(sheet: &Answers) -> String {
    let bits = Question::ALL.map(|it| sheet.of(it).bits().to_string());
    let text = bits.join(",");
    assert_eq!(unpacked(&text), *sheet);
    text
}

fn level(meaning: &str) -> &str {
    meaning.lines().find(|it| it.starts_with("level: ")).unwrap()
}

/// Opens the core in one of its forms.
fn opens(document: &'static str) -> Browser {
    let file = Path::new(&setting("BTT_DIFFERENTIAL")).join(document);
    let page = fs::read_to_string(&file).unwrap_or_else(|it| panic!("{}: {it}", file.display()));
    let browser = Browser::start();
    browser.post("url", &json!({ "url": website(&[(document, page)], "") + document }));
    wait("for the core", || {
        (browser.script("return typeof means", &[]) == "function").then_some(())
    });
    browser
}

/// That these sheets mean there what they mean here.
fn compare(browser: &Browser, document: &str, sheets: &[Answers], meanings: &[String]) {
    let texts: Vec<_> = sheets.iter().map(packed).collect();
    let there = browser.script("return arguments[0].map((it) => means(it))", &[json!(texts)]);
    assert_eq!(there.as_array().unwrap().len(), sheets.len());
    for ((text, here), there) in texts.iter().zip(meanings).zip(there.as_array().unwrap()) {
        let sheet = back_to_toe::sheet::to_json(&unpacked(text));
        assert_eq!(there.as_str().unwrap(), here, "{document}: {sheet}");
    }
}
