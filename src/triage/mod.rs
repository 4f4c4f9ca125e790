//! The clinical core: answers in, assessment out. It depends on nothing, does
//! nothing but compute, and has an assessment for every answer sheet.
//!
//! Not yet reviewed by a registered clinician.

mod answers;
mod assessment;
mod care;
mod change;
mod clarifiers;
pub mod condition;
mod explanation;
mod level;
mod matching;
pub(crate) mod note;
mod patterns;
#[cfg(feature = "json")]
mod print;
pub mod questions;
mod reading;
mod review;
mod rules;
mod source;
pub mod terms;

pub use answers::Answers;
pub use assessment::{Assessment, Finding, assess};
pub use care::{CARE, Care};
pub use change::{Change, MOST_CHANGES, would_change};
pub use clarifiers::{CLARIFIERS, Clarifier, MOST_PARTS, Part, Reply};
pub use condition::{Condition, Truth};
pub use explanation::{because, opened_by};
pub use level::{Level, Limit};
pub use matching::Matching;
pub use note::Note;
pub use patterns::{Fit, Fitting, Kind, MOST_SHOWN, PATTERNS, Pattern, ROOTS, Root};
pub use questions::{Answer, Choices, Named, Question, Questions, Section};
pub use reading::Reading;
pub use review::{CHECKED, DUE};
pub use rules::{Eased, RULES, Rule, TimeLimit, UNCLEAR};
pub use source::{Citation, Source};
