//! A screen read aloud, and a result in easy words.

use super::{language, speaks};
use crate::{
    driver::wait,
    levels::is_what_the_sheet_means,
    page::{Page, WORDS},
    person::Person,
    walk::case,
};
use back_to_toe::{
    content::{Place, Reader},
    triage::{
        Question, assess,
        questions::{Age, Who},
    },
};
use serde_json::{Value, json};

/// In the place of the device's voice.
const VOICE: &str = "
    window.queue = []; window.voices = [];
    const voice = Object.assign(new EventTarget(), {
        getVoices: () => voices,
        speak: (it) => queue.push([it.text, it.voice.name, it.lang]),
        cancel: () => { queue = []; },
    });
    window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
    Object.defineProperty(window, 'speechSynthesis', { value: voice });
    window.has = (...all) => {
        voices = all.map(([name, lang, localService]) => ({ name, lang, localService }));
        voice.dispatchEvent(new Event('voiceschanged'));
    };";

#[test]
fn a_voice_of_the_device_reads_what_stands_on_the_screen() {
    let mut person = Person::hurries(VOICE);
    person.answers([Who::Myself]);
    let words = &WORDS.say;
    let has = |voices: Value| person.browser.script("has(...arguments[0])", &[voices]);
    assert!(!person.page().offers(words.start), "without a voice nothing is offered");
    let (far, near) = (json!(["far", "en-US", false]), json!(["near", "en-GB", true]));
    let swedish = json!(["nära", "sv-SE", true]);
    has(json!([far, swedish]));
    assert!(!person.page().offers(words.start), "a voice from elsewhere hears every answer");
    has(json!([far, swedish, near]));
    assert!(person.page().offers(words.start));

    person.uses(words.start);
    let said = queue(&person);
    assert!(person.page().offers(words.stop));
    assert!(said.iter().all(|it| it[1..] == ["near", "en-GB"]), "{said:?}");
    let said: Vec<_> = said.into_iter().map(|[text, ..]| text).collect();
    let ask = WORDS.question(Question::Age).ask.to(Reader::Person);
    let answers = Question::Age.answers().iter().map(|&it| person.words(it));
    let places = [ask].into_iter().chain(answers);
    let places = places.map(|it| said.iter().position(|text| text == it));
    let places: Vec<_> = places.map(Option::unwrap).collect();
    assert!(places.is_sorted(), "in their order: {places:?}");
    for silent in [WORDS.page.leave, WORDS.page.back, WORDS.tongue.label, words.start, words.stop] {
        assert!(!said.iter().any(|it| it == silent), "{silent:?} is no part of the screen");
    }
    let seen = "const silent = '.btt-top, .btt-tools, .btt-hidden';
        const screen = document.querySelector('.btt');
        const walk = document.createTreeWalker(screen, NodeFilter.SHOW_TEXT);
        const all = [];
        while (walk.nextNode()) {
            const { parentElement, data } = walk.currentNode;
            if (parentElement.checkVisibility() && !parentElement.closest(silent)) all.push(data);
        }
        return all.join('').replace(/\\s+/g, '')";
    let whole: String = said.concat().split_whitespace().collect();
    assert_eq!(person.browser.script(seen, &[]).as_str(), Some(&*whole), "all of it");

    person.uses(words.stop);
    assert_eq!(queue(&person), [[""; 3]; 0], "a second tap ends it");
    person.uses(words.start);
    assert_eq!(queue(&person).len(), said.len());
    person.answers([Age::From16To44]);
    assert_eq!(queue(&person), [[""; 3]; 0], "and so does going on");

    let swedish = language("sv");
    let page = speaks(&person.browser, swedish);
    assert!(page.offers(swedish.say.start));
    person.uses(swedish.say.start);
    assert!(queue(&person).iter().all(|it| it[1..] == ["nära", "sv-SE"]));
    speaks(&person.browser, language("de"));
    assert!(!person.page().offers(language("de").say.start), "there is no voice for it");
    assert_eq!(queue(&person), [[""; 3]; 0]);
    person.leaves();
}

#[test]
fn a_result_is_said_in_easy_words_and_whole_again() {
    for id in ["V92", "V50", "V19", "V08"] {
        let mut person = Person::hurries("");
        let sheet = case(id).answers;
        let (_, whole) = person.walks(&sheet);
        let assessment = assess(&sheet);
        let words = WORDS.level(assessment.level.unwrap());
        let place = Place { region: whole.region(), limit: assessment.limit };
        person.uses(WORDS.easy.show);
        let easy =
            wait("for easy words", || Some(person.page()).filter(|it| it.offers(WORDS.easy.hide)));
        assert_eq!((easy.level(), easy.heading()), (whole.level(), whole.heading()), "{id}");
        assert_eq!(easy.place(), whole.place(), "the same screen");
        for step in words.easy {
            assert!(easy.says(&WORDS.fill(step, place)), "{step:?} of {id}");
        }
        assert!(easy.reasons().is_empty() && easy.patterns().is_empty(), "no more than that");
        assert_eq!(easy.has_cauda_equina_card(), whole.has_cauda_equina_card());
        let number = |page: &Page| page.calls().first().cloned();
        assert!(number(&easy).is_some());
        assert_eq!(number(&easy), number(&whole), "the same number");
        person.uses(WORDS.easy.hide);
        let again = wait("for the whole result", || {
            Some(person.page()).filter(|it| it.offers(WORDS.easy.show))
        });
        is_what_the_sheet_means(&again, &sheet, Reader::Person);
        person.leaves();
    }
}

/// What is being read aloud: each text, the name of its voice, and its language.
fn queue(person: &Person) -> Vec<[String; 3]> {
    serde_json::from_value(person.browser.script("return queue", &[])).unwrap()
}
