//! The words of the files, each with its code, as FHIR `CodeSystem`s.
//!
//! They are all our own. A code of another system stands here only when it is
//! verified that it means the same, and so far none is.

use super::{Published, VERSION, answer_code, questionnaire::described};
use crate::{
    content::{Language, RULESET, Reader},
    json::Json,
    region::Region,
    triage::{Level, Limit, Question, RULES, UNCLEAR},
};

/// The options of all questions, each below its question, which is no answer itself.
pub(super) fn answers(language: &'static Language) -> Json {
    let questions = Question::ALL.map(|question| {
        let words = |it| language.answer(it).to(Reader::Person);
        let options = question.answers().iter().map(|&it| concept(&answer_code(it), words(it)));
        concept(question.id(), language.question(question).ask.to(Reader::Person))
            .with("concept", Json::List(options.collect()))
    });
    system(Published::Answers, VERSION, language, questions)
        .with_text("hierarchyMeaning", "grouped-by")
}

pub(super) fn levels(language: &'static Language) -> Json {
    let levels = Level::ALL.map(|it| concept(it.id(), language.level(it).name));
    system(Published::Levels, VERSION, language, levels)
}

pub(super) fn limits(language: &'static Language) -> Json {
    let limits = Limit::ALL.map(|it| concept(it.id(), language.limit(it)));
    system(Published::Limits, VERSION, language, limits)
}

/// Their version is that of the questions, rules and patterns together.
pub(super) fn rules(language: &'static Language) -> Json {
    let rules = RULES.iter().chain([&UNCLEAR]);
    let rules = rules.map(|it| concept(it.id, language.rule(it).why.to(Reader::Person)));
    system(Published::Rules, RULESET, language, rules)
}

pub(super) fn regions(language: &'static Language) -> Json {
    let regions = Region::ALL.map(|it| concept(it.id(), language.region(it).name));
    system(Published::Regions, VERSION, language, regions)
}

fn system(
    what: Published,
    version: &str,
    language: &'static Language,
    concepts: impl IntoIterator<Item = Json>,
) -> Json {
    described("CodeSystem", what, version, language)
        .with("caseSensitive", Json::Bool(true))
        .with_text("content", "complete")
        .with("concept", Json::List(concepts.into_iter().collect()))
}

fn concept(code: &str, display: &str) -> Json {
    Json::object().with_text("code", code).with_text("display", display)
}
