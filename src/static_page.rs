//! The page that needs no program: red flags, what to do, and the numbers.
//!
//! Written into `index.html` when the bundle is built, from the same content
//! as everything else. It stands before the program has loaded, and stays when
//! scripts are off or the program fails.

use crate::{
    content::{Around, Language, SafetyNet, SingleFile, TONGUES, Tongue},
    region::Region,
};
use std::fmt::Write;

/// The document that takes over where there is no WebAssembly.
pub const NOWASM: &str = "back-to-toe-nowasm.html";

/// The name of the page in a language, among the files of the check.
pub fn file(tongue: &Tongue) -> String {
    if *tongue == TONGUES[0] { "index.html".to_owned() } else { [tongue.tag, ".html"].concat() }
}

/// Where the page is in the languages that it has, as links, each by its own name.
fn languages(tongues: &[&Tongue], address: impl Fn(&Tongue) -> String) -> String {
    let link = |it: &&Tongue| {
        let Tongue { tag, name, direction } = it;
        let address = address(it);
        format!(
            "<a class=\"btt-chip\" href=\"{address}\" lang=\"{tag}\" hreflang=\"{tag}\" \
             dir=\"{direction}\">{name}</a>\n"
        )
    };
    let links: String = tongues.iter().map(link).collect();
    if tongues.is_empty() {
        links
    } else {
        format!("<nav class=\"btt-languages\">\n{links}</nav>\n")
    }
}

/// The static page, as HTML.
pub fn emergency_html(language: &Language, around: &Around) -> String {
    let others: Vec<_> = TONGUES.iter().filter(|it| it.tag != language.tag).collect();
    // Whoever asks for English has a browser that may prefer another language.
    let address = |it: &Tongue| match it.tag {
        "en" => file(it) + "#s1.language-en",
        _ => file(it),
    };
    languages(&others, address) + &html(language, around, None)
}

/// The static page of a single file. It says besides which file is missing, and
/// under which content policy the file runs. A site that sends another one may
/// stop every script, so this has to be there without any.
pub fn single_file_html(
    language: &Language,
    around: &Around,
    others: &[&Tongue],
    policy: &str,
) -> String {
    let address = |it: &Tongue| ["#btt-static-", it.tag].concat();
    languages(others, address) + &html(language, around, Some(policy))
}

/// What the static page says, in one more language of a single file.
pub fn one_more_html(language: &Language, around: &Around) -> String {
    let Language { tag, direction, title, .. } = language;
    let lists = lists(language, around);
    format!(
        "<section id=\"btt-static-{tag}\" class=\"btt btt-screen btt-static\" lang=\"{tag}\" \
         dir=\"{direction}\">\n<h1>{}</h1>\n{lists}</section>\n",
        escape(title)
    )
}

fn html(language: &Language, around: &Around, single_file_policy: Option<&str>) -> String {
    let SafetyNet { loading, no_script, failed, .. } = &around.safety_net;
    let missing = single_file_policy.map(|_| missing(&around.single_file)).unwrap_or_default();
    let [title, loading, failed, no_script] =
        [language.title, loading, failed, no_script].map(escape);
    format!(
        "<h1>{title}</h1>\n\
         <p id=\"btt-loading\" role=\"status\">{loading}</p>\n\
         <p id=\"btt-failed\" role=\"alert\" hidden>{failed}</p>\n{missing}\
         <noscript><p class=\"btt-notice\">{no_script}</p></noscript>\n"
    ) + &lists(language, around)
        + &single_file_policy.map(|it| site(&around.single_file, it)).unwrap_or_default()
}

/// The red flags, what to do, and the numbers. Each text has the size that it has in
/// the check: then the browser has found those fonts before the program comes.
fn lists(language: &Language, around: &Around) -> String {
    let SafetyNet { intro, numbers, call, call_items, go, go_items, wait, check, due, .. } =
        &around.safety_net;
    let mut page = String::new();
    let mut line = |html: String| {
        // Writing into a string cannot fail.
        let _ = writeln!(page, "{html}");
    };
    line(format!("<p class=\"btt-lead\">{}</p>", escape(intro)));
    line(format!("<h2>{}</h2>\n{}", escape(call), list(call_items)));
    line(format!("<h2>{}</h2>\n{}", escape(go), list(go_items)));
    line(format!("<h2>{}</h2>\n{}", escape(numbers), numbers_html(language)));
    line(format!("<p class=\"btt-quiet\">{}</p>\n<p>{}</p>", escape(check), escape(wait)));
    let [reviewed, stands] = [language.about.reviewed, language.review.stands].map(escape);
    line(format!("<p class=\"btt-quiet\">{reviewed} {stands} {}</p>", escape(due)));
    page
}

/// All emergency numbers with their countries, as a list.
pub fn numbers_html(language: &Language) -> String {
    let comma = format!("{} ", language.comma);
    let numbers_of = |region: &Region| {
        let number = region.emergency_number();
        let same = Region::ALL.into_iter().filter(|it| it.emergency_number() == number);
        // Each number once, where the first of its countries stands.
        (same.clone().next() == Some(*region)).then(|| {
            let names: Vec<_> = same.map(|it| escape(language.region(it).name)).collect();
            format!("<li><a href=\"tel:{number}\">{number}</a>: {}</li>", names.join(&comma))
        })
    };
    let regions: String = Region::ALL.iter().filter_map(numbers_of).collect();
    format!("<ul>{regions}</ul>")
}

fn missing(words: &SingleFile) -> String {
    let missing = escape(words.missing);
    let file = format!("<a href=\"{NOWASM}\">{NOWASM}</a>");
    format!("<p id=\"btt-missing\" role=\"alert\" hidden>{missing} {file}</p>\n")
}

/// What is for whoever runs the site. The empty frame tells a page around that
/// this document came and its scripts may not run: frames can be counted from
/// outside, see `embed/embed.js`.
fn site(words: &SingleFile, policy: &str) -> String {
    let SingleFile { site_heading, site, site_page, .. } = words;
    let [heading, site, page, policy] = [site_heading, site, site_page, policy].map(escape);
    format!(
        "<details>\n<summary>{heading}</summary>\n<p>{site}</p>\n\
         <p><code>Content-Security-Policy: {policy}</code></p>\n\
         <p><a href=\"index.html\">{page}</a></p>\n</details>\n<iframe hidden></iframe>\n"
    )
}

fn list(items: &[&str]) -> String {
    let items: String = items.iter().map(|item| format!("<li>{}</li>\n", escape(item))).collect();
    format!("<ul>\n{items}</ul>")
}

/// A text as HTML.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
