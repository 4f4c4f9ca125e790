//! A check that is kept on the person's device: until when, and what is told
//! when it is found again.
//!
//! What is kept is one line: `k1.<the last day on which it may be opened>.<the
//! text of a link>`. Where it is kept is the browser's matter.

use crate::{record::Day, share::first};

/// For how many days a check is kept.
const DAYS: u32 = 30;

/// The form that this program writes.
const FORM: u32 = 1;

/// Why a kept check cannot be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lost {
    /// Its time is over. It is to be deleted.
    Expired,
    /// It is damaged, or it never was a check.
    Unreadable,
    /// A later version of this program wrote it.
    Newer,
}

/// What is to be kept of a check whose answers stand in this link.
pub fn to_keep(link: &str, today: Day) -> String {
    let until = today.number() + DAYS;
    ["k", &FORM.to_string(), ".", &until.to_string(), ".", link].concat()
}

/// The link in what was kept.
pub fn kept(text: &str, today: Day) -> Result<&str, Lost> {
    let (until, link) = read(text)?;
    // A day more for whoever travels west. What has longer to go was written by
    // a clock that was wrong, and would be kept for longer than was promised.
    let left = until.number().checked_sub(today.number()).filter(|&left| left <= DAYS + 1);
    left.map(|_| link).ok_or(Lost::Expired)
}

/// The last day on which what was kept may be opened.
pub fn kept_until(text: &str) -> Option<Day> {
    read(text).ok().map(|(until, _)| until)
}

/// The day on which it was kept.
pub fn kept_on(text: &str) -> Option<Day> {
    Day::from_number(kept_until(text)?.number().checked_sub(DAYS)?)
}

fn read(text: &str) -> Result<(Day, &str), Lost> {
    let (form, rest) = first(text, b'.');
    let form = number(form.strip_prefix('k')).ok_or(Lost::Unreadable)?;
    if form > FORM {
        return Err(Lost::Newer);
    }
    let (until, link) = first(rest.ok_or(Lost::Unreadable)?, b'.');
    let until = number(Some(until)).and_then(Day::from_number);
    let link = link.ok_or(Lost::Unreadable)?;
    let whole = form == FORM && !link.is_empty();
    until.filter(|_| whole).map(|until| (until, link)).ok_or(Lost::Unreadable)
}

/// Digits and nothing else, without a zero that would be left out.
fn number(text: Option<&str>) -> Option<u32> {
    let text = text.filter(|text| text.bytes().all(|it| it.is_ascii_digit()))?;
    if text.starts_with('0') { None } else { text.parse().ok() }
}
