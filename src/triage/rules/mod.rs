//! Every triage rule: one file for each clinical topic, one constant for each
//! rule, what its source says above it.
//!
//! A rule never sees another rule, so each can be proven alone, and the level
//! of the whole is the most urgent of what holds.

mod age;
mod aorta;
mod bleeding;
mod both_legs;
mod cancer;
mod cauda_equina;
mod circulation;
mod cord;
mod feet;
mod infection;
mod inflammation;
mod injury;
mod mind;
mod pain;
mod pregnancy;
mod self_care;
mod stroke;
mod weakness;

use super::{
    Citation, Level, Limit, Truth,
    condition::Condition,
    note::{Note, note},
    reading::Reading,
};
use std::fmt;

/// If this holds, then this urgently.
pub struct Rule {
    /// The stable id.
    pub id: &'static str,
    /// The code that stands for it in a link, as stable as the id.
    pub code: &'static str,
    /// How urgently.
    pub level: Level,
    /// By when.
    pub limit: TimeLimit,
    /// What must hold.
    pub when: Condition,
    /// What it rests on.
    pub sources: &'static [Citation],
}

/// By when to be seen, and what may stretch it.
#[derive(Debug)]
pub struct TimeLimit {
    /// As a rule.
    pub usual: Limit,
    /// In a milder case.
    pub eased: Option<&'static Eased>,
    /// What the specification's table says in brackets, as advice.
    note: Option<Note>,
}

/// A longer limit for a milder case.
#[derive(Debug)]
pub struct Eased {
    /// By when then.
    pub to: Limit,
    /// What must hold.
    pub when: Condition,
    words: Note,
}

impl Limit {
    const fn only(self) -> TimeLimit {
        TimeLimit { usual: self, eased: None, note: None }
    }

    const fn eased(self, eased: &'static Eased) -> TimeLimit {
        TimeLimit { eased: Some(eased), ..self.only() }
    }

    const fn with_note(self, words: &'static str) -> TimeLimit {
        TimeLimit { note: Some(note(words)), ..self.only() }
    }
}

impl Rule {
    /// By when, for these answers.
    pub fn limit(&self, reading: &Reading) -> Limit {
        match self.limit.eased {
            Some(eased) if eased.when.truth(reading) == Truth::True => eased.to,
            _ => self.limit.usual,
        }
    }

    /// The limit in the words of the specification's table.
    pub fn limit_in_words(&self) -> String {
        let TimeLimit { usual, eased, note } = &self.limit;
        match eased.map(|eased| eased.words).or(*note) {
            _ if self.level == Level::SelfCare => {
                format!("see a GP or physio if not better in {usual}")
            }
            Some(words) => format!("{usual} ({words})"),
            None => usual.to_string(),
        }
    }

    /// Its place in [`RULES`], or after them for [`UNCLEAR`].
    pub fn index(&self) -> usize {
        RULES.iter().position(|rule| rule == self).unwrap_or(RULES.len())
    }

    /// The rule with this id, if there is one.
    pub fn from_id(id: &str) -> Option<&'static Self> {
        RULES.iter().chain([&UNCLEAR]).find(|rule| rule.id == id)
    }

    /// The rule with this code, if there is one.
    pub fn from_code(code: &str) -> Option<&'static Self> {
        RULES.iter().chain([&UNCLEAR]).find(|rule| rule.code == code)
    }
}

/// All that is clinical. The ruleset's id is made from it, and a code says
/// nothing about when a rule holds.
impl fmt::Debug for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { id, code: _, level, limit, when, sources } = self;
        let mut rule = f.debug_struct("Rule");
        rule.field("id", id).field("level", level).field("limit", limit);
        rule.field("when", when).field("sources", sources).finish()
    }
}

/// Rules are known by their ids, which are unique.
impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

/// Every rule, most urgent first: the order in which reasons are shown. The
/// last, `self-care-ok`, is consulted only when no other fires.
pub static RULES: [Rule; 59] = [
    // Call an ambulance
    stroke::STROKE_SIGNS,
    circulation::LIMB_ISCHAEMIA,
    aorta::AORTA_EMERGENCY,
    cord::BREATHING_OR_RISING,
    both_legs::LEGS_GONE,
    injury::ACCIDENT_NERVES,
    infection::SEPSIS_SIGNS,
    bleeding::SPINAL_BLEED_NERVES,
    // Go to hospital
    bleeding::SPINAL_BLEED_RISK,
    cauda_equina::CAUDA_EQUINA_BLADDER,
    cauda_equina::CAUDA_EQUINA_SADDLE,
    cauda_equina::CAUDA_EQUINA_BOWEL,
    both_legs::BILATERAL_NEW_SCIATICA,
    cauda_equina::CAUDA_EQUINA_TOGETHER,
    both_legs::BOTH_LEGS_WEAK,
    weakness::FAST_LEG_WEAKNESS,
    cancer::CANCER_NERVES,
    infection::SPINE_INFECTION,
    bleeding::AFTER_SPINAL_PROCEDURE,
    cord::CORD_FAST,
    cord::LAUGHING_GAS_NERVES,
    circulation::LIMB_THREAT,
    injury::INJURY_SERIOUS,
    pregnancy::PREGNANCY_URGENT,
    aorta::ANEURYSM_POSSIBLE,
    stroke::SUDDEN_NUMB_LEG,
    SELF_HARM_THOUGHTS,
    // See urgently
    both_legs::BOTH_LEGS_WEEKS,
    cauda_equina::CAUDA_EQUINA_CHECK,
    weakness::FOOT_DROP_STABLE,
    weakness::SLIGHT_WEAKNESS,
    cancer::CANCER_HISTORY,
    cancer::HIDDEN_CANCER_CLUSTER,
    infection::INFECTION_POSSIBLE,
    bleeding::BLOOD_THINNER_LEG,
    injury::FRACTURE_RISK,
    feet::FOOT_URGENT,
    circulation::LEG_CLOT,
    circulation::POOR_CIRCULATION,
    stroke::SUDDEN_PAINLESS_LEG,
    infection::SHINGLES,
    pain::SEVERE_NEW_PAIN,
    age::UNDER_16,
    cord::CORD_SLOW,
    inflammation::RED_EYE,
    mind::CANNOT_COPE,
    // See soon
    pain::NOT_SETTLING,
    both_legs::BOTH_FEET_STABLE,
    cauda_equina::OLD_CHANGE,
    inflammation::INFLAMMATORY_BACK,
    circulation::CIRCULATION_WALKING,
    feet::MEDICINE_OR_DIET,
    age::AGE_70,
    cancer::CANCER_TOLD,
    pregnancy::PREGNANT,
    feet::DIABETES_FEET,
    feet::UNSTEADY_FEET,
    pain::WEAK_FLAG,
    // Self-care
    self_care::SELF_CARE_OK,
];

// A set of fired rules is a number of 64 bits, one of them for `UNCLEAR`.
const _: () = assert!(RULES.len() < 64);

/// The rule that a crisis line answers, see [`super::Assessment::is_crisis_alone`].
pub(super) use mind::SELF_HARM_THOUGHTS;

/// Nothing fires, and it is not plain that self-care is enough: unclear is
/// never self-care (`rules.md` section 7).
pub static UNCLEAR: Rule = Rule {
    id: "unclear",
    code: "Uc",
    level: Level::SeeSoon,
    limit: Limit::Weeks2.only(),
    when: Condition::Always,
    sources: &[],
};
