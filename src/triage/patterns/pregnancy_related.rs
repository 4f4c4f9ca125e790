use super::{Kind, Pattern, note, terms::*};
use crate::triage::{
    condition::all,
    questions::{History, Zones},
    terms::WEAK,
};

/// Swelling and posture in pregnancy press on nerves.
pub const PREGNANCY_RELATED: Pattern = Pattern {
    id: "pregnancy-related",
    kind: Kind::Ranked,
    needs: History::Pregnant.chosen(),
    weights: &[
        (3, History::Pregnant.chosen(), note("S44")),
        (
            1,
            Zones::any_of(&[Zones::OuterThigh, Zones::FrontThigh, Zones::Buttock]),
            note("meralgia, pelvic girdle"),
        ),
        (1, all(&[P_FOOT, P_BOTH]), note("swelling")),
        (-3, WEAK, note("weakness is not explained by pregnancy")),
    ],
};
