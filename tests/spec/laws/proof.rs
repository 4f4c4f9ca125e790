//! `proof.json`: how much each law was tried on, and which exceptions it needed.
//!
//! The figures are the same on every machine. `BTT_PROOF=write` writes them
//! anew; otherwise a difference fails.

use back_to_toe::content::RULESET;
use serde_json::{Value, json};
use std::{collections::BTreeMap, env, fs, path::PathBuf, sync::Mutex};

/// One law at a time reads and writes the file.
static FILE: Mutex<()> = Mutex::new(());

/// The laws that have figures in the file.
const LAWS: [&str; 9] = [
    "a_decided_rule_stays_decided",
    "a_rule_that_falls_silent_hands_over_to_one_as_urgent",
    "a_worse_answer_silences_no_rule_but_by_a_named_exception",
    "every_part_of_a_rule_and_every_row_of_a_pattern_can_hold_and_can_fail",
    "every_screen_leads_on_and_back",
    "no_condition_tells_left_from_right",
    "not_sure_silences_no_rule_that_no_lets_fire",
    "ten_million_sheets_keep_the_laws",
    "what_is_not_asked_moves_no_rule",
];

/// A law holds: it was tried on so many states and on so many pairs of them.
pub fn proven(law: &'static str, states: u64, pairs: u64, excused: &BTreeMap<&str, u64>) {
    let _one_at_a_time = FILE.lock();
    let mut row = json!({ "states": states, "pairs": pairs });
    if !excused.is_empty() {
        row["exceptions"] = json!(excused);
    }
    let mut proof = read();
    if env::var_os("BTT_PROOF").is_some_and(|it| it == "write") {
        proof["ruleset"] = RULESET.into();
        proof["laws"][law] = row;
        if let Some(laws) = proof["laws"].as_object_mut() {
            laws.retain(|law, _| LAWS.contains(&law.as_str()));
            laws.sort_keys();
        }
        fs::write(path(), format!("{proof:#}\n")).unwrap();
    } else {
        assert_eq!(proof["laws"][law], row, "{law}: proof.json has other figures. {AGAIN}");
    }
}

const AGAIN: &str = "Where that is meant: `BTT_PROOF=write cargo test --test spec laws`";

fn path() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("proof.json")
}

fn read() -> Value {
    let text = fs::read_to_string(path()).unwrap_or_default();
    serde_json::from_str(&text).unwrap_or_default()
}

#[test]
fn the_proof_is_of_these_rules_and_of_every_law() {
    if env::var_os("BTT_PROOF").is_some() {
        return;
    }
    let proof = read();
    assert_eq!(proof["ruleset"], RULESET, "{AGAIN}");
    let laws = proof["laws"].as_object().into_iter().flatten();
    let laws: Vec<_> = laws.map(|(law, _)| law.as_str()).collect();
    assert_eq!(laws, LAWS, "{AGAIN}");
}
