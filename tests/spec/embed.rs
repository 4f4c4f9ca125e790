//! What a framed check tells the page around.
//!
//! What a host can still infer, because it is told or can be seen from outside:
//! - how long each screen is looked at, and how many screens there are (`top`);
//! - how high a question is, in steps of 160 pixels from 800 upwards;
//! - how far someone has come for the first time, by section;
//! - that everything was answered (`result`).
//!
//! What it cannot infer is tested here: the level, whether the end was an
//! ambulance, a hospital or a stop, and whether questions were gone back to.

use crate::{taps::walk, vignettes::ENTRIES};
use back_to_toe::{
    embed::{furthest, tells_length},
    journey::Screen,
    settings::Setting,
    triage::{Level, Question, Section},
};

/// What the element on the page around lets through.
const ELEMENT: &str = include_str!("../../embed/embed.js");

/// All steps that can be told, in their order.
fn steps() -> Vec<&'static str> {
    Section::ALL.map(Section::id).into_iter().chain(["result"]).collect()
}

#[test]
fn the_element_knows_what_may_be_told_and_what_can_be_set() {
    let step = format!("step: /^({})$/,", steps().join("|"));
    assert!(ELEMENT.contains(&step), "{step}");
    let mut levels = Level::ALL.map(Level::id);
    levels.reverse();
    let level = format!("level: /^({})$/,", levels.join("|"));
    assert!(ELEMENT.contains(&level), "{level}");
    for setting in Setting::ALL {
        let key = format!("\"{}\",\n", setting.key());
        assert!(ELEMENT.contains(&key), "{key}");
    }
}

#[test]
fn only_what_asks_tells_how_long_it_is() {
    let asks = [
        Screen::Start,
        Screen::Ask(Question::Age),
        Screen::AskBoth(Question::BackWorse),
        Screen::Clarify(Question::Saddle, 0),
    ];
    assert!(asks.into_iter().all(tells_length));
    let shows = [
        Screen::Ambulance,
        Screen::Hospital,
        Screen::Stopped,
        Screen::Check,
        Screen::Result,
        Screen::Received,
        Screen::ReceivedAnswers,
    ];
    assert!(!shows.into_iter().any(tells_length));
}

#[test]
fn nobody_is_told_how_a_check_ended_but_that_everything_was_answered() {
    let (sections, mut unfinished) = (steps(), 0);
    for entry in ENTRIES.iter() {
        let (mut last, mut steps) = (None, Vec::new());
        let walk = walk(&entry.answers);
        for step in &walk {
            last = furthest(last, step.journey.screen());
            steps.extend(last.map(|it| it.id()));
        }
        steps.dedup();
        // Each in its order and once, whatever was asked again or out of turn.
        let mut places = steps.iter().map(|it| sections.iter().position(|all| all == it).unwrap());
        assert!(places.by_ref().is_sorted_by(|a, b| a < b), "{}: {steps:?}", entry.id);
        let finished = walk.last().unwrap().journey.screen() == Screen::Result;
        assert_eq!(steps.last() == Some(&"result"), finished, "{}: {steps:?}", entry.id);
        unfinished += u32::from(!finished);
    }
    assert!(unfinished > 10, "some end with an ambulance: {unfinished}");
}
