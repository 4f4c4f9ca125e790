//! When a question is asked, as FHIR says it: `enableWhen`, or an expression
//! where that cannot say it.
//!
//! Made from the condition of the question itself. A condition reads with
//! caution; FHIR sees what was said. So "not sure" is named beside each worse
//! answer that it counts as.

use super::answer_code;
use crate::triage::{Answer, Choices, Condition, Named, Question, questions::Age};
use std::fmt;

/// When a question is asked.
#[derive(Clone, Debug)]
pub enum Enabled {
    /// Always.
    Always,
    /// When one of these was answered.
    Any(Vec<Answer>),
    /// When all of these were answered.
    All(Vec<Answer>),
    /// When this holds, which `enableWhen` cannot say.
    Expression(Said),
}

/// A condition on what was said. There is no "not" in it, so it is never true
/// of an answer that is missing. It prints as FHIRPath.
#[derive(Clone, Debug)]
pub enum Said {
    /// One of these was answered.
    Has(Question, Choices),
    /// It was answered, and with nothing but these.
    Only(Question, Choices),
    /// All of these hold.
    All(Vec<Self>),
    /// At least one of these holds.
    Any(Vec<Self>),
}

impl Enabled {
    /// When a question is asked whose condition this is.
    pub fn when(condition: &Condition) -> Self {
        let said = Said::of(condition, true);
        let any = match &said {
            Said::All(of) if of.is_empty() => return Self::Always,
            Said::Any(of) => of.iter().map(Said::options).collect(),
            one => one.options().map(|options| vec![options]),
        };
        let all = || match &said {
            Said::All(of) => of.iter().map(|it| it.options().filter(|it| it.len() == 1)).collect(),
            _ => None,
        };
        let any: Option<Vec<Vec<_>>> = any;
        let all: Option<Vec<Vec<_>>> = if any.is_none() { all() } else { None };
        match (any, all) {
            (Some(any), _) => Self::Any(any.concat()),
            (_, Some(all)) => Self::All(all.concat()),
            _ => Self::Expression(said),
        }
    }
}

impl Said {
    /// When it is known that the condition holds, or that it does not.
    pub fn of(condition: &Condition, holds: bool) -> Self {
        let each = |of: &[Condition]| of.iter().map(|it| Self::of(it, holds)).collect();
        match *condition {
            Condition::Always => Self::constant(holds),
            // The matching test is for patterns: nothing that is asked waits for it.
            Condition::Matching(_) => Self::constant(!holds),
            Condition::Term(_, it) => Self::of(it, holds),
            Condition::Not(it) => Self::of(it, !holds),
            Condition::All(of) if holds => Self::all(each(of)),
            Condition::Any(of) if !holds => Self::all(each(of)),
            Condition::All(of) | Condition::Any(of) => Self::any(each(of)),
            Condition::AtLeast(count, of) => {
                let count = usize::from(count);
                let count = if holds { count } else { (of.len() + 1).saturating_sub(count) };
                Self::at_least(count, &each(of))
            }
            Condition::Has(of) => {
                let chosen = options(of.question, |read| read.meets(of.choices));
                Self::given(of.question, chosen, holds)
            }
            Condition::Said(of) => Self::given(of.question, of.choices, holds),
            Condition::AgeAtLeast(band) => {
                let chosen = band.and_older().with(Age::NotSure.into());
                Self::given(Question::Age, chosen, holds)
            }
            Condition::Within(of) if holds => {
                Self::any(vec![hidden(of.question), Self::within(of)])
            }
            Condition::Within(of) => Self::beyond(of),
            Condition::Exactly(of) => {
                let parts = of.question.answers().iter().filter(|&&it| of.choices.has(it));
                let parts = parts.map(|&it| {
                    let chosen = options(of.question, |read| read.has(it));
                    Self::given(of.question, chosen, holds)
                });
                let whole = if holds { Self::within(of) } else { Self::beyond(of) };
                let all = parts.chain([whole]).collect();
                if holds { Self::all(all) } else { Self::any(all) }
            }
        }
    }

    /// Always, or never.
    const fn constant(holds: bool) -> Self {
        if holds { Self::All(Vec::new()) } else { Self::Any(Vec::new()) }
    }

    /// One of these was answered; or it is known that none was.
    fn given(question: Question, chosen: Choices, holds: bool) -> Self {
        if holds {
            Self::Has(question, chosen)
        } else {
            let others = question.every_option().without(chosen);
            Self::any(vec![hidden(question), Self::only(question, others)])
        }
    }

    fn within(of: Named) -> Self {
        Self::only(of.question, options(of.question, |read| read.within(of.choices)))
    }

    fn beyond(of: Named) -> Self {
        Self::Has(of.question, options(of.question, |read| !read.within(of.choices)))
    }

    fn only(question: Question, choices: Choices) -> Self {
        let one = question.is_single();
        if one { Self::Has(question, choices) } else { Self::Only(question, choices) }
    }

    fn all(of: Vec<Self>) -> Self {
        let parts = of.into_iter().flat_map(|it| match it {
            Self::All(parts) => parts,
            other => vec![other],
        });
        Self::alone(parts.collect()).unwrap_or_else(Self::All)
    }

    fn any(of: Vec<Self>) -> Self {
        let parts = of.into_iter().flat_map(|it| match it {
            Self::Any(parts) => parts,
            other => vec![other],
        });
        Self::alone(parts.collect()).unwrap_or_else(Self::Any)
    }

    /// The only one, or all of them.
    fn alone(mut parts: Vec<Self>) -> Result<Self, Vec<Self>> {
        if parts.len() == 1 { parts.pop().ok_or(parts) } else { Err(parts) }
    }

    /// Every way in which so many of these hold.
    fn at_least(count: usize, of: &[Self]) -> Self {
        match (count, of) {
            (0, _) => Self::constant(true),
            (_, []) => Self::constant(false),
            (_, [first, rest @ ..]) => Self::any(vec![
                Self::all(vec![first.clone(), Self::at_least(count - 1, rest)]),
                Self::at_least(count, rest),
            ]),
        }
    }

    /// The options of which one is enough, if that is all that it asks for.
    fn options(&self) -> Option<Vec<Answer>> {
        let Self::Has(question, choices) = self else { return None };
        Some(question.answers().iter().copied().filter(|&it| choices.has(it)).collect())
    }
}

/// It is known that the question is not asked.
fn hidden(question: Question) -> Said {
    Said::of(question.asked_when(), false)
}

/// The options of which the test is true, each read with caution.
fn options(question: Question, test: impl Fn(Choices) -> bool) -> Choices {
    let read = |answer: Answer| {
        let counts_as = question.cautious();
        if answer.is_not_sure() && !counts_as.is_empty() { counts_as } else { answer.into() }
    };
    let all = question.answers().iter().copied().filter(|&it| test(read(it)));
    all.fold(Choices::NONE, Choices::with)
}

impl fmt::Display for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (parts, word) = match self {
            Self::Has(question, choices) => {
                let (item, codes) = (item(*question), codes(*question, *choices));
                return write!(f, "{item}.answer.value.where({codes}).exists()");
            }
            Self::Only(question, choices) => {
                let (item, codes) = (item(*question), codes(*question, *choices));
                return write!(f, "({item}.answer.exists() and {item}.answer.value.all({codes}))");
            }
            Self::All(of) => (of, " and "),
            Self::Any(of) => (of, " or "),
        };
        let parts: Vec<_> = parts.iter().map(Self::to_string).collect();
        match parts[..] {
            [] => f.write_str(if word == " and " { "true" } else { "false" }),
            _ => write!(f, "({})", parts.join(word)),
        }
    }
}

fn item(question: Question) -> String {
    format!("%resource.item.item.where(linkId = '{}')", question.id())
}

fn codes(question: Question, choices: Choices) -> String {
    let chosen = question.answers().iter().filter(|&&it| choices.has(it));
    let codes: Vec<_> = chosen.map(|&it| format!("code = '{}'", answer_code(it))).collect();
    if codes.is_empty() { "false".to_owned() } else { codes.join(" or ") }
}
