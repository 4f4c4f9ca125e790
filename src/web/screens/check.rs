//! All answers, to check and to change.

use super::View;
use crate::{
    journey::Message,
    triage::{Question, Reading, Section, Truth},
    web::markup::{Element, el, h1, h2, p, part},
};

pub(super) fn draw(view: &View<'_>) -> Element {
    let page = &view.language.page;
    let answers = view.journey.answers();
    let reading = Reading::cautious(&answers);
    let row = |question: Question| {
        let ask = view.say(view.language.question(question).ask);
        let choices = answers.of(question);
        let answered = if choices.is_empty() {
            el("dd").text(page.missing)
        } else {
            view.answered(question, choices)
        };
        let name = part("span", "btt-hidden").text(": ").text(ask);
        let change = view.button("btt-link", Message::Change(question), page.change).add(name);
        el("div").add(el("dt").text(ask)).add(answered).add(el("dd").add(change))
    };
    let section = |screen: Element, section: Section| {
        let in_section = |it: &Question| it.section() == section;
        let asked = |it: &Question| in_section(it) && reading.asked(*it) == Truth::True;
        let rows: Vec<_> = Question::ALL.into_iter().filter(asked).map(row).collect();
        if rows.is_empty() {
            return screen;
        }
        screen.add(h2(view.language.section(section))).add(part("dl", "btt-summary").each(rows))
    };
    let done = if answers.complete() { page.rest_done } else { page.go_on };
    let go_on = || el("p").add(view.button("btt-button", Message::Continue, done));
    let screen = super::screen(view)
        .add(h1().text(page.answers_heading))
        .add(p(page.answers_intro))
        .add(go_on());
    Section::ALL.into_iter().fold(screen, section).add(go_on())
}
