//! A check goes into a file and comes out again as it was.

use super::{answered, bundle, record, resources, value};
use crate::{chance::Chance, people, vignettes::ENTRIES};
use back_to_toe::{
    content::{EN, Reader},
    fhir::{self, Published},
    json::{self, Json},
    record::{Day, Record},
    region::Region,
    triage::{
        Answer, Answers, Level, Question, UNCLEAR,
        questions::{Age, Emergency, Who},
    },
};
use serde_json::{Value, json};
use std::collections::HashSet;

/// How many made-up checks are written and read.
const CHECKS: u64 = 100_000;

/// What is read is what was written; so written again, it is the same file.
fn comes_back(record: &Record) -> Json {
    let file = bundle(record);
    assert_eq!(fhir::read(&file).as_ref(), Ok(record));
    file
}

#[test]
fn every_vignette_comes_back_from_its_text() {
    for entry in ENTRIES.iter() {
        comes_back(&record(&entry.answers));
        let written = fhir::bundle(&record(&entry.answers), &EN);
        assert!(written.len() * 10 < json::LONGEST, "{}: {} bytes", entry.id, written.len());
        let pretty = format!("{:#}", serde_json::from_str::<Value>(&written).unwrap());
        for text in [&written, &pretty] {
            let read = fhir::read(&json::parse(text).unwrap());
            assert_eq!(read, Ok(record(&entry.answers)), "{}", entry.id);
            assert_eq!(fhir::bundle(&read.unwrap(), &EN), written, "{}", entry.id);
        }
    }
}

#[test]
fn a_hundred_thousand_made_up_checks_come_back() {
    let makers = [people::complete, people::partial, people::wild];
    for seed in 0..CHECKS {
        let mut chance = Chance::new(seed);
        let answers = chance.pick(&makers)(&mut chance);
        let day = Day::from_number((chance.number() % 2_932_897) as u32).unwrap();
        let region = *chance.pick(&Region::ALL);
        let record = Record::new(&answers.counting(), day, EN.tag, region);
        comes_back(&record);
    }
}

#[test]
fn a_check_by_other_rules_comes_back_with_the_level_of_that_day() {
    let mut old = record(&Answers::default().with(Emergency::LegsGone.into()));
    old.ruleset = "0ther".to_owned();
    old.level = Some(Level::SeeSoon);
    old.winning = vec![&UNCLEAR];
    let file = comes_back(&old);
    let guidance = &resources(&value(&file), "GuidanceResponse")[0];
    let names = guidance["contained"][1]["parameter"].as_array().unwrap();
    let names: Vec<_> = names.iter().map(|it| &it["name"]).collect();
    assert_eq!(names, ["level", "region"], "nobody knows the limit of those rules");
}

#[test]
fn a_file_that_another_system_has_kept_is_still_read() {
    fn kept(value: &Value, chance: &mut Chance) -> Value {
        match value {
            Value::Array(list) => list.iter().map(|it| kept(it, chance)).collect(),
            Value::Object(fields) => {
                let fields = fields.iter().map(|(name, it)| (name.clone(), kept(it, chance)));
                let extra = [
                    ("id", json!("a1")),
                    ("meta", json!({ "versionId": "1", "lastUpdated": "2026-11-22T08:00:00Z" })),
                    ("subject", json!({ "reference": "Patient/1" })),
                    ("x", json!([1.5, null, true, { "deep": [[]] }])),
                ];
                let extra = extra.map(|(name, it)| (name.to_owned(), it));
                let mut fields: Vec<_> = fields.chain(extra).collect();
                fields.sort_by_key(|_| chance.number());
                fields.into_iter().collect()
            }
            other => other.clone(),
        }
    }
    let mut chance = Chance::new(0);
    for entry in ENTRIES.iter() {
        let record = record(&entry.answers);
        let file = kept(&value(&bundle(&record)), &mut chance);
        let file = json::parse(&format!("{file:#}")).unwrap();
        assert_eq!(fhir::read(&file), Ok(record), "{}", entry.id);
    }
}

#[test]
fn a_file_of_another_publisher_is_read_too() {
    let record = record(&ENTRIES[0].answers);
    let text = bundle(&record).to_string();
    let questionnaire = Published::Questionnaire;
    let ours = questionnaire.address().replace(questionnaire.path(), "");
    assert!(text.contains(&ours));
    for theirs in ["https://clinic.example/a/b/", "http://127.0.0.1:8080/"] {
        let file = json::parse(&text.replace(&ours, theirs)).unwrap();
        assert_eq!(fhir::read(&file).as_ref(), Ok(&record));
    }
}

#[test]
fn the_answers_stand_in_order_and_none_is_hidden() {
    for seed in 0..*people::SHEETS / 10 {
        let mut chance = Chance::new(seed);
        let answers = chance.pick(&[people::complete, people::wild])(&mut chance);
        let whole = Record { answers, ..record(&answers) };
        let file = value(&bundle(&whole));
        let counts = answers.counting();
        let asked = Question::ALL.into_iter().filter(|&it| !counts.of(it).is_empty());
        let asked = asked.map(|question| {
            let given = question.answers().iter().filter(|&&it| counts.has(it));
            let code = |it: &Answer| format!("{}.{}", question.id(), it.id());
            (question.id().to_owned(), given.map(code).collect::<Vec<_>>())
        });
        let response = &resources(&file, "QuestionnaireResponse")[0];
        assert_eq!(answered(response), asked.collect::<Vec<_>>(), "seed {seed}");
    }
}

#[test]
fn a_check_that_was_stopped_is_in_progress_and_wants_more() {
    let stopped = record(&Answers::default().with(Age::From16To44.into()));
    let file = value(&comes_back(&stopped));
    assert_eq!(resources(&file, "QuestionnaireResponse")[0]["status"], "in-progress");
    assert_eq!(resources(&file, "GuidanceResponse")[0]["status"], "data-required");
    assert_eq!(resources(&file, "DetectedIssue"), Vec::<Value>::new());
    let whole = value(&bundle(&record(&ENTRIES[0].answers)));
    assert_eq!(resources(&whole, "QuestionnaireResponse")[0]["status"], "completed");
    assert_eq!(resources(&whole, "GuidanceResponse")[0]["status"], "success");
}

#[test]
fn every_rule_that_decided_is_an_issue_with_its_reasons() {
    for entry in ENTRIES.iter() {
        let record = record(&entry.answers);
        let file = value(&bundle(&record));
        let name = &file["entry"][0]["fullUrl"];
        let issues = resources(&file, "DetectedIssue");
        let calm = record.level == Some(Level::SelfCare);
        assert_eq!(issues.len(), if calm { 0 } else { record.winning.len() }, "{}", entry.id);
        for (issue, rule) in issues.iter().zip(&record.winning) {
            assert_eq!(issue["code"]["coding"][0]["code"], rule.id);
            assert_eq!(issue["evidence"][0]["detail"][0]["reference"], *name);
            let high = rule.level >= Level::GoToHospital;
            assert_eq!(issue["severity"] == "high", high, "{}: {}", entry.id, rule.id);
            let reasons = issue["evidence"][0]["code"].as_array().map_or(0, Vec::len);
            assert_eq!(reasons == 0, rule.id == "unclear", "{}: {}", entry.id, rule.id);
        }
    }
}

#[test]
fn a_file_names_nobody() {
    // Who somebody is, in FHIR. "name" is that of a parameter, or of the program.
    let identity =
        ["subject", "author", "source", "patient", "encounter", "identifier", "birthDate"];
    for entry in ENTRIES.iter() {
        let file = bundle(&record(&entry.answers));
        for name in identity {
            assert!(!file.mentions(name), "{}: {name}", entry.id);
        }
        let known = ["QuestionnaireResponse", "GuidanceResponse", "DetectedIssue"];
        let all: usize = known.iter().map(|kind| resources(&value(&file), kind).len()).sum();
        assert_eq!(all, value(&file)["entry"].as_array().unwrap().len(), "{}", entry.id);
    }
}

#[test]
fn names_of_resources_are_uuids_that_no_other_file_has() {
    let (mut names, mut ends) = (HashSet::new(), HashSet::new());
    for entry in ENTRIES.iter() {
        for day in [20_000, 20_001] {
            let mut record = record(&entry.answers);
            record.day = Day::from_number(day).unwrap();
            for entry in value(&bundle(&record))["entry"].as_array().unwrap() {
                let name = entry["fullUrl"].as_str().unwrap().strip_prefix("urn:uuid:").unwrap();
                let parts: Vec<_> = name.split('-').map(str::len).collect();
                assert_eq!(parts, [8, 4, 4, 4, 12], "{name}");
                assert_eq!(&name[14..15], "8", "{name}");
                assert!(["8", "9", "a", "b"].contains(&&name[19..20]), "{name}");
                assert!(names.insert(name.to_owned()), "{name} stands twice");
                assert!(ends.insert(name[24..].to_owned()), "the end of {name} stands twice");
            }
        }
    }
}

#[test]
fn a_helper_saves_the_words_that_a_helper_read() {
    let [own, helper] = [Who::Myself, Who::Helper].map(|who| {
        let answers = Answers::default().with(who.into()).with(Age::From70.into());
        bundle(&record(&answers)).to_string()
    });
    let words = EN.question(Question::Age).ask;
    assert_ne!(words.to(Reader::Person), words.to(Reader::Helper));
    for (file, reader) in [(own, Reader::Person), (helper, Reader::Helper)] {
        assert!(file.contains(&Json::text(words.to(reader)).to_string()));
    }
}
