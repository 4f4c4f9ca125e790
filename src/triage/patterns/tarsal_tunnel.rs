use super::{Kind, Pattern, note};
use crate::triage::{
    condition::{matching, not},
    matching::Matching,
    questions::{Causes, Feel, LegBetter, LegWorse, Zones},
};

/// A nerve is squeezed behind the inner ankle.
pub const TARSAL_TUNNEL: Pattern = Pattern {
    id: "tarsal-tunnel",
    kind: Kind::Ranked,
    needs: Zones::any_of(&[Zones::Sole, Zones::InnerAnkle]),
    weights: &[
        (1, Zones::Sole.chosen(), note("")),
        (1, Zones::InnerAnkle.chosen(), note("")),
        (1, not(&Zones::Heel.chosen()), note("heel spared")),
        (1, Feel::any_of(&[Feel::Burning, Feel::Tingling, Feel::Numb]), note("")),
        (1, LegWorse::any_of(&[LegWorse::Standing, LegWorse::Walking, LegWorse::Night]), note("")),
        (1, LegBetter::any_of(&[LegBetter::Rest, LegBetter::ShoesOff]), note("")),
        (1, Causes::any_of(&[Causes::FootInjury, Causes::TightShoes]), note("")),
        (
            -2,
            Zones::any_of(&[
                Zones::Calf,
                Zones::BackThigh,
                Zones::Buttock,
                Zones::OuterShin,
                Zones::FrontThigh,
                Zones::OuterThigh,
            ]),
            note(""),
        ),
        (-2, matching(Matching::MovesTogether), note("")),
        (
            -1,
            LegWorse::any_of(&[LegWorse::Sitting, LegWorse::Bending, LegWorse::Coughing]),
            note(""),
        ),
    ],
};
