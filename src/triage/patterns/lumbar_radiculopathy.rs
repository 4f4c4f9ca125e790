use super::{Kind, Pattern, note, terms::*};
use crate::triage::{
    condition::{all, any, matching, not},
    matching::Matching,
    questions::{Age, BothKind, Causes, Feel, LegWorse, PainBalance, Weakness, Zones},
    terms::WEAK,
};

/// A nerve root in the low back is irritated or squeezed: what people call sciatica.
pub const LUMBAR_RADICULOPATHY: Pattern = Pattern {
    id: "lumbar-radiculopathy",
    kind: Kind::Ranked,
    needs: all(&[
        any(&[P_ONE, BothKind::Shooting.chosen()]),
        any(&[P_BELOW_KNEE, P_THIGH, Zones::AllOver.chosen()]),
        any(&[P_BACK_PAIN, P_UPPER, P_THIGH]),
    ]),
    weights: &[
        (2, P_BELOW_KNEE, note("root zone below the knee")),
        (1, all(&[P_THIGH, P_UPPER]), note("path from the back (L2-L4, S13)")),
        (1, PainBalance::LegMore.chosen(), note("leg worse than back (Vroomen, Verwoerd)")),
        (1, LegWorse::Coughing.chosen(), note("Verwoerd 2016")),
        (1, LegWorse::any_of(&[LegWorse::Sitting, LegWorse::Bending]), note("S79, S80")),
        (1, Feel::Shooting.chosen(), note("S60")),
        (1, Feel::any_of(&[Feel::Tingling, Feel::Numb]), note("sensory change")),
        (
            2,
            all(&[Weakness::any_of(&[Weakness::Slight, Weakness::Marked]), P_BACK_PAIN]),
            note("paresis (Vroomen 5.2)"),
        ),
        (1, matching(Matching::MovesTogether), note("seed 002")),
        (-1, matching(Matching::MovesApart), note("seed 002")),
        (-3, BothKind::Socks.chosen(), note("both feet equal")),
        (-2, BothKind::WalkingOnly.chosen(), note("claudication")),
        (
            -1,
            all(&[
                P_WALK,
                not(&LegWorse::any_of(&[LegWorse::Sitting, LegWorse::Bending, LegWorse::Coughing])),
                Age::From60To64.or_older(),
            ]),
            note("walking-only at 60+"),
        ),
        (
            -2,
            all(&[
                PainBalance::any_of(&[PainBalance::NoBackPain, PainBalance::NoPain]),
                not(&P_UPPER),
            ]),
            note("no back part"),
        ),
        (
            -2,
            all(&[
                Zones::within(&[Zones::OuterThigh, Zones::FrontThigh, Zones::LowBack]),
                not(&WEAK),
                Causes::TightBelt.chosen(),
            ]),
            note("thigh-only with belt"),
        ),
    ],
};
