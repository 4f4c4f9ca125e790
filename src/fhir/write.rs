//! A check as a file.

use super::{Published, VERSION, answer_code, section_link};
use crate::{
    content::{Language, Reader},
    json::Json,
    record::Record,
    triage::{Answer, Answers, Level, Question, Reading, Rule, Section, because, questions::Who},
};

/// A check as a collection of resources, in the words of the language in which
/// it was answered: the answers (`QuestionnaireResponse`), what they mean
/// (`GuidanceResponse`), and the reasons (`DetectedIssue`).
pub fn bundle(record: &Record, language: &'static Language) -> Json {
    let answers = record.answers.counting();
    let reader = if answers.has(Who::Helper.into()) { Reader::Helper } else { Reader::Person };
    let file = File { record, answers, language, reader, day: record.day.to_string() };
    let issues = record.winning.iter().filter(|rule| rule.level > Level::SelfCare);
    let resources = [file.response(), file.guidance()].into_iter();
    let resources = resources.chain(issues.map(|rule| file.issue(rule)));
    let entries = resources.enumerate().map(|(n, resource)| {
        Json::object().with_text("fullUrl", &file.name(n)).with("resource", resource)
    });
    let bundle = resource("Bundle").with_text("type", "collection");
    bundle.with("entry", Json::List(entries.collect()))
}

fn resource(kind: &str) -> Json {
    Json::object().with_text("resourceType", kind)
}

/// What a file is made from.
struct File<'a> {
    record: &'a Record,
    /// Those that count: FHIR has no answer to a question that is not asked.
    answers: Answers,
    language: &'static Language,
    reader: Reader,
    day: String,
}

impl File<'_> {
    fn response(&self) -> Json {
        let status = if self.record.finished { "completed" } else { "in-progress" };
        let sections = Section::ALL.into_iter().filter_map(|section| self.section(section));
        let canonical = Published::Questionnaire.canonical(&VERSION.to_string());
        let response = resource("QuestionnaireResponse")
            .with_text("language", self.language.tag)
            .with_text("questionnaire", &canonical)
            .with_text("status", status)
            .with_text("authored", &self.day);
        with_some(response, "item", sections.collect())
    }

    fn section(&self, section: Section) -> Option<Json> {
        let answered = |it: &Question| it.section() == section && !self.answers.of(*it).is_empty();
        let questions: Vec<_> = Question::ALL.into_iter().filter(answered).collect();
        let items = questions.iter().map(|&question| self.item(question)).collect();
        let link = section_link(section);
        let words = self.language.section(section);
        (!questions.is_empty()).then(|| with_some(item(&link, words), "item", items))
    }

    fn item(&self, question: Question) -> Json {
        let given = question.answers().iter().filter(|&&it| self.answers.has(it));
        let given = given.map(|&it| Json::object().with("valueCoding", self.answer(it)));
        let words = self.language.question(question).ask.to(self.reader);
        with_some(item(question.id(), words), "answer", given.collect())
    }

    /// Always in the words of the code system, which are those to the person: a
    /// system may take a code with other words for another answer.
    fn answer(&self, answer: Answer) -> Json {
        let words = self.language.answer(answer).to(Reader::Person);
        Published::Answers.coding(&answer_code(answer), words)
    }

    fn guidance(&self) -> Json {
        let status = if self.record.finished { "success" } else { "data-required" };
        let version = Json::object().with_text("value", env!("CARGO_PKG_VERSION"));
        let name = Json::object()
            .with_text("name", self.language.safety_net.title)
            .with_text("type", "user-friendly-name");
        let software = resource("Device")
            .with_text("id", "software")
            .with("deviceName", name.one())
            .with("version", version.one());
        let outcome = resource("Parameters")
            .with_text("id", "outcome")
            .with("parameter", Json::List(self.outcome()));
        let reviewed = Json::object().with_text("text", self.language.about.reviewed);
        let guidance = resource("GuidanceResponse")
            .with_text("language", self.language.tag)
            .with("contained", Json::List(vec![software, outcome]))
            .with_text("moduleCanonical", &Published::Rules.canonical(&self.record.ruleset))
            .with_text("status", status)
            .with_text("occurrenceDateTime", &self.day)
            .with("performer", reference("#software"))
            .with("note", reviewed.one())
            .with("outputParameters", reference("#outcome"));
        if self.record.finished {
            guidance
        } else {
            let more = Json::object().with_text("type", "QuestionnaireResponse");
            guidance.with("dataRequirement", more.one())
        }
    }

    /// Level, limit and region. By when is told by the rules, so only by the same ones.
    fn outcome(&self) -> Vec<Json> {
        let parameter = |name, kind: Published, code, words| {
            let parameter = Json::object().with_text("name", name);
            parameter.with("valueCoding", kind.coding(code, words))
        };
        let (record, words) = (self.record, self.language);
        let level = record
            .level
            .map(|it| parameter("level", Published::Levels, it.id(), words.level(it).name));
        let limit = record.is_current().then(|| record.assessment().limit).flatten();
        let limit = limit.map(|it| parameter("limit", Published::Limits, it.id(), words.limit(it)));
        let region = record.region;
        let region =
            parameter("region", Published::Regions, region.id(), words.region(region).name);
        level.into_iter().chain(limit).chain([region]).collect()
    }

    fn issue(&self, rule: &'static Rule) -> Json {
        let severity = match rule.level {
            Level::CallAmbulance | Level::GoToHospital => "high",
            Level::SeeUrgently => "moderate",
            Level::SeeSoon | Level::SelfCare => "low",
        };
        let coding = Json::object()
            .with_text("system", &Published::Rules.address())
            .with_text("version", &self.record.ruleset)
            .with_text("code", rule.id);
        let why = self.language.rule(rule).why.to(self.reader);
        let code = Json::object().with("coding", coding.one()).with_text("text", why);
        let concept = |&it: &Answer| Json::object().with("coding", self.answer(it).one());
        let reasons = self.reasons(rule).iter().map(concept).collect();
        let evidence = with_some(Json::object(), "code", reasons)
            .with("detail", reference(&self.name(0)).one());
        resource("DetectedIssue")
            .with_text("language", self.language.tag)
            .with_text("status", "final")
            .with("code", code)
            .with_text("severity", severity)
            .with_text("identifiedDateTime", &self.day)
            .with("evidence", evidence.one())
    }

    /// The answers that made the rule fire, as far as they tell by the same rules.
    fn reasons(&self, rule: &Rule) -> Vec<Answer> {
        let current = self.record.is_current();
        if current { because(&rule.when, &self.answers, Reading::cautious) } else { Vec::new() }
    }

    /// A name for the n-th resource that no other file has, unless it says the
    /// same: a UUID of version 8, made from the content.
    fn name(&self, n: usize) -> String {
        let Record { day, region, ruleset, .. } = self.record;
        let answers = Question::ALL.into_iter().map(|it| self.answers.of(it).bits());
        let rest = [day.number(), *region as u32, n as u32];
        let words = ruleset.bytes().chain(self.language.tag.bytes()).map(u32::from);
        let all: Vec<_> = answers.chain(rest).chain(words).collect();
        // FNV-1a, twice, from different beginnings.
        let half = |start: u64| {
            let stir = |hash: u64, it: &u32| (hash ^ u64::from(*it)).wrapping_mul(0x100_0000_01B3);
            all.iter().fold(start, stir)
        };
        let halves = [half(0xCBF2_9CE4_8422_2325), half(0x9E37_79B9_7F4A_7C15)];
        let mut name = "urn:uuid:".to_owned();
        for place in 0..32 {
            if matches!(place, 8 | 12 | 16 | 20) {
                name.push('-');
            }
            let digit = (halves[place / 16] >> (place % 16 * 4)) as u32 & 15;
            let digit = match place {
                12 => 8,
                16 => 8 | digit & 3,
                _ => digit,
            };
            name.extend(char::from_digit(digit, 16));
        }
        name
    }
}

fn item(link: &str, words: &str) -> Json {
    Json::object().with_text("linkId", link).with_text("text", words)
}

fn reference(to: &str) -> Json {
    Json::object().with_text("reference", to)
}

/// FHIR has no empty lists.
fn with_some(object: Json, name: &str, list: Vec<Json>) -> Json {
    if list.is_empty() { object } else { object.with(name, Json::List(list)) }
}
