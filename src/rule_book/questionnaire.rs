//! The questionnaire, as the rule book prints it.

use super::{code, list, table};
use crate::triage::{CLARIFIERS, Condition, Question, Reply, Section};

pub(super) fn questions() -> String {
    let mut text = "## Questions\n".to_owned();
    for section in Section::ALL {
        let questions = Question::ALL.into_iter().filter(|it| it.section() == section);
        let rows = questions.map(|question| {
            let how_many = if question.is_single() { "one" } else { "several" };
            let options = question.answers().iter().map(|answer| answer.id());
            [code(question.id()), how_many.to_owned(), code(list(options, ", "))]
        });
        let rows = table(["question", "answers", "options"], rows);
        text += &format!("\n### {}\n\n{rows}", section.id());
    }
    text
}

pub(super) fn asked_when() -> String {
    let always = |question: &Question| matches!(question.asked_when(), Condition::Always);
    let sometimes = Question::ALL.into_iter().filter(|question| !always(question));
    let rows = sometimes.map(|it| [code(it.id()), code(it.asked_when())]);
    format!(
        "## When a question is asked\n\nAll others always are.\n\n{}",
        table(["question", "asked when"], rows)
    )
}

pub(super) fn not_sure() -> String {
    let counting = Question::ALL.into_iter().filter(|question| !question.cautious().is_empty());
    let rows = counting.map(|question| {
        let worse = question.answers().iter().filter(|&&answer| question.cautious().has(answer));
        [code(question.id()), code(list(worse.map(|answer| answer.id()), ", "))]
    });
    format!(
        "## What \"not sure\" counts as\n\nFor rules, and for when a question is asked. \
         For patterns, and elsewhere, it matches nothing unless it is named.\n\n{}",
        table(["question", "counts as"], rows)
    )
}

pub(super) fn clarifiers() -> String {
    let parts = CLARIFIERS.iter().flat_map(|clarifier| {
        clarifier.parts.iter().enumerate().map(move |(n, part)| {
            let [yes, no, not_sure] = Reply::ALL
                .map(|reply| part.stands_for(reply).map_or(String::new(), |it| code(it.id())));
            let otherwise = code(clarifier.otherwise.id());
            [code(clarifier.question.id()), (n + 1).to_string(), yes, no, not_sure, otherwise]
        })
    });
    format!(
        "## What is asked once more\n\nBefore a \"not sure\" counts. The answers of all parts are \
         stored beside what else was answered; the last column where there is none.\n\n{}",
        table(["clarifier", "part", "yes", "no", "not sure", "no answer from any part"], parts)
    )
}
