//! How a person replies when "not sure" is asked once more.

use crate::{
    driver::{DOWN, SPACE, TAB, wait},
    page::{Page, WORDS},
    person::Person,
};
use back_to_toe::triage::{Clarifier, Question, Reply};

impl Person {
    /// Replies to one part of a clarifier with several.
    pub fn replies(&self, clarifier: &Clarifier, part: usize, reply: Reply) {
        let words = WORDS.clarifier(clarifier).unwrap().parts[part].to(self.reader());
        self.tabs_until(words, &[TAB], |focus| focus.group() == words);
        // Of several radio buttons Tab reaches one, and the arrows the others.
        match reply {
            Reply::Yes => self.presses(SPACE),
            Reply::No => self.presses(DOWN),
            Reply::NotSure => (0..2).for_each(|_| self.presses(DOWN)),
        }
        wait("for the reply to be marked", || self.focus().is_marked().then_some(()));
    }

    /// Replies the same to all that a clarifier asks, and goes on.
    pub fn clarifies(&mut self, question: Question, reply: Reply) -> Page {
        let clarifier = question.clarifier().unwrap();
        let asked = WORDS.clarifier(clarifier).unwrap().ask.to(self.reader());
        assert_eq!(self.page().heading(), asked, "the clarifier on the screen");
        if clarifier.parts.len() == 1 {
            return self.goes_on_with(in_words(reply));
        }
        for part in 0..clarifier.parts.len() {
            self.replies(clarifier, part, reply);
        }
        self.goes_on_with(WORDS.page.continue_)
    }
}

fn in_words(reply: Reply) -> &'static str {
    match reply {
        Reply::Yes => WORDS.page.yes,
        Reply::No => WORDS.page.no,
        Reply::NotSure => WORDS.page.not_sure,
    }
}
