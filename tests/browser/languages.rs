//! Languages: chosen, begun in and handed over in; in `languages/`, how their screens
//! look and what makes them easy to take in.

mod easy;
mod looks;

use crate::{
    driver::{Browser, setting, wait},
    engine::Power,
    host::{Folder, SINGLE, shipped},
    page::{Page, WORDS, is_start},
    person::Person,
    single::opens,
    static_page::text,
    walk::{Seen, case},
};
use back_to_toe::{
    content::{AROUND, LANGUAGES, Language, Place, Reader},
    record::{Day, Record},
    region::Region,
    share,
    summary::Summary,
    triage::{
        Question, assess,
        questions::{Age, Bladder, Emergency, Who},
    },
};
use serde_json::json;

/// The files that the page has fetched, by name.
const FETCHED: &str = "return performance.getEntriesByType('resource')
    .map((it) => new URL(it.name).pathname.split('/').pop())";

/// Which language the page and the check say that they are in, and which way it runs.
const SAID_TO_BE: &str = "return [document.documentElement, document.querySelector('.btt[lang]')]
    .map((it) => [it.lang, it.dir])";

/// No words can be had while this is so.
const REFUSED: &str = "
    window.refused = true;
    {
        const { fetch } = window;
        window.fetch = (what, how) => refused && String(what).startsWith('words-')
            ? Promise.reject(new TypeError('it cannot be loaded')) : fetch(what, how);
    }";

#[test]
fn a_language_is_chosen_in_the_middle_of_a_check() {
    let swedish = language("sv");
    let mut person = Person::opens();
    person.answers([Who::Myself]);
    person.answers([Age::From16To44]);
    person.answers([Emergency::NoneOfThese]);
    person.ticks([Bladder::Leaking]);
    let before = fetched(&person);
    person.uses(WORDS.tongue.label);
    person.uses(swedish.name);
    let heard = is_in(&person.browser, swedish);
    assert_eq!(heard.heading(), swedish.question(Question::Bladder).ask.to(Reader::Person));
    assert_eq!(person.browser.script(SAID_TO_BE, &[]), json!([["sv", "ltr"], ["sv", "ltr"]]));
    let after = fetched(&person);
    assert_eq!(after[before.len()..], ["words-sv.txt"], "and nothing else is asked for");

    let leaking = swedish.answer(Bladder::Leaking.into()).to(Reader::Person);
    assert!(person.tabs_to(leaking).is_marked(), "what was ticked is still ticked");
    let page = person.goes_back();
    assert_eq!(page.heading(), swedish.question(Question::Emergency).ask.to(Reader::Person));
    let none = swedish.answer(Emergency::NoneOfThese.into()).to(Reader::Person);
    assert!(person.tabs_to(none).is_marked(), "what was answered is still there");
    let page = person.goes_forward();
    assert_eq!(page.heading(), swedish.question(Question::Bladder).ask.to(Reader::Person));

    for again in [*WORDS, swedish, *WORDS] {
        speaks(&person.browser, again);
    }
    assert!(person.sees_marked(Bladder::Leaking.into()));
    let page = person.goes_back();
    assert_eq!(person.sees(&page), Some(Seen::Asked(Question::Emergency)));
    assert_eq!(fetched(&person), after, "words that are there are not asked for again");
    person.leaves();
}

#[test]
fn the_page_of_a_language_begins_in_it() {
    for language in LANGUAGES.iter().skip(1) {
        let page = format!("{}{}.html", setting("BTT_URL"), language.tag);
        let browser = opens(&page, |_| ());
        begins_in(&browser, language);
        let both = json!([language.tag, language.direction]);
        assert_eq!(browser.script(SAID_TO_BE, &[]), json!([both, both]));
        assert!(!asked_for_words(&browser), "its words are in it");
    }
}

#[test]
fn a_link_sets_the_language_and_english_is_one_tap_away() {
    let german = language("de");
    let link = format!("{}#s1.language-de.region-nz", setting("BTT_URL"));
    let browser = opens(&link, |_| ());
    let page = begins_in(&browser, german);
    let number = Region::Nz.emergency_number();
    let calls = |page: &Page| page.calls().iter().all(|(_, to)| to == &format!("tel:{number}"));
    assert!(!page.calls().is_empty() && calls(&page), "{:?}", page.calls());
    let page = speaks(&browser, *WORDS);
    assert!(is_start(&page));
    assert!(!page.calls().is_empty() && calls(&page), "the region is kept: {:?}", page.calls());
    assert!(page.address().ends_with("#s1.language-de.region-nz"), "{}", page.address());
}

#[test]
fn words_that_cannot_be_had_are_said_to_be_missing_and_nothing_is_lost() {
    let spanish = language("es");
    let mut person = Person::hurries(REFUSED);
    person.answers([Who::Myself]);
    person.answers([Age::From16To44]);
    person.answers([Emergency::NoneOfThese]);
    person.ticks([Bladder::Leaking]);
    for _ in 0..2 {
        person.browser.script(CHOOSE, &[json!(spanish.tag)]);
        let failed = || person.page().says(WORDS.tongue.failed).then_some(());
        wait("for what went wrong", failed);
        assert_eq!(person.sees(&person.page()), Some(Seen::Asked(Question::Bladder)));
        assert!(person.sees_marked(Bladder::Leaking.into()));
        assert_eq!(person.browser.script(SAID_TO_BE, &[])[0][0], "en");
    }
    person.browser.script("window.refused = false", &[]);
    let page = speaks(&person.browser, spanish);
    assert!(!page.says(spanish.tongue.failed), "that is over");
    assert_eq!(page.heading(), spanish.question(Question::Bladder).ask.to(Reader::Person));
    speaks(&person.browser, *WORDS);
    assert!(person.sees_marked(Bladder::Leaking.into()));
    person.leaves();
}

#[test]
fn whoever_opens_a_link_reads_what_the_person_read_beside_their_own_language() {
    let arabic = language("ar");
    let day = Day::from_iso("2026-11-21").unwrap();
    let record = Record::new(&case("V50").answers, day, arabic.tag, Region::Se);
    let assessment = assess(&record.answers);
    let (level, limit) = (assessment.level.unwrap(), assessment.limit);
    let mut person = Person::opens_link(&share::encode(&record));
    wait("for what the person read", || {
        (person.browser.script("return Boolean(document.querySelector('.btt-told'))", &[]) == true)
            .then_some(())
    });
    let told = "const it = document.querySelector('.btt-told [lang]');
        return [it.lang, it.dir, it.querySelector('h2').innerText,
            ...[...it.querySelectorAll('li')].map((it) => it.innerText)]";
    let place = Place { region: Region::Se, limit };
    let words = arabic.level(level);
    let texts = [words.heading].into_iter().chain(words.steps.iter().copied());
    let texts = texts.map(|it| arabic.fill(it, place));
    let expected: Vec<_> = ["ar", "rtl"].map(str::to_owned).into_iter().chain(texts).collect();
    assert_eq!(person.browser.script(told, &[]), json!(expected));
    let page = person.page();
    assert_eq!(page.level(), Some(level));
    let heading = format!("{} {}", WORDS.level(level).prefix, WORDS.level(level).heading);
    assert_eq!(page.heading(), WORDS.fill(&heading, place), "in the reader's own language");

    let sheets = "return [...document.querySelectorAll('.btt-sheet')]
        .map((it) => [it.closest('[lang]').lang, it.closest('[dir]').dir,
            it.querySelector('h2').textContent])";
    let both = [*WORDS, arabic].map(|it| Summary::new(&record, it));
    let titles = both.each_ref().map(|it| it.title.clone());
    let expected = json!([["en", "ltr", titles[0]], ["ar", "rtl", titles[1]]]);
    assert_eq!(person.browser.script(sheets, &[]), expected);
    let plain =
        person.browser.script("return document.querySelector('.btt-plain').textContent", &[]);
    assert_eq!(plain.as_str(), Some(&*both.map(|it| it.text()).join("\n")), "to copy");
    let most = if Power::PaperColumns.is_there() { 2 } else { 4 };
    let pages = person.browser.prints((21.0, 29.7));
    assert!((2..=most).contains(&pages), "{pages} pages of A4 for two languages");

    let page = person.goes_on_with(WORDS.link.step_through);
    for answer in record.answers.iter() {
        for language in [*WORDS, arabic] {
            let ask = language.question(answer.question()).ask.to(person.reader());
            assert!(page.says(ask), "{ask}");
            let said = language.answer(answer).to(person.reader());
            assert!(page.says(said), "{said}");
        }
    }
    person.leaves();
}

#[test]
fn the_single_file_speaks_every_language_and_asks_for_nothing() {
    let folder = Folder::with("languages", &[(SINGLE, shipped(SINGLE))]);
    let person = Person::hurries_at(&folder.address(SINGLE), "");
    for (language, around) in LANGUAGES.iter().zip(AROUND.iter()).rev() {
        speaks(&person.browser, language);
        person.uses(language.page.learn);
        let learn = wait("for what can be learned", || {
            Some(person.page()).filter(|it| it.heading() == around.learn.title)
        });
        let shown = "const it = document.activeElement.closest('[lang]'); return [it.lang, it.dir]";
        let shown = person.browser.script(shown, &[]);
        assert_eq!(shown, json!([language.tag, language.direction]), "{}", learn.heading());
        person.browser.post("back", &json!({}));
        wait("for the check", || {
            let has =
                person.page().has_section(language.question(Question::Who).ask.to(Reader::Person));
            has.then_some(())
        });
    }
    assert_eq!(person.browser.script(FETCHED, &[]), json!([]), "nothing was fetched");
    person.leaves();
}

#[test]
fn where_scripts_are_off_the_single_file_has_the_signs_in_every_language() {
    let browser = opens("about:blank", Browser::stops_scripts);
    browser.post("url", &json!({ "url": format!("{}{SINGLE}", setting("BTT_URL")) }));
    let said = text(&browser);
    for (language, around) in LANGUAGES.iter().zip(AROUND.iter()) {
        for sign in around.safety_net.call_items.iter().chain(around.safety_net.go_items) {
            assert!(said.contains(*sign), "{sign:?} cannot be read");
        }
        if language.tag != WORDS.tag {
            let link = format!("nav a[lang={}]", language.tag);
            let link = browser.element(&link);
            let leads = browser.get(&format!("element/{link}/property/hash"));
            let there = browser.element(leads.as_str().unwrap());
            let lang = browser.get(&format!("element/{there}/attribute/lang"));
            let dir = browser.get(&format!("element/{there}/attribute/dir"));
            assert_eq!([lang, dir], [language.tag, language.direction], "where {leads} leads");
        }
    }
}

fn language(tag: &str) -> &'static Language {
    LANGUAGES.iter().find(|it| it.tag == tag).unwrap()
}

/// Taps on the language with this tag.
const CHOOSE: &str =
    "document.querySelector(`.btt button.btt-chip[lang=\"${arguments[0]}\"]`).click()";

/// Has everything said in this language.
fn speaks(browser: &Browser, language: &Language) -> Page {
    browser.script(CHOOSE, &[json!(language.tag)]);
    is_in(browser, language)
}

fn is_in(browser: &Browser, language: &Language) -> Page {
    let both = json!([language.tag, language.direction]);
    wait(&format!("for {}", language.name), || {
        let is = browser.script(SAID_TO_BE, &[]) == json!([both, both]);
        Some(Page::of(browser)).filter(|it| is && it.is_there())
    })
}

fn begins_in(browser: &Browser, language: &Language) -> Page {
    let who = language.question(Question::Who).ask.to(Reader::Person);
    wait(&format!("for the check in {}", language.name), || {
        Some(Page::of(browser)).filter(|it| it.has_section(who))
    })
}

fn fetched(person: &Person) -> Vec<String> {
    serde_json::from_value(person.browser.script(FETCHED, &[])).unwrap()
}

fn asked_for_words(browser: &Browser) -> bool {
    let all: Vec<String> = serde_json::from_value(browser.script(FETCHED, &[])).unwrap();
    all.iter().any(|it| it.starts_with("words-"))
}
