//! What a person with a keyboard can do.

use crate::{
    control::Focus,
    driver::{Browser, ENTER, SHIFT, TAB, setting, wait},
    page::{PHONE, Page, as_on_a_phone, is_start},
};
use back_to_toe::content::Reader;
use serde_json::{Value, json};
use std::{
    thread,
    time::{Duration, Instant},
};

/// So soon after a new screen the program takes a tap as meant for the last one.
pub const DOUBLE_TAP: Duration = Duration::from_millis(400);

/// More controls than any screen has.
const MANY: usize = 150;

/// Reports every breach of the content policy.
const WATCH: &str = "window.breaches = [];
    addEventListener('securitypolicyviolation',
        (event) => breaches.push(`${event.violatedDirective} ${event.blockedURI}`));";

/// A clock that can be put forward.
pub const CLOCK: &str = "window.skipped = 0;
    performance.now = () => Performance.prototype.now.call(performance) + skipped;";

/// Someone in front of the widget.
pub struct Person {
    pub browser: Browser,
    address: String,
    width: u64,
    reader: Reader,
    arrived: Instant,
    hurried: bool,
}

impl Person {
    /// Opens the page and waits until the check is there.
    pub fn opens() -> Self {
        Self::opens_with(&setting("BTT_URL"), &[WATCH])
    }

    /// Opens the page in a hurry: whoever wants to see what comes later has
    /// the focus jump, and the page's clock put forward where it is to wait.
    pub fn hurries(script: &str) -> Self {
        Self::hurries_at(&setting("BTT_URL"), script)
    }

    /// The same at another address.
    pub fn hurries_at(address: &str, script: &str) -> Self {
        let person = Self::opens_with(address, &[WATCH, CLOCK, script]);
        // It may have been led on to another document.
        let address = person.page().address().to_owned();
        Self { hurried: true, address, ..person }
    }

    /// The same in a browser that has a page with a clock open.
    pub fn hurries_in(browser: Browser, address: &str) -> Self {
        browser.script(WATCH, &[]);
        let mut person = Self::hurries_on(browser, address);
        person.waits_for_start();
        person
    }

    /// The same where someone was before.
    pub fn hurries_on(browser: Browser, address: &str) -> Self {
        let width = Page::of(&browser).width();
        Self { hurried: true, width, ..Self::before(browser, address) }
    }

    /// From here on in a window of this size.
    pub fn resizes(&mut self, size: (u32, u32)) {
        self.browser.resize(size);
        self.width = size.0.into();
    }

    /// From here on by keyboard alone.
    pub const fn takes_time(&mut self) {
        self.hurried = false;
    }

    /// Opens the page with a link that has this after its `#`.
    pub fn opens_link(fragment: &str) -> Self {
        let page = setting("BTT_URL");
        let person = Self::goes_to(&[&page, "#", fragment].concat(), &[WATCH]);
        Self { address: page, ..person }
    }

    fn opens_with(address: &str, scripts: &[&str]) -> Self {
        let mut person = Self::goes_to(address, scripts);
        person.waits_for_start();
        person
    }

    fn goes_to(address: &str, scripts: &[&str]) -> Self {
        let browser = Browser::start();
        as_on_a_phone(&browser);
        scripts.iter().for_each(|script| browser.before_the_page(script));
        browser.post("url", &json!({ "url": address }));
        Self::before(browser, address)
    }

    fn before(browser: Browser, address: &str) -> Self {
        let (address, reader, arrived) = (address.to_owned(), Reader::Person, Instant::now());
        let width = PHONE.0.into();
        Self { browser, address, width, reader, arrived, hurried: false }
    }

    /// Waits until the check can be started.
    pub fn waits_for_start(&mut self) -> Page {
        let page = wait("for the check to be offered", || Some(self.page()).filter(is_start));
        self.reader = Reader::Person;
        if !self.hurried {
            self.browser.paints();
        }
        self.arrived = Instant::now();
        page
    }

    /// What is on the page.
    pub fn page(&self) -> Page {
        Page::of(&self.browser)
    }

    /// What has the focus.
    pub fn focus(&self) -> Focus {
        Focus::of(&self.browser)
    }

    /// To whom the page should speak.
    pub const fn reader(&self) -> Reader {
        self.reader
    }

    /// From here on the page should speak to someone else.
    pub const fn hands_over_to(&mut self, reader: Reader) {
        self.reader = reader;
    }

    /// Presses Tab until the control that reads so has the focus.
    pub fn tabs_to(&self, text: &str) -> Focus {
        self.tabs_until(text, &[TAB], |focus| focus.reads(text))
    }

    /// Presses Shift and Tab until the control that reads so has the focus.
    pub fn tabs_back_to(&self, text: &str) -> Focus {
        self.tabs_until(text, &[SHIFT, TAB], |focus| focus.reads(text))
    }

    /// Presses keys until what is looked for has the focus.
    pub fn tabs_until(&self, what: &str, keys: &[char], found: impl Fn(&Focus) -> bool) -> Focus {
        if self.hurried {
            let focus = Focus::jump(&self.browser, &found);
            return focus.unwrap_or_else(|| panic!("there is no {what:?}"));
        }
        let mut passed = Vec::new();
        while passed.len() < MANY {
            let focus = self.focus();
            if found(&focus) {
                assert!(focus.is_lit(), "it cannot be seen that {what:?} has the focus");
                return focus;
            }
            passed.push(focus.text().to_owned());
            self.browser.press(keys);
            self.browser.comes_round(keys.contains(&SHIFT));
        }
        panic!("no Tab leads to {what:?}, but to {passed:?} on {:?}", self.page().heading())
    }

    /// Presses a key, once the screen takes it.
    pub fn presses(&self, key: char) {
        if self.hurried {
            self.browser.paints();
            let wait = json!(DOUBLE_TAP.as_secs_f64() * 1000.0);
            self.browser.script("window.skipped += arguments[0]", &[wait]);
        } else {
            thread::sleep(DOUBLE_TAP.saturating_sub(self.arrived.elapsed()));
        }
        self.browser.press(&[key]);
    }

    /// Uses a button or link of this screen and stays on it.
    pub fn uses(&self, text: &str) {
        self.tabs_to(text);
        self.presses(ENTER);
    }

    /// Uses a button or link that leads to another screen, and waits for it.
    pub fn goes_on_with(&mut self, text: &str) -> Page {
        self.tabs_to(text);
        self.comes_to_another_screen(|person| person.presses(ENTER))
    }

    /// Uses the browser's own buttons or the like, and waits for another screen.
    pub fn comes_to_another_screen(&mut self, how: impl FnOnce(&Self)) -> Page {
        let before = self.page();
        how(self);
        let page = wait(&format!("for a screen after {:?}", before.heading()), || {
            Some(self.page()).filter(|page| page.place() != before.place() && page.is_there())
        });
        if !self.hurried {
            self.browser.paints();
        }
        self.arrived = Instant::now();
        page.check(&self.address, self.width);
        page
    }

    /// The browser's button "back".
    pub fn goes_back(&mut self) -> Page {
        self.comes_to_another_screen(|person| {
            person.browser.post("back", &json!({}));
        })
    }

    /// The browser's button "forward".
    pub fn goes_forward(&mut self) -> Page {
        self.comes_to_another_screen(|person| {
            person.browser.post("forward", &json!({}));
        })
    }

    /// Closes the page, on which nothing has gone wrong unseen.
    pub fn leaves(self) {
        assert_eq!(self.browser.script("return breaches", &[]), json!([]), "the content policy");
        assert_eq!(self.browser.errors(), [Value::Null; 0], "errors in the console");
    }
}
