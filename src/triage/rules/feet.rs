//! Feet that can be lost, and feet that do not feel.

use super::{Eased, Rule, note};
use crate::triage::{
    Level::{SeeSoon, SeeUrgently},
    Limit,
    condition::{all, any, not},
    questions::{Causes, History, Signs, Skin, WoundDetail},
    source::*,
    terms::*,
};

/// Nothing spreads, nothing is hot or black.
const QUIET: Eased = Eased {
    to: Limit::NextWorkingDay,
    when: not(&any(&[
        WoundDetail::Spreading.chosen(),
        Skin::any_of(&[Skin::HotFoot, Skin::BlackSkin]),
    ])),
    words: note("next working day if nothing is spreading, hot or black"),
};

/// A sore foot with diabetes, a spreading sore, or a hot swollen foot.
///
/// Guidance: refer an active foot problem within one working day.
pub const FOOT_URGENT: Rule = Rule {
    id: "foot-urgent",
    code: "Fu",
    level: SeeUrgently,
    limit: Limit::Hours24.eased(&QUIET),
    when: any(&[
        Skin::HotFoot.chosen(),
        all(&[FOOT_WOUND, any(&[History::Diabetes.chosen(), BAD_WOUND])]),
    ]),
    sources: &[read(&NICE_NG19_2015), read(&CMAJ_184_12_1392)],
};

/// Diabetes and any leg symptom.
///
/// New feelings in the feet are a reason for a foot check.
pub const DIABETES_FEET: Rule = Rule {
    id: "diabetes-feet",
    code: "Df",
    level: SeeSoon,
    limit: Limit::Week1.only(),
    when: all(&[History::Diabetes.chosen(), LEG_SYMPTOMS]),
    sources: &[to_verify(&NICE_NG19_2015)],
};

/// Unsteady, or numb hands as well.
///
/// Falls can be prevented.
pub const UNSTEADY_FEET: Rule = Rule {
    id: "unsteady-feet",
    code: "Uf",
    level: SeeSoon,
    limit: Limit::Week1.only(),
    when: Signs::any_of(&[Signs::Unsteady, Signs::Hands]),
    sources: &[read(&SEED_004)],
};

/// A new medicine, low vitamin B12 or alcohol.
///
/// All three are found by asking, and two by a blood test. A medicine is never stopped
/// without the prescriber.
pub const MEDICINE_OR_DIET: Rule = Rule {
    id: "medicine-or-diet",
    code: "Md",
    level: SeeSoon,
    limit: Limit::Week1.with_note("ring the prescriber in 1-2 days; do not stop the medicine"),
    when: all(&[
        LEG_SYMPTOMS,
        Causes::any_of(&[Causes::NewMedicine, Causes::LowB12, Causes::Alcohol]),
    ]),
    sources: &[read(&PMC7365998), to_verify(&NICE_NG12)],
};
