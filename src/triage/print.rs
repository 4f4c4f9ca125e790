//! Conditions in the words of the clinical specification.
//!
//! Only native commands print them: the rule book is what clinicians read and
//! approve.

use super::{condition::Condition, questions::Named};
use std::fmt;

/// Prints the condition in the language of the clinical specification.
impl fmt::Display for Condition {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Always => f.write_str("always"),
            Self::Has(of) => write!(f, "{} {}", of.question.id(), said(of, "is", "in", "has")),
            Self::Exactly(of) => write!(f, "{} is {}", of.question.id(), names(of)),
            Self::Within(of) => write!(f, "{} within {{{}}}", of.question.id(), names(of)),
            Self::Said(of) => write!(f, "{} said {}", of.question.id(), names(of)),
            Self::AgeAtLeast(band) => write!(f, "age >= {}", band.youngest().unwrap_or(0)),
            Self::Matching(verdict) => write!(f, "match is {}", verdict.id()),
            Self::All(of) => write_joined(f, of, " and "),
            Self::Any(of) => write_joined(f, of, " or "),
            Self::AtLeast(count, of) => {
                write!(f, "at least {count} of (")?;
                write_joined(f, of, "; ")?;
                f.write_str(")")
            }
            Self::Not(&Self::Has(of)) if of.question.is_single() => {
                write!(f, "{} {}", of.question.id(), said(of, "is not", "not in", "has"))
            }
            Self::Not(&Self::Matching(verdict)) => write!(f, "match is not {}", verdict.id()),
            Self::Not(it @ (Self::All(_) | Self::Any(_))) => write!(f, "not ({it})"),
            Self::Not(it) => write!(f, "not {it}"),
            Self::Term(name, _) => write!(f, "{name}"),
        }
    }
}

/// "is o" and "in {a, b}" of a single question, "has o" and "has any of {a, b}" of another.
fn said(of: Named, is: &str, among: &str, has: &str) -> String {
    match (of.question.is_single(), of.written.answers().len()) {
        (true, 1) => format!("{is} {}", names(of)),
        (true, _) => format!("{among} {{{}}}", names(of)),
        (false, 1) => format!("{has} {}", names(of)),
        (false, _) => format!("{has} any of {{{}}}", names(of)),
    }
}

fn names(of: Named) -> String {
    of.written.answers().iter().map(|answer| answer.id()).collect::<Vec<_>>().join(", ")
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
