//! What stands after the `#` of a link: a check, or settings.
//!
//! ```text
//! b1.<ruleset>.<language>.<region>.<outcome>.<answers>.<checksum>
//! s1.language-<tag>.region-<id>
//! ```
//!
//! The letter says what it is, the number which form. The outcome is the day,
//! `f` for finished or `s` for stopped, the level as a digit and the codes of
//! the winning rules; the answers are the code of each question followed by
//! those of its options. No place counts, only codes, and a code never changes
//! what it means. See `docs/adr/0010-links.md`.
//!
//! A link is understood whole or refused: whoever reads half an answer sheet
//! may read something too mild.

mod check;
mod settings;

use crate::{ADDRESS, content::LANGUAGES, record::Record};
pub use check::{decode, encode};
pub use settings::Settings;

/// What a link leads to.
#[derive(Clone, Debug, PartialEq)]
pub enum Opened {
    /// Nothing is said: no fragment, or the name of a place on the page.
    Nothing,
    /// Someone's check.
    Check(Box<Record>),
    /// How the check is to be shown.
    Settings(Settings),
}

/// Why a link is not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// Its end is missing.
    Cut,
    /// It is not as it was made: the checksum says so.
    Altered,
    /// It does not come from this check.
    Foreign,
    /// Its form is of a later version.
    Newer,
    /// It is whole, and names a question, an answer, a rule, a language or a
    /// setting that this version does not have.
    Unknown,
    /// It is whole, and this check would never have made it.
    Contradiction,
    /// It is longer than any link of this check.
    TooLong,
}

impl LinkError {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Cut,
        Self::Altered,
        Self::Foreign,
        Self::Newer,
        Self::Unknown,
        Self::Contradiction,
        Self::TooLong,
    ];
}

/// No link is longer: all options of all questions, and all rules, are less.
pub const LONGEST: usize = 600;

/// What begins a link with answers, in the form of today.
const CHECK: &str = "b1";

/// What begins a link with settings.
const SETTINGS: &str = "s1";

/// Reads what stands after the `#` of an address.
pub fn read(fragment: &str) -> Result<Opened, LinkError> {
    // One letter may be what is left of a link.
    let is_anchor = fragment.len() != 1
        && fragment.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
    if is_anchor {
        return Ok(Opened::Nothing);
    }
    match prefix(fragment)? {
        CHECK => decode(fragment).map(|record| Opened::Check(Box::new(record))),
        _ => Settings::decode(fragment).map(Opened::Settings),
    }
}

/// The whole link with these answers: at the public address, else where this
/// page is. A copy that was opened from disk without a public address has none.
pub fn link(record: &Record, page: Option<&str>) -> Option<String> {
    let on_the_web = |it: &&str| it.starts_with("https://") || it.starts_with("http://");
    // What a site adds to its address says where someone came from.
    let page = page.filter(on_the_web).map(|it| first(first(it, b'#').0, b'?').0);
    Some(ADDRESS.or(page)?.to_owned() + "#" + &encode(record))
}

/// What a link begins with, if this version understands it.
fn prefix(link: &str) -> Result<&'static str, LinkError> {
    if link.len() > LONGEST {
        return Err(LinkError::TooLong);
    }
    let known = [CHECK, SETTINGS];
    let (begins, rest) = first(link, b'.');
    if rest.is_none() {
        let cut = known.iter().any(|prefix| prefix.starts_with(link));
        return Err(if cut { LinkError::Cut } else { LinkError::Foreign });
    }
    // A letter and a number above 0: of a version or a kind that is yet to come.
    let newer = match begins.as_bytes() {
        [b'a'..=b'z', b'1'..=b'9', rest @ ..] => rest.iter().all(u8::is_ascii_digit),
        _ => false,
    };
    let error = if newer { LinkError::Newer } else { LinkError::Foreign };
    known.into_iter().find(|&it| it == begins).ok_or(error)
}

/// What stands before the first of such signs, and what after it, if there is one.
fn first(text: &str, sign: u8) -> (&str, Option<&str>) {
    match text.bytes().position(|it| it == sign) {
        Some(at) => (&text[..at], Some(&text[at + 1..])),
        None => (text, None),
    }
}

fn language_of(tag: &str) -> Result<&'static str, LinkError> {
    let known = LANGUAGES.iter().find(|language| language.tag == tag);
    known.map(|language| language.tag).ok_or(LinkError::Unknown)
}
