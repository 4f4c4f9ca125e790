//! How well the levels agree with those that the written cases expect.
//!
//! The cases were written with the rules: this measures agreement with the
//! authors, and says little about patients.

use crate::{
    sheet::{self, Entry},
    triage::{Level, assess},
};
use std::fmt;

/// Cases, most of them from published reports and guidance.
pub const PUBLISHED: &str = include_str!("../tests/vignettes/vignettes.json");
/// Invented people, meant to break the rules.
pub const CONSTRUCTED: &str = include_str!("../tests/vignettes/constructed.json");
/// Cases on the edge of one condition: they test the code, and measure nothing.
pub const BOUNDARY: &str = include_str!("../tests/vignettes/boundary.json");
/// More of them: each rule, term, limit and weight on either side of what it asks for.
pub const EDGES: &str = include_str!("../tests/vignettes/edges.json");

/// What stands above the figures, wherever they are shown.
pub const CAPTION: &str = "The cases were written with the rules in view, by the same authors. The \
    figures measure how far the program agrees with its authors, not how well it does for \
    patients. It has not been tried with patients, and no registered clinician has reviewed it. The intervals are \
    95 % intervals after Wilson; they tell how far chance reaches in so few cases, and nothing \
    about how the cases were chosen.";

/// So many of so many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// How many of them.
    pub hits: u32,
    /// How many there are.
    pub of: u32,
}

impl Share {
    /// The 95 % interval after Wilson, as two shares between 0 and 1.
    pub fn interval(self) -> [f64; 2] {
        const Z: f64 = 1.959_964;
        let (hits, of) = (f64::from(self.hits), f64::from(self.of.max(1)));
        let (share, square) = (hits / of, Z * Z);
        let middle = share + square / (2.0 * of);
        let reach = Z * (share * (1.0 - share) / of + square / (4.0 * of * of)).sqrt();
        [middle - reach, middle + reach].map(|it| (it / (1.0 + square / of)).clamp(0.0, 1.0))
    }
}

/// Such as "166 of 168: 98.8 % (95.8 to 99.7)".
impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.of == 0 {
            return f.write_str("no case");
        }
        let [from, to] = self.interval().map(|it| 100.0 * it);
        let share = 100.0 * f64::from(self.hits) / f64::from(self.of);
        write!(f, "{} of {}: {share:.1} % ({from:.1} to {to:.1})", self.hits, self.of)
    }
}

/// What is measured, and for whom it counts.
type Measure = (&'static str, fn(&Case) -> bool, fn(&Case) -> bool);

/// The level that a case expects, those that are accepted, and what came out.
struct Case {
    expected: Level,
    accepted: bool,
    got: Level,
}

const MEASURES: [Measure; 8] = [
    ("The level is exactly the expected one", |_| true, |it| it.got == it.expected),
    ("The level is the expected one, or one that the case accepts", |_| true, |it| it.accepted),
    (
        "An ambulance is expected, and called for",
        |it| it.expected == Level::CallAmbulance,
        |it| it.got == Level::CallAmbulance,
    ),
    (
        "A hospital or an ambulance is expected, and one of them called for",
        |it| it.expected >= Level::GoToHospital,
        |it| it.got >= Level::GoToHospital,
    ),
    (
        "A clinician within two days is expected, and no less advised",
        |it| it.expected == Level::SeeUrgently,
        |it| it.got >= Level::SeeUrgently,
    ),
    (
        "Less than a hospital is expected, and no hospital or ambulance called for",
        |it| it.expected < Level::GoToHospital,
        |it| it.got < Level::GoToHospital,
    ),
    (
        "Self-care is expected, and advised",
        |it| it.expected == Level::SelfCare,
        |it| it.got == Level::SelfCare,
    ),
    (
        "The level is milder than expected, and not accepted",
        |_| true,
        |it| it.got < it.expected && !it.accepted,
    ),
];

/// What is measured, in words, and how it stands in some cases, each of which
/// is complete and says what it expects.
pub fn figures(cases: &str) -> Vec<(&'static str, Share)> {
    let cases: Vec<_> = sheet::read(cases).into_iter().flatten().filter_map(case).collect();
    let figure = |(words, counts, hit): Measure| {
        let of: Vec<_> = cases.iter().filter(|it| counts(it)).collect();
        let hits = of.iter().filter(|it| hit(it)).count();
        let number = |it: usize| u32::try_from(it).unwrap_or(u32::MAX);
        (words, Share { hits: number(hits), of: number(of.len()) })
    };
    MEASURES.map(figure).into()
}

fn case(entry: Entry) -> Option<Case> {
    let (expected, got) = (entry.expected?, assess(&entry.answers).level?);
    let accepted = got == expected.level || expected.accept.contains(&got);
    Some(Case { expected: expected.level, accepted, got })
}

/// The figures of both sets side by side: what is measured, and two shares.
pub fn table() -> Vec<[String; 3]> {
    let [published, constructed] = [PUBLISHED, CONSTRUCTED].map(figures);
    let both = published.into_iter().zip(constructed);
    both.map(|((words, one), (_, other))| [words.to_owned(), one.to_string(), other.to_string()])
        .collect()
}

/// What heads the columns of [`table`].
pub const COLUMNS: [&str; 3] =
    ["", "cases from reports and guidance", "cases constructed to break the rules"];

/// The caption and the figures as Markdown, as they stand in `SAFETY.md`.
pub fn markdown() -> String {
    let row = |cells: [String; 3]| format!("| {} |\n", cells.join(" | "));
    let head = row(COLUMNS.map(str::to_owned)) + &row(COLUMNS.map(|_| "---".to_owned()));
    let rows: String = table().into_iter().map(row).collect();
    format!("{CAPTION}\n\n{head}{rows}")
}
