//! A check as it is handed over: the answers, and what they meant on that day.
//!
//! Link, file and summary are made from it, and links and files are read back
//! into it. It holds nothing that says who the person is.

use crate::{
    content::RULESET,
    region::Region,
    share::first,
    triage::{Answers, Assessment, Finding, Level, Rule, assess},
};
use std::fmt;

/// A finished or unfinished check, and the level that it showed.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// The answers. None of a hidden question.
    pub answers: Answers,
    /// Whether the check came to its own end, and was not stopped before.
    pub finished: bool,
    /// When.
    pub day: Day,
    /// The tag of the language in which it was answered.
    pub language: &'static str,
    /// Whose numbers and services were shown.
    pub region: Region,
    /// The id of the questions, rules and patterns of that day.
    pub ruleset: String,
    /// The level that was shown; none where nothing was known yet.
    pub level: Option<Level>,
    /// The rules that decided it, in the order of the rule book.
    pub winning: Vec<&'static Rule>,
}

impl Record {
    /// What there is to hand over of these answers, by the rules of this program.
    pub fn new(answers: &Answers, day: Day, language: &'static str, region: Region) -> Self {
        let answers = answers.without_hidden();
        let shown = assess(&answers.stopped_early());
        let (level, winning) = (shown.level, shown.winning().collect());
        let finished = answers.complete() || level == Some(Level::CallAmbulance);
        let ruleset = RULESET.to_owned();
        Self { answers, finished, day, language, region, ruleset, level, winning }
    }

    /// Whether questions, rules and patterns are still those of that day.
    pub fn is_current(&self) -> bool {
        self.ruleset == RULESET
    }

    /// What the answers mean by the rules of this program. Whoever stops early
    /// is not sure of the details that a warning sign asks for.
    pub fn assessment(&self) -> Assessment {
        assess(&self.answers.stopped_early())
    }

    /// The rules that decide it today, each with the answers that were really given.
    pub fn findings(&self) -> Vec<Finding> {
        let answers = self.answers.stopped_early();
        assess(&answers).findings_given(&answers, &self.answers)
    }
}

/// A day of the calendar, as the person's device had it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(u32);

impl Day {
    /// The last day that can be written, 9999-12-31.
    const LAST: u32 = 2_932_896;

    /// The day so many days after 1970-01-01, up to the year 9999.
    pub fn from_number(number: u32) -> Option<Self> {
        (number <= Self::LAST).then_some(Self(number))
    }

    /// How many days after 1970-01-01.
    pub const fn number(self) -> u32 {
        self.0
    }

    /// The day that is written as year, month and day: 2026-11-21.
    pub fn from_iso(text: &str) -> Option<Self> {
        let (year, rest) = first(text, b'-');
        let (month, day) = first(rest?, b'-');
        let day = day?;
        let number =
            days_before(year.parse().ok()?, month.parse().ok()?)? + day.parse::<u32>().ok()?;
        // Only a day that is written as it was read exists: there is no 31 June.
        Self::from_number(number.checked_sub(1)?).filter(|it| it.to_string() == text)
    }

    /// Year, month and day, each from 1.
    pub fn date(self) -> (u32, u32, u32) {
        // Years begin in March here, so that a leap day is the last of its year.
        let days = self.0 + 719_468;
        let era = days / 146_097;
        let of_era = days % 146_097;
        let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let march = (5 * of_year + 2) / 153;
        let day = of_year - (153 * march + 2) / 5 + 1;
        let month = if march < 10 { march + 3 } else { march - 9 };
        (year + era * 400 + u32::from(month <= 2), month, day)
    }
}

/// The days from 1970-01-01 to the first of this month.
fn days_before(year: u32, month: u32) -> Option<u32> {
    if !(1970..=9999).contains(&year) || !(1..=12).contains(&month) {
        return None;
    }
    let (year, march) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let days = 365 * year + year / 4 - year / 100 + year / 400 + (153 * march + 2) / 5;
    Some(days - 719_468)
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.date();
        // Each number in two digits, and the year in four.
        let two = |number: u32| (100 + number).to_string().split_off(1);
        f.write_str(&[&year.to_string(), "-", &two(month), "-", &two(day)].concat())
    }
}
