//! Markup without a macro: small functions that every screen shares.
//!
//! `html!` writes out each element in full wherever it stands; these cost a
//! call. That is most of what keeps the program small (see `docs/adr/`).

use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};
use yew::{
    AttrValue, Callback, Html,
    virtual_dom::{Key, Listener, ListenerKind, VNode, VTag, VText},
};

/// An element that is being put together.
pub struct Element(Box<Parts>);

struct Parts {
    name: &'static str,
    key: Option<usize>,
    checked: Option<bool>,
    attributes: Vec<(&'static str, AttrValue)>,
    listeners: Vec<Rc<dyn Listener>>,
    inside: Vec<Inside>,
}

enum Inside {
    Text(AttrValue),
    Element(Element),
    Fold,
}

/// From so many elements on the browser reads a text faster than it is told of them
/// one by one.
const MANY: usize = 6;

/// How much of a screen is drawn.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// All of it.
    Whole,
    /// What stands before the fold, which is not reached yet.
    ToFold,
    /// What stands before the fold, and that is all.
    Folded,
}

/// An element with this name.
#[inline(never)]
pub fn el(name: &'static str) -> Element {
    let (attributes, listeners, inside) = (Vec::new(), Vec::new(), Vec::new());
    Element(Box::new(Parts { name, key: None, checked: None, attributes, listeners, inside }))
}

/// An element with this name and class.
#[inline(never)]
pub fn part(name: &'static str, class: &'static str) -> Element {
    el(name).attr("class", class)
}

/// A paragraph.
pub fn p(text: &'static str) -> Element {
    el("p").text(text)
}

/// The heading of a screen: it takes the focus when the screen comes.
pub fn h1() -> Element {
    el("h1").attr("tabindex", "-1")
}

/// The heading of a part.
pub fn h2(text: &'static str) -> Element {
    el("h2").text(text)
}

/// The heading of a smaller part.
pub fn h3(text: &'static str) -> Element {
    el("h3").text(text)
}

impl Element {
    /// Sets an attribute.
    #[inline(never)]
    pub fn attr(mut self, name: &'static str, value: &'static str) -> Self {
        self.0.attributes.push((name, AttrValue::Static(value)));
        self
    }

    /// Sets an attribute to a text made for it.
    #[inline(never)]
    pub fn attr_made(mut self, name: &'static str, value: String) -> Self {
        self.0.attributes.push((name, AttrValue::from(value)));
        self
    }

    /// Sets an attribute that says whether something is so.
    pub fn state(self, name: &'static str, is: bool) -> Self {
        self.attr(name, if is { "true" } else { "false" })
    }

    /// Sets the id, if there is one.
    pub fn id(self, id: Option<&'static str>) -> Self {
        match id {
            Some(id) => self.attr("id", id),
            None => self,
        }
    }

    /// Ticks or unticks a checkbox or a radio button.
    #[inline(never)]
    pub fn checked(mut self, checked: bool) -> Self {
        self.0.checked = Some(checked);
        self
    }

    /// Tells this element from others in its place, so that it is made anew.
    #[inline(never)]
    pub fn key(mut self, key: usize) -> Self {
        self.0.key = Some(key);
        self
    }

    /// Adds a text.
    #[inline(never)]
    pub fn text(mut self, text: &'static str) -> Self {
        self.0.inside.push(Inside::Text(AttrValue::Static(text)));
        self
    }

    /// Adds a text made for it.
    #[inline(never)]
    pub fn text_made(mut self, text: String) -> Self {
        self.0.inside.push(Inside::Text(AttrValue::from(text)));
        self
    }

    /// Adds an element.
    #[inline(never)]
    pub fn add(mut self, child: Self) -> Self {
        self.0.inside.push(Inside::Element(child));
        self
    }

    /// Adds an element, if there is one.
    pub fn maybe(self, child: Option<Self>) -> Self {
        match child {
            Some(child) => self.add(child),
            None => self,
        }
    }

    /// Adds elements.
    pub fn each(self, children: impl IntoIterator<Item = Self>) -> Self {
        children.into_iter().fold(self, Self::add)
    }

    /// Says that what follows is never seen without scrolling: a new screen may
    /// be shown without it, and it comes right after.
    pub fn fold(mut self) -> Self {
        self.0.inside.push(Inside::Fold);
        self
    }

    /// Adds a list item for each of these texts.
    pub fn items(self, items: &[&'static str]) -> Self {
        self.each(items.iter().map(|item| el("li").text(item)))
    }

    /// Calls when it is clicked; a link does not lead anywhere then.
    pub fn on_click(self, call: Callback<()>) -> Self {
        self.on(true, call)
    }

    /// Calls when its state is changed.
    pub fn on_change(self, call: Callback<()>) -> Self {
        self.on(false, call)
    }

    /// Calls when an arrow key is pressed on it: 0 up, 1 down, 2 left, 3 right.
    pub fn on_arrow(mut self, call: Callback<usize>) -> Self {
        self.0.listeners.push(Rc::new(Arrows(call)));
        self
    }

    #[inline(never)]
    fn on(mut self, click: bool, call: Callback<()>) -> Self {
        self.0.listeners.push(Rc::new(Heard { click, call }));
        self
    }
}

impl Element {
    /// What Yew shows. What is left out behind the fold has its places kept.
    pub fn drawn(self, reach: &mut Reach) -> Html {
        let Self(parts) = self;
        // What never changes is given to the browser as one text.
        if parts.still() >= Some(MANY) {
            let mut html = String::new();
            parts.write(&mut html);
            return VNode::from_html_unchecked(html.into());
        }
        let mut tag = VTag::new(parts.name);
        tag.key = parts.key.map(Key::from);
        for (name, value) in parts.attributes {
            tag.add_attribute(name, value);
        }
        if let Some(checked) = parts.checked {
            tag.set_checked(checked);
        }
        for listener in parts.listeners {
            tag.add_listener(listener);
        }
        for it in parts.inside {
            tag.add_child(match it {
                Inside::Fold if *reach == Reach::ToFold => {
                    *reach = Reach::Folded;
                    continue;
                }
                Inside::Fold => continue,
                _ if *reach == Reach::Folded => VText::new("").into(),
                Inside::Text(text) => VText::new(text).into(),
                Inside::Element(element) => element.drawn(reach),
            });
        }
        tag.into()
    }
}

impl Parts {
    /// How many elements it is, if nothing in it listens, can be ticked, or is told
    /// apart by a key.
    fn still(&self) -> Option<usize> {
        if self.key.is_some() || self.checked.is_some() || !self.listeners.is_empty() {
            return None;
        }
        self.inside.iter().try_fold(1, |elements, it| match it {
            Inside::Text(_) => Some(elements),
            Inside::Element(Element(parts)) => Some(elements + parts.still()?),
            Inside::Fold => None,
        })
    }

    fn write(&self, html: &mut String) {
        html.push('<');
        html.push_str(self.name);
        for (name, value) in &self.attributes {
            html.push(' ');
            html.push_str(name);
            html.push_str("=\"");
            escape(value, html);
            html.push('"');
        }
        html.push('>');
        for it in &self.inside {
            match it {
                Inside::Text(text) => escape(text, html),
                Inside::Element(Element(parts)) => parts.write(html),
                Inside::Fold => {}
            }
        }
        html.push_str("</");
        html.push_str(self.name);
        html.push('>');
    }
}

/// Writes a text so that nothing in it is read as markup.
fn escape(text: &str, html: &mut String) {
    for piece in text.split_inclusive(['&', '<', '>', '"']) {
        let plain = piece.trim_end_matches(['&', '<', '>', '"']);
        html.push_str(plain);
        html.push_str(match piece.as_bytes().last() {
            Some(b'&') => "&amp;",
            Some(b'<') => "&lt;",
            Some(b'>') => "&gt;",
            Some(b'"') => "&quot;",
            _ => "",
        });
    }
}

struct Heard {
    /// A click; else a change. Yew's own kind is a hundred, and large to copy.
    click: bool,
    call: Callback<()>,
}

impl Listener for Heard {
    fn kind(&self) -> ListenerKind {
        if self.click { ListenerKind::onclick } else { ListenerKind::onchange }
    }

    fn handle(&self, event: Event) {
        if self.click {
            event.prevent_default();
        }
        self.call.emit(());
    }

    fn passive(&self) -> bool {
        false
    }
}

struct Arrows(Callback<usize>);

impl Listener for Arrows {
    fn kind(&self) -> ListenerKind {
        ListenerKind::onkeydown
    }

    fn handle(&self, event: Event) {
        let key = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key).unwrap_or_default();
        let arrows = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"];
        if let Some(arrow) = arrows.iter().position(|it| *it == key) {
            event.prevent_default();
            self.0.emit(arrow);
        }
    }

    fn passive(&self) -> bool {
        false
    }
}
