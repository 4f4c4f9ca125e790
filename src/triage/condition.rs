//! Conditions: sentences about the answers, as data.
//!
//! Being data, a condition can be evaluated while answers are missing, printed
//! for review, and asked which questions it reads. When a question is asked,
//! the terms, the rules and the patterns are all written in it.
//!
//! The language is that of the clinical specification (`rules.md` section 2).

use super::{
    matching::Matching,
    questions::{Age, Choices, Options, Question},
    reading::Reading,
};
use std::{fmt, ops};

/// A sentence about the answers that is true, false or not yet known.
#[derive(Clone, Copy, Debug)]
pub enum Condition {
    /// True without any answer.
    Always,
    /// At least one of these was answered.
    Has(Choices, Options),
    /// Exactly these were answered.
    Exactly(Choices, Options),
    /// Nothing but these was answered, or the question is hidden.
    Within(Choices, Options),
    /// One of these was answered, before "not sure" is read as something worse.
    Said(Choices, Options),
    /// The lower edge of the age band is at least that of this band.
    AgeAtLeast(Age),
    /// What makes the back better or worse, against what does it to the leg.
    Matching(Matching),
    /// All of these hold.
    All(&'static [Condition]),
    /// At least one of these holds.
    Any(&'static [Condition]),
    /// At least so many of these hold.
    AtLeast(usize, &'static [Condition]),
    /// This does not hold.
    Not(&'static Condition),
    /// A condition with a name of its own.
    Term(&'static str, &'static Condition),
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
pub const fn at_least(count: usize, of: &'static [Condition]) -> Condition {
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

impl Condition {
    /// Whether it holds, as far as the answers tell.
    pub fn truth(&self, reading: &Reading) -> Truth {
        use Truth::{False, True, Unknown};
        match *self {
            Self::Always => True,
            Self::Has(these, of) => {
                reading.truth(of.question(), False, |chosen| chosen.meets(these))
            }
            Self::Exactly(these, of) => {
                reading.truth(of.question(), False, |chosen| chosen == these)
            }
            Self::Within(these, of) => {
                reading.truth(of.question(), True, |chosen| chosen.within(these))
            }
            Self::Said(these, of) => reading.said(of.question(), these),
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
                    sure += usize::from(truth == True);
                    possible += usize::from(truth >= Unknown);
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
        self.walk(&mut |it| match it {
            Self::Has(_, of) | Self::Exactly(_, of) | Self::Within(_, of) | Self::Said(_, of) => {
                questions.push(of.question());
            }
            Self::AgeAtLeast(_) => questions.push(Question::Age),
            Self::Matching(_) => questions.extend(Matching::READS),
            _ => {}
        });
        questions.sort_unstable();
        questions.dedup();
        questions
    }

    /// Whether an answer to this question may change it: by itself, or by what
    /// it lets be asked.
    pub fn depends_on(&self, question: Question) -> bool {
        self.reads()
            .into_iter()
            .any(|read| read == question || read.asked_when().depends_on(question))
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

/// Prints the condition in the language of the clinical specification.
impl fmt::Display for Condition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Always => f.write_str("always"),
            Self::Has(_, of) => write!(f, "{} {}", of.question().id(), said(of, "is", "in", "has")),
            Self::Exactly(_, of) => write!(f, "{} is {}", of.question().id(), names(of)),
            Self::Within(_, of) => write!(f, "{} within {{{}}}", of.question().id(), names(of)),
            Self::Said(_, of) => write!(f, "{} said {}", of.question().id(), names(of)),
            Self::AgeAtLeast(band) => write!(f, "age >= {}", band.from_years().unwrap_or(0)),
            Self::Matching(verdict) => write!(f, "match is {}", verdict.id()),
            Self::All(of) => write_joined(f, of, " and "),
            Self::Any(of) => write_joined(f, of, " or "),
            Self::AtLeast(count, of) => {
                write!(f, "at least {count} of (")?;
                write_joined(f, of, "; ")?;
                f.write_str(")")
            }
            Self::Not(&Self::Has(_, of)) if of.question().is_single() => {
                write!(
                    f,
                    "{} {}",
                    of.question().id(),
                    said(of, "is not", "not in", "has")
                )
            }
            Self::Not(&Self::Matching(verdict)) => write!(f, "match is not {}", verdict.id()),
            Self::Not(it @ (Self::All(_) | Self::Any(_))) => write!(f, "not ({it})"),
            Self::Not(it) => write!(f, "not {it}"),
            Self::Term(name, _) => f.write_str(name),
        }
    }
}

/// "is o" and "in {a, b}" of a single question, "has o" and "has any of {a, b}" of another.
fn said(of: Options, is: &str, among: &str, has: &str) -> String {
    match (of.question().is_single(), of.answers().len()) {
        (true, 1) => format!("{is} {}", names(of)),
        (true, _) => format!("{among} {{{}}}", names(of)),
        (false, 1) => format!("{has} {}", names(of)),
        (false, _) => format!("{has} any of {{{}}}", names(of)),
    }
}

fn names(of: Options) -> String {
    of.answers()
        .iter()
        .map(|answer| answer.id())
        .collect::<Vec<_>>()
        .join(", ")
}

fn write_joined(f: &mut fmt::Formatter<'_>, of: &[Condition], word: &str) -> fmt::Result {
    for (n, it) in of.iter().enumerate() {
        if n > 0 {
            f.write_str(word)?;
        }
        match it {
            Condition::Any(_) if word == " and " => write!(f, "({it})")?,
            _ => write!(f, "{it}")?,
        }
    }
    Ok(())
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
