//! The answer sheet: what a person said, and nothing else.

use super::{
    Truth,
    questions::{Answer, Choices, Question},
    reading::Reading,
};

/// For each question, what was answered. Nothing chosen means not yet answered.
///
/// A sheet cannot hold two answers to a single question, nor "none of these"
/// beside another answer: the other answer, being the worse, counts
/// (`rules.md` section 2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Answers([Choices; Question::COUNT]);

impl Answers {
    /// What was answered to this question.
    pub const fn of(&self, question: Question) -> Choices {
        self.0[question as usize]
    }

    /// Whether this was answered.
    pub const fn has(&self, answer: Answer) -> bool {
        self.of(answer.question()).has(answer)
    }

    /// All answers, in questionnaire order.
    pub fn iter(&self) -> impl Iterator<Item = Answer> {
        let all = Question::ALL.into_iter().flat_map(|question| question.answers());
        all.copied().filter(|&answer| self.has(answer))
    }

    /// Answers a question anew, whatever was there before.
    ///
    /// Total over all bit patterns: bits without an option are dropped, "none
    /// of these" is dropped beside another answer, and several answers to a
    /// single question leave it unanswered, so that it is asked again.
    pub const fn set(mut self, question: Question, choices: Choices) -> Self {
        let choices = choices.and(question.every_option());
        let others = choices.without(question.alone());
        let choices = if question.is_single() && choices.count() != 1 {
            Choices::NONE
        } else if others.is_empty() {
            choices
        } else {
            others
        };
        self.0[question as usize] = choices;
        self
    }

    /// Adds an answer: a single question changes to it, any other keeps what it has.
    pub const fn with(self, answer: Answer) -> Self {
        let question = answer.question();
        let beside = if question.is_single() { Choices::NONE } else { self.of(question) };
        self.set(question, beside.with(answer))
    }

    /// Takes one answer back.
    pub const fn without(self, answer: Answer) -> Self {
        let question = answer.question();
        self.set(question, self.of(question).without(Choices::NONE.with(answer)))
    }

    /// Takes all answers to a question back.
    pub const fn unanswered(self, question: Question) -> Self {
        self.set(question, Choices::NONE)
    }

    /// The questions that are asked and not answered, in questionnaire order.
    /// One of which it is not yet known whether it is asked is not among them.
    pub fn waiting(&self) -> Vec<Question> {
        let reading = Reading::cautious(self);
        Question::ALL.into_iter().filter(|&it| self.waits_for(it, &reading)).collect()
    }

    /// The question to ask next: the first of those that wait.
    pub fn next_question(&self) -> Option<Question> {
        let reading = Reading::cautious(self);
        Question::ALL.into_iter().find(|&it| self.waits_for(it, &reading))
    }

    /// Every question is either hidden, or asked and answered.
    pub fn complete(&self) -> bool {
        Reading::cautious(self).complete()
    }

    /// What counts of these answers: without those to questions that are hidden.
    pub fn without_hidden(self) -> Self {
        let reading = Reading::cautious(&self);
        let hidden = |question: &Question| reading.asked(*question) == Truth::False;
        Question::ALL.into_iter().filter(hidden).fold(self, Self::unanswered)
    }

    /// What counts of these answers so far: those to questions that are known to
    /// be asked. The others change nothing until that is known.
    pub fn counting(self) -> Self {
        let reading = Reading::cautious(&self);
        let open = |question: &Question| reading.asked(*question) != Truth::True;
        Question::ALL.into_iter().filter(open).fold(self, Self::unanswered)
    }

    /// What counts when the person stops early: "not sure" in place of each
    /// detail that a warning sign asked for and that was not reached, so that
    /// stopping is never weaker than answering (`rules.md` section 2).
    pub fn stopped_early(mut self) -> Self {
        let open = |sheet: &Self| {
            let reading = Reading::cautious(sheet);
            DETAILS.into_iter().find(|&detail| sheet.waits_for(detail, &reading))
        };
        while let Some(detail) = open(&self) {
            self = self.set(detail, detail.not_sure());
        }
        self
    }

    fn waits_for(&self, question: Question, reading: &Reading) -> bool {
        self.of(question).is_empty() && reading.asked(question) == Truth::True
    }
}

/// The questions whose opening answer was a warning sign.
const DETAILS: [Question; 10] = [
    Question::TearingDetail,
    Question::ColdDetail,
    Question::BothKind,
    Question::FlagsOnset,
    Question::FlagsCourse,
    Question::FlagsExplained,
    Question::ProcedureWhen,
    Question::InjuryDetail,
    Question::PregnancySigns,
    Question::WoundDetail,
];

impl Default for Answers {
    fn default() -> Self {
        Self([Choices::NONE; Question::COUNT])
    }
}

impl FromIterator<Answer> for Answers {
    fn from_iter<I: IntoIterator<Item = Answer>>(answers: I) -> Self {
        answers.into_iter().fold(Self::default(), Self::with)
    }
}
