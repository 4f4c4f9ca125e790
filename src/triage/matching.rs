//! The matching test: do back and leg react to the same things?
//!
//! Reasonable bedside logic without a validation study. It moves a few
//! patterns by one point and never touches a level.

use super::{
    Reading,
    questions::{BackBetter, BackWorse, LegBetter, LegWorse, Question},
};

/// The verdict of the matching test (`patterns.md` section 2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Matching {
    /// The same things make both worse, and the same things make both better.
    MovesTogether,
    /// Nothing that was named does anything to both.
    MovesApart,
    /// Anything else, also when too little was named.
    CannotTell,
}

impl Matching {
    /// Every verdict.
    pub const ALL: [Self; 3] = [Self::MovesTogether, Self::MovesApart, Self::CannotTell];

    /// The questions that the test compares.
    pub const READS: [Question; 4] =
        [Question::BackWorse, Question::LegWorse, Question::BackBetter, Question::LegBetter];

    /// The stable id.
    pub const fn id(self) -> &'static str {
        match self {
            Self::MovesTogether => "moves-together",
            Self::MovesApart => "moves-apart",
            Self::CannotTell => "cannot-tell",
        }
    }

    pub(super) fn of(plain: &Reading) -> Self {
        let [back_worse, leg_worse, back_better, leg_better] = Self::READS.map(|question| {
            plain.chosen(question).without(question.alone()).without(question.not_sure())
        });

        let shared_worse = back_worse.and(leg_worse).count();
        let shared_better = back_better.and(leg_better).count();
        let shared = shared_worse + shared_better;
        let named =
            back_worse.count() + leg_worse.count() + back_better.count() + leg_better.count();
        let different = named - 2 * shared;

        if shared_worse >= 1 && shared_better >= 1 && shared >= 3 && shared >= different {
            Self::MovesTogether
        } else if !back_worse.is_empty() && !leg_worse.is_empty() && shared == 0 && named >= 3 {
            Self::MovesApart
        } else {
            Self::CannotTell
        }
    }
}

// The test compares option with option, so back and leg must have the same ones.
const _: () = {
    assert!(BackWorse::NotSure as u32 == LegWorse::NotSure as u32);
    assert!(BackBetter::NotSure as u32 == LegBetter::NotSure as u32);
};
