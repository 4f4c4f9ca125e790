//! The single file: from the disk, in a frame, without WebAssembly, and when something is wrong.

use crate::{
    driver::{Browser, setting, wait},
    host::{Folder, NOWASM, SINGLE, shipped, website},
    levels::is_what_the_sheet_means,
    page::{Page, WORDS, as_on_a_phone, is_start},
    person::{CLOCK, Person},
    static_page::{has_failed, stands, text},
    walk::{Seen, case},
};
use back_to_toe::{
    content::{AROUND_EN, Reader},
    triage::{Level, Question, questions::Who},
};
use serde_json::json;

/// A program that starts with `unreachable`, packed as ours is.
const TRAP: &str =
    "H4sIAAAAAAACA2NILM5lZGBgYGRhTGBgYGZiZGAXYRSIjy9PysxLSU/Niy8uSSwqYWDgYmVkZmDgBgAqhDFiLwAAAA==";

const NO_WEBASSEMBLY: &str = "delete globalThis.WebAssembly";

#[test]
fn the_single_file_runs_from_the_disk_and_asks_for_nothing() {
    let folder = Folder::with("alone", &[(SINGLE, shipped(SINGLE))]);
    let mut person = Person::hurries_at(&folder.address(SINGLE), "");
    walks_right(&mut person, "V94");
    let asked = "return performance.getEntriesByType('resource').map((it) => it.name)";
    assert_eq!(person.browser.script(asked, &[]), json!([]), "nothing was fetched");
    person.leaves();
}

#[test]
fn the_single_file_runs_in_a_frame_that_may_nearly_nothing() {
    let file = format!("{}{SINGLE}", setting("BTT_URL"));
    let mut person = framed(&file, SINGLE, &file);
    let kept = "try { localStorage } catch (error) { return error.name }";
    assert_eq!(person.browser.script(kept, &[]), "SecurityError", "the origin is opaque");
    walks_right(&mut person, "V50");
    person.leaves();
}

#[test]
fn a_frame_without_webassembly_shows_the_other_document() {
    // Inline scripts may run here, and WebAssembly may not.
    let policy = "Content-Security-Policy: script-src 'unsafe-inline'\r\n";
    let clinic = website(&[(SINGLE, shipped(SINGLE)), (NOWASM, shipped(NOWASM))], policy);
    let file = format!("{clinic}{SINGLE}?region=us#top");
    let mut person = framed(&file, NOWASM, &format!("{clinic}{NOWASM}?region=us#top"));
    walks_right(&mut person, "V08");
}

#[test]
fn without_webassembly_every_document_leads_to_the_same_results() {
    let ids = ["V92", "V73", "V50", "V19"];
    let folder = Folder::with("both", &[(SINGLE, shipped(SINGLE)), (NOWASM, shipped(NOWASM))]);
    let url = setting("BTT_URL");
    let addresses = [url.clone(), format!("{url}{SINGLE}"), folder.address(SINGLE), url];
    let levels = ids.iter().zip(addresses).map(|(id, address)| {
        let mut person = Person::hurries_at(&address, NO_WEBASSEMBLY);
        assert!(person.page().address().ends_with(NOWASM), "{}", person.page().address());
        let level = walks_right(&mut person, id);
        person.leaves();
        level
    });
    let all = [Level::SelfCare, Level::SeeSoon, Level::SeeUrgently, Level::GoToHospital];
    assert_eq!(levels.collect::<Vec<_>>(), all);
}

#[test]
fn the_settings_in_the_address_go_along() {
    for (file, script) in
        [("", NO_WEBASSEMBLY), (SINGLE, NO_WEBASSEMBLY), (SINGLE, "delete DecompressionStream")]
    {
        let settings = "?region=us#settings";
        let address = format!("{}{file}{settings}", setting("BTT_URL"));
        let person = Person::hurries_at(&address, script);
        assert!(person.page().address().ends_with(&format!("{NOWASM}{settings}")));
        person.leaves();
    }
}

#[test]
fn a_file_without_its_twin_names_the_twin() {
    let folder = Folder::with("lone", &[(SINGLE, shipped(SINGLE))]);
    let clinic = website(&[(SINGLE, shipped(SINGLE))], "");
    for address in [folder.address(SINGLE), format!("{clinic}{SINGLE}")] {
        let browser = opens(&address, |browser| browser.before_the_page(NO_WEBASSEMBLY));
        let text = wait("for the name of the missing file", || {
            Some(text(&browser)).filter(|text| text.contains(AROUND_EN.single_file.missing))
        });
        assert!(text.contains(&format!("{} {NOWASM}", AROUND_EN.single_file.missing)), "its name");
        assert!(!text.contains(AROUND_EN.safety_net.loading), "it does not go on loading");
        stands(&text);
        let seen = "const place = document.getElementById('btt-missing').getBoundingClientRect();
            return place.top >= 0 && place.bottom <= innerHeight";
        assert_eq!(browser.script(seen, &[]), true, "it is seen at once");
    }
}

#[test]
fn where_scripts_are_off_the_single_file_is_the_static_page() {
    let browser = Browser::start();
    as_on_a_phone(&browser);
    browser.stops_scripts();
    for file in [SINGLE, NOWASM] {
        browser.post("url", &json!({ "url": format!("{}{file}", setting("BTT_URL")) }));
        let text = text(&browser);
        stands(&text);
        assert!(text.contains(AROUND_EN.safety_net.no_script), "why there is no check");
        assert!(!text.contains(AROUND_EN.learn.intro), "what can be learned waits for its link");
    }
}

#[test]
fn a_policy_of_the_site_that_stops_every_script_is_named_with_what_cures_it() {
    let policy = "Content-Security-Policy: script-src 'self'\r\n";
    let clinic = website(&[(SINGLE, shipped(SINGLE)), (NOWASM, shipped(NOWASM))], policy);
    for file in [SINGLE, NOWASM] {
        let browser = opens(&format!("{clinic}{file}"), |_| ());
        let before = text(&browser);
        stands(&before);
        assert!(before.contains(AROUND_EN.single_file.site_heading), "who runs the site finds it");
        assert!(!before.contains(AROUND_EN.single_file.site), "and nobody else reads of it");

        browser.script("document.querySelector('summary').click()", &[]);
        let after = text(&browser);
        assert!(after.contains(AROUND_EN.single_file.site), "what is wrong");
        assert!(after.contains(AROUND_EN.single_file.site_page), "another way to the check");
        let needed = browser.script("return document.documentElement.scrollWidth", &[]);
        assert!(needed.as_u64().unwrap() <= 360, "{needed} pixels wide");
        // The header that it asks for, sent in the place of the other.
        let header = after.lines().find(|line| line.starts_with("Content-Security-Policy: "));
        let header: &str = format!("{}\r\n", header.unwrap()).leak();
        let cured = website(&[(file, shipped(file))], header);
        Person::hurries_at(&format!("{cured}{file}"), "").leaves();
    }
}

#[test]
fn a_damaged_file_says_that_the_check_failed() {
    let damaged = shipped(SINGLE);
    let (before, program) = damaged.split_once("id=\"btt-program\">").unwrap();
    for (name, program) in [
        ("flipped", program.replacen("AA", "BA", 3)),
        ("cut", program[100..].to_owned()),
        ("traps", format!("{TRAP}{}", &program[program.find('<').unwrap()..])),
        ("empty", program[program.find('<').unwrap()..].to_owned()),
    ] {
        let page = format!("{before}id=\"btt-program\">{program}");
        assert_ne!(page, damaged, "it is damaged");
        let folder = Folder::with(name, &[(SINGLE, page)]);
        has_failed(&opens(&folder.address(SINGLE), |_| ()));
    }
}

#[test]
fn a_program_that_breaks_gives_way_to_the_static_page() {
    let folder = Folder::with("breaks", &[(SINGLE, shipped(SINGLE)), (NOWASM, shipped(NOWASM))]);
    for file in [SINGLE, NOWASM] {
        // What the program is told of is not what it can work with.
        let mut person = Person::hurries_at(&folder.address(file), "");
        person.answers([Who::Myself]);
        person.browser.script(
            "const reason = Object.assign(new Error('abort'), { name: 'RuntimeError' });
             const promise = new Promise(() => {});
             dispatchEvent(new PromiseRejectionEvent('unhandledrejection', { promise, reason }))",
            &[],
        );
        has_failed(&person.browser);
    }
}

#[test]
fn what_can_be_learned_is_in_the_file_and_no_answer_is_lost() {
    let mut person = Person::hurries_at(&format!("{}{SINGLE}", setting("BTT_URL")), "");
    let sheet = case("V92").answers;
    let (_, page) = person.walks(&sheet);
    let place = page.place();
    let heading = || person.page().heading().to_owned();
    person.uses(WORDS.page.learn);
    wait("for what can be learned", || (heading() == AROUND_EN.learn.title).then_some(()));
    assert!(!person.page().has_care_card(), "the result is put away");
    let topic = AROUND_EN.learn.topics.last().unwrap();
    person.uses(topic.title);
    let shown = "const top = document.activeElement.getBoundingClientRect().top;
        return [document.activeElement.id, top > -5 && top < innerHeight]";
    assert_eq!(person.browser.script(shown, &[]), json!([topic.id, true]), "a topic is shown");
    for by_link in [true, false] {
        if by_link {
            person.uses(AROUND_EN.learn.back);
        } else {
            person.uses(WORDS.page.learn);
            person.browser.post("back", &json!({}));
        }
        let back = wait("for the result", || Some(person.page()).filter(Page::has_care_card));
        assert_eq!(back.place(), place, "the same screen");
        is_what_the_sheet_means(&back, &sheet, Reader::Person);
        wait("for the focus", || person.focus().reads(WORDS.page.learn).then_some(()));
    }
    person.leaves();
}

#[test]
fn the_policy_of_the_file_lets_nothing_in_and_nothing_out() {
    let person = Person::hurries_at(&format!("{}{SINGLE}", setting("BTT_URL")), "");
    let breach = "const script = document.createElement('script');
        script.textContent = 'window.ran = true';
        document.body.append(script);
        const style = document.createElement('style');
        style.textContent = 'h1 { color: red }';
        document.body.append(style);
        const fetched = await fetch(location.href).then(() => 'fetched', () => 'refused');
        await new Promise((done) => setTimeout(done, 100));
        return [window.ran ?? false, fetched, breaches.length]";
    assert_eq!(person.browser.patient_script(breach), json!([false, "refused", 3]));
}

/// Walks through a case to the right result.
fn walks_right(person: &mut Person, id: &str) -> Level {
    let case = case(id);
    let (way, page) = person.walks(&case.answers);
    assert!(way.contains(&Seen::Asked(Question::Age)), "the whole way: {way:?}");
    is_what_the_sheet_means(&page, &case.answers, person.reader());
    let level = case.expected.unwrap().level;
    assert_eq!(page.level(), Some(level), "{id}");
    level
}

/// Opens an address on a phone, after this.
pub fn opens(address: &str, before: impl FnOnce(&Browser)) -> Browser {
    let browser = Browser::start();
    as_on_a_phone(&browser);
    before(&browser);
    browser.post("url", &json!({ "url": address }));
    browser
}

/// Someone on a clinic's page, in the frame that shows this file, once this
/// document is in it.
fn framed(file: &str, document: &str, address: &str) -> Person {
    let page = format!(
        "<!doctype html><title>A clinic</title><link rel=\"icon\" href=\"data:,\">
         <style>body {{ margin: 0 }} iframe {{ border: 0; width: 360px; height: 700px }}</style>
         <iframe src=\"{file}\" sandbox=\"allow-scripts allow-modals allow-downloads allow-popups\"></iframe>"
    );
    let browser = opens(&website(&[("", page)], ""), |_| ());
    browser.post("frame", &json!({ "id": 0 }));
    wait("for the document in the frame", || {
        let page = Page::of(&browser);
        (page.address().contains(document) && is_start(&page)).then_some(())
    });
    browser.takes_the_keyboard();
    browser.script(CLOCK, &[]);
    Person::hurries_in(browser, address)
}
