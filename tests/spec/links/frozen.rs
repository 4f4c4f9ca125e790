//! Links that must open for ever: `tests/links/b1.json` has each with what it
//! carries. An entry is added there and never changed or taken away.

use super::forged::of_ruleset;
use back_to_toe::{
    record::{Day, Record},
    region::Region,
    share::{LinkError, Opened, decode, read},
    sheet,
    triage::{Level, Rule},
};
use serde_json::Value;

fn entries(text: &str) -> Vec<Value> {
    serde_json::from_str(text).unwrap()
}

fn text<'a>(entry: &'a Value, field: &str) -> &'a str {
    entry[field].as_str().unwrap_or_else(|| panic!("{field} of {entry}"))
}

/// What the entry says that its link carries.
fn expected(entry: &Value) -> Record {
    let given = format!(r#"{{"answers": {}}}"#, entry["answers"]);
    let answers = sheet::read(&given).remove(0).unwrap().answers;
    let winning = entry["winning"].as_array().unwrap().iter().map(|id| id.as_str().unwrap());
    Record {
        answers: answers.without_hidden(),
        finished: entry["finished"].as_bool().unwrap(),
        day: Day::from_iso(text(entry, "day")).unwrap(),
        language: "en",
        region: Region::from_id(text(entry, "region")).unwrap(),
        ruleset: text(entry, "ruleset").to_owned(),
        level: entry["level"].as_str().map(|id| Level::from_id(id).unwrap()),
        winning: winning.map(|id| Rule::from_id(id).unwrap()).collect(),
    }
}

#[test]
fn links_of_released_forms_open_for_ever() {
    let entries = entries(include_str!("../../links/b1.json"));
    assert!(entries.len() >= 30, "an entry is never taken away");
    for entry in &entries {
        let (link, expected) = (text(entry, "link"), expected(entry));
        assert_eq!(text(entry, "language"), expected.language);
        assert_eq!(decode(link).as_ref(), Ok(&expected), "{link}");
        // And under any rules that come after those of that day.
        let later = decode(&of_ruleset(link, "fedcba98")).unwrap();
        assert_eq!(Record { ruleset: expected.ruleset.clone(), ..later }, expected, "{link}");
    }
}

#[test]
fn hostile_links_are_refused_for_ever() {
    let errors = [
        ("cut", LinkError::Cut),
        ("altered", LinkError::Altered),
        ("foreign", LinkError::Foreign),
        ("newer", LinkError::Newer),
        ("unknown", LinkError::Unknown),
        ("contradiction", LinkError::Contradiction),
        ("too-long", LinkError::TooLong),
    ];
    let entries = entries(include_str!("../../links/refused.json"));
    for entry in &entries {
        let (link, refused) = (text(entry, "link"), text(entry, "refused"));
        let error = errors.iter().find(|(id, _)| *id == refused).unwrap().1;
        assert_eq!(read(link), Err(error), "{entry}");
    }
    for (id, _) in errors {
        assert!(entries.iter().any(|it| text(it, "refused") == id), "no link is {id}");
    }
}

#[test]
fn settings_of_released_forms_open_for_ever() {
    for link in ["s1.language-en", "s1.region-gb", "s1.language-en.region-other"] {
        assert!(matches!(read(link), Ok(Opened::Settings(_))), "{link}");
    }
}
