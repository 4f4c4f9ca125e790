//! A question, and the clarifier that may follow it.

use super::{FIRST, View, alert, first, zones};
use crate::{
    content::{Spoken, filled},
    journey::{Message, Mistake, Screen, Side},
    triage::{Answer, Question, Reply, Section, opened_by, questions::Zones},
    web::markup::{self, Element, Name, el, h1, p, part},
};

pub(super) fn question(view: &View<'_>, question: Question) -> Element {
    let asked = view.language.question(question);
    let body = if question.is_single() { choices(view, question) } else { ticks(view, question) };
    screen(view, question, h1().text(view.say(asked.ask)), asked.help, body)
}

/// A single choice: each button answers and moves on.
pub(super) fn choices(view: &View<'_>, question: Question) -> Vec<Element> {
    let answers = question.answers().iter().enumerate();
    vec![list(answers.map(|(n, &answer)| choice(view, answer).id(first(n))))]
}

fn list(items: impl Iterator<Item = Element>) -> Element {
    part("ul", "btt-choices").each(items.map(|item| el("li").add(item)))
}

fn choice(view: &View<'_>, answer: Answer) -> Element {
    let text = view.say(view.language.answer(answer));
    view.button("btt-choice", Message::Choose(answer), text)
        .marked(view.journey.ticked(answer.question()).has(answer))
}

/// Several choices: checkboxes with "Continue"; "none of these" is a button.
fn ticks(view: &View<'_>, question: Question) -> Vec<Element> {
    let (page, ticked) = (&view.language.page, view.journey.ticked(question));
    let tick = |(n, &answer): (usize, &Answer)| {
        if answer.stands_alone() {
            return choice(view, answer);
        }
        let input = el("input").attr(Name::Type, "checkbox").id(first(n));
        let input = input.marked(ticked.has(answer)).on_change(view.on(Message::Tick(answer)));
        let text = el("span").text(view.say(view.language.answer(answer)));
        let close_up = answer == Zones::Saddle.into();
        part("label", "btt-tick").add(input).add(text).maybe(close_up.then(zones::close_up))
    };
    let map = question.has_body_map();
    let words = &view.language.body_map;
    let listed = question.answers().iter().filter(|&&it| !map || !zones::is_drawn(it));
    let mut body = Vec::new();
    if map {
        body.push(part("p", "btt-help").text(words.help));
        body.push(zones::map(view));
        body.push(part("h2", "btt-view-title").text(words.elsewhere));
    } else {
        body.push(part("p", "btt-hint").text(page.tick_all));
    }
    body.push(list(listed.enumerate().map(tick)));
    body.push(view.button("btt-button", Message::Continue, page.continue_));
    body
}

/// The same question about the back and about the leg: for each option, where it is so.
pub(super) fn both(view: &View<'_>, back: Question) -> Element {
    let (words, page) = (&view.language.pair, &view.language.page);
    let Some(leg) = back.same_about_the_leg() else { return el("div") };
    let pairs = back.answers().iter().zip(leg.answers()).enumerate();
    let row = |(n, (&back, &leg)): (usize, (&Answer, &Answer))| {
        let side = |(m, (side, text))| {
            view.button("btt-chip", Message::TickBoth { back, leg, side }, text)
                .id(first(n + m))
                .marked(view.journey.side(back, leg) == Some(side))
        };
        let sides = [(Side::Back, words.back), (Side::Leg, words.leg), (Side::Both, words.both)];
        part("fieldset", "btt-row")
            .add(el("legend").text(view.say(view.language.answer(back))))
            .each(sides.into_iter().enumerate().map(side))
    };
    let ask = if back == Question::BackWorse { words.worse } else { words.better };
    let go_on = view.button("btt-button", Message::Continue, page.continue_);
    let asked = part("fieldset", "btt-question")
        .attr(Name::AriaDescribedby, "btt-help")
        .add(el("legend").add(h1().text(ask)))
        .add(part("p", "btt-help").attr(Name::Id, "btt-help").text(words.help))
        .each(pairs.map(row))
        .add(go_on);
    let mistake = view.journey.mistake.map(|_| view.mistake(words.error.to_owned(), FIRST));
    super::screen(view).maybe(mistake).add(asked).add(stop(view))
}

/// One part of a clarifier: each button answers and moves on.
pub(super) fn clarifier(view: &View<'_>, question: Question, part: usize) -> Element {
    let words = question.clarifier().and_then(|it| view.language.clarifier(it));
    let Some((words, ask)) = words.and_then(|it| Some((it, *it.parts.get(part)?))) else {
        return el("div");
    };
    let replied = view.journey.replied(question, part);
    let button = |(n, it): (usize, Reply)| {
        let button = view.button("btt-choice", Message::Reply(it), in_words(view, it));
        button.id(first(n)).marked(replied == Some(it))
    };
    let of = words.parts.len();
    let mut caption = markup::part("span", "btt-caption").text(view.say(words.ask)).text(" ");
    if of > 1 {
        caption = caption.text_made(numbered(view.language.page.part, part + 1, of, "")).text(" ");
    }
    let heading = h1().add(caption).text(view.say(ask));
    let replies = list(Reply::ALL.into_iter().enumerate().map(button));
    screen(view, question, heading, words.help, vec![replies])
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
    heading: Element,
    help: Option<Spoken>,
    body: Vec<Element>,
) -> Element {
    let page = &view.language.page;
    let answers = view.journey.answers();
    let mut hints = Vec::new();
    if question.recalls_what_opened_it() {
        hints.extend([p(page.you_said), view.facts(&opened_by(question, &answers))]);
    }
    if let Some(help) = help {
        hints.push(part("p", "btt-help").text(view.say(help)));
    }
    let mut asked = part("fieldset", "btt-question").add(el("legend").add(heading));
    if !hints.is_empty() {
        let hints = part("div", "btt-hints").attr(Name::Id, "btt-help").each(hints);
        asked = asked.attr(Name::AriaDescribedby, "btt-help").add(hints);
    }
    let asked = asked.each(body);
    let screen = super::screen(view).maybe(mistake(view, question));
    let all = [asked, stop(view)];
    if is_block(view.journey.screen()) {
        screen.add(el("div").block().each(all))
    } else {
        screen.each(all)
    }
}

/// Whether a screen is a question that is one block. The body map and the pairs change as
/// they are tapped on.
pub fn is_block(screen: Screen) -> bool {
    matches!(screen, Screen::Ask(question) | Screen::Clarify(question, _) if !question.has_body_map())
}

/// The way out before the end: what is known so far.
fn stop(view: &View<'_>) -> Element {
    part("p", "btt-aside").add(view.button("btt-link", Message::Stop, view.language.page.stop))
}

/// How far the questions have come, where one is asked.
pub(super) fn progress(view: &View<'_>) -> Option<Element> {
    let section = match view.journey.screen() {
        Screen::Ask(question) | Screen::AskBoth(question) | Screen::Clarify(question, _) => {
            question.section()
        }
        _ => return None,
    };
    let (number, of) = (section as usize + 1, Section::ALL.len());
    let text = numbered(view.language.page.progress, number, of, view.language.section(section));
    let bar = el("progress").attr(Name::AriaHidden, "true");
    let bar = bar.attr_made(Name::Max, of.to_string()).attr_made(Name::Value, number.to_string());
    Some(part("div", "btt-progress").block().add(el("p").text_made(text)).add(bar))
}

fn numbered(text: &str, number: usize, of: usize, section: &str) -> String {
    let (number, of) = (number.to_string(), of.to_string());
    filled(text, &[("number", &number), ("of", &of), ("section", section)])
}

fn mistake(view: &View<'_>, question: Question) -> Option<Element> {
    let page = &view.language.page;
    Some(match view.journey.mistake? {
        Mistake::NothingChosen => {
            let first = if question.has_body_map() { ".btt-zone" } else { FIRST };
            view.mistake(page.error_none.to_owned(), first)
        }
        Mistake::NoneBesideTicks => {
            let keep = view.button("btt-choice", Message::KeepTicks, page.keep_ticks);
            let untick = view.button("btt-choice", Message::Untick, page.untick);
            alert().add(p(page.none_of_these_asks)).add(list([keep, untick].into_iter()))
        }
    })
}
