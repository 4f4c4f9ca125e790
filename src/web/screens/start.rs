//! What this is, what it is not, and where to start.

use super::View;
use crate::{
    content::{TONGUES, filled},
    journey::{Kept, Message, Text},
    region::Region,
    triage::Question,
    web::{
        edge,
        markup::{Element, Name, el, h1, h2, p, part},
    },
};
use yew::Callback;

pub(super) fn draw(view: &View<'_>) -> Element {
    let (page, about) = (&view.language.page, &view.language.about);
    let settings = &view.journey.settings;
    let whole = !settings.starts_at_question;
    let ask = view.language.question(Question::Who).ask;
    let who = part("fieldset", "btt-question")
        .add(el("legend").add(h2(view.say(ask))))
        .each(super::ask::choices(view, Question::Who));
    let title = h1().text(view.language.title);
    super::screen(view)
        .maybe(super::overdue(view))
        .maybe(kept(view))
        .add(if settings.hides_heading { title.attr(Name::Class, "btt-hidden") } else { title })
        .add(view.languages(false))
        .add(super::aloud(view))
        .maybe(whole.then(|| part("p", "btt-lead").text(about.purpose)))
        .add(
            view.of_region("p")
                .attr(Name::Class, "btt-warning")
                .text_made(view.fill(page.emergency_first)),
        )
        .add(who)
        .add(p(about.privacy))
        .add(region(view))
        .maybe(super::clinic::reached(view))
        .maybe(whole.then(|| view.learn()))
        .add(h2(page.about_heading))
        .add(p(about.for_whom))
        .add(p(about.not_for))
        .add(super::reviewed(view))
        .maybe(translated(view))
        .add(open_file(view))
        .add(report(view))
}

/// How far the words of this language were checked, where they are not those
/// that the others were made from.
fn translated(view: &View<'_>) -> Option<Element> {
    let words = &view.language.tongue;
    let said = match words.reviewer {
        Some(reviewer) => filled(words.checked, &[("reviewer", reviewer)]),
        None => words.draft.to_owned(),
    };
    (view.language.tag != TONGUES[0].tag).then(|| part("p", "btt-quiet").text_made(said))
}

/// A check that was kept on this device, or what became of it.
fn kept(view: &View<'_>) -> Option<Element> {
    let (words, today) = (&view.language.keep, view.today);
    let (said, can_open) = match view.journey.kept {
        Kept::Check { since, .. } => {
            (filled(words.found, &[("day", &view.language.day(since))]), true)
        }
        Kept::Lost(lost) => (view.language.lost(lost).to_owned(), false),
        Kept::Deleted => (words.deleted.to_owned(), false),
        Kept::Nowhere | Kept::Nothing | Kept::Blocked | Kept::Full => return None,
    };
    let open = || view.does("btt-button", words.open, move || edge::device::open(today()));
    let delete = view.journey.kept != Kept::Deleted;
    Some(
        part("div", "btt-notice")
            .add(el("p").attr(Name::Role, "status").text_made(said))
            .maybe(can_open.then(open))
            .maybe(delete.then(|| super::handover::forget(view))),
    )
}

/// Opens a check that was saved as a file.
fn open_file(view: &View<'_>) -> Element {
    let words = &view.language.file;
    let send = view.send.clone();
    let chosen = Callback::from(move |()| edge::files::chosen(FILE, send.clone()));
    let field = el("input").attr(Name::Type, "file").attr(Name::Id, &FILE[1..]);
    let field =
        field.attr(Name::Accept, ".json,application/json").attr(Name::AriaLabel, words.open);
    part("details", "btt-titled")
        .add(el("summary").text(words.open))
        .add(p(words.open_about))
        .add(field.on_change(chosen))
}

/// Where a file is chosen.
const FILE: &str = "#btt-file";

/// A line that names the version, to be sent to the publisher. No answer is in it.
pub(super) fn report(view: &View<'_>) -> Element {
    let words = &view.language.report;
    let to = match crate::CONTACT {
        Some(contact) => el("p").text_made(filled(words.to, &[("contact", contact)])),
        None => p(words.publisher),
    };
    let done = view.send.reform(|done| Message::Copied(Text::Report, done));
    let copied = Callback::from(move |()| edge::copy(&crate::version(), done.clone()));
    let copy = part("button", "btt-button btt-button--quiet").attr(Name::Type, "button");
    let status = part("span", "btt-copied").attr(Name::Role, "status");
    let status = if view.journey.copied == Some((Text::Report, true)) {
        status.text(words.copied)
    } else {
        status
    };
    part("details", "btt-titled")
        .add(el("summary").text(words.heading))
        .add(p(words.intro))
        .add(el("p").add(part("code", "btt-version").text_made(crate::version())))
        .add(to)
        .add(el("p").add(copy.on_click(copied).text(words.copy)).add(status))
}

/// Where the person is, folded up to the country that counts, and the numbers
/// that follow from it.
pub(super) fn region(view: &View<'_>) -> Element {
    let (page, chosen) = (&view.language.page, view.journey.region);
    let words = view.language.region(chosen);
    let choice = |region| {
        view.button("btt-chip", Message::Region(region), view.language.region(region).name)
            .marked(region == chosen)
    };
    let country = filled(page.region_chosen, &[("country", words.name)]);
    let choices = el("div").attr(Name::Role, "group").attr(Name::AriaLabel, page.region_label);
    let folded = el("details")
        .add(view.of_region("summary").text_made(country))
        .add(choices.each(Region::ALL.map(choice)));
    // In one element: where a sentence more comes among the others, they would
    // all be made anew, and the list with the focus in it too.
    let numbers = view
        .of_region("div")
        .add(el("p").add(view.call("btt-number")))
        .maybe(words.also.map(p))
        .add(part("p", "btt-quiet").text(page.relay).text(" ").text(words.relay));
    part("section", "btt-region")
        .add(h2(page.region_heading))
        .add(folded)
        .add(numbers)
        .add(part("p", "btt-quiet").text(page.check_number))
}
