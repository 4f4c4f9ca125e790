//! The clinician's summary reaches paper, the clipboard and the share sheet.

use crate::{
    driver::wait,
    engine::Power,
    page::{Page, WORDS},
    person::Person,
    walk::{Seen, case},
};
use back_to_toe::{
    record::{Day, Record},
    summary::Summary,
    triage::{Answers, Level, Question, assess},
};
use serde_json::json;

/// In the place of what the browser would open or keep.
const STUBS: &str = "
    window.printed = 0; window.taken = []; window.refuse = false;
    window.print = () => { printed += 1; };
    const take = async (text) => { if (refuse) throw new Error('no'); taken.push(text); };
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: take } });
    navigator.share = ({ text }) => take(text);";

/// What can be read of the page when it is printed.
const ON_PAPER: &str = "
    const shown = [...document.querySelectorAll('main *')]
        .filter((it) => it.checkVisibility() && !it.children.length);
    return shown.every((it) => it.closest('.btt-sheet')) ? document.body.innerText : '';";

#[test]
fn a_short_one_prints_on_one_page() {
    prints_on_one_page(&case("V92").answers);
}

#[test]
fn one_with_much_that_is_not_sure_prints_on_one_page() {
    prints_on_one_page(&case("X01-V86").answers);
}

#[test]
fn one_that_ended_with_an_ambulance_prints_on_one_page() {
    prints_on_one_page(&case("X08a").answers);
}

#[test]
fn the_fullest_one_prints_on_one_page() {
    let sheet = fullest();
    let ticks = sheet.iter().count();
    assert!(ticks > 110, "only {ticks} answers");
    prints_on_one_page(&sheet);
}

#[test]
fn it_is_printed_copied_and_shared_as_text() {
    let sheet = case("V92").answers;
    let mut person = Person::hurries(STUBS);
    let (_, page) = person.walks(&sheet);
    let text = summary(&person, &page, &sheet).text();
    let words = &WORDS.summary;
    assert!(!page.says(words.intro), "it is folded away at first");
    person.uses(words.heading);
    let page = wait("for the summary", || Some(person.page()).filter(|it| it.says(words.intro)));
    assert!(page.says(WORDS.clinician.title), "the sheet itself is there");

    person.uses(words.print);
    wait("for the print", || (person.browser.script("return printed", &[]) == 1).then_some(()));
    person.uses(words.copy);
    wait("for it to be said", || person.page().says(words.copied).then_some(()));
    person.uses(words.share);
    wait("for both texts", || {
        (person.browser.script("return taken", &[]) == json!([text, text])).then_some(())
    });

    person.browser.script("window.refuse = true", &[]);
    person.uses(words.copy);
    wait("for the refusal", || person.page().says(words.refused).then_some(()));
    let marked = person.browser.script(
        "const plain = document.querySelector('.btt-plain');
         getSelection().selectAllChildren(plain);
         return plain.checkVisibility() ? getSelection().toString() : null;",
        &[],
    );
    assert_eq!(marked.as_str().map(str::trim_end), Some(text.trim_end()), "it can be marked");
    person.leaves();
}

/// Walks to the end and prints, on both kinds of paper.
fn prints_on_one_page(sheet: &Answers) {
    let mut person = Person::hurries("");
    let mut given = Answers::default();
    let mut page = person.page();
    while let Some(seen) = person.sees(&page) {
        if let Seen::Asked(question) | Seen::AskedBoth(question) = seen {
            let leg = question.same_about_the_leg().filter(|_| seen != Seen::Asked(question));
            for question in [Some(question), leg].into_iter().flatten() {
                given = given.set(question, sheet.of(question));
            }
        }
        page = person.walks_on(seen, sheet);
    }
    let summary = summary(&person, &page, &given);

    if Power::Paper.is_there() {
        is_on_paper(&person, &summary);
    }
    let printed = |width, height| person.browser.prints((width, height));
    let answers = given.iter().count();
    let most = if Power::PaperColumns.is_there() { 1 } else { 2 };
    assert!((1..=most).contains(&printed(21.0, 29.7)), "pages of A4 for {answers} answers");
    assert!((1..=most).contains(&printed(21.59, 27.94)), "pages of Letter for {answers} answers");
    assert!(printed(21.59, 10.16) > most, "it can be seen when it does not fit");
    person.leaves();
}

/// All of the summary is printed, and nothing else.
fn is_on_paper(person: &Person, summary: &Summary) {
    person.browser.shows_as_on_paper(true);
    let paper = person.browser.script(ON_PAPER, &[]);
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let paper = plain(paper.as_str().unwrap());
    assert!(!paper.is_empty(), "more than the summary is printed, or nothing");
    for part in &summary.parts {
        assert!(paper.contains(&part.heading), "{:?} is not printed", part.heading);
        for line in &part.lines {
            for said in [summary.name(line).to_owned(), summary.term(line), summary.said(line)] {
                assert!(paper.contains(&plain(&said)), "{said:?} is not printed");
            }
        }
    }
    person.browser.shows_as_on_paper(false);
}

/// What the program should say of these answers, on the day that the browser has.
fn summary(person: &Person, page: &Page, answers: &Answers) -> Summary {
    let day = person.browser.script("return new Date().toLocaleDateString('sv')", &[]);
    let day = Day::from_iso(day.as_str().unwrap()).unwrap();
    let record = Record::new(answers, day, WORDS.tag, page.region());
    Summary::new(&record, *WORDS)
}

/// All that can be ticked on the way to a hospital, without a call for an ambulance.
fn fullest() -> Answers {
    let signs = Question::ALL.into_iter().filter(|it| !it.is_single());
    let signs = signs.flat_map(|it| it.answers()).filter(|it| it.is_a_sign());
    signs.fold(case("B020").answers, |sheet, &sign| {
        let more = sheet.with(sign);
        let level = assess(&more).level;
        let goes_on = more.complete() && more == more.without_hidden();
        if goes_on && level < Some(Level::CallAmbulance) { more } else { sheet }
    })
}
