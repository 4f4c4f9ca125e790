//! The questionnaire in LHC-Forms, which knows FHIR and nothing of us: it asks
//! the same questions, and gives the same answers back.
//!
//! The forms are shown by the files that `BTT_LHC_FORMS` leads to, from this
//! machine. What differs is LHC-Forms' own, and stands in `docs/fhir.md`.

use crate::{
    driver::{Browser, setting, wait},
    walk::case,
};
use back_to_toe::{
    content::{EN, Reader},
    fhir::{self, Published},
    record::{Day, Record},
    region::Region,
    sheet,
    triage::{
        Answer, Answers, Question, Reading, Section, Truth,
        questions::{Age, Bladder, ColdDetail, Emergency, TearingDetail},
    },
};
use serde_json::{Value, json};
use std::{fs, thread};

/// What is seen of a form and what it exports.
#[derive(Debug, PartialEq)]
struct Seen {
    asked: Vec<String>,
    answered: Vec<(String, Vec<Value>)>,
}

/// A form in a browser of its own.
struct Form {
    browser: Browser,
}

impl Form {
    fn opens() -> Self {
        let browser = Browser::start();
        let folder = setting("BTT_LHC_FORMS");
        let scripts = [
            "webcomponent/assets/lib/zone.min.js",
            "webcomponent/lhc-forms.js",
            "fhir/R4/lformsFHIR.min.js",
        ];
        let scripts = scripts.map(|it| format!("<script src=\"file://{folder}/{it}\"></script>"));
        let page = format!(
            "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>LHC-Forms</title>\
             <link rel=\"stylesheet\" href=\"file://{folder}/webcomponent/styles.css\">\
             <div id=\"form\"></div>{}",
            scripts.concat()
        );
        let path =
            format!("{}/lhc-forms-{:?}.html", env!("CARGO_TARGET_TMPDIR"), thread::current().id());
        fs::write(&path, page).unwrap();
        browser.post("url", &json!({ "url": format!("file://{path}") }));
        let ready = "return Boolean(window.LForms?.FHIR?.R4)";
        wait("for LHC-Forms", || (browser.script(ready, &[]) == true).then_some(()));
        let questionnaire = Published::Questionnaire.resource(&EN).to_string();
        browser.script("window.questionnaire = JSON.parse(arguments[0])", &[questionnaire.into()]);
        Self { browser }
    }

    /// Shows our questionnaire with these answers, and exports them.
    fn shows(&self, response: &Value) -> Seen {
        let value = self.browser.patient_script(&format!(
            "const util = LForms.Util;
             const form = util.convertFHIRQuestionnaireToLForms(questionnaire, 'R4');
             const filled = util.mergeFHIRDataIntoLForms('QuestionnaireResponse', {response}, form, 'R4');
             await util.addFormToPage(filled, 'form', {{ fhirVersion: 'R4' }});
             const words = new Map(questionnaire.item.flatMap((it) => it.item).map((it) => [it.text, it.linkId]));
             const seen = [...document.querySelectorAll('#form .lhc-item-question .question')];
             const back = util.getFormFHIRData('QuestionnaireResponse', 'R4');
             const items = (back.item ?? []).flatMap((it) => it.item ?? []);
             return {{
               asked: seen.filter((it) => it.checkVisibility()).map((it) => words.get(it.textContent)),
               answered: items.map((it) => [it.linkId, it.answer.map((it) => it.valueCoding)]),
             }};"
        ));
        let problem = value.as_str().map(str::to_owned);
        assert_eq!(problem, None);
        Seen {
            asked: serde_json::from_value(value["asked"].clone()).unwrap(),
            answered: serde_json::from_value(value["answered"].clone()).unwrap(),
        }
    }

    fn leaves(self) {
        assert_eq!(self.browser.errors(), [Value::Null; 0]);
    }
}

/// Our response with these answers.
fn response(answers: &Answers) -> Value {
    let day = Day::from_iso("2026-11-21").unwrap();
    let file = fhir::bundle(&Record::new(answers, day, EN.tag, Region::Gb), &EN);
    let mut file: Value = serde_json::from_str(&file).unwrap();
    file["entry"][0]["resource"].take()
}

/// What must be seen and exported of these answers.
fn ours(answers: &Answers) -> Seen {
    let reading = Reading::cautious(answers);
    let asked = Question::ALL.into_iter().filter(|&it| reading.asked(it) == Truth::True);
    let response = response(answers);
    let items = |it: &Value| it["item"].as_array().cloned().unwrap_or_default();
    let items = items(&response).into_iter().flat_map(|section| items(&section));
    let answered = items.map(|item| {
        let codings = item["answer"].as_array().unwrap().iter().map(|it| it["valueCoding"].clone());
        (item["linkId"].as_str().unwrap().to_owned(), codings.collect())
    });
    Seen { asked: asked.map(|it| it.id().to_owned()).collect(), answered: answered.collect() }
}

fn every_case_is_the_same(file: &str, count: usize) {
    let form = Form::opens();
    let cases: Vec<_> = sheet::read(file).into_iter().map(Result::unwrap).collect();
    assert_eq!(cases.len(), count);
    for case in cases {
        let expected = ours(&case.answers);
        assert_eq!(form.shows(&response(&case.answers)), expected, "{}", case.id);
    }
    form.leaves();
}

#[test]
fn every_published_case_is_the_same() {
    every_case_is_the_same(include_str!("../vignettes/vignettes.json"), 168);
}

#[test]
fn every_other_case_is_the_same() {
    every_case_is_the_same(include_str!("../vignettes/boundary.json"), 40);
    every_case_is_the_same(include_str!("../vignettes/constructed.json"), 111);
}

#[test]
fn an_unfinished_check_is_the_same() {
    let form = Form::opens();
    let whole = case("V01").answers;
    let mut answers = Answers::default();
    assert_eq!(form.shows(&response(&answers)), ours(&answers));
    for question in Question::ALL {
        answers = answers.set(question, whole.of(question));
        assert_eq!(form.shows(&response(&answers)), ours(&answers), "up to {}", question.id());
    }
    form.leaves();
}

/// An item of a response with these answers, whether or not they go together.
fn item(answers: &[Answer]) -> Value {
    let given = answers.iter().map(|&it| {
        json!({ "valueCoding": {
            "system": Published::Answers.address(),
            "code": format!("{}.{}", it.question().id(), it.id()),
            "display": EN.answer(it).to(Reader::Person),
        } })
    });
    json!({ "linkId": answers[0].question().id(), "answer": given.collect::<Value>() })
}

/// A response with these items of one section.
fn section(section: Section, items: &[Value]) -> Value {
    let link = format!("section.{}", section.id());
    json!({
        "resourceType": "QuestionnaireResponse",
        "status": "completed",
        "item": [{ "linkId": link, "item": items }],
    })
}

#[test]
fn a_code_with_other_words_is_not_taken() {
    let form = Form::opens();
    let mut leaking = item(&[Bladder::Leaking.into()]);
    let taken = form.shows(&section(Section::Nerves, std::slice::from_ref(&leaking)));
    assert_eq!(taken.answered.len(), 1);
    leaking["answer"][0]["valueCoding"]["display"] = json!("Leaks");
    assert_eq!(form.shows(&section(Section::Nerves, &[leaking])).answered, []);
    form.leaves();
}

#[test]
fn none_of_these_may_stand_beside_another_answer() {
    let form = Form::opens();
    let both = item(&[Bladder::NoneOfThese.into(), Bladder::Leaking.into()]);
    let seen = form.shows(&section(Section::Nerves, &[both]));
    assert_eq!(seen.answered[0].1.len(), 2);
    form.leaves();
}

#[test]
fn what_an_expression_hides_is_exported_and_what_enable_when_hides_is_not() {
    let form = Form::opens();
    let none = item(&[Emergency::NoneOfThese.into()]);
    let (by_expression, by_enable_when) =
        (item(&[TearingDetail::Ripping.into()]), item(&[ColdDetail::Long.into()]));
    let seen = form.shows(&section(Section::Emergency, &[none, by_expression, by_enable_when]));
    assert!(!seen.asked.iter().any(|it| it == "tearing-detail" || it == "cold-detail"));
    let exported: Vec<_> = seen.answered.iter().map(|(link, _)| link.as_str()).collect();
    assert_eq!(exported, ["emergency", "tearing-detail"]);
    form.leaves();
}

#[test]
fn the_export_is_always_completed_and_has_no_language() {
    let form = Form::opens();
    let begun = response(&Answers::default().with(Age::From16To44.into()));
    assert_eq!((&begun["status"], &begun["language"]), (&json!("in-progress"), &json!("en")));
    form.shows(&begun);
    let export = "return LForms.Util.getFormFHIRData('QuestionnaireResponse', 'R4')";
    let export = form.browser.script(export, &[]);
    assert_eq!((&export["status"], &export["language"]), (&json!("completed"), &Value::Null));
    form.leaves();
}
