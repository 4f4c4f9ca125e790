//! How a person replies when "not sure" is asked once more.

use crate::{
    page::{Page, WORDS},
    person::Person,
    walk::Seen,
};
use back_to_toe::triage::{Question, Reply};

impl Person {
    /// Replies the same to all that is asked once more about a question.
    pub fn clarifies(&mut self, question: Question, reply: Reply) -> Page {
        let mut page = self.page();
        assert_eq!(self.sees(&page), Some(Seen::Clarified(question)));
        while self.sees(&page) == Some(Seen::Clarified(question)) {
            page = self.goes_on_with(in_words(reply));
        }
        page
    }
}

fn in_words(reply: Reply) -> &'static str {
    match reply {
        Reply::Yes => WORDS.page.yes,
        Reply::No => WORDS.page.no,
        Reply::NotSure => WORDS.page.not_sure,
    }
}
