//! What only native commands write: what the rule book says, and lines of drawings.

use std::fmt;

/// A text that native commands write, and that the widget does not carry.
#[derive(Clone, Copy)]
pub struct Note {
    #[cfg(not(target_arch = "wasm32"))]
    text: &'static str,
}

#[cfg_attr(target_arch = "wasm32", expect(unused_variables))]
pub(crate) const fn note(text: &'static str) -> Note {
    Note {
        #[cfg(not(target_arch = "wasm32"))]
        text,
    }
}

impl Note {
    /// The text; nothing in the widget.
    pub const fn text(self) -> &'static str {
        #[cfg(not(target_arch = "wasm32"))]
        return self.text;
        #[cfg(target_arch = "wasm32")]
        ""
    }
}

/// The text as it stands: the ruleset's id is made from it.
impl fmt::Debug for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.text(), f)
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text())
    }
}
