//! Patterns and what they are scored with, as the rule book prints them.

use super::{code, list, table};
use crate::triage::{Kind, Level, MOST_SHOWN, Matching, PATTERNS, Pattern, Question, ROOTS};

pub(super) fn patterns() -> String {
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
        let (id, needs) = (code(pattern.id), code(pattern.needs));
        text += &format!("\n### {id}\n\n{kind}needs: {needs}\n\n{weights}");
    }
    text
}

pub(super) fn matching() -> String {
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

pub(super) fn companions() -> String {
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

pub(super) fn roots() -> String {
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
