//! An inflamed spine.

use super::Rule;
use crate::triage::{
    Level::{SeeSoon, SeeUrgently},
    Limit,
    condition::at_least,
    questions::{BackBetter, Stiffness},
    source::*,
};

/// A red painful eye with a stiff back.
///
/// An inflamed iris harms sight: eye care the same day.
pub const RED_EYE: Rule = Rule {
    id: "red-eye",
    code: "Re",
    level: SeeUrgently,
    limit: Limit::Today.only(),
    when: Stiffness::RedEye.chosen(),
    sources: &[to_verify(&NICE_NG65_2017)],
};

/// Two or more signs of inflammatory back pain.
///
/// A blood test may show it; it is found years late on average.
pub const INFLAMMATORY_BACK: Rule = Rule {
    id: "inflammatory-back",
    code: "Ib",
    level: SeeSoon,
    limit: Limit::Weeks2.only(),
    when: at_least(
        2,
        &[
            Stiffness::Morning.chosen(),
            Stiffness::SecondHalfNight.chosen(),
            Stiffness::Switching.chosen(),
            Stiffness::Family.chosen(),
            BackBetter::Moving.chosen(),
        ],
    ),
    sources: &[to_verify(&NICE_NG65_2017)],
};
