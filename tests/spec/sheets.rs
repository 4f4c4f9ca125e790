//! Answer sheets as JSON: what is understood is read, and what is not
//! understood is refused with its place, because an answer that is silently
//! dropped could lower a level.

use crate::vignettes::ENTRIES;
use back_to_toe::{
    sheet::{self, read, to_json},
    triage::{Answers, Level, Question, assess},
};

/// Reads a text and compares each entry: its id, or how the problem begins.
fn check(text: &str, expected: &[&str]) {
    let read = read(text).into_iter().map(|entry| match entry {
        Ok(entry) => entry.id,
        Err(problem) => problem.to_string(),
    });
    let read: Vec<_> = read.collect();
    assert_eq!(read.len(), expected.len(), "{text}\n{read:#?}");
    for (read, expected) in read.iter().zip(expected) {
        assert!(read.starts_with(expected), "{text}\nexpected {expected}\ngot      {read}");
    }
}

/// What is wrong with the answers of one entry.
fn refused(answers: &str, problem: &str) {
    let entry = format!(r#"{{"id": "A", "answers": {answers}}}"#);
    check(&entry, &[&format!("entry 1 (A): {problem}")]);
}

#[test]
fn one_object_an_array_and_an_object_on_each_line_are_read() {
    check(r#"{"id": "A", "answers": {"saddle": "no"}}"#, &["A"]);
    check("{\n  \"answers\": {\n    \"saddle\": \"no\"\n  }\n}\n", &["entry 1"]);
    check(r#"[{"id": "A", "answers": {}}, {"answers": {}}]"#, &["A", "entry 2"]);
    check("{\"id\": \"A\", \"answers\": {}}\n\n{\"answers\": {}}\r\n", &["A", "line 3"]);
    check(r#"{"id": 7, "answers": {}}"#, &["7"]);
    check("[]", &[]);
}

#[test]
fn an_empty_sheet_is_a_sheet() {
    let entry = read(r#"{"answers": {}}"#).remove(0).unwrap();
    assert_eq!(entry.answers, Answers::default());
    assert_eq!(assess(&entry.answers).level, None);
}

#[test]
fn an_unknown_question_or_option_is_refused() {
    refused(r#"{"bladdr": ["none"]}"#, "bladdr: there is no question with this id");
    refused(r#"{"saddle": "maybe"}"#, "saddle: there is no option \"maybe\"; there are yes, no, n");
    refused(r#"{"unwell": ["fever", "cold"]}"#, "unwell: there is no option \"cold\"; there are f");
    refused(r#"{"saddle": "Yes"}"#, "saddle: there is no option \"Yes\"");
}

#[test]
fn an_answer_of_the_wrong_kind_is_refused() {
    for wrong in ["[\"yes\"]", "[]", "1", "true", "null", "{}"] {
        refused(&format!(r#"{{"saddle": {wrong}}}"#), "saddle: expected one option, as a text");
    }
    for wrong in ["\"fever\"", "1", "null", "[1]", "[null]", "{}"] {
        refused(&format!(r#"{{"unwell": {wrong}}}"#), "unwell: expected a list of options");
    }
}

#[test]
fn a_question_or_a_field_that_stands_twice_is_refused() {
    refused(r#"{"saddle": "yes", "saddle": "no"}"#, "saddle: the question is answered twice");
    refused(r#"{}, "answers": {}"#, "answers: the field stands here twice");
    check(
        r#"{"id": "A", "id": "B", "answers": {}}"#,
        &["entry 1 (A): id: the field stands here t"],
    );
}

#[test]
fn an_unknown_field_is_refused() {
    let known = "unknown field; known are id, answers, tier, level";
    refused(r#"{}, "anwsers": {}"#, &format!("anwsers: {known}"));
    check(r#"{"Answers": {}}"#, &[&format!("entry 1: Answers: {known}")]);
}

#[test]
fn an_entry_without_answers_is_refused() {
    check(
        r#"{"id": "A"}"#,
        &["entry 1 (A): answers: expected questions and their answers (it is m"],
    );
    for wrong in ["null", "[]", "\"none\"", "3"] {
        refused(wrong, "answers: expected questions and their answers (");
    }
}

#[test]
fn a_wrong_expectation_is_refused() {
    refused(r#"{}, "tier": "T1""#, "tier: there is no level \"T1\"");
    refused(r#"{}, "level": 1"#, "level: expected a level");
    refused(r#"{}, "tier": "self-care", "accept": ["now"]"#, "accept: there is no level \"now\"");
    refused(r#"{}, "tier": "self-care", "rules": "red-eye""#, "rules: expected a list of texts");
    refused(r#"{}, "tier": "self-care", "limit": "soon""#, "limit: there is no limit \"soon\"");
    refused(r#"{}, "tier": "self-care", "shown": "none""#, "shown: expected a list of texts");
}

#[test]
fn what_is_no_json_is_refused_with_its_place() {
    check("", &["this is not an answer sheet in JSON (EOF"]);
    check("  \n\n", &["this is not an answer sheet in JSON (EOF"]);
    check("hello", &["this is not an answer sheet in JSON (expected value at line 1 column 1)"]);
    check(r#"{"answers": {"saddle": "no"}"#, &["this is not an answer sheet in JSON (EOF"]);
    check(
        "[{\"answers\": {}},\n{\"answers\": }]",
        &["this is not an answer sheet in JSON (expected"],
    );
    check("\"none\"", &["entry 1: "]);
    check("17", &["entry 1: "]);
}

#[test]
fn a_wrong_entry_does_not_stop_the_others() {
    let (good, unknown) =
        (r#"{"id": "A", "answers": {}}"#, r#"{"id": "B", "answers": {"x": "y"}}"#);
    let wrong = "(B): x: there is no question with this id";
    check(
        &format!("[{good}, {unknown}, 5, {good}]"),
        &["A", &format!("entry 2 {wrong}"), "entry 3: ", "A"],
    );
    check(&format!("{good}\n{unknown}\n{good}"), &["A", &format!("line 2 {wrong}"), "A"]);
    check(&format!("{good}\n{{\"answers\": \n{good}"), &["A", "line 2: ", "A"]);
    check(&format!("{good}\noh no\n{good}"), &["A", "line 2: ", "A"]);
    check(&format!("{{\"answers\": \n{good}\n{good}"), &["line 1: ", "A", "A"]);
}

#[test]
fn a_sign_beside_none_of_these_counts() {
    let sheet = |text: &str| read(text).remove(0).unwrap().answers;
    let both =
        sheet(r#"{"answers": {"emergency": ["none", "very-ill"], "unwell": ["fever", "none"]}}"#);
    assert_eq!(both, sheet(r#"{"answers": {"emergency": ["very-ill"], "unwell": ["fever"]}}"#));
    assert_eq!(assess(&both).level, Some(Level::CallAmbulance));
}

#[test]
fn an_answer_to_a_hidden_question_is_kept_and_does_not_count() {
    let hidden = r#"{"answers": {"history": ["none"], "injury-detail": ["cannot-walk"]}}"#;
    let sheet = read(hidden).remove(0).unwrap().answers;
    assert!(!sheet.of(Question::InjuryDetail).is_empty());
    assert_eq!(assess(&sheet).level, None);
}

#[test]
fn what_is_written_is_read_again() {
    let same = |sheet: Answers| {
        let text = format!(r#"{{"answers": {}}}"#, to_json(&sheet));
        assert_eq!(read(&text).remove(0).unwrap().answers, sheet);
    };
    ENTRIES.iter().for_each(|entry| same(entry.answers));
    for answer in Question::ALL.into_iter().flat_map(Question::answers) {
        same(Answers::from_iter([*answer]));
    }
}

#[test]
fn a_report_says_all_of_an_assessment() {
    let entry = ENTRIES.iter().find(|entry| entry.id == "V02").unwrap();
    let report = sheet::report(&entry.id, &assess(&entry.answers));
    assert_eq!(report["id"], "V02");
    assert_eq!(report["complete"], true);
    assert_eq!(report["level"], "call-ambulance");
    assert_eq!(report["limit"], "now");
    assert_eq!(report["rules"][0], "limb-ischaemia");
    let nothing = sheet::report("", &assess(&Answers::default()));
    assert_eq!(nothing["level"], "none-yet");
    assert_eq!(nothing["could_be"], "call-ambulance");
    assert!(nothing["limit"].is_null() && nothing["rules"] == serde_json::json!([]));
}
