//! A check, read from a file: the whole of it, or nothing.

use super::{Published, VERSION};
use crate::{
    content::Tongue,
    json::Json,
    record::{Day, Record},
    region::Region,
    triage::{Answer, Answers, Choices, Level, Limit, Question, RULES, Rule, Section},
};
use FileError::{Altered, Contradictory, Incomplete, Newer, NotACheck, Unknown};

/// Why a file cannot be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FileError {
    /// It is something else.
    NotACheck,
    /// It was saved by a later version of the questionnaire.
    Newer,
    /// It says something that this program does not know.
    Unknown,
    /// What it says does not go together.
    Contradictory,
    /// A part that must be there is not.
    Incomplete,
    /// The answers do not lead to the result that is in it.
    Altered,
}

impl FileError {
    /// Every reason.
    pub const ALL: [Self; 6] = [NotACheck, Newer, Unknown, Contradictory, Incomplete, Altered];

    /// The stable id.
    pub const fn id(self) -> &'static str {
        match self {
            NotACheck => "not-a-check",
            Newer => "newer",
            Unknown => "unknown",
            Contradictory => "contradictory",
            Incomplete => "incomplete",
            Altered => "altered",
        }
    }
}

/// Reads what [`super::bundle`] wrote, also after another system has put the
/// fields into another order or added some of its own. Everything that a record
/// holds has to be understood.
pub fn read(file: &Json) -> Result<Record, FileError> {
    let entries = file.get_list("entry");
    let response = resource(entries, 0, "QuestionnaireResponse").ok_or(NotACheck)?;
    let canonical = response.get_text("questionnaire").ok_or(NotACheck)?;
    let version = Published::Questionnaire.version_in(canonical).ok_or(NotACheck)?;
    if is_newer(version)? {
        return Err(Newer);
    }
    let bundle = file.get_text("resourceType").zip(file.get_text("type"));
    // What changes the meaning of the rest, in a way that we do not know.
    let changed = file.mentions("modifierExtension") || file.mentions("implicitRules");
    if changed || bundle != Some(("Bundle", "collection")) {
        return Err(Unknown);
    }
    let guidance = resource(entries, 1, "GuidanceResponse").ok_or(Incomplete)?;
    let day = response.get_text("authored").ok_or(Incomplete)?;
    let language = response.get_text("language").ok_or(Incomplete)?;
    let ruleset = guidance.get_text("moduleCanonical").ok_or(Incomplete)?;
    let outcome = Outcome::of(guidance)?;
    let record = Record {
        answers: answers(response)?,
        finished: finished(response, guidance)?,
        day: Day::from_iso(day).ok_or(Unknown)?,
        language: Tongue::from_tag(language).ok_or(Unknown)?.tag,
        region: outcome.region,
        ruleset: Published::Rules.version_in(ruleset).ok_or(Unknown)?.to_owned(),
        level: outcome.level,
        winning: winning(entries, outcome.level)?,
    };
    if record.level.is_some() == record.winning.is_empty() {
        return Err(Incomplete);
    }
    // By other rules the same answers may have meant something else.
    if record.is_current() {
        let now = Record::new(&record.answers, record.day, record.language, record.region);
        if now != record || now.assessment().limit != outcome.limit {
            return Err(Altered);
        }
    }
    Ok(record)
}

/// The n-th resource, if it is of this kind.
fn resource<'a>(entries: &'a [Json], n: usize, kind: &str) -> Option<&'a Json> {
    entries.get(n)?.get("resource").filter(|it| it.get_text("resourceType") == Some(kind))
}

fn is_newer(version: &str) -> Result<bool, FileError> {
    let number = version.bytes().all(|it| it.is_ascii_digit()) && !version.starts_with('0');
    let order = (version.len(), version).cmp(&(VERSION.len(), VERSION));
    if number && !version.is_empty() { Ok(order.is_gt()) } else { Err(Unknown) }
}

fn finished(response: &Json, guidance: &Json) -> Result<bool, FileError> {
    let states = (response.get_text("status"), guidance.get_text("status"));
    match states {
        (Some("completed"), Some("success")) => Ok(true),
        (Some("in-progress"), Some("data-required")) => Ok(false),
        _ => Err(Unknown),
    }
}

fn answers(response: &Json) -> Result<Answers, FileError> {
    let mut answers = Answers::default();
    for part in response.get_list("item") {
        // A section and a question may have the same id.
        let link = part.get_text("linkId").ok_or(Incomplete)?;
        let id = link.strip_prefix("section.").ok_or(Unknown)?;
        let section = Section::ALL.into_iter().find(|it| it.id() == id).ok_or(Unknown)?;
        if part.get("answer").is_some() {
            return Err(Unknown);
        }
        for item in part.get_list("item") {
            let question = item.get_text("linkId").ok_or(Incomplete)?;
            let question = Question::from_id(question).filter(|it| it.section() == section);
            let question = question.ok_or(Unknown)?;
            let choices = choices(question, item)?;
            let answered = !answers.of(question).is_empty();
            answers = answers.set(question, choices);
            // What a sheet does not hold as it was given cannot be so.
            if answered || answers.of(question) != choices {
                return Err(Contradictory);
            }
        }
    }
    if answers.counting() == answers { Ok(answers) } else { Err(Contradictory) }
}

fn choices(question: Question, item: &Json) -> Result<Choices, FileError> {
    let mut choices = Choices::NONE;
    if item.get("item").is_some() {
        return Err(Unknown);
    }
    for given in item.get_list("answer") {
        let answer = answer(question, given).ok_or(Unknown)?;
        if choices.has(answer) {
            return Err(Contradictory);
        }
        choices = choices.with(answer);
    }
    Ok(choices)
}

fn answer(question: Question, given: &Json) -> Option<Answer> {
    let code = Published::Answers.code_in(given.get("valueCoding"))?;
    let id = code.strip_prefix(question.id())?.strip_prefix('.')?;
    question.answer_from_id(id).filter(|_| given.get("item").is_none())
}

/// What the answers meant, and where.
struct Outcome {
    level: Option<Level>,
    limit: Option<Limit>,
    region: Region,
}

impl Outcome {
    fn of(guidance: &Json) -> Result<Self, FileError> {
        let mut contained = guidance.get_list("contained").iter();
        let outcome = contained.find(|it| it.get_text("resourceType") == Some("Parameters"));
        let parameters = outcome.ok_or(Incomplete)?.get_list("parameter");
        // Each is the only one of its name, and all are known.
        let mut known = 0;
        let mut code = |name: &str, kind: Published| {
            let parameter = parameters.iter().find(|it| it.get_text("name") == Some(name))?;
            known += 1;
            Some(kind.code_in(parameter.get("valueCoding")).unwrap_or_default())
        };
        let level = code("level", Published::Levels).map(Level::from_id);
        let limit = code("limit", Published::Limits).map(Limit::from_id);
        let region = code("region", Published::Regions).ok_or(Incomplete)?;
        let region = Region::from_id(region).ok_or(Unknown)?;
        if known != parameters.len() || level == Some(None) || limit == Some(None) {
            return Err(Unknown);
        }
        Ok(Self { level: level.flatten(), limit: limit.flatten(), region })
    }
}

/// The rules that decided, in the order of the rule book. That self-care is
/// enough is no issue, so its rule is not among them.
fn winning(entries: &[Json], level: Option<Level>) -> Result<Vec<&'static Rule>, FileError> {
    let mut winning: Vec<&'static Rule> = Vec::new();
    for n in 2..entries.len() {
        let issue = resource(entries, n, "DetectedIssue").ok_or(Unknown)?;
        let coding = issue.get("code").and_then(|it| it.get_list("coding").first());
        let rule = Published::Rules.code_in(coding).and_then(Rule::from_id).ok_or(Unknown)?;
        if issue.get_text("status") != Some("final") {
            return Err(Unknown);
        }
        if winning.last().is_some_and(|last| last.index() >= rule.index()) {
            return Err(Contradictory);
        }
        winning.push(rule);
    }
    if level == Some(Level::SelfCare) {
        if !winning.is_empty() {
            return Err(Contradictory);
        }
        winning.extend(RULES.iter().filter(|rule| rule.level == Level::SelfCare));
    }
    Ok(winning)
}
