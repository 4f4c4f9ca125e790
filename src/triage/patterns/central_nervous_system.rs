use super::{Kind, Pattern, terms::*};
use crate::triage::{
    condition::{all, any, not},
    questions::{BothKind, Course, Onset, Signs, Unwell, Zones},
    terms::WEAK,
};

/// Something in the cord or the brain, which a doctor should rule out. Never ranked with
/// the others, and never named to people as a disease.
pub const CENTRAL_NERVOUS_SYSTEM: Pattern = Pattern {
    id: "central-nervous-system",
    kind: Kind::RuleOut,
    needs: any(&[
        Signs::any_of(&[
            Signs::Climbing,
            Signs::Hands,
            Signs::NeckShock,
            Signs::Vision,
            Signs::Unsteady,
        ]),
        Unwell::BandPain.chosen(),
    ]),
    weights: &[
        (2, Signs::Climbing.chosen(), "R20"),
        (3, all(&[Signs::Hands.chosen(), any(&[WEAK, P_BOTH])]), "R43"),
        (3, Signs::NeckShock.chosen(), "Lhermitte"),
        (2, Signs::Vision.chosen(), "P10"),
        (1, Signs::Unsteady.chosen(), ""),
        (1, Unwell::BandPain.chosen(), ""),
        (1, WEAK, ""),
        (1, Zones::AllOver.chosen(), "not a root map"),
        (
            -2,
            all(&[
                BothKind::Socks.chosen(),
                Onset::Over3Months.chosen(),
                not(&Course::Worse.chosen()),
            ]),
            "long-standing stocking",
        ),
    ],
};
