//! One step of the journey: what is on screen, what a person does there, and
//! what keeps them from going on.

use crate::{
    region::Region,
    triage::{Answer, Question, Reply},
};

/// What is on screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Screen {
    /// What this is, and where to start.
    Start,
    /// A question.
    Ask(Question),
    /// A question about the back, with the same about the leg beside it.
    AskBoth(Question),
    /// What follows its "not sure".
    Clarify(Question),
    /// Shown the moment an answer calls for an ambulance; the questions end.
    Ambulance,
    /// Shown once, after the screen whose answer calls for a hospital.
    Hospital,
    /// The level so far, and what it could still be.
    Stopped,
    /// All answers, to check and to change.
    Check,
    /// Everything is answered.
    Result,
}

/// What keeps a screen from being left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mistake {
    /// Nothing is chosen.
    NothingChosen,
    /// A part of the clarifier has no reply.
    PartOpen(usize),
    /// "None of these" was tapped while something is ticked: which of the two?
    NoneBesideTicks,
}

/// What became of a text that was to be copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copied {
    /// The line for a report was copied.
    Report,
    /// The clinician's summary was copied.
    Summary,
    /// The browser refused to copy the clinician's summary.
    NoSummary,
}

/// What a person does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Message {
    /// Starts, or goes on after an interruption.
    GoOn,
    /// Answers a single question, or "none of these", and moves on.
    Choose(Answer),
    /// Ticks or unticks one of several.
    Tick(Answer),
    /// Ticks the back's option, the leg's, or both, and takes back what was so.
    TickBoth {
        /// The option about the back.
        back: Answer,
        /// The same option about the leg.
        leg: Answer,
        /// Where it is so.
        side: Side,
    },
    /// Takes the ticks back and answers "none of these".
    Untick,
    /// Keeps the ticks instead of "none of these".
    KeepTicks,
    /// Replies to a part of the clarifier.
    Reply(usize, Reply),
    /// Done with this screen.
    Continue,
    /// Stops before the end.
    Stop,
    /// Shows all answers.
    Check,
    /// Goes to a question to change its answer.
    Change(Question),
    /// The browser moved to the n-th screen of the trail.
    GoTo(usize),
    /// Says where the person is.
    Region(Region),
    /// A text was copied, or could not be.
    Copied(Copied),
    /// Forgets everything.
    StartAgain,
}

/// Where something is so, on a screen that asks about back and leg.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The back only.
    Back,
    /// The leg only.
    Leg,
    /// Back and leg.
    Both,
}
