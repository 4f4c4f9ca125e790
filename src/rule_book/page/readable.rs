//! A condition in readable words, as nested lists.

use super::items;
use crate::{
    content::EN,
    static_page::escape,
    triage::{Condition, Named},
};

/// A link to what stands elsewhere on the page.
pub(super) fn link(kind: &str, id: &str, text: &str) -> String {
    format!("<a href=\"#{kind}-{id}\">{}</a>", escape(text))
}

/// The condition in clinicians' words; what it is made of stands below it.
pub(super) fn readable(condition: &Condition) -> String {
    match *condition {
        Condition::Always => "always".to_owned(),
        Condition::Has(of) => answered(of, ""),
        Condition::Exactly(of) => answered(of, "only "),
        Condition::Within(of) => format!("{}, or not asked", answered(of, "nothing but ")),
        Condition::Said(of) => format!("{} was said", answered(of, "")),
        Condition::AgeAtLeast(band) => {
            let years = band.youngest().unwrap_or(0);
            format!("{}: {years} years or older", link("question", "age", "Age"))
        }
        Condition::Matching(verdict) => format!("matching test: {}", verdict.id()),
        Condition::All(of) => several("all of these:", of),
        Condition::Any(of) => several("one or more of these:", of),
        Condition::AtLeast(count, of) => several(&format!("at least {count} of these:"), of),
        Condition::Not(it) => several("not:", std::slice::from_ref(it)),
        Condition::Term(name, _) => link("term", name.text(), &name.text().replace('-', " ")),
    }
}

fn several(words: &str, of: &[Condition]) -> String {
    format!("{words}\n{}", items(of.iter().map(readable)))
}

/// A question by its name, and the answers that count.
fn answered(of: Named, only: &str) -> String {
    let answers = of.question.answers().iter().filter(|&&it| of.choices.has(it));
    let terms: Vec<_> = answers
        .map(|&it| match EN.term(it) {
            "" => "none of these".to_owned(),
            term => escape(term),
        })
        .collect();
    let question = link("question", of.question.id(), EN.name(of.question));
    format!("{question}: {only}{}", terms.join(" <em>or</em> "))
}
