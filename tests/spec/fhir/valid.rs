//! Everything that is written is FHIR, by HL7's own definitions.
//!
//! The judges are Medplum's validator, a program for Node.js, and the schema of
//! FHIR, which `cargo xtask` sets up. Without it nothing is validated, and the test says so.

use super::{bundle, record, value};
use crate::{chance::Chance, people, vignettes::ENTRIES};
use back_to_toe::{content::EN, fhir::Published};
use serde_json::{Value, json};
use std::{
    env,
    io::Write,
    process::{Command, Stdio},
};

/// How many made-up checks are validated besides the vignettes.
const CHECKS: u64 = 1000;

/// What is wrong with each of these; nothing where there is no validator.
fn problems(resources: &[Value]) -> Option<Vec<Vec<Value>>> {
    let setting = |name| env::var_os(name);
    let Some((validator, definitions)) =
        setting("BTT_FHIR_VALIDATOR").zip(setting("BTT_FHIR_DEFINITIONS"))
    else {
        println!("Nothing was validated: `cargo xtask check` sets up what it needs.");
        return None;
    };
    let mut node = Command::new("node")
        .arg(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/spec/fhir/validate.cjs"))
        .args([validator, definitions])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines: String = resources.iter().map(|it| format!("{it}\n")).collect();
    node.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
    let output = node.wait_with_output().unwrap();
    assert!(output.status.success());
    let output = String::from_utf8(output.stdout).unwrap();
    let problems: Vec<_> = output.lines().map(|it| serde_json::from_str(it).unwrap()).collect();
    assert_eq!(problems.len(), resources.len());
    Some(problems)
}

/// A file, and each resource in it: the validator does not look into a bundle.
fn with_resources(file: Value) -> Vec<Value> {
    let entries = file["entry"].as_array().unwrap().iter();
    let resources = entries.map(|entry| entry["resource"].clone());
    let contained = file["entry"][1]["resource"]["contained"].as_array().unwrap().clone();
    let all: Vec<_> = resources.chain(contained).collect();
    all.into_iter().chain([file]).collect()
}

#[test]
fn every_file_is_valid() {
    let made_up = (0..CHECKS).map(|seed| people::partial(&mut Chance::new(seed)));
    let answers = ENTRIES.iter().map(|entry| entry.answers).chain(made_up);
    let files = answers.map(|it| value(&bundle(&record(&it))));
    let published = Published::ALL.map(|it| value(&it.resource(&EN)));
    let all: Vec<_> = published.into_iter().chain(files.flat_map(with_resources)).collect();
    for (resource, problems) in all.iter().zip(problems(&all).into_iter().flatten()) {
        assert_eq!(problems, Vec::<Value>::new(), "{resource:#}");
    }
}

#[test]
fn the_validator_sees_what_is_wrong() {
    let file = value(&bundle(&record(&ENTRIES[0].answers)));
    let questionnaire = value(&Published::Questionnaire.resource(&EN));
    let wrong = |resource: &Value, pointer: &str, to: Value| {
        let mut resource = resource.clone();
        *resource.pointer_mut(pointer).unwrap() = to;
        resource
    };
    let [response, guidance, issue] = [0, 1, 2].map(|n| file["entry"][n]["resource"].clone());
    let all = [
        wrong(&response, "/status", json!(1)),
        wrong(&response, "/authored", json!("21 November")),
        wrong(&response, "/item/0/linkId", json!(null)),
        wrong(&response, "/item/0/item/0/answer/0", json!({ "valueText": "yes" })),
        wrong(&guidance, "/moduleCanonical", json!(null)),
        wrong(&guidance, "/performer", json!([{ "reference": "#software" }])),
        wrong(&guidance, "/contained/0/version/0/value", json!(null)),
        wrong(&issue, "/status", json!(null)),
        wrong(&issue, "/evidence/0/detail/0", json!("x")),
        wrong(&file, "/entry/0/fullUrl", json!(["x"])),
        wrong(&questionnaire, "/item/1/item/0/type", json!(null)),
        // Only the invariants say so: a group has items, a display has no options.
        wrong(&questionnaire, "/item/0/item/0/type", json!("group")),
        wrong(&questionnaire, "/item/0/item/0/type", json!("display")),
        // Only the schema says so: these are no codes, and this is no field.
        wrong(&response, "/status", json!("finished")),
        wrong(&issue, "/severity", json!("highest")),
        wrong(&guidance, "/contained/0/deviceName/0/type", json!("name")),
        wrong(&guidance, "/note/0", json!({ "text": "x", "words": "x" })),
    ];
    for (resource, problems) in all.iter().zip(problems(&all).into_iter().flatten()) {
        assert_ne!(problems, Vec::<Value>::new(), "{resource:#}");
    }
}
