use super::{Kind, Pattern, note, terms::*};
use crate::triage::{
    condition::{all, not},
    questions::{Causes, Feel, History, LegBetter, LegWorse, Zones},
    terms::WEAK,
};

/// A skin nerve of the outer thigh is squeezed at the groin.
pub const MERALGIA_PARAESTHETICA: Pattern = Pattern {
    id: "meralgia-paraesthetica",
    kind: Kind::Ranked,
    needs: all(&[Zones::any_of(&[Zones::OuterThigh, Zones::FrontThigh]), not(&P_FOOT)]),
    weights: &[
        (3, all(&[Zones::OuterThigh.chosen(), not(&P_BELOW_KNEE)]), note("outer thigh only")),
        (1, Zones::FrontThigh.chosen(), note("")),
        (1, Feel::any_of(&[Feel::Burning, Feel::Numb, Feel::Tingling]), note("")),
        (1, Causes::TightBelt.chosen(), note("")),
        (1, History::any_of(&[History::Pregnant, History::Diabetes]), note("")),
        (1, LegBetter::Sitting.chosen(), note("")),
        (1, LegWorse::Standing.chosen(), note("")),
        (-3, P_BELOW_KNEE, note("")),
        (-3, WEAK, note("")),
        (-1, LegWorse::Coughing.chosen(), note("")),
    ],
};
