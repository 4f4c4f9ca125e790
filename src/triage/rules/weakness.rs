//! Strength lost on one side.

use super::Rule;
use crate::triage::{
    Level::{GoToHospital, SeeUrgently},
    Limit,
    condition::{all, any, not},
    questions::{FlagsCourse, FlagsOnset, PainBalance, Speed, Weakness},
    source::*,
    terms::*,
};

/// A leg or foot that lost strength within days, or is losing it.
///
/// A severe or progressive loss needs an emergency opinion.
pub const FAST_LEG_WEAKNESS: Rule = Rule {
    id: "fast-leg-weakness",
    code: "Fw",
    level: GoToHospital,
    limit: Limit::Now.only(),
    when: any(&[
        all(&[
            Weakness::any_of(&[Weakness::Marked, Weakness::Both]),
            any(&[FlagsOnset::Days0To3.chosen(), FlagsCourse::Worse.chosen()]),
        ]),
        all(&[
            Weakness::Slight.chosen(),
            FlagsCourse::Worse.chosen(),
            FlagsOnset::any_of(&[
                FlagsOnset::Days0To3,
                FlagsOnset::Days4To14,
                FlagsOnset::Weeks2To12,
            ]),
        ]),
        all(&[
            WEAK,
            Speed::Sudden.chosen(),
            PainBalance::NoBackPain.chosen(),
            FlagsOnset::any_of(&[FlagsOnset::Days0To3, FlagsOnset::Days4To14]),
        ]),
    ]),
    sources: &[to_verify(&NICE_CKS_SCIATICA), read(&NG59_2016), read(&CLINICALADVISOR)],
};

/// A leg or foot that is clearly weak.
///
/// Early surgery may be offered.
pub const FOOT_DROP_STABLE: Rule = Rule {
    id: "foot-drop-stable",
    code: "Fd",
    level: SeeUrgently,
    limit: Limit::Hours24.only(),
    when: all(&[Weakness::any_of(&[Weakness::Marked, Weakness::Both]), not(&FLAGS_SETTLED)]),
    sources: &[to_verify(&NICE_CKS_SCIATICA), read(&CLINICALADVISOR_ORTHO_DX)],
};

/// A leg that has become a bit weak.
///
/// A new loss of strength is tested within days.
pub const SLIGHT_WEAKNESS: Rule = Rule {
    id: "slight-weakness",
    code: "Sw",
    level: SeeUrgently,
    limit: Limit::Hours48.only(),
    when: all(&[Weakness::Slight.chosen(), FLAGS_NEW]),
    sources: &[to_verify(&NICE_CKS_SCIATICA)],
};
