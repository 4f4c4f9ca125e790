//! Laws of the clinical core, tested on many sheets.

mod cases;
mod each_rule;
mod exceptions;
pub mod mutants;
pub mod orders;
mod patterns;
mod progress;
mod proof;
mod questionnaire;
mod raising;
mod reasons;
mod recency;
mod totality;
mod ways;
mod whole_sheets;
