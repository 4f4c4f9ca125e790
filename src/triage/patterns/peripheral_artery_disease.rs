use super::{Kind, Pattern, terms::*};
use crate::triage::{
    condition::{all, any, not},
    questions::{Age, Feel, History, LegBetter, LegWorse, RestPain, Skin, WalkingRelief, Zones},
};

/// Narrow arteries: too little blood on walking, later at rest.
pub const PERIPHERAL_ARTERY_DISEASE: Pattern = Pattern {
    id: "peripheral-artery-disease",
    kind: Kind::Ranked,
    needs: any(&[
        P_WALK,
        Skin::any_of(&[Skin::ColdPale, Skin::BlackSkin, Skin::FootWound]),
        RestPain::Yes.chosen(),
    ]),
    weights: &[
        (3, WalkingRelief::StandingStill.chosen(), "Nadeau LR 20 with calf"),
        (1, WalkingRelief::Either.chosen(), ""),
        (1, Zones::Calf.chosen(), ""),
        (1, all(&[P_WALK, not(&LegWorse::any_of(&[LegWorse::Standing, LegWorse::Sitting]))]), ""),
        (1, History::VascularRisk.chosen(), "S45"),
        (1, History::Diabetes.chosen(), ""),
        (1, Age::From50To59.or_older(), ""),
        (1, Age::From70.or_older(), ""),
        (2, Skin::ColdPale.chosen(), "S46, Khan 2006"),
        (2, RestPain::Yes.chosen(), "CG147"),
        (1, Skin::any_of(&[Skin::FootWound, Skin::BlackSkin]), ""),
        (1, Feel::any_of(&[Feel::Cramp, Feel::Coldness]), ""),
        (-1, LegWorse::Standing.chosen(), ""),
        (-1, P_SIT_RELIEF, ""),
        (-1, LegBetter::LeaningForward.chosen(), ""),
        (-3, Age::From16To44.chosen(), ""),
    ],
};
