//! One function for each screen: state in, markup out.

mod ask;
mod check;
mod outcome;
mod start;

use crate::{
    content::{Language, Place, Spoken},
    journey::{Journey, Message, Mistake, Screen},
    triage::{Answer, Choices, Question},
};
use yew::prelude::*;

/// What every screen is drawn from.
pub struct View<'a> {
    /// In which language.
    pub language: &'static Language,
    /// The state.
    pub journey: &'a Journey,
    /// Where what the person does goes.
    pub send: &'a Callback<Message>,
}

/// The screen that the journey is at.
pub fn draw(view: &View<'_>) -> Html {
    match view.journey.screen() {
        Screen::Start => start::draw(view),
        Screen::Ask(question) => ask::question(view, question),
        Screen::Clarify(question) => ask::clarifier(view, question),
        Screen::Check => check::draw(view),
        Screen::Ambulance | Screen::Hospital | Screen::Stopped | Screen::Result => {
            outcome::draw(view)
        }
    }
}

impl View<'_> {
    /// The sentence for whoever reads.
    fn say(&self, spoken: Spoken) -> &'static str {
        spoken.to(self.journey.reader())
    }

    /// A sentence with its open places filled for the region.
    fn fill(&self, text: &str) -> String {
        let place = Place {
            region: self.journey.region,
            limit: None,
        };
        self.language.fill(text, place)
    }

    /// Sends a message when clicked.
    fn on(&self, message: Message) -> Callback<MouseEvent> {
        self.send.reform(move |_| message)
    }

    fn button(&self, class: &'static str, message: Message, text: &'static str) -> Html {
        html! { <button type="button" {class} onclick={self.on(message)}>{ text }</button> }
    }

    /// The answers to one question, as a person reads them.
    fn answered(&self, question: Question, choices: Choices) -> Html {
        let chosen = question
            .answers()
            .iter()
            .filter(|&&answer| choices.has(answer));
        html! {
            for &answer in chosen { <span class="btt-answer">{ self.say(self.language.answer(answer)) }</span> }
        }
    }

    /// Answers with their questions: what was said, in the person's own words.
    fn facts(&self, answers: &[Answer]) -> Html {
        let mut questions: Vec<_> = answers.iter().map(|answer| answer.question()).collect();
        questions.dedup();
        html! {
            <dl class="btt-facts">
                for question in questions {
                    <div>
                        <dt>{ self.say(self.language.question(question).ask) }</dt>
                        <dd>{ self.answered(question, answers.iter().filter(|it| it.question() == question)
                            .fold(Choices::NONE, |choices, &it| choices.with(it))) }</dd>
                    </div>
                }
            </dl>
        }
    }

    /// The way back, as the browser's own button.
    fn back(&self) -> Html {
        html! {
            if self.journey.can_go_back() {
                <a class="btt-back" href="#back" onclick={|event: MouseEvent| {
                    event.prevent_default();
                    super::edge::go_back();
                }}>{ self.language.page.back }</a>
            }
        }
    }

    /// What went wrong, in words, with a way to it.
    fn mistake(&self, text: Html, target: &'static str) -> Html {
        html! {
            <div class="btt-mistake" role="alert" tabindex="-1">
                <h2>{ self.language.page.error_heading }</h2>
                <p><a href={target} onclick={move |event: MouseEvent| {
                    event.prevent_default();
                    super::edge::focus(target);
                }}>{ text }</a></p>
            </div>
        }
    }
}

/// The first thing that can be answered on a screen.
const FIRST: &str = "#btt-first";

fn first(place: usize) -> Option<&'static str> {
    (place == 0).then_some("btt-first")
}

fn is_mistake(view: &View<'_>, mistake: Mistake) -> bool {
    view.journey.mistake == Some(mistake)
}
