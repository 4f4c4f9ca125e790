use super::{Kind, Pattern, terms::*};
use crate::triage::{
    condition::{all, any, not},
    questions::{Age, BothKind, Feel, LegBetter, LegWorse, Onset, WalkingRelief, Zones},
};

/// The canal or the openings in the low back are narrow, and squeeze nerves on standing
/// and walking.
pub const SPINAL_STENOSIS: Pattern = Pattern {
    id: "spinal-stenosis",
    kind: Kind::Ranked,
    needs: any(&[P_WALK, LegWorse::Standing.chosen()]),
    weights: &[
        (1, Age::From60To64.or_older(), "Suri 2010 (under 60 LR 0.40)"),
        (1, Age::From70.or_older(), "LR 2.0"),
        (-1, Age::any_of(&[Age::From45To49, Age::From50To59]), ""),
        (-3, Age::From16To44.chosen(), ""),
        (1, P_WALK, ""),
        (1, LegWorse::Standing.chosen(), "Nadeau 2013: absent LR- 0.05"),
        (3, P_SIT_RELIEF, "no pain seated LR 7.4"),
        (1, LegBetter::LeaningForward.chosen(), "LR 6.4"),
        (2, P_BOTH, "bilateral LR 6.3"),
        (1, any(&[P_THIGH, Zones::any_of(&[Zones::Buttock, Zones::Calf])]), ""),
        (1, Feel::Heavy.chosen(), "S62, S63"),
        (1, Onset::Over3Months.chosen(), ""),
        (
            -3,
            all(&[WalkingRelief::StandingStill.chosen(), not(&LegWorse::Standing.chosen())]),
            "vascular picture",
        ),
        (-2, LegWorse::Sitting.chosen(), ""),
        (-3, BothKind::Socks.chosen(), ""),
    ],
};
