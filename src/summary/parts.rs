//! What goes into each part of the summary.

use super::{Line, Summary, Topic, colon, text};
use crate::{
    content::{Place, filled},
    record::Record,
    triage::{Assessment, Choices, Level, Question, Questions, Reading, Truth},
};

impl Summary {
    /// Puts the answers to a question where a clinician looks for them.
    pub(super) fn tell(&mut self, question: Question, choices: Choices) {
        let topic = topic(question);
        if !matches!(topic, Topic::Positive | Topic::Risks) {
            return self.put(topic, Line::Said(question, choices));
        }
        let signs = choices.and(question.signs());
        let open = choices.and(question.left_open());
        let denied = question.signs().without(signs);
        if !signs.is_empty() {
            self.put(topic, Line::Said(question, signs));
        }
        if !open.is_empty() {
            self.put(Topic::Unsure, Line::Said(question, open));
        } else if question.is_single() {
            if signs.is_empty() {
                self.put(Topic::Negative, Line::Said(question, choices));
            }
        } else if !denied.is_empty() {
            let warning = question != Question::Causes;
            let topic = if warning { Topic::Negative } else { topic };
            self.put(topic, Line::Denied(question, denied));
        }
    }

    /// What the person is told to do and by when; the rules that fire, and of
    /// those that decide the answers that made them do so.
    pub(super) fn reasons(&mut self, record: &Record, assessment: &Assessment) {
        let (language, words) = (self.language, &self.language.clinician);
        let heading = match assessment.level {
            None => language.page.stopped_heading,
            Some(_) if assessment.is_crisis_alone() => language.crisis.heading,
            Some(level) => language.level(level).heading,
        };
        let place = Place { region: record.region, limit: assessment.limit };
        let advice = language.fill(heading, place);
        let mut heading = text(&[words.advised, ": ", &advice]);
        if !record.is_current() {
            let level = record.level.map_or("", |it| language.level(it).name);
            let rules = self.listed(&mut record.winning.iter().map(|it| it.id));
            let shown = [words.as_shown, " (", &record.ruleset, "): ", level, " (", &rules, ")"];
            self.found(Topic::Level, text(&[words.by_now, ": ", &advice]));
            heading = text(&shown);
        }
        self.parts[Topic::Level as usize].heading = heading;
        for finding in record.findings() {
            let mut reason = finding.rule.id.to_owned();
            // For self-care the reason is every answer.
            let facts =
                if finding.rule.level > Level::SelfCare { &finding.because[..] } else { &[] };
            let mut before = " (";
            for of in facts.chunk_by(|a, b| a.question() == b.question()) {
                let question = of[0].question();
                let choices = of.iter().fold(Choices::NONE, |all, &it| all.with(it));
                let terms = self.terms(question, choices);
                let name = self.name_of(question, choices);
                reason += &text(&[before, name, colon(name), &terms]);
                before = "; ";
            }
            if before == "; " {
                reason += ")";
            }
            self.found(Topic::Level, reason);
        }
        let lower = self.listed(
            &mut assessment.fired().filter(|it| Some(it.level) != assessment.level).map(|it| it.id),
        );
        if !lower.is_empty() {
            self.found(Topic::Level, text(&[words.also, ": ", &lower]));
        }
        let could_be = assessment.could_be().filter(|&it| Some(it) > assessment.level);
        if let Some(level) = could_be
            && !record.finished
        {
            let could_be = filled(language.page.could_be, &[("level", language.level(level).name)]);
            self.found(Topic::Level, could_be);
        }
    }

    /// Patterns with their scores, the root hint and the matching test.
    pub(super) fn fits(&mut self, assessment: &Assessment) {
        let (language, words) = (self.language, &self.language.clinician);
        if !assessment.shows_patterns() {
            return;
        }
        for fitting in assessment.patterns.iter().flatten() {
            let score = usize::from(fitting.score.unsigned_abs()).to_string();
            let (id, fit) = (fitting.pattern.id, fitting.fit.id());
            let term = text(&[id, ": ", fit, ", ", words.score, " ", &score]);
            let name = language.pattern(fitting.pattern).map_or("", |it| it.name);
            self.put(Topic::Fits, Line::Found(term, name));
        }
        if assessment.patterns[0].is_none() {
            self.found(Topic::Fits, words.none.to_owned());
        }
        if let Some(root) = assessment.root {
            self.found(Topic::Fits, text(&[words.root, ": ", &root.id().to_ascii_uppercase()]));
        }
        self.found(Topic::Fits, text(&[words.matching, ": ", assessment.matching.id()]));
    }

    /// Questions that were not reached, and those that do not apply, by the
    /// answers that say so.
    pub(super) fn not_asked(&mut self, record: &Record) {
        let words = &self.language.clinician;
        let reading = Reading::cautious(&record.answers);
        let mut open = Questions::default();
        let mut groups: Vec<(Questions, Questions)> = Vec::new();
        for question in Question::ALL {
            if reading.asked(question) == Truth::False {
                let by = question.asked_when().reads();
                let by = by.into_iter().fold(Questions::default(), Questions::with);
                match groups.iter_mut().find(|(same, _)| *same == by) {
                    Some((_, questions)) => *questions = questions.with(question),
                    None => groups.push((by, Questions::default().with(question))),
                }
            } else if record.answers.of(question).is_empty() {
                open = open.with(question);
            }
        }
        if open != Questions::default() {
            let ambulance = record.level == Some(Level::CallAmbulance);
            let why = if ambulance { words.ambulance } else { words.open };
            self.found(Topic::NotAsked, text(&[why, ": ", &self.names(open)]));
        }
        for (by, questions) in groups {
            let why = filled(words.because, &[("terms", &self.names(by))]);
            self.found(Topic::NotAsked, text(&[&self.names(questions), " (", &why, ")"]));
        }
    }
}

/// Where a clinician looks for a question, if its answer is a sign.
pub(super) const fn topic(question: Question) -> Topic {
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
