//! The questions, as a FHIR `Questionnaire`.

use super::{DATE, Enabled, Published, VERSION, answer_code};
use crate::{
    CONTACT,
    content::{Language, Reader},
    json::Json,
    triage::{Answer, Question, Section},
};

const ITEM_CONTROL: &str = "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl";
const ITEM_CONTROLS: &str = "http://hl7.org/fhir/questionnaire-item-control";
const EXCLUSIVE: &str = "http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive";
const ENABLE_WHEN: &str =
    "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression";

/// The questionnaire in the words of a language, as they are said to the person.
pub(super) fn questionnaire(language: &'static Language) -> Json {
    let sections = Section::ALL.into_iter().map(|section| {
        let questions = Question::ALL.into_iter().filter(|it| it.section() == section);
        let questions = questions.map(|question| item(question, language)).collect();
        Json::object()
            .with_text("linkId", &format!("section.{}", section.id()))
            .with_text("text", language.section(section))
            .with_text("type", "group")
            .with("item", Json::List(questions))
    });
    described("Questionnaire", Published::Questionnaire, VERSION, language)
        .with("subjectType", Json::text("Patient").one())
        .with("item", Json::List(sections.collect()))
}

/// What it is, and that nobody has approved it.
pub(super) fn described(
    kind: &str,
    what: Published,
    version: &str,
    language: &'static Language,
) -> Json {
    let (title, about) = (language.title, &language.about);
    let description = [about.reviewed, about.purpose, about.for_whom, about.not_for].join("\n\n");
    let described = Json::object()
        .with_text("resourceType", kind)
        .with_text("language", language.tag)
        .with_text("url", &what.address())
        .with_text("version", version)
        .with_text("name", what.name())
        .with_text("title", title)
        .with_text("status", "draft")
        .with("experimental", Json::Bool(true))
        .with_text("date", DATE)
        .with_text("publisher", COPYRIGHT_HOLDERS)
        .with_text("description", &description)
        .with_text("copyright", COPYRIGHT);
    match CONTACT {
        Some(contact) => described.with("contact", Json::object().with_text("name", contact).one()),
        None => described,
    }
}

/// As `LICENSE-CONTENT.md` names them.
const COPYRIGHT_HOLDERS: &str = "the Back to Toe contributors";
const COPYRIGHT: &str = "From “Back to Toe” by the Back to Toe contributors, CC BY 4.0 \
    (https://creativecommons.org/licenses/by/4.0/).";

fn item(question: Question, language: &'static Language) -> Json {
    let asked = language.question(question);
    let control = if question.is_single() { "radio-button" } else { "check-box" };
    let (mut extensions, mut conditions) = (vec![item_control(control)], Vec::new());
    let mut behaviour = "any";
    match Enabled::when(question.asked_when()) {
        Enabled::Always => {}
        Enabled::Any(answers) => conditions = answers,
        Enabled::All(answers) => (conditions, behaviour) = (answers, "all"),
        Enabled::Expression(said) => {
            let expression = Json::object()
                .with_text("language", "text/fhirpath")
                .with_text("expression", &said.to_string());
            extensions.push(extension(ENABLE_WHEN, "valueExpression", expression));
        }
    }
    let mut item = Json::object()
        .with("extension", Json::List(extensions))
        .with_text("linkId", question.id())
        .with_text("text", asked.ask.to(Reader::Person))
        .with_text("type", "choice");
    if !conditions.is_empty() {
        let conditions = conditions.into_iter().map(condition).collect();
        item =
            item.with("enableWhen", Json::List(conditions)).with_text("enableBehavior", behaviour);
    }
    let options = question.answers().iter().map(|&answer| option(answer, language)).collect();
    item = item
        .with("required", Json::Bool(false))
        .with("repeats", Json::Bool(!question.is_single()))
        .with("answerOption", Json::List(options));
    match asked.help {
        None => item,
        Some(help) => {
            let help = Json::object()
                .with("extension", item_control("help").one())
                .with_text("linkId", &format!("{}.help", question.id()))
                .with_text("text", help.to(Reader::Person))
                .with_text("type", "display");
            item.with("item", help.one())
        }
    }
}

fn condition(answer: Answer) -> Json {
    let coding = Json::object()
        .with_text("system", &Published::Answers.address())
        .with_text("code", &answer_code(answer));
    Json::object()
        .with_text("question", answer.question().id())
        .with_text("operator", "=")
        .with("answerCoding", coding)
}

fn option(answer: Answer, language: &'static Language) -> Json {
    let words = language.answer(answer).to(Reader::Person);
    let coding = Published::Answers.coding(&answer_code(answer), words);
    let option = Json::object();
    let option = if answer.stands_alone() {
        option.with("extension", extension(EXCLUSIVE, "valueBoolean", Json::Bool(true)).one())
    } else {
        option
    };
    option.with("valueCoding", coding)
}

fn item_control(code: &str) -> Json {
    let coding = Json::object().with_text("system", ITEM_CONTROLS).with_text("code", code);
    let concept = Json::object().with("coding", coding.one());
    extension(ITEM_CONTROL, "valueCodeableConcept", concept)
}

fn extension(url: &str, name: &str, value: Json) -> Json {
    Json::object().with_text("url", url).with(name, value)
}
