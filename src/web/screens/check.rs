//! All answers, to check and to change.

use super::View;
use crate::{
    journey::Message,
    triage::{Question, Reading, Section, Truth},
};
use yew::prelude::*;

pub(super) fn draw(view: &View<'_>) -> Html {
    let page = &view.language.page;
    let answers = view.journey.answers();
    let reading = Reading::cautious(&answers);
    let asked = |section| {
        let all = Question::ALL
            .into_iter()
            .filter(move |question| question.section() == section);
        all.filter(|&question| reading.asked(question) == Truth::True)
            .collect::<Vec<_>>()
    };
    let row = |question: Question| {
        let ask = view.say(view.language.question(question).ask);
        let choices = answers.of(question);
        html! {
            <div>
                <dt>{ ask }</dt>
                <dd>
                    if choices.is_empty() {
                        <span class="btt-answer">{ page.missing }</span>
                    } else {
                        { view.answered(question, choices) }
                    }
                </dd>
                <dd>
                    <button type="button" class="btt-link" onclick={view.on(Message::Change(question))}>
                        { page.change }<span class="btt-hidden">{ ": " }{ ask }</span>
                    </button>
                </dd>
            </div>
        }
    };
    let done = if answers.complete() {
        page.rest_done
    } else {
        page.go_on
    };
    html! {
        <div class="btt-screen">
            { view.back() }
            <h1 tabindex="-1">{ page.answers_heading }</h1>
            <p>{ page.answers_intro }</p>
            { view.button("btt-button", Message::Continue, done) }
            for section in Section::ALL {
                if !asked(section).is_empty() {
                    <h2>{ view.language.section(section) }</h2>
                    <dl class="btt-summary">for question in asked(section) { { row(question) } }</dl>
                }
            }
            { view.button("btt-button", Message::Continue, done) }
        </div>
    }
}
