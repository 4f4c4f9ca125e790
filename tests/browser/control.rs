//! The control that the keyboard has reached.

use crate::driver::Browser;
use serde_json::Value;

/// Where the focus is.
#[derive(Debug)]
pub struct Focus(Value);

impl Focus {
    /// Looks where the focus is.
    pub fn of(browser: &Browser) -> Self {
        Self(browser.script(
            "const words = (it) => (it?.textContent ?? '').replace(/\\s+/g, ' ').trim();
             const it = document.activeElement;
             return {
               tag: it.tagName,
               text: words(it.labels?.[0] ?? it),
               group: words(it.closest('fieldset')?.querySelector('legend')),
               first: it.id === 'btt-first',
               mistake: it.classList.contains('btt-mistake'),
               marked: it.checked ?? it.getAttribute('aria-pressed') === 'true',
               lit: getComputedStyle(it.closest('label') ?? it).outlineStyle !== 'none',
             };",
            &[],
        ))
    }

    /// What the control says.
    pub fn text(&self) -> &str {
        self.0["text"].as_str().unwrap()
    }

    /// Whether it is a control that reads so.
    pub fn reads(&self, text: &str) -> bool {
        self.is_control() && self.text() == text
    }

    /// The question that the control stands under.
    pub fn group(&self) -> &str {
        self.0["group"].as_str().unwrap()
    }

    /// Whether it is ticked or pressed.
    pub fn is_marked(&self) -> bool {
        self.0["marked"] == true
    }

    /// Whether it is the first thing that can be answered.
    pub fn is_first(&self) -> bool {
        self.0["first"] == true
    }

    /// Whether it is the summary of what went wrong.
    pub fn is_mistake(&self) -> bool {
        self.0["mistake"] == true
    }

    /// Whether it can be seen that it has the focus.
    pub fn is_lit(&self) -> bool {
        self.0["lit"] == true
    }

    fn is_control(&self) -> bool {
        ["A", "BUTTON", "INPUT", "SUMMARY"].iter().any(|tag| self.0["tag"] == *tag)
    }
}
