//! The questionnaire for SurveyJS: the questions, options and conditions of the
//! FHIR questionnaire, in SurveyJS' own words.
//!
//! As in ours there is one question on a page, and a single choice leads on by
//! itself. What FHIR says with an expression is written with SurveyJS' operators
//! and never with a function of ours, so that it is as fast as SurveyJS is.

use back_to_toe::content::{Language, Reader};
use back_to_toe::fhir::Said;
use back_to_toe::triage::{Answer, Question};
use serde_json::{Value, json};

/// What `new Survey.Model(…)` takes.
pub fn questionnaire(language: &Language) -> Value {
    let pages = Question::ALL.into_iter().map(|question| {
        json!({
            "name": format!("page-{}", question.id()),
            "title": language.section(question.section()),
            "elements": [element(question, language)],
        })
    });
    json!({
        "autoAdvanceEnabled": true,
        "autoAdvanceAllowComplete": false,
        "showQuestionNumbers": false,
        "pages": pages.collect::<Value>(),
    })
}

fn element(question: Question, language: &Language) -> Value {
    let asked = language.question(question);
    let choices = question.answers().iter().map(|&answer| {
        let mut choice = json!({
            "value": answer.id(),
            "text": language.answer(answer).to(Reader::Person),
        });
        if answer.stands_alone() && !question.is_single() {
            choice["isExclusive"] = true.into();
        }
        choice
    });
    let mut element = json!({
        "type": if question.is_single() { "radiogroup" } else { "checkbox" },
        "name": question.id(),
        "title": asked.ask.to(Reader::Person),
        "choices": choices.collect::<Value>(),
    });
    if let Some(help) = asked.help {
        element["description"] = help.to(Reader::Person).into();
    }
    let when = Said::of(question.asked_when(), true);
    if !matches!(&when, Said::All(of) if of.is_empty()) {
        element["visibleIf"] = expression(&when).into();
    }
    element
}

/// A condition as an expression of SurveyJS.
fn expression(said: &Said) -> String {
    let (parts, word) = match said {
        Said::Has(question, choices) => {
            return format!("{{{}}} anyof {}", question.id(), ids(*question, |it| choices.has(it)));
        }
        Said::Only(question, choices) => {
            let (id, others) = (question.id(), ids(*question, |it| !choices.has(it)));
            return format!("({{{id}}} notempty and {{{id}}} noneof {others})");
        }
        Said::All(of) => (of, " and "),
        Said::Any(of) => (of, " or "),
    };
    let parts: Vec<_> = parts.iter().map(expression).collect();
    format!("({})", parts.join(word))
}

fn ids(question: Question, which: impl Fn(Answer) -> bool) -> String {
    let chosen = question.answers().iter().filter(|&&it| which(it));
    let chosen: Vec<_> = chosen.map(|it| format!("'{}'", it.id())).collect();
    format!("[{}]", chosen.join(", "))
}

#[cfg(test)]
mod tests {
    use back_to_toe::content::EN;
    use back_to_toe::fhir::Published;
    use serde_json::{Value, json};

    use super::questionnaire;

    fn list(value: &Value) -> impl Iterator<Item = &Value> {
        value.as_array().into_iter().flatten()
    }

    #[test]
    fn it_has_the_questions_and_options_of_the_fhir_questionnaire() -> anyhow::Result<()> {
        let fhir: Value =
            serde_json::from_str(&Published::Questionnaire.resource(&EN).to_string())?;
        let items = list(&fhir["item"]).flat_map(|section| {
            list(&section["item"]).map(|item| {
                let options = list(&item["answerOption"]).map(|it| {
                    let alone = list(&it["extension"]).any(|it| it["valueBoolean"] == true);
                    (it["valueCoding"]["display"].clone(), alone)
                });
                let help = &item["item"][0]["text"];
                let when = item["enableWhen"].is_array()
                    || list(&item["extension"]).any(|it| it["valueExpression"].is_object());
                let text = [&section["text"], &item["linkId"], &item["text"], help];
                (text.map(Clone::clone), &item["repeats"] == true, when, options.collect())
            })
        });
        let survey = questionnaire(&EN);
        let elements = list(&survey["pages"]).flat_map(|page| {
            list(&page["elements"]).map(|it| {
                let choices = list(&it["choices"]);
                let choices = choices.map(|it| (it["text"].clone(), it["isExclusive"] == true));
                let text = [&page["title"], &it["name"], &it["title"], &it["description"]];
                let many = it["type"] == "checkbox";
                (text.map(Clone::clone), many, it["visibleIf"].is_string(), choices.collect())
            })
        });
        type Asked = ([Value; 4], bool, bool, Vec<(Value, bool)>);
        let (items, elements): (Vec<Asked>, Vec<Asked>) = (items.collect(), elements.collect());
        assert_eq!(elements, items);
        assert_eq!(items.len(), 41);
        Ok(())
    }

    #[test]
    fn a_condition_is_an_expression_with_operators() {
        let survey = questionnaire(&EN);
        let when = |name: &str| {
            let page = list(&survey["pages"]).find(|page| page["elements"][0]["name"] == name);
            page.map(|page| page["elements"][0]["visibleIf"].clone())
        };
        assert_eq!(when("flags-explained"), Some(json!("{flags-onset} anyof ['over-3-months']")));
        assert_eq!(
            when("stiffness"),
            Some(json!("({age} anyof ['16-44'] and {onset} anyof ['over-3-months'])"))
        );
        assert_eq!(when("who"), Some(Value::Null));
    }
}
