//! Every vignette through what ships, as WebAssembly and in the document for browsers
//! without it, side by side: each comes as a link and opens as a result to read.

use crate::{
    driver::{setting, wait},
    engine::ENGINE,
    host::NOWASM,
    levels::is_what_the_sheet_means,
    page::WORDS,
    person::Person,
};
use back_to_toe::{
    content::Reader,
    record::{Day, Record},
    share,
    sheet::{self, Entry},
    triage::{assess, questions::Who},
};
use serde_json::json;
use std::{sync::LazyLock, thread};

const PUBLISHED: &str = include_str!("../vignettes/vignettes.json");
const BOUNDARY: &str = include_str!("../vignettes/boundary.json");
const CONSTRUCTED: &str = include_str!("../vignettes/constructed.json");

/// All of them.
pub static ENTRIES: LazyLock<Vec<Entry>> = LazyLock::new(|| {
    let files = [PUBLISHED, BOUNDARY, CONSTRUCTED].into_iter();
    files.flat_map(sheet::read).map(Result::unwrap).collect()
});

#[test]
fn with_webassembly_and_without_every_published_vignette_has_its_level() {
    each_has_its_level(PUBLISHED, 168);
}

#[test]
fn with_webassembly_and_without_every_case_on_an_edge_has_its_level() {
    each_has_its_level(BOUNDARY, 40);
}

#[test]
fn with_webassembly_and_without_every_constructed_vignette_has_its_level() {
    each_has_its_level(CONSTRUCTED, 111);
}

fn each_has_its_level(file: &str, cases: usize) {
    let person = |script| Person::hurries_at(&setting("BTT_URL"), script);
    let both = [person(""), person("delete globalThis.WebAssembly")];
    let ends = both.each_ref().map(|it| it.page().address().ends_with(NOWASM));
    assert_eq!(ends, [false, true], "which of them runs WebAssembly");
    let entries: Vec<_> = sheet::read(file).into_iter().map(Result::unwrap).collect();
    for entry in &entries {
        thread::sleep(ENGINE.breath());
        both.iter().for_each(|person| opens(person, entry));
    }
    assert_eq!(entries.len(), cases, "all of them");
    both.into_iter().for_each(Person::leaves);
}

fn opens(person: &Person, entry: &Entry) {
    let Entry { id, answers, expected, .. } = entry;
    let (day, region) = (Day::from_iso("2026-11-21").unwrap(), person.page().region());
    let link = share::encode(&Record::new(answers, day, WORDS.tag, region));
    let before = person.page().place();
    person.browser.script("location.hash = arguments[0]", &[json!(link)]);
    // The browser makes a place without a number first.
    let page = wait(id, || {
        let page = person.page();
        (page.place() > before && page.is_there()).then_some(page)
    });
    let opened = WORDS.link.opened.replace("{day}", &WORDS.day(day));
    assert!(page.says(opened.split('{').next().unwrap()), "{id} is opened");
    let (level, expected) = (page.level().unwrap(), expected.as_ref().unwrap());
    assert!(level == expected.level || expected.accept.contains(&level), "{id}: {level:?}");
    let helps = answers.has(Who::Helper.into());
    let reader = if helps { Reader::Helper } else { Reader::Person };
    if assess(answers).is_crisis_alone() {
        assert!(page.heading().ends_with(WORDS.crisis.heading), "{id}: {:?}", page.heading());
    } else {
        is_what_the_sheet_means(&page, answers, reader);
    }
}
