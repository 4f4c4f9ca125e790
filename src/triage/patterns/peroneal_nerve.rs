use super::{Kind, Pattern, note, terms::*};
use crate::triage::{
    condition::{all, any},
    questions::{Causes, LegWorse, PainBalance, Weakness, Zones},
};

/// A nerve is squeezed at the outer side of the knee.
pub const PERONEAL_NERVE: Pattern = Pattern {
    id: "peroneal-nerve",
    kind: Kind::Ranked,
    needs: all(&[
        any(&[
            Weakness::any_of(&[Weakness::Slight, Weakness::Marked]),
            Zones::any_of(&[Zones::OuterShin, Zones::TopOfFoot]),
        ]),
        P_ONE,
    ]),
    weights: &[
        (2, Weakness::Marked.chosen(), note("foot drop")),
        (1, Zones::OuterShin.chosen(), note("")),
        (1, Zones::TopOfFoot.chosen(), note("")),
        (
            2,
            PainBalance::any_of(&[PainBalance::NoBackPain, PainBalance::NoPain]),
            note("no back pain"),
        ),
        (
            1,
            Causes::any_of(&[Causes::FootInjury, Causes::TightBelt]),
            note("pressure, weight change"),
        ),
        (-2, any(&[P_UPPER, P_THIGH]), note("")),
        (-1, LegWorse::any_of(&[LegWorse::Coughing, LegWorse::Bending]), note("")),
    ],
};
