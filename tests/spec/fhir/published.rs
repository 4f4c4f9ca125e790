//! What files refer to: the questionnaire and the codes.

use super::{bundle, record, value};
use crate::{chance::Chance, people};
use back_to_toe::{
    content::{EN, RULESET},
    fhir::{Enabled, Published, VERSION},
    triage::{Question, Section},
};
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

fn questionnaire() -> Value {
    value(&Published::Questionnaire.resource(&EN))
}

fn list(value: &Value) -> Vec<Value> {
    value.as_array().cloned().unwrap_or_default()
}

/// All items of the questionnaire, however deep.
fn items(of: &Value) -> Vec<Value> {
    let below = list(&of["item"]);
    below.into_iter().flat_map(|item| [vec![item.clone()], items(&item)].concat()).collect()
}

/// A short name for all that the version stands for (FNV-1a).
fn fingerprint() -> u32 {
    let questions = Question::ALL
        .map(|it| (it.id(), it.section(), it.is_single(), it.answers(), it.alone(), it.cautious()));
    let asked = Question::ALL.map(Question::asked_when);
    let all = format!("{questions:?}{asked:?}");
    all.bytes().fold(0x811C_9DC5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

#[test]
fn another_questionnaire_has_another_version() {
    // If this fails, questions, options or conditions have changed: raise
    // `fhir::VERSION`, set its date, and write both numbers here.
    assert_eq!((VERSION, fingerprint()), ("1", 0x6EDD_3762));
}

#[test]
fn the_questionnaire_has_every_question_in_order_with_its_options() {
    let sections = list(&questionnaire()["item"]);
    assert_eq!(sections.len(), Section::ALL.len());
    let mut questions = Question::ALL.into_iter();
    for (section, group) in Section::ALL.into_iter().zip(sections) {
        assert_eq!(group["text"], EN.section(section));
        for item in list(&group["item"]) {
            let question = questions.next().unwrap();
            assert_eq!((&item["linkId"], question.section()), (&question.id().into(), section));
            assert_eq!(item["repeats"], !question.is_single());
            let options = list(&item["answerOption"]);
            assert_eq!(options.len(), question.answers().len());
            for (option, answer) in options.iter().zip(question.answers()) {
                let code = format!("{}.{}", question.id(), answer.id());
                assert_eq!(option["valueCoding"]["code"], code);
                assert_eq!(option["extension"][0]["valueBoolean"] == true, answer.stands_alone());
            }
            let expression = item["extension"].to_string().contains("text/fhirpath");
            match Enabled::when(question.asked_when()) {
                Enabled::Always => assert!(item["enableWhen"].is_null() && !expression),
                Enabled::Any(of) | Enabled::All(of) => {
                    assert_eq!(list(&item["enableWhen"]).len(), of.len());
                    assert!(!expression);
                }
                Enabled::Expression(_) => assert!(item["enableWhen"].is_null() && expression),
            }
        }
    }
    assert_eq!(questions.next(), None);
}

#[test]
fn every_link_is_there_once() {
    let links: Vec<_> = items(&questionnaire()).iter().map(|it| it["linkId"].clone()).collect();
    for (n, link) in links.iter().enumerate() {
        assert!(!links[..n].contains(link), "{link} stands twice");
    }
}

/// Every coding anywhere in it.
fn codings(value: &Value) -> Vec<&Value> {
    let below: Vec<_> = match value {
        Value::Array(list) => list.iter().flat_map(codings).collect(),
        Value::Object(fields) => fields.values().flat_map(codings).collect(),
        _ => Vec::new(),
    };
    let own = value.get("code").is_some_and(Value::is_string) && value.get("system").is_some();
    below.into_iter().chain(own.then_some(value)).collect()
}

/// The display of every code: system, code, display.
fn known() -> BTreeMap<(String, String), String> {
    fn concepts(of: &Value) -> Vec<Value> {
        let below = list(&of["concept"]);
        below.into_iter().flat_map(|it| [vec![it.clone()], concepts(&it)].concat()).collect()
    }
    let text = |it: &Value| it.as_str().unwrap().to_owned();
    let mut known = BTreeMap::new();
    for what in Published::ALL {
        let system = value(&what.resource(&EN));
        assert_eq!(system["url"], what.address());
        for concept in concepts(&system) {
            let code = (what.address(), text(&concept["code"]));
            let before = known.insert(code, text(&concept["display"]));
            assert_eq!(before, None, "{concept} stands twice");
        }
    }
    known
}

#[test]
fn every_code_of_a_file_is_published_with_the_same_words() {
    let known = known();
    let hl7 = "http://hl7.org/fhir/questionnaire-item-control";
    let files = (0..*people::SHEETS / 40).map(|seed| {
        let mut chance = Chance::new(seed);
        let answers = chance.pick(&[people::complete, people::partial, people::wild])(&mut chance);
        value(&bundle(&record(&answers)))
    });
    for resource in files.chain([questionnaire()]) {
        for coding in codings(&resource).into_iter().filter(|it| it["system"] != hl7) {
            let part = |name: &str| coding[name].as_str().unwrap().to_owned();
            let words = known.get(&(part("system"), part("code")));
            let words = words.unwrap_or_else(|| panic!("nobody knows {coding}"));
            assert!(coding.get("display").is_none_or(|it| it == words), "{coding}: {words}");
        }
    }
}

#[test]
fn every_resource_has_a_name_of_its_own_for_programs() {
    let mut names = BTreeSet::new();
    for what in Published::ALL {
        let resource = value(&what.resource(&EN));
        // As FHIR asks: a capital, then nothing but letters and figures.
        let name = resource["name"].as_str().unwrap();
        let plain = name.chars().all(|it| it.is_ascii_alphanumeric());
        assert!(plain && name.starts_with(|it: char| it.is_ascii_uppercase()), "{name}");
        assert!(names.insert(name.to_owned()), "{name} stands twice");
    }
}

#[test]
fn the_rules_have_the_version_that_files_refer_to() {
    assert_eq!(value(&Published::Rules.resource(&EN))["version"], RULESET);
}

#[test]
fn nothing_that_is_published_claims_to_be_approved() {
    for what in Published::ALL {
        let resource = value(&what.resource(&EN));
        assert_eq!(
            (&resource["status"], &resource["experimental"]),
            (&"draft".into(), &true.into())
        );
        assert!(resource["description"].as_str().unwrap().contains(EN.about.reviewed));
        assert!(resource.get("approvalDate").is_none());
    }
}

#[test]
fn the_document_says_how_each_question_is_asked() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/fhir.md");
    let document = fs::read_to_string(path).unwrap();
    let code = |of: &[_]| {
        let ids = of
            .iter()
            .map(|it: &back_to_toe::triage::Answer| format!("{}.{}", it.question().id(), it.id()));
        format!("`{}`", ids.collect::<Vec<_>>().join("`, `"))
    };
    let mut rows = 0;
    for question in Question::ALL {
        let (how, what) = match Enabled::when(question.asked_when()) {
            Enabled::Always => continue,
            Enabled::Any(of) => ("any of", code(&of)),
            Enabled::All(of) => ("all of", code(&of)),
            Enabled::Expression(said) => ("expression", format!("`{said}`")),
        };
        let row = format!("| `{}` | {how} | {what} |", question.id());
        assert!(document.lines().any(|line| line == row), "missing in docs/fhir.md:\n{row}");
        rows += 1;
    }
    let all = document.lines().filter(|it| it.starts_with("| `") && it.matches('|').count() == 4);
    assert_eq!(all.count(), rows, "docs/fhir.md has rows of questions that are always asked");
}
