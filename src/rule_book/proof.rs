//! How much the laws of the rules were tried on: `proof.json`, as a chapter.

use super::{code, table};
use serde_json::Value;

const PROOF: &str = include_str!("../../proof.json");

pub(super) fn proof() -> String {
    let proof: Value = serde_json::from_str(PROOF).unwrap_or_default();
    let laws = proof["laws"].as_object().into_iter().flatten();
    let rows = laws.map(|(law, row)| {
        let exceptions = row["exceptions"].as_object().into_iter().flatten();
        let exceptions: Vec<_> =
            exceptions.map(|(name, times)| format!("{name}: {times}")).collect();
        let [states, pairs] = ["states", "pairs"].map(|figure| row[figure].to_string());
        [law.replace('_', " "), states, pairs, exceptions.join("; ")]
    });
    format!(
        "## What is proven

The tests in `tests/spec/laws/` try these laws on every build, on the ruleset {}. A case is one way
to combine the answers that a rule can tell apart; a pair is a case and what a change makes of it.

{}",
        code(proof["ruleset"].as_str().unwrap_or_default()),
        table(["law", "cases", "pairs", "exceptions needed, and how often"], rows)
    )
}
