//! The pictures of the page to learn from: the way of the nerve from the back
//! to the toes, and the areas of three roots.
//!
//! The words are around the drawings, so a translation leaves these alone.

mod shapes;

use crate::{
    body_map::{MIRROR, MapView, VIEWS, ZoneShape},
    static_page::escape,
    triage::{Choices, ROOTS, Root},
};
use shapes::{
    BONES, BRANCHES, CANAL, CLOSE_UPS, CORD, DISC, FRAME_LINES, HIDDEN, HIP, HOLES, LEVELS,
    NUMBERS, ROOT_NAMES, ROOT_PATHS, SACRUM, SCIATIC, SOLE_NERVES, TRUNK, VERTEBRA,
};

/// The way of the sciatic nerve, seen from behind, with a number for each of the words.
pub fn nerve_path(title: &str, words: &[&str; 8]) -> String {
    let [back, .., sole, _] = &VIEWS;
    let items: String = words.iter().map(|it| format!("<li>{}</li>", escape(it))).collect();
    let name = |(name, x, y)| format!("<text x=\"{x}\" y=\"{y}\">{name}</text>");
    let [bones, roots] = [BONES, ROOT_NAMES].map(|it| it.map(name).concat());
    let numbers = NUMBERS.map(number).concat();
    let details = paths("btt-detail", &[back.lines.text()]);
    let frames = paths("btt-frame", &CLOSE_UPS);
    let [low_back, _] = CLOSE_UPS;
    let (leg, foot, spine) = (back.outline, sole.outline, spine());
    format!(
        r##"<figure class="btt-figure btt-nerve-path">
<svg viewBox="0 0 380 526" role="img" aria-labelledby="btt-nerve-title"><title id="btt-nerve-title">{title}</title>
<defs>
<path id="btt-leg" d="{leg}"/><path id="btt-foot" d="{foot}"/>
<clipPath id="btt-close"><path d="{low_back}"/></clipPath><clipPath id="btt-stubs"><path d="M0-30h33v400H0z"/></clipPath>
<linearGradient id="btt-fade" class="btt-fade" x2="0" y2="1"><stop offset=".3"/><stop offset="1" stop-opacity="0"/></linearGradient>
<g id="btt-spine">{spine}</g>
</defs>
<g transform="translate(128 6)"><g class="btt-mirror" transform="{MIRROR}"><use class="btt-body" href="#btt-leg"/><use class="btt-edge" href="#btt-leg"/></g><path fill="url(#btt-fade)" transform="matrix(1 0 0 -1 0 520)" d="M50 10h92v330H50z"/>
<use class="btt-body" href="#btt-leg"/>{details}
<use href="#btt-spine" transform="translate(144 6) scale(.4)"/>
<path class="btt-nerve btt-nerve--hidden" d="{HIDDEN}"/><path class="btt-nerve" d="{BRANCHES}"/><path class="btt-nerve btt-nerve--thick" d="{SCIATIC}"/>
<use class="btt-edge" href="#btt-leg"/><path fill="url(#btt-fade)" d="M70-12h148V20H70z"/></g>
<path class="btt-frame-line" d="{FRAME_LINES}"/>
<g clip-path="url(#btt-close)"><path class="btt-body" d="{low_back}"/><use href="#btt-spine" transform="translate(94 30)"/></g>{frames}
<g transform="translate(147 523) rotate(180) scale(.6)"><use class="btt-body" href="#btt-foot"/><path class="btt-nerve" d="{SOLE_NERVES}"/><use class="btt-edge" href="#btt-foot"/></g>
<g class="btt-names">{bones}<g class="btt-root-names">{roots}</g></g><g class="btt-numbers">{numbers}</g>
</svg>
<figcaption><p aria-hidden="true">{title}</p><ol>{items}</ol></figcaption>
</figure>
"##,
        title = escape(title)
    )
}

/// The lower spine with its nerves: bones, discs, then what lies inside them.
fn spine() -> String {
    let levels = |class: &str, d: &str| {
        LEVELS
            .map(|y| format!("<path class=\"{class}\" transform=\"translate(0 {y})\" d=\"{d}\"/>"))
            .concat()
    };
    let hole = |(x, y)| {
        format!("<circle cx=\"{x}\" cy=\"{y}\" r=\"4\"/><circle cx=\"-{x}\" cy=\"{y}\" r=\"4\"/>")
    };
    let [inside, other, sciatic] = ROOT_PATHS;
    [
        format!("<path class=\"btt-bone btt-hip\" d=\"{HIP}\"/><path class=\"btt-bone btt-hip\" transform=\"scale(-1 1)\" d=\"{HIP}\"/>"),
        levels("btt-disc", DISC),
        paths("btt-bone", &SACRUM),
        levels("btt-bone", VERTEBRA),
        format!("<g class=\"btt-hole\">{}</g>", HOLES.map(hole).concat()),
        paths("btt-canal", &[CANAL]),
        format!("<g class=\"btt-roots\"><path clip-path=\"url(#btt-stubs)\" transform=\"scale(-1 1)\" d=\"{other}{sciatic}\"/><path d=\"{other}\"/><path class=\"btt-strands\" d=\"{inside}\"/><path class=\"btt-strands\" transform=\"scale(-1 1)\" d=\"{inside}\"/><path class=\"btt-root\" d=\"{sciatic}\"/><path class=\"btt-trunk\" d=\"{TRUNK}\"/></g>"),
        paths("btt-cord", &[CORD]),
    ]
    .concat()
}

fn number((number, x, y, line): (&str, u16, u16, &str)) -> String {
    format!(
        "<path d=\"M{x} {y}{line}\"/><circle cx=\"{x}\" cy=\"{y}\" r=\"10.5\"/><text x=\"{x}\" y=\"{y}\" dy=\".36em\">{number}</text>"
    )
}

fn paths(class: &str, shapes: &[&str]) -> String {
    shapes.iter().map(|it| format!("<path class=\"{class}\" d=\"{it}\"/>")).collect()
}

/// The areas that usually belong to the roots, in the views of the body map.
pub fn root_areas(caption: &str, titles: [&str; 6], legend: [&str; 3]) -> String {
    let patterns: String = ROOTS.iter().map(|(root, ..)| patterns(root.id())).collect();
    let views: String = VIEWS.iter().zip(titles).map(|(it, title)| root_view(it, title)).collect();
    let keys: String =
        ROOTS.iter().zip(legend).map(|((root, ..), word)| key(root.id(), word)).collect();
    format!(
        r##"<figure class="btt-figure" aria-labelledby="btt-roots-caption">
<svg class="btt-map-defs" width="0" height="0" aria-hidden="true" focusable="false">{patterns}</svg>
<div class="btt-root-views">{views}<ul class="btt-keys">{keys}</ul></div>
<figcaption id="btt-roots-caption">{caption}</figcaption>
</figure>
"##,
        caption = escape(caption)
    )
}

/// The two patterns of a root: where it is often felt, and where it can be.
fn patterns(root: &str) -> String {
    let (turn, mark) = match root {
        "l4" => (45, "M6 0v12"),
        "l5" => (0, "M3 3v.01M9 9v.01"),
        _ => (90, "M6 0v12"),
    };
    ["often", "can"]
        .map(|how| format!("<pattern id=\"btt-{root}-{how}\" class=\"btt-{how} btt-{root}\" width=\"12\" height=\"12\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate({turn})\"><path d=\"M0 0h12v12H0z\"/><path d=\"{mark}\"/></pattern>"))
        .concat()
}

fn key(root: &str, word: &str) -> String {
    format!(
        "<li><svg viewBox=\"0 0 136 60\" aria-hidden=\"true\" focusable=\"false\"><path fill=\"url(#btt-{root}-often)\" d=\"M2 2h60v56H2z\"/><path fill=\"url(#btt-{root}-can)\" d=\"M74 2h60v56H74z\"/></svg> {}</li>",
        escape(word)
    )
}

fn root_view(view: &MapView, title: &str) -> String {
    let MapView { id, view_box, zones, .. } = view;
    let (under, clip, over) = (view.under(), view.clip(), view.over());
    let zones: String = zones.iter().map(zone).collect();
    format!(
        "<div class=\"btt-view btt-view--{id}\"><svg class=\"btt-view-picture\" viewBox=\"{view_box}\" role=\"img\" aria-labelledby=\"btt-roots-{id}\">{under}{clip}<g clip-path=\"url(#btt-clip-{id})\">{zones}</g>{over}</svg><p id=\"btt-roots-{id}\" aria-hidden=\"true\">{}</p></div>\n",
        escape(title)
    )
}

fn zone(ZoneShape { zone, path, .. }: &ZoneShape) -> String {
    let area = |(root, often, can): &(Root, Choices, Choices)| {
        let zone = (*zone).into();
        let how = if often.has(zone) {
            "often"
        } else if can.has(zone) {
            "can"
        } else {
            return None;
        };
        Some(format!(
            "<path class=\"btt-area\" fill=\"url(#btt-{}-{how})\" d=\"{path}\"/>",
            root.id()
        ))
    };
    ROOTS.iter().find_map(area).unwrap_or_default()
}
