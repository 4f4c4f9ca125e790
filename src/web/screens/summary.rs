//! The clinician's summary: to read, to print on one page, to copy, to share.

use super::{View, handover};
use crate::{
    journey::{Message, Text},
    share,
    summary::{Line, Part, Summary, Topic},
    web::{
        edge,
        markup::{Element, Name, el, p, part},
    },
};
use std::rc::Rc;
use yew::Callback;

/// Adds the summary: what offers it, and beside that the sheet itself, which is
/// seen when the offer is open, and is all that is printed, with the link for a
/// camera; then the other ways to hand the check over.
pub(super) fn add_to(rest: Element, view: &View<'_>) -> Element {
    let Some(day) = (view.today)() else { return rest };
    let record = view.journey.record(day);
    let summary = Summary::new(&record, view.language);
    let other = view.journey.beside.map(|it| (it, Summary::new(&record, it)));
    let mut text = summary.text();
    if let Some((_, other)) = &other {
        text += "\n";
        text += &other.text();
    }
    let text: Rc<str> = text.into();
    let link = share::link(&record, view.page.as_deref());
    let code = link.as_deref().and_then(handover::code);
    let other = other.map(|(language, summary)| {
        let sheet = sheet(view, &summary, summary.text().len(), None);
        sheet.attr(Name::Lang, language.tag).attr(Name::Dir, language.direction)
    });
    rest.add(offer(view, &text))
        .add(sheet(view, &summary, summary.text().len(), code))
        .maybe(other)
        .add(handover::ways(view, &record, link.as_deref()))
}

/// What can be done with it.
#[derive(Clone, Copy)]
enum Use {
    Print,
    Copy,
    Share,
}

fn offer(view: &View<'_>, text: &Rc<str>) -> Element {
    let words = &view.language.summary;
    let button = |class, use_: Use, words| {
        let (text, send) = (text.clone(), view.send.clone());
        let call = Callback::from(move |()| match use_ {
            Use::Print => edge::print(),
            Use::Copy => edge::copy(&text, send.reform(copied)),
            Use::Share => edge::share(&text),
        });
        part("button", class).attr(Name::Type, "button").on_click(call).text(words)
    };
    let quiet = "btt-button btt-button--quiet";
    let actions = part("div", "btt-actions")
        .add(button("btt-button", Use::Print, words.print))
        .add(button(quiet, Use::Copy, words.copy))
        .maybe(view.can_share.then(|| button(quiet, Use::Share, words.share)));
    let (said, refused) = match view.journey.copied {
        Some((Text::Summary, true)) => (words.copied, false),
        Some((Text::Summary, false)) => (words.refused, true),
        _ => ("", false),
    };
    let plain = el("details")
        .add(el("summary").text(words.plain))
        .add(part("pre", "btt-plain").attr(Name::Tabindex, "0").text_made(String::from(&**text)));
    part("details", "btt-offer")
        .add(el("summary").text(words.heading))
        .add(p(words.intro))
        .add(p(view.language.tongue.second).attr(Name::Class, "btt-titled"))
        .add(view.languages(true))
        .add(part("p", "btt-quiet").text(view.language.tongue.second_text))
        .add(actions)
        .add(el("div").attr(Name::Role, "status").text(said))
        .add(if refused { plain.attr(Name::Open, "") } else { plain })
}

const fn copied(done: bool) -> Message {
    Message::Copied(Text::Summary, done)
}

/// The sheet as it is read and printed. The longer it is, the smaller it is
/// printed, so that it stays one page.
fn sheet(view: &View<'_>, summary: &Summary, length: usize, picture: Option<Element>) -> Element {
    let class = match length {
        0..4_300 => "btt-sheet",
        4_300..4_800 => "btt-sheet btt-sheet--long",
        4_800..5_900 => "btt-sheet btt-sheet--longer",
        5_900.. => "btt-sheet btt-sheet--longest",
    };
    let mut sections = summary.parts.iter().map(|it| section(summary, it));
    let head = part("div", "btt-sheet__head")
        .maybe(picture)
        .add(el("h2").text_made(summary.title.clone()))
        .maybe(sections.next());
    let rest = part("div", "btt-sheet__rest").each(sections);
    view.of_region("article").attr(Name::Class, class).add(head).add(rest)
}

fn section(summary: &Summary, part: &Part) -> Element {
    let class = match part.topic {
        Topic::Level => "btt-sheet__level",
        Topic::Positive | Topic::Unsure => "btt-sheet__signs",
        Topic::NotAsked | Topic::About => "btt-sheet__fine",
        Topic::Negative | Topic::Time | Topic::Symptoms | Topic::Fits | Topic::Risks => {
            "btt-sheet__part"
        }
    };
    let lines = part.lines.iter().map(|it| line(summary, it));
    el("section")
        .attr(Name::Class, class)
        .add(el("h3").text_made(part.heading.clone()))
        .add(el("ul").each(lines))
}

fn line(summary: &Summary, line: &Line) -> Element {
    let (name, said) = (summary.name(line), summary.said(line));
    let name = (!name.is_empty()).then(|| el("b").text(name).text(": "));
    let said = (!said.is_empty()).then(|| el("i").text(" ").text_made(said));
    el("li").maybe(name).text_made(summary.term(line)).maybe(said)
}
