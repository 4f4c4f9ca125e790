use super::{Kind, Pattern, note, terms::*};
use crate::triage::{
    condition::{all, matching, not},
    matching::Matching,
    questions::{Causes, LegBetter, LegWorse},
};

/// The foot itself: an injury, or shoes.
pub const FOOT_INJURY_OR_SHOES: Pattern = Pattern {
    id: "foot-injury-or-shoes",
    kind: Kind::Ranked,
    needs: all(&[
        P_FOOT,
        not(&P_SHIN),
        not(&P_THIGH),
        Causes::any_of(&[Causes::FootInjury, Causes::TightShoes]),
    ]),
    weights: &[
        (2, Causes::FootInjury.chosen(), note("S48")),
        (2, Causes::TightShoes.chosen(), note("P8")),
        (1, LegBetter::any_of(&[LegBetter::ShoesOff, LegBetter::Rest]), note("")),
        (1, LegWorse::any_of(&[LegWorse::Walking, LegWorse::Standing]), note("")),
        (1, P_ONE, note("")),
        (-2, matching(Matching::MovesTogether), note("")),
    ],
};
