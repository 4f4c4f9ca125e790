//! The page as an app on the device: offline after the first visit, one version
//! at a time, and nothing but the program kept.

use crate::{
    clinic::{Clinic, Files, bundle},
    driver::wait,
    engine::{ENGINE, Engine, Power},
    levels::is_what_the_sheet_means,
    page::{WORDS, is_start},
    person::Person,
    walk::{Seen, case},
};
use back_to_toe::{
    content::AROUND_EN,
    installed::{ICONS, MANIFEST},
    triage::{Question, questions::Who},
};
use serde_json::{Value, json};
use std::{thread, time::Duration};

const FOLDER: &str = "patients/back/";

/// The address of the page's worker, once it is there and answers.
const WORKS: &str = "const { active } = await navigator.serviceWorker.ready;
    while (active.state !== 'activated') await new Promise((done) => setTimeout(done, 10));
    return active.scriptURL";

/// What the origin keeps, by the names of caches, with the size of each file.
const KEPT: &str = "const kept = {};
    for (const name of await caches.keys()) {
        kept[name] = {};
        const cache = await caches.open(name);
        for (const { url } of await cache.keys()) {
            kept[name][url] = (await (await cache.match(url)).arrayBuffer()).byteLength;
        }
    }
    return kept";

/// All else that a page can keep.
const ELSE: &str = "return [document.cookie, localStorage.length, sessionStorage.length,
    (await indexedDB.databases()).length]";

/// Which version the page and its script are of.
const VERSIONS: &str = "return [document.documentElement.dataset.version, globalThis.version]";

/// Someone who comes to the clinic's page for the first time, and stays until
/// it is on the device.
fn visits(clinic: &Clinic, folder: &str) -> Person {
    let person = Person::hurries_at(&clinic.address(folder), "");
    works(&person);
    person
}

fn works(person: &Person) {
    let worker = person.browser.patient_script(WORKS);
    assert!(worker.as_str().unwrap().ends_with("/worker.js"), "{worker}");
}

/// Waits for the end of loading: the worker is there, and the browser has had
/// time to look at manifest and icon.
pub fn is_loaded(person: &Person) {
    works(person);
    thread::sleep(Duration::from_secs(2));
}

fn clinic_with(files: &Files) -> Clinic {
    let clinic = Clinic::starts();
    clinic.deploys(FOLDER, files);
    clinic
}

fn comes_again(person: &mut Person) {
    person.browser.reloads();
    person.waits_for_start();
}

fn text(files: &Files, name: &str) -> String {
    String::from_utf8(files[name].clone()).unwrap()
}

/// The bundle as another version: page and script say which.
fn version(name: &str) -> Files {
    let mut files = bundle();
    let html = text(&files, "index.html").replacen(
        "<html ",
        &format!("<html data-version=\"{name}\" "),
        1,
    );
    let script = format!("globalThis.version = {name:?};{}", text(&files, "start.js"));
    // The hashes are those of other files now, and a worker without one compares none.
    let mut worker = text(&files, "worker.js");
    for file in ["\"index.html\":", "\"start.js\":"] {
        let (before, after) = worker.split_once(file).unwrap();
        let (_, after) = after.strip_prefix('"').unwrap().split_once('"').unwrap();
        worker = format!("{before}{file}\"\"{after}");
    }
    let hash = page_version(&files);
    assert_eq!(worker.matches(&hash).count(), 1);
    let worker = worker.replace(&hash, &format!("version-{name}"));
    for (file, text) in [("index.html", html), ("start.js", script), ("worker.js", worker)] {
        assert_ne!(text.as_bytes(), files[file], "{file} is another");
        files.insert(file.to_owned(), text.into_bytes());
    }
    files
}

/// The version that is written into the page.
fn page_version(files: &Files) -> String {
    let page = text(files, "index.html");
    let (_, version) = page.split_once("start.js?").unwrap();
    version.split('"').next().unwrap().to_owned()
}

fn is_of(person: &Person, version: &str) {
    assert_eq!(person.browser.script(VERSIONS, &[]), json!([version, version]), "one version");
}

/// With its icons it is 2 kB, which would share a slow network with the program.
#[test]
fn the_page_can_be_installed_once_the_check_has_started() {
    let files = bundle();
    assert!(!text(&files, "index.html").contains("manifest"), "it is not asked for before");
    let person = visits(&clinic_with(&files), FOLDER);
    let named = "return document.querySelector('link[rel=manifest]').getAttribute('href')";
    assert_eq!(person.browser.script(named, &[]), MANIFEST);
    assert!(files.contains_key(MANIFEST), "and it is there");
    let news = "return document.querySelector('.btt-new').offsetHeight";
    assert_eq!(person.browser.script(news, &[]), 0, "nothing is seen where there is no news");
}

#[test]
fn after_the_first_visit_the_check_runs_without_a_network() {
    let clinic = clinic_with(&bundle());
    let mut person = visits(&clinic, FOLDER);
    clinic.is_cut_off();
    let before = clinic.asked().len();
    comes_again(&mut person);
    let case = case("V92");
    let (_, page) = person.walks(&case.answers);
    is_what_the_sheet_means(&page, &case.answers, person.reader());
    person.uses(WORDS.file.heading);
    for path in ["index.html?region=us", "learn.html"] {
        person.browser.post("url", &json!({ "url": clinic.address(&format!("{FOLDER}{path}")) }));
        wait(path, || {
            let page = person.page();
            (is_start(&page) || page.heading() == AROUND_EN.learn.title).then_some(())
        });
    }
    let styled = "return getComputedStyle(document.querySelector('main')).maxInlineSize !== 'none'";
    assert_eq!(person.browser.script(styled, &[]), true, "with its style sheets");
    let asked = clinic.asked().split_off(before);
    let newer = format!("{FOLDER}worker.js");
    assert!(asked.iter().all(|it| *it == newer), "only for a newer version: {asked:?}");
}

#[test]
fn once_it_is_installed_nothing_is_asked_and_only_the_program_is_kept() {
    let files = bundle();
    let clinic = clinic_with(&files);
    let mut person = visits(&clinic, FOLDER);
    is_loaded(&person);
    let kept = person.browser.patient_script(KEPT);
    let loaded = clinic.asked();
    assert!(loaded.iter().any(|it| it.ends_with(".wasm")), "{loaded:?}");

    let (way, _) = person.walks(&case("V94").answers);
    assert!(way.contains(&Seen::Asked(Question::Age)), "{way:?}");
    person.goes_on_with(WORDS.page.change_answers);
    person.goes_on_with(WORDS.page.rest_done);

    assert_eq!(clinic.asked(), loaded, "nothing was asked for");
    assert_eq!(person.browser.patient_script(KEPT), kept, "nothing more is kept");
    let (scope, mut expected) = (clinic.address(FOLDER), json!({}));
    for name in [
        "back-to-toe.css",
        MANIFEST,
        "back-to-toe_bg.wasm",
        "icons/icon.svg",
        "icons/icon-192.png",
        "icons/icon-512.png",
        "icons/maskable-512.png",
        "index.html",
        "learn.css",
        "learn.html",
        "start.js",
    ] {
        expected[format!("{scope}{name}")] = json!(files[name].len());
    }
    let name = format!("back-to-toe {scope} {}", page_version(&files));
    assert_eq!(kept, json!({ name: expected }));
    assert_eq!(person.browser.patient_script(ELSE), json!(["", 0, 0, 0]));
    person.leaves();
}

#[test]
fn a_new_version_is_told_and_taken_whole_when_the_person_says_so() {
    let clinic = clinic_with(&version("one"));
    let mut person = visits(&clinic, FOLDER);
    is_of(&person, "one");
    assert!(!person.page().says(AROUND_EN.update.text), "the first version is no news");

    clinic.deploys(FOLDER, &version("two"));
    comes_again(&mut person);
    is_of(&person, "one");
    wait("for word of the new version", || person.page().says(AROUND_EN.update.text).then_some(()));
    let seen = "const { top, bottom } = document.getElementById('btt-new').getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight";
    assert_eq!(person.browser.script(seen, &[]), true, "it is seen without scrolling");
    let kept_free = "const root = getComputedStyle(document.documentElement);
        return parseFloat(root.scrollPaddingBottom) > document.getElementById('btt-new').offsetHeight";
    assert_eq!(person.browser.script(kept_free, &[]), true, "what is scrolled to stays above it");
    person.answers([Who::Myself]);
    is_of(&person, "one");
    assert!(person.page().says(AROUND_EN.update.text), "it stays while the check goes on");

    person.uses(AROUND_EN.update.load);
    wait("for the new version", || {
        let version = person.browser.script(VERSIONS, &[]);
        (version == json!(["two", "two"])).then_some(())
    });
    let page = person.waits_for_start();
    assert!(page.says(WORDS.page.notice_reloaded), "the answers are gone, and it says so");
    assert!(!page.says(AROUND_EN.update.text));
    works(&person);
    let kept = person.browser.patient_script(KEPT);
    let names: Vec<_> = kept.as_object().unwrap().keys().collect();
    assert_eq!(names, [&format!("back-to-toe {} version-two", clinic.address(FOLDER))]);
    clinic.is_cut_off();
    comes_again(&mut person);
    is_of(&person, "two");
}

#[test]
fn a_new_version_waits_for_no_one_once_every_page_is_closed() {
    if !Power::ClosedPages.is_there() {
        return;
    }
    let clinic = clinic_with(&version("one"));
    let mut person = visits(&clinic, FOLDER);
    clinic.deploys(FOLDER, &version("two"));
    comes_again(&mut person);
    wait("for word of the new version", || person.page().says(AROUND_EN.update.text).then_some(()));
    wait("for the new version", || {
        // Every page is closed again before each look: a page that is only loaded
        // anew hands the old version on.
        person.browser.post("url", &json!({ "url": "about:blank" }));
        thread::sleep(Duration::from_millis(500));
        person.browser.post("url", &json!({ "url": clinic.address(FOLDER) }));
        person.waits_for_start();
        (person.browser.script(VERSIONS, &[]) == json!(["two", "two"])).then_some(())
    });
}

#[test]
fn a_version_that_does_not_come_whole_is_not_installed() {
    let clinic = clinic_with(&version("one"));
    let mut person = visits(&clinic, FOLDER);
    // The new worker is there, and beside it a program that is not the one it names.
    let mut half = version("two");
    half.get_mut("back-to-toe_bg.wasm").unwrap().push(0);
    clinic.deploys(FOLDER, &half);
    comes_again(&mut person);
    let tried = "const it = await navigator.serviceWorker.getRegistration();
        await it.update().catch(() => {});
        const { installing } = it;
        while (installing && installing.state === 'installing') {
            await new Promise((done) => setTimeout(done, 10));
        }
        return [installing?.state ?? null, it.waiting === null]";
    let state = person.browser.patient_script(tried);
    assert_eq!(state[1], true, "nothing waits to take over: {state}");
    let program = format!("{FOLDER}back-to-toe_bg.wasm");
    assert!(clinic.asked().iter().filter(|it| **it == program).count() > 2, "it was tried");
    comes_again(&mut person);
    assert!(!person.page().says(AROUND_EN.update.text));
    is_of(&person, "one");
    person.walks(&case("V92").answers);
}

#[test]
fn a_page_never_runs_a_program_that_is_not_its_own() {
    let mut files = bundle();
    files.get_mut("back-to-toe_bg.wasm").unwrap().push(0);
    let clinic = clinic_with(&files);
    let browser = crate::single::opens(&clinic.address(FOLDER), |_| ());
    crate::static_page::has_failed(&browser);
}

#[test]
fn two_folders_of_one_site_do_not_touch_each_other() {
    let clinic = clinic_with(&version("one"));
    clinic.deploys("other/", &version("other"));
    let mut person = visits(&clinic, FOLDER);
    for (folder, version) in [("other/", "other"), (FOLDER, "one"), ("other/", "other")] {
        person.browser.post("url", &json!({ "url": clinic.address(folder) }));
        person.waits_for_start();
        works(&person);
        is_of(&person, version);
    }
    let kept = person.browser.patient_script(KEPT);
    assert_eq!(kept.as_object().unwrap().len(), 2, "{kept}");
}

#[test]
fn a_worker_that_is_missing_or_refused_changes_nothing() {
    let refused = "navigator.serviceWorker.register = () => Promise.reject(new Error('no'))";
    let absent = "delete Navigator.prototype.serviceWorker";
    let whole = bundle();
    let mut without = bundle();
    without.remove("worker.js");
    let broken = "CacheStorage.prototype.open = () => Promise.reject(new Error('no'))";
    for (files, script) in [(&whole, refused), (&whole, absent), (&whole, broken), (&without, "")] {
        let clinic = clinic_with(files);
        let mut person = Person::hurries_at(&clinic.address(FOLDER), script);
        let case = case("V92");
        let (_, page) = person.walks(&case.answers);
        is_what_the_sheet_means(&page, &case.answers, person.reader());
        assert!(!page.says(AROUND_EN.update.text));
        assert_eq!(person.browser.script("return breaches", &[]), json!([]));
    }
}

#[test]
fn where_the_cache_is_taken_away_the_network_is_there() {
    let clinic = clinic_with(&version("one"));
    let mut person = visits(&clinic, FOLDER);
    let clear = "for (const name of await caches.keys()) await caches.delete(name)";
    person.browser.patient_script(clear);
    comes_again(&mut person);
    is_of(&person, "one");
}

#[test]
fn no_worker_comes_of_a_frame_or_of_a_single_file() {
    let mut files = bundle();
    let host = "<!doctype html><title>A clinic</title><link rel=icon href=data:,><iframe></iframe>";
    files.insert("host.html".to_owned(), host.as_bytes().to_vec());
    let clinic = clinic_with(&files);
    let workers = "return (await navigator.serviceWorker.getRegistrations()).length";
    let names = ["back-to-toe.html", "back-to-toe-nowasm.html"];
    for name in names {
        let person = Person::hurries_at(&clinic.address(&format!("{FOLDER}{name}")), "");
        thread::sleep(Duration::from_millis(500));
        assert_eq!(person.browser.patient_script(workers), 0, "{name}");
    }
    let address = clinic.address(&format!("{FOLDER}host.html"));
    let browser = crate::single::opens(&address, |_| ());
    browser.script("document.querySelector('iframe').src = 'index.html'", &[]);
    browser.post("frame", &json!({ "id": 0 }));
    wait("for the check in the frame", || is_start(&crate::page::Page::of(&browser)).then_some(()));
    thread::sleep(Duration::from_millis(500));
    assert_eq!(browser.patient_script(workers), 0, "in a frame");
    assert!(clinic.asked().iter().all(|it| !it.ends_with("worker.js")), "{:?}", clinic.asked());
}

#[test]
fn chromium_finds_it_fit_to_be_installed() {
    if !Power::Installing.is_there() {
        return;
    }
    let clinic = clinic_with(&bundle());
    let person = visits(&clinic, FOLDER);
    let found = person.browser.chromium("Page.getAppManifest", json!({}));
    assert_eq!(found["url"], clinic.address(&format!("{FOLDER}{MANIFEST}")));
    assert_eq!(found["errors"], json!([]));
    let errors = person.browser.chromium("Page.getInstallabilityErrors", json!({}));
    let errors = errors["installabilityErrors"].as_array().unwrap().clone();
    // A browser without windows has no place to install anything to.
    let own = |it: &Value| it["errorId"] != "in-incognito";
    assert_eq!(errors.into_iter().filter(own).collect::<Vec<_>>(), Vec::<Value>::new());
}

#[test]
fn every_icon_is_drawn_as_its_source_says() {
    let clinic = clinic_with(&bundle());
    let person = visits(&clinic, FOLDER);
    let touch = [("icons/touch-180.png", 180, true)];
    for (path, side, cut) in ICONS.into_iter().chain(touch) {
        let source = if cut { "icons/maskable.svg" } else { "icons/icon.svg" };
        let differ = format!(
            "const pixels = async (path) => {{
                 const image = Object.assign(new Image(), {{ src: path }});
                 await image.decode();
                 const canvas = Object.assign(document.createElement('canvas'), {{ width: {side}, height: {side} }});
                 const context = canvas.getContext('2d');
                 context.drawImage(image, 0, 0, {side}, {side});
                 return [image.naturalWidth, context.getImageData(0, 0, {side}, {side}).data];
             }};
             const [[width, ours], [, drawn]] = [await pixels('{path}'), await pixels('{source}')];
             const far = drawn.filter((it, n) => Math.abs(it - ours[n]) > 24).length;
             return [width, far / drawn.length]"
        );
        let found = person.browser.patient_script(&differ);
        assert_eq!(found[0], side, "{path}");
        // The pictures were made with Chromium; another engine draws edges its own way.
        let most = if *ENGINE == Engine::Chromium { 0.002 } else { 0.01 };
        assert!(found[1].as_f64().is_some_and(|it| it < most), "{path}: {found}");
    }
}
