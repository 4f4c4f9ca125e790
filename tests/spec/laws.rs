//! Laws of the clinical core, tested on many sheets.

mod exceptions;
pub mod orders;
mod patterns;
mod progress;
mod questionnaire;
mod raising;
mod reasons;
mod recency;
mod totality;
