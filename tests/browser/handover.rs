//! A check leaves the page only as the person says: as a link, a code for a
//! camera, a file, or kept on the device.

use crate::{
    driver::{Browser, wait},
    page::{Page, WORDS, is_start},
    person::Person,
    walk::case,
};
use back_to_toe::{
    qr,
    record::Record,
    share,
    triage::{Answers, Level, Question, questions::Who},
};
use serde_json::json;
use std::{env, fs, path::PathBuf, process};

/// In the place of the clipboard and the printer.
const STUBS: &str = "
    window.taken = []; window.printed = 0; window.print = () => { printed += 1; };
    const take = async (text) => { taken.push(text); };
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: take } });";

const LINK: &str = "return document.querySelector('.btt-field').value";

/// Someone with a result, and the ways to hand it over unfolded.
fn has_a_result(script: &str) -> (Person, Answers) {
    let answers = case("V92").answers;
    let mut person = Person::hurries(&format!("{STUBS}{script}"));
    person.walks(&answers);
    person.uses(WORDS.file.heading);
    wait("for the ways", || person.page().says(WORDS.link.answers_text[0]).then_some(()));
    (person, answers)
}

fn link(person: &Person) -> String {
    person.browser.script(LINK, &[]).as_str().unwrap().to_owned()
}

fn says(person: &Person, words: &str) -> Page {
    wait(words, || Some(person.page()).filter(|it| it.says(words)))
}

#[test]
fn the_link_holds_the_answers_and_is_copied_whole() {
    let (person, answers) = has_a_result("");
    let link = link(&person);
    let (page, fragment) = link.split_once('#').unwrap();
    assert_eq!(page, person.page().address().split('#').next().unwrap());
    let record = share::decode(fragment).unwrap();
    assert_eq!((record.answers, record.level), (answers, Some(Level::SelfCare)));
    person.uses(WORDS.link.copy);
    says(&person, WORDS.link.copied);
    assert_eq!(person.browser.script("return taken", &[]), json!([link]));
    person.leaves();
}

#[test]
fn the_code_for_a_camera_is_that_of_the_link_on_screen_and_on_paper() {
    let (person, _) = has_a_result("");
    let drawing = qr::draw(&link(&person)).unwrap();
    let codes = "return [...document.querySelectorAll('.btt-code')]
        .map((it) => [it.getAttribute('viewBox'), it.firstChild.getAttribute('d')])";
    let side = drawing.side;
    let expected = json!([format!("0 0 {side} {side}"), drawing.path]);
    assert_eq!(person.browser.script(codes, &[]), json!([expected, expected]));
    let light = "const it = getComputedStyle(document.querySelectorAll('.btt-code')[1]);
        return [it.fill, it.backgroundColor, parseFloat(it.inlineSize)]";
    let seen = person.browser.script(light, &[]);
    assert_eq!((&seen[0], &seen[1]), (&json!("rgb(0, 0, 0)"), &json!("rgb(255, 255, 255)")));
    assert!(seen[2].as_f64().unwrap() >= 200.0, "large enough for a camera: {seen}");
    person.leaves();
}

#[test]
fn a_file_is_saved_and_opened_again_by_somebody_else() {
    let (person, _) = has_a_result("");
    let folder = Folder::new("saved");
    person.browser.saves_to(&folder.0);
    person.uses(WORDS.file.save);
    let file = wait("for the file", || folder.file());
    let name = file.file_name().unwrap().to_str().unwrap();
    let shown = share::decode(link(&person).split_once('#').unwrap().1).unwrap();
    assert_eq!(name, format!("back-to-toe-{}.json", shown.day));
    person.leaves();

    let other = Person::opens();
    choose(&other.browser, &file);
    let page = wait("for the result", || Some(other.page()).filter(Page::has_care_card));
    assert_eq!(page.level(), shown.level);
    assert!(page.says(&opened(&shown)));
    other.leaves();
}

fn opened(record: &Record) -> String {
    let opened = WORDS.link.opened.replace("{day}", &WORDS.day(record.day));
    opened.replace("{ruleset}", &record.ruleset)
}

#[test]
fn a_file_that_cannot_be_trusted_is_refused_in_words() {
    let folder = Folder::new("refused");
    for text in ["a letter", "{\"resourceType\":\"Patient\"}"] {
        let person = Person::opens();
        let file = folder.0.join("other.json");
        fs::write(&file, text).unwrap();
        choose(&person.browser, &file);
        let page = says(&person, WORDS.file.not_a_check);
        assert!(is_start(&page), "after {text:?}");
        person.leaves();
    }
}

/// Chooses a file in the field for it.
fn choose(browser: &Browser, file: &std::path::Path) {
    let field = browser.element("input[type=file]");
    browser.post(&format!("element/{field}/value"), &json!({ "text": file }));
}

/// A folder that goes with the test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = env::temp_dir().join(format!("back-to-toe-{name}-{}", process::id()));
        fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    /// What was saved there, once it is whole.
    fn file(&self) -> Option<PathBuf> {
        let file = fs::read_dir(&self.0).unwrap().next()?.unwrap().path();
        file.extension().is_some_and(|it| it == "json").then_some(file)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

const KEPT: &str = "return Object.keys(localStorage)";

#[test]
fn nothing_is_kept_until_it_is_asked_for_and_all_of_it_can_be_deleted() {
    let (mut person, answers) = has_a_result("");
    assert_eq!(person.browser.script(KEPT, &[]), json!([]));
    person.uses(WORDS.keep.offer);
    let until = WORDS.keep.saved.split("{day}").next().unwrap();
    says(&person, until);
    assert_eq!(person.browser.script(KEPT, &[]), json!(["back-to-toe"]));

    person.browser.post("refresh", &json!({}));
    let found = WORDS.keep.found.split("{day}").next().unwrap();
    says(&person, found);
    let page = person.goes_on_with(WORDS.keep.open);
    assert_eq!(page.level(), Some(Level::SelfCare));
    let page = person.goes_on_with(WORDS.link.step_through);
    let who = WORDS.answer(Who::Myself.into()).to(person.reader());
    assert!(page.says(who) && answers.has(Who::Myself.into()));

    person.browser.post("refresh", &json!({}));
    says(&person, found);
    person.uses(WORDS.keep.delete);
    says(&person, WORDS.keep.deleted);
    assert_eq!(person.browser.script(KEPT, &[]), json!([]));
    person.leaves();
}

#[test]
fn a_full_or_forbidden_store_is_told_and_nothing_on_screen_is_lost() {
    let full = "Storage.prototype.setItem = () => { throw new Error('full'); };";
    let blocked = "Object.defineProperty(window, 'localStorage',
        { get() { throw new Error('blocked'); } });";
    for (script, words) in [(full, WORDS.keep.full), (blocked, WORDS.keep.blocked)] {
        let (person, _) = has_a_result(script);
        person.uses(WORDS.keep.offer);
        let page = says(&person, words);
        assert_eq!(page.level(), Some(Level::SelfCare));
        person.leaves();
    }
}

#[test]
fn what_was_kept_and_is_damaged_or_newer_is_told_in_words() {
    for (kept, words) in [
        ("nonsense", WORDS.keep.unreadable),
        ("k9.99999.b9.x", WORDS.keep.newer),
        ("k1.100.b1.x", WORDS.keep.expired),
    ] {
        let script = format!(
            "if (origin !== 'null' && !sessionStorage.once) {{
                localStorage.setItem('back-to-toe', '{kept}');
                sessionStorage.once = 1;
            }}"
        );
        let mut person = Person::hurries(&script);
        says(&person, words);
        person.answers([Who::Myself]);
        let page = person.page();
        assert!(page.says(WORDS.question(Question::Age).ask.to(person.reader())));
        person.leaves();
    }
}

#[test]
fn handing_over_asks_nothing_of_the_network() {
    let (person, _) = has_a_result("");
    let folder = Folder::new("silent");
    person.browser.saves_to(&folder.0);
    person.browser.requests();
    person.uses(WORDS.summary.heading);
    for what in [WORDS.summary.print, WORDS.summary.copy, WORDS.link.copy, WORDS.file.save] {
        person.uses(what);
    }
    wait("for the file", || folder.file());
    assert_eq!(person.browser.script("return printed", &[]), 1);
    assert_eq!(person.browser.requests(), [""; 0]);
    person.leaves();
}
