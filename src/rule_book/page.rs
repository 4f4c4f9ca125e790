//! The rule book as a page of its own: every question, rule and pattern in
//! words, and the cases on either side of each rule. It needs no script.

mod cases;
mod readable;

use super::{list, words};
use crate::{
    accuracy,
    content::{EN, Reader, Spoken},
    static_page::escape,
    triage::{
        CHECKED, CLARIFIERS, Condition, DUE, Kind, Level, PATTERNS, Pattern, Question, RULES, Rule,
        Section, UNCLEAR,
    },
};
use cases::Cases;
use readable::{link, readable};

/// The name of the page in the bundle.
pub const PAGE: &str = "rule-book.html";

/// The chapters: the anchor and the heading of each.
const CHAPTERS: [(&str, &str); 8] = [
    ("way", "From answers to a level"),
    ("questions", "Questions"),
    ("rules", "Rules"),
    ("terms", "Words that rules and patterns share"),
    ("patterns", "Patterns"),
    ("figures", "How far the levels agree with written cases"),
    ("cases", "Cases"),
    ("sources", "Sources"),
];

/// The whole page, as HTML.
pub fn html() -> String {
    let cases = Cases::read();
    let texts = [
        way(),
        questions(),
        rules(&cases),
        terms(),
        patterns(),
        figures(),
        cases.html(),
        sources(),
    ];
    let chapters = CHAPTERS.iter().zip(texts).map(|((id, heading), text)| {
        format!("<section id=\"{id}\">\n<h2>{heading}</h2>\n{text}</section>\n")
    });
    let contents = CHAPTERS.iter().map(|(id, heading)| format!("<a href=\"#{id}\">{heading}</a>"));
    let (contents, chapters) = (items(contents), chapters.collect::<String>());
    let (title, version) = (format!("The rule book of {}", EN.title), crate::version());
    let reviewed = escape(EN.about.reviewed);
    format!(
        r##"<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
<title>{title}</title>
<link rel="icon" href="data:," />
<link rel="stylesheet" href="back-to-toe.css" />
<link rel="stylesheet" href="rule-book.css" />
</head>
<body>
<main class="btt-rules">
<p><a href="learn.html">{}</a></p>
<h1>{title}</h1>
<p class="btt-lead">All that the check asks, and all that it concludes, printed from its own code for clinicians and auditors. <strong>{reviewed}</strong></p>
<p>{version}. Last checked against its sources on {CHECKED}; the next check is due by {DUE}. In an emergency do not read here: call the emergency number.</p>
<nav aria-labelledby="contents">
<h2 id="contents">On this page</h2>
{contents}</nav>
{chapters}</main>
</body>
</html>
"##,
        escape(crate::content::AROUND_EN.learn.title)
    )
}

/// How a result comes about, as a chart of nested lists.
fn way() -> String {
    let parts = Section::ALL.into_iter().map(|section| {
        let questions = Question::ALL.into_iter().filter(|it| it.section() == section);
        let questions = questions.map(|it| match it.asked_when() {
            Condition::Always => link("question", it.id(), EN.name(it)),
            when => format!("{}, if:\n{}", link("question", it.id(), EN.name(it)), block(when)),
        });
        format!("{}\n{}", escape(EN.section(section)), items(questions))
    });
    let levels = Level::ALL.into_iter().rev().map(|level| {
        let rules = || RULES.iter().filter(move |rule| rule.level == level);
        let names = items(rules().map(|rule| link("rule", rule.id, rule.id)));
        let name = format!("<strong>{}</strong> ({})", escape(EN.level(level).name), level.code());
        match level {
            Level::CallAmbulance => format!(
                "If one of these {} rules holds: {name}, at once. The questions end.\n{names}",
                rules().count()
            ),
            Level::SelfCare => format!(
                "Else, if every question is answered and this one holds: {name}.\n{names}\n\
                 Else: <span id=\"rule-{}\">{}</span>. Unclear is never self-care.",
                UNCLEAR.id,
                escape(EN.level(UNCLEAR.level).name)
            ),
            _ => format!("Else, if one of these {} rules holds: {name}.\n{names}", rules().count()),
        }
    });
    format!(
        "<p>After every answer all rules are read anew, each alone. None sees another or a \
         pattern, and none can lower a level. While a question that matters is open, a rule \
         does not hold.</p>\n\
         <h3>What is asked, in this order</h3>\n{}\
         <h3>What follows from it</h3>\n{}\
         <p>Only below a hospital, for people from the age of 16, and when every question is \
         answered, is it also shown what the answers fit with: <a href=\"#patterns\">patterns\
         </a>.</p>\n",
        chart(parts),
        chart(levels)
    )
}

fn questions() -> String {
    let mut text = "<p>The words are those to the person; a helper reads others. “Not sure” \
                    counts for rules as what stands behind it.</p>\n"
        .to_owned();
    for question in Question::ALL {
        let how_many = if question.is_single() { "One answer" } else { "Several answers" };
        let asked = match question.asked_when() {
            Condition::Always => "always asked".to_owned(),
            when => format!("asked if:</p>\n{}<p>The answers:", block(when)),
        };
        let worse = question.answers().iter().filter(|&&it| question.cautious().has(it));
        let worse = list(worse.map(|it| it.id()), ", ");
        let options = question.answers().iter().map(|&answer| {
            let counts = answer.is_not_sure() && !worse.is_empty();
            let counts =
                if counts { format!("; counts as {}", code(&worse)) } else { String::new() };
            format!("{} {}{counts}", code(answer.id()), said(EN.answer(answer)))
        });
        let asked_again = CLARIFIERS.iter().find(|it| it.question == question);
        let asked_again = asked_again.and_then(|it| EN.clarifier(it)).map(|words| {
            let parts = items(words.parts.iter().map(|part| said(*part)));
            format!("<p>Before “not sure” counts: {}</p>\n{parts}", said(words.ask))
        });
        text += &format!(
            "<article id=\"question-{id}\">\n<h3>{} {}</h3>\n<p>{}</p>\n<p>{how_many}, {asked}</p>\n{}{}</article>\n",
            escape(EN.name(question)),
            code(question.id()),
            said(EN.question(question).ask),
            items(options),
            asked_again.unwrap_or_default(),
            id = question.id(),
        );
    }
    text
}

fn rules(cases: &Cases) -> String {
    let rule = |rule: &'static Rule| {
        let heading = format!("<h4>{}</h4>", code(rule.id));
        let why = EN.rule(rule);
        let advice = why.advice.map(|it| format!("<p>{}</p>\n", escape(it))).unwrap_or_default();
        format!(
            "<article id=\"rule-{}\">\n{heading}\n<p>{}</p>\n{advice}<p>By when: {}.</p>\n\
             <p>If:</p>\n{}<p>In the words of the specification: {}</p>\n<p>Rests on: {}.</p>\n{}\
             </article>\n",
            rule.id,
            said(why.why),
            escape(&rule.limit_in_words()),
            block(&rule.when),
            code(&rule.when.to_string()),
            escape(&list(rule.sources.iter(), "; ")),
            cases.beside(rule),
        )
    };
    let levels = Level::ALL.into_iter().rev().map(|level| {
        let rules = RULES.iter().filter(|it| it.level == level).map(rule).collect::<String>();
        format!("<h3>{} {}</h3>\n{rules}", escape(EN.level(level).name), code(level.id()))
    });
    levels.collect()
}

fn terms() -> String {
    let (shared, only_patterns) = words();
    let words = shared.into_iter().chain(only_patterns);
    let words = words.map(|(name, means)| {
        format!(
            "<article id=\"term-{name}\">\n<h3>{}</h3>\n{}</article>\n",
            code(name),
            block(means)
        )
    });
    words.collect()
}

fn patterns() -> String {
    let pattern = |pattern: &Pattern| {
        let kind = match pattern.kind {
            Kind::Ranked => "It may fit well.",
            Kind::Capped => "It fits partly at most.",
            Kind::CalmOnly => "It never stands beside an urgent level.",
            Kind::RuleOut => "It comes last, to be ruled out, and then nothing fits well.",
        };
        let weights = pattern.weights.iter().map(|(points, when, evidence)| {
            format!("{points:+} for:\n{}{}", block(when), escape(&evidence.to_string()))
        });
        let (name, about) = EN.pattern(pattern).map_or(("", ""), |it| (it.name, it.about));
        format!(
            "<article id=\"pattern-{id}\">\n<h3>{} {}</h3>\n<p>{}</p>\n<p>{kind} It comes into \
             question if:</p>\n{}<p>Points:</p>\n{}</article>\n",
            escape(name),
            code(pattern.id),
            escape(about),
            block(&pattern.needs),
            items(weights),
            id = pattern.id,
        )
    };
    let patterns: String = PATTERNS.iter().map(pattern).collect();
    format!(
        "<p>What answers fit with: explanations, not diagnoses. They move no level. A pattern \
         fits well from 5 points, with 3 reasons, nothing strong against it and a lead of 2; it \
         fits partly from 3.</p>\n{patterns}"
    )
}

fn figures() -> String {
    let [_, published, constructed] = accuracy::COLUMNS;
    let rows = accuracy::table().into_iter().map(|[what, one, other]| {
        format!("<dt>{what}</dt>\n<dd>{published}: {one}</dd>\n<dd>{constructed}: {other}</dd>\n")
    });
    format!("<p>{}</p>\n<dl>\n{}</dl>\n", escape(accuracy::CAPTION), rows.collect::<String>())
}

fn sources() -> String {
    let mut rows: Vec<_> = RULES
        .iter()
        .flat_map(|rule| rule.sources)
        .map(|it| {
            format!("<strong>{}</strong> {}", escape(it.source().cite), escape(it.source().title))
        })
        .collect();
    rows.sort_unstable();
    rows.dedup();
    let note = "“(to verify)” beside a source means that what the rule takes from it is still to \
                be looked up.";
    format!("<p>{note}</p>\n{}", items(rows))
}

/// A condition by itself.
fn block(when: &Condition) -> String {
    format!("<div class=\"btt-condition\">{}</div>\n", readable(when))
}

/// Steps, one below the other.
fn chart(steps: impl IntoIterator<Item = String>) -> String {
    format!("<ol class=\"btt-chart\">\n{}</ol>\n", entries(steps))
}

fn items(items: impl IntoIterator<Item = String>) -> String {
    format!("<ul>\n{}</ul>\n", entries(items))
}

fn entries(items: impl IntoIterator<Item = String>) -> String {
    items.into_iter().map(|it| format!("<li>{it}</li>\n")).collect()
}

fn said(words: Spoken) -> String {
    escape(words.to(Reader::Person))
}

fn code(text: &str) -> String {
    format!("<code>{}</code>", escape(text))
}
