use super::{Kind, Pattern, terms::*};
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
        (3, all(&[P_BOTH, BothKind::Socks.chosen()]), "stocking"),
        (1, Speed::Gradual.chosen(), ""),
        (1, Onset::Over3Months.chosen(), ""),
        (2, any(&[History::Diabetes.chosen(), P_CAUSE]), "S40-S43"),
        (1, Causes::MetforminAntacid.chosen(), ""),
        (1, LegWorse::Night.chosen(), "MNSI"),
        (1, Feel::any_of(&[Feel::Burning, Feel::Numb]), "MNSI"),
        (1, Signs::any_of(&[Signs::Unsteady, Signs::Hands]), ""),
        (-2, P_ONE, "one-sided"),
        (
            -2,
            LegWorse::any_of(&[LegWorse::Sitting, LegWorse::Bending, LegWorse::Coughing]),
            "posture-linked",
        ),
        (-2, matching(Matching::MovesTogether), ""),
        (-3, Speed::Sudden.chosen(), ""),
    ],
};
