//! Markup without a macro: small functions that every screen shares.
//!
//! `html!` writes out each element in full wherever it stands; these cost a
//! call. That is most of what keeps the program small (see `docs/adr/`).

use std::{mem, rc::Rc};
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};
use yew::{
    AttrValue, Callback, Html,
    virtual_dom::{
        AttributeOrProperty, Attributes, Key, Listener, ListenerKind, VNode, VTag, VText,
    },
};

macro_rules! names {
    ($($name:ident = $html:literal,)+) => {
        /// An attribute that an element can have.
        #[derive(Clone, Copy)]
        pub enum Name { $($name),+ }

        /// How they are called, in the same order.
        static NAMES: [&str; [$($html),+].len()] = [$($html),+];

        impl Name {
            const fn html(self) -> &'static str {
                match self { $(Self::$name => $html),+ }
            }
        }
    };
}

// What Yew knows beforehand it keeps in the least code and the least time.
names! {
    Class = "class",
    Type = "type",
    Role = "role",
    Id = "id",
    Lang = "lang",
    Dir = "dir",
    Tabindex = "tabindex",
    Href = "href",
    Target = "target",
    Rel = "rel",
    Title = "title",
    Translate = "translate",
    For = "for",
    Open = "open",
    Readonly = "readonly",
    Accept = "accept",
    AriaDescribedby = "aria-describedby",
    AriaHidden = "aria-hidden",
    AriaLabel = "aria-label",
    AriaLabelledby = "aria-labelledby",
    AriaPressed = "aria-pressed",
    DataTheme = "data-theme",
    DataWanted = "data-wanted",
    DataAccent = "data-accent",
    DataStep = "data-step",
    DataLevel = "data-level",
    DataLong = "data-long",
    DataWrong = "data-wrong",
    DataStop = "data-stop",
    Max = "max",
    Value = "value",
    Width = "width",
    Height = "height",
    Focusable = "focusable",
    ViewBox = "viewBox",
    PatternUnits = "patternUnits",
    PatternTransform = "patternTransform",
    Transform = "transform",
    ClipPath = "clip-path",
    D = "d",
    R = "r",
    InnerHtml = "innerHTML",
}

/// An element that is being put together.
pub struct Element(Box<Parts>);

struct Parts {
    name: &'static str,
    key: Option<usize>,
    marked: Option<bool>,
    attributes: Vec<(Name, AttrValue)>,
    heard: Vec<Heard>,
    block: bool,
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

/// A screen that is being drawn.
pub struct Drawing {
    /// How much of it.
    pub reach: Reach,
    /// What was ticked or pressed in its block when the screen came; nothing if it comes now.
    pub first: Vec<Mark>,
    /// What is now.
    pub marks: Vec<Mark>,
}

/// The number of an element of a block, and whether it is ticked or pressed.
pub type Mark = (usize, bool);

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
    let (attributes, heard, inside) = (Vec::new(), Vec::new(), Vec::new());
    let (key, marked, block) = (None, None, false);
    Element(Box::new(Parts { name, key, marked, attributes, heard, block, inside }))
}

/// An element with this name and class.
#[inline(never)]
pub fn part(name: &'static str, class: &'static str) -> Element {
    el(name).attr(Name::Class, class)
}

/// A paragraph.
pub fn p(text: &'static str) -> Element {
    el("p").text(text)
}

/// The heading of a screen: it takes the focus when the screen comes.
pub fn h1() -> Element {
    el("h1").attr(Name::Tabindex, "-1")
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
    pub fn attr(mut self, name: Name, value: &'static str) -> Self {
        self.0.attributes.push((name, AttrValue::Static(value)));
        self
    }

    /// Sets an attribute to a text made for it.
    #[inline(never)]
    pub fn attr_made(mut self, name: Name, value: String) -> Self {
        self.0.attributes.push((name, AttrValue::from(value)));
        self
    }

    /// Sets the id, if there is one.
    pub fn id(self, id: Option<&'static str>) -> Self {
        match id {
            Some(id) => self.attr(Name::Id, id),
            None => self,
        }
    }

    /// Says whether a checkbox is ticked, or a button pressed.
    #[inline(never)]
    pub fn marked(mut self, marked: bool) -> Self {
        self.0.marked = Some(marked);
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

    /// Says that what is in it is one block: the browser is given it as one text, which
    /// is by far the fastest for a new screen. Where anything of it but a mark changes
    /// it is made anew as a whole, so nothing of it may change while it has the focus.
    /// One block of a screen can have marks: see `edge::mark`.
    pub fn block(mut self) -> Self {
        self.0.block = true;
        self
    }

    /// Adds a list item for each of these texts.
    pub fn items(self, items: &[&'static str]) -> Self {
        self.each(items.iter().map(|item| el("li").text(item)))
    }

    /// Calls when it is clicked; a link does not lead anywhere then.
    pub fn on_click(self, call: Callback<()>) -> Self {
        self.on(Heard::Click(call))
    }

    /// Calls when its state is changed.
    pub fn on_change(self, call: Callback<()>) -> Self {
        self.on(Heard::Change(call))
    }

    /// Calls when an arrow key is pressed on it: 0 up, 1 down, 2 left, 3 right.
    pub fn on_arrow(self, call: Callback<usize>) -> Self {
        self.on(Heard::Arrow(call))
    }

    #[inline(never)]
    fn on(mut self, heard: Heard) -> Self {
        self.0.heard.push(heard);
        self
    }
}

impl Element {
    /// What Yew shows. What is left out behind the fold has its places kept.
    pub fn drawn(self, drawing: &mut Drawing) -> Html {
        let parts = *self.0;
        // What never changes is a block, too.
        let block = parts.block || parts.still() >= Some(MANY);
        let mut tag = VTag::new(parts.name);
        // What is no block never comes in the place of a block.
        tag.key = parts.key.or(block.then_some(usize::MAX)).map(Key::from);
        let mut values = vec![None; NAMES.len()];
        let mut set = |name: Name, value| {
            if let Some(place) = values.get_mut(name as usize) {
                *place = Some(value);
            }
        };
        for (name, value) in parts.attributes {
            set(name, AttributeOrProperty::Attribute(value));
        }
        match parts.marked {
            Some(marked) if parts.name == TICKED => tag.set_checked(marked),
            Some(marked) => {
                set(Name::AriaPressed, AttributeOrProperty::Attribute(yes_or_no(marked).into()))
            }
            None => {}
        }
        for heard in parts.heard {
            tag.add_listener(Rc::new(heard));
        }
        let mut inside = parts.inside;
        if block {
            let mut block = Block::default();
            for it in mem::take(&mut inside) {
                block.add(it, drawing);
            }
            let Block { html, heard } = block;
            if cfg!(target_arch = "wasm32") {
                set(Name::InnerHtml, AttributeOrProperty::Property(html.into()));
            } else {
                // Drawn without a browser an element has no properties.
                tag.add_child(VNode::from_html_unchecked(html.into()));
            }
            let heard = Rc::new(heard);
            for kind in [Kind::Click, Kind::Change, Kind::Arrow] {
                if heard.iter().flatten().any(|it| it.kind() == kind) {
                    tag.add_listener(Rc::new(Within { kind, heard: Rc::clone(&heard) }));
                }
            }
        }
        tag.set_attributes(Attributes::Dynamic { keys: &NAMES, values: values.into() });
        for it in inside {
            tag.add_child(match it {
                Inside::Fold if drawing.reach == Reach::ToFold => {
                    drawing.reach = Reach::Folded;
                    continue;
                }
                Inside::Fold => continue,
                _ if drawing.reach == Reach::Folded => VText::new("").into(),
                Inside::Text(text) => VText::new(text).into(),
                Inside::Element(element) => element.drawn(drawing),
            });
        }
        tag.into()
    }
}

impl Parts {
    /// How many elements it is, if nothing in it listens, can be marked, or is told
    /// apart by a key.
    fn still(&self) -> Option<usize> {
        if self.key.is_some() || self.marked.is_some() || !self.heard.is_empty() {
            return None;
        }
        self.inside.iter().try_fold(1, |elements, it| match it {
            Inside::Text(_) => Some(elements),
            Inside::Element(Element(parts)) => Some(elements + parts.still()?),
            Inside::Fold => None,
        })
    }
}

/// The element that is ticked; any other is pressed.
const TICKED: &str = "input";
/// The attribute that numbers what listens in a block.
pub const NUMBER: &str = "data-n";

/// What the browser is given as one text.
#[derive(Default)]
struct Block {
    html: String,
    /// What is heard of each element that has a number.
    heard: Vec<Vec<Heard>>,
}

impl Block {
    fn add(&mut self, it: Inside, drawing: &mut Drawing) {
        match it {
            Inside::Text(text) => escape(&text, &mut self.html),
            Inside::Element(Element(parts)) => self.element(*parts, drawing),
            Inside::Fold => {}
        }
    }

    fn element(&mut self, parts: Parts, drawing: &mut Drawing) {
        self.html.push('<');
        self.html.push_str(parts.name);
        for (name, value) in parts.attributes {
            self.attribute(name.html(), &value);
        }
        if !parts.heard.is_empty() || parts.marked.is_some() {
            let number = self.heard.len();
            self.heard.push(parts.heard);
            self.attribute(NUMBER, &number.to_string());
            if let Some(marked) = parts.marked {
                // The text stays as it was first, or all of it would be made anew.
                let first = drawing.first.get(drawing.marks.len());
                let (_, first) = first.copied().unwrap_or((number, marked));
                drawing.marks.push((number, marked));
                match parts.name {
                    TICKED if first => self.attribute("checked", ""),
                    TICKED => {}
                    _ => self.attribute(Name::AriaPressed.html(), yes_or_no(first)),
                }
            }
        }
        self.html.push('>');
        for it in parts.inside {
            self.add(it, drawing);
        }
        if parts.name != TICKED {
            self.html.push_str("</");
            self.html.push_str(parts.name);
            self.html.push('>');
        }
    }

    fn attribute(&mut self, name: &str, value: &str) {
        self.html.push(' ');
        self.html.push_str(name);
        self.html.push_str("=\"");
        escape(value, &mut self.html);
        self.html.push('"');
    }
}

/// How an attribute says whether something is so.
pub const fn yes_or_no(it: bool) -> &'static str {
    if it { "true" } else { "false" }
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

/// What is heard of an element, and who is called.
enum Heard {
    Click(Callback<()>),
    Change(Callback<()>),
    Arrow(Callback<usize>),
}

/// Yew's own kind is a hundred, and large to copy.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Click,
    Change,
    Arrow,
}

impl Kind {
    const fn of_yew(self) -> ListenerKind {
        match self {
            Self::Click => ListenerKind::onclick,
            Self::Change => ListenerKind::onchange,
            Self::Arrow => ListenerKind::onkeydown,
        }
    }
}

impl Heard {
    const fn kind(&self) -> Kind {
        match self {
            Self::Click(_) => Kind::Click,
            Self::Change(_) => Kind::Change,
            Self::Arrow(_) => Kind::Arrow,
        }
    }

    fn hear(&self, event: &Event) {
        match self {
            Self::Click(call) => {
                event.prevent_default();
                call.emit(());
            }
            Self::Change(call) => call.emit(()),
            Self::Arrow(call) => {
                let key = event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key);
                let arrows = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"];
                let arrow = arrows.iter().position(|it| key.as_deref() == Some(*it));
                if let Some(arrow) = arrow {
                    event.prevent_default();
                    call.emit(arrow);
                }
            }
        }
    }
}

impl Listener for Heard {
    fn kind(&self) -> ListenerKind {
        Heard::kind(self).of_yew()
    }

    fn handle(&self, event: Event) {
        self.hear(&event);
    }

    fn passive(&self) -> bool {
        false
    }
}

/// Hears for all elements of a block.
struct Within {
    kind: Kind,
    heard: Rc<Vec<Vec<Heard>>>,
}

impl Listener for Within {
    fn kind(&self) -> ListenerKind {
        self.kind.of_yew()
    }

    fn handle(&self, event: Event) {
        let target = event.target().and_then(|it| it.dyn_into::<web_sys::Element>().ok());
        let element = target.and_then(|it| it.closest("[data-n]").ok().flatten());
        let number = element.and_then(|it| it.get_attribute(NUMBER)?.parse::<usize>().ok());
        let heard = number.and_then(|it| self.heard.get(it));
        for it in heard.into_iter().flatten().filter(|it| it.kind() == self.kind) {
            it.hear(&event);
        }
    }

    fn passive(&self) -> bool {
        false
    }
}
