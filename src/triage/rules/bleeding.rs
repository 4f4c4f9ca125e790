//! Bleeding near the spine, and trouble after a needle or knife.

use super::Rule;
use crate::triage::{
    Level::{CallAmbulance, GoToHospital, SeeUrgently},
    Limit,
    condition::{all, any},
    questions::{
        Course, Emergency, FlagsCourse, FlagsOnset, History, ProcedureWhen, Speed, SuddenSevere,
        Unwell,
    },
    source::*,
    terms::*,
};

/// Blood thinner, sudden severe pain, and new nerve changes.
///
/// A bleed at the spine can cost the legs within minutes to hours.
pub const SPINAL_BLEED_NERVES: Rule = Rule {
    id: "spinal-bleed-nerves",
    code: "Sn",
    level: CallAmbulance,
    limit: Limit::Now.only(),
    when: all(&[
        History::BloodThinner.chosen(),
        SuddenSevere::Yes.chosen(),
        any(&[all(&[any(&[WEAK, CAUDA_EQUINA_ITEM]), FLAGS_NEW]), all(&[BOTH_LEGS, RECENT])]),
    ]),
    sources: &[read(&SHMABSTRACTS_SPINAL_HAEMATOMA), read(&RAEOUF_2020_PMC7489782)],
};

/// Blood thinner and sudden severe pain, or a leg that quickly weakens.
///
/// A published patient walked in and could not walk hours later.
pub const SPINAL_BLEED_RISK: Rule = Rule {
    id: "spinal-bleed-risk",
    code: "Sr",
    level: GoToHospital,
    limit: Limit::Now.only(),
    when: all(&[
        History::BloodThinner.chosen(),
        any(&[
            SuddenSevere::Yes.chosen(),
            Emergency::TearingPain.chosen(),
            all(&[
                WEAK,
                any(&[
                    FlagsOnset::any_of(&[FlagsOnset::Days0To3, FlagsOnset::Days4To14]),
                    FlagsCourse::Worse.chosen(),
                ]),
            ]),
        ]),
    ]),
    sources: &[read(&RAEOUF_2020_PMC7489782)],
};

/// New problems within 30 days of an injection, operation, epidural or lumbar puncture.
///
/// A bleed or an infection must be ruled out.
pub const AFTER_SPINAL_PROCEDURE: Rule = Rule {
    id: "after-spinal-procedure",
    code: "Ap",
    level: GoToHospital,
    limit: Limit::Now.only(),
    when: all(&[
        ProcedureWhen::Within30Days.chosen(),
        any(&[
            all(&[LEG_SYMPTOMS, RECENT]),
            Course::Worse.chosen(),
            all(&[WEAK, FLAGS_NEW]),
            Unwell::any_of(&[Unwell::Fever, Unwell::NightPain]),
            Emergency::TearingPain.chosen(),
            SuddenSevere::Yes.chosen(),
        ]),
    ]),
    sources: &[read(&LIU_2025_39778055), read(&SHARMA_2016), read(&SLIMP)],
};

/// Blood thinner with an injury or a new leg problem.
///
/// A slow bleed can look like a disc.
pub const BLOOD_THINNER_LEG: Rule = Rule {
    id: "blood-thinner-leg",
    code: "Bt",
    level: SeeUrgently,
    limit: Limit::Hours24.only(),
    when: all(&[
        History::BloodThinner.chosen(),
        any(&[
            History::Injury.chosen(),
            all(&[RECENT, any(&[LEG_SYMPTOMS, Speed::Sudden.chosen(), Course::Worse.chosen()])]),
        ]),
    ]),
    sources: &[read(&PMC5074940)],
};
