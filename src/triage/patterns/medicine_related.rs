use super::{Kind, Pattern, note, terms::*};
use crate::triage::{
    condition::{all, any, not},
    questions::{Causes, Feel, Onset},
};

/// A medicine upsets the long nerves. It is never stopped without the prescriber.
pub const MEDICINE_RELATED: Pattern = Pattern {
    id: "medicine-related",
    kind: Kind::Capped,
    needs: all(&[Causes::NewMedicine.chosen(), any(&[P_BOTH, P_FOOT])]),
    weights: &[
        (3, Causes::NewMedicine.chosen(), note("S43")),
        (2, P_BOTH, note("both feet")),
        (1, not(&Onset::Over3Months.chosen()), note("time link")),
        (1, Feel::any_of(&[Feel::Burning, Feel::Tingling, Feel::Numb]), note("")),
        (-3, P_ONE, note("")),
    ],
};
