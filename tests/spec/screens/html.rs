//! A screen as text: drawn without a browser, read as a tree, and written with
//! one element to a line.

use back_to_toe::{
    content::TONGUES,
    journey::Journey,
    record::Day,
    web::{App, Props},
};
use std::{
    pin::pin,
    task::{Context, Poll, Waker},
};

/// An element, or a text when it has no name.
#[derive(Debug, Default)]
pub struct Node {
    /// What stands between `<` and `>`; empty for a text.
    tag: String,
    text: String,
    inside: Vec<Self>,
}

/// The screen that the widget shows.
pub fn draw(journey: &Journey) -> Node {
    draw_on(journey, || Day::from_iso("2026-11-21"))
}

/// The same on another day.
pub fn draw_on(journey: &Journey, today: fn() -> Option<Day>) -> Node {
    let tongues = TONGUES.iter().collect();
    let props = Props { journey: journey.clone(), today, tongues, can_share: true, page: None };
    let mut drawing =
        pin!(yew::LocalServerRenderer::<App>::with_props(props).hydratable(false).render());
    // Nothing on a screen waits, so it is drawn at once.
    match drawing.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(html) => read(&html),
        Poll::Pending => panic!("a screen waits for something"),
    }
}

/// HTML with one outermost element.
pub fn read(html: &str) -> Node {
    let mut open = vec![Node::default()];
    let mut rest = html;
    while !rest.is_empty() {
        let (text, after) = rest.split_once('<').unwrap_or((rest, ""));
        let inside = &mut open.last_mut().unwrap().inside;
        if !text.is_empty() {
            inside.push(Node { text: text.to_owned(), ..Node::default() });
        }
        let Some((tag, after)) = after.split_once('>') else { break };
        rest = after;
        if let Some(name) = tag.strip_prefix('/') {
            let closed = open.pop().unwrap();
            assert_eq!(closed.name(), name, "closed in the wrong place");
            open.last_mut().unwrap().inside.push(closed);
        } else {
            open.push(Node { tag: tag.to_owned(), ..Node::default() });
            if open.last().unwrap().is_void() {
                let void = open.pop().unwrap();
                open.last_mut().unwrap().inside.push(void);
            }
        }
    }
    let mut root = open.pop().unwrap();
    assert!(open.is_empty() && root.inside.len() == 1, "an element is not closed");
    root.inside.remove(0)
}

fn unescaped(html: &str) -> String {
    let signs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&amp;", "&")];
    signs.iter().fold(html.trim().to_owned(), |text, (name, sign)| text.replace(name, sign))
}

impl Node {
    /// The name of the element.
    pub fn name(&self) -> &str {
        self.tag.split(' ').next().unwrap_or_default()
    }

    fn is_void(&self) -> bool {
        ["input", "br", "hr", "img"].contains(&self.name())
            || self.tag.starts_with('!')
            || self.tag.ends_with('/')
    }

    /// Whether the element has this attribute.
    pub fn has(&self, attribute: &str) -> bool {
        self.tag.split(' ').skip(1).any(|it| it.split('=').next() == Some(attribute))
    }

    /// What an attribute says.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let (_, rest) = self.tag.split_once(&format!(" {name}=\""))?;
        rest.split('"').next()
    }

    /// Each text in it, and each that an attribute says, but for what is left out.
    pub fn said(&self, left_out: &dyn Fn(&Self) -> bool) -> Vec<String> {
        if left_out(self) {
            return Vec::new();
        }
        let attributes = ["aria-label", "title", "alt", "placeholder", "data-stop"];
        let attributes = attributes.iter().filter_map(|it| self.attribute(it));
        let own = attributes.chain([self.text.as_str()]).map(unescaped);
        let own = own.filter(|it| !it.is_empty());
        own.chain(self.inside.iter().flat_map(|it| it.said(left_out))).collect()
    }

    /// Whether the element has this class.
    pub fn is(&self, class: &str) -> bool {
        let classes = self.tag.split_once("class=\"").and_then(|(_, it)| it.split('"').next());
        classes.is_some_and(|it| it.split(' ').any(|it| it == class))
    }

    /// What a person can read in it.
    pub fn text(&self) -> String {
        self.inside.iter().fold(self.text.clone(), |text, it| text + &it.text())
    }

    /// This element and all below it.
    pub fn all(&self) -> Vec<&Self> {
        let elements = self.inside.iter().filter(|it| !it.tag.is_empty());
        [self].into_iter().chain(elements.flat_map(Self::all)).collect()
    }

    /// As HTML, one element to a line.
    pub fn write(&self) -> String {
        let mut lines = String::new();
        self.write_below(0, &mut lines);
        lines
    }

    fn write_below(&self, depth: usize, lines: &mut String) {
        let (indent, Self { tag, text, inside }) = (" ".repeat(2 * depth), self);
        let end = if self.is_void() { String::new() } else { format!("</{}>", self.name()) };
        let plain = inside.iter().all(|it| it.tag.is_empty());
        if tag.is_empty() {
            *lines += &format!("{indent}{}\n", text.trim());
        } else if plain {
            *lines += &format!("{indent}<{tag}>{}{end}\n", self.text());
        } else {
            *lines += &format!("{indent}<{tag}>\n");
            inside.iter().for_each(|it| it.write_below(depth + 1, lines));
            *lines += &format!("{indent}{end}\n");
        }
    }
}
