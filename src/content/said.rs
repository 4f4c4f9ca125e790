//! Where words come from, and how they reach the place where they stay.
//!
//! `build.rs` compiles this file too. There a [`Source`] is a file of `content/`; in
//! the program it is the text that `build.rs` wrote from it, which has the same words
//! in the same order and no keys.

/// A text that stays as long as the program runs.
pub type Text = &'static str;
/// A list of them.
pub type Texts = &'static [Text];

/// Where words come from. Every word is asked for once, always in the same order.
pub trait Source {
    /// The text in this place.
    fn one(&mut self, place: &Key<'_>) -> Text;
    /// The text in this place, if there is one.
    fn maybe(&mut self, place: &Key<'_>) -> Option<Text>;
    /// The texts in this place, so many of them.
    fn list(&mut self, place: &Key<'_>, count: Count) -> Vec<Text>;
}

/// How many texts a list has.
#[derive(Clone, Copy)]
pub enum Count {
    /// At least one.
    Some,
    /// Neither fewer nor more.
    Exactly(usize),
    /// The same, or the list is left out.
    ExactlyOrNone(usize),
}

/// A place in a file: a name, in a table, in a table…
#[derive(Clone, Copy)]
pub struct Key<'a> {
    table: Option<&'a Key<'a>>,
    name: &'a str,
}

impl<'a> Key<'a> {
    /// A place outside all tables.
    pub const fn new(name: &'a str) -> Self {
        Self { table: None, name }
    }

    /// A place in this table.
    pub const fn then(&'a self, name: &'a str) -> Self {
        Self { table: Some(self), name }
    }

    /// As it is written in a file: `page.back`. Rust has `_` for `-`, and ends a
    /// name with it that means something to Rust.
    pub fn path(&self) -> String {
        let name = self.name.trim_end_matches('_').replace('_', "-");
        self.table.map_or(name.clone(), |table| [&table.path(), ".", &name].concat())
    }
}

/// What will be made of words. It is there before them, and takes each where it
/// stays: handed on as values they would make the program larger by 1.3 kB.
pub trait Empty {
    /// Before its words are there.
    const EMPTY: Self;
}

impl Empty for Text {
    const EMPTY: Self = "";
}

impl<T> Empty for &'static [T] {
    const EMPTY: Self = &[];
}

impl<T> Empty for Option<T> {
    const EMPTY: Self = None;
}

impl<T: Empty, const N: usize> Empty for [T; N] {
    const EMPTY: Self = [T::EMPTY; N];
}

/// A struct of what is empty at first.
macro_rules! empty {
    ($(#[$about:meta])* $see:vis struct $name:ident {
        $($(#[$doc:meta])* $vis:vis $field:ident: $kind:ty),+ $(,)?
    }) => {
        $(#[$about])*
        $see struct $name { $($(#[$doc])* $vis $field: $kind),+ }

        impl Empty for $name {
            const EMPTY: Self = Self { $($field: Empty::EMPTY),+ };
        }
    };
}
pub(super) use empty;

/// What stands in one place.
pub trait Said: Empty {
    /// Takes the words that stand in this place.
    fn say<S: Source>(&mut self, source: &mut S, place: &Key<'_>);
}

impl Said for Text {
    #[inline(never)]
    fn say<S: Source>(&mut self, source: &mut S, place: &Key<'_>) {
        *self = source.one(place);
    }
}

impl Said for Option<Text> {
    fn say<S: Source>(&mut self, source: &mut S, place: &Key<'_>) {
        *self = source.maybe(place);
    }
}

impl Said for Texts {
    #[inline(never)]
    fn say<S: Source>(&mut self, source: &mut S, place: &Key<'_>) {
        *self = Vec::leak(source.list(place, Count::Some));
    }
}

/// As many texts as are needed.
impl<const N: usize> Said for [Text; N] {
    fn say<S: Source>(&mut self, source: &mut S, place: &Key<'_>) {
        for (it, text) in self.iter_mut().zip(source.list(place, Count::Exactly(N))) {
            *it = text;
        }
    }
}
