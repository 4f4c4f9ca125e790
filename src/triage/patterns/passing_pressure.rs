use super::{Kind, Pattern};
use crate::triage::{
    condition::any,
    questions::{Causes, Course, Feel, LegWorse, Speed},
    terms::WEAK,
};

/// A limb that "fell asleep".
pub const PASSING_PRESSURE: Pattern = Pattern {
    id: "passing-pressure",
    kind: Kind::CalmOnly,
    needs: Course::Passing.chosen(),
    weights: &[
        (4, Course::Passing.chosen(), "P15"),
        (1, Feel::any_of(&[Feel::Tingling, Feel::Numb]), ""),
        (1, any(&[LegWorse::Sitting.chosen(), Causes::Desk.chosen()]), ""),
        (1, Speed::Sudden.chosen(), ""),
        (-3, WEAK, ""),
    ],
};
