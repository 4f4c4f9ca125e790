//! Files for clinical systems: what is written is valid and is read back.

mod enabled;
mod files;
mod published;
mod refused;
mod valid;

use back_to_toe::{
    content::EN,
    fhir,
    json::{self, Json},
    record::{Day, Record},
    region::Region,
    triage::Answers,
};
use serde_json::Value;

/// These answers, handed over.
pub fn record(answers: &Answers) -> Record {
    Record::new(&answers.counting(), Day::from_iso("2026-11-21").unwrap(), EN.tag, Region::Gb)
}

/// Their file, as it is read.
fn bundle(record: &Record) -> Json {
    json::parse(&fhir::bundle(record, &EN)).unwrap()
}

/// A file of ours as other programs see it.
fn value(json: &Json) -> Value {
    serde_json::from_str(&json.to_string()).unwrap()
}

/// The resources of a kind in a file.
fn resources(file: &Value, kind: &str) -> Vec<Value> {
    let entries = file["entry"].as_array().unwrap().iter();
    let resources = entries.map(|entry| entry["resource"].clone());
    resources.filter(|it| it["resourceType"] == kind).collect()
}

/// The answers of a file in order: link id and codes.
fn answered(response: &Value) -> Vec<(String, Vec<String>)> {
    let items = |it: &Value| it["item"].as_array().cloned().unwrap_or_default();
    let questions = items(response).into_iter().flat_map(|section| items(&section));
    let text = |it: &Value| it.as_str().unwrap().to_owned();
    let codes = |item: &Value| {
        let answers = item["answer"].as_array().unwrap().iter();
        answers.map(|it| text(&it["valueCoding"]["code"])).collect()
    };
    questions.map(|item| (text(&item["linkId"]), codes(&item))).collect()
}
