//! When the clinical content was last checked against its sources. Whoever
//! checks it all again writes the new days here.

/// The day of the last check, as year, month and day.
pub const CHECKED: &str = "2026-11-20";

/// The last day on which that check still holds, at most a year later.
pub const DUE: &str = "2027-05-20";
