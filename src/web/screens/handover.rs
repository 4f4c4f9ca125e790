//! A check that was handed over, and what it takes to hand one over.

use super::{View, folded};
use crate::{
    content::filled,
    fhir,
    journey::{Kept, Message, Text},
    qr::{self, Drawing},
    record::{Day, Record},
    share,
    triage::Level,
    web::{
        edge,
        markup::{Element, Name, el, h3, p, part},
    },
};
use std::rc::Rc;
use yew::Callback;

/// Whence these answers come, and whether they would mean the same today.
pub(super) fn received(view: &View<'_>, record: &Record, now: Option<Level>) -> Element {
    let words = &view.language.link;
    let name = |level: Option<Level>| {
        level.map_or(view.language.page.stopped_heading, |level| view.language.level(level).name)
    };
    let changed = filled(words.changed, &[("level", name(record.level)), ("now", name(now))]);
    part("div", "btt-notice")
        .attr(Name::Role, "status")
        .add(part("p", "btt-lead").text_made(opened(view, record)))
        .maybe((!record.is_current()).then(|| part("p", "btt-changed").text_made(changed)))
        .add(view.button("btt-link", Message::Read, words.step_through))
}

/// Whence and of when the answers are.
pub(super) fn opened(view: &View<'_>, record: &Record) -> String {
    let (day, words) = (view.language.day(record.day), view.language.link.opened);
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

/// All ways to hand these answers over, or to keep them.
pub(super) fn ways(view: &View<'_>, record: &Record, link: Option<&str>) -> Element {
    let words = &view.language.link;
    let answers = el("section").add(h3(words.answers_heading));
    let answers = match link {
        Some(link) => answers
            .each(words.answers_text.iter().map(|text| p(text)))
            .add(copied(view, Text::Answers, words.answers_heading, link))
            .maybe(code(link).map(|code| figure(code, words.qr_caption))),
        None => answers.add(p(words.no_address)),
    };
    let check = share::address(view.page.as_deref()).map(|check| {
        let section = el("section").add(h3(words.check_heading)).add(p(words.check_text));
        section.add(copied(view, Text::Check, words.check_heading, check))
    });
    let all = el("div").add(answers).add(file(view, record)).maybe(keep(view, record)).maybe(check);
    folded(view.language.file.heading, all).attr(Name::Class, "btt-offer")
}

/// A text in a field that can be marked, with a button that copies it.
fn copied(view: &View<'_>, which: Text, name: &'static str, text: &str) -> Element {
    let words = &view.language.link;
    let (copy, send) = (Rc::<str>::from(text), view.send.clone());
    let copy = Callback::from(move |()| {
        edge::copy(&copy, send.reform(move |done| Message::Copied(which, done)));
    });
    let said = match view.journey.copied {
        Some((copied, true)) if copied == which => words.copied,
        Some((copied, false)) if copied == which => view.language.summary.refused,
        _ => "",
    };
    let field = part("input", "btt-field").attr(Name::Readonly, "").attr(Name::AriaLabel, name);
    let button = part("button", "btt-button btt-button--quiet").attr(Name::Type, "button");
    part("div", "btt-actions")
        .add(field.attr_made(Name::Value, text.to_owned()))
        .add(button.on_click(copy).text(words.copy))
        .add(part("span", "btt-copied").attr(Name::Role, "status").text(said))
}

/// The link for a camera.
pub(super) fn code(link: &str) -> Option<Element> {
    let Drawing { side, path } = qr::draw(link)?;
    let side = side.to_string();
    let svg = part("svg", "btt-code").attr(Name::AriaHidden, "true");
    let svg = svg.attr_made(Name::ViewBox, ["0 0 ", &side, " ", &side].concat());
    Some(svg.add(el("path").attr_made(Name::D, path)))
}

fn figure(code: Element, caption: &'static str) -> Element {
    el("figure").add(code).add(el("figcaption").text(caption))
}

fn file(view: &View<'_>, record: &Record) -> Element {
    let words = &view.language.file;
    let (record, language) = (record.clone(), view.language);
    let save = Callback::from(move |()| {
        let name = ["back-to-toe-", &record.day.to_string(), ".json"].concat();
        edge::files::save(&name, &fhir::bundle(&record, language));
    });
    let button = part("button", "btt-button btt-button--quiet").attr(Name::Type, "button");
    el("section")
        .add(h3(words.save))
        .add(p(words.about))
        .add(button.on_click(save).text(words.save))
}

/// Keeping it on this device, where the page has a place of its own.
fn keep(view: &View<'_>, record: &Record) -> Option<Element> {
    let words = &view.language.keep;
    let day = |text: &str, day: Day| filled(text, &[("day", &view.language.day(day))]);
    let said = match view.journey.kept {
        Kept::Nowhere => return None,
        Kept::Check { until, .. } => day(words.saved, until),
        Kept::Deleted => words.deleted.to_owned(),
        Kept::Blocked => words.blocked.to_owned(),
        Kept::Full => words.full.to_owned(),
        Kept::Lost(lost) => view.language.lost(lost).to_owned(),
        Kept::Nothing => String::new(),
    };
    let (link, today) = (share::encode(record), view.today);
    let keep = move || match today() {
        Some(today) => Message::Kept(edge::device::keep(&link, today)),
        None => Message::Kept(Kept::Blocked),
    };
    let kept = matches!(view.journey.kept, Kept::Check { .. });
    let section = el("section").add(h3(words.offer)).add(p(words.what)).add(p(words.who));
    Some(
        section
            .add(view.does("btt-button btt-button--quiet", words.offer, keep))
            .maybe(kept.then(|| forget(view)))
            .add(el("div").attr(Name::Role, "status").text_made(said)),
    )
}

/// Deletes what is kept on this device.
pub(super) fn forget(view: &View<'_>) -> Element {
    let delete = || Message::Kept(edge::device::delete());
    view.does("btt-button btt-button--quiet", view.language.keep.delete, delete)
}
