//! Markup without a macro: small functions that every screen shares.
//!
//! `html!` writes out each element in full wherever it stands; these cost a
//! call. That is most of what keeps the program small (see `docs/adr/`).

use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};
use yew::{
    AttrValue, Callback, Html,
    virtual_dom::{Key, Listener, ListenerKind, VTag, VText},
};

/// An element that is being put together.
pub struct Element(VTag);

/// An element with this name.
#[inline(never)]
pub fn el(name: &'static str) -> Element {
    Element(VTag::new(name))
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
        self.0.add_attribute(name, value);
        self
    }

    /// Sets an attribute to a text made for it.
    #[inline(never)]
    pub fn attr_made(mut self, name: &'static str, value: String) -> Self {
        self.0.add_attribute(name, AttrValue::from(value));
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
        self.0.set_checked(checked);
        self
    }

    /// Tells this element from others in its place, so that it is made anew.
    #[inline(never)]
    pub fn key(mut self, key: usize) -> Self {
        self.0.key = Some(Key::from(key));
        self
    }

    /// Adds a text.
    #[inline(never)]
    pub fn text(mut self, text: &'static str) -> Self {
        self.0.add_child(VText::new(text).into());
        self
    }

    /// Adds a text made for it.
    #[inline(never)]
    pub fn text_made(mut self, text: String) -> Self {
        self.0.add_child(VText::new(text).into());
        self
    }

    /// Adds an element.
    #[inline(never)]
    pub fn add(mut self, child: Self) -> Self {
        self.0.add_child(child.0.into());
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

    /// Adds a list item for each of these texts.
    pub fn items(self, items: &[&'static str]) -> Self {
        self.each(items.iter().map(|item| el("li").text(item)))
    }

    /// Calls when it is clicked; a link does not lead anywhere then.
    pub fn on_click(self, call: Callback<()>) -> Self {
        self.on(ListenerKind::onclick, call)
    }

    /// Calls when its state is changed.
    pub fn on_change(self, call: Callback<()>) -> Self {
        self.on(ListenerKind::onchange, call)
    }

    /// Calls when an arrow key is pressed on it: 0 up, 1 down, 2 left, 3 right.
    pub fn on_arrow(mut self, call: Callback<usize>) -> Self {
        self.0.add_listener(Rc::new(Arrows(call)));
        self
    }

    #[inline(never)]
    fn on(mut self, kind: ListenerKind, call: Callback<()>) -> Self {
        self.0.add_listener(Rc::new(Heard { kind, call }));
        self
    }
}

impl From<Element> for Html {
    fn from(element: Element) -> Self {
        element.0.into()
    }
}

struct Heard {
    kind: ListenerKind,
    call: Callback<()>,
}

impl Listener for Heard {
    fn kind(&self) -> ListenerKind {
        self.kind.clone()
    }

    fn handle(&self, event: Event) {
        if self.kind == ListenerKind::onclick {
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
