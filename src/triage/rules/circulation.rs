//! Blood supply of the leg: arteries and veins.
//!
//! Not covered: pulses, which nobody can judge alone at home.

use super::Rule;
use crate::triage::{
    Level::{CallAmbulance, GoToHospital, SeeSoon, SeeUrgently},
    Limit,
    condition::{all, any},
    questions::{
        ColdDetail, Course, Emergency, Feel, History, InjuryDetail, RestPain, Skin, Speed, Unwell,
        WalkingRelief,
    },
    source::*,
    terms::*,
};

/// A leg or foot that turned cold, pale or blue within two weeks.
///
/// Two of the classic signs are enough, pain is not needed (a quarter to a half of old
/// series had none), and the limb is at risk within hours.
pub const LIMB_ISCHAEMIA: Rule = Rule {
    id: "limb-ischaemia",
    code: "Li",
    level: CallAmbulance,
    limit: Limit::Now.only(),
    when: all(&[ColdDetail::Sudden.chosen(), any(&[Emergency::ColdLimb.chosen(), LEG_SYMPTOMS])]),
    sources: &[
        to_verify(&NICE_CKS_ACUTE_LIMB_ISCHAEMIA),
        read(&CLINICALADVISOR_ALI),
        read(&ART_OF_URGENT_CARE),
    ],
};

/// A very tight swollen calf, or a foot that is infected, black or cold.
///
/// Guidance on the diabetic foot sends a limb-threatening foot to hospital at once; a
/// swollen tight muscle after injury or pressure is a surgical emergency.
pub const LIMB_THREAT: Rule = Rule {
    id: "limb-threat",
    code: "Lt",
    level: GoToHospital,
    limit: Limit::Now.only(),
    when: any(&[
        Skin::TightCalf.chosen(),
        InjuryDetail::TightCalf.chosen(),
        all(&[
            FOOT_SORE,
            any(&[History::Diabetes.chosen(), Feel::Numb.chosen()]),
            any(&[
                BAD_WOUND,
                Unwell::Fever.chosen(),
                Skin::any_of(&[Skin::ColdPale, Skin::BlackSkin]),
            ]),
        ]),
        all(&[
            Skin::BlackSkin.chosen(),
            any(&[
                BAD_WOUND,
                Unwell::Fever.chosen(),
                Skin::ColdPale.chosen(),
                RECENT,
                Course::Worse.chosen(),
            ]),
        ]),
        all(&[
            Feel::Coldness.chosen(),
            Speed::Sudden.chosen(),
            RECENT,
            Skin::any_of(&[Skin::CannotLook, Skin::NotSure]),
        ]),
    ]),
    sources: &[
        read(&NICE_NG19_2015),
        to_verify(&NICE_CG147_2012),
        to_verify(&BOAST),
        read(&PMC5672997),
    ],
};

/// One leg swollen, hot or red.
///
/// A suspected clot is assessed the same day.
pub const LEG_CLOT: Rule = Rule {
    id: "leg-clot",
    code: "Lc",
    level: SeeUrgently,
    limit: Limit::Today.only(),
    when: Skin::SwollenLeg.chosen(),
    sources: &[to_verify(&NICE_NG158_2020), read(&JOURNALCHIROMED_2015)],
};

/// Foot pain at night that eases when the leg hangs down, dark skin, or a cold pale foot that worsens.
///
/// Severe lack of blood at rest needs a specialist quickly.
pub const POOR_CIRCULATION: Rule = Rule {
    id: "poor-circulation",
    code: "Pc",
    level: SeeUrgently,
    limit: Limit::Hours24.only(),
    when: any(&[
        RestPain::Yes.chosen(),
        Skin::BlackSkin.chosen(),
        ColdDetail::Sudden.chosen(),
        all(&[
            Skin::ColdPale.chosen(),
            any(&[Course::Worse.chosen(), Unwell::NightPain.chosen(), Skin::FootWound.chosen()]),
        ]),
    ]),
    sources: &[to_verify(&NICE_CG147_2012)],
};

/// Leg pain on walking that stops by standing still, or a cold pale foot.
///
/// Relief by standing still speaks for arteries (likelihood ratio about 20 with calf
/// pain).
pub const CIRCULATION_WALKING: Rule = Rule {
    id: "circulation-walking",
    code: "Wk",
    level: SeeSoon,
    limit: Limit::Weeks2.only(),
    when: any(&[
        WalkingRelief::StandingStill.chosen(),
        all(&[
            WalkingRelief::Either.chosen(),
            History::any_of(&[History::VascularRisk, History::Diabetes]),
        ]),
        Skin::ColdPale.chosen(),
        Emergency::ColdLimb.chosen(),
    ]),
    sources: &[to_verify(&NICE_CG147_2012), read(&NADEAU_2013)],
};
