//! The page as an app on the device: what it is called there, and what it says
//! when there is a newer version of it.

use crate::{
    content::{Language, Update},
    json::Json,
    static_page::escape,
};

/// The name of the manifest.
pub const MANIFEST: &str = "back-to-toe.webmanifest";

/// The pictures that stand for it: the file, its size in pixels, and whether
/// the system may cut it to a shape of its own.
pub const ICONS: [(&str, u32, bool); 3] = [
    ("icons/icon-192.png", 192, false),
    ("icons/icon-512.png", 512, false),
    ("icons/maskable-512.png", 512, true),
];

/// The colours of its window, before any style sheet is there.
pub const COLOURS: [(&str, &str); 2] =
    [("theme_color", "#0b5c63"), ("background_color", "#fbfaf7")];

/// What a browser is told that installs it. All addresses are relative, so
/// that it can be in any folder; an id would not be, so it has none.
pub fn manifest(language: &Language) -> String {
    let icon = |(path, side, cut): (&str, u32, bool)| {
        let icon = Json::object().with_text("src", path).with_text("type", "image/png");
        let icon = icon.with_text("sizes", &format!("{side}x{side}"));
        icon.with_text("purpose", if cut { "maskable" } else { "any" })
    };
    let manifest = Json::object()
        .with_text("name", language.title)
        .with_text("short_name", language.title)
        .with_text("description", language.about.purpose)
        .with_text("lang", language.tag)
        .with_text("dir", language.direction)
        .with_text("start_url", "index.html")
        .with_text("scope", "./")
        .with_text("display", "standalone")
        .with("icons", Json::List(ICONS.map(icon).into()));
    let coloured = |manifest: Json, (name, colour): (&str, &str)| manifest.with_text(name, colour);
    COLOURS.into_iter().fold(manifest, coloured).to_string()
}

/// What the page says once a newer version is on the device, as HTML.
pub fn update_html(Update { text, load }: &Update) -> String {
    let [text, load] = [text, load].map(|it| escape(it));
    format!(
        "<div class=\"btt-new\" role=\"status\"><div id=\"btt-new\" class=\"btt-notice\" hidden>\
         <p>{text}</p><p><button type=\"button\" class=\"btt-button\">{load}</button></p></div></div>\n"
    )
}
