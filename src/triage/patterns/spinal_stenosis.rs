use super::{Kind, Pattern, note, terms::*};
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
        (1, Age::From60To64.or_older(), note("Suri 2010 (under 60 LR 0.40)")),
        (1, Age::From70.or_older(), note("LR 2.0")),
        (-1, Age::any_of(&[Age::From45To49, Age::From50To59]), note("")),
        (-3, Age::From16To44.chosen(), note("")),
        (1, P_WALK, note("")),
        (1, LegWorse::Standing.chosen(), note("Nadeau 2013: absent LR- 0.05")),
        (3, P_SIT_RELIEF, note("no pain seated LR 7.4")),
        (1, LegBetter::LeaningForward.chosen(), note("LR 6.4")),
        (2, P_BOTH, note("bilateral LR 6.3")),
        (1, any(&[P_THIGH, Zones::any_of(&[Zones::Buttock, Zones::Calf])]), note("")),
        (1, Feel::Heavy.chosen(), note("S62, S63")),
        (1, Onset::Over3Months.chosen(), note("")),
        (
            -3,
            all(&[WalkingRelief::StandingStill.chosen(), not(&LegWorse::Standing.chosen())]),
            note("vascular picture"),
        ),
        (-2, LegWorse::Sitting.chosen(), note("")),
        (-3, BothKind::Socks.chosen(), note("")),
    ],
};
