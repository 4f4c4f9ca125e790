//! How a person answers a question.

use crate::{
    driver::SPACE,
    page::{Page, WORDS},
    person::Person,
    walk::Seen,
};
use back_to_toe::{
    content::Reader,
    triage::{Answer, Choices, Question, questions::Who},
};

impl Person {
    /// Whether this answer is marked on the screen.
    pub fn sees_marked(&self, answer: Answer) -> bool {
        self.tabs_to(self.words(answer)).is_marked()
    }

    /// Answers the question on this screen with one or several of its options.
    pub fn answers(&mut self, answers: impl IntoIterator<Item = impl Into<Answer>>) -> Page {
        let answers: Vec<Answer> = answers.into_iter().map(Into::into).collect();
        let question = answers.first().unwrap().question();
        assert_eq!(self.sees(&self.page()), Some(Seen::Asked(question)), "the question asked");
        if let [answer] = answers[..]
            && (question.is_single() || answer.stands_alone())
        {
            let page = self.goes_on_with(self.words(answer));
            if answer.question() == Question::Who {
                let helps = answer == Who::Helper.into();
                self.hands_over_to(if helps { Reader::Helper } else { Reader::Person });
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
        WORDS.answer(answer).to(self.reader())
    }
}
