//! What a person with a keyboard can do.

use crate::{
    control::Focus,
    driver::{Browser, ENTER, SHIFT, SPACE, TAB, setting, wait},
    page::{Page, WORDS, as_on_a_phone},
};
use back_to_toe::{
    content::Reader,
    triage::{Answer, Choices, Question, questions::Who},
};
use serde_json::json;
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

/// Someone in front of the widget.
pub struct Person {
    pub browser: Browser,
    address: String,
    reader: Reader,
    arrived: Instant,
}

impl Person {
    /// Opens the page and waits until the check is there.
    pub fn opens() -> Self {
        let browser = Browser::start(json!({}));
        as_on_a_phone(&browser);
        browser.before_the_page(WATCH);
        let address = setting("BTT_URL");
        browser.post("url", &json!({ "url": address }));
        let mut person = Self { browser, address, reader: Reader::Person, arrived: Instant::now() };
        person.waits_for_start();
        person
    }

    /// Opens the page and starts the check.
    pub fn starts() -> Self {
        let mut person = Self::opens();
        person.goes_on_with(WORDS.page.begin);
        person
    }

    /// Waits until the check can be started.
    pub fn waits_for_start(&mut self) -> Page {
        let page = wait("for the check to be offered", || {
            Some(self.page()).filter(|page| page.offers(WORDS.page.begin))
        });
        self.reader = Reader::Person;
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
        let mut passed = Vec::new();
        while passed.len() < MANY {
            let focus = self.focus();
            if found(&focus) {
                assert!(focus.is_lit(), "it cannot be seen that {what:?} has the focus");
                return focus;
            }
            passed.push(focus.text().to_owned());
            self.browser.press(keys);
        }
        panic!("no Tab leads to {what:?}, but to {passed:?} on {:?}", self.page().heading())
    }

    /// Presses a key, once the screen takes it.
    pub fn presses(&self, key: char) {
        thread::sleep(DOUBLE_TAP.saturating_sub(self.arrived.elapsed()));
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
            Some(self.page()).filter(|page| page.place() != before.place())
        });
        self.arrived = Instant::now();
        page.check(&self.address);
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

    /// Whether this answer is marked on the screen.
    pub fn sees_marked(&self, answer: Answer) -> bool {
        self.tabs_to(self.words(answer)).is_marked()
    }

    /// Answers the question on this screen with one or several of its options.
    pub fn answers(&mut self, answers: impl IntoIterator<Item = impl Into<Answer>>) -> Page {
        let answers: Vec<Answer> = answers.into_iter().map(Into::into).collect();
        let question = answers.first().unwrap().question();
        let heading = WORDS.question(question).ask.to(self.reader);
        assert_eq!(self.page().heading(), heading, "the question on the screen");
        if let [answer] = answers[..]
            && (question.is_single() || answer.stands_alone())
        {
            let page = self.goes_on_with(self.words(answer));
            if answer.question() == Question::Who {
                let helps = answer == Who::Helper.into();
                self.reader = if helps { Reader::Helper } else { Reader::Person };
            }
            return page;
        }
        self.ticks(answers);
        self.goes_on_with(WORDS.page.continue_)
    }

    /// Answers with a whole set.
    pub fn answers_all(&mut self, question: Question, choices: Choices) -> Page {
        let chosen = question.answers().iter().copied();
        self.answers(chosen.filter(|&answer| choices.has(answer)))
    }

    /// Ticks what is not ticked yet, and stays.
    pub fn ticks(&self, answers: impl IntoIterator<Item = impl Into<Answer>>) {
        for answer in answers {
            if !self.tabs_to(self.words(answer.into())).is_marked() {
                self.presses(SPACE);
            }
        }
    }

    /// An option in the words that this person reads.
    pub fn words(&self, answer: Answer) -> &'static str {
        WORDS.answer(answer).to(self.reader)
    }

    /// Closes the page, on which nothing has gone wrong unseen.
    pub fn leaves(self) {
        assert_eq!(self.browser.script("return breaches", &[]), json!([]), "the content policy");
        let errors = self.browser.log("browser").into_iter().filter(|it| it["level"] == "SEVERE");
        assert_eq!(errors.count(), 0, "errors in the console");
    }
}
