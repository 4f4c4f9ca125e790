//! All answers, to check and to change.

use super::{View, handover};
use crate::{
    journey::Message,
    triage::{Question, Reading, Section, Truth},
    web::markup::{Element, Name, el, h1, h2, p, part},
};

pub(super) fn draw(view: &View<'_>) -> Element {
    let page = &view.language.page;
    let received = view.journey.received();
    let answers = received.map_or_else(|| view.journey.answers(), |it| it.answers);
    let reading = Reading::cautious(&answers);
    let row = |question: Question| {
        let ask = view.say(view.language.question(question).ask);
        let choices = answers.of(question);
        let answered = if choices.is_empty() {
            el("dd").text(page.missing)
        } else {
            view.answered(question, choices)
        };
        let other = view.journey.beside.map(|other| {
            let ask = other.question(question).ask.to(view.journey.reader());
            view.other("span", other).attr(Name::Class, "btt-other").text(ask)
        });
        let row = el("div").add(el("dt").text(ask).maybe(other)).add(answered);
        if received.is_some() {
            return row;
        }
        let name = part("span", "btt-hidden").text(": ").text(ask);
        let change = view.button("btt-link", Message::Change(question), page.change).add(name);
        row.add(el("dd").add(change))
    };
    let section = |screen: Element, section: Section| {
        let in_section = |it: &Question| it.section() == section;
        let asked = |it: &Question| in_section(it) && reading.asked(*it) == Truth::True;
        let rows: Vec<_> = Question::ALL.into_iter().filter(asked).map(row).collect();
        if rows.is_empty() {
            return screen;
        }
        let screen = if section == Section::Symptoms { screen.fold() } else { screen };
        screen.add(h2(view.language.section(section))).add(part("dl", "btt-summary").each(rows))
    };
    let (message, done) = match received {
        Some(_) => (Message::TakeOver, view.language.link.go_on),
        None if answers.complete() => (Message::Continue, page.rest_done),
        None => (Message::Continue, page.go_on),
    };
    let go_on = || el("p").add(view.button("btt-button", message.clone(), done));
    let screen = super::screen(view);
    let screen = match received {
        Some(record) => screen
            .add(h1().text(view.language.link.answers_list))
            .add(part("p", "btt-lead").text_made(handover::opened(view, record))),
        None => screen.add(h1().text(page.answers_heading)).add(p(page.answers_intro)).add(go_on()),
    };
    Section::ALL.into_iter().fold(screen, section).add(go_on())
}
