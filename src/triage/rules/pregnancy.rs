//! Pregnancy and the weeks after birth.

use super::Rule;
use crate::triage::{
    Level::{GoToHospital, SeeSoon},
    Limit,
    condition::{all, any},
    questions::{History, PregnancySigns, Skin, Weakness},
    source::*,
    terms::*,
};

/// Danger signs of pregnancy, or signs of squeezed nerves.
///
/// Pregnancy can mask cauda equina syndrome; clots and pre-eclampsia are commoner.
pub const PREGNANCY_URGENT: Rule = Rule {
    id: "pregnancy-urgent",
    code: "Pu",
    level: GoToHospital,
    limit: Limit::Now.with_note("ring maternity too"),
    when: all(&[
        History::Pregnant.chosen(),
        any(&[
            PregnancySigns::any_of(&[PregnancySigns::PreEclampsia, PregnancySigns::Labour]),
            Skin::SwollenLeg.chosen(),
            all(&[any(&[CAUDA_EQUINA_ITEM, Weakness::Both.chosen()]), FLAGS_NEW]),
            all(&[BOTH_LEGS, RECENT]),
        ]),
    ]),
    sources: &[read(&JONES_2015_PMC4654177), to_verify(&NICE_NG133), to_verify(&RCOG)],
};

/// Back and leg problems in pregnancy or after birth.
///
/// The midwife should know.
pub const PREGNANT: Rule = Rule {
    id: "pregnant",
    code: "Pr",
    level: SeeSoon,
    limit: Limit::Week1.only(),
    when: History::Pregnant.chosen(),
    sources: &[to_verify(&NHS)],
};
