//! Every vignette through the document for browsers without WebAssembly: each
//! comes as a link and opens as a result to read.

use crate::{
    driver::{setting, wait},
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
use std::{thread, time::Duration};

#[test]
fn without_webassembly_every_published_vignette_has_its_level() {
    each_has_its_level(include_str!("../vignettes/vignettes.json"), 168);
}

#[test]
fn without_webassembly_every_case_on_an_edge_has_its_level() {
    each_has_its_level(include_str!("../vignettes/boundary.json"), 40);
}

#[test]
fn without_webassembly_every_constructed_vignette_has_its_level() {
    each_has_its_level(include_str!("../vignettes/constructed.json"), 111);
}

fn each_has_its_level(file: &str, cases: usize) {
    let day = Day::from_iso("2026-11-21").unwrap();
    let person = Person::hurries_at(&setting("BTT_URL"), "delete globalThis.WebAssembly");
    assert!(person.page().address().ends_with(NOWASM), "{}", person.page().address());
    let all = sheet::read(file).into_iter().map(Result::unwrap);
    let (mut count, region) = (0, person.page().region());
    for Entry { id, answers, expected, .. } in all {
        let expected = expected.unwrap();
        let link = share::encode(&Record::new(&answers, day, WORDS.tag, region));
        // Faster, and Chromium would take it for a page that floods its history.
        thread::sleep(Duration::from_millis(250));
        let before = person.page().place();
        person.browser.script("location.hash = arguments[0]", &[json!(link)]);
        // The browser makes a place without a number first.
        let page = wait(&id, || {
            let page = person.page();
            (page.place() > before && page.is_there()).then_some(page)
        });
        let opened = WORDS.link.opened.replace("{day}", &WORDS.day(day));
        assert!(page.says(opened.split('{').next().unwrap()), "{id} is opened");
        let level = page.level().unwrap();
        assert!(level == expected.level || expected.accept.contains(&level), "{id}: {level:?}");
        let helps = answers.has(Who::Helper.into());
        let reader = if helps { Reader::Helper } else { Reader::Person };
        if assess(&answers).is_crisis_alone() {
            assert!(page.heading().ends_with(WORDS.crisis.heading), "{id}: {:?}", page.heading());
        } else {
            is_what_the_sheet_means(&page, &answers, reader);
        }
        count += 1;
    }
    assert_eq!(count, cases, "all of them");
    person.leaves();
}
