//! A check as a file.

use super::{ADDRESS, VERSION};
use crate::{
    content::{Language, Reader},
    json::escaped,
    record::Record,
    share::pieces,
    triage::{Answer, Answers, Level, Question, Reading, Rule, Section, because, questions::Who},
};

// What is always the same in a file, as it stands there. Each `$` is filled in.
// FHIR has no empty lists, so a list begins with what is first in it.

const BEGIN: &str = r#"{"resourceType":"Bundle","type":"collection","entry":["#;

const RESPONSE: &str = r#"{"fullUrl":"urn:uuid:$","resource":{"resourceType":"QuestionnaireResponse","language":"$","questionnaire":"$/fhir/questionnaire.json|$","status":"$","authored":"$""#;
const ITEMS: &str = r#","item":["#;
const SECTION: &str = r#"{"linkId":"section.$","text":"$","item":["#;
const ITEM: &str = r#"{"linkId":"$","text":"$","answer":["#;
const ANSWER: &str =
    r#"{"valueCoding":{"system":"$/fhir/answers.json","code":"$.$","display":"$"}}"#;

const GUIDANCE: &str = r##"{"fullUrl":"urn:uuid:$","resource":{"resourceType":"GuidanceResponse","language":"$","contained":[{"resourceType":"Device","id":"software","deviceName":[{"name":"$","type":"user-friendly-name"}],"version":[{"value":"$"}]},{"resourceType":"Parameters","id":"outcome","parameter":["##;
const PARAMETER: &str =
    r#"{"name":"$","valueCoding":{"system":"$/fhir/$s.json","code":"$","display":"$"}}"#;
const STATUS: &str = r##"]}],"moduleCanonical":"$/fhir/rules.json|$","status":"$","occurrenceDateTime":"$","performer":{"reference":"#software"},"note":[{"text":"$"}],"outputParameters":{"reference":"#outcome"}"##;
const MORE: &str = r#","dataRequirement":[{"type":"QuestionnaireResponse"}]"#;

const ISSUE: &str = r#"{"fullUrl":"urn:uuid:$","resource":{"resourceType":"DetectedIssue","language":"$","status":"final","code":{"coding":[{"system":"$/fhir/rules.json","version":"$","code":"$"}],"text":"$"},"severity":"$","identifiedDateTime":"$","evidence":[{"#;
const REASONS: &str = r#""code":["#;
const REASON: &str = r#"{"coding":[{"system":"$/fhir/answers.json","code":"$.$","display":"$"}]}"#;
const DETAIL: &str = r#""detail":[{"reference":"urn:uuid:$"}]}]}}"#;

/// A check as a collection of resources, in the words of the language in which
/// it was answered: the answers (`QuestionnaireResponse`), what they mean
/// (`GuidanceResponse`), and the reasons (`DetectedIssue`).
pub fn bundle(record: &Record, language: &'static Language) -> String {
    // FHIR has no answer to a question that is not asked.
    let answers = record.answers.counting();
    let reader = if answers.has(Who::Helper.into()) { Reader::Helper } else { Reader::Person };
    let day = &*record.day.to_string();
    let mut file = File { text: String::new(), record, answers, language, reader, day };
    file.put(BEGIN, &[]);
    file.response();
    file.guidance();
    for (n, rule) in (2..).zip(&record.winning) {
        // That self-care is enough is no issue.
        if rule.level > Level::SelfCare {
            file.issue(rule, n);
        }
    }
    file.put("]}", &[]);
    file.text
}

/// A file, as far as it is written.
struct File<'a> {
    text: String,
    record: &'a Record,
    answers: Answers,
    language: &'static Language,
    reader: Reader,
    day: &'a str,
}

impl File<'_> {
    /// Writes what is always the same, with these texts in it.
    #[inline(never)]
    fn put(&mut self, always: &str, texts: &[&str]) {
        let mut texts = texts.iter();
        for (n, part) in pieces(always, b'$').enumerate() {
            if n > 0 {
                let text = texts.next().copied().unwrap_or_default();
                // Writing into a string cannot fail.
                let _ = escaped(&mut self.text, text);
            }
            self.text.push_str(part);
        }
    }

    /// What stands before the next of a list.
    fn comma(&mut self) {
        if !self.text.ends_with('[') {
            self.text.push(',');
        }
    }

    fn response(&mut self) {
        let name = self.name(0);
        let status = if self.record.finished { "completed" } else { "in-progress" };
        let (tag, day) = (self.language.tag, self.day);
        self.put(RESPONSE, &[&name, tag, ADDRESS, VERSION, status, day]);
        let mut section = None;
        for question in Question::ALL {
            if self.answers.of(question).is_empty() {
                continue;
            }
            if section != Some(question.section()) {
                self.put(if section.is_some() { "]}," } else { ITEMS }, &[]);
                self.section(question.section());
                section = Some(question.section());
            }
            self.item(question);
        }
        self.put(if section.is_some() { "]}]}}" } else { "}}" }, &[]);
    }

    fn section(&mut self, section: Section) {
        self.put(SECTION, &[section.id(), self.language.section(section)]);
    }

    fn item(&mut self, question: Question) {
        self.comma();
        let words = self.language.question(question).ask.to(self.reader);
        self.put(ITEM, &[question.id(), words]);
        for &answer in question.answers() {
            if self.answers.has(answer) {
                self.answer(ANSWER, answer);
            }
        }
        self.put("]}", &[]);
    }

    /// Always in the words of the code system, which are those to the person: a
    /// system may take a code with other words for another answer.
    fn answer(&mut self, always: &str, answer: Answer) {
        self.comma();
        let words = self.language.answer(answer).to(Reader::Person);
        self.put(always, &[ADDRESS, answer.question().id(), answer.id(), words]);
    }

    fn guidance(&mut self) {
        let (record, words) = (self.record, self.language);
        let name = self.name(1);
        let version = env!("CARGO_PKG_VERSION");
        self.put(",", &[]);
        self.put(GUIDANCE, &[&name, words.tag, words.title, version]);
        if let Some(level) = record.level {
            self.parameter("level", level.id(), words.level(level).name);
        }
        // By when is told by the rules, so only by the same ones.
        let limit = if record.is_current() { record.assessment().limit } else { None };
        if let Some(limit) = limit {
            self.parameter("limit", limit.id(), words.limit(limit));
        }
        self.parameter("region", record.region.id(), words.region(record.region).name);
        let status = if record.finished { "success" } else { "data-required" };
        let reviewed = words.about.reviewed;
        self.put(STATUS, &[ADDRESS, &record.ruleset, status, self.day, reviewed]);
        self.put(if record.finished { "}}" } else { MORE }, &[]);
        if !record.finished {
            self.put("}}", &[]);
        }
    }

    /// A part of the outcome; its codes are in the file that is named after it.
    fn parameter(&mut self, name: &str, code: &str, words: &str) {
        self.comma();
        self.put(PARAMETER, &[name, ADDRESS, name, code, words]);
    }

    fn issue(&mut self, rule: &'static Rule, n: u32) {
        let severity = match rule.level {
            Level::CallAmbulance | Level::GoToHospital => "high",
            Level::SeeUrgently => "moderate",
            Level::SeeSoon | Level::SelfCare => "low",
        };
        let (record, tag, day) = (self.record, self.language.tag, self.day);
        let why = self.language.rule(rule).why.to(self.reader);
        let [name, response] = [n, 0].map(|n| self.name(n));
        self.put(",", &[]);
        let texts = [&name, tag, ADDRESS, &record.ruleset, rule.id, why, severity, day];
        self.put(ISSUE, &texts);
        // The answers that made it fire are told by the rules too.
        if record.is_current() {
            let reasons = because(&rule.when, &self.answers, Reading::cautious);
            for (n, &answer) in reasons.iter().enumerate() {
                if n == 0 {
                    self.put(REASONS, &[]);
                }
                self.answer(REASON, answer);
            }
            if !reasons.is_empty() {
                self.put("],", &[]);
            }
        }
        self.put(DETAIL, &[&response]);
    }

    /// A name for the n-th resource that no other file has, unless it says the
    /// same: a UUID of version 8, made from the content.
    #[inline(never)]
    fn name(&self, n: u32) -> String {
        // FNV-1a, twice, from different beginnings.
        let mut halves = [0xCBF2_9CE4_8422_2325, 0x9E37_79B9_7F4A_7C15_u64];
        let mut stir = |it: u32| {
            for half in &mut halves {
                *half = (*half ^ u64::from(it)).wrapping_mul(0x100_0000_01B3);
            }
        };
        stir(n);
        stir(self.record.day.number());
        stir(self.record.region as u32);
        for question in Question::ALL {
            stir(self.answers.of(question).bits());
        }
        for text in [&self.record.ruleset, self.language.tag] {
            text.bytes().for_each(|it| stir(it.into()));
        }
        let mut name = String::new();
        for pattern in "xxxxxxxx-xxxx-8xxx-yxxx-xxxxxxxxxxxx".chars() {
            let half = &mut halves[usize::from(name.len() > 17)];
            let digit = *half as u32 & 15;
            name.push(match pattern {
                'x' => char::from_digit(digit, 16).unwrap_or('0'),
                // The variant of a UUID: 8 to b.
                'y' => char::from_digit(8 | digit & 3, 16).unwrap_or('8'),
                other => other,
            });
            *half >>= 4;
        }
        name
    }
}
