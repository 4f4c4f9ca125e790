//! The main artery of the body.
//!
//! Not covered: an ultrasound, which is what decides.

use super::Rule;
use crate::triage::{
    Level::{CallAmbulance, GoToHospital},
    Limit,
    condition::{all, any},
    questions::{Age, Course, Emergency, History, Skin, SuddenSevere, TearingDetail},
    source::*,
    terms::*,
};

/// Sudden terrible pain with fainting, tummy or chest pain, or a known aneurysm with new pain.
///
/// Guidance: think of rupture with sudden back or tummy pain and collapse, likelier from
/// 60 and in smokers. Published ruptures were taken for sciatica.
pub const AORTA_EMERGENCY: Rule = Rule {
    id: "aorta-emergency",
    code: "Ae",
    level: CallAmbulance,
    limit: Limit::Now.only(),
    when: any(&[
        all(&[
            Emergency::TearingPain.chosen(),
            any(&[
                TearingDetail::any_of(&[
                    TearingDetail::Fainted,
                    TearingDetail::TummyChest,
                    TearingDetail::Ripping,
                ]),
                PULSING,
                all(&[Age::From60To64.or_older(), TearingDetail::NotMovement.chosen()]),
            ]),
        ]),
        all(&[
            History::Aneurysm.chosen(),
            any(&[
                RECENT,
                Course::Worse.chosen(),
                SuddenSevere::Yes.chosen(),
                Emergency::TearingPain.chosen(),
            ]),
        ]),
    ]),
    sources: &[to_verify(&NICE_NG156_2020), read(&PMC10963903_2024), read(&PMC12862491_2026)],
};

/// A pulsing tummy, or pain that moving does not change, with age and vascular risk.
///
/// As above, for a picture that is less complete: hospital, not ambulance.
pub const ANEURYSM_POSSIBLE: Rule = Rule {
    id: "aneurysm-possible",
    code: "Ao",
    level: GoToHospital,
    limit: Limit::Now.only(),
    when: any(&[
        all(&[
            Age::From60To64.or_older(),
            any(&[
                PULSING,
                all(&[
                    History::VascularRisk.chosen(),
                    TearingDetail::NotMovement.chosen(),
                    any(&[
                        all(&[BOTH_LEGS, MONTHS_NEW]),
                        Skin::any_of(&[Skin::ColdPale, Skin::BlackSkin]),
                    ]),
                ]),
            ]),
        ]),
        all(&[History::Aneurysm.chosen(), MONTHS_NEW]),
        all(&[
            History::VascularRisk.chosen(),
            TearingDetail::NotMovement.chosen(),
            any(&[
                Emergency::TearingPain.chosen(),
                all(&[
                    Age::From60To64.or_older(),
                    RECENT,
                    Course::any_of(&[Course::ComesAndGoes, Course::Same, Course::Worse]),
                ]),
            ]),
        ]),
    ]),
    sources: &[to_verify(&NICE_NG156_2020), read(&LOURENCO_2018)],
};
