//! The written cases, and on which side of each rule they are.

use super::{code, items, link};
use crate::{
    accuracy::{BOUNDARY, CONSTRUCTED, EDGES, PUBLISHED},
    content::EN,
    sheet::{self, Entry},
    static_page::escape,
    triage::{Answer, Answers, Level, Question, Rule, assess},
};
use serde_json::Value;

/// At most so many cases are named on each side of a rule.
const MOST_NAMED: usize = 8;

/// All written cases.
pub(super) struct Cases(Vec<Case>);

/// A case, what came out of it, and what a single other answer would let fire.
struct Case {
    entry: Entry,
    title: String,
    source: String,
    level: Level,
    fired: Vec<&'static Rule>,
    near: Vec<(&'static Rule, Answer)>,
}

impl Cases {
    pub(super) fn read() -> Self {
        let read = |text: &str| {
            let about: Vec<Value> = serde_json::from_str(text).unwrap_or_default();
            let entries = sheet::read(text).into_iter().flatten();
            entries.zip(about).filter_map(|(entry, about)| case(entry, &about)).collect::<Vec<_>>()
        };
        Self([PUBLISHED, BOUNDARY, CONSTRUCTED, EDGES].map(read).into_iter().flatten().collect())
    }

    /// The cases in which a rule fires, and those in which it just does not.
    pub(super) fn beside(&self, rule: &Rule) -> String {
        let firing = self.0.iter().filter(|it| it.fired.contains(&rule));
        let firing = some(firing.map(Case::link));
        let near = self.0.iter().filter(|it| !it.fired.contains(&rule)).filter_map(|it| {
            let (_, answer) = it.near.iter().find(|(other, _)| *other == rule)?;
            let (question, option) = (EN.name(answer.question()), answer.id());
            Some(format!("{}; it would with {}: {}", it.link(), escape(question), code(option)))
        });
        format!(
            "<p>Cases in which it fires:</p>\n{firing}<p>Cases in which it just does not:</p>\n{}",
            some(near)
        )
    }

    /// Every case with its source, what is expected and what came out.
    pub(super) fn html(&self) -> String {
        let cases = self.0.iter().map(|Case { entry, title, source, level, fired, .. }| {
            let expected = entry.expected.as_ref().map_or("", |it| EN.level(it.level).name);
            let rules: Vec<_> = fired.iter().map(|it| link("rule", it.id, it.id)).collect();
            format!(
                "<article id=\"case-{id}\">\n<h3>{id}: {}</h3>\n<p>{}</p>\n<p>Expected: {}. Level: \
                 {}. Rules: {}.</p>\n</article>\n",
                escape(title),
                escape(source),
                escape(expected),
                escape(EN.level(*level).name),
                rules.join(", "),
                id = escape(&entry.id),
            )
        });
        cases.collect()
    }
}

impl Case {
    fn link(&self) -> String {
        link("case", &self.entry.id, &format!("{}: {}", self.entry.id, self.title))
    }
}

fn case(entry: Entry, about: &Value) -> Option<Case> {
    let text = |key: &str| about.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    let result = assess(&entry.answers);
    let fired: Vec<_> = result.fired().collect();
    let mut near: Vec<(&Rule, Answer)> = Vec::new();
    for (answer, other) in others(&entry.answers) {
        for rule in assess(&other).fired() {
            if !fired.contains(&rule) && near.iter().all(|(known, _)| *known != rule) {
                near.push((rule, answer));
            }
        }
    }
    Some(Case {
        title: text("title"),
        source: text("source"),
        level: result.level?,
        fired,
        near,
        entry,
    })
}

/// The sheets with one answer more, or with another one to a question with one answer.
fn others(answers: &Answers) -> impl Iterator<Item = (Answer, Answers)> {
    let options = Question::ALL.into_iter().flat_map(|it| it.answers().iter().copied());
    options.filter(|it| !answers.has(*it)).map(|it| (it, answers.with(it)))
}

fn some(cases: impl Iterator<Item = String>) -> String {
    let mut cases: Vec<_> = cases.collect();
    let more = cases.len().saturating_sub(MOST_NAMED);
    cases.truncate(MOST_NAMED);
    match (cases.is_empty(), more) {
        (true, _) => cases.push("none".to_owned()),
        (_, 0) => {}
        (_, more) => cases.push(format!("and {more} more")),
    }
    items(cases)
}
