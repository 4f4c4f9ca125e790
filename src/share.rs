//! What stands after the `#` of a link: a check, or settings.
//!
//! ```text
//! b1.<ruleset>.<language>.<region>.<outcome>.<answers>.<checksum>
//! s1.language-<tag>.region-<id>…
//! ```
//!
//! The letter says what it is, the number which form. The outcome is the day,
//! `f` for finished or `s` for stopped, the level as a digit and the codes of
//! the winning rules; the answers are the code of each question followed by
//! those of its options. No place counts, only codes, and a code never changes
//! what it means. See `docs/adr/0010-links.md`; settings are in `settings.rs`.
//!
//! A check is understood whole or refused: whoever reads half an answer sheet
//! may read something too mild.

use crate::{
    ADDRESS,
    content::Tongue,
    record::{Day, Record},
    region::Region,
    settings::{self, Settings},
    triage::{Answers, Choices, Level, Question, Rule},
};
use std::iter;

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

/// Stands for answers where there are none, so that no field is empty.
const NO_ANSWERS: &str = "0";

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
    Some(address(page)?.to_owned() + "#" + &encode(record))
}

/// The link to the check itself, without answers: the same address.
pub fn address(page: Option<&str>) -> Option<&str> {
    let on_the_web = |it: &&str| it.starts_with("https://") || it.starts_with("http://");
    // What a site adds to its address says where someone came from.
    let page = page.filter(on_the_web).map(|it| first(first(it, b'#').0, b'?').0);
    ADDRESS.or(page)
}

/// A check as a link, without the address. There is one link for each record.
pub fn encode(record: &Record) -> String {
    let mut text = CHECK.to_owned();
    for field in [&record.ruleset, record.language, record.region.id(), ""] {
        text += ".";
        text += field;
    }
    push_digits(&mut text, record.day.number(), DAY);
    text.push(if record.finished { 'f' } else { 's' });
    text.push(level_code(record.level));
    record.winning.iter().for_each(|rule| text += rule.code);
    text += ".";
    let answered = text.len();
    for question in Question::ALL {
        let chosen = record.answers.of(question);
        if !chosen.is_empty() {
            text += question.code();
            let options = question.answers().iter().filter(|&&it| chosen.has(it));
            options.for_each(|it| text.push(it.code()));
        }
    }
    if text.len() == answered {
        text += NO_ANSWERS;
    }
    text += ".";
    let checksum = checksum(&text);
    push_digits(&mut text, checksum, CHECKSUM);
    text
}

/// The check in a link, without the address.
///
/// By the rules of today everything in it must be what this program would have
/// written. By other rules level and winning rules are taken as they are said,
/// and an answer to what is hidden today is left out, as it does not count.
pub fn decode(link: &str) -> Result<Record, LinkError> {
    if prefix(link)? != CHECK {
        return Err(LinkError::Foreign);
    }
    let mut fields = [""; 7];
    let mut rest = Some(link);
    for field in &mut fields {
        (*field, rest) = first(rest.ok_or(LinkError::Cut)?, b'.');
    }
    if rest.is_some() {
        return Err(LinkError::Altered);
    }
    let [_, ruleset, language, region, outcome, answers, end] = fields;
    let whole = link.strip_suffix(end).unwrap_or(link);
    let mut expected = String::new();
    push_digits(&mut expected, checksum(whole), CHECKSUM);
    if end != expected {
        return Err(if end.len() < CHECKSUM { LinkError::Cut } else { LinkError::Altered });
    }

    let (day, finished, level, winning) = outcome_of(outcome)?;
    let mut record = Record {
        answers: answers_of(answers)?,
        finished,
        day,
        language: language_of(language)?,
        region: Region::from_id(region).ok_or(LinkError::Unknown)?,
        ruleset: ruleset.to_owned(),
        level,
        winning,
    };
    let today = Record::new(&record.answers, day, record.language, record.region);
    let is_hex = |it: u8| it.is_ascii_digit() || (b'a'..=b'f').contains(&it);
    let fits = if record.is_current() {
        encode(&today) == link
    } else {
        let has_reasons = record.level.is_none() == record.winning.is_empty();
        ruleset.len() == 8 && ruleset.bytes().all(is_hex) && has_reasons
    };
    record.answers = today.answers;
    if fits { Ok(record) } else { Err(LinkError::Contradiction) }
}

type Outcome = (Day, bool, Option<Level>, Vec<&'static Rule>);

fn outcome_of(text: &str) -> Result<Outcome, LinkError> {
    let split = text.split_at_checked(DAY + 2).and_then(|(head, rules)| {
        let &[ref day @ .., end, level] = head.as_bytes() else { return None };
        Some((Day::from_number(number(day)?)?, end, level, rules))
    });
    let (day, end, level, mut rest) = split.ok_or(LinkError::Contradiction)?;
    let finished = match end {
        b'f' => true,
        b's' => false,
        _ => return Err(LinkError::Unknown),
    };
    let mut levels = Level::ALL.into_iter().map(Some).chain([None]);
    let level = levels.find(|&it| level_code(it) == char::from(level)).ok_or(LinkError::Unknown)?;
    let mut winning = Vec::new();
    while !rest.is_empty() {
        let (rule, after) = named(rest, Rule::from_code)?;
        if winning.contains(&rule) {
            return Err(LinkError::Contradiction);
        }
        winning.push(rule);
        rest = after;
    }
    Ok((day, finished, level, winning))
}

fn answers_of(text: &str) -> Result<Answers, LinkError> {
    let mut answers = Answers::default();
    let mut rest = if text == NO_ANSWERS { "" } else { text };
    while !rest.is_empty() {
        let (question, after) = named(rest, Question::from_code)?;
        let end = after.bytes().position(|it| it.is_ascii_uppercase()).unwrap_or(after.len());
        let (options, after) = after.split_at_checked(end).unwrap_or((after, ""));
        let mut chosen = Choices::NONE;
        for code in options.bytes().map(char::from) {
            chosen = chosen.with(question.answer_from_code(code).ok_or(LinkError::Unknown)?);
        }
        let again = !answers.of(question).is_empty() || chosen.count() as usize != options.len();
        answers = answers.set(question, chosen);
        if again || chosen.is_empty() || answers.of(question) != chosen {
            return Err(LinkError::Contradiction);
        }
        rest = after;
    }
    Ok(answers)
}

/// What the code of two signs at the beginning stands for, and the rest.
fn named<T>(text: &str, find: impl Fn(&str) -> Option<T>) -> Result<(T, &str), LinkError> {
    let split = text.split_at_checked(2).and_then(|(code, rest)| Some((find(code)?, rest)));
    split.ok_or(LinkError::Unknown)
}

fn language_of(tag: &str) -> Result<&'static str, LinkError> {
    Tongue::from_tag(tag).map(|it| it.tag).ok_or(LinkError::Unknown)
}

/// The digit of T1 to T5, and 0 where there was no level yet.
const fn level_code(level: Option<Level>) -> char {
    match level {
        None => '0',
        Some(Level::CallAmbulance) => '1',
        Some(Level::GoToHospital) => '2',
        Some(Level::SeeUrgently) => '3',
        Some(Level::SeeSoon) => '4',
        Some(Level::SelfCare) => '5',
    }
}

/// What a link begins with, if this version understands it.
fn prefix(link: &str) -> Result<&'static str, LinkError> {
    let is_settings = link.starts_with(settings::PREFIX);
    if link.len() > if is_settings { settings::LONGEST } else { LONGEST } {
        return Err(LinkError::TooLong);
    }
    let known = [CHECK, settings::PREFIX];
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
pub(crate) fn first(text: &str, sign: u8) -> (&str, Option<&str>) {
    match text.bytes().position(|it| it == sign) {
        Some(at) => (text.get(..at).unwrap_or_default(), text.get(at + 1..)),
        None => (text, None),
    }
}

/// The pieces of a text between such signs.
pub(crate) fn pieces(text: &str, sign: u8) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    iter::from_fn(move || {
        let (piece, after) = first(rest?, sign);
        rest = after;
        Some(piece)
    })
}

/// The digits of a number in a link, the least first.
const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// How many digits a day has.
const DAY: usize = 4;

/// How many digits the checksum has.
const CHECKSUM: usize = 6;

fn push_digits(text: &mut String, mut number: u32, count: usize) {
    for _ in 0..count {
        text.push(char::from(DIGITS[(number % 62) as usize]));
        number /= 62;
    }
}

fn number(digits: &[u8]) -> Option<u32> {
    digits.iter().rev().try_fold(0_u32, |number, digit| {
        let value = DIGITS.iter().position(|it| it == digit)?;
        number.checked_mul(62)?.checked_add(u32::try_from(value).ok()?)
    })
}

/// CRC-32 as in zip and PNG. It finds each change of one sign and each swap of
/// neighbours for certain, any other change but for one in four thousand million.
fn checksum(text: &str) -> u32 {
    !text.bytes().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(byte), |sum, _| {
            (sum >> 1) ^ (0xEDB8_8320 & (sum & 1).wrapping_neg())
        })
    })
}
