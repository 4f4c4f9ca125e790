//! What age alone changes.

use super::Rule;
use crate::triage::{
    Level::{SeeSoon, SeeUrgently},
    Limit,
    questions::Age,
    source::*,
};

/// Any child.
///
/// Causes in children are others, and serious ones commoner; adult guidance begins at 16.
pub const UNDER_16: Rule = Rule {
    id: "under-16",
    code: "U1",
    level: SeeUrgently,
    limit: Limit::Hours48.with_note("today with fever, limp, night pain, weight loss, or under 10"),
    when: Age::Under16.chosen(),
    sources: &[read(&NG59_2016), read(&JORTHO_ORG_2007), read(&HOLLINGWORTH_1996)],
};

/// From 70.
///
/// A cautious choice of this project.
pub const AGE_70: Rule = Rule {
    id: "age-70",
    code: "A7",
    level: SeeSoon,
    limit: Limit::Weeks2.only(),
    when: Age::From70.or_older(),
    sources: &[read(&EVIDENCE_MD_R51_CAUTIOUS)],
};
