//! A check as a link, and back.

use super::{CHECK, LinkError, first, language_of, prefix};
use crate::{
    record::{Day, Record},
    region::Region,
    triage::{Answers, Choices, Level, Question, Rule},
};

/// Stands for answers where there are none, so that no field is empty.
const NO_ANSWERS: &str = "0";

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
        let (options, after) = after.split_at(end);
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
