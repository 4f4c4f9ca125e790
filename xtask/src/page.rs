//! The last work on the page which Trunk made.

use anyhow::{Result, bail};
use back_to_toe::content::{Around, Language, Tongue};
use back_to_toe::static_page::escape;

use crate::worker::put;

/// Where the emergency text goes. It stands in the page itself, so that it can
/// be read before, or without, the widget.
const PLACEHOLDER: &str = "<!-- emergency -->";

/// Puts the emergency text in place and takes out Trunk's own element, which
/// Trunk leaves in a page into which it injects no scripts.
pub fn finished(html: &str, emergency: &str) -> Result<String> {
    match html.matches(PLACEHOLDER).count() {
        1 => Ok(without_rust_link(html).replace(PLACEHOLDER, emergency)),
        0 => bail!("index.html must have the comment {PLACEHOLDER}, and it has none"),
        n => bail!("index.html must have the comment {PLACEHOLDER} once, and it has it {n} times"),
    }
}

/// The page in a language, with what it says of itself before anything is read, and
/// the languages that it has the words of.
pub fn in_language(
    html: &str,
    language: &Language,
    around: &Around,
    tongues: &[&Tongue],
) -> Result<String> {
    let Language { tag, direction, .. } = language;
    let net = &around.safety_net;
    let known: Vec<_> = tongues.iter().map(|it| it.tag).collect();
    let known = format!("data-languages=\"{}\"", known.join(" "));
    let html = put(html, "data-languages=\"\"", &known)?;
    let html =
        put(&html, "<html lang=\"en\">", &format!("<html lang=\"{tag}\" dir=\"{direction}\">"))?;
    let title = format!("<title>{}</title>", escape(net.page_title));
    let html = put(&html, "<title></title>", &title)?;
    let description = format!("name=\"description\" content=\"{}\"", escape(net.description));
    put(&html, "name=\"description\" content=\"\"", &description)
}

fn without_rust_link(html: &str) -> String {
    let mut page = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once("<link ") {
        let Some((attributes, after)) = after.split_once('>') else {
            break;
        };
        if attributes.contains("data-trunk") && attributes.contains("rel=\"rust\"") {
            page.push_str(before.trim_end());
        } else {
            page.push_str(before);
            page.push_str("<link ");
            page.push_str(attributes);
            page.push('>');
        }
        rest = after;
    }
    page.push_str(rest);
    page
}

#[cfg(test)]
mod tests {
    use super::finished;

    #[test]
    fn the_placeholder_becomes_the_emergency_text() {
        let page = finished("<main>\n<!-- emergency -->\n</main>", "<p>112</p>");
        assert_eq!(page.ok().as_deref(), Some("<main>\n<p>112</p>\n</main>"));
    }

    #[test]
    fn the_placeholder_must_be_there_exactly_once() {
        let twice = "<!-- emergency --><!-- emergency -->";
        assert!(finished("<main></main>", "").is_err());
        assert!(finished(twice, "").is_err());
    }

    #[test]
    fn only_the_link_for_trunk_goes() {
        let html = "<link rel=\"icon\" href=\"a.svg\">\n  \
                    <link data-trunk data-bin=\"x\" rel=\"rust\" data-wasm-opt=\"z\" />\n  \
                    <link rel=\"stylesheet\" href=\"b.css\">\n<!-- emergency -->";
        let expected = "<link rel=\"icon\" href=\"a.svg\">\n  \
                        <link rel=\"stylesheet\" href=\"b.css\">\n!";
        assert_eq!(finished(html, "!").ok().as_deref(), Some(expected));
    }
}
