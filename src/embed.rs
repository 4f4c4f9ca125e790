//! A check in a frame on someone's page: what it tells that page, and nothing else.
//!
//! The page around may be anyone's, and what is told can be read by every
//! script on it. So nothing that is told depends on an answer, but for what
//! this file says, and for the level where the person agreed to it.
//!
//! The program writes these onto its outermost element, and `start/frame.js`
//! passes them on. What is heard is settings, as in a link. See
//! `docs/adr/0014-embedding.md`.

use crate::{journey::Screen, triage::Section};

/// How far someone has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// A section of the questions.
    Section(Section),
    /// Everything is answered.
    Result,
}

impl Stage {
    /// The stable id.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Section(section) => section.id(),
            Self::Result => "result",
        }
    }

    /// The stage of a screen. A screen that comes only after certain answers
    /// has none: whoever is sent to hospital, or stops, or sees a number to
    /// call, looks from outside like one who is still at the last question.
    fn of(screen: Screen) -> Option<Self> {
        match screen {
            Screen::Start => Some(Self::Section(Section::Start)),
            Screen::Ask(question) | Screen::AskBoth(question) | Screen::Clarify(question, _) => {
                Some(Self::Section(question.section()))
            }
            Screen::Result => Some(Self::Result),
            Screen::Ambulance
            | Screen::Hospital
            | Screen::Stopped
            | Screen::Check
            | Screen::Received
            | Screen::ReceivedAnswers => None,
        }
    }
}

/// How far someone has come, who was there at last: which of the questions come
/// again, or out of turn, depends on answers.
pub fn furthest(last: Option<Stage>, screen: Screen) -> Option<Stage> {
    let stage = Stage::of(screen);
    if screen == Screen::Start { stage } else { last.max(stage) }
}

/// Whether the page around may know how long a screen is. What shows the
/// meaning of answers is always of the same height, and scrolls inside.
pub const fn tells_length(screen: Screen) -> bool {
    match screen {
        Screen::Start | Screen::Ask(_) | Screen::AskBoth(_) | Screen::Clarify(..) => true,
        Screen::Ambulance
        | Screen::Hospital
        | Screen::Stopped
        | Screen::Check
        | Screen::Result
        | Screen::Received
        | Screen::ReceivedAnswers => false,
    }
}
