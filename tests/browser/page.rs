//! What a page shows.

use crate::driver::Browser;
use back_to_toe::{
    content::{LANGUAGES, Language, Reader},
    region::Region,
    triage::{Level, Question},
};
use serde_json::Value;
use std::sync::LazyLock;

/// All that is said.
pub static WORDS: LazyLock<&'static Language> = LazyLock::new(|| LANGUAGES.first().unwrap());

/// The width and height of a small phone.
pub const PHONE: (u32, u32) = (360, 740);

/// Seen at one moment.
#[derive(Debug)]
pub struct Page(Value);

impl Page {
    /// Looks at the page.
    pub fn of(browser: &Browser) -> Self {
        Self(browser.script(
            "const words = (it) => it.textContent.replace(/\\s+/g, ' ').trim();
             const seen = (what) => [...document.querySelectorAll(what)].filter((it) => it.checkVisibility());
             const care = seen('.btt-care')[0];
             return {
               place: history.state,
               address: location.href,
               title: document.title,
               language: navigator.language,
               headings: seen('h1').map(words),
               headingFocused: document.activeElement?.tagName === 'H1',
               whole: document.querySelector('.btt-screen')?.lastChild.nodeType === Node.ELEMENT_NODE,
               text: (document.body?.innerText ?? '').replace(/\\s+/g, ' '),
               care: care ? [...care.classList].find((it) => it.startsWith('btt-care--')) : null,
               calls: seen('a[href^=\"tel:\"]').map((it) => [words(it), it.getAttribute('href')]),
               sections: seen('h2').map(words),
               reasons: seen('.btt-why').map(words),
               patterns: seen('.btt-pattern h3').map(words),
               card: seen('.btt-card').length,
               controls: seen('button, input, a[href]').map(words),
               width: innerWidth,
               needed: document.documentElement?.scrollWidth,
             };",
            &[],
        ))
    }

    /// The one heading of the screen.
    pub fn heading(&self) -> &str {
        self.0["headings"][0].as_str().unwrap_or_default()
    }

    /// The number of the screen in the browser's history; none before the program has started.
    pub fn place(&self) -> Option<u64> {
        self.0["place"].as_u64()
    }

    /// The address of the page.
    pub fn address(&self) -> &str {
        self.0["address"].as_str().unwrap_or_default()
    }

    /// Whose numbers the person sees at first.
    pub fn region(&self) -> Region {
        Region::from_language(self.0["language"].as_str().unwrap())
    }

    /// The level of the care card.
    pub fn level(&self) -> Option<Level> {
        Level::from_id(self.0["care"].as_str()?.strip_prefix("btt-care--")?)
    }

    /// Whether it has a care card, be its level known or not.
    pub fn has_care_card(&self) -> bool {
        self.0["care"].is_string()
    }

    /// Whether it has the cauda equina card.
    pub fn has_cauda_equina_card(&self) -> bool {
        self.0["card"] == 1
    }

    /// Whether this can be read on it.
    pub fn says(&self, text: &str) -> bool {
        self.0["text"].as_str().unwrap().contains(text)
    }

    /// Whether it has a section with this heading.
    pub fn has_section(&self, heading: &str) -> bool {
        self.list("sections").iter().any(|it| it == heading)
    }

    /// Whether a button or link reads so.
    pub fn offers(&self, text: &str) -> bool {
        self.list("controls").iter().any(|it| it == text)
    }

    /// The links that call a number: what they say, and the number.
    pub fn calls(&self) -> Vec<(String, String)> {
        serde_json::from_value(self.0["calls"].clone()).unwrap()
    }

    /// Why it says what it says.
    pub fn reasons(&self) -> Vec<String> {
        self.list("reasons")
    }

    /// What the answers fit with.
    pub fn patterns(&self) -> Vec<String> {
        self.list("patterns")
    }

    /// Whether the heading has the focus and what is below the fold has come: the
    /// last of a new screen. The browser's own buttons move the place in its
    /// history before.
    pub fn is_there(&self) -> bool {
        self.0["headingFocused"] == true && self.0["whole"] == true
    }

    /// How wide the window is, or the frame.
    pub fn width(&self) -> u64 {
        self.0["width"].as_u64().unwrap()
    }

    /// What holds on every screen that a person comes to, in a window so wide.
    pub fn check(&self, address: &str, width: u64) {
        let heading = self.heading();
        assert_eq!(self.list("headings").len(), 1, "one main heading: {:?}", self.list("headings"));
        assert!(!heading.is_empty(), "the heading says nothing");
        assert_eq!(self.0["headingFocused"], true, "the focus is on the heading {heading:?}");
        assert_ne!(self.0["title"], "", "the page has a title at {heading:?}");
        assert!(self.place().is_some(), "the history holds a number: {}", self.0["place"]);
        assert_eq!(self.address(), address, "the address says nothing of {heading:?}");
        assert_eq!(self.width(), width, "the window is as wide as it was");
        let needed = self.0["needed"].as_u64().unwrap();
        assert!(needed <= width, "{heading:?} is {needed} pixels wide");
    }

    fn list(&self, name: &str) -> Vec<String> {
        serde_json::from_value(self.0[name].clone()).unwrap()
    }
}

/// Whether the check can be started here: it begins with for whom it is.
pub fn is_start(page: &Page) -> bool {
    let who = Question::Who;
    let choices = who.answers().iter().map(|&it| WORDS.answer(it).to(Reader::Person));
    page.heading() == WORDS.title
        && page.has_section(WORDS.question(who).ask.to(Reader::Person))
        && choices.into_iter().all(|it| page.offers(it))
}

/// Sets the size of the window to that of a phone.
pub fn as_on_a_phone(browser: &Browser) {
    browser.resize(PHONE);
}
