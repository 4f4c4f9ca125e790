use super::{Kind, Pattern};
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
        (1, Zones::Sole.chosen(), ""),
        (1, Zones::InnerAnkle.chosen(), ""),
        (1, not(&Zones::Heel.chosen()), "heel spared"),
        (1, Feel::any_of(&[Feel::Burning, Feel::Tingling, Feel::Numb]), ""),
        (1, LegWorse::any_of(&[LegWorse::Standing, LegWorse::Walking, LegWorse::Night]), ""),
        (1, LegBetter::any_of(&[LegBetter::Rest, LegBetter::ShoesOff]), ""),
        (1, Causes::any_of(&[Causes::FootInjury, Causes::TightShoes]), ""),
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
            "",
        ),
        (-2, matching(Matching::MovesTogether), ""),
        (-1, LegWorse::any_of(&[LegWorse::Sitting, LegWorse::Bending, LegWorse::Coughing]), ""),
    ],
};
