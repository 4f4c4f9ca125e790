//! The page that needs no program: red flags, what to do, and the numbers.
//!
//! Written into `index.html` when the bundle is built, from the same content
//! as everything else. It stands before the program has loaded, and stays when
//! scripts are off or the program fails.

use crate::{
    content::{LANGUAGES, Language, SafetyNet},
    region::Region,
};
use std::fmt::Write;

/// The static page in the first language, as HTML.
pub fn emergency_html() -> String {
    LANGUAGES.first().map(|language| html(language)).unwrap_or_default()
}

fn html(language: &Language) -> String {
    let SafetyNet {
        title, intro, numbers, call, go, wait, check, loading, no_script, failed, ..
    } = language.safety_net;
    let numbers_of = |region: &Region| {
        let number = region.emergency_number();
        let same = Region::ALL.into_iter().filter(|it| it.emergency_number() == number);
        // Each number once, where the first of its countries stands.
        (same.clone().next() == Some(*region)).then(|| {
            let names: Vec<_> = same.map(|it| escape(language.region(it).name)).collect();
            format!("<li><a href=\"tel:{number}\">{number}</a>: {}</li>", names.join(", "))
        })
    };
    let regions: String = Region::ALL.iter().filter_map(numbers_of).collect();
    let mut page = String::new();
    let mut line = |html: String| {
        // Writing into a string cannot fail.
        let _ = writeln!(page, "{html}");
    };
    line(format!("<h1>{}</h1>", escape(title)));
    line(format!("<p id=\"btt-loading\" role=\"status\">{}</p>", escape(loading)));
    line(format!("<p id=\"btt-failed\" role=\"alert\" hidden>{}</p>", escape(failed)));
    line(format!("<noscript><p class=\"btt-notice\">{}</p></noscript>", escape(no_script)));
    line(format!("<p>{}</p>", escape(intro)));
    line(format!("<h2>{}</h2>\n{}", escape(call), list(language.safety_net.call_items)));
    line(format!("<h2>{}</h2>\n{}", escape(go), list(language.safety_net.go_items)));
    line(format!("<h2>{}</h2>\n<ul>{}</ul>", escape(numbers), regions));
    line(format!("<p>{}</p>\n<p>{}</p>", escape(check), escape(wait)));
    line(format!("<p>{}</p>", escape(language.about.reviewed)));
    page
}

fn list(items: &[&str]) -> String {
    let items: String = items.iter().map(|item| format!("<li>{}</li>\n", escape(item))).collect();
    format!("<ul>\n{items}</ul>")
}

/// A text as HTML.
pub(crate) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
