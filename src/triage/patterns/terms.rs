//! Words that patterns share (`patterns.md` section 1).

use crate::triage::{
    condition::{Condition, any, term},
    questions::{
        BothKind, Causes, Feel, LegBetter, LegWorse, PainBalance, Sides, WalkingRelief, Zones,
    },
};

/// One side only.
pub const P_ONE: Condition = term("p-one", &Sides::any_of(&[Sides::Left, Sides::Right]));

/// Both sides, or it swaps.
pub const P_BOTH: Condition = term("p-both", &Sides::any_of(&[Sides::Both, Sides::Swaps]));

/// Felt in the foot.
pub const P_FOOT: Condition = term(
    "p-foot",
    &Zones::any_of(&[
        Zones::InnerAnkle,
        Zones::Heel,
        Zones::Sole,
        Zones::OuterFoot,
        Zones::TopOfFoot,
        Zones::BigToe,
        Zones::MiddleToes,
        Zones::ToeWeb,
        Zones::LittleToe,
    ]),
);

/// Felt between knee and ankle.
pub const P_SHIN: Condition =
    term("p-shin", &Zones::any_of(&[Zones::InnerShin, Zones::OuterShin, Zones::Calf]));

/// Felt in thigh or knee.
pub const P_THIGH: Condition = term(
    "p-thigh",
    &Zones::any_of(&[Zones::FrontThigh, Zones::OuterThigh, Zones::BackThigh, Zones::InnerKnee]),
);

/// Felt below the knee.
pub const P_BELOW_KNEE: Condition = term("p-below-knee", &any(&[P_FOOT, P_SHIN]));

/// Felt in back or buttock.
pub const P_UPPER: Condition = term("p-upper", &Zones::any_of(&[Zones::LowBack, Zones::Buttock]));

/// The back hurts.
pub const P_BACK_PAIN: Condition = term(
    "p-back-pain",
    &PainBalance::any_of(&[PainBalance::LegMore, PainBalance::BackMore, PainBalance::Same]),
);

/// It feels odd, and does not only ache.
pub const P_ODD: Condition =
    term("p-odd", &Feel::any_of(&[Feel::Tingling, Feel::Numb, Feel::Burning, Feel::Shooting]));

/// Walking brings it on.
pub const P_WALK: Condition =
    term("p-walk", &any(&[LegWorse::Walking.chosen(), BothKind::WalkingOnly.chosen()]));

/// Sitting or leaning forward eases it.
pub const P_SIT_RELIEF: Condition = term(
    "p-sit-relief",
    &any(&[
        LegBetter::any_of(&[LegBetter::Sitting, LegBetter::LeaningForward]),
        WalkingRelief::SittingOrLeaning.chosen(),
    ]),
);

/// Something that harms long nerves.
pub const P_CAUSE: Condition = term(
    "p-cause",
    &Causes::any_of(&[Causes::LowB12, Causes::Alcohol, Causes::NewMedicine, Causes::Autoimmune]),
);
