//! Cancer that reaches the spine.

use super::Rule;
use crate::triage::{
    Level::{GoToHospital, SeeSoon, SeeUrgently},
    Limit,
    condition::{all, any, at_least, not},
    questions::{Age, Course, History, Onset, Signs, Unwell},
    source::*,
    terms::*,
};

/// Cancer ever, and new or worse leg, bladder or bowel changes.
///
/// Guidance: contact the cancer team at once when nerves are involved, root pain and loss
/// of feeling included.
pub const CANCER_NERVES: Rule = Rule {
    id: "cancer-nerves",
    code: "Cn",
    level: GoToHospital,
    limit: Limit::Now.with_note("ring your cancer team's 24-hour line first"),
    when: all(&[
        History::Cancer.chosen(),
        any(&[
            all(&[LEG_SYMPTOMS, any(&[MONTHS_NEW, Course::Worse.chosen()])]),
            all(&[any(&[WEAK, CAUDA_EQUINA_ITEM]), not(&FLAGS_SETTLED)]),
            Signs::any_of(&[Signs::Climbing, Signs::NeckShock]),
            all(&[Signs::any_of(&[Signs::Hands, Signs::Unsteady]), any(&[MONTHS_NEW, WORSENING])]),
        ]),
    ]),
    sources: &[read(&NICE_CG75_2008), to_verify(&NG234_2023)],
};

/// Cancer ever, and anything but an old, steady and painless feeling.
///
/// Guidance: within 24 hours for pain alone.
pub const CANCER_HISTORY: Rule = Rule {
    id: "cancer-history",
    code: "Ch",
    level: SeeUrgently,
    limit: Limit::Hours24.only(),
    when: all(&[
        History::Cancer.chosen(),
        any(&[
            not(&CANCER_QUIET),
            Unwell::any_of(&[
                Unwell::Fever,
                Unwell::WeightLoss,
                Unwell::NightPain,
                Unwell::BandPain,
                Unwell::GenerallyIll,
            ]),
        ]),
    ]),
    sources: &[read(&NICE_CG75_2008), to_verify(&NG234_2023)],
};

/// Two or more signs that together ask for a search.
///
/// Single signs are weak, combinations are not; a fifth of compressions have no known
/// cancer.
pub const HIDDEN_CANCER_CLUSTER: Rule = Rule {
    id: "hidden-cancer-cluster",
    code: "Hc",
    level: SeeUrgently,
    limit: Limit::Hours48.only(),
    when: at_least(
        2,
        &[
            Unwell::WeightLoss.chosen(),
            Unwell::NightPain.chosen(),
            Unwell::BandPain.chosen(),
            Unwell::GenerallyIll.chosen(),
            any(&[
                all(&[
                    Onset::any_of(&[Onset::Weeks6To12, Onset::Over3Months]),
                    Course::Worse.chosen(),
                ]),
                all(&[
                    Age::From50To59.or_older(),
                    Onset::Weeks6To12.chosen(),
                    Course::any_of(&[Course::ComesAndGoes, Course::Same, Course::Worse]),
                ]),
            ]),
        ],
    ),
    sources: &[read(&DOWNIE_2013), to_verify(&NICE_NG12), read(&PREMKUMAR_2018)],
};

/// Cancer ever, old and steady feelings included.
///
/// Treatment of cancer often harms long nerves; the team should know.
pub const CANCER_TOLD: Rule = Rule {
    id: "cancer-told",
    code: "Cd",
    level: SeeSoon,
    limit: Limit::Week1.only(),
    when: History::Cancer.chosen(),
    sources: &[to_verify(&NG234_2023), read(&PMC3480245)],
};
