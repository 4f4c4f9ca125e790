//! A file is understood whole or refused, with the reason.

use super::{bundle, record, value};
use crate::vignettes::{ENTRIES, VIGNETTES};
use back_to_toe::{
    content::EN,
    fhir::{self, FileError},
    json::{self, Json},
    record::Record,
    triage::{Answers, Level, Question, questions::Age},
};
use serde_json::{Value, json};

/// Where the resources of a file are.
const RESPONSE: &str = "/entry/0/resource";
const GUIDANCE: &str = "/entry/1/resource";
const ISSUE: &str = "/entry/2/resource";

fn read(file: &Value) -> Result<Record, FileError> {
    fhir::read(&json::parse(&file.to_string()).unwrap())
}

/// A whole check, its file, and the file after it was changed.
fn changed(change: impl FnOnce(&mut Value)) -> Result<Record, FileError> {
    let mut file = value(&bundle(&record(&VIGNETTES[0].answers)));
    assert!(read(&file).is_ok());
    change(&mut file);
    read(&file)
}

/// Sets one place of the file, which is there.
fn set(place: &str, to: Value) -> Result<Record, FileError> {
    changed(|file| *file.pointer_mut(place).unwrap_or_else(|| panic!("no {place}")) = to)
}

/// Takes one field out.
fn without(place: &str, name: &str) -> Result<Record, FileError> {
    changed(|file| {
        let object = file.pointer_mut(place).unwrap().as_object_mut().unwrap();
        object.remove(name).unwrap_or_else(|| panic!("no {name} in {place}"));
    })
}

/// Adds to a list of the file.
fn add(place: &str, what: Value) -> Result<Record, FileError> {
    changed(|file| file.pointer_mut(place).unwrap().as_array_mut().unwrap().push(what))
}

/// The place of a question, and of its first answer.
fn item(file: &Value, id: &str) -> String {
    let sections = file.pointer(RESPONSE).unwrap()["item"].as_array().unwrap();
    let places = sections.iter().enumerate().flat_map(|(n, section)| {
        let items = section["item"].as_array().unwrap().iter().enumerate();
        items.map(move |(m, item)| (item, format!("{RESPONSE}/item/{n}/item/{m}")))
    });
    places.into_iter().find(|(item, _)| item["linkId"] == id).unwrap().1
}

fn answer(code: &str) -> Value {
    let system = "https://back-to-toe.invalid/fhir/answers.json";
    json!({ "valueCoding": { "system": system, "code": code } })
}

/// With another answer to a question that it answers.
fn answering(id: &str, codes: &[&str]) -> Result<Record, FileError> {
    changed(|file| {
        let place = item(file, id);
        let codes = codes.iter().map(|code| answer(code));
        file.pointer_mut(&place).unwrap()["answer"] = codes.collect();
    })
}

#[test]
fn what_is_no_check_of_ours() {
    let others = [
        json!(null),
        json!([]),
        json!("Bundle"),
        json!({}),
        json!({ "resourceType": "Patient" }),
        json!({ "resourceType": "Bundle", "type": "collection" }),
        json!({ "resourceType": "Bundle", "type": "collection", "entry": "x" }),
        json!({ "resourceType": "Bundle", "type": "collection", "entry": [null, 1, {}] }),
    ];
    for other in others {
        assert_eq!(read(&other), Err(FileError::NotACheck), "{other}");
    }
    for address in [
        "https://back-to-toe.invalid/fhir/questionnaire.json",
        "https://back-to-toe.invalid/fhir/other.json|1",
        "https://back-to-toe.invalid/xfhir/questionnaire.json|1",
        "fhir/questionnaire.json|1",
    ] {
        let place = format!("{RESPONSE}/questionnaire");
        assert_eq!(set(&place, json!(address)), Err(FileError::NotACheck), "{address}");
    }
    assert_eq!(without(RESPONSE, "questionnaire"), Err(FileError::NotACheck));
}

#[test]
fn what_a_newer_version_has_saved() {
    let with = |version: &str| {
        let address = format!("https://back-to-toe.invalid/fhir/questionnaire.json|{version}");
        set(&format!("{RESPONSE}/questionnaire"), json!(address))
    };
    let next = fhir::VERSION.parse::<u32>().unwrap() + 1;
    for newer in [next, next * 10, 4_000_000_000] {
        assert_eq!(with(&newer.to_string()), Err(FileError::Newer));
    }
    assert_eq!(with("01"), Err(FileError::Unknown));
    assert_eq!(with("1.0"), Err(FileError::Unknown));
    assert_eq!(with(""), Err(FileError::Unknown));
    assert!(with("1").is_ok());
}

#[test]
fn what_is_not_known() {
    let unknown = [
        set("/type", json!("document")),
        add("/entry", json!({ "resource": { "resourceType": "Patient" } })),
        add("/entry", json!({ "fullUrl": "urn:uuid:1" })),
        set(&format!("{RESPONSE}/status"), json!("amended")),
        set(&format!("{RESPONSE}/authored"), json!("2026-11")),
        set(&format!("{RESPONSE}/authored"), json!("2026-02-30")),
        set(&format!("{RESPONSE}/language"), json!("tlh")),
        set(&format!("{RESPONSE}/item/0/linkId"), json!("section.other")),
        set(&format!("{RESPONSE}/item/0/linkId"), json!("section.health")),
        set(&format!("{RESPONSE}/item/0/item/0/linkId"), json!("whom")),
        set(&format!("{RESPONSE}/item/0/item/0/linkId"), json!("bladder")),
        set(&format!("{RESPONSE}/item/0/item/0/answer/0"), json!({ "valueString": "self" })),
        set(&format!("{RESPONSE}/item/0/item/0/answer/0"), answer("who.nobody")),
        set(&format!("{RESPONSE}/item/0/item/0/answer/0"), answer("self")),
        set(&format!("{RESPONSE}/item/0/item/0/answer/0"), answer("age.16-44")),
        set(
            &format!("{RESPONSE}/item/0/item/0/answer/0/valueCoding/system"),
            json!("x:answers.json"),
        ),
        add(
            &format!("{RESPONSE}/item"),
            json!({ "linkId": "saddle", "answer": [answer("saddle.yes")] }),
        ),
        changed(|file| {
            file.pointer_mut(&format!("{RESPONSE}/item/0")).unwrap()["answer"] = json!([])
        }),
        changed(|file| {
            file.pointer_mut(&format!("{RESPONSE}/item/0/item/0")).unwrap()["item"] = json!([])
        }),
        changed(|file| {
            file.pointer_mut(&format!("{RESPONSE}/item/0/item/0/answer/0")).unwrap()["item"] =
                json!([])
        }),
        set(&format!("{GUIDANCE}/status"), json!("failure")),
        set(&format!("{GUIDANCE}/moduleCanonical"), json!("https://x.example/fhir/rules.json")),
        set(&format!("{GUIDANCE}/contained/1/parameter/0/name"), json!("colour")),
        set(&format!("{GUIDANCE}/contained/1/parameter/0/valueCoding/code"), json!("see-never")),
        set(&format!("{GUIDANCE}/contained/1/parameter/2/valueCoding/code"), json!("xx")),
        set(&format!("{ISSUE}/status"), json!("entered-in-error")),
        set(&format!("{ISSUE}/code/coding/0/code"), json!("no-such-rule")),
        set(&format!("{ISSUE}/code/coding/0/system"), json!("http://snomed.info/sct")),
        without(ISSUE, "code"),
        set(&format!("{RESPONSE}/status"), json!("in-progress")),
        without(RESPONSE, "status"),
        without(GUIDANCE, "status"),
        changed(|file| {
            let twice = file["entry"][0].clone();
            file["entry"].as_array_mut().unwrap().push(twice);
        }),
        changed(|file| {
            let place = format!("{GUIDANCE}/contained/1/parameter");
            let list = file.pointer_mut(&place).unwrap().as_array_mut().unwrap();
            list.push(list[0].clone());
        }),
    ];
    for (n, result) in unknown.into_iter().enumerate() {
        assert_eq!(result, Err(FileError::Unknown), "{n}");
    }
    // Whatever says that it changes the meaning of the rest.
    let change = json!([{ "url": "https://x.example/not-so", "valueBoolean": true }]);
    for place in
        [RESPONSE, GUIDANCE, "/entry/0/resource/item/0/item/0", "/entry/1/resource/contained/0"]
    {
        let result = changed(|file| {
            file.pointer_mut(place).unwrap()["modifierExtension"] = change.clone();
        });
        assert_eq!(result, Err(FileError::Unknown), "{place}");
    }
    let rules = changed(|file| file["implicitRules"] = json!("https://x.example/rules"));
    assert_eq!(rules, Err(FileError::Unknown));
}

#[test]
fn what_does_not_go_together() {
    let contradictory = [
        answering("saddle", &["saddle.yes", "saddle.no"]),
        answering("unwell", &["unwell.none", "unwell.fever"]),
        answering("unwell", &["unwell.fever", "unwell.fever"]),
        // Hidden: nothing was said that opens it.
        answering("both-kind", &[]).and(changed(|file| {
            let place = item(file, "sides");
            file.pointer_mut(&place).unwrap()["answer"] = json!([answer("sides.left")]);
        })),
        changed(|file| {
            let twice = file.pointer(&item(file, "saddle")).unwrap().clone();
            let place = item(file, "saddle");
            let section = place.rsplit_once('/').unwrap().0;
            file.pointer_mut(section).unwrap().as_array_mut().unwrap().push(twice);
        }),
        changed(|file| {
            let twice = file.pointer(&format!("{RESPONSE}/item/1")).unwrap().clone();
            file.pointer_mut(&format!("{RESPONSE}/item"))
                .unwrap()
                .as_array_mut()
                .unwrap()
                .push(twice);
        }),
        changed(|file| {
            let twice = file["entry"][2].clone();
            file["entry"].as_array_mut().unwrap().push(twice);
        }),
        changed(|file| file["entry"].as_array_mut().unwrap().swap(2, 3)),
    ];
    for (n, result) in contradictory.into_iter().enumerate() {
        assert_eq!(result, Err(FileError::Contradictory), "{n}");
    }
}

#[test]
fn what_is_missing() {
    let parameters = format!("{GUIDANCE}/contained/1");
    let missing = [
        without(RESPONSE, "authored"),
        without(RESPONSE, "language"),
        without(&format!("{RESPONSE}/item/0"), "linkId"),
        without(GUIDANCE, "moduleCanonical"),
        without(GUIDANCE, "contained"),
        without(&parameters, "parameter"),
        changed(|file| drop(file["entry"].as_array_mut().unwrap().remove(1))),
        changed(|file| file["entry"].as_array_mut().unwrap().truncate(2)),
        changed(|file| {
            let place = format!("{parameters}/parameter");
            file.pointer_mut(&place).unwrap().as_array_mut().unwrap().remove(0);
        }),
    ];
    for (n, result) in missing.into_iter().enumerate() {
        assert_eq!(result, Err(FileError::Incomplete), "{n}");
    }
}

#[test]
fn a_result_that_does_not_follow_from_the_answers() {
    let place = format!("{GUIDANCE}/contained/1/parameter");
    let altered = [
        set(&format!("{place}/0/valueCoding/code"), json!("see-soon")),
        set(&format!("{place}/1/valueCoding/code"), json!("2-weeks")),
        changed(|file| {
            file.pointer_mut(&place).unwrap().as_array_mut().unwrap().remove(1);
        }),
        changed(|file| drop(file["entry"].as_array_mut().unwrap().remove(2))),
    ];
    for (n, result) in altered.into_iter().enumerate() {
        assert_eq!(result, Err(FileError::Altered), "{n}");
    }
    // An answer less, and the check is not finished.
    let calm = ENTRIES.iter().map(|entry| record(&entry.answers));
    let calm = calm.into_iter().find(|it| it.level == Some(Level::SelfCare)).unwrap();
    let answers = calm.answers.unanswered(Question::Impact);
    assert_eq!(fhir::read(&bundle(&Record { answers, ..calm })), Err(FileError::Altered));
    // By rules that are not ours, it may have followed.
    let other = "https://back-to-toe.invalid/fhir/rules.json|0ther";
    let old = changed(|file| {
        *file.pointer_mut(&format!("{GUIDANCE}/moduleCanonical")).unwrap() = json!(other);
        *file.pointer_mut(&format!("{place}/0/valueCoding/code")).unwrap() = json!("see-soon");
    });
    assert!(!old.unwrap().is_current());
}

#[test]
fn no_field_of_ours_can_be_lost_unseen() {
    // Every answer, and all of the outcome: without any of it, it is refused.
    let file = value(&bundle(&record(&VIGNETTES[0].answers)));
    let whole = read(&file).unwrap();
    let sections = file.pointer(RESPONSE).unwrap()["item"].as_array().unwrap();
    let mut lost = 0;
    for (n, section) in sections.iter().enumerate() {
        for m in 0..section["item"].as_array().unwrap().len() {
            let result = changed(|file| {
                let place = format!("{RESPONSE}/item/{n}/item");
                file.pointer_mut(&place).unwrap().as_array_mut().unwrap().remove(m);
            });
            // Still a level that follows: then it is another check, and says so.
            assert!(result.is_err() || result != Ok(whole.clone()), "{n} {m}");
            lost += 1;
        }
    }
    assert!(lost > 20);
}

#[test]
fn text_that_is_too_long_or_too_deep_is_no_value() {
    let deep = |n: usize| format!("{}{}", "[".repeat(n), "]".repeat(n));
    assert!(json::parse(&deep(json::DEEPEST)).is_some());
    assert_eq!(json::parse(&deep(json::DEEPEST + 1)), None);
    let long = |n: usize| format!("\"{}\"", "x".repeat(n - 2));
    assert!(json::parse(&long(json::LONGEST)).is_some());
    assert_eq!(json::parse(&long(json::LONGEST + 1)), None);
    for text in ["", "{", "nul", "{\"a\":1,}", "[1] 2"] {
        assert_eq!(json::parse(text), None, "{text}");
    }
}

#[test]
fn any_text_is_written_so_that_it_can_be_read() {
    let odd: String = ('\0'..'\u{500}').chain(['\u{2028}', '\u{FFFF}', '😀']).collect();
    let json = Json::object()
        .with_text(&odd, &odd)
        .with("a", Json::List(vec![Json::Null, Json::Bool(true), Json::Bool(false)]))
        .with("b", Json::Number(i64::MIN).one())
        .with("c", Json::object())
        .with("d", Json::List(Vec::new()));
    assert_eq!(json::parse(&json.to_string()), Some(json));
    assert_eq!(
        json::parse("[1.5, 1e3, 7]"),
        Some(Json::List(vec![Json::Null, Json::Null, Json::Number(7)]))
    );
}

#[test]
fn every_reason_keeps_the_id_that_programs_know() {
    let ids = ["not-a-check", "newer", "unknown", "contradictory", "incomplete", "altered"];
    assert_eq!(FileError::ALL.map(FileError::id), ids);
}

#[test]
fn every_reason_has_words_of_its_own() {
    let words = FileError::ALL.map(|error| EN.file_error(error));
    for (n, sentence) in words.iter().enumerate() {
        assert!(sentence.starts_with("This file was not opened."), "{sentence}");
        assert!(!words[..n].contains(sentence), "{sentence}");
    }
}

#[test]
fn an_empty_check_is_a_file_too() {
    for answers in [Answers::default(), Answers::default().with(Age::From16To44.into())] {
        let record = record(&answers);
        assert_eq!(fhir::read(&bundle(&record)), Ok(record));
    }
}
