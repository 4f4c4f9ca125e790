use super::{Kind, Pattern, note, terms::*};
use crate::triage::{
    condition::{all, matching, not},
    matching::Matching,
    questions::{Feel, PainBalance, Sides, Stiffness, Zones},
    terms::WEAK,
};

/// Ordinary back pain, with an ache that may reach the leg.
pub const NON_SPECIFIC_BACK_PAIN: Pattern = Pattern {
    id: "non-specific-back-pain",
    kind: Kind::CalmOnly,
    needs: P_BACK_PAIN,
    weights: &[
        (2, PainBalance::BackMore.chosen(), note("")),
        (
            1,
            Zones::within(&[
                Zones::LowBack,
                Zones::Buttock,
                Zones::FrontThigh,
                Zones::BackThigh,
                Zones::OuterThigh,
            ]),
            note("above the knee"),
        ),
        (1, Feel::Ache.chosen(), note("dull ache")),
        (1, Sides::BackOnly.chosen(), note("")),
        (1, not(&P_ODD), note("")),
        (2, matching(Matching::MovesApart), note("back and foot separate")),
        (-2, all(&[P_ONE, P_ODD, not(&matching(Matching::MovesApart))]), note("")),
        (
            -2,
            Stiffness::any_of(&[
                Stiffness::Morning,
                Stiffness::SecondHalfNight,
                Stiffness::Switching,
                Stiffness::Family,
                Stiffness::RedEye,
            ]),
            note("inflammation first"),
        ),
        (-3, WEAK, note("")),
    ],
};
