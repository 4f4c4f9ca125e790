//! The clinic on whose page the check is shown: how it is reached, and what it
//! is told if the person agrees.

use super::View;
use crate::{
    content::filled,
    journey::{Message, Screen},
    settings::host,
    share::pieces,
    triage::Level,
    web::markup::{Element, Name, el, h2, p, part},
};

/// How the clinic can be reached. It never stands for an emergency number: that
/// stands in the same box.
pub(super) fn reached(view: &View<'_>) -> Option<Element> {
    let (words, clinic) = (&view.language.embed, &view.journey.settings.clinic);
    let phone = clinic.phone.as_ref().map(|phone| {
        let mut number = String::from("tel:");
        pieces(phone, b' ').for_each(|part| number += part);
        let link = el("a").attr_made(Name::Href, number).attr(Name::Translate, "no");
        p(words.phone).text(" ").add(link.text_made(phone.clone()))
    });
    let book = clinic.booking.as_ref().map(|address| {
        let text = filled(words.book, &[("host", host(address).unwrap_or_default())]);
        let link = el("a").attr_made(Name::Href, address.clone()).attr(Name::Target, "_blank");
        el("p").add(link.attr(Name::Rel, "noopener").text_made(text))
    });
    clinic.can_be_reached().then(|| {
        part("section", "btt-region")
            .add(el("h2").add(name(view, words.clinic)))
            .maybe(phone)
            .maybe(book)
            .add(view.of_region("p").text_made(view.fill(words.not_emergency)))
    })
}

/// Asks whether the level may be told, where the page around wants to know it
/// and everything is answered.
pub(super) fn asks(view: &View<'_>, level: Option<Level>) -> Option<Element> {
    let (words, journey) = (&view.language.embed, view.journey);
    let asked = journey.settings.asks_level && journey.screen() == Screen::Result;
    let level = level.filter(|_| asked)?;
    let told = if journey.told == Some(level) { words.told } else { "" };
    let level = el("strong").text(view.language.level(level).name);
    let section = part("section", "btt-region")
        .add(h2(words.asks_heading))
        .add(el("p").add(name(view, words.site)).text(" ").text(words.asks))
        .add(el("p").add(level))
        .add(p(words.asks_only))
        .add(view.button("btt-button btt-button--quiet", Message::Tell, words.tell))
        .add(el("p").attr(Name::Role, "status").text(told));
    Some(section)
}

/// The name of the clinic, in whatever direction it is read; or else this.
fn name(view: &View<'_>, other: &'static str) -> Element {
    let name = view.journey.settings.clinic.name.clone();
    el("bdi").text_made(name.unwrap_or_else(|| other.to_owned()))
}
