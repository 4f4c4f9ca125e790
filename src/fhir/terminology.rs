//! The words of the files, each with its code, as FHIR `CodeSystem`s.
//!
//! They are all our own. A code of another system stands here only when it is
//! verified that it means the same, and so far none is.

use super::{DATE, Published, VERSION, answer_code, questionnaire::described};
use crate::{
    content::{Language, RULESET, Reader},
    json::Json,
    region::Region,
    triage::{Level, Limit, Question, RULES, UNCLEAR},
};

/// The code system of this address; none at that of the questionnaire.
pub fn code_system(what: Published, language: &'static Language) -> Option<Json> {
    let concepts: Vec<Json> = match what {
        Published::Questionnaire => return None,
        Published::Answers => Question::ALL.map(|question| answers(question, language)).into(),
        Published::Levels => Level::ALL.map(|it| concept(it.id(), language.level(it).name)).into(),
        Published::Limits => Limit::ALL.map(|it| concept(it.id(), language.limit(it))).into(),
        Published::Rules => {
            let rules = RULES.iter().chain([&UNCLEAR]);
            rules.map(|it| concept(it.id, language.rule(it).why.to(Reader::Person))).collect()
        }
        Published::Regions => {
            Region::ALL.map(|it| concept(it.id(), language.region(it).name)).into()
        }
    };
    let version = VERSION.to_string();
    let version = if what == Published::Rules { RULESET } else { &version };
    let system = described("CodeSystem", what, version, language)
        .with_text("date", DATE)
        .with("caseSensitive", Json::Bool(true))
        .with_text("content", "complete");
    Some(system.with("concept", Json::List(concepts)))
}

/// A question with its options below it. The question itself is no answer.
fn answers(question: Question, language: &'static Language) -> Json {
    let options = question
        .answers()
        .iter()
        .map(|&answer| concept(&answer_code(answer), language.answer(answer).to(Reader::Person)));
    concept(question.id(), language.question(question).ask.to(Reader::Person))
        .with("concept", Json::List(options.collect()))
}

fn concept(code: &str, display: &str) -> Json {
    Json::object().with_text("code", code).with_text("display", display)
}
