use super::{Kind, Pattern, terms::*};
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
        (3, History::Pregnant.chosen(), "S44"),
        (
            1,
            Zones::any_of(&[Zones::OuterThigh, Zones::FrontThigh, Zones::Buttock]),
            "meralgia, pelvic girdle",
        ),
        (1, all(&[P_FOOT, P_BOTH]), "swelling"),
        (-3, WEAK, "weakness is not explained by pregnancy"),
    ],
};
