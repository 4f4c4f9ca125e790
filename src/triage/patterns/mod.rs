//! What the answers fit with: explanations, not diagnoses.
//!
//! One file for each pattern. No rule can read a pattern, and a pattern moves
//! no level, so it can never hide a red flag. Answers are read plainly: "not
//! sure" matches nothing (`patterns.md`).

mod central_nervous_system;
mod foot_injury_or_shoes;
mod inflammatory_back_pain;
mod lumbar_radiculopathy;
mod medicine_related;
mod meralgia_paraesthetica;
mod mortons_neuroma;
mod non_specific_back_pain;
mod passing_pressure;
mod peripheral_artery_disease;
mod peripheral_neuropathy;
mod peroneal_nerve;
mod piriformis;
mod pregnancy_related;
mod shingles;
mod spinal_stenosis;
mod spondylolisthesis;
mod tarsal_tunnel;
mod terms;

use super::{
    Level, Truth,
    condition::Condition,
    note::{Note, note},
    questions::{Age, Choices, Question, Zones},
    reading::Reading,
};

/// What answers may fit with, and what speaks for and against it.
#[derive(Debug)]
pub struct Pattern {
    /// The stable id.
    pub id: &'static str,
    /// How far it may go.
    pub kind: Kind,
    /// What must hold for it to come into question.
    pub needs: Condition,
    /// Points (for: positive, against: negative), when they count, and the evidence.
    pub weights: &'static [(i8, Condition, Note)],
}

/// How far a pattern may go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// It may fit well.
    Ranked,
    /// It fits partly at most: a history alone cannot tell.
    Capped,
    /// An ordinary explanation, which must not stand beside an urgent level.
    CalmOnly,
    /// Never ranked, always last, and then nothing fits well.
    RuleOut,
}

/// How well a pattern fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// Three reasons or more, a clear lead, nothing that speaks strongly against it.
    FitsWell,
    /// Some of it fits.
    FitsPartly,
    /// A doctor should rule this out.
    RuleOut,
}

/// A pattern that is shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fitting {
    /// Which.
    pub pattern: &'static Pattern,
    /// How well.
    pub fit: Fit,
    /// The sum of its points.
    pub score: i8,
}

/// The nerve root that the places point to; confidence is low to moderate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Root {
    /// The fourth lumbar root.
    L4,
    /// The fifth lumbar root.
    L5,
    /// The first sacral root.
    S1,
}

/// At most so many are shown.
pub const MOST_SHOWN: usize = 3;

/// Every pattern; of equal scores the earlier comes first.
pub static PATTERNS: [Pattern; 18] = [
    lumbar_radiculopathy::LUMBAR_RADICULOPATHY,
    spinal_stenosis::SPINAL_STENOSIS,
    spondylolisthesis::SPONDYLOLISTHESIS,
    piriformis::PIRIFORMIS,
    peripheral_neuropathy::PERIPHERAL_NEUROPATHY,
    medicine_related::MEDICINE_RELATED,
    peripheral_artery_disease::PERIPHERAL_ARTERY_DISEASE,
    tarsal_tunnel::TARSAL_TUNNEL,
    mortons_neuroma::MORTONS_NEUROMA,
    meralgia_paraesthetica::MERALGIA_PARAESTHETICA,
    peroneal_nerve::PERONEAL_NERVE,
    foot_injury_or_shoes::FOOT_INJURY_OR_SHOES,
    pregnancy_related::PREGNANCY_RELATED,
    inflammatory_back_pain::INFLAMMATORY_BACK_PAIN,
    shingles::SHINGLES,
    non_specific_back_pain::NON_SPECIFIC_BACK_PAIN,
    passing_pressure::PASSING_PRESSURE,
    central_nervous_system::CENTRAL_NERVOUS_SYSTEM,
];

/// Pairs that may both fit well. Shingles may stand beside any pattern.
static COMPANIONS: [(&Pattern, &Pattern); 12] = [
    (&lumbar_radiculopathy::LUMBAR_RADICULOPATHY, &spondylolisthesis::SPONDYLOLISTHESIS),
    (&lumbar_radiculopathy::LUMBAR_RADICULOPATHY, &piriformis::PIRIFORMIS),
    (&lumbar_radiculopathy::LUMBAR_RADICULOPATHY, &peripheral_neuropathy::PERIPHERAL_NEUROPATHY),
    (&spinal_stenosis::SPINAL_STENOSIS, &spondylolisthesis::SPONDYLOLISTHESIS),
    (&spinal_stenosis::SPINAL_STENOSIS, &peripheral_artery_disease::PERIPHERAL_ARTERY_DISEASE),
    (&peripheral_neuropathy::PERIPHERAL_NEUROPATHY, &medicine_related::MEDICINE_RELATED),
    (&peripheral_neuropathy::PERIPHERAL_NEUROPATHY, &tarsal_tunnel::TARSAL_TUNNEL),
    (
        &peripheral_neuropathy::PERIPHERAL_NEUROPATHY,
        &non_specific_back_pain::NON_SPECIFIC_BACK_PAIN,
    ),
    (&meralgia_paraesthetica::MERALGIA_PARAESTHETICA, &pregnancy_related::PREGNANCY_RELATED),
    (&mortons_neuroma::MORTONS_NEUROMA, &foot_injury_or_shoes::FOOT_INJURY_OR_SHOES),
    (&tarsal_tunnel::TARSAL_TUNNEL, &foot_injury_or_shoes::FOOT_INJURY_OR_SHOES),
    (&passing_pressure::PASSING_PRESSURE, &non_specific_back_pain::NON_SPECIFIC_BACK_PAIN),
];

impl Fit {
    /// The stable id.
    pub const fn id(self) -> &'static str {
        match self {
            Self::FitsWell => "fits-well",
            Self::FitsPartly => "fits-partly",
            Self::RuleOut => "rule-out",
        }
    }
}

/// What adds up for one pattern.
#[derive(Clone, Copy, Default)]
struct Tally {
    candidate: bool,
    score: i8,
    reasons: u8,
    strongly_against: bool,
}

impl Pattern {
    fn tally(&self, reading: &Reading, level: Level) -> Tally {
        let mut tally = Tally::default();
        let calm = self.kind != Kind::CalmOnly || level < Level::SeeUrgently;
        if calm && self.needs.truth(reading) == Truth::True {
            tally.candidate = true;
            for (points, when, _) in self.weights {
                if when.truth(reading) == Truth::True {
                    tally.score += points;
                    tally.reasons += u8::from(*points > 0);
                    tally.strongly_against |= *points <= -2;
                }
            }
        }
        tally
    }

    /// The rows that hold: their points and conditions, in the order of the table.
    pub fn rows(&'static self, reading: &Reading) -> Vec<(i8, &'static Condition)> {
        let holds = |when: &Condition| when.truth(reading) == Truth::True;
        let rows = self.weights.iter().filter(|(_, when, _)| holds(when));
        rows.map(|(points, when, _)| (*points, when)).collect()
    }

    /// The patterns that may fit well beside it.
    pub fn companions(&self) -> impl Iterator<Item = &'static Self> {
        PATTERNS.iter().filter(move |other| *other != self && self.is_companion_of(other))
    }

    /// Whether a root hint may stand beside it.
    pub(super) fn hints_at_root(&self) -> bool {
        *self == lumbar_radiculopathy::LUMBAR_RADICULOPATHY
    }

    fn is_companion_of(&self, other: &Self) -> bool {
        let pair =
            |&(a, b): &(&Self, &Self)| (a == self && b == other) || (b == self && a == other);
        let shingles = &shingles::SHINGLES;
        self == shingles || other == shingles || COMPANIONS.iter().any(pair)
    }
}

/// Patterns are known by their ids, which are unique.
impl PartialEq for Pattern {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

/// The patterns to show for a complete sheet, read plainly, of a level that
/// lets them be shown: the best first, none twice, gaps only at the end.
pub(super) fn fittings(reading: &Reading, level: Level) -> [Option<Fitting>; MOST_SHOWN] {
    let mut tallies = [Tally::default(); PATTERNS.len()];
    for (tally, pattern) in tallies.iter_mut().zip(&PATTERNS) {
        *tally = pattern.tally(reading, level);
    }
    let rule_out = PATTERNS.iter().zip(&tallies).find_map(|(pattern, tally)| {
        let shown = pattern.kind == Kind::RuleOut && tally.candidate && tally.score >= 3;
        shown.then_some(Fitting { pattern, fit: Fit::RuleOut, score: tally.score })
    });

    let mut shown = [None; MOST_SHOWN];
    let places = MOST_SHOWN - usize::from(rule_out.is_some());
    for (n, (pattern, tally)) in PATTERNS.iter().zip(&tallies).enumerate() {
        if pattern.kind == Kind::RuleOut || !tally.candidate || tally.score < 3 {
            continue;
        }
        let leads = |(m, other): (usize, &Tally)| {
            m == n
                || !other.candidate
                || PATTERNS.get(m).is_some_and(|other| pattern.is_companion_of(other))
                || tally.score >= other.score + 2
        };
        let well = tally.score >= 5
            && tally.reasons >= 3
            && !tally.strongly_against
            && pattern.kind != Kind::Capped
            && rule_out.is_none()
            && tallies.iter().enumerate().all(leads);
        let fit = if well { Fit::FitsWell } else { Fit::FitsPartly };
        insert(&mut shown[..places], Fitting { pattern, fit, score: tally.score });
    }
    if let Some(free) = shown.iter_mut().find(|place| place.is_none()) {
        *free = rule_out;
    }
    shown
}

/// Puts a pattern after those that score at least as much, and lets the last fall out.
fn insert(places: &mut [Option<Fitting>], new: Fitting) {
    let worse = |place: &Option<Fitting>| place.is_none_or(|here| new.score > here.score);
    if let Some(after) = places.iter().position(worse).and_then(|n| places.get_mut(n..)) {
        after.rotate_right(1);
        after[0] = Some(new);
    }
}

/// The root that the places point to, if one leads (`patterns.md` section 6).
pub(super) fn root_hint(reading: &Reading) -> Option<Root> {
    let zones = reading.chosen(Question::Zones);
    let points = |(root, two, one): (Root, Choices, Choices)| {
        (root, 2 * zones.and(two).count() + zones.and(one).count())
    };
    let scores = ROOTS.map(points);
    let leads = |root, most| scores.iter().all(|&(other, points)| other == root || points < most);
    scores.iter().find(|&&(root, most)| most >= 2 && leads(root, most)).map(|&(root, _)| root)
}

/// For each root: the places that count two points, and those that count one.
pub const ROOTS: [(Root, Choices, Choices); 3] = {
    use Zones::*;
    [
        (Root::L4, Zones::set(&[InnerKnee, InnerShin, InnerAnkle]), Zones::set(&[FrontThigh])),
        (
            Root::L5,
            Zones::set(&[OuterShin, TopOfFoot, BigToe]),
            Zones::set(&[OuterThigh, MiddleToes]),
        ),
        (Root::S1, Zones::set(&[Heel, OuterFoot, LittleToe]), Zones::set(&[BackThigh, Calf, Sole])),
    ]
};

impl Root {
    /// Every root that is hinted at.
    pub const ALL: [Self; 3] = [Self::L4, Self::L5, Self::S1];

    /// The stable id.
    pub const fn id(self) -> &'static str {
        match self {
            Self::L4 => "l4",
            Self::L5 => "l5",
            Self::S1 => "s1",
        }
    }
}

/// Whether patterns may be shown at all: not beside the two top levels, and not to children.
pub(super) fn may_show(reading: &Reading, level: Level) -> bool {
    level <= Level::SeeUrgently && !reading.chosen(Question::Age).has(Age::Under16.into())
}
