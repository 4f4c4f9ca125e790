//! Pain by how bad it is, and how long it stays.

use super::Rule;
use crate::triage::{
    Level::{SeeSoon, SeeUrgently},
    Limit,
    condition::{all, any, not},
    questions::{
        Age, Course, Emergency, History, Impact, Onset, Signs, Skin, Speed, TearingDetail, Tried,
        Unwell,
    },
    source::*,
    terms::*,
};

/// Sudden very bad pain, or pain that moving does not change.
///
/// No other sign, but seen the same day.
pub const SEVERE_NEW_PAIN: Rule = Rule {
    id: "severe-new-pain",
    code: "Np",
    level: SeeUrgently,
    limit: Limit::Today.only(),
    when: any(&[
        Emergency::TearingPain.chosen(),
        all(&[
            any(&[Onset::Days0To3.chosen(), all(&[RECENT, Speed::Sudden.chosen()])]),
            Tried::NotHelped.chosen(),
            Impact::any_of(&[Impact::CannotWorkOrSleep, Impact::CannotCope]),
        ]),
        all(&[
            Age::From60To64.or_older(),
            History::VascularRisk.chosen(),
            TearingDetail::NotMovement.chosen(),
            MONTHS_NEW,
        ]),
    ]),
    sources: &[read(&SEED_001), read(&NG59_2016)],
};

/// Worse, not helped, disabling, or lasting.
///
/// A review and a plan help when it does not settle in weeks.
pub const NOT_SETTLING: Rule = Rule {
    id: "not-settling",
    code: "Ns",
    level: SeeSoon,
    limit: Limit::Weeks2.only(),
    when: any(&[
        Course::Worse.chosen(),
        Tried::NotHelped.chosen(),
        Impact::CannotWorkOrSleep.chosen(),
        all(&[
            not(&Course::Passing.chosen()),
            any(&[
                Onset::any_of(&[Onset::Weeks6To12, Onset::Over3Months]),
                all(&[Onset::Weeks2To6.chosen(), Course::Same.chosen()]),
            ]),
        ]),
    ]),
    sources: &[read(&NG59_2016), read(&NHS_SCIATICA_PAGE), read(&SEEDS_000_001)],
};

/// A single weak sign.
///
/// One sign alone is weak, and still looked at within a week.
pub const WEAK_FLAG: Rule = Rule {
    id: "weak-flag",
    code: "Wf",
    level: SeeSoon,
    limit: Limit::Week1.only(),
    when: any(&[
        Unwell::any_of(&[
            Unwell::WeightLoss,
            Unwell::NightPain,
            Unwell::BandPain,
            Unwell::GenerallyIll,
        ]),
        Skin::any_of(&[Skin::FootWound, Skin::TickBite]),
        Signs::any_of(&[Signs::Vision, Signs::Pulsing]),
    ]),
    sources: &[to_verify(&NICE_NG12), to_verify(&NICE_NG95), read(&SEED_004)],
};
