//! Infection: of the body, the spine, the skin.
//!
//! Not covered: temperature as a number, and blood tests.

use super::Rule;
use crate::triage::{
    Level::{CallAmbulance, GoToHospital, SeeUrgently},
    Limit,
    condition::{all, any, not},
    questions::{
        Age, BothKind, Course, Emergency, Feel, FlagsCourse, FlagsOnset, History, Skin, Unwell,
    },
    source::*,
    terms::*,
};

/// Fever with being muddled, drowsy or blotchy.
///
/// Signs of infection of the whole body: an ambulance.
pub const SEPSIS_SIGNS: Rule = Rule {
    id: "sepsis-signs",
    code: "Se",
    level: CallAmbulance,
    limit: Limit::Now.only(),
    when: Emergency::VeryIll.chosen(),
    sources: &[to_verify(&NICE_NG253_WAS_NG51)],
};

/// Fever or a risk of infection together with nerve changes.
///
/// Most spinal abscesses have no fever at first; a risk factor is found in four of five.
pub const SPINE_INFECTION: Rule = Rule {
    id: "spine-infection",
    code: "Si",
    level: GoToHospital,
    limit: Limit::Today.only(),
    when: any(&[
        all(&[
            Unwell::Fever.chosen(),
            any(&[
                Age::Under16.chosen(),
                RISK_FACTOR,
                History::Diabetes.chosen(),
                FOOT_SORE,
                all(&[Feel::Numb.chosen(), RECENT]),
                all(&[WEAK, FLAGS_NEW]),
            ]),
        ]),
        all(&[
            RISK_FACTOR,
            any(&[
                all(&[
                    WEAK,
                    any(&[
                        FlagsOnset::any_of(&[FlagsOnset::Days0To3, FlagsOnset::Days4To14]),
                        FlagsCourse::Worse.chosen(),
                    ]),
                ]),
                all(&[
                    WEEKS_NEW,
                    BothKind::any_of(&[BothKind::Shooting, BothKind::Other]),
                    not(&Course::Passing.chosen()),
                ]),
            ]),
        ]),
    ]),
    sources: &[read(&IFOMPT_2020), read(&AJEMJOURNAL_2019), read(&YUSUF_2019)],
};

/// Fever alone, or a risk of infection with new or worse pain.
///
/// Infection must be ruled out the same day.
pub const INFECTION_POSSIBLE: Rule = Rule {
    id: "infection-possible",
    code: "Ip",
    level: SeeUrgently,
    limit: Limit::Today.only(),
    when: any(&[
        Unwell::Fever.chosen(),
        all(&[
            any(&[RISK_FACTOR, all(&[History::Diabetes.chosen(), FOOT_SORE])]),
            any(&[
                Course::Worse.chosen(),
                all(&[RECENT, Course::Same.chosen()]),
                Unwell::any_of(&[
                    Unwell::NightPain,
                    Unwell::BandPain,
                    Unwell::WeightLoss,
                    Unwell::GenerallyIll,
                ]),
            ]),
        ]),
    ]),
    sources: &[read(&IFOMPT_2020), read(&AJEMJOURNAL_2019)],
};

/// A painful rash with blisters.
///
/// Treatment works best within three days of the rash.
pub const SHINGLES: Rule = Rule {
    id: "shingles",
    code: "Sg",
    level: SeeUrgently,
    limit: Limit::Hours24.only(),
    when: Skin::BlisterRash.chosen(),
    sources: &[to_verify(&NICE_CKS_SHINGLES), read(&BMC_RES_NOTES_2015)],
};
