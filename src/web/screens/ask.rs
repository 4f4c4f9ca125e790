//! A question, and the clarifier that may follow it.

use super::{FIRST, View, first, is_mistake};
use crate::{
    content::Spoken,
    journey::{Message, Mistake},
    triage::{Answer, Answers, Question, Reply, Section, opened_by},
};
use yew::prelude::*;

pub(super) fn question(view: &View<'_>, question: Question) -> Html {
    let asked = view.language.question(question);
    let body = if question.is_single() {
        choices(view, question)
    } else {
        ticks(view, question)
    };
    screen(view, question, asked.ask, asked.help, body)
}

pub(super) fn clarifier(view: &View<'_>, question: Question) -> Html {
    let clarifier = question.clarifier();
    let Some((clarifier, words)) =
        clarifier.and_then(|it| Some((it, view.language.clarifier(it)?)))
    else {
        return Html::default();
    };
    let replies = view.journey.replies(clarifier);
    let body = match (words.parts, replies) {
        ([part], [reply]) => html! {
            <>
                if *part != words.ask { <p class="btt-lead" id="btt-part">{ view.say(*part) }</p> }
                <ul class="btt-choices">
                    for (n, it) in Reply::ALL.into_iter().enumerate() {
                        <li><button type="button" id={first(n)} class="btt-choice" aria-describedby="btt-part"
                            aria-pressed={(*reply == Some(it)).to_string()}
                            onclick={view.on(Message::Reply(0, it))}>{ in_words(view, it) }</button></li>
                    }
                </ul>
            </>
        },
        (parts, replies) => html! {
            <>
                for (n, (part, reply)) in parts.iter().zip(replies).enumerate() {
                    <fieldset class="btt-part" id={format!("btt-part-{n}")} tabindex="-1">
                        <legend>{ view.say(*part) }</legend>
                        for it in Reply::ALL {
                            <label class="btt-reply">
                                <input type="radio" name={format!("part-{n}")} checked={*reply == Some(it)}
                                    onchange={view.send.reform(move |_: Event| Message::Reply(n, it))} />
                                <span>{ in_words(view, it) }</span>
                            </label>
                        }
                    </fieldset>
                }
                { view.button("btt-button", Message::Continue, view.language.page.continue_) }
            </>
        },
    };
    screen(view, question, words.ask, words.help, body)
}

fn in_words(view: &View<'_>, reply: Reply) -> &'static str {
    let page = &view.language.page;
    match reply {
        Reply::Yes => page.yes,
        Reply::No => page.no,
        Reply::NotSure => page.not_sure,
    }
}

fn screen(
    view: &View<'_>,
    question: Question,
    ask: Spoken,
    help: Option<Spoken>,
    body: Html,
) -> Html {
    let page = &view.language.page;
    let recalled = if question.recalls_what_opened_it() {
        opened_by(question, &view.journey.answers())
    } else {
        Vec::new()
    };
    html! {
        <div class="btt-screen">
            { view.back() }
            { progress(view, question.section()) }
            { mistake(view, question) }
            <fieldset class="btt-question" aria-describedby="btt-help">
                <legend><h1 tabindex="-1">{ view.say(ask) }</h1></legend>
                <div id="btt-help">
                    if !recalled.is_empty() {
                        <p>{ page.you_said }</p>
                        { view.facts(&recalled) }
                    }
                    if let Some(help) = help {
                        <p class="btt-help">{ view.say(help) }</p>
                    }
                </div>
                { body }
            </fieldset>
            if view.journey.answers() != Answers::default() {
                <p class="btt-aside">{ view.button("btt-link", Message::Stop, page.stop) }</p>
            }
        </div>
    }
}

fn progress(view: &View<'_>, section: Section) -> Html {
    let number = Section::ALL
        .iter()
        .position(|&it| it == section)
        .map_or(1, |it| it + 1);
    let text = (view.language.page.progress)
        .replace("{number}", &number.to_string())
        .replace("{of}", &Section::ALL.len().to_string())
        .replace("{section}", view.language.section(section));
    html! {
        <div class="btt-progress">
            <p>{ text }</p>
            <progress max={Section::ALL.len().to_string()} value={number.to_string()} aria-hidden="true" />
        </div>
    }
}

fn mistake(view: &View<'_>, question: Question) -> Html {
    let page = &view.language.page;
    match view.journey.mistake {
        Some(Mistake::NothingChosen) => view.mistake(html! { page.error_none }, FIRST),
        Some(Mistake::PartOpen(part)) => {
            let words = question
                .clarifier()
                .and_then(|it| view.language.clarifier(it));
            let part_words = words
                .and_then(|it| it.parts.get(part))
                .map_or("", |it| view.say(*it));
            let target = PARTS.get(part).copied().unwrap_or(FIRST);
            view.mistake(
                html! { page.error_parts.replace("{question}", part_words) },
                target,
            )
        }
        Some(Mistake::NoneBesideTicks) | None => Html::default(),
    }
}

/// The parts of a clarifier, for the links of a mistake.
const PARTS: [&str; 8] = [
    "#btt-part-0 input",
    "#btt-part-1 input",
    "#btt-part-2 input",
    "#btt-part-3 input",
    "#btt-part-4 input",
    "#btt-part-5 input",
    "#btt-part-6 input",
    "#btt-part-7 input",
];

/// A single choice: each button answers and moves on.
fn choices(view: &View<'_>, question: Question) -> Html {
    let ticked = view.journey.ticked(question);
    html! {
        <ul class="btt-choices">
            for (n, &answer) in question.answers().iter().enumerate() {
                <li>{ choice(view, answer, ticked.has(answer), first(n)) }</li>
            }
        </ul>
    }
}

fn choice(view: &View<'_>, answer: Answer, pressed: bool, id: Option<&'static str>) -> Html {
    html! {
        <button type="button" class="btt-choice" {id} aria-pressed={pressed.to_string()}
            onclick={view.on(Message::Choose(answer))}>{ view.say(view.language.answer(answer)) }</button>
    }
}

/// Several choices: checkboxes with "Continue"; "none of these" is a button.
fn ticks(view: &View<'_>, question: Question) -> Html {
    let (page, ticked) = (&view.language.page, view.journey.ticked(question));
    let (alone, several): (Vec<_>, Vec<_>) = question
        .answers()
        .iter()
        .copied()
        .partition(|answer| answer.stands_alone());
    html! {
        <>
            <p class="btt-hint">{ page.tick_all }</p>
            <ul class="btt-choices">
                for (n, answer) in several.into_iter().enumerate() {
                    <li>
                        <label class="btt-tick">
                            <input type="checkbox" id={first(n)} checked={ticked.has(answer)}
                                onchange={view.send.reform(move |_: Event| Message::Tick(answer))} />
                            <span>{ view.say(view.language.answer(answer)) }</span>
                        </label>
                    </li>
                }
                for answer in alone {
                    <li>{ choice(view, answer, ticked.has(answer), None) }</li>
                }
            </ul>
            if is_mistake(view, Mistake::NoneBesideTicks) {
                <div class="btt-mistake" role="alert" tabindex="-1">
                    <p>{ page.none_of_these_asks }</p>
                    { view.button("btt-choice", Message::KeepTicks, page.keep_ticks) }
                    { view.button("btt-choice", Message::Untick, page.untick) }
                </div>
            }
            { view.button("btt-button", Message::Continue, page.continue_) }
        </>
    }
}
