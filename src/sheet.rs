//! Answer sheets and assessments as JSON, for auditors and researchers.
//!
//! Input is checked to the last field: what is not understood is refused with
//! the place and the reason, because an answer that is silently dropped could
//! lower a level.

use crate::triage::{Answers, Assessment, Choices, Level, Limit, Question};
use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::{Value, json, value::RawValue};
use std::{collections::HashSet, fmt};

/// One answer sheet of a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// What the file calls it, or its number.
    pub id: String,
    /// What the person said.
    pub answers: Answers,
    /// What is expected of it, in a file of vignettes.
    pub expected: Option<Expected>,
}

/// The verdict that a vignette expects.
#[derive(Clone, Debug, PartialEq)]
pub struct Expected {
    /// The level that is right.
    pub level: Level,
    /// Other levels that are acceptable.
    pub accept: Vec<Level>,
    /// Rules that fire.
    pub rules: Vec<String>,
    /// Patterns of which at least one is shown.
    pub patterns: Vec<String>,
    /// By when to be seen, where the case is about that.
    pub limit: Option<Limit>,
    /// All that is shown of patterns, in order, where the case is about that.
    pub shown: Option<Vec<String>>,
}

/// What is wrong with an entry, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Which entry: its number and its id, as far as they are known.
    pub entry: String,
    /// Which field; empty where the whole entry is wrong.
    pub field: String,
    /// What is wrong, in words.
    pub problem: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for part in [&self.entry, &self.field] {
            if !part.is_empty() {
                write!(f, "{part}: ")?;
            }
        }
        f.write_str(&self.problem)
    }
}

/// Reads all entries of a file: one object, an array of objects, or one object
/// on each line. A wrong entry does not stop the others.
pub fn read(text: &str) -> Vec<Result<Entry, Problem>> {
    if let Ok(entries) = serde_json::from_str::<Vec<Box<RawValue>>>(text) {
        let entries = entries.iter().enumerate();
        return entries.map(|(n, it)| entry(format!("entry {}", n + 1), it.get())).collect();
    }
    let lines = || text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let one = serde_json::from_str::<Box<RawValue>>(text);
    // Either end will do: one of the two may be what is wrong.
    let ends = [lines().next(), lines().last()];
    let by_line = ends.into_iter().flatten().any(|(_, line)| Fields::parse(line).is_ok());
    match one {
        Ok(one) => vec![entry("entry 1".to_owned(), one.get())],
        Err(_) if by_line => {
            lines().map(|(n, line)| entry(format!("line {}", n + 1), line)).collect()
        }
        Err(error) => vec![Err(Problem {
            entry: String::new(),
            field: String::new(),
            problem: format!("this is not an answer sheet in JSON ({error})"),
        })],
    }
}

/// The fields that an entry may have; those after the second are a vignette's.
const FIELDS: [&str; 13] = [
    "id", "answers", "tier", "level", "accept", "rules", "patterns", "limit", "shown", "title",
    "source", "type", "why",
];

fn entry(mut place: String, text: &str) -> Result<Entry, Problem> {
    let fields = Fields::parse(text);
    let id =
        fields.as_ref().ok().and_then(|fields| fields.get("id")).map(|id| {
            serde_json::from_str::<String>(id.get()).unwrap_or_else(|_| id.get().to_owned())
        });
    if let Some(id) = &id {
        place = format!("{place} ({id})");
    }
    let wrong = |field: &str, problem: String| Problem {
        entry: place.clone(),
        field: field.to_owned(),
        problem,
    };
    let fields = fields.map_err(|problem| wrong("", problem))?;
    if let Some(name) = fields.given_twice() {
        return Err(wrong(name, "the field stands here twice".to_owned()));
    }
    if let Some((name, _)) = fields.0.iter().find(|(name, _)| !FIELDS.contains(&name.as_str())) {
        return Err(wrong(name, format!("unknown field; known are {}", FIELDS.join(", "))));
    }

    let given = fields.get("answers").ok_or("it is missing".to_owned());
    let given = given.and_then(|given| Fields::parse(given.get())).map_err(|error| {
        wrong("answers", format!("expected questions and their answers ({error})"))
    })?;
    if let Some(name) = given.given_twice() {
        return Err(wrong(name, "the question is answered twice".to_owned()));
    }
    let mut answers = Answers::default();
    for (name, value) in &given.0 {
        let choices = Question::from_id(name)
            .ok_or("there is no question with this id".to_owned())
            .and_then(|question| Ok((question, choices(question, value.get())?)))
            .map_err(|problem| wrong(name, problem))?;
        answers = answers.set(choices.0, choices.1);
    }
    let expected = expected(&fields).map_err(|(field, problem)| wrong(field, problem))?;
    Ok(Entry { id: id.unwrap_or(place), answers, expected })
}

fn choices(question: Question, value: &str) -> Result<Choices, String> {
    let options = if question.is_single() {
        let option = serde_json::from_str(value).map_err(|_| "expected one option, as a text")?;
        vec![option]
    } else {
        serde_json::from_str::<Vec<String>>(value).map_err(|_| "expected a list of options")?
    };
    options.iter().try_fold(Choices::NONE, |choices, option| {
        question.answer_from_id(option).map(|answer| choices.with(answer)).ok_or_else(|| {
            let known: Vec<_> = question.answers().iter().map(|answer| answer.id()).collect();
            format!("there is no option {option:?}; there are {}", known.join(", "))
        })
    })
}

fn expected(fields: &Fields) -> Result<Option<Expected>, (&'static str, String)> {
    let list = |name: &'static str| match fields.get(name) {
        None => Ok(Vec::new()),
        Some(value) => serde_json::from_str::<Vec<String>>(value.get())
            .map_err(|_| (name, "expected a list of texts".to_owned())),
    };
    let level = |name: &'static str, id: &str| {
        Level::from_id(id).ok_or_else(|| (name, format!("there is no level {id:?}")))
    };
    let Some((name, value)) =
        ["tier", "level"].into_iter().find_map(|name| Some((name, fields.get(name)?)))
    else {
        return Ok(None);
    };
    let text = |name: &'static str, value: &RawValue| {
        serde_json::from_str::<String>(value.get())
            .map_err(|_| (name, format!("expected a {name}, as a text")))
    };
    let limit = |value: &RawValue| {
        let id = text("limit", value)?;
        Limit::from_id(&id).ok_or_else(|| ("limit", format!("there is no limit {id:?}")))
    };
    Ok(Some(Expected {
        level: level(name, &text(name, value)?)?,
        accept: list("accept")?.iter().map(|id| level("accept", id)).collect::<Result<_, _>>()?,
        rules: list("rules")?,
        patterns: list("patterns")?,
        limit: fields.get("limit").map(limit).transpose()?,
        shown: fields.get("shown").map(|_| list("shown")).transpose()?,
    }))
}

/// An answer sheet as JSON: the form that [`read`] reads.
pub fn to_json(answers: &Answers) -> Value {
    let answered = Question::ALL.into_iter().filter(|&question| !answers.of(question).is_empty());
    let pairs = answered.map(|question| {
        let chosen = question.answers().iter().filter(|&&answer| answers.has(answer));
        let mut ids = chosen.map(|answer| json!(answer.id()));
        let value =
            if question.is_single() { ids.next().unwrap_or_default() } else { ids.collect() };
        (question.id().to_owned(), value)
    });
    Value::Object(pairs.collect())
}

/// What the answers mean, as JSON.
pub fn report(id: &str, assessment: &Assessment) -> Value {
    let fits = assessment.patterns.iter().flatten();
    json!({
        "id": id,
        "complete": assessment.complete,
        "level": assessment.level.map_or("none-yet", Level::id),
        "limit": assessment.limit.map(|limit| limit.id()),
        "rules": assessment.fired().map(|rule| rule.id).collect::<Vec<_>>(),
        "open": assessment.open().map(|rule| rule.id).collect::<Vec<_>>(),
        "could_be": assessment.could_be().map(Level::id),
        "patterns": fits
            .map(|it| json!({ "id": it.pattern.id, "fit": it.fit.id(), "score": it.score }))
            .collect::<Vec<_>>(),
        "matching": assessment.matching.id(),
        "root": assessment.root.map(|root| root.id()),
    })
}

/// An object with its fields in order, those given twice included: JSON allows
/// them, and a map would keep only the last.
struct Fields(Vec<(String, Box<RawValue>)>);

impl<'de> Deserialize<'de> for Fields {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct InOrder;
        impl<'de> Visitor<'de> for InOrder {
            type Value = Fields;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Fields, M::Error> {
                let mut fields = Vec::new();
                while let Some(field) = map.next_entry()? {
                    fields.push(field);
                }
                Ok(Fields(fields))
            }
        }
        from.deserialize_map(InOrder)
    }
}

impl Fields {
    fn parse(text: &str) -> Result<Self, String> {
        serde_json::from_str(text).map_err(|error| error.to_string())
    }

    fn get(&self, name: &str) -> Option<&RawValue> {
        self.0.iter().find(|(it, _)| it == name).map(|(_, value)| &**value)
    }

    fn given_twice(&self) -> Option<&str> {
        let mut seen = HashSet::new();
        self.0.iter().map(|(name, _)| name.as_str()).find(|name| !seen.insert(*name))
    }
}
