//! How conditions read an answer sheet.
//!
//! Rules read it with caution: "not sure" is the worse answer. Patterns read
//! it plainly, as it was said. Both see the same questions, because whether a
//! question is asked is always decided with caution.

use super::{
    Answers, Condition, Truth,
    matching::Matching,
    questions::{Age, Choices, Named, Question},
};

/// An answer sheet as a condition sees it.
#[derive(Clone, Copy, Debug)]
pub struct Reading {
    seen: [Seen; Question::COUNT],
    said: Answers,
    /// Ages from which on "this age or over" is true besides the older bands.
    any_age: Choices,
    matching: Matching,
}

/// What is seen of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Seen {
    /// It is not asked; an answer, if there is one, does not count.
    Hidden,
    /// It is not answered, or it is not yet known whether it is asked.
    Open { asked: bool },
    /// It is asked and answered.
    Answered(Choices),
}

impl Reading {
    /// As rules and the questionnaire itself read: "not sure" counts as the
    /// answers that the question names as cautious.
    pub fn cautious(answers: &Answers) -> Self {
        let mut reading = Self {
            seen: [Seen::Open { asked: true }; Question::COUNT],
            said: *answers,
            any_age: Choices::NONE.with(Age::NotSure.into()),
            matching: Matching::CannotTell,
        };
        for question in ORDER {
            reading.seen[question as usize] = match question.asked_when().truth(&reading) {
                Truth::False => Seen::Hidden,
                Truth::Unknown => Seen::Open { asked: false },
                Truth::True if answers.of(question).is_empty() => Seen::Open { asked: true },
                Truth::True => Seen::Answered(cautious(question, answers.of(question))),
            };
        }
        reading
    }

    /// As patterns read: "not sure" matches nothing, and is no age.
    pub fn plain(answers: &Answers) -> Self {
        Self::cautious(answers).plainly()
    }

    /// The same sheet, read plainly.
    pub(super) fn plainly(mut self) -> Self {
        self.any_age = Choices::NONE;
        for question in Question::ALL {
            if let Seen::Answered(choices) = &mut self.seen[question as usize] {
                *choices = self.said.of(question);
            }
        }
        self.matching = Matching::of(&self);
        self
    }

    /// Whether a question is asked.
    pub fn asked(&self, question: Question) -> Truth {
        match self.seen[question as usize] {
            Seen::Hidden => Truth::False,
            Seen::Open { asked: false } => Truth::Unknown,
            Seen::Open { asked: true } | Seen::Answered(_) => Truth::True,
        }
    }

    /// Whether a question is asked and answered.
    pub fn is_answered(&self, question: Question) -> bool {
        matches!(self.seen[question as usize], Seen::Answered(_))
    }

    /// Every question is either hidden, or asked and answered.
    pub fn complete(&self) -> bool {
        !self.seen.iter().any(|seen| matches!(seen, Seen::Open { .. }))
    }

    /// The verdict of the matching test. Only a plain reading has one.
    pub const fn matching(&self) -> Matching {
        self.matching
    }

    /// What is read as answered; nothing for a question that is hidden or open.
    pub(super) fn chosen(&self, question: Question) -> Choices {
        match self.seen[question as usize] {
            Seen::Answered(choices) => choices,
            Seen::Hidden | Seen::Open { .. } => Choices::NONE,
        }
    }

    /// Applies a test to what is read; a hidden question gives `hidden`.
    pub(super) fn truth(
        &self,
        question: Question,
        hidden: Truth,
        test: impl FnOnce(Choices) -> bool,
    ) -> Truth {
        match self.seen[question as usize] {
            Seen::Hidden => hidden,
            Seen::Open { .. } => Truth::Unknown,
            Seen::Answered(choices) => test(choices).into(),
        }
    }

    /// Whether at least one of these is read as answered.
    #[inline]
    pub(super) fn has(&self, of: Named) -> Truth {
        self.truth(of.question, Truth::False, |chosen| chosen.meets(of.choices))
    }

    /// As [`Self::truth`], for what was said before "not sure" was read as something worse.
    pub(super) fn said(&self, of: Named) -> Truth {
        self.truth(of.question, Truth::False, |_| self.said.of(of.question).meets(of.choices))
    }

    /// Whether the age is at least the lower edge of this band.
    pub(super) fn age_at_least(&self, band: Age) -> Truth {
        self.truth(Question::Age, Truth::False, |age| age.meets(band.and_older().or(self.any_age)))
    }
}

/// "Not sure" replaced by what it counts as; the other answers stay.
fn cautious(question: Question, said: Choices) -> Choices {
    let (worse, not_sure) = (question.cautious(), question.not_sure());
    if said.meets(not_sure) && !worse.is_empty() { said.without(not_sure).or(worse) } else { said }
}

/// The questions in an order in which each stands after those that decide
/// whether it is asked. Made when the program is compiled: a question that
/// waits for itself stops the build.
const ORDER: [Question; Question::COUNT] = {
    let mut order = Question::ALL;
    let mut placed = [false; Question::COUNT];
    let mut count = 0;
    while count < Question::COUNT {
        let before = count;
        let mut n = 0;
        while n < Question::COUNT {
            if !placed[n] && Question::ALL[n].asked_when().reads_only(&placed) {
                placed[n] = true;
                order[count] = Question::ALL[n];
                count += 1;
            }
            n += 1;
        }
        assert!(count > before, "a question waits for itself");
    }
    order
};

impl Condition {
    /// Whether it reads none but these questions.
    const fn reads_only(&self, these: &[bool; Question::COUNT]) -> bool {
        match *self {
            Self::Always | Self::Matching(_) => true,
            Self::Has(of) | Self::Exactly(of) | Self::Within(of) | Self::Said(of) => {
                these[of.question as usize]
            }
            Self::AgeAtLeast(_) => these[Question::Age as usize],
            Self::All(of) | Self::Any(of) | Self::AtLeast(_, of) => {
                let mut n = 0;
                while n < of.len() {
                    if !of[n].reads_only(these) {
                        return false;
                    }
                    n += 1;
                }
                true
            }
            Self::Not(it) | Self::Term(_, it) => it.reads_only(these),
        }
    }
}
