//! One step of the journey: what is on screen, what a person does there, and
//! what keeps them from going on.

use crate::{
    content::{Language, Tongue},
    fhir::FileError,
    keep::Lost,
    record::{Day, Record},
    region::Region,
    settings::Settings,
    share::LinkError,
    triage::{Answer, Question, Reply},
};
use std::rc::Rc;

/// What is on screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Screen {
    /// What this is, and where to start.
    Start,
    /// A question.
    Ask(Question),
    /// A question about the back, with the same about the leg beside it.
    AskBoth(Question),
    /// What follows its "not sure": a part of its clarifier.
    Clarify(Question, usize),
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
    /// The result of a check that was handed over. Nothing can be changed.
    Received,
    /// Its answers, to read.
    ReceivedAnswers,
}

/// What keeps a screen from being left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mistake {
    /// Nothing is chosen.
    NothingChosen,
    /// "None of these" was tapped while something is ticked: which of the two?
    NoneBesideTicks,
}

/// A text that can be copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Text {
    /// The line for a report.
    Report,
    /// The clinician's summary.
    Summary,
    /// The link with the answers.
    Answers,
    /// The link to the check.
    Check,
}

/// What this device keeps of a check.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kept {
    /// Nothing, and nothing can be: the page has no place of its own for it.
    #[default]
    Nowhere,
    /// Nothing yet.
    Nothing,
    /// A check.
    Check {
        /// The day on which it was kept.
        since: Day,
        /// The last day on which it can be opened.
        until: Day,
    },
    /// What cannot be opened any more.
    Lost(Lost),
    /// Nothing any more.
    Deleted,
    /// Nothing: the browser forbids it.
    Blocked,
    /// Nothing: there is no room left.
    Full,
}

/// What is said above a screen until the next one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// An earlier, unsaved check was lost because the page was loaded anew.
    Reloaded,
    /// A link was not opened.
    Refused(LinkError),
    /// A file was not opened.
    FileRefused(FileError),
    /// The words of another language could not be had.
    NoWords,
}

/// What a person does.
#[derive(Clone, Debug, PartialEq)]
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
    /// Replies to the part of the clarifier, and moves on.
    Reply(Reply),
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
    /// Wants everything said in this language.
    Speak(&'static Tongue),
    /// Wants what is handed over said in this language too, or no longer.
    Beside(&'static Tongue),
    /// The words of a language are there.
    Words(&'static Language),
    /// Those of this language could not be had.
    NoWords(Option<&'static Tongue>),
    /// Says the result in easy words, or in full again.
    Ease,
    /// A text was copied, or could not be.
    Copied(Text, bool),
    /// The device keeps this now.
    Kept(Kept),
    /// Opens a check that was handed over. What was answered here stays as it is.
    Open(Rc<Record>),
    /// Says why a link was not opened.
    Refuse(LinkError),
    /// Says why a file was not opened.
    RefuseFile(FileError),
    /// Shows the answers of the check that was handed over.
    Read,
    /// Goes on from these answers as from one's own.
    TakeOver,
    /// The page around says how the check is to be shown.
    Set(Rc<Settings>),
    /// Agrees that the page around is told the level.
    Tell,
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
