//! One function for each screen: state in, markup out.

mod ask;
mod check;
mod clinic;
mod handover;
mod outcome;
mod start;
mod summary;
mod zones;

pub use ask::is_block;

use super::{
    edge,
    markup::{Element, Name, el, h2, p, part, yes_or_no},
};
use crate::{
    content::{Language, Place, Spoken, Tongue},
    journey::{Journey, Message, Notice, Screen},
    learn_page,
    record::Day,
    review::is_overdue,
    triage::{Answer, Choices, Question},
};
use yew::Callback;

/// What every screen is drawn from.
pub struct View<'a> {
    /// In which language.
    pub language: &'static Language,
    /// The state.
    pub journey: &'a Journey,
    /// Where what the person does goes.
    pub send: &'a Callback<Message>,
    /// The languages that the document has the words of.
    pub tongues: &'a [&'static Tongue],
    /// What the day is.
    pub today: fn() -> Option<Day>,
    /// Whether the system can share a text.
    pub can_share: bool,
    /// The address of the page, without what stands after the `#`.
    pub page: Option<String>,
    /// Whether all of it is drawn, and not only what is seen first.
    pub whole: bool,
}

/// The screen that the journey is at.
pub fn draw(view: &View<'_>) -> Element {
    match view.journey.screen() {
        Screen::Start => start::draw(view),
        Screen::Ask(question) => ask::question(view, question),
        Screen::AskBoth(question) => ask::both(view, question),
        Screen::Clarify(question, part) => ask::clarifier(view, question, part),
        Screen::Check | Screen::ReceivedAnswers => check::draw(view),
        Screen::Ambulance
        | Screen::Hospital
        | Screen::Stopped
        | Screen::Result
        | Screen::Received => outcome::draw(view),
    }
}

impl View<'_> {
    /// The sentence for whoever reads.
    fn say(&self, spoken: Spoken) -> &'static str {
        spoken.to(self.journey.reader())
    }

    /// A sentence with its open places filled for the region.
    fn fill(&self, text: &str) -> String {
        let place = Place { region: self.journey.region, limit: None };
        self.language.fill(text, place)
    }

    /// An element that is made anew when the region changes: a page translator
    /// may have put other text in the place of ours, and a number must be right.
    fn of_region(&self, name: &'static str) -> Element {
        el(name).key(self.journey.region as usize)
    }

    /// Sends a message.
    fn on(&self, message: Message) -> Callback<()> {
        self.send.reform(move |()| message.clone())
    }

    fn button(&self, class: &'static str, message: Message, text: &'static str) -> Element {
        part("button", class).attr(Name::Type, "button").on_click(self.on(message)).text(text)
    }

    /// A button for what the edge does, and what comes of it.
    fn does(
        &self,
        class: &'static str,
        text: &'static str,
        call: impl Fn() -> Message + 'static,
    ) -> Element {
        let on_click = self.send.reform(move |()| call());
        part("button", class).attr(Name::Type, "button").on_click(on_click).text(text)
    }

    /// The emergency number of the region, as a link that calls it.
    fn call(&self, class: &'static str) -> Element {
        let number = ["tel:", self.journey.region.emergency_number()].concat();
        let link = part("a", class).attr(Name::Translate, "no").attr_made(Name::Href, number);
        link.text_made(self.fill(self.language.page.call))
    }

    /// The languages of this document, each by its own name.
    fn languages(&self, beside: bool) -> Element {
        let current = self.language.tag;
        let second = self.journey.beside.map_or("", |it| it.tag);
        let known = self.tongues.iter().copied().filter(|it| !beside || it.tag != current);
        let chip = |tongue: &'static Tongue| {
            let chosen = tongue.tag == if beside { second } else { current };
            let message = if beside { Message::Beside(tongue) } else { Message::Speak(tongue) };
            self.button("btt-chip", message, tongue.name)
                .attr(Name::Lang, tongue.tag)
                .attr(Name::Dir, tongue.direction)
                .attr(Name::AriaPressed, yes_or_no(chosen))
        };
        let words = &self.language.tongue;
        let label = if beside { words.second } else { words.label };
        part("div", "btt-languages")
            .attr(Name::Role, "group")
            .attr(Name::AriaLabel, label)
            .each(known.map(chip))
    }

    /// An element in the second language.
    fn other(&self, name: &'static str, language: &Language) -> Element {
        el(name).attr(Name::Lang, language.tag).attr(Name::Dir, language.direction)
    }

    /// The page to learn from, in a window of its own so that no answer is lost.
    fn learn(&self) -> Element {
        let link = el("a").attr_made(Name::Href, learn_page::file(self.language.tag));
        let link = link.attr(Name::Target, "_blank");
        el("p").add(link.attr(Name::Rel, "noopener").text(self.language.page.learn))
    }

    /// The answers to one question, as a person reads them.
    fn answered(&self, question: Question, choices: Choices) -> Element {
        let chosen = question.answers().iter().filter(|&&answer| choices.has(answer));
        let words = |&answer: &Answer| self.say(self.language.answer(answer));
        let other = self.journey.beside.map(|other| {
            let said = |&answer: &Answer| other.answer(answer).to(self.journey.reader());
            let chosen = question.answers().iter().filter(|&&answer| choices.has(answer));
            let said = chosen.map(|answer| part("span", "btt-answer").text(said(answer)));
            self.other("span", other).attr(Name::Class, "btt-other").each(said)
        });
        el("dd")
            .each(chosen.map(|answer| part("span", "btt-answer").text(words(answer))))
            .maybe(other)
    }

    /// A sign by itself. One of several can be read without its question.
    fn sign(&self, answer: Answer) -> Element {
        let ask = self.say(self.language.question(answer.question()).ask);
        let words = self.say(self.language.answer(answer));
        let item = el("li");
        if answer.question().is_single() {
            item.text(ask).text(" ").text(words)
        } else {
            item.text(words)
        }
    }

    /// Answers with their questions: what was said, in the person's own words.
    fn facts(&self, answers: &[Answer]) -> Element {
        let facts = Question::ALL.into_iter().filter_map(|question| {
            let of = answers.iter().filter(|answer| answer.question() == question);
            let choices = of.fold(Choices::NONE, |choices, &answer| choices.with(answer));
            let ask = self.say(self.language.question(question).ask);
            let fact = el("div").add(el("dt").text(ask)).add(self.answered(question, choices));
            (!choices.is_empty()).then_some(fact)
        });
        part("dl", "btt-facts").each(facts)
    }

    /// The way back, as the browser's own button.
    fn back(&self) -> Option<Element> {
        let back = part("a", "btt-back").attr(Name::Href, "#back").text(self.language.page.back);
        self.journey.can_go_back().then(|| back.on_click(Callback::from(|()| edge::go_back())))
    }

    /// What went wrong, in words, with a way to it.
    fn mistake(&self, text: String, target: &'static str) -> Element {
        let lead = Callback::from(move |()| edge::focus(target));
        let link = el("a").attr(Name::Href, "#").on_click(lead).text_made(text);
        let heading = h2(self.language.page.error_heading);
        alert().add(heading).add(el("p").add(link))
    }
}

/// What is seen once its summary is opened.
fn folded(summary: &'static str, content: Element) -> Element {
    el("details").add(el("summary").text(summary)).add(content)
}

/// Something that is said at once and takes the focus.
fn alert() -> Element {
    part("div", "btt-mistake").attr(Name::Role, "alert").attr(Name::Tabindex, "-1")
}

/// What stands above every screen but the first: the way back, the way out for
/// whoever is watched, the languages, how far the questions have come. It stays while
/// one screen follows another, so that a browser has less to draw. What stands below
/// goes with its screen: it would jump, as the next one is longer or shorter.
pub fn above(view: &View<'_>) -> Vec<Element> {
    if view.journey.screen() == Screen::Start {
        return Vec::new();
    }
    let (page, words) = (&view.language.page, &view.language.tongue);
    let leave =
        part("a", "btt-leave").attr(Name::Href, "about:blank").attr(Name::Title, page.leave_why);
    let leave = leave.on_click(Callback::from(|()| edge::leave())).text(page.leave);
    let languages = part("details", "btt-language")
        .add(el("summary").text(words.label))
        .add(view.languages(false));
    let tools = part("div", "btt-tools").block().add(languages).add(aloud(view));
    let top = part("div", "btt-top").block().maybe(view.back()).add(leave);
    [Some(top), Some(tools), ask::progress(view)].into_iter().flatten().collect()
}

/// A screen, with what is to be known first.
fn screen(view: &View<'_>) -> Element {
    part("div", "btt-screen").maybe(notice(view))
}

/// What reads the screen aloud, where the browser can: see `start/aloud.js`.
fn aloud(view: &View<'_>) -> Element {
    let words = &view.language.say;
    part("button", "btt-link btt-aloud")
        .attr(Name::Type, "button")
        .attr(Name::DataStop, words.stop)
        .text(words.start)
}

/// What the person is to know before anything else.
fn notice(view: &View<'_>) -> Option<Element> {
    let (page, link) = (&view.language.page, &view.language.link);
    Some(match view.journey.notice? {
        Notice::Reloaded => {
            part("p", "btt-notice").attr(Name::Role, "status").text(page.notice_reloaded)
        }
        Notice::Refused(error) => alert()
            .add(h2(link.error_heading))
            .add(p(view.language.link_error(error)))
            .add(p(link.error_unused)),
        Notice::NoWords => alert().add(p(view.language.tongue.failed)),
        Notice::FileRefused(error) => alert().add(p(view.language.file_error(error))),
    })
}

/// That the medical content is out of date.
fn overdue(view: &View<'_>) -> Option<Element> {
    let over = || part("p", "btt-warning").text(view.language.review.over);
    is_overdue((view.today)()).then(over)
}

/// How far and when the medical content was checked.
fn reviewed(view: &View<'_>) -> Element {
    let (about, review) = (&view.language.about, &view.language.review);
    part("p", "btt-quiet").text(about.reviewed).text(" ").text(review.stands)
}

/// Where the first thing that can be answered is.
const FIRST: &str = "#btt-first";

fn first(place: usize) -> Option<&'static str> {
    (place == 0).then_some("btt-first")
}
