use super::{Kind, Pattern, note, terms::*};
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
        (3, WalkingRelief::StandingStill.chosen(), note("Nadeau LR 20 with calf")),
        (1, WalkingRelief::Either.chosen(), note("")),
        (1, Zones::Calf.chosen(), note("")),
        (
            1,
            all(&[P_WALK, not(&LegWorse::any_of(&[LegWorse::Standing, LegWorse::Sitting]))]),
            note(""),
        ),
        (1, History::VascularRisk.chosen(), note("S45")),
        (1, History::Diabetes.chosen(), note("")),
        (1, Age::From50To59.or_older(), note("")),
        (1, Age::From70.or_older(), note("")),
        (2, Skin::ColdPale.chosen(), note("S46, Khan 2006")),
        (2, RestPain::Yes.chosen(), note("CG147")),
        (1, Skin::any_of(&[Skin::FootWound, Skin::BlackSkin]), note("")),
        (1, Feel::any_of(&[Feel::Cramp, Feel::Coldness]), note("")),
        (-1, LegWorse::Standing.chosen(), note("")),
        (-1, P_SIT_RELIEF, note("")),
        (-1, LegBetter::LeaningForward.chosen(), note("")),
        (-3, Age::From16To44.chosen(), note("")),
    ],
};
