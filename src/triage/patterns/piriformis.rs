use super::{Kind, Pattern, note, terms::*};
use crate::triage::{
    condition::{all, not},
    questions::{Causes, LegWorse, PainBalance, Weakness, Zones},
};

/// A muscle of the buttock irritates the sciatic nerve. Accuracy of the bedside signs is
/// unknown.
pub const PIRIFORMIS: Pattern = Pattern {
    id: "piriformis",
    kind: Kind::Capped,
    needs: all(&[Zones::Buttock.chosen(), P_ONE]),
    weights: &[
        (1, Zones::Buttock.chosen(), note("quartet (Hopayian)")),
        (1, LegWorse::Sitting.chosen(), note("quartet")),
        (1, not(&Zones::LowBack.chosen()), note("little back pain")),
        (
            1,
            PainBalance::any_of(&[PainBalance::LegMore, PainBalance::NoBackPain]),
            note("buttock more than back"),
        ),
        (2, Causes::WalletDriving.chosen(), note("")),
        (-2, LegWorse::Coughing.chosen(), note("")),
        (-3, Weakness::any_of(&[Weakness::Slight, Weakness::Marked, Weakness::Both]), note("")),
        (
            -1,
            Zones::any_of(&[Zones::BigToe, Zones::LittleToe, Zones::TopOfFoot, Zones::OuterFoot]),
            note("root map"),
        ),
    ],
};
