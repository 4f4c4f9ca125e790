//! What is said, in every language. Written in `content/`, turned by `build.rs`
//! into one text for each language, and refused by it where a language leaves
//! anything unsaid.

mod said;
#[cfg(feature = "languages")]
pub mod translation;
mod words;

pub use words::*;

use crate::{
    fhir::FileError,
    keep::Lost,
    record::Day,
    region::Region,
    share::{LinkError, first, pieces},
    triage::{
        Answer, CARE, CLARIFIERS, Care, Clarifier, Fit, Level, Limit, Matching, PATTERNS, Pattern,
        Question, Root, Rule, Section,
    },
};
use std::fmt;
#[cfg(feature = "languages")]
use std::sync::LazyLock;

/// What fills the open places of a sentence.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// Whose numbers and services.
    pub region: Region,
    /// By when.
    pub limit: Option<Limit>,
}

impl Language {
    /// A section's title.
    pub const fn section(&self, section: Section) -> &'static str {
        self.sections[section as usize]
    }

    /// A question in words.
    pub const fn question(&self, question: Question) -> &Asked {
        &self.questions[question as usize]
    }

    /// An option in words.
    pub fn answer(&self, answer: Answer) -> Spoken {
        self.question(answer.question()).choices[answer.index() as usize]
    }

    /// What a clinician calls a question.
    pub fn name(&self, question: Question) -> &'static str {
        self.clinical(question, 0)
    }

    /// What a clinician calls an option; empty for "none of these", which is
    /// told by what it denies.
    pub fn term(&self, answer: Answer) -> &'static str {
        if answer.is_not_sure() {
            return self.clinician.not_sure;
        }
        self.clinical(answer.question(), answer.index() as usize + 1)
    }

    fn clinical(&self, question: Question, place: usize) -> &'static str {
        self.terms[question as usize].get(place).copied().unwrap_or_default()
    }

    /// A clarifier in words.
    pub fn clarifier(&self, clarifier: &Clarifier) -> Option<&Clarified> {
        let place = CLARIFIERS.iter().position(|it| it.question == clarifier.question)?;
        self.clarifiers.get(place)
    }

    /// A level in words.
    pub const fn level(&self, level: Level) -> &LevelWords {
        &self.levels[level as usize]
    }

    /// A time limit in words.
    pub const fn limit(&self, limit: Limit) -> &'static str {
        self.limits[limit as usize]
    }

    /// A rule in words.
    pub fn rule(&self, rule: &Rule) -> &RuleWords {
        &self.rules[rule.index()]
    }

    /// A pattern in words.
    pub fn pattern(&self, pattern: &Pattern) -> Option<&PatternWords> {
        self.patterns.get(PATTERNS.iter().position(|it| it == pattern)?)
    }

    /// How well a pattern fits, in words.
    pub const fn fit(&self, fit: Fit) -> &'static str {
        match fit {
            Fit::FitsWell => self.fit.fits_well,
            Fit::FitsPartly => self.fit.fits_partly,
            Fit::RuleOut => self.fit.rule_out,
        }
    }

    /// Why a link is not opened, and what to do about it.
    pub const fn link_error(&self, error: LinkError) -> &'static str {
        match error {
            LinkError::Cut => self.link.error_cut,
            LinkError::Altered => self.link.error_altered,
            LinkError::Foreign => self.link.error_foreign,
            LinkError::Newer => self.link.error_newer,
            LinkError::Unknown => self.link.error_unknown,
            LinkError::Contradiction => self.link.error_contradiction,
            LinkError::TooLong => self.link.error_too_long,
        }
    }

    /// The verdict of the matching test in words.
    pub const fn matching(&self, verdict: Matching) -> &'static str {
        self.matching[verdict as usize]
    }

    /// A root hint in words.
    pub const fn root(&self, root: Root) -> &'static str {
        self.roots[root as usize]
    }

    /// A piece of care in words.
    pub fn care(&self, care: &Care) -> Option<&Titled> {
        self.cares.get(CARE.iter().position(|it| it.id == care.id)?)
    }

    /// Why a check that was kept on the device cannot be opened, and what to do.
    pub const fn lost(&self, lost: Lost) -> &'static str {
        match lost {
            Lost::Expired => self.keep.expired,
            Lost::Unreadable => self.keep.unreadable,
            Lost::Newer => self.keep.newer,
        }
    }

    /// Why a file cannot be opened, and what to do.
    pub const fn file_error(&self, error: FileError) -> &'static str {
        match error {
            FileError::NotACheck => self.file.not_a_check,
            FileError::Newer => self.file.newer,
            FileError::Unknown => self.file.unknown,
            FileError::Contradictory => self.file.contradictory,
            FileError::Incomplete => self.file.incomplete,
            FileError::Altered => self.file.altered,
        }
    }

    /// A day as it is written in this language.
    pub fn day(&self, day: Day) -> String {
        let (year, month, day) = day.date();
        let month = self.date.months.get(month as usize - 1).copied().unwrap_or_default();
        let places = [("day", &*day.to_string()), ("month", month), ("year", &year.to_string())];
        filled(self.date.day, &places)
    }

    /// A region's services in words.
    pub const fn region(&self, region: Region) -> &RegionWords {
        &self.regions[region as usize]
    }

    /// Fills the open places of a sentence.
    pub fn fill(&self, text: &str, place: Place) -> String {
        let words = self.region(place.region);
        let places = [
            ("when", place.limit.map_or("", |limit| self.limit(limit))),
            ("emergency", place.region.emergency_number()),
            ("department", words.department),
            ("doctor", words.doctor),
            ("physio", words.physio),
            ("advice", words.advice),
            ("crisis", words.crisis),
        ];
        filled(text, &places)
    }
}

/// A sentence with its open places filled: `{name}` with what stands for the
/// name. Any other place is left open.
#[inline(never)]
pub fn filled(text: &str, places: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    let mut parts = pieces(text, b'{');
    filled += parts.next().unwrap_or_default();
    for part in parts {
        let place = places.iter().find_map(|(name, value)| {
            let rest = part.strip_prefix(name)?.strip_prefix('}')?;
            Some((value, rest))
        });
        match place {
            Some((value, rest)) => {
                filled += value;
                filled += rest;
            }
            None => {
                filled.push('{');
                filled += part;
            }
        }
    }
    filled
}

/// A language is known by its tag, and not by its thousand sentences.
impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag)
    }
}

impl PartialEq for Language {
    fn eq(&self, other: &Self) -> bool {
        self.tag == other.tag
    }
}

include!(concat!(env!("OUT_DIR"), "/languages.rs"));

/// The words of all languages, in the order of [`TONGUES`].
#[cfg(feature = "languages")]
pub static LANGUAGES: LazyLock<Vec<Language>> =
    LazyLock::new(|| WORDS.iter().filter_map(|it| Language::read(it).map(|it| *it)).collect());

/// English.
#[cfg(feature = "languages")]
pub static EN: LazyLock<&'static Language> = LazyLock::new(|| &LANGUAGES[0]);

/// What stands around the check in each language, in the same order.
#[cfg(feature = "languages")]
pub static AROUND: LazyLock<Vec<Around>> = LazyLock::new(|| {
    let around = TONGUES.iter().zip(AROUND_WORDS);
    around.map(|(it, words)| Around::of(it.tag, &mut Lines { rest: Some(words) })).collect()
});

/// What stands around the check in English.
#[cfg(feature = "languages")]
pub static AROUND_EN: LazyLock<&'static Around> = LazyLock::new(|| &AROUND[0]);

impl Tongue {
    /// The language with this tag, if this build speaks it.
    pub fn from_tag(tag: &str) -> Option<&'static Self> {
        TONGUES.iter().find(|it| it.tag == tag)
    }

    /// The language with this tag, or the one that it is a kind of: `en` for `en-GB`.
    pub fn of(tag: &str) -> Option<&'static Self> {
        Self::from_tag(tag).or_else(|| Self::from_tag(first(tag, b'-').0))
    }
}

impl Language {
    /// Reads a language from its words: a text that was built with this program.
    /// Any other is refused, since its sentences would stand in wrong places.
    pub fn read(words: &'static str) -> Option<Box<Self>> {
        let (head, words) = first(words, b'\n');
        let (id, tag) = first(head, b' ');
        let tongue = Tongue::from_tag(tag?).filter(|_| id == WORDS_ID)?;
        let mut lines = Lines { rest: words };
        let language = Self::of(tongue, &mut lines);
        // After the last line there is nothing: it is whole, and no longer.
        (lines.rest == Some("")).then_some(language)
    }
}

/// Words that were written by `build.rs`: a line for each text or list, an empty
/// one where there is none, and tabs between the texts of a list.
struct Lines {
    rest: Option<&'static str>,
}

impl Lines {
    #[inline(never)]
    fn next(&mut self) -> &'static str {
        let (line, rest) = first(self.rest.unwrap_or_default(), b'\n');
        self.rest = rest;
        line
    }
}

impl Source for Lines {
    fn one(&mut self, _: &Key<'_>) -> Text {
        self.next()
    }

    fn maybe(&mut self, _: &Key<'_>) -> Option<Text> {
        Some(self.next()).filter(|it| !it.is_empty())
    }

    fn list(&mut self, _: &Key<'_>, _: Count) -> Vec<Text> {
        let mut list = Vec::new();
        let mut rest = Some(self.next()).filter(|it| !it.is_empty());
        while let Some(texts) = rest {
            let text;
            (text, rest) = first(texts, b'\t');
            list.push(text);
        }
        list
    }
}
