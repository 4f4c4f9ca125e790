//! The rule book: everything clinical that the code does, printed from the
//! code itself in the language of the clinical specification.

pub mod page;
mod patterns;
mod proof;
mod questionnaire;

use crate::triage::{
    CHECKED, Citation, Condition, DUE, Level, Limit, PATTERNS, Question, RULES, UNCLEAR,
};
use std::fmt::Display;

/// The whole rule book, as Markdown.
pub fn print() -> String {
    let chapters = [
        opening(),
        conditions(),
        rules(),
        terms("Words that rules share", &words().0),
        questionnaire::questions(),
        questionnaire::asked_when(),
        questionnaire::not_sure(),
        questionnaire::clarifiers(),
        patterns::patterns(),
        terms("Words that only patterns use", &words().1),
        patterns::matching(),
        patterns::companions(),
        patterns::roots(),
        proof::proof(),
        sources(),
    ];
    chapters.join("\n")
}

fn opening() -> String {
    format!(
        "# The rule book

Generated from the code in `src/triage/` by `cargo xtask rule-book`: do not edit it here. A test
fails when it differs from the code. **No registered clinician has reviewed it yet.** It was last
checked against its sources on {CHECKED}; the next check is due by {DUE}.

The level of a result is the most urgent level among the rules that fire. No rule sees another
rule or a pattern, and none can lower a level.
"
    )
}

fn conditions() -> String {
    let form = |form: &str, means: &str| [code(form), means.to_owned()];
    let forms = [
        form("q is o", "the answer to question q is o, and no other"),
        form("q in {a, b}", "the answer to a question with one answer is one of these"),
        form("q has o", "o is among the answers to a question with several"),
        form("q has any of {a, b}", "at least one of these is among the answers"),
        form("q within {a, b}", "nothing but these was answered, or q is not asked"),
        form("q said o", "o was answered, before \"not sure\" counts as something worse"),
        form("age >= N", "the age band begins at N years or later; \"not sure\" does for rules"),
        form("match is X", "the matching test below says X"),
        form("at least N of (c1; c2)", "so many of these hold"),
        form("word", "a condition with a name of its own, listed below"),
    ];
    format!(
        "## How a condition reads

`and` binds tighter than `or`. A question that is not asked counts as not answered. While a
question that matters is open, a condition is neither true nor false, and its rule does not fire.

{}",
        table(["form", "true when"], forms)
    )
}

fn rules() -> String {
    let mut text = "## Rules\n".to_owned();
    for level in Level::ALL.into_iter().rev() {
        let rules = RULES.iter().filter(|rule| rule.level == level).map(|rule| {
            let sources = list(rule.sources.iter(), "; ");
            let (id, limit, condition) = (code(rule.id), rule.limit_in_words(), code(rule.when));
            [id, level.code().to_owned(), limit, condition, sources]
        });
        let rules = table(["id", "tier", "limit", "condition", "source"], rules);
        text += &format!("\n### {}\n\n{rules}", code(level.id()));
    }
    let limits = list(Limit::ALL.into_iter().map(|limit| code(limit.id())), ", ");
    text += &format!(
        "
A `{}` rule is consulted only when every question is answered and no other rule fires. When that
does not hold either, the result is `{}`, id `{}`, limit {}: unclear is never self-care.

The limit shown is the shortest among the rules that fire at the level of the result. From the
shortest: {limits}.
",
        Level::SelfCare.id(),
        UNCLEAR.level.id(),
        UNCLEAR.id,
        UNCLEAR.limit_in_words(),
    );
    text
}

fn sources() -> String {
    let cited = RULES.iter().flat_map(|rule| rule.sources).copied().map(Citation::source);
    let mut rows: Vec<_> = cited.map(|it| [it.cite.to_owned(), it.title.to_owned()]).collect();
    rows.sort();
    rows.dedup();
    format!(
        "## Sources\n\n\"(to verify)\" beside a source means that what the rule takes from it is \
         still to be looked up.\n\n{}",
        table(["cited as", "document"], rows)
    )
}

/// A word and what it means.
type Word = (&'static str, &'static Condition);

/// All conditions that have a name of their own, those of rules and questions
/// apart from those that only patterns use.
fn words() -> (Vec<Word>, Vec<Word>) {
    let mut words = Vec::new();
    let mut collect = |condition: &Condition| {
        condition.walk(&mut |it| {
            if let Condition::Term(name, means) = *it
                && words.iter().all(|&(known, _)| known != name.text())
            {
                words.push((name.text(), means));
            }
        });
        words.len()
    };
    for question in Question::ALL {
        collect(question.asked_when());
    }
    let mut shared = 0;
    for rule in &RULES {
        shared = collect(&rule.when);
    }
    for pattern in &PATTERNS {
        collect(&pattern.needs);
        pattern.weights.iter().for_each(|(_, when, _)| {
            collect(when);
        });
    }
    let only_patterns = words.split_off(shared);
    (words, only_patterns)
}

fn terms(heading: &str, words: &[Word]) -> String {
    let rows = words.iter().map(|(name, means)| [code(name), code(means)]);
    format!("## {heading}\n\n{}", table(["term", "definition"], rows))
}

fn table<const N: usize>(
    columns: [&str; N],
    rows: impl IntoIterator<Item = [String; N]>,
) -> String {
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let head = [columns.map(str::to_owned), [(); N].map(|()| "---".to_owned())];
    head.into_iter().chain(rows).map(|cells| line(&cells)).collect()
}

fn list(parts: impl Iterator<Item = impl Display>, between: &str) -> String {
    parts.map(|part| part.to_string()).collect::<Vec<_>>().join(between)
}

fn code(text: impl Display) -> String {
    format!("`{text}`")
}
