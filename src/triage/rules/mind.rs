//! When it is too much.

use super::Rule;
use crate::triage::{
    Level::{GoToHospital, SeeUrgently},
    Limit,
    questions::{Impact, SelfHarm},
    source::*,
};

/// Thoughts of self-harm.
///
/// Immediate crisis help.
pub const SELF_HARM_THOUGHTS: Rule = Rule {
    id: "self-harm-thoughts",
    code: "Sh",
    level: GoToHospital,
    limit: Limit::Now.with_note("crisis page"),
    when: SelfHarm::Yes.chosen(),
    sources: &[to_verify(&NHS_URGENT_MENTAL_HEALTH_ROUTE)],
};

/// Cannot cope.
///
/// Help the same day.
pub const CANNOT_COPE: Rule = Rule {
    id: "cannot-cope",
    code: "Co",
    level: SeeUrgently,
    limit: Limit::Today.only(),
    when: Impact::CannotCope.chosen(),
    sources: &[to_verify(&NHS)],
};
