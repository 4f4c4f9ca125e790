use super::{Kind, Pattern, terms::*};
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
        (2, PainBalance::BackMore.chosen(), ""),
        (
            1,
            Zones::within(&[
                Zones::LowBack,
                Zones::Buttock,
                Zones::FrontThigh,
                Zones::BackThigh,
                Zones::OuterThigh,
            ]),
            "above the knee",
        ),
        (1, Feel::Ache.chosen(), "dull ache"),
        (1, Sides::BackOnly.chosen(), ""),
        (1, not(&P_ODD), ""),
        (2, matching(Matching::MovesApart), "back and foot separate"),
        (-2, all(&[P_ONE, P_ODD, not(&matching(Matching::MovesApart))]), ""),
        (
            -2,
            Stiffness::any_of(&[
                Stiffness::Morning,
                Stiffness::SecondHalfNight,
                Stiffness::Switching,
                Stiffness::Family,
                Stiffness::RedEye,
            ]),
            "inflammation first",
        ),
        (-3, WEAK, ""),
    ],
};
