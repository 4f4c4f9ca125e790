//! Seven questions ask once more before their "not sure" counts
//! (`rules.md` section 3). Until then the question is unanswered.

use super::questions::*;

/// What follows a "not sure": one yes-or-no question after the other.
#[derive(Debug)]
pub struct Clarifier {
    /// Whose "not sure" it clears up.
    pub question: Question,
    /// Each answered with yes, no or not sure.
    pub parts: &'static [Part],
    /// What is stored when no part gave an answer.
    pub otherwise: Answer,
}

/// One yes-or-no question, and the answer that each reply stands for.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    yes: Option<Answer>,
    no: Option<Answer>,
    not_sure: Option<Answer>,
}

/// A reply to one part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reply {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Still not sure.
    NotSure,
}

impl Reply {
    /// In the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::Yes, Self::No, Self::NotSure];
}

/// The most parts that a clarifier has.
pub const MOST_PARTS: usize = 8;

/// In questionnaire order.
pub static CLARIFIERS: [Clarifier; 7] = [
    Clarifier {
        question: Question::Emergency,
        parts: &[
            a_sign(Answer::Emergency(Emergency::OneSided)),
            a_sign(Answer::Emergency(Emergency::TearingPain)),
            a_sign(Answer::Emergency(Emergency::ColdLimb)),
            a_sign(Answer::Emergency(Emergency::Breathing)),
            a_sign(Answer::Emergency(Emergency::Rising)),
            a_sign(Answer::Emergency(Emergency::LegsGone)),
            a_sign(Answer::Emergency(Emergency::Accident)),
            a_sign(Answer::Emergency(Emergency::VeryIll)),
        ],
        otherwise: Answer::Emergency(Emergency::NoneOfThese),
    },
    Clarifier {
        question: Question::Bladder,
        parts: &[
            normally(Bladder::NotSure),
            normally(Bladder::NotSure),
            normally(Bladder::NotSure),
        ],
        otherwise: Answer::Bladder(Bladder::NoneOfThese),
    },
    Clarifier {
        question: Question::Saddle,
        parts: &[Part {
            yes: Some(Answer::Saddle(Saddle::No)),
            no: Some(Answer::Saddle(Saddle::Yes)),
            not_sure: Some(Answer::Saddle(Saddle::NotSure)),
        }],
        otherwise: Answer::Saddle(Saddle::NotSure),
    },
    Clarifier {
        question: Question::Weakness,
        parts: &[a_sign(Answer::Weakness(Weakness::Marked))],
        otherwise: Answer::Weakness(Weakness::Slight),
    },
    Clarifier {
        question: Question::History,
        parts: &[
            if_so(Answer::History(History::Cancer), Answer::History(History::NotSure)),
            if_so(Answer::History(History::BloodThinner), Answer::History(History::NotSure)),
        ],
        otherwise: Answer::History(History::NoneOfThese),
    },
    Clarifier {
        question: Question::Unwell,
        parts: &[if_so(Answer::Unwell(Unwell::Fever), Answer::Unwell(Unwell::NotSure))],
        otherwise: Answer::Unwell(Unwell::NoneOfThese),
    },
    Clarifier {
        question: Question::Signs,
        parts: &[
            if_so(Answer::Signs(Signs::Climbing), Answer::Signs(Signs::NotSure)),
            if_so(Answer::Signs(Signs::Unsteady), Answer::Signs(Signs::NotSure)),
        ],
        otherwise: Answer::Signs(Signs::NoneOfThese),
    },
];

/// "Yes" and "not sure" both stand for the sign.
const fn a_sign(sign: Answer) -> Part {
    Part { yes: Some(sign), no: None, not_sure: Some(sign) }
}

/// "Yes" stands for the sign; "not sure" stays what it is.
const fn if_so(sign: Answer, not_sure: Answer) -> Part {
    Part { yes: Some(sign), no: None, not_sure: Some(not_sure) }
}

/// "Yes" is as it should be; anything else leaves it unsure.
const fn normally(not_sure: Bladder) -> Part {
    let not_sure = Some(Answer::Bladder(not_sure));
    Part { yes: None, no: not_sure, not_sure }
}

impl Clarifier {
    /// What is stored for the question: what was answered beside "not sure",
    /// and what the replies stand for.
    pub fn stored(&self, beside: Choices, replies: impl IntoIterator<Item = Reply>) -> Choices {
        let stored = self.so_far(beside, replies);
        if stored.is_empty() { self.otherwise.into() } else { stored }
    }

    /// The same while parts are open: empty where nothing is known yet.
    pub fn so_far(&self, beside: Choices, replies: impl IntoIterator<Item = Reply>) -> Choices {
        let beside = beside.without(self.question.not_sure()).without(self.question.alone());
        self.parts.iter().zip(replies).fold(beside, |stored, (part, reply)| {
            part.stands_for(reply).map_or(stored, |answer| stored.with(answer))
        })
    }

    /// Whether the parts from this one on, however they are replied to, add
    /// nothing to what is known so far.
    pub fn decided(&self, so_far: Choices, from: usize) -> bool {
        let adds = |part: &Part| {
            let mut answers = Reply::ALL.into_iter().filter_map(|reply| part.stands_for(reply));
            answers.any(|answer| !so_far.has(answer))
        };
        from >= self.parts.len() || !so_far.is_empty() && !self.parts[from..].iter().any(adds)
    }
}

impl Part {
    /// The answer that a reply stands for, if any.
    pub const fn stands_for(&self, reply: Reply) -> Option<Answer> {
        match reply {
            Reply::Yes => self.yes,
            Reply::No => self.no,
            Reply::NotSure => self.not_sure,
        }
    }
}
