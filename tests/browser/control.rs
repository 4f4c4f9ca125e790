//! The control that the keyboard has reached.

use crate::driver::Browser;
use serde_json::Value;

/// What there is to know of a control. Its name is what it is called by, and
/// not what may stand elsewhere as its label.
const DESCRIBE: &str = "
    const words = (it) => (it?.textContent ?? '').replace(/\\s+/g, ' ').trim();
    const describe = (it) => ({
        tag: it.tagName,
        text: it.getAttribute('aria-label') ?? words(it.labels?.[0] ?? it),
        group: words(it.closest('fieldset')?.querySelector('legend')),
        checkbox: it.type === 'checkbox',
        first: it.id === 'btt-first',
        mistake: it.classList.contains('btt-mistake'),
        marked: it.checked ?? it.getAttribute('aria-pressed') === 'true',
        lit: getComputedStyle(it.closest('label') ?? it).outlineStyle !== 'none',
    });";

/// Finds what can be used by hand, and is shown.
pub const CONTROLS: &str = "
    const all = [...document.querySelectorAll('a[href], button, input, summary')]
        .filter((it) => it.checkVisibility());";

/// Where the focus is.
#[derive(Debug)]
pub struct Focus(Value);

impl Focus {
    /// Looks where the focus is.
    pub fn of(browser: &Browser) -> Self {
        let here = format!("{DESCRIBE} return describe(document.activeElement)");
        Self(browser.script(&here, &[]))
    }

    /// Moves the focus at once to the first control that is looked for: for
    /// those in a hurry.
    pub fn jump(browser: &Browser, found: impl Fn(&Self) -> bool) -> Option<Self> {
        let all = format!("{DESCRIBE} {CONTROLS} return all.map(describe)");
        let all: Vec<Value> = serde_json::from_value(browser.script(&all, &[])).unwrap();
        let place = all.into_iter().map(Self).position(|it| found(&it))?;
        browser.script(&format!("{CONTROLS} all[arguments[0]].focus()"), &[place.into()]);
        Some(Self::of(browser))
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

    /// Whether it can be ticked.
    pub fn is_checkbox(&self) -> bool {
        self.0["checkbox"] == true
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
