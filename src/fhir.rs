//! A check as a file for clinical systems: HL7 FHIR, release 4.
//!
//! [`bundle`] writes what a clinic receives, and what this check can open
//! again: the answers, and what they meant. It names nobody. [`read`]
//! understands a file whole or refuses it. What the files refer to, the
//! questions and the codes, is [`Published`] beside the page; the widget does
//! not carry it. See `docs/fhir.md`.

mod enabled;
mod questionnaire;
mod read;
mod terminology;
mod write;

pub use enabled::{Enabled, Said};
pub use read::{FileError, read};
pub use write::bundle;

use crate::{content::Language, json::Json, triage::Answer};

/// The version of the questionnaire. It goes up with every change of a question,
/// of an option, or of when a question is asked; a test knows which they are.
/// A whole number, as files have it.
pub const VERSION: &str = "1";

/// When that version was made.
const DATE: &str = "2026-11-21";

/// Where it is published. Names that end in `.invalid` are never anybody's
/// (RFC 6761), so a build of which nobody said it has no real address.
const ADDRESS: &str = match crate::ADDRESS {
    Some(address) => without_slash(address),
    None => "https://back-to-toe.invalid",
};

const fn without_slash(address: &str) -> &str {
    let (before, last) = address.split_at(address.len().saturating_sub(1));
    if matches!(last.as_bytes(), b"/") { before } else { address }
}

// Whoever builds may end the address with a slash or not.
const _: () = assert!(matches!(without_slash("https://a.test/").as_bytes(), b"https://a.test"));
const _: () = assert!(matches!(without_slash("https://a.test").as_bytes(), b"https://a.test"));

/// What is published: each has an address, which is its name in FHIR too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Published {
    /// The questions.
    Questionnaire,
    /// The options of all questions.
    Answers,
    /// How urgently.
    Levels,
    /// By when.
    Limits,
    /// What decides the level.
    Rules,
    /// Whose numbers and services.
    Regions,
}

impl Published {
    /// All of it.
    pub const ALL: [Self; 6] = [
        Self::Questionnaire,
        Self::Answers,
        Self::Levels,
        Self::Limits,
        Self::Rules,
        Self::Regions,
    ];

    /// The file, beside the page.
    pub const fn path(self) -> &'static str {
        match self {
            Self::Questionnaire => "fhir/questionnaire.json",
            Self::Answers => "fhir/answers.json",
            Self::Levels => "fhir/levels.json",
            Self::Limits => "fhir/limits.json",
            Self::Rules => "fhir/rules.json",
            Self::Regions => "fhir/regions.json",
        }
    }

    /// What stands in the file.
    pub fn resource(self, language: &'static Language) -> Json {
        match self {
            Self::Questionnaire => questionnaire::questionnaire(language),
            Self::Answers => terminology::answers(language),
            Self::Levels => terminology::levels(language),
            Self::Limits => terminology::limits(language),
            Self::Rules => terminology::rules(language),
            Self::Regions => terminology::regions(language),
        }
    }

    /// The name for programs.
    const fn name(self) -> &'static str {
        match self {
            Self::Questionnaire => "BackToToe",
            Self::Answers => "BackToToeAnswers",
            Self::Levels => "BackToToeLevels",
            Self::Limits => "BackToToeLimits",
            Self::Rules => "BackToToeRules",
            Self::Regions => "BackToToeRegions",
        }
    }

    /// The address: the publisher's own, and the path of the file.
    pub fn address(self) -> String {
        [ADDRESS, self.path()].join("/")
    }

    /// Whether this is the address, wherever it is published.
    fn is_at(self, address: &str) -> bool {
        address.strip_suffix(self.path()).is_some_and(|before| before.ends_with('/'))
    }

    /// The version in a canonical reference to it.
    fn version_in(self, canonical: &str) -> Option<&str> {
        let (address, version) = canonical.split_once('|')?;
        self.is_at(address).then_some(version)
    }

    /// A code with the words for it.
    fn coding(self, code: &str, display: &str) -> Json {
        let coding = Json::object().with_text("system", &self.address()).with_text("code", code);
        coding.with_text("display", display)
    }

    /// The code of a coding, if it is one of these.
    fn code_in(self, coding: Option<&Json>) -> Option<&str> {
        let system = coding?.get_text("system")?;
        coding?.get_text("code").filter(|_| self.is_at(system))
    }
}

/// The code of an answer. Options of different questions have the same ids and
/// mean different things, so the question is part of it.
fn answer_code(answer: Answer) -> String {
    [answer.question().id(), answer.id()].join(".")
}
