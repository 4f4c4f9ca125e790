//! Whether the clinical content is out of date.

use crate::{record::Day, triage::DUE};

/// Whether the day is over by which the clinical content was to be checked
/// again. Where no day is known nothing is claimed: the days themselves stand
/// at the start and on every result.
pub fn is_overdue(today: Option<Day>) -> bool {
    today.is_some_and(|today| Day::from_iso(DUE).is_none_or(|due| today > due))
}
