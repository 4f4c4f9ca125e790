//! Words that rules share, each defined once (`rules.md` section 5).

use super::{
    condition::{Condition, all, any, not, term},
    questions::{
        Bladder, BothKind, Bowel, Course, FlagsCourse, FlagsExplained, FlagsOnset, History, Onset,
        PainBalance, Saddle, Sides, Signs, Skin, TearingDetail, Weakness, WoundDetail, Zones,
    },
};

/// Something is wrong in a leg or foot.
pub const LEG_SYMPTOMS: Condition = term(
    "leg-symptoms",
    &any(&[
        Sides::any_of(&[Sides::Left, Sides::Right, Sides::Both, Sides::Swaps]),
        WEAK,
        Zones::any_of(&[
            Zones::FrontThigh,
            Zones::OuterThigh,
            Zones::BackThigh,
            Zones::InnerKnee,
            Zones::InnerShin,
            Zones::OuterShin,
            Zones::Calf,
            Zones::InnerAnkle,
            Zones::Heel,
            Zones::Sole,
            Zones::OuterFoot,
            Zones::TopOfFoot,
            Zones::BigToe,
            Zones::MiddleToes,
            Zones::ToeWeb,
            Zones::LittleToe,
            Zones::AllOver,
        ]),
    ]),
);

/// Both legs, or it swaps sides.
pub const BOTH_LEGS: Condition = term("both-legs", &Sides::any_of(&[Sides::Both, Sides::Swaps]));

/// Began or changed within two weeks.
pub const RECENT: Condition = term("recent", &Onset::any_of(&[Onset::Days0To3, Onset::Days4To14]));

/// Began or changed within six weeks.
pub const WEEKS_NEW: Condition =
    term("weeks-new", &Onset::any_of(&[Onset::Days0To3, Onset::Days4To14, Onset::Weeks2To6]));

/// Began or changed within twelve weeks.
pub const MONTHS_NEW: Condition = term(
    "months-new",
    &Onset::any_of(&[Onset::Days0To3, Onset::Days4To14, Onset::Weeks2To6, Onset::Weeks6To12]),
);

/// The feeling or the nerve change gets worse.
pub const WORSENING: Condition =
    term("worsening", &any(&[Course::Worse.chosen(), FlagsCourse::Worse.chosen()]));

/// A leg or foot has lost strength.
pub const WEAK: Condition =
    term("weak", &Weakness::any_of(&[Weakness::Slight, Weakness::Marked, Weakness::Both]));

/// Peeing has changed.
pub const BLADDER_ITEM: Condition = term(
    "bladder-item",
    &Bladder::any_of(&[
        Bladder::Retention,
        Bladder::NoSensation,
        Bladder::NoUrge,
        Bladder::Leaking,
        Bladder::WeakStream,
        Bladder::Catheter,
    ]),
);

/// Feeling between the legs has changed.
pub const SADDLE_ITEM: Condition =
    term("saddle-item", &any(&[Saddle::Yes.chosen(), Zones::Saddle.chosen()]));

/// Poo or wind cannot be held or felt.
pub const BOWEL_ITEM: Condition =
    term("bowel-item", &Bowel::any_of(&[Bowel::CannotHold, Bowel::CannotFeel]));

/// A sign that the nerves at the base of the spine may be squeezed.
pub const CAUDA_EQUINA_ITEM: Condition =
    term("cauda-equina-item", &any(&[BLADDER_ITEM, SADDLE_ITEM, BOWEL_ITEM]));

/// A nerve change that began or worsened within about three months, or changed since it was explained.
pub const FLAGS_NEW: Condition = term(
    "flags-new",
    &any(&[
        not(&FlagsOnset::Over3Months.chosen()),
        FlagsCourse::Worse.chosen(),
        FlagsExplained::YesChanged.chosen(),
    ]),
);

/// A nerve change over three months old, explained and unchanged.
pub const FLAGS_SETTLED: Condition = term(
    "flags-settled",
    &all(&[
        FlagsOnset::Over3Months.chosen(),
        FlagsCourse::any_of(&[FlagsCourse::Same, FlagsCourse::Better]),
        FlagsExplained::YesUnchanged.chosen(),
    ]),
);

/// A raised risk of infection.
pub const RISK_FACTOR: Condition = term(
    "risk-factor",
    &History::any_of(&[
        History::WeakImmunity,
        History::Steroids,
        History::InfectionRisk,
        History::SpinalProcedure,
    ]),
);

/// After cancer: old, steady and painless.
pub const CANCER_QUIET: Condition = term(
    "cancer-quiet",
    &all(&[
        PainBalance::NoPain.chosen(),
        Onset::Over3Months.chosen(),
        Course::any_of(&[Course::Passing, Course::Better, Course::ComesAndGoes, Course::Same]),
        not(&Onset::NotSure.said()),
    ]),
);

/// A sore on a foot, or diabetes and feet that were not looked at.
pub const FOOT_WOUND: Condition = term(
    "foot-wound",
    &any(&[
        Skin::FootWound.chosen(),
        all(&[History::Diabetes.chosen(), Skin::any_of(&[Skin::NotSure, Skin::CannotLook])]),
    ]),
);

/// A foot with a sore, dark skin, or hot and red.
pub const FOOT_SORE: Condition =
    term("foot-sore", &any(&[FOOT_WOUND, Skin::any_of(&[Skin::BlackSkin, Skin::HotFoot])]));

/// A sore that spreads, is deep, or worsens on antibiotics.
pub const BAD_WOUND: Condition = term(
    "bad-wound",
    &WoundDetail::any_of(&[
        WoundDetail::Spreading,
        WoundDetail::Deep,
        WoundDetail::WorseOnAntibiotics,
    ]),
);

/// A strong beat in the tummy.
pub const PULSING: Condition =
    term("pulsing", &any(&[Signs::Pulsing.chosen(), TearingDetail::Pulsing.chosen()]));

/// Both feet, only for minutes after an awkward position.
pub const TRIVIAL_BOTH: Condition = term(
    "trivial-both",
    &all(&[Course::Passing.chosen(), BothKind::any_of(&[BothKind::Socks, BothKind::Other])]),
);
