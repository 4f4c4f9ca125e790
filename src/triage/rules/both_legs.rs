//! Both legs at once: more than one root, the cord, or the long nerves.

use super::Rule;
use crate::triage::{
    Level::{CallAmbulance, GoToHospital, SeeSoon, SeeUrgently},
    Limit,
    condition::{all, any, not},
    questions::{BothKind, Course, Emergency, Onset, Speed, Weakness},
    source::*,
    terms::*,
};

/// Both legs suddenly weak or not moving.
///
/// Cord, cauda equina or aorta: an ambulance.
pub const LEGS_GONE: Rule = Rule {
    id: "legs-gone",
    code: "Lg",
    level: CallAmbulance,
    limit: Limit::Now.only(),
    when: Emergency::LegsGone.chosen(),
    sources: &[read(&GIRFT_2023), read(&WESTJEM_LERICHE), read(&DOCKSCI_AORTOILIAC)],
};

/// Both legs within two weeks, or getting worse.
///
/// Pain in both legs raises the odds of compression two- to fivefold; the public page
/// says hospital. Over-triage is accepted.
pub const BILATERAL_NEW_SCIATICA: Rule = Rule {
    id: "bilateral-new-sciatica",
    code: "Bn",
    level: GoToHospital,
    limit: Limit::Now.only(),
    when: all(&[
        BOTH_LEGS,
        any(&[
            all(&[RECENT, any(&[not(&Course::Passing.chosen()), BothKind::Shooting.chosen()])]),
            all(&[
                Course::Worse.chosen(),
                BothKind::any_of(&[BothKind::Shooting, BothKind::Other]),
            ]),
            all(&[
                Course::Worse.chosen(),
                BothKind::Socks.chosen(),
                Onset::Weeks2To6.chosen(),
                Speed::any_of(&[Speed::Sudden, Speed::Days]),
            ]),
        ]),
    ]),
    sources: &[read(&NHS_SCIATICA_PAGE), read(&ANGUS_2021), read(&WOOD_2024)],
};

/// Weakness of both legs.
///
/// Severe or progressive loss in both legs is a sign of cauda equina syndrome.
pub const BOTH_LEGS_WEAK: Rule = Rule {
    id: "both-legs-weak",
    code: "Bw",
    level: GoToHospital,
    limit: Limit::Now.only(),
    when: all(&[Weakness::Both.chosen(), FLAGS_NEW]),
    sources: &[read(&GIRFT_2023), read(&SEED_003)],
};

/// Both legs for weeks, or slowly getting worse.
///
/// Physiotherapists of the spine see both-sided pain without other signs as urgent, not
/// as an emergency.
pub const BOTH_LEGS_WEEKS: Rule = Rule {
    id: "both-legs-weeks",
    code: "Bk",
    level: SeeUrgently,
    limit: Limit::Hours48.only(),
    when: all(&[
        BOTH_LEGS,
        any(&[
            all(&[
                Onset::any_of(&[Onset::Weeks2To6, Onset::Weeks6To12]),
                any(&[
                    BothKind::Shooting.chosen(),
                    all(&[BothKind::Other.chosen(), not(&Course::Passing.chosen())]),
                ]),
            ]),
            Course::Worse.chosen(),
            all(&[
                BothKind::Socks.chosen(),
                Onset::Weeks2To6.chosen(),
                Speed::any_of(&[Speed::Sudden, Speed::Days]),
                not(&Course::Passing.chosen()),
            ]),
        ]),
    ]),
    sources: &[read(&MERCER), read(&GIRFT_2023), read(&NHS)],
};

/// Both feet, whatever else, unless it passes in minutes.
///
/// Often the long nerves or a narrow spine; blood tests and a check can tell.
pub const BOTH_FEET_STABLE: Rule = Rule {
    id: "both-feet-stable",
    code: "Bf",
    level: SeeSoon,
    limit: Limit::Week1.only(),
    when: all(&[BOTH_LEGS, not(&TRIVIAL_BOTH)]),
    sources: &[read(&SURI_2010), to_verify(&NICE_CKS), to_verify(&AAN_2009)],
};
