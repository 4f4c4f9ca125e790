//! Conditions: sentences about the answers, as data.
//!
//! Being data, a condition can be evaluated while answers are missing, printed
//! for review, and asked which questions it reads. When a question is asked,
//! the terms, the rules and the patterns are all written in it.
//!
//! The language is that of the clinical specification (`rules.md` section 2).

use super::{
    matching::Matching,
    note::{Note, note},
    questions::{Age, Named, Question},
    reading::Reading,
};
use std::ops;

/// A sentence about the answers that is true, false or not yet known.
#[derive(Clone, Copy, Debug)]
pub enum Condition {
    /// True without any answer.
    Always,
    /// At least one of these was answered.
    Has(Named),
    /// Exactly these were answered.
    Exactly(Named),
    /// Nothing but these was answered, or the question is hidden.
    Within(Named),
    /// One of these was answered, before "not sure" is read as something worse.
    Said(Named),
    /// The lower edge of the age band is at least that of this band.
    AgeAtLeast(Age),
    /// What makes the back better or worse, against what does it to the leg.
    Matching(Matching),
    /// All of these hold.
    All(&'static [Condition]),
    /// At least one of these holds.
    Any(&'static [Condition]),
    /// At least so many of these hold.
    AtLeast(u8, &'static [Condition]),
    /// This does not hold.
    Not(&'static Condition),
    /// A condition with a name of its own.
    Term(Note, &'static Condition),
}

/// What can be said of a condition while some answers are missing (Kleene).
///
/// The order makes "and" the minimum and "or" the maximum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Truth {
    /// It does not hold, whatever is answered further.
    False,
    /// It depends on answers that are missing.
    Unknown,
    /// It holds, whatever is answered further.
    True,
}

/// All of these hold.
pub const fn all(of: &'static [Condition]) -> Condition {
    Condition::All(of)
}

/// At least one of these holds.
pub const fn any(of: &'static [Condition]) -> Condition {
    Condition::Any(of)
}

/// At least so many of these hold.
pub const fn at_least(count: u8, of: &'static [Condition]) -> Condition {
    Condition::AtLeast(count, of)
}

/// This does not hold.
pub const fn not(it: &'static Condition) -> Condition {
    Condition::Not(it)
}

/// The matching test gave this verdict.
pub const fn matching(verdict: Matching) -> Condition {
    Condition::Matching(verdict)
}

/// A condition with a name of its own.
pub const fn term(name: &'static str, means: &'static Condition) -> Condition {
    Condition::Term(note(name), means)
}

impl Condition {
    /// Whether it holds, as far as the answers tell.
    #[inline]
    pub fn truth(&self, reading: &Reading) -> Truth {
        // Most conditions are a plain answer. Reading it without a further call
        // makes an assessment a third faster.
        match self {
            Self::Has(of) => reading.has(*of),
            other => other.truth_of_parts(reading),
        }
    }

    fn truth_of_parts(&self, reading: &Reading) -> Truth {
        use Truth::{False, True, Unknown};
        match *self {
            Self::Always => True,
            Self::Has(of) => reading.has(of),
            Self::Exactly(of) => reading.truth(of.question, False, |chosen| chosen == of.choices),
            Self::Within(of) => {
                reading.truth(of.question, True, |chosen| chosen.within(of.choices))
            }
            Self::Said(of) => reading.said(of),
            Self::AgeAtLeast(band) => reading.age_at_least(band),
            Self::Matching(verdict) => (reading.matching() == verdict).into(),
            Self::All(of) => {
                let mut truth = True;
                for it in of {
                    truth = truth.min(it.truth(reading));
                    if truth == False {
                        break;
                    }
                }
                truth
            }
            Self::Any(of) => {
                let mut truth = False;
                for it in of {
                    truth = truth.max(it.truth(reading));
                    if truth == True {
                        break;
                    }
                }
                truth
            }
            Self::AtLeast(count, of) => {
                let (mut sure, mut possible) = (0, 0);
                for it in of {
                    let truth = it.truth(reading);
                    sure += u8::from(truth == True);
                    possible += u8::from(truth >= Unknown);
                }
                if sure >= count {
                    True
                } else if possible >= count {
                    Unknown
                } else {
                    False
                }
            }
            Self::Not(it) => !it.truth(reading),
            Self::Term(_, it) => it.truth(reading),
        }
    }

    /// The questions it looks at, each once, in questionnaire order.
    pub fn reads(&self) -> Vec<Question> {
        let mut questions = Vec::new();
        self.each_read(&mut |question| questions.push(question));
        Question::ALL.into_iter().filter(|it| questions.contains(it)).collect()
    }

    /// Whether an answer to this question may change it: by itself, or by what
    /// it lets be asked.
    pub fn depends_on(&self, question: Question) -> bool {
        let mut depends = false;
        self.each_read(&mut |read| {
            depends = depends || read == question || read.asked_when().depends_on(question);
        });
        depends
    }

    /// Visits the questions it looks at.
    fn each_read(&self, visit: &mut dyn FnMut(Question)) {
        self.walk(&mut |it| match it {
            Self::Has(of) | Self::Exactly(of) | Self::Within(of) | Self::Said(of) => {
                visit(of.question);
            }
            Self::AgeAtLeast(_) => visit(Question::Age),
            Self::Matching(_) => Matching::READS.into_iter().for_each(&mut *visit),
            _ => {}
        });
    }

    /// Visits this condition and all that it is made of.
    pub fn walk(&self, visit: &mut impl FnMut(&Self)) {
        visit(self);
        match self {
            Self::All(of) | Self::Any(of) | Self::AtLeast(_, of) => {
                of.iter().for_each(|it| it.walk(visit));
            }
            Self::Not(it) | Self::Term(_, it) => it.walk(visit),
            _ => {}
        }
    }
}

impl ops::Not for Truth {
    type Output = Self;

    fn not(self) -> Self {
        match self {
            Self::False => Self::True,
            Self::Unknown => Self::Unknown,
            Self::True => Self::False,
        }
    }
}

impl From<bool> for Truth {
    fn from(it: bool) -> Self {
        if it { Self::True } else { Self::False }
    }
}
