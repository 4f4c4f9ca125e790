use super::{Kind, Pattern, note};
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
        (2, Stiffness::Morning.chosen(), note("NG65")),
        (2, Stiffness::SecondHalfNight.chosen(), note("NG65")),
        (1, Stiffness::Switching.chosen(), note("NG65")),
        (2, Stiffness::Family.chosen(), note("NG65")),
        (2, Stiffness::RedEye.chosen(), note("uveitis")),
        (1, BackBetter::Moving.chosen(), note("NG65")),
        (1, BackWorse::any_of(&[BackWorse::Night, BackWorse::Lying]), note("")),
        (1, Zones::Buttock.chosen(), note("")),
    ],
};
