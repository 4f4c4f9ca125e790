//! When looking after it at home is enough to start with.
//!
//! A list of what must be so, never the absence of something: consulted only when no other rule fires.

use super::Rule;
use crate::triage::{
    Level::SelfCare,
    Limit,
    condition::{all, any, not},
    questions::{
        Age, Bladder, Bowel, Course, Emergency, History, Impact, InjuryDetail, Onset, Saddle,
        Sexual, Sides, Signs, Skin, TearingDetail, Tried, Unwell, Weakness, Zones,
    },
    source::*,
    terms::*,
};

/// New or settling, strong, and no warning sign.
///
/// Most sciatica improves within weeks; guidance is to keep moving and to come back if it
/// does not settle.
pub const SELF_CARE_OK: Rule = Rule {
    id: "self-care-ok",
    code: "Ok",
    level: SelfCare,
    limit: Limit::Weeks2.only(),
    when: all(&[
        Age::any_of(&[
            Age::From16To44,
            Age::From45To49,
            Age::From50To59,
            Age::From60To64,
            Age::From65To69,
        ]),
        any(&[Sides::any_of(&[Sides::Left, Sides::Right, Sides::BackOnly]), TRIVIAL_BOTH]),
        any(&[
            Course::Passing.chosen(),
            all(&[
                Onset::any_of(&[Onset::Days0To3, Onset::Days4To14]),
                Course::any_of(&[Course::Better, Course::ComesAndGoes, Course::Same]),
            ]),
            all(&[
                Onset::Weeks2To6.chosen(),
                Course::any_of(&[Course::Better, Course::ComesAndGoes]),
            ]),
        ]),
        not(&Onset::NotSure.said()),
        Emergency::NoneOfThese.alone(),
        Bladder::NoneOfThese.alone(),
        Bowel::within(&[Bowel::NoneOfThese, Bowel::Constipated]),
        Saddle::No.chosen(),
        not(&Zones::Saddle.chosen()),
        Sexual::any_of(&[Sexual::No, Sexual::RatherNotSay]),
        Weakness::NoWeakness.chosen(),
        History::within(&[
            History::NoneOfThese,
            History::VascularRisk,
            History::Injury,
            History::Diabetes,
        ]),
        InjuryDetail::within(&[InjuryDetail::NoneOfThese, InjuryDetail::Minor]),
        TearingDetail::within(&[TearingDetail::NoneOfThese]),
        Unwell::NoneOfThese.alone(),
        Skin::NoneOfThese.alone(),
        Signs::within(&[Signs::NoneOfThese, Signs::RecentIllness]),
        Impact::any_of(&[Impact::Fine, Impact::Some]),
        not(&Tried::NotHelped.chosen()),
    ]),
    sources: &[read(&NG59_2016), read(&NHS_SCIATICA_PAGE)],
};
