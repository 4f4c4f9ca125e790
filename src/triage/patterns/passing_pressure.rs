use super::{Kind, Pattern, note};
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
        (4, Course::Passing.chosen(), note("P15")),
        (1, Feel::any_of(&[Feel::Tingling, Feel::Numb]), note("")),
        (1, any(&[LegWorse::Sitting.chosen(), Causes::Desk.chosen()]), note("")),
        (1, Speed::Sudden.chosen(), note("")),
        (-3, WEAK, note("")),
    ],
};
