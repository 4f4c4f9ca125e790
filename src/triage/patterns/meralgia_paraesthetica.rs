use super::{Kind, Pattern, terms::*};
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
        (3, all(&[Zones::OuterThigh.chosen(), not(&P_BELOW_KNEE)]), "outer thigh only"),
        (1, Zones::FrontThigh.chosen(), ""),
        (1, Feel::any_of(&[Feel::Burning, Feel::Numb, Feel::Tingling]), ""),
        (1, Causes::TightBelt.chosen(), ""),
        (1, History::any_of(&[History::Pregnant, History::Diabetes]), ""),
        (1, LegBetter::Sitting.chosen(), ""),
        (1, LegWorse::Standing.chosen(), ""),
        (-3, P_BELOW_KNEE, ""),
        (-3, WEAK, ""),
        (-1, LegWorse::Coughing.chosen(), ""),
    ],
};
