//! Cauda equina syndrome: the nerves at the base of the spine are squeezed.
//!
//! Not covered: what only an examination can tell (anal tone, a bladder scan).

use super::{Eased, Rule, note};
use crate::triage::{
    Level::{GoToHospital, SeeSoon, SeeUrgently},
    Limit,
    condition::{all, any, not},
    questions::{BothKind, FlagsCourse, FlagsOnset, Sexual, Weakness},
    source::*,
    terms::*,
};

/// Over two weeks old and not getting worse: still today, no longer this minute.
const EASED: Eased = Eased {
    to: Limit::Today,
    when: all(&[
        FlagsOnset::any_of(&[FlagsOnset::Weeks2To12, FlagsOnset::Over3Months]),
        not(&FlagsCourse::Worse.chosen()),
    ]),
    words: note("today if it began over 2 weeks ago and is not getting worse"),
};

/// Peeing has changed within about three months.
///
/// Any one sign is enough; the pathway asks for emergency imaging when it began or
/// worsened within two weeks, others within three months, the public page sets no limit.
pub const CAUDA_EQUINA_BLADDER: Rule = Rule {
    id: "cauda-equina-bladder",
    code: "Cb",
    level: GoToHospital,
    limit: Limit::Now.eased(&EASED),
    when: all(&[BLADDER_ITEM, FLAGS_NEW]),
    sources: &[read(&GIRFT_SUSPECTED_CES_2023), read(&YORK_PATHWAY), read(&NHS_CES_CARD)],
};

/// Feeling between the legs has changed.
///
/// The area may be small, and what the person says is enough.
pub const CAUDA_EQUINA_SADDLE: Rule = Rule {
    id: "cauda-equina-saddle",
    code: "Cs",
    level: GoToHospital,
    limit: Limit::Now.eased(&EASED),
    when: all(&[SADDLE_ITEM, FLAGS_NEW]),
    sources: &[read(&GIRFT_SUSPECTED_CES_2023), read(&YORK_PATHWAY), read(&NHS_CES_CARD)],
};

/// Poo or wind cannot be held or felt.
///
/// Constipation alone is not a sign.
pub const CAUDA_EQUINA_BOWEL: Rule = Rule {
    id: "cauda-equina-bowel",
    code: "Cw",
    level: GoToHospital,
    limit: Limit::Now.eased(&EASED),
    when: all(&[BOWEL_ITEM, FLAGS_NEW]),
    sources: &[read(&GIRFT_SUSPECTED_CES_2023), read(&YORK_PATHWAY), read(&NHS_CES_CARD)],
};

/// Two changes together that are each weaker signs.
///
/// Severe or progressive loss in both legs, or sexual change with weakness, belongs to
/// the same syndrome.
pub const CAUDA_EQUINA_TOGETHER: Rule = Rule {
    id: "cauda-equina-together",
    code: "Ct",
    level: GoToHospital,
    limit: Limit::Now.eased(&EASED),
    when: all(&[
        FLAGS_NEW,
        any(&[
            all(&[BOTH_LEGS, Weakness::Marked.chosen()]),
            all(&[BothKind::Shooting.chosen(), WEAK]),
            all(&[
                Sexual::Yes.chosen(),
                any(&[WEAK, BothKind::any_of(&[BothKind::Shooting, BothKind::Other])]),
            ]),
        ]),
    ]),
    sources: &[read(&GIRFT_SUSPECTED_CES_2023), read(&SECTION_12_CARD)],
};

/// Such a change that is old, or not explained, or sexual change alone.
///
/// After two weeks the pathway is urgent, no longer an emergency; sexual change alone is
/// unlikely to be it.
pub const CAUDA_EQUINA_CHECK: Rule = Rule {
    id: "cauda-equina-check",
    code: "Cc",
    level: SeeUrgently,
    limit: Limit::Hours24.only(),
    when: any(&[
        all(&[CAUDA_EQUINA_ITEM, not(&FLAGS_SETTLED)]),
        all(&[Sexual::Yes.chosen(), FLAGS_NEW]),
    ]),
    sources: &[read(&GIRFT_2023)],
};

/// Any such change, even an old one.
///
/// An explained and unchanged change is never below this level.
pub const OLD_CHANGE: Rule = Rule {
    id: "old-change",
    code: "Oc",
    level: SeeSoon,
    limit: Limit::Week1.only(),
    when: any(&[CAUDA_EQUINA_ITEM, Sexual::Yes.chosen(), WEAK]),
    sources: &[read(&GIRFT_2023), read(&EVIDENCE_MD_GROUND_RULE_9)],
};
