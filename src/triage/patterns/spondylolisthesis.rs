use super::{Kind, Pattern, note, terms::*};
use crate::triage::{
    condition::{all, any},
    questions::{Age, BackWorse, BothKind, LegWorse},
};

/// One vertebra has slipped over the one below. History alone cannot tell it from a disc
/// or a narrow canal.
pub const SPONDYLOLISTHESIS: Pattern = Pattern {
    id: "spondylolisthesis",
    kind: Kind::Capped,
    needs: all(&[
        P_BACK_PAIN,
        BackWorse::any_of(&[BackWorse::BendingBack, BackWorse::Standing, BackWorse::Walking]),
    ]),
    weights: &[
        (2, BackWorse::BendingBack.chosen(), note("P3")),
        (1, BackWorse::Standing.chosen(), note("P3")),
        (1, BackWorse::Walking.chosen(), note("P3")),
        (1, Age::From50To59.or_older(), note("degenerative slip")),
        (
            1,
            LegWorse::any_of(&[LegWorse::Standing, LegWorse::Walking]),
            note("42-82 % have leg pain"),
        ),
        (1, any(&[P_THIGH, P_BELOW_KNEE]), note("")),
        (-2, BothKind::Socks.chosen(), note("")),
    ],
};
