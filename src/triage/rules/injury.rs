//! Falls, crashes and weak bones.

use super::Rule;
use crate::triage::{
    Level::{CallAmbulance, GoToHospital, SeeUrgently},
    Limit,
    condition::{all, any, not},
    questions::{
        Age, Emergency, FlagsOnset, History, Impact, InjuryDetail, PainBalance, SuddenSevere,
    },
    source::*,
    terms::*,
};

/// A serious accident, and leg, bladder or bowel changes.
///
/// The spine may be unstable: keep still.
pub const ACCIDENT_NERVES: Rule = Rule {
    id: "accident-nerves",
    code: "An",
    level: CallAmbulance,
    limit: Limit::Now.only(),
    when: all(&[
        Emergency::Accident.chosen(),
        any(&[LEG_SYMPTOMS, CAUDA_EQUINA_ITEM, InjuryDetail::CannotWalk.chosen()]),
    ]),
    sources: &[to_verify(&NICE_NG41_2016)],
};

/// A serious accident, four steps impossible, or an injury with new nerve changes.
///
/// Ankle and foot rules and spinal guidance: an X-ray or a scan is due.
pub const INJURY_SERIOUS: Rule = Rule {
    id: "injury-serious",
    code: "Is",
    level: GoToHospital,
    limit: Limit::Now.only(),
    when: any(&[
        Emergency::Accident.chosen(),
        InjuryDetail::CannotWalk.chosen(),
        all(&[InjuryDetail::HighEnergy.chosen(), LEG_SYMPTOMS, RECENT]),
        all(&[
            History::Injury.chosen(),
            WEAK,
            FlagsOnset::any_of(&[FlagsOnset::Days0To3, FlagsOnset::Days4To14]),
        ]),
    ]),
    sources: &[to_verify(&NICE_NG41_2016), to_verify(&OTTAWA_RULES)],
};

/// A bone may have broken, even after something small.
///
/// Age, steroids and weak bones raise the chance; several together to nine in ten.
pub const FRACTURE_RISK: Rule = Rule {
    id: "fracture-risk",
    code: "Fr",
    level: SeeUrgently,
    limit: Limit::Hours48.only(),
    when: any(&[
        InjuryDetail::HighEnergy.chosen(),
        all(&[
            any(&[
                Age::From65To69.or_older(),
                History::any_of(&[History::Osteoporosis, History::Steroids]),
            ]),
            any(&[History::Injury.chosen(), SuddenSevere::Yes.chosen()]),
        ]),
        all(&[
            Age::From65To69.or_older(),
            RECENT,
            Impact::any_of(&[Impact::CannotWorkOrSleep, Impact::CannotCope]),
            not(&PainBalance::NoPain.chosen()),
        ]),
        all(&[
            History::any_of(&[History::Osteoporosis, History::Steroids]),
            RECENT,
            not(&PainBalance::NoPain.chosen()),
        ]),
    ]),
    sources: &[
        read(&DOWNIE_2013),
        read(&HENSCHKE_2009),
        read(&JRHEUM_47_6_939),
        read(&SCHINDLER_2007),
    ],
};
