//! Journeys of a person with a keyboard, in a real browser.
//!
//! Run with `cargo xtask test`, which builds the widget, serves it, and starts
//! the browser's driver. What is looked for on a page is looked for by its
//! words in `content/`, so that no sentence stands here a second time.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    missing_docs,
    reason = "a test says no by panicking, and its name is its documentation"
)]

mod answer;
mod audit;
#[path = "../spec/chance.rs"]
mod chance;
mod clarifier;
mod clinic;
mod control;
mod driver;
mod engine;
mod host;
#[allow(dead_code, reason = "made-up people need a part of it, the laws all")]
#[path = "../spec/laws"]
mod laws {
    pub mod orders;
}
mod orders;
mod page;
#[allow(dead_code, reason = "the laws use what no journey does")]
#[path = "../spec/people.rs"]
mod people;
mod person;
mod profile;
mod walk;
mod wire;

mod altered;
mod ambulance;
mod axe;
mod bench;
mod changes;
mod come_back;
mod differential;
mod double_tap;
mod embed;
mod first_picture;
mod focus;
mod forced;
mod handover;
mod hits;
mod installed;
mod languages;
mod leave;
mod levels;
mod lhc_forms;
mod link;
mod mistakes;
mod pair;
mod privacy;
mod reload;
mod review;
mod single;
mod static_page;
mod steady;
mod storage;
mod summary;
mod theme;
mod unsure;
mod vignettes;
mod zones;
