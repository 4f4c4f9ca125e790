//! A check, read from a file: the whole of it, or nothing.

use super::{Published, VERSION};
use crate::{
    content::{LANGUAGES, RULESET},
    json::Json,
    record::{Day, Record},
    region::Region,
    triage::{Answer, Answers, Choices, Level, Limit, Question, RULES, Rule, Section, UNCLEAR},
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

/// Reads what [`super::bundle`] wrote, also after another system has put it
/// into another order or added fields of its own. Everything that a record
/// holds has to be understood.
pub fn read(file: &Json) -> Result<Record, FileError> {
    let resources = Resources::of(file)?;
    // What changes the meaning of the rest, in a way that we do not know.
    if file.mentions("modifierExtension") || file.mentions("implicitRules") {
        return Err(Unknown);
    }
    let Resources { response, guidance, issues } = &resources;
    let day = response.get_text("authored").ok_or(Incomplete)?;
    let language = response.get_text("language").ok_or(Incomplete)?;
    let ruleset = guidance.get_text("moduleCanonical").ok_or(Incomplete)?;
    let outcome = Outcome::of(guidance)?;
    let record = Record {
        answers: answers(response)?,
        finished: finished(response, guidance)?,
        day: Day::from_iso(day).ok_or(Unknown)?,
        language: LANGUAGES.iter().find(|it| it.tag == language).ok_or(Unknown)?.tag,
        region: outcome.region.ok_or(Incomplete)?,
        ruleset: Published::Rules.version_in(ruleset).ok_or(Unknown)?.to_owned(),
        level: outcome.level,
        winning: winning(issues, outcome.level)?,
    };
    if record.level.is_some() == record.winning.is_empty() {
        return Err(Incomplete);
    }
    let Record { answers, day, language, region, .. } = record;
    // By other rules the same answers may have meant something else.
    let follows = || {
        let limit = record.assessment().limit;
        Record::new(&answers, day, language, region) == record && outcome.limit == limit
    };
    if record.ruleset == RULESET && !follows() { Err(Altered) } else { Ok(record) }
}

/// The resources of a file.
struct Resources<'a> {
    response: &'a Json,
    guidance: &'a Json,
    issues: Vec<&'a Json>,
}

impl<'a> Resources<'a> {
    fn of(file: &'a Json) -> Result<Self, FileError> {
        if file.get_text("resourceType") != Some("Bundle") {
            return Err(NotACheck);
        }
        let (mut response, mut guidance, mut issues) = (None, None, Vec::new());
        let (mut unknown, mut twice) = (false, false);
        for entry in file.get_list("entry") {
            let resource = entry.get("resource");
            match resource.and_then(|it| it.get_text("resourceType")) {
                Some("QuestionnaireResponse") => twice |= keep(&mut response, resource),
                Some("GuidanceResponse") => twice |= keep(&mut guidance, resource),
                Some("DetectedIssue") => issues.extend(resource),
                _ => unknown = true,
            }
        }
        let canonical = response.and_then(|it: &Json| it.get_text("questionnaire"));
        let version = canonical.and_then(|it| Published::Questionnaire.version_in(it));
        // Whatever else is in it: it is no check of ours.
        let (Some(response), Some(version)) = (response, version) else { return Err(NotACheck) };
        match version.parse::<u32>() {
            Ok(version) if version <= VERSION => {}
            Ok(_) => return Err(Newer),
            Err(_) => return Err(Unknown),
        }
        if unknown || file.get_text("type") != Some("collection") {
            return Err(Unknown);
        }
        if twice {
            return Err(Contradictory);
        }
        Ok(Self { response, guidance: guidance.ok_or(Incomplete)?, issues })
    }
}

/// Keeps the first; true if there is one already.
fn keep<'a>(first: &mut Option<&'a Json>, it: Option<&'a Json>) -> bool {
    let twice = first.is_some();
    *first = first.or(it);
    twice
}

fn finished(response: &Json, guidance: &Json) -> Result<bool, FileError> {
    let status = |it: &Json, yes, no| match it.get_text("status") {
        Some(status) if status == yes => Ok(true),
        Some(status) if status == no => Ok(false),
        Some(_) => Err(Unknown),
        None => Err(Incomplete),
    };
    let finished = status(response, "completed", "in-progress")?;
    let assessed = status(guidance, "success", "data-required")?;
    if finished == assessed { Ok(finished) } else { Err(Contradictory) }
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
#[derive(Default)]
struct Outcome {
    level: Option<Level>,
    limit: Option<Limit>,
    region: Option<Region>,
}

impl Outcome {
    fn of(guidance: &Json) -> Result<Self, FileError> {
        let contained = guidance.get_list("contained").iter();
        let mut all = contained.filter(|it| it.get_text("resourceType") == Some("Parameters"));
        let parameters = all.next().ok_or(Incomplete)?;
        if all.next().is_some() {
            return Err(Contradictory);
        }
        let mut outcome = Self::default();
        for parameter in parameters.get_list("parameter") {
            let coding = parameter.get("valueCoding");
            let twice = match parameter.get_text("name") {
                Some("level") => {
                    let level = Published::Levels.code_in(coding).and_then(Level::from_id);
                    outcome.level.replace(level.ok_or(Unknown)?).is_some()
                }
                Some("limit") => {
                    let limit = Published::Limits.code_in(coding).and_then(Limit::from_id);
                    outcome.limit.replace(limit.ok_or(Unknown)?).is_some()
                }
                Some("region") => {
                    let region = Published::Regions.code_in(coding).and_then(Region::from_id);
                    outcome.region.replace(region.ok_or(Unknown)?).is_some()
                }
                _ => return Err(Unknown),
            };
            if twice {
                return Err(Contradictory);
            }
        }
        Ok(outcome)
    }
}

/// The rules that decided, in the order of the rule book. That self-care is
/// enough is no issue, so its rule is not among them.
fn winning(issues: &[&Json], level: Option<Level>) -> Result<Vec<&'static Rule>, FileError> {
    let calm = level == Some(Level::SelfCare);
    let mut given = Vec::new();
    for issue in issues {
        if issue.get_text("status") != Some("final") {
            return Err(Unknown);
        }
        let coding = issue.get("code").and_then(|it| it.get_list("coding").first());
        let rule = Published::Rules.code_in(coding).and_then(Rule::from_id).ok_or(Unknown)?;
        if calm || given.contains(&rule) {
            return Err(Contradictory);
        }
        given.push(rule);
    }
    let decides = |rule: &&Rule| given.contains(rule) || calm && rule.level == Level::SelfCare;
    Ok(RULES.iter().chain([&UNCLEAR]).filter(decides).collect())
}
