//! The body map: a picture of the leg to tap on, one real checkbox for each zone.
//!
//! What is ticked is shown by the styles alone, in every view in which the
//! zone is seen. The list beside each picture ticks the same checkboxes.

use super::View;
use crate::{
    body_map::{MapView, NEIGHBOURS, SADDLE, TICK, VIEWS, ZoneShape},
    journey::Message,
    triage::{Answer, Question, questions::Zones},
    web::{
        edge,
        markup::{Element, Name, el, part},
    },
};
use yew::Callback;

/// The picture, view by view.
pub(super) fn map(view: &View<'_>) -> Element {
    let ground = part("path", "btt-hatch-ground").attr(Name::D, "M0 0h6v6h-6z");
    let line = part("path", "btt-hatch-line").attr(Name::D, "M3 0v6");
    let hatch = el("pattern")
        .attr(Name::Id, "btt-hatch")
        .attr(Name::Width, "6")
        .attr(Name::Height, "6")
        .attr(Name::PatternUnits, "userSpaceOnUse")
        .attr(Name::PatternTransform, "rotate(45)")
        .add(ground)
        .add(line);
    let defs = picture("btt-map-defs").attr(Name::Width, "0").attr(Name::Height, "0").add(hatch);
    let views = VIEWS.iter().zip(view.language.body_map.titles());
    let mut parts = views.map(|(it, title)| one_view(view, it, title));
    // The first with its list fills a window.
    part("div", "btt-map").add(defs).each(parts.next()).fold().each(parts)
}

/// The zone that no view shows, as a small picture for its row in the list.
pub(super) fn close_up() -> Element {
    drawn("btt-saddle", &SADDLE)
}

/// Whether a zone has its place in a view.
pub(super) fn is_drawn(answer: Answer) -> bool {
    NEIGHBOURS.iter().any(|(zone, _)| Answer::from(*zone) == answer)
}

fn picture(class: &'static str) -> Element {
    part("svg", class).attr(Name::AriaHidden, "true").attr(Name::Focusable, "false")
}

fn one_view(view: &View<'_>, it: &'static MapView, title: &'static str) -> Element {
    let words = |zone: Zones| view.say(view.language.answer(zone.into()));
    let controls = || it.zones.iter().filter(|shape| shape.control).map(|shape| shape.zone);
    let heading = part("h2", "btt-view-title").attr_made(Name::Id, ["btt-view-", it.id].concat());
    let control = |zone: Zones| {
        el("input")
            .attr_made(Name::Class, ["btt-zone btt-zone--", zone.id()].concat())
            .attr(Name::Type, "checkbox")
            .attr_made(Name::Id, id(zone))
            .attr(Name::AriaLabel, words(zone))
            .marked(view.journey.ticked(Question::Zones).has(zone.into()))
            .on_change(view.on(Message::Tick(zone.into())))
            .on_arrow(Callback::from(move |arrow| to_neighbour(zone, arrow)))
    };
    let label = |zone: Zones| {
        let label = part("label", "btt-zone-label").attr_made(Name::For, id(zone));
        el("li").add(label.text(words(zone)))
    };
    let tick = |shape: &ZoneShape| {
        el("g")
            .attr_made(Name::Class, ["btt-zone-tick btt-zone-tick--", shape.zone.id()].concat())
            .attr(Name::Transform, shape.tick)
            .add(el("circle").attr(Name::R, "9"))
            .add(el("path").attr(Name::D, TICK))
    };
    let svg = drawn("btt-view-picture", it).each(it.zones.iter().map(tick));
    let pane = el("div").attr_made(Name::Class, ["btt-view btt-view--", it.id].concat());
    part("div", "btt-map-part")
        .attr(Name::Role, "group")
        .attr_made(Name::AriaLabelledby, ["btt-view-", it.id].concat())
        .add(heading.text(title))
        .add(pane.add(svg).each(controls().map(control)))
        .add(part("ul", "btt-zone-list").each(controls().map(label)))
}

fn id(zone: Zones) -> String {
    ["zone-", zone.id()].concat()
}

/// The drawing of a view, whose lines stand in the page.
fn drawn(class: &'static str, view: &MapView) -> Element {
    let part = |id: &str| el("use").attr_made(Name::Href, ["#btt-", view.id, "-", id].concat());
    let shape = |shape: &ZoneShape| {
        let echo = if shape.control { "" } else { " btt-zone-shape--echo" };
        let class = ["btt-zone-shape btt-zone-shape--", shape.zone.id(), echo].concat();
        part(shape.zone.id()).attr_made(Name::Class, class)
    };
    let shapes = el("g").attr_made(Name::ClipPath, ["url(#btt-clip-", view.id, ")"].concat());
    picture(class)
        .attr(Name::ViewBox, view.view_box)
        .add(part("under"))
        .add(shapes.each(view.zones.iter().map(shape)))
        .add(part("over"))
}

/// Moves to the zone that lies that way in the picture.
fn to_neighbour(from: Zones, arrow: usize) {
    let neighbours = NEIGHBOURS.iter().find(|(zone, _)| *zone == from);
    let to = neighbours.and_then(|(_, to)| to.get(arrow).copied().flatten());
    if let Some(zone) = to {
        edge::focus(&["#", &id(zone)].concat());
    }
}
