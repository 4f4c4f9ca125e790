//! A check that was handed over, and what it takes to hand one over.

use super::View;
use crate::{
    content::filled,
    journey::Message,
    record::Record,
    triage::Level,
    web::markup::{Element, p, part},
};

/// Whence these answers come, and whether they would mean the same today.
pub(super) fn received(view: &View<'_>, record: &Record, now: Option<Level>) -> Element {
    let words = &view.language.link;
    let name = |level: Option<Level>| {
        level.map_or(view.language.page.stopped_heading, |level| view.language.level(level).name)
    };
    let changed = filled(words.changed, &[("level", name(record.level)), ("now", name(now))]);
    part("div", "btt-notice")
        .attr("role", "status")
        .add(part("p", "btt-lead").text_made(opened(view, record)))
        .maybe((!record.is_current()).then(|| part("p", "btt-changed").text_made(changed)))
        .add(view.button("btt-link", Message::Read, words.step_through))
}

/// Whence and of when the answers are.
pub(super) fn opened(view: &View<'_>, record: &Record) -> String {
    let (day, words) = (record.day.to_string(), view.language.link.opened);
    filled(words, &[("day", &day), ("ruleset", &record.ruleset)])
}

/// What can be done with answers that were handed over.
pub(super) fn go_on(view: &View<'_>) -> Element {
    let (words, page) = (&view.language.link, &view.language.page);
    let quiet = "btt-button btt-button--quiet";
    let replaced = view.journey.has_answers().then(|| p(words.replaces));
    part("div", "btt-actions")
        .add(view.button(quiet, Message::Read, words.step_through))
        .add(view.button(quiet, Message::TakeOver, words.go_on))
        .add(view.button(quiet, Message::StartAgain, page.begin_again))
        .maybe(replaced)
}
