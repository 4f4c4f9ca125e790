//! Languages: chosen, begun in, handed over in, read aloud, and said in easy words.

use crate::{
    audit::Audit,
    driver::{Browser, SPACE, setting, wait},
    engine::Power,
    host::{Folder, SINGLE, shipped},
    levels::is_what_the_sheet_means,
    page::{Page, WORDS, is_start},
    person::Person,
    single::opens,
    static_page::text,
    walk::{Seen, case},
};
use back_to_toe::{
    content::{AROUND, LANGUAGES, Language, Place, Reader, WORDS as TEXTS},
    record::{Day, Record},
    region::Region,
    share,
    summary::Summary,
    triage::{
        Answers, Question, assess,
        questions::{Age, Bladder, Emergency, Who},
    },
};
use serde_json::{Value, json};

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

#[test]
fn sentences_that_are_longer_by_half_break_no_screen() {
    let words = stretched(TEXTS[0]);
    let give = format!(
        "{{ const {{ fetch }} = window;
            window.fetch = (what, how) => String(what).startsWith('words-sv')
                ? Promise.resolve(new Response({})) : fetch(what, how); }}",
        json!(words)
    );
    let mut person = Person::hurries(&give);
    person.resizes((320, 740));
    for id in ["V92", "V19"] {
        let sheet = case(id).answers;
        let mut page = person.page();
        let mut seen = 0;
        loop {
            fits(&person, &page);
            seen += 1;
            let Some(next) = person.sees(&page) else { break };
            page = person.walks_on(next, &sheet);
        }
        assert!(seen > 10, "only {seen} screens");
        let page = person.goes_on_with(WORDS.page.change_answers);
        fits(&person, &page);
        person.goes_back();
        person.goes_on_with(WORDS.page.begin_again);
    }
    person.leaves();
}

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
    let seen = "const top = '.btt-hidden';
        const screen = document.querySelector('.btt-screen');
        const walk = document.createTreeWalker(screen, NodeFilter.SHOW_TEXT);
        const all = [];
        while (walk.nextNode()) {
            const { parentElement, data } = walk.currentNode;
            if (parentElement.checkVisibility() && !parentElement.closest(top)) all.push(data);
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

#[test]
fn every_language_breaks_no_rule_of_axe() {
    let mut audit = Audit::begins();
    let mut person = Person::hurries(&Audit::script());
    let mut looks = |person: &Person, screen: &str| {
        for language in LANGUAGES.iter().skip(1) {
            speaks(&person.browser, language);
            let unfold = "for (const it of document.querySelectorAll('details')) it.open = true";
            person.browser.script(unfold, &[]);
            audit.glances(&person.browser, &format!("{screen}, {}", language.tag));
        }
        speaks(&person.browser, *WORDS);
    };
    looks(&person, "start");
    person.answers([Who::Myself]);
    person.answers([Age::From16To44]);
    person.answers([Emergency::NoneOfThese]);
    person.ticks([Bladder::Leaking]);
    looks(&person, "ticks");
    assert!(person.sees_marked(Bladder::Leaking.into()), "the focus is on it");
    person.presses(SPACE);
    let sheet = case("V92").answers;
    walks_on_to(&mut person, &sheet, Seen::Asked(Question::Zones));
    looks(&person, "body map");
    person.walks(&sheet);
    looks(&person, "result and summary");
    person.goes_on_with(WORDS.page.change_answers);
    looks(&person, "answers");
    audit.ends();
    person.leaves();
}

#[test]
fn the_body_map_is_the_same_whichever_way_a_language_runs() {
    let mut person = Person::hurries("");
    walks_on_to(&mut person, &case("V92").answers, Seen::Asked(Question::Zones));
    let places = || -> Vec<(String, f64, f64, bool)> {
        let places = "return [...document.querySelectorAll('.btt-zone')].map((it) => {
            const box = it.getBoundingClientRect();
            const view = it.closest('.btt-view');
            const around = view.querySelector('svg').getBoundingClientRect();
            const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
            const id = it.id.replace('zone-', '');
            const shape = view.querySelector(`.btt-zone-shape--${id}`).getBoundingClientRect();
            const on = x > shape.left && x < shape.right && y > shape.top && y < shape.bottom;
            return [id, x - around.x, y - around.y, on];
        })";
        serde_json::from_value(person.browser.script(places, &[])).unwrap()
    };
    for width in [320, 1280] {
        person.browser.resize((width, 900));
        let english = places();
        assert!(english.len() > 10);
        for language in LANGUAGES.iter().skip(1) {
            speaks(&person.browser, language);
            for ((id, x, y, on_it), (other, of_x, of_y, _)) in places().iter().zip(&english) {
                assert_eq!(id, other);
                assert!(*on_it, "{id} is not on its drawing in {} at {width}", language.tag);
                let same = (x - of_x).abs() < 1.0 && (y - of_y).abs() < 1.0;
                assert!(same, "{id} is at {x} {y} in {}, and at {of_x} {of_y}", language.tag);
            }
        }
        speaks(&person.browser, *WORDS);
    }
    person.leaves();
}

fn walks_on_to(person: &mut Person, sheet: &Answers, goal: Seen) {
    let page = person.walks_to(sheet, goal);
    assert_eq!(person.sees(&page), Some(goal));
}

/// In long words, everything can be seen and used; and then back in English.
fn fits(person: &Person, english: &Page) {
    let heading = english.heading().to_owned();
    speaks(&person.browser, language("sv"));
    let unfold = "for (const it of document.querySelectorAll('details')) it.open = true";
    person.browser.script(unfold, &[]);
    let cut = "const root = document.documentElement;
        const beyond = (it, within) => it.left < within.left - 1 || it.right > within.right + 1;
        const text = document.createRange();
        const controls = 'a, button, input:not(.btt-zone), label, summary, h1, h2, h3';
        const box = (it) => it.getBoundingClientRect();
        const spills = (it) => it.childNodes.length && beyond(box(text), box(it));
        const cut = [...document.querySelectorAll(`.btt :is(${controls})`)].filter((it) => {
            text.selectNodeContents(it);
            const hides = it.closest('.btt-hidden') ?? it.querySelector('.btt-hidden');
            const beside = beyond(box(it), { left: 0, right: root.clientWidth });
            return it.checkVisibility() && !hides && (beside || spills(it));
        });
        return [root.scrollWidth <= root.clientWidth, ...cut.map((it) => it.innerText || it.tagName)];";
    assert_ne!(Page::of(&person.browser).heading(), heading, "in long words");
    let cut = person.browser.script(cut, &[]);
    assert_eq!(cut, json!([true]), "{heading}: whether it fits, and what is cut off");
    assert_eq!(speaks(&person.browser, *WORDS).heading(), heading);
}

/// Longer by about half, and no longer English; its open places, digits and form are kept.
fn stretched(words: &str) -> String {
    let (head, words) = words.split_once('\n').unwrap();
    let head = head.replace(" en", " sv");
    let mut place = false;
    let stretch = |it: char| {
        place = it == '{' || place && it != '}';
        match it {
            _ if place => it.to_string(),
            'a' => "åå".to_owned(),
            'e' => "éé".to_owned(),
            'i' => "îî".to_owned(),
            'o' => "öö".to_owned(),
            'u' => "ûû".to_owned(),
            _ => it.to_string(),
        }
    };
    let words: String = words.chars().map(stretch).collect();
    format!("{head}\n{words}")
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

/// What is being read aloud: each text, the name of its voice, and its language.
fn queue(person: &Person) -> Vec<[String; 3]> {
    serde_json::from_value(person.browser.script("return queue", &[])).unwrap()
}
