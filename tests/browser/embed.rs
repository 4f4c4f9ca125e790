//! The check on someone's page: the element, a plain frame, and what the page
//! around learns.
//!
//! What it can learn, and no more: when the check is there, how high a screen
//! is in steps of 160 pixels from 800 on, that there is another screen, how far
//! someone has come for the first time, that everything was answered, and the
//! level where the person agreed.

mod clinic;
mod documents;
mod lost;
mod recipes;
mod refusals;
mod snippet;
mod storm;
mod tracker;

use crate::{
    driver::{ENTER, wait},
    engine::Power,
    host::SINGLE,
    page::{Page, WORDS, is_start},
    person::Person,
    walk::{Seen, case},
};
use back_to_toe::triage::{
    Answer, Level, Question,
    questions::{Age, Who},
};
use clinic::Clinic;
use serde_json::json;

/// A page that may load scripts and styles from itself and nothing else.
const STRICT: &str = "Content-Security-Policy: default-src 'none'; script-src 'self'; \
    style-src 'self'; frame-src FILES\r\n";

#[test]
fn a_strict_site_embeds_it_and_a_whole_check_asks_for_nothing() {
    let clinic = Clinic::opens(STRICT, "<back-to-toe region=gb></back-to-toe>");
    let mut person = clinic.enters(0);
    let kept = "try { localStorage } catch (error) { return error.name }";
    assert_eq!(person.browser.script(kept, &[]), "SecurityError", "the origin is opaque");
    if Power::Permissions.is_there() {
        let may = "return ['clipboard-write', 'camera', 'microphone', 'geolocation']
        .filter((it) => document.featurePolicy.allowsFeature(it))";
        assert_eq!(person.browser.script(may, &[]), json!(["clipboard-write"]));
    }
    let sheet = case("V92").answers;
    let (way, page) = person.walks(&sheet);
    assert!(way.contains(&Seen::Asked(Question::Age)), "the whole way");
    assert_eq!(page.level(), Some(Level::SelfCare));
    let asked = "return performance.getEntriesByType('resource').length";
    assert_eq!(person.browser.script(asked, &[]), 0, "nothing was fetched");

    let clinic = Clinic::leaves(person);
    let steps = ["start", "emergency", "nerves", "health", "symptoms", "background", "result"];
    let steps = steps.map(|it| json!(["btt-step", { "section": it }]));
    let events: Vec<_> = [json!(["btt-ready", null])].into_iter().chain(steps).collect();
    assert_eq!(clinic.events(), json!(events), "sections, each once, and no level");
    let asked = clinic.script(
        "return performance.getEntriesByType('resource')
            .map((it) => it.name.split('/').pop().split('#')[0]).sort()",
    );
    let files = json!([SINGLE, "embed.js", "page.css", "page.js"]);
    assert_eq!(asked, files, "and nothing by the page, in whatever order");
    let kept = "return [document.cookie, localStorage.length, sessionStorage.length]";
    assert_eq!(clinic.script(kept), json!(["", 0, 0]));
    assert_eq!(clinic.script("return breaches"), json!([]), "the content policy");
}

#[test]
fn the_frame_grows_and_shrinks_in_steps_and_is_seen_from_its_top() {
    let clinic = Clinic::opens(STRICT, "<back-to-toe></back-to-toe>");
    let mut person = clinic.enters(0);
    let needed = "return document.documentElement.scrollHeight - innerHeight";
    let (mut heights, mut page) = (Vec::new(), person.page());
    let sheet = case("V92").answers;
    while let Some(seen) = person.sees(&page) {
        wait("for the frame to be high enough", || {
            (person.browser.script(needed, &[]) == 0).then_some(())
        });
        heights.push(person.browser.script("return innerHeight", &[]).as_u64().unwrap());
        // As far down as it goes, in the frame and on the page around.
        person.browser.post("frame/parent", &json!({}));
        person.browser.script("scrollTo(0, document.body.scrollHeight / 2)", &[]);
        clinic::goes_into(&person.browser, 0);
        page = person.walks_on(seen, &sheet);
        let place = person.browser.script("return scrollY", &[]).as_f64().unwrap();
        assert!(place <= 16.0, "the check from its top at {:?}: {place}", page.heading());
        person.browser.post("frame/parent", &json!({}));
        wait("for the frame from its top", || {
            let top = "return document.querySelector('back-to-toe').getBoundingClientRect().top";
            let top = person.browser.script(top, &[]).as_f64().unwrap();
            (0.0..400.0).contains(&top).then_some(())
        });
        clinic::goes_into(&person.browser, 0);
    }
    assert!(heights.iter().all(|it| it % 160 == 0 && *it >= 800), "{heights:?}");
    assert!(heights.is_sorted_by(|a, b| a >= b) == heights.iter().all(|it| it == &heights[0]));
    let pairs = || heights.windows(2);
    assert!(pairs().any(|it| it[0] < it[1]) && pairs().any(|it| it[0] > it[1]), "{heights:?}");
    let folded = person.browser.script("return innerHeight", &[]);
    assert_eq!(folded, 800, "the result has the height of every result");
    let (number, bottom) = ("a.btt-number", "getBoundingClientRect().bottom");
    assert!(person.browser.script(needed, &[]).as_u64().unwrap() > 0, "and the frame scrolls");
    let reached = format!(
        "const number = document.querySelector('{number}');
         number.scrollIntoView(); return number.{bottom} <= innerHeight"
    );
    assert_eq!(person.browser.script(&reached, &[]), true, "to the number to call");
}

#[test]
fn an_ambulance_is_called_for_without_scrolling() {
    let clinic = Clinic::opens("", "<back-to-toe region=us></back-to-toe>");
    let mut person = clinic.enters(0);
    let (_, page) = person.walks(&case("V08").answers);
    assert_eq!(page.level(), Some(Level::CallAmbulance));
    let call = "const call = document.querySelector('a.btt-call').getBoundingClientRect();
        return [call.top > 0 && call.bottom <= innerHeight, innerHeight]";
    assert_eq!(person.browser.script(call, &[]), json!([true, 800]));
    let events = Clinic::leaves(person).events();
    let last = events.as_array().unwrap().last().unwrap().clone();
    assert_ne!(last, json!(["btt-step", { "section": "result" }]), "nobody hears of it");
}

#[test]
fn the_level_is_told_only_where_the_page_asks_and_the_person_agrees() {
    let words = &WORDS.embed;
    let clinic = Clinic::opens("", "<back-to-toe></back-to-toe>");
    let mut person = clinic.enters(0);
    let (_, page) = person.walks(&case("V92").answers);
    assert!(!page.offers(words.tell), "it is not asked for");
    drop(person);

    let clinic = Clinic::opens("", "<back-to-toe asks=level clinic='Green Lane'></back-to-toe>");
    let mut person = clinic.enters(0);
    let (_, page) = person.walks(&case("V92").answers);
    assert!(page.says("Green Lane") && page.says(words.asks_only), "what is asked, and by whom");
    let before = |clinic: &Clinic| {
        let events = clinic.events();
        events.as_array().unwrap().iter().filter(|it| it[0] == "btt-result").count()
    };
    let clinic = Clinic::leaves(person);
    assert_eq!(before(&clinic), 0, "not before the person agrees");
    let person = clinic.enters_again(0);
    person.uses(words.tell);
    wait("to be told so", || person.page().says(words.told).then_some(()));
    let clinic = Clinic::leaves(person);
    let events = clinic.events();
    let results: Vec<_> =
        events.as_array().unwrap().iter().filter(|it| it[0] == "btt-result").collect();
    assert_eq!(results, [&json!(["btt-result", { "level": "self-care" }])], "the level only");
}

#[test]
fn two_on_a_page_know_nothing_of_each_other() {
    let clinic = Clinic::opens(
        STRICT,
        "<back-to-toe id=one region=gb></back-to-toe><back-to-toe id=two region=us></back-to-toe>",
    );
    let mut person = clinic.enters(1);
    person.answers([Who::Myself]);
    let page = person.answers([Age::From16To44]);
    assert_eq!(page.place(), Some(2));
    let clinic = Clinic::leaves(person);
    let steps = clinic.script("return targets");
    assert_eq!(
        steps,
        json!(["one:btt-ready", "one:btt-step", "two:btt-ready", "two:btt-step", "two:btt-step"])
    );
    let mut person = clinic.enters_again(0);
    let calls = |page: &Page, number: &str| page.calls().iter().all(|it| it.1.ends_with(number));
    let page = person.page();
    assert!(is_start(&page) && calls(&page, "999"), "the first is where it was");
    person.answers([Who::Myself]);
    let page = person.comes_to_another_screen(goes_back_in_the_frame);
    assert!(is_start(&page), "back is back in the one that was used last");
    let person = Clinic::leaves(person).enters_again(1);
    let page = person.page();
    assert!(calls(&page, "911"));
    assert_eq!(person.sees(&page), Some(Seen::Asked(Question::Emergency)), "the second too");
}

#[test]
fn a_page_that_makes_places_of_its_own_takes_none_from_the_check() {
    let clinic = Clinic::opens("", "<back-to-toe></back-to-toe>");
    let mut person = clinic.enters(0);
    person.answers([Who::Myself]);
    let clinic = Clinic::leaves(person);
    clinic.script("history.pushState('mine', ''); location.hash = 'opening-hours'");
    let mut person = clinic.enters_again(0);
    person.answers([Age::From16To44]);
    let page = person.comes_to_another_screen(goes_back_in_the_frame);
    assert_eq!(person.sees(&page), Some(Seen::Asked(Question::Age)), "one screen back");
    let clinic = Clinic::leaves(person);
    assert_eq!(clinic.script("return location.hash"), "#opening-hours", "and not on the page");
}

/// The driver's own command waits for another page, in Firefox and WebKit for ever.
fn goes_back_in_the_frame(person: &Person) {
    person.browser.script("history.back()", &[]);
}

#[test]
fn it_can_come_late_go_and_come_again() {
    let clinic = Clinic::opens("", "<main></main>");
    clinic.script(
        "window.late = Object.assign(document.createElement('back-to-toe'), { region: 'us' });
         late.theme = 'dark';",
    );
    assert_eq!(clinic.events(), json!([]), "nothing before it is on the page");
    for times in 1..=3 {
        clinic.script("document.querySelector('main').append(late)");
        wait("for the check", || {
            let ready = "return events.filter((it) => it[0] === 'btt-ready').length";
            (clinic.script(ready) == times).then_some(())
        });
        assert_eq!(clinic.script("return late.shadowRoot.querySelectorAll('iframe').length"), 1);
        clinic.script("late.remove()");
        assert_eq!(clinic.script("return late.shadowRoot.querySelectorAll('iframe').length"), 0);
    }
    assert_eq!(clinic.script("return typeof late.ready.then === 'function' && late.region"), "us");
    clinic.script("document.querySelector('main').append(late)");
    let mut person = clinic.enters(0);
    person.answers([Who::Myself]);
    // Moved where the browser can, it is the same check.
    let clinic = Clinic::leaves(person);
    let moved = "const main = document.querySelector('main');
        if (!main.moveBefore) return false;
        document.body.append(document.createElement('footer'));
        document.querySelector('footer').moveBefore(late, null);
        return true";
    if Power::MovedFrames.is_there() && clinic.script(moved) == true {
        let person = clinic.enters_again(0);
        assert_eq!(person.page().place(), Some(1), "the check goes on");
    }
}

#[test]
fn what_the_page_changes_is_passed_on_and_the_check_goes_on() {
    let clinic = Clinic::opens(STRICT, "<back-to-toe region=gb></back-to-toe>");
    let mut person = clinic.enters(0);
    person.answers([Who::Helper]);
    let clinic = Clinic::leaves(person);
    clinic.script(
        "const element = document.querySelector('back-to-toe');
         element.theme = 'dark'; element.region = 'us'; element.accent = '#5b2a86';
         element.lang = 'en-GB'; element.setAttribute('patterns', 'hidden')",
    );
    let mut person = clinic.enters_again(0);
    let root = "const root = document.documentElement; const style = getComputedStyle(root);
        return [style.colorScheme, style.getPropertyValue('--btt-brand')]";
    wait("for the theme", || {
        (person.browser.script(root, &[]) == json!(["dark", "#5b2a86"])).then_some(())
    });
    if Power::Paper.is_there() {
        person.browser.shows_as_on_paper(true);
        assert_eq!(person.browser.script(root, &[])[0], "light", "paper is not dark");
        person.browser.shows_as_on_paper(false);
    }
    assert_eq!(person.page().place(), Some(1), "the check goes on");
    let mut sheet = case("V92").answers;
    sheet = sheet.set(Question::Who, Answer::from(Who::Helper).into());
    person.hands_over_to(back_to_toe::content::Reader::Helper);
    let (_, page) = person.walks(&sheet);
    assert!(!page.has_section(WORDS.page.patterns_heading), "patterns are hidden");
    assert!(page.calls().iter().any(|it| it.1 == "tel:911"), "{:?}", page.calls());
}

#[test]
fn what_the_page_sets_is_shown_and_never_in_the_place_of_a_number() {
    let clinic = Clinic::opens(
        STRICT,
        "<back-to-toe region=gb clinic='Green Lane & Söhne' phone='020 7946 0000' start=question
            heading=hidden booking='https://book.example.org/a?b=c.d'></back-to-toe>",
    );
    let mut person = clinic.enters(0);
    let shown = |page: &Page| {
        let book = WORDS.embed.book.replace("{host}", "book.example.org");
        page.says("Green Lane & Söhne") && page.says("020 7946 0000") && page.says(&book)
    };
    let page = person.page();
    assert!(shown(&page) && page.says("999"), "on the start page");
    assert!(!page.says(back_to_toe::content::EN.about.purpose), "the question comes first");
    let title = "return document.querySelector('h1').getBoundingClientRect().height";
    assert_eq!(person.browser.script(title, &[]), 1, "the title is for those who cannot see");
    let (_, page) = person.walks(&case("V50").answers);
    assert_eq!(page.level(), Some(Level::SeeUrgently));
    assert!(shown(&page) && page.calls().iter().any(|it| it.1 == "tel:999"), "and on the result");
    assert!(page.calls().iter().any(|it| it.1 == "tel:02079460000"));
    let link = "const link = document.querySelector('[target=_blank][href*=book]');
        return [link.href, link.rel]";
    let link = person.browser.script(link, &[]);
    assert_eq!(link, json!(["https://book.example.org/a?b=c.d", "noopener"]));

    let clinic = Clinic::opens("", "<back-to-toe clinic=A phone=123456></back-to-toe>");
    let mut person = clinic.enters(0);
    let (_, page) = person.walks(&case("V08").answers);
    assert!(!page.says("123456"), "an ambulance has one number");
}

#[test]
fn it_takes_no_focus_by_itself_and_the_browser_s_back_goes_one_screen_back() {
    let clinic = Clinic::opens(STRICT, "<input><back-to-toe></back-to-toe>");
    clinic.waits_for(0);
    assert_eq!(clinic.script("return document.activeElement.tagName"), "BODY");
    let address = clinic.browser.get("url");
    let mut person = clinic.enters(0);
    person.answers([Who::Myself]);
    person.browser.post("frame", &json!({ "id": null }));
    goes_back_in_the_frame(&person);
    clinic::goes_into(&person.browser, 0);
    wait("for the screen before", || (person.page().place() == Some(0)).then_some(()));
    let clinic = Clinic::leaves(person);
    assert_eq!(clinic.browser.get("url"), address, "the page's own address stays");
    assert_eq!(clinic.script("return document.activeElement.tagName"), "BACK-TO-TOE");
}

#[test]
fn leaving_quickly_takes_the_whole_page_along() {
    let clinic = Clinic::opens("", "<back-to-toe></back-to-toe>");
    let mut person = clinic.enters(0);
    person.answers([Who::Myself]);
    person.tabs_to(WORDS.page.leave);
    person.presses(ENTER);
    person.browser.post("frame", &json!({ "id": null }));
    wait("for another page", || {
        (person.browser.get("url") == "https://www.wikipedia.org/").then_some(())
    });
}

#[test]
fn a_plain_frame_needs_no_script_of_the_page() {
    let sandbox = "allow-scripts allow-modals allow-downloads allow-popups";
    let clinic = Clinic::opens(
        "Content-Security-Policy: default-src 'none'; frame-src FILES; style-src 'self'\r\n",
        &format!(
            "<iframe width=360 height=800 sandbox='{sandbox}' \
             src='FILESback-to-toe.html#s1.region-us.theme-dark.accent-zzz'></iframe>"
        ),
    );
    let mut person = clinic.enters(0);
    let (_, page) = person.walks(&case("V50").answers);
    assert_eq!(page.level(), Some(Level::SeeUrgently));
    assert!(page.calls().iter().any(|it| it.1 == "tel:911"));
    let said = Clinic::leaves(person).script("return heard.filter((it) => it.includes('error'))");
    assert_eq!(said, json!(["btt1.error.accent"]), "what cannot be used is named");
}
