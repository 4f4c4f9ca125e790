use super::{Kind, Pattern, note, terms::*};
use crate::triage::{
    condition::{all, any, matching},
    matching::Matching,
    questions::{BothKind, Causes, Feel, History, LegWorse, Onset, Signs, Speed},
};

/// The long nerves themselves are ill, toes first, both sides.
pub const PERIPHERAL_NEUROPATHY: Pattern = Pattern {
    id: "peripheral-neuropathy",
    kind: Kind::Ranked,
    needs: all(&[P_FOOT, any(&[P_BOTH, History::Diabetes.chosen(), P_CAUSE])]),
    weights: &[
        (3, all(&[P_BOTH, BothKind::Socks.chosen()]), note("stocking")),
        (1, Speed::Gradual.chosen(), note("")),
        (1, Onset::Over3Months.chosen(), note("")),
        (2, any(&[History::Diabetes.chosen(), P_CAUSE]), note("S40-S43")),
        (1, Causes::MetforminAntacid.chosen(), note("")),
        (1, LegWorse::Night.chosen(), note("MNSI")),
        (1, Feel::any_of(&[Feel::Burning, Feel::Numb]), note("MNSI")),
        (1, Signs::any_of(&[Signs::Unsteady, Signs::Hands]), note("")),
        (-2, P_ONE, note("one-sided")),
        (
            -2,
            LegWorse::any_of(&[LegWorse::Sitting, LegWorse::Bending, LegWorse::Coughing]),
            note("posture-linked"),
        ),
        (-2, matching(Matching::MovesTogether), note("")),
        (-3, Speed::Sudden.chosen(), note("")),
    ],
};
