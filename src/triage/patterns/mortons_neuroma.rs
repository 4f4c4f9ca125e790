use super::{Kind, Pattern, note, terms::*};
use crate::triage::{
    condition::{all, any},
    questions::{Causes, Feel, LegBetter, LegWorse, Zones},
};

/// A nerve is squeezed between two toes.
pub const MORTONS_NEUROMA: Pattern = Pattern {
    id: "mortons-neuroma",
    kind: Kind::Ranked,
    needs: any(&[
        Zones::ToeWeb.chosen(),
        all(&[
            Zones::MiddleToes.chosen(),
            Zones::within(&[Zones::MiddleToes, Zones::ToeWeb, Zones::Sole, Zones::LowBack]),
        ]),
    ]),
    weights: &[
        (3, Zones::ToeWeb.chosen(), note("web 3-4")),
        (1, Zones::MiddleToes.chosen(), note("")),
        (1, Causes::TightShoes.chosen(), note("")),
        (1, LegBetter::ShoesOff.chosen(), note("")),
        (1, Feel::any_of(&[Feel::Burning, Feel::Numb]), note("")),
        (1, LegWorse::any_of(&[LegWorse::Walking, LegWorse::Standing]), note("")),
        (-2, any(&[P_SHIN, P_THIGH]), note("")),
    ],
};
