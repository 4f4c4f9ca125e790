use super::{Kind, Pattern, note, terms::*};
use crate::triage::questions::{Feel, Onset, Skin};

/// The shingles virus in a nerve.
pub const SHINGLES: Pattern = Pattern {
    id: "shingles",
    kind: Kind::Ranked,
    needs: Skin::BlisterRash.chosen(),
    weights: &[
        (4, Skin::BlisterRash.chosen(), note("P17")),
        (1, P_ONE, note("")),
        (1, Feel::any_of(&[Feel::Burning, Feel::Tingling, Feel::Shooting]), note("")),
        (1, Onset::any_of(&[Onset::Days0To3, Onset::Days4To14]), note("")),
    ],
};
