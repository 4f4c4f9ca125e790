//! What must hold of Back to Toe, as sentences.
//!
//! Run with `cargo test --test spec`. The clinical cases are data in
//! `tests/vignettes/`; the laws are tested on made-up people from `people.rs`.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    missing_docs,
    reason = "a test says no by panicking, and its name is its documentation"
)]

mod allocations;
mod care;
mod chance;
mod changes;
mod clarifiers;
mod command;
mod conditions;
mod cores;
mod coverage;
mod embed;
mod fhir;
#[path = "../../fuzz/holds.rs"]
mod holds;
mod journey;
mod keep;
mod languages;
mod laws;
mod limits;
mod links;
mod matching;
mod people;
mod record;
mod regions;
mod regressions;
mod review;
mod rule_book;
mod safety;
#[cfg(feature = "web")]
mod screens;
mod settings;
mod sheets;
mod specification;
mod storm;
mod summary;
mod taps;
mod themes;
mod vignettes;
mod words;
