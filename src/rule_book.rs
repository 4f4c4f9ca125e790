//! The rule book: everything clinical that the code does, printed from the
//! code itself in the language of the clinical specification.

use crate::triage::{
    CLARIFIERS, Citation, Condition, Kind, Level, Limit, MOST_SHOWN, Matching, PATTERNS, Pattern,
    Question, ROOTS, RULES, Reply, Section, UNCLEAR,
};
use std::fmt::Display;

/// The whole rule book, as Markdown.
pub fn print() -> String {
    let chapters = [
        opening(),
        conditions(),
        rules(),
        terms("Words that rules share", &words().0),
        questions(),
        asked_when(),
        not_sure(),
        clarifiers(),
        patterns(),
        terms("Words that only patterns use", &words().1),
        matching(),
        companions(),
        roots(),
        sources(),
    ];
    chapters.join("\n")
}

fn opening() -> String {
    "# The rule book

Generated from the code in `src/triage/` by `cargo xtask rule-book`: do not edit it here. A test
fails when it differs from the code. **No registered clinician has reviewed it yet.**

The level of a result is the most urgent level among the rules that fire. No rule sees another
rule or a pattern, and none can lower a level.
"
    .to_owned()
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
            let (id, limit, condition) = (code(rule.id), rule.limit_in_words(), code(&rule.when));
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

fn questions() -> String {
    let mut text = "## Questions\n".to_owned();
    for section in Section::ALL {
        let questions = Question::ALL.into_iter().filter(|it| it.section() == section);
        let rows = questions.map(|question| {
            let how_many = if question.is_single() { "one" } else { "several" };
            let options = question.answers().iter().map(|answer| answer.id());
            [code(question.id()), how_many.to_owned(), code(list(options, ", "))]
        });
        let rows = table(["question", "answers", "options"], rows);
        text += &format!("\n### {}\n\n{rows}", section.id());
    }
    text
}

fn asked_when() -> String {
    let always = |question: &Question| matches!(question.asked_when(), Condition::Always);
    let sometimes = Question::ALL.into_iter().filter(|question| !always(question));
    let rows = sometimes.map(|it| [code(it.id()), code(it.asked_when())]);
    format!(
        "## When a question is asked\n\nAll others always are.\n\n{}",
        table(["question", "asked when"], rows)
    )
}

fn not_sure() -> String {
    let counting = Question::ALL.into_iter().filter(|question| !question.cautious().is_empty());
    let rows = counting.map(|question| {
        let worse = question.answers().iter().filter(|&&answer| question.cautious().has(answer));
        [code(question.id()), code(list(worse.map(|answer| answer.id()), ", "))]
    });
    format!(
        "## What \"not sure\" counts as\n\nFor rules, and for when a question is asked. \
         For patterns, and elsewhere, it matches nothing unless it is named.\n\n{}",
        table(["question", "counts as"], rows)
    )
}

fn clarifiers() -> String {
    let parts = CLARIFIERS.iter().flat_map(|clarifier| {
        clarifier.parts.iter().enumerate().map(move |(n, part)| {
            let [yes, no, not_sure] = Reply::ALL
                .map(|reply| part.stands_for(reply).map_or(String::new(), |it| code(it.id())));
            let otherwise = code(clarifier.otherwise.id());
            [code(clarifier.question.id()), (n + 1).to_string(), yes, no, not_sure, otherwise]
        })
    });
    format!(
        "## What is asked once more\n\nBefore a \"not sure\" counts. The answers of all parts are \
         stored beside what else was answered; the last column where there is none.\n\n{}",
        table(["clarifier", "part", "yes", "no", "not sure", "no answer from any part"], parts)
    )
}

fn patterns() -> String {
    let mut text = format!(
        "## Patterns

What answers fit with: explanations, not diagnoses. A pattern whose needs hold adds up the
weights of the rows that hold. It fits well from 5 points, with 3 reasons for it, none of -2 or
lower against it, and a lead of 2 over every other that is not its companion; else it fits partly
from 3 points. At most {MOST_SHOWN} are shown, the highest score first, then in this order. None
is shown beside `{}` or `{}`, for a child, or before all questions are answered.

A pattern that is calm only never stands beside `{}`. One that is rule-out only comes last, and
then nothing fits well.
",
        Level::CallAmbulance.id(),
        Level::GoToHospital.id(),
        Level::SeeUrgently.id(),
    );
    for pattern in &PATTERNS {
        let kind = match pattern.kind {
            Kind::Ranked => "",
            Kind::Capped => "capped at `fits-partly`. ",
            Kind::CalmOnly => "calm only. ",
            Kind::RuleOut => "rule-out only. ",
        };
        let weights = pattern.weights.iter();
        let weights = weights.map(|(points, when, evidence)| {
            [format!("{points:+}"), code(when), evidence.to_string()]
        });
        let weights = table(["weight", "condition", "evidence"], weights);
        let (id, needs) = (code(pattern.id), code(&pattern.needs));
        text += &format!("\n### {id}\n\n{kind}needs: {needs}\n\n{weights}");
    }
    text
}

fn matching() -> String {
    let [together, apart, cannot_tell] = Matching::ALL.map(Matching::id);
    let [back_worse, leg_worse, back_better, leg_better] = Matching::READS.map(Question::id);
    format!(
        "## Matching test

Compares {back_worse} with {leg_worse}, and {back_better} with {leg_better}; \"nothing\" and \"not
sure\" are left out. A thing is shared when it is named for both, different when for one of them.

- `{together}`: at least 1 thing that worsens and 1 that eases is shared, at least 3 in all, and
  no fewer are shared than different.
- `{apart}`: something worsens the back and something the leg, nothing is shared, and at least 3
  answers are named.
- `{cannot_tell}`: otherwise.
"
    )
}

fn companions() -> String {
    let of_all = |pattern: &Pattern| pattern.companions().count() == PATTERNS.len() - 1;
    let pairs = PATTERNS.iter().enumerate().flat_map(|(n, a)| {
        let later = move |b: &&Pattern| PATTERNS[n..].contains(b) && !of_all(a) && !of_all(b);
        a.companions().filter(later).map(move |b| [code(a.id), code(b.id)])
    });
    let every = PATTERNS.iter().filter(|pattern| of_all(pattern)).map(|pattern| code(pattern.id));
    format!(
        "## Companions\n\nPairs that may both fit well. A companion of every pattern: {}.\n\n{}",
        list(every, ", "),
        table(["a", "b"], pairs)
    )
}

fn roots() -> String {
    let rows = ROOTS.map(|(root, two, one)| {
        let [two, one] = [two, one].map(|places| {
            let zones = Question::Zones.answers().iter().filter(|&&zone| places.has(zone));
            list(zones.map(|zone| zone.id()), ", ")
        });
        [code(root.id()), two, one]
    });
    format!(
        "## Root hint\n\nThe root with the most points, if it has at least 2 and more than the \
         next. Only beside a pattern of an irritated root.\n\n{}",
        table(["root", "2 points each", "1 point each"], rows)
    )
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
        condition.walk(&mut |it| match *it {
            Condition::Term(name, means) if words.iter().all(|&(known, _)| known != name) => {
                words.push((name, means));
            }
            _ => {}
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
