//! The clinician's summary: what was answered, in the order in which a
//! clinician asks for it, in clinical terms with the person's words beside them.
//!
//! It adds nothing to the answers and leaves nothing out.

use crate::{
    content::{Clinician, Language, Place, Reader},
    record::Record,
    triage::{
        Answer, Assessment, Choices, Level, Question, Reading, Rule, Section, Truth, questions::Who,
    },
};

/// A check as a clinician reads it.
#[derive(Debug)]
pub struct Summary {
    /// What it is, and of which day.
    pub title: String,
    /// The most important first; none is empty.
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
        let reader = if helped { Reader::Helper } else { Reader::Person };
        let title = ["Back to Toe, ", &record.day.to_string(), ": ", language.clinician.title];
        let mut summary = Self { title: text(&title), parts: Vec::new(), language, reader };
        let assessment = record.assessment();

        let mut lines: [Vec<Line>; Topic::ALL.len()] = Default::default();
        // First what a clinician asks first about a back: bladder, saddle, bowel, strength.
        for nerves in [true, false] {
            let of = |it: &Question| (it.section() == Section::Nerves) == nerves;
            for question in Question::ALL.into_iter().filter(of) {
                tell(&mut lines, question, record.answers.of(question));
            }
        }
        lines[Topic::Level as usize] = summary.reasons(record, &assessment);
        lines[Topic::Fits as usize] = summary.fits(&assessment);
        lines[Topic::NotAsked as usize] = summary.not_asked(record);
        lines[Topic::About as usize].extend([
            found(text(&[language.region(record.region).name, ", ", record.language])),
            found(crate::version()),
            found(language.about.reviewed.to_owned()),
        ]);

        if !record.is_current() {
            summary.was_shown(record);
        }
        for (topic, lines) in Topic::ALL.into_iter().zip(lines) {
            let heading = topic.heading(&language.clinician);
            if topic == Topic::Level {
                summary.add(topic, summary.advised(record, &assessment), lines);
            } else if !lines.is_empty() {
                summary.add(topic, heading.to_owned(), lines);
            }
        }
        summary
    }

    /// The whole as plain text, for any record system.
    pub fn text(&self) -> String {
        let mut text = String::new();
        wrap(&mut text, "", &self.title);
        for part in &self.parts {
            text.push('\n');
            wrap(&mut text, "", &part.heading);
            for line in &part.lines {
                let (mut term, said) = (self.term(line), self.said(line));
                if !said.is_empty() {
                    term = self::text(&[&term, " (", &said, ")"]);
                }
                wrap(&mut text, "- ", &term);
            }
        }
        // Some record systems know no other quotation marks.
        text.replace(['“', '”'], "\"").replace('’', "'")
    }

    /// A line in clinical terms.
    pub fn term(&self, line: &Line) -> String {
        let mut term = match line {
            Line::Said(question, choices) => self.answered(*question, *choices),
            Line::Denied(question, choices) => {
                let denied = self.terms(*question, *choices);
                let denied = self.language.clinician.denied.replace("{terms}", &denied);
                text(&[self.language.name(*question), ": ", &denied])
            }
            Line::Found(term, _) => return term.clone(),
        };
        if let Some(first) = term.get_mut(..1) {
            first.make_ascii_uppercase();
        }
        term
    }

    /// Beside a sign what the person read and answered, in quotation marks, where
    /// the term does not say the same; beside "not sure" what rules take it as.
    pub fn said(&self, line: &Line) -> String {
        let (question, choices) = match line {
            Line::Said(question, choices) => (*question, *choices),
            Line::Denied(..) => return String::new(),
            Line::Found(_, said) if said.is_empty() => return String::new(),
            Line::Found(_, said) => return text(&["\"", said, "\""]),
        };
        let page = &self.language.page;
        let mut all = String::new();
        for answer in each(question, choices) {
            let not_sure = answer.is_not_sure() && !question.cautious().is_empty();
            let sign =
                matches!(topic(question), Topic::Positive | Topic::Risks) && answer.is_a_sign();
            let words = self.language.answer(answer).to(self.reader);
            let term = self.language.term(answer).to_ascii_lowercase();
            if !not_sure && (!sign || term.contains(&words.to_ascii_lowercase())) {
                continue;
            }
            if !all.is_empty() {
                all += ", ";
            }
            if not_sure {
                let terms = self.terms(question, question.cautious());
                all += &self.language.clinician.counts_as.replace("{terms}", &terms);
                continue;
            }
            all += "\"";
            if words == page.yes || words == page.no {
                all += self.language.question(question).ask.to(self.reader);
                all += " ";
            }
            all += words;
            all += "\"";
        }
        all
    }

    fn add(&mut self, topic: Topic, heading: String, lines: Vec<Line>) {
        self.parts.push(Part { topic, heading, lines });
    }

    /// Answers to a question, in clinical terms.
    fn answered(&self, question: Question, choices: Choices) -> String {
        let terms = self.terms(question, choices);
        let alone = question.is_single() && !each(question, choices).any(Answer::leaves_open);
        if alone { terms } else { text(&[self.language.name(question), ": ", &terms]) }
    }

    fn terms(&self, question: Question, choices: Choices) -> String {
        let terms: Vec<_> = each(question, choices).map(|it| self.language.term(it)).collect();
        terms.join(", ")
    }

    /// What a check by other rules had shown on its day.
    fn was_shown(&mut self, record: &Record) {
        let shown = self.language.clinician.as_shown;
        let shown = shown.replace("{date}", &record.day.to_string());
        let shown = shown.replace("{ruleset}", &record.ruleset);
        let level = record
            .level
            .map_or(self.language.page.stopped_heading, |level| self.language.level(level).name);
        let rules = record.winning.iter().map(|rule| found(rule.id.to_owned())).collect();
        self.add(Topic::Level, text(&[&shown, ": ", level]), rules);
    }

    /// What the person is told to do, and by when.
    fn advised(&self, record: &Record, assessment: &Assessment) -> String {
        let words = &self.language.clinician;
        let heading = match assessment.level {
            None => self.language.page.stopped_heading,
            Some(_) if assessment.is_crisis_alone() => self.language.crisis.heading,
            Some(level) => self.language.level(level).heading,
        };
        let heading =
            self.language.fill(heading, Place { region: record.region, limit: assessment.limit });
        let before = if record.is_current() { words.advised } else { words.by_now };
        text(&[before, ": ", &heading])
    }

    /// The rules that fire, and of those that decide the answers that made them do so.
    fn reasons(&self, record: &Record, assessment: &Assessment) -> Vec<Line> {
        let words = &self.language.clinician;
        let mut lines = Vec::new();
        for finding in record.findings() {
            let mut reason = finding.rule.id.to_owned();
            // For self-care the reason is every answer.
            if finding.rule.level > Level::SelfCare {
                let mut before = " (";
                for question in Question::ALL {
                    let of = finding.because.iter().filter(|it| it.question() == question);
                    let choices = of.fold(Choices::NONE, |all, &it| all.with(it));
                    if !choices.is_empty() {
                        reason += before;
                        reason += &self.answered(question, choices);
                        before = "; ";
                    }
                }
                if before == "; " {
                    reason += ")";
                }
            }
            lines.push(found(reason));
        }
        let lower = |rule: &&Rule| Some(rule.level) != assessment.level;
        let lower: Vec<_> = assessment.fired().filter(lower).map(|rule| rule.id).collect();
        if !lower.is_empty() {
            lines.push(found(text(&[words.also, ": ", &lower.join(", ")])));
        }
        if !record.finished {
            let could_be = assessment.could_be().filter(|&it| Some(it) > assessment.level);
            lines.extend(could_be.map(|level| {
                let name = self.language.level(level).name;
                found(self.language.page.could_be.replace("{level}", name))
            }));
        }
        lines
    }

    /// Patterns with their scores, the matching test and the root hint.
    fn fits(&self, assessment: &Assessment) -> Vec<Line> {
        let words = &self.language.clinician;
        let mut lines = Vec::new();
        if !assessment.shows_patterns() {
            return lines;
        }
        for fitting in assessment.patterns.iter().flatten() {
            let score = fitting.score.to_string();
            let (id, fit) = (fitting.pattern.id, fitting.fit.id());
            let term = text(&[id, ": ", fit, ", ", words.score, " ", &score]);
            let name = self.language.pattern(fitting.pattern).map_or("", |it| it.name);
            lines.push(Line::Found(term, name));
        }
        if lines.is_empty() {
            lines.push(found(words.none.to_owned()));
        }
        if let Some(root) = assessment.root {
            lines.push(found(text(&[words.root, ": ", &root.id().to_ascii_uppercase()])));
        }
        lines.push(found(text(&[words.matching, ": ", assessment.matching.id()])));
        lines
    }

    /// Questions that do not apply, by the answers that say so, and those that were not reached.
    fn not_asked(&self, record: &Record) -> Vec<Line> {
        let words = &self.language.clinician;
        let reading = Reading::cautious(&record.answers);
        let hidden = |question: Question| reading.asked(question) == Truth::False;
        let mut groups: Vec<(Vec<Question>, Vec<Question>)> = Vec::new();
        let mut open = Vec::new();
        for question in Question::ALL {
            if hidden(question) {
                let mut by = question.asked_when().reads();
                // Hidden because of a question that is hidden itself: then for the same reason.
                while let [one] = by[..]
                    && hidden(one)
                {
                    by = one.asked_when().reads();
                }
                match groups.iter_mut().find(|(same, _)| *same == by) {
                    Some((_, questions)) => questions.push(question),
                    None => groups.push((by, vec![question])),
                }
            } else if record.answers.of(question).is_empty() {
                open.push(question);
            }
        }
        let mut lines = Vec::new();
        if !open.is_empty() {
            let ambulance = record.level == Some(Level::CallAmbulance);
            let why = if ambulance { words.ambulance } else { words.open };
            lines.push(found(text(&[why, ": ", &self.names(&open)])));
        }
        for (by, questions) in groups {
            let why = words.because.replace("{terms}", &self.names(&by));
            lines.push(found(text(&[&self.names(&questions), " (", &why, ")"])));
        }
        lines
    }

    fn names(&self, questions: &[Question]) -> String {
        let names: Vec<_> = questions.iter().map(|&it| self.language.name(it)).collect();
        names.join(", ")
    }
}

/// Puts the answers to a question where a clinician looks for them.
fn tell(lines: &mut [Vec<Line>], question: Question, choices: Choices) {
    let mut put = |topic: Topic, line| lines[topic as usize].push(line);
    let topic = topic(question);
    if choices.is_empty() {
        return;
    }
    if !matches!(topic, Topic::Positive | Topic::Risks) {
        return put(topic, Line::Said(question, choices));
    }
    let of = |answers: &mut dyn Iterator<Item = Answer>| answers.fold(Choices::NONE, Choices::with);
    let all = of(&mut question.answers().iter().copied().filter(|it| it.is_a_sign()));
    let (signs, open) =
        (choices.and(all), of(&mut each(question, choices).filter(|it| it.leaves_open())));
    if !signs.is_empty() {
        put(topic, Line::Said(question, signs));
    }
    if !open.is_empty() {
        put(Topic::Unsure, Line::Said(question, open));
    } else if !question.is_single() && signs != all {
        let warning = question != Question::Causes;
        let topic = if warning { Topic::Negative } else { topic };
        put(topic, Line::Denied(question, all.without(signs)));
    } else if signs.is_empty() {
        put(Topic::Negative, Line::Said(question, choices));
    }
}

/// Where a clinician looks for a question, if its answer is a sign.
const fn topic(question: Question) -> Topic {
    use Question::*;
    match question {
        Who => Topic::About,
        Age | History | ProcedureWhen | Causes => Topic::Risks,
        Emergency | TearingDetail | ColdDetail | Bladder | Saddle | Bowel | Sexual | BothKind
        | Weakness | SuddenSevere | InjuryDetail | PregnancySigns | Unwell | Skin | WoundDetail
        | RestPain | Signs | Stiffness | SelfHarm => Topic::Positive,
        FlagsOnset | FlagsCourse | FlagsExplained | Onset | Course | Speed => Topic::Time,
        Sides | Zones | Feel | PainBalance | BackWorse | LegWorse | BackBetter | LegBetter
        | WalkingRelief | Tried | Impact => Topic::Symptoms,
    }
}

fn each(question: Question, choices: Choices) -> impl Iterator<Item = Answer> {
    question.answers().iter().copied().filter(move |&it| choices.has(it))
}

fn found(term: String) -> Line {
    Line::Found(term, "")
}

#[inline(never)]
fn text(parts: &[&str]) -> String {
    parts.concat()
}

/// Adds a text in lines that are not too wide; all but the first are indented as `before` is wide.
fn wrap(lines: &mut String, before: &str, text: &str) {
    lines.push_str(before);
    let mut width = before.len();
    let mut first = true;
    for word in text.split(' ') {
        let word_width = word.chars().count();
        if !first {
            if width + 1 + word_width > WIDTH {
                lines.push('\n');
                lines.extend(before.chars().map(|_| ' '));
                width = before.len();
            } else {
                lines.push(' ');
                width += 1;
            }
        }
        lines.push_str(word);
        width += word_width;
        first = false;
    }
    lines.push('\n');
}
