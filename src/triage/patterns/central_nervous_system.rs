use super::{Kind, Pattern, note, terms::*};
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
        (2, Signs::Climbing.chosen(), note("R20")),
        (3, all(&[Signs::Hands.chosen(), any(&[WEAK, P_BOTH])]), note("R43")),
        (3, Signs::NeckShock.chosen(), note("Lhermitte")),
        (2, Signs::Vision.chosen(), note("P10")),
        (1, Signs::Unsteady.chosen(), note("")),
        (1, Unwell::BandPain.chosen(), note("")),
        (1, WEAK, note("")),
        (1, Zones::AllOver.chosen(), note("not a root map")),
        (
            -2,
            all(&[
                BothKind::Socks.chosen(),
                Onset::Over3Months.chosen(),
                not(&Course::Worse.chosen()),
            ]),
            note("long-standing stocking"),
        ),
    ],
};
