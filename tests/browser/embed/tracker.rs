//! A script of the page around that records all it can reach.

use super::clinic::Clinic;
use crate::{
    driver::setting,
    page::WORDS,
    walk::{Seen, case},
};
use back_to_toe::{
    content::Reader,
    triage::{Level, PATTERNS, Question, RULES},
};
use serde_json::Value;
use std::collections::BTreeSet;

#[test]
fn a_greedy_script_gets_nothing_of_the_answers() {
    let care = records("V92", Some(Level::SelfCare));
    let urgent = records("V50", Some(Level::SeeUrgently));
    let ambulance = records("V08", Some(Level::CallAmbulance));
    for log in [&care, &urgent, &ambulance] {
        assert!(log.1.iter().any(|it| it.contains("btt1.height.")), "it hears the frame");
        assert!(log.1.iter().any(|it| it.contains("SecurityError")), "and cannot look into it");
        holds_no_answer(&log.0);
        holds_no_answer(&log.1);
        let fetched: BTreeSet<_> = log.1.iter().filter_map(|it| fetched(it)).collect();
        assert_eq!(fetched.len(), 1, "nothing was fetched meanwhile: {fetched:?}");
    }
    // Two ends of a whole check leave the same behind, but for numbers: times,
    // heights, and how often each message came.
    let (care, urgent) = (without_numbers(&care.1), without_numbers(&urgent.1));
    let difference: Vec<_> = care.symmetric_difference(&urgent).collect();
    assert_eq!(difference, [""; 0], "two results look alike from outside");
    // An ambulance looks like someone who stopped there.
    let ambulance = without_numbers(&ambulance.1);
    let more: Vec<_> = ambulance.difference(&care).collect();
    assert_eq!(more, [""; 0], "an ambulance leaves nothing of its own");
}

/// What the demo clinic's tracker has of a whole check: until it can be used,
/// and from then on.
fn records(id: &str, level: Option<Level>) -> (Vec<String>, Vec<String>) {
    let clinic = Clinic::at(&format!("{}embed/demo.html", setting("BTT_URL")));
    clinic.waits_for(0);
    let before = clinic.script("const { length } = tracker; trackNow(); return length");
    let mut person = clinic.enters(0);
    let (way, page) = person.walks(&case(id).answers);
    assert!(way.contains(&Seen::Asked(Question::Age)));
    assert_eq!(page.level(), level, "{id}");
    let clinic = Clinic::leaves(person);
    let log = clinic.script("trackNow(); return tracker.map((it) => [it.kind, it.what])");
    let log = log.as_array().unwrap().iter();
    let log: Vec<_> = log.map(Value::to_string).collect();
    let (before, after) = log.split_at(before.as_u64().unwrap() as usize);
    assert!(
        before.len() > 10 && after.len() > 100,
        "it records {} and {}",
        before.len(),
        after.len()
    );
    (before.to_vec(), after.to_vec())
}

/// No question and no answer in words, no id that a result is made of.
fn holds_no_answer(log: &[String]) {
    let questions = Question::ALL.into_iter();
    let mut secret = Vec::new();
    for question in questions {
        for reader in [Reader::Person, Reader::Helper] {
            secret.push(WORDS.question(question).ask.to(reader));
            let answers = question.answers().iter().map(|&it| WORDS.answer(it).to(reader));
            // Shorter ones may be in the words of the page itself.
            secret.extend(answers.filter(|it| it.len() > 12));
        }
    }
    secret.extend(RULES.iter().map(|rule| rule.id).filter(|it| it.contains('-')));
    secret.extend(PATTERNS.iter().map(|pattern| pattern.id));
    secret.extend(Level::ALL.map(Level::id));
    secret.extend(Level::ALL.map(|level| WORDS.level(level).heading));
    for text in secret {
        let found = log.iter().find(|it| it.contains(text));
        assert_eq!(found, None, "{text:?} was recorded");
    }
}

/// What the page has fetched so far, in a record of the whole page.
fn fetched(record: &str) -> Option<&str> {
    let (_, fetched) = record.strip_prefix("[\"page\"")?.split_once("fetched")?;
    Some(fetched)
}

/// The kinds of records: performance entries are times and nothing else, and which
/// of the page's own files came first is known before the check is there.
fn without_numbers(log: &[String]) -> BTreeSet<String> {
    let kept = log.iter().filter(|it| !it.starts_with("[\"performance\""));
    let bare = |it: &String| {
        let it = fetched(it).and_then(|fetched| it.strip_suffix(fetched)).unwrap_or(it);
        // What the driver of this browser leaves on a frame.
        let it = it.split("cd_frame_id_").next().unwrap_or_default();
        let numbers = |it: char| it.is_ascii_digit() || ['.', '-'].contains(&it);
        let parts: Vec<_> = it.split(numbers).filter(|part| !part.is_empty()).collect();
        parts.join("#")
    };
    kept.map(bare).collect()
}
