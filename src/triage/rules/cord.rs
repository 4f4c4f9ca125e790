//! Spinal cord, brain and fast nerve illness: higher up than the low back.
//!
//! Not covered: reflexes, stiffness of the legs, a sensory level.

use super::Rule;
use crate::triage::{
    Level::{CallAmbulance, GoToHospital, SeeUrgently},
    Limit,
    condition::{all, any},
    questions::{Age, BothKind, Course, Emergency, Signs, Speed, Unwell},
    source::*,
    terms::*,
};

/// Hard breathing, chest pain, or weakness rising to arms or face.
///
/// Embolism, heart and Guillain-Barré syndrome; up to a third of the last come to need
/// help with breathing.
pub const BREATHING_OR_RISING: Rule = Rule {
    id: "breathing-or-rising",
    code: "Br",
    level: CallAmbulance,
    limit: Limit::Now.only(),
    when: Emergency::any_of(&[Emergency::Breathing, Emergency::Rising]),
    sources: &[to_verify(&NICE_NG158_2020), read(&IJMS_PITT_EDU_GBS_2023)],
};

/// Numbness that climbs, electric shocks, a band round the body or lost balance, within weeks or getting worse.
///
/// Inflammation or pressure on the cord, or a fast nerve illness; published cases came as
/// back and leg symptoms first.
pub const CORD_FAST: Rule = Rule {
    id: "cord-fast",
    code: "Cf",
    level: GoToHospital,
    limit: Limit::Today.only(),
    when: any(&[
        all(&[
            any(&[WEEKS_NEW, WORSENING]),
            any(&[
                Signs::Climbing.chosen(),
                all(&[Signs::NeckShock.chosen(), LEG_SYMPTOMS]),
                all(&[Signs::Unsteady.chosen(), BOTH_LEGS]),
                all(&[
                    Unwell::BandPain.chosen(),
                    any(&[BOTH_LEGS, WEAK, Signs::Unsteady.chosen()]),
                ]),
            ]),
        ]),
        all(&[
            MONTHS_NEW,
            Unwell::BandPain.chosen(),
            any(&[
                WEAK,
                Signs::Unsteady.chosen(),
                BothKind::any_of(&[BothKind::Shooting, BothKind::Other]),
            ]),
        ]),
        all(&[Signs::Hands.chosen(), BOTH_LEGS, WEEKS_NEW]),
        all(&[Signs::Unsteady.chosen(), Speed::Sudden.chosen(), RECENT]),
        all(&[
            Age::Under16.chosen(),
            any(&[
                all(&[WEAK, FLAGS_NEW]),
                all(&[Signs::Unsteady.chosen(), any(&[MONTHS_NEW, WORSENING])]),
            ]),
        ]),
    ]),
    sources: &[read(&JUNG_2013), read(&LEE_2023), read(&WSU_MS_CASE), to_verify(&NG127)],
};

/// Laughing gas with weak, climbing or unsteady legs.
///
/// The gas inactivates vitamin B12; treatment works best early.
pub const LAUGHING_GAS_NERVES: Rule = Rule {
    id: "laughing-gas-nerves",
    code: "Ln",
    level: GoToHospital,
    limit: Limit::Today.only(),
    when: all(&[
        Signs::LaughingGas.chosen(),
        LEG_SYMPTOMS,
        any(&[WEAK, Signs::any_of(&[Signs::Climbing, Signs::Unsteady])]),
    ]),
    sources: &[read(&SHMABSTRACTS_N2O), read(&AMOXIMED), to_verify(&ABN_2023)],
};

/// The same signs, slower, or with less beside them.
///
/// A slow squeeze of the cord is often found late; a nerve check within two days.
pub const CORD_SLOW: Rule = Rule {
    id: "cord-slow",
    code: "Cl",
    level: SeeUrgently,
    limit: Limit::Hours48.only(),
    when: any(&[
        Signs::any_of(&[Signs::Climbing, Signs::NeckShock]),
        all(&[Signs::LaughingGas.chosen(), LEG_SYMPTOMS]),
        all(&[Signs::Hands.chosen(), any(&[WEAK, Signs::Unsteady.chosen(), BLADDER_ITEM])]),
        all(&[Signs::Unsteady.chosen(), any(&[MONTHS_NEW, WORSENING])]),
        all(&[
            Signs::Hands.chosen(),
            LEG_SYMPTOMS,
            any(&[
                all(&[WEEKS_NEW, Speed::any_of(&[Speed::Sudden, Speed::Days])]),
                Course::Worse.chosen(),
            ]),
        ]),
        all(&[
            any(&[Age::From50To59.or_older(), BOTH_LEGS]),
            Unwell::BandPain.chosen(),
            LEG_SYMPTOMS,
            any(&[MONTHS_NEW, WORSENING]),
        ]),
    ]),
    sources: &[to_verify(&NICE_NG127_2019), read(&S00586_010_1585_5)],
};
