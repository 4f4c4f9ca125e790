//! Stroke: the brain, not the back.
//!
//! Not covered: what only an examination can tell (reflexes, a test of the face).

use super::Rule;
use crate::triage::{
    Level::{CallAmbulance, GoToHospital, SeeUrgently},
    Limit,
    condition::{all, any, not},
    questions::{Age, Course, Emergency, Feel, FlagsOnset, History, Onset, PainBalance, Speed},
    source::*,
    terms::*,
};

/// Face, arm, speech or one whole side; or a foot that drops suddenly and without pain.
///
/// Stroke guidance asks for an ambulance at once for sudden one-sided weakness. Published
/// cases show a stroke that looked like nothing but a dropped foot.
pub const STROKE_SIGNS: Rule = Rule {
    id: "stroke-signs",
    code: "St",
    level: CallAmbulance,
    limit: Limit::Now.only(),
    when: any(&[
        Emergency::OneSided.chosen(),
        all(&[
            WEAK,
            Speed::Sudden.chosen(),
            PainBalance::NoPain.chosen(),
            FlagsOnset::any_of(&[FlagsOnset::Days0To3, FlagsOnset::Days4To14]),
        ]),
    ]),
    sources: &[to_verify(&NICE_NG128), read(&KU_2007), read(&PAK_J_MED_SCI_2017)],
};

/// A leg numb or heavy within minutes, without pain, at risk of stroke or a blocked artery.
///
/// Sudden painless loss of feeling is not how a disc behaves; from 60, or with vascular
/// risk, it is seen the same hour.
pub const SUDDEN_NUMB_LEG: Rule = Rule {
    id: "sudden-numb-leg",
    code: "Sl",
    level: GoToHospital,
    limit: Limit::Now.only(),
    when: all(&[
        LEG_SYMPTOMS,
        Speed::Sudden.chosen(),
        Onset::Days0To3.chosen(),
        not(&Course::Passing.chosen()),
        PainBalance::NoPain.chosen(),
        Feel::any_of(&[Feel::Numb, Feel::Heavy, Feel::Coldness]),
        any(&[
            Age::From60To64.or_older(),
            History::any_of(&[
                History::VascularRisk,
                History::Diabetes,
                History::BloodThinner,
                History::Aneurysm,
            ]),
        ]),
    ]),
    sources: &[to_verify(&NICE_NG128), read(&PAK_J_MED_SCI_2017)],
};

/// The same without those risks.
///
/// As above: seen the same day.
pub const SUDDEN_PAINLESS_LEG: Rule = Rule {
    id: "sudden-painless-leg",
    code: "Sp",
    level: SeeUrgently,
    limit: Limit::Today.only(),
    when: all(&[
        LEG_SYMPTOMS,
        Speed::Sudden.chosen(),
        RECENT,
        not(&Course::Passing.chosen()),
        PainBalance::NoPain.chosen(),
        Feel::any_of(&[Feel::Numb, Feel::Heavy, Feel::Coldness]),
    ]),
    sources: &[to_verify(&NICE_NG128)],
};
