use super::{Kind, Pattern};
use crate::triage::questions::{BackBetter, BackWorse, Stiffness, Zones};

/// An inflamed spine.
pub const INFLAMMATORY_BACK_PAIN: Pattern = Pattern {
    id: "inflammatory-back-pain",
    kind: Kind::Ranked,
    needs: Stiffness::any_of(&[
        Stiffness::Morning,
        Stiffness::SecondHalfNight,
        Stiffness::Switching,
        Stiffness::Family,
        Stiffness::RedEye,
    ]),
    weights: &[
        (2, Stiffness::Morning.chosen(), "NG65"),
        (2, Stiffness::SecondHalfNight.chosen(), "NG65"),
        (1, Stiffness::Switching.chosen(), "NG65"),
        (2, Stiffness::Family.chosen(), "NG65"),
        (2, Stiffness::RedEye.chosen(), "uveitis"),
        (1, BackBetter::Moving.chosen(), "NG65"),
        (1, BackWorse::any_of(&[BackWorse::Night, BackWorse::Lying]), ""),
        (1, Zones::Buttock.chosen(), ""),
    ],
};
