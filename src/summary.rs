//! The clinician's summary: what was answered, in the order in which a
//! clinician asks for it, in clinical terms with the person's words beside them.
//!
//! It adds nothing to the answers and leaves nothing out.

mod parts;

use crate::{
    content::{Clinician, Language, Reader, filled},
    record::Record,
    triage::{Answer, Choices, Question, Questions, Section, questions::Who},
};
use parts::topic;

/// A check as a clinician reads it.
#[derive(Debug)]
pub struct Summary {
    /// What it is, and of which day.
    pub title: String,
    /// The level first, then in the order of [`Topic`]; none is empty.
    pub parts: Vec<Part>,
    language: &'static Language,
    reader: Reader,
}

/// A part of the summary.
#[derive(Debug)]
pub struct Part {
    /// What it is about.
    pub topic: Topic,
    /// What stands above it.
    pub heading: String,
    /// What it says.
    pub lines: Vec<Line>,
}

/// What a part is about, in the order of the summary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// The level that was shown, and the rules that decided it.
    Level,
    /// Warning signs that are there.
    Positive,
    /// Warning signs that may be there.
    Unsure,
    /// Warning signs that are not there.
    Negative,
    /// Since when, and which way it goes.
    Time,
    /// Where, what it is like, and what it does to daily life.
    Symptoms,
    /// Patterns, matching test, root hint.
    Fits,
    /// Age, illnesses, treatments, habits.
    Risks,
    /// Questions without an answer, and why.
    NotAsked,
    /// Who answered, where, by which rules.
    About,
}

impl Topic {
    const ALL: [Self; 10] = [
        Self::Level,
        Self::Positive,
        Self::Unsure,
        Self::Negative,
        Self::Time,
        Self::Symptoms,
        Self::Fits,
        Self::Risks,
        Self::NotAsked,
        Self::About,
    ];

    const fn heading(self, words: &Clinician) -> &'static str {
        match self {
            Self::Level => words.advised,
            Self::Positive => words.positive,
            Self::Unsure => words.unsure,
            Self::Negative => words.negative,
            Self::Time => words.time,
            Self::Symptoms => words.symptoms,
            Self::Fits => words.fits,
            Self::Risks => words.risks,
            Self::NotAsked => words.not_asked,
            Self::About => words.about,
        }
    }
}

/// A line of the summary.
#[derive(Clone, Debug, PartialEq)]
pub enum Line {
    /// What was answered to a question.
    Said(Question, Choices),
    /// What was not ticked, where all that fits was to be ticked.
    Denied(Question, Choices),
    /// What follows from the answers, and how the person reads it.
    Found(String, &'static str),
}

/// The plain text is at most so many characters wide.
const WIDTH: usize = 78;

impl Summary {
    /// What this check tells a clinician.
    pub fn new(record: &Record, language: &'static Language) -> Self {
        let helped = record.answers.has(Who::Helper.into());
        // Else the number of the day would stand with the Latin words, and not with the month.
        let mark = if language.direction == "rtl" { "\u{200f}" } else { "" };
        let (day, own) = (language.day(record.day), language.clinician.title);
        let title = text(&["Back to Toe", mark, ", ", &day, ": ", own]);
        let part = |topic: Topic| {
            let heading = topic.heading(&language.clinician).to_owned();
            Part { topic, heading, lines: Vec::new() }
        };
        let mut summary = Self {
            title,
            parts: Topic::ALL.map(part).into(),
            language,
            reader: if helped { Reader::Helper } else { Reader::Person },
        };
        let assessment = record.assessment();
        summary.reasons(record, &assessment);
        // First what a clinician asks first about a back: bladder, saddle, bowel, strength.
        for nerves in [true, false] {
            for question in Question::ALL {
                let choices = record.answers.of(question);
                if !choices.is_empty() && (question.section() == Section::Nerves) == nerves {
                    summary.tell(question, choices);
                }
            }
        }
        summary.fits(&assessment);
        summary.not_asked(record);
        let place = [language.region(record.region).name, ", ", record.language];
        summary.found(Topic::About, text(&place));
        summary.found(Topic::About, crate::version());
        summary.found(Topic::About, language.about.reviewed.to_owned());
        summary.parts.retain(|it| it.topic == Topic::Level || !it.lines.is_empty());
        summary
    }

    /// The whole as plain text, for any record system.
    pub fn text(&self) -> String {
        let mut text = String::new();
        wrap(&mut text, &self.title);
        for part in &self.parts {
            text += "\n";
            wrap(&mut text, &part.heading);
            for line in &part.lines {
                let (term, said) = (self.term(line), self.said(line));
                let (open, close) = if said.is_empty() { ("", "") } else { (" (", ")") };
                let name = self.name(line);
                let all = ["- ", name, colon(name), &term, open, &said, close];
                wrap(&mut text, &self::text(&all));
            }
        }
        text
    }

    /// What a line is about; empty where its term says so itself.
    pub fn name(&self, line: &Line) -> &'static str {
        match *line {
            Line::Said(question, choices) => self.name_of(question, choices),
            Line::Denied(question, _) => self.language.name(question),
            Line::Found(..) => "",
        }
    }

    /// A line in clinical terms.
    pub fn term(&self, line: &Line) -> String {
        let words = &self.language.clinician;
        match line {
            Line::Said(question, choices) => {
                let mut term = self.terms(*question, *choices);
                if self.name(line).is_empty()
                    && let Some(first) = term.get_mut(..1)
                {
                    first.make_ascii_uppercase();
                }
                term
            }
            Line::Denied(question, choices) => {
                filled(words.denied, &[("terms", &self.terms(*question, *choices))])
            }
            Line::Found(term, _) => term.clone(),
        }
    }

    /// Beside a sign what the person read and answered, in quotation marks, where
    /// the term does not say the same; beside "not sure" what rules take it as.
    pub fn said(&self, line: &Line) -> String {
        let mut said = String::new();
        match *line {
            Line::Said(question, choices) => {
                if choices.meets(question.not_sure()) && !question.cautious().is_empty() {
                    let worse = self.terms(question, question.cautious());
                    return filled(self.language.clinician.counts_as, &[("terms", &worse)]);
                }
                let several = topic(question) == Topic::Risks && !question.is_single();
                if several || topic(question) == Topic::Positive {
                    for answer in each(question, choices.and(question.signs())) {
                        self.quote(answer, &mut said);
                    }
                }
            }
            Line::Found(_, words) if !words.is_empty() => said = text(&["\"", words, "\""]),
            Line::Denied(..) | Line::Found(..) => {}
        }
        said
    }

    /// Adds an answer in the words in which it was given.
    fn quote(&self, answer: Answer, said: &mut String) {
        let (language, page) = (self.language, &self.language.page);
        let words = language.answer(answer).to(self.reader);
        if words.eq_ignore_ascii_case(language.term(answer)) {
            return;
        }
        let ask = language.question(answer.question()).ask.to(self.reader);
        let bare = words == page.yes || words == page.no;
        let (ask, space) = if bare { (ask, " ") } else { ("", "") };
        let before = if said.is_empty() { "\"" } else { ", \"" };
        *said += &text(&[before, ask, space, words, "\""]);
    }

    fn name_of(&self, question: Question, choices: Choices) -> &'static str {
        let alone = question.is_single() && !choices.meets(question.left_open());
        if alone { "" } else { self.language.name(question) }
    }

    fn terms(&self, question: Question, choices: Choices) -> String {
        self.listed(&mut each(question, choices).map(|it| self.language.term(it)))
    }

    fn names(&self, questions: Questions) -> String {
        self.listed(&mut questions.iter().map(|it| self.language.name(it)))
    }

    /// These texts with commas between.
    fn listed(&self, texts: &mut dyn Iterator<Item = &'static str>) -> String {
        let mut list = String::new();
        for text in texts {
            if !list.is_empty() {
                list.push_str(self.language.comma);
                list.push(' ');
            }
            list.push_str(text);
        }
        list
    }

    fn put(&mut self, topic: Topic, line: Line) {
        self.parts[topic as usize].lines.push(line);
    }

    fn found(&mut self, topic: Topic, term: String) {
        self.put(topic, Line::Found(term, ""));
    }
}

fn each(question: Question, choices: Choices) -> impl Iterator<Item = Answer> {
    question.answers().iter().copied().filter(move |&it| choices.has(it))
}

/// What stands between a name and its terms.
const fn colon(name: &str) -> &'static str {
    if name.is_empty() { "" } else { ": " }
}

#[inline(never)]
fn text(parts: &[&str]) -> String {
    let mut text = String::new();
    parts.iter().for_each(|part| text.push_str(part));
    text
}

/// Adds a text in lines that are not too wide; all but the first are indented.
fn wrap(lines: &mut String, text: &str) {
    let (mut begin, mut space, mut width, mut since) = (0, 0, 0, 0);
    for (at, letter) in text.char_indices() {
        if letter == ' ' {
            (space, since) = (at, 0);
        }
        (width, since) = (width + 1, since + 1);
        if width > WIDTH && space > begin {
            lines.push_str(text.get(begin..space).unwrap_or_default());
            // With the space itself, two of them.
            lines.push_str("\n ");
            (begin, width) = (space, since + 1);
        }
    }
    lines.push_str(text.get(begin..).unwrap_or_default());
    *lines += "\n";
}
