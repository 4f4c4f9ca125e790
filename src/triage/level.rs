//! How urgent, and how soon: two ordered lists.

use std::fmt;

/// How urgently to get help: the specification's "tier". The order is that of
/// urgency, so the level of the whole is the greatest of what holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Look after it and watch for change.
    SelfCare,
    /// GP, physiotherapist, podiatrist or midwife in 1 to 2 weeks.
    SeeSoon,
    /// A clinician the same day, or within 2 days.
    SeeUrgently,
    /// Emergency department.
    GoToHospital,
    /// Danger to life or limb.
    CallAmbulance,
}

impl Level {
    /// From the least to the most urgent.
    pub const ALL: [Self; 5] =
        [Self::SelfCare, Self::SeeSoon, Self::SeeUrgently, Self::GoToHospital, Self::CallAmbulance];

    /// The stable id.
    pub const fn id(self) -> &'static str {
        match self {
            Self::SelfCare => "self-care",
            Self::SeeSoon => "see-soon",
            Self::SeeUrgently => "see-urgently",
            Self::GoToHospital => "go-to-hospital",
            Self::CallAmbulance => "call-ambulance",
        }
    }

    /// The level with this id, if there is one.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.id() == id)
    }

    /// The specification's code, T1 the most urgent.
    pub const fn code(self) -> &'static str {
        match self {
            Self::CallAmbulance => "T1",
            Self::GoToHospital => "T2",
            Self::SeeUrgently => "T3",
            Self::SeeSoon => "T4",
            Self::SelfCare => "T5",
        }
    }
}

/// By when to be seen, the shortest first (`rules.md` section 2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Limit {
    /// Leave now.
    Now,
    /// The same day.
    Today,
    /// Within 24 hours.
    Hours24,
    /// On the next working day.
    NextWorkingDay,
    /// Within 48 hours; people read "within 2 days".
    Hours48,
    /// Within a week.
    Week1,
    /// Within two weeks.
    Weeks2,
}

impl Limit {
    /// From the shortest to the longest.
    pub const ALL: [Self; 7] = [
        Self::Now,
        Self::Today,
        Self::Hours24,
        Self::NextWorkingDay,
        Self::Hours48,
        Self::Week1,
        Self::Weeks2,
    ];

    /// The stable id.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Now => "now",
            Self::Today => "today",
            Self::Hours24 => "24-hours",
            Self::NextWorkingDay => "next-working-day",
            Self::Hours48 => "48-hours",
            Self::Week1 => "1-week",
            Self::Weeks2 => "2-weeks",
        }
    }

    /// The limit with this id, if there is one.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|limit| limit.id() == id)
    }
}

/// Prints the limit in the words of the specification's tables.
impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.id().replace('-', " "))
    }
}
