//! Storms of strange files, answer sheets and kept checks: reading one ends
//! without a panic, and what is understood means what it says. Links and settings
//! have a storm of their own, `links/storm.rs`.
//!
//! What must hold is in `fuzz/holds.rs`. Unlike a fuzzer, a storm knows the form of
//! what it damages; its seeds bring a failure back.

use crate::{chance::Chance, fhir::record, holds, vignettes::ENTRIES};
use back_to_toe::{content::EN, fhir, keep::to_keep, record::Day, share, sheet};
use serde_json::{Value, json};

/// Values that nobody expects, and some that somebody may.
fn strange(chance: &mut Chance) -> Value {
    let deep = (0..*chance.pick(&[3, 40, 200])).fold(json!(1), |inside, _| json!([inside]));
    let long = "é\u{202e}".repeat(*chance.pick(&[1, 30, 3000]));
    let answer = *chance.pick(&ENTRIES[0].answers.iter().collect::<Vec<_>>());
    chance
        .pick(&[
            json!(null),
            json!(true),
            json!(-1),
            json!(1e308),
            json!(u64::MAX),
            json!(""),
            json!({}),
            json!([]),
            json!("none"),
            json!([answer.id(), answer.id()]),
            json!(answer.question().id()),
            json!("call-ambulance"),
            json!("2026-02-30"),
            json!(long),
            deep,
        ])
        .clone()
}

/// One place in a value, deeper in most cases, becomes something else.
fn change(value: &mut Value, chance: &mut Chance) {
    let deeper = chance.percent(90);
    match value {
        Value::Object(fields) if deeper && !fields.is_empty() => {
            let names: Vec<_> = fields.keys().cloned().collect();
            let name = chance.pick(&names);
            match chance.number() % 10 {
                0 => _ = fields.remove(name),
                1 => _ = fields.insert(format!("{name}-"), strange(chance)),
                _ => change(&mut fields[name.as_str()], chance),
            }
        }
        Value::Array(items) if deeper && !items.is_empty() => {
            let place = (chance.number() % items.len() as u64) as usize;
            match chance.number() % 10 {
                0 => _ = items.remove(place),
                1 => items.push(items[place].clone()),
                2 => items.swap(0, place),
                _ => change(&mut items[place], chance),
            }
        }
        _ => *value = strange(chance),
    }
}

/// A few signs of a text lost, doubled or replaced, or its end cut off.
fn damaged(text: &str, chance: &mut Chance) -> String {
    let mut signs: Vec<char> = text.chars().collect();
    for _ in 0..chance.number() % 3 {
        let at = (chance.number() % (signs.len() as u64 + 1)) as usize;
        match chance.number() % 5 {
            0 => signs.truncate(at),
            1 if at < signs.len() => _ = signs.remove(at),
            2 if at < signs.len() => signs.insert(at, signs[at]),
            _ => signs.insert(at, *chance.pick(&['"', '{', ']', ',', '\\', '\0', '0', 'é', '.'])),
        }
    }
    signs.into_iter().collect()
}

/// A value as it was, changed in places; half of the texts damaged besides.
fn strangely(mut value: Value, chance: &mut Chance) -> String {
    for _ in 0..chance.number() % 3 {
        change(&mut value, chance);
    }
    let text = value.to_string();
    if chance.percent(50) { damaged(&text, chance) } else { text }
}

/// So many inputs, each from a seed of its own; how many were understood, and how many not.
fn storm(inputs: u64, understood: impl Fn(&mut Chance) -> bool) {
    let count = (0..inputs).filter(|&seed| understood(&mut Chance::new(seed))).count() as u64;
    println!("{count} of {inputs} were understood");
    let some = inputs / 50;
    assert!(some < count && count < inputs - some, "{count} say little");
}

#[test]
fn five_thousand_strange_files_are_read_without_a_panic() {
    let files: Vec<Value> = ENTRIES
        .iter()
        .step_by(8)
        .map(|it| serde_json::from_str(&fhir::bundle(&record(&it.answers), &EN)).unwrap())
        .collect();
    storm(5_000, |chance| {
        let text = strangely(chance.pick(&files).clone(), chance);
        holds::file(&text)
    });
}

#[test]
fn twenty_thousand_strange_answer_sheets_are_read_without_a_panic() {
    storm(20_000, |chance| {
        let sheets = (0..=chance.number() % 3).map(|n| {
            let sheet = chance.pick(&ENTRIES).answers;
            json!({ "id": n, "answers": sheet::to_json(&sheet) })
        });
        let text = strangely(sheets.collect(), chance);
        holds::sheets(&text)
    });
}

#[test]
fn twenty_thousand_strange_kept_checks_are_read_without_a_panic() {
    let day = |number| Day::from_number(number).unwrap();
    storm(20_000, |chance| {
        let link = share::encode(&record(&chance.pick(&ENTRIES).answers));
        let was = to_keep(&link, day(20_000));
        let text = damaged(&was, chance);
        let today = day(20_000 + (chance.number() % 40) as u32);
        let Ok(found) = holds::stored(&text, today) else {
            return false;
        };
        // What was damaged has its own checksum against it.
        let opened = share::decode(found);
        assert!(found == link || opened.is_err(), "{text}");
        opened.is_ok()
    });
}
