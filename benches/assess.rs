//! How long an answer takes: assessing runs after every tap, on any phone.
//!
//! Run with `cargo bench --bench assess`. Figures are for one sheet: each sample
//! is one round of all 168 vignettes. At most 2 µs are aimed at for `assess`, and
//! no allocation, on the machine that builds.

use back_to_toe::{
    sheet,
    triage::{Answers, Assessment, Finding, Question, assess},
};
use divan::{AllocProfiler, Bencher, black_box};
use std::sync::LazyLock;

#[global_allocator]
static ALLOCATIONS: AllocProfiler = AllocProfiler::system();

/// The complete sheets of all vignettes.
static SHEETS: LazyLock<Vec<Answers>> = LazyLock::new(|| {
    let entries = sheet::read(include_str!("../tests/vignettes/vignettes.json"));
    let sheets = entries.into_iter().map(|entry| entry.expect("vignettes are read").answers);
    sheets.collect()
});

fn main() {
    LazyLock::force(&SHEETS);
    divan::main();
}

/// Gives one sheet after the other to what is timed.
fn in_turn<T>(bencher: Bencher, work: impl Fn(&Answers) -> T) {
    let mut sheets = SHEETS.iter().cycle().copied();
    let next = move || sheets.next().unwrap_or_default();
    bencher.with_inputs(next).bench_local_refs(|sheet| work(black_box(sheet)));
}

#[divan::bench(sample_count = 500, sample_size = 168)]
fn assess_a_complete_sheet(bencher: Bencher) {
    in_turn(bencher, |sheet| -> Assessment { assess(sheet) });
}

#[divan::bench(sample_count = 500, sample_size = 168)]
fn find_the_next_question(bencher: Bencher) {
    let last = |sheet: &Answers| sheet.unanswered(Question::Impact);
    in_turn(bencher, |sheet| -> Option<Question> { last(sheet).next_question() });
}

#[divan::bench(sample_count = 500, sample_size = 168)]
fn explain_the_findings(bencher: Bencher) {
    in_turn(bencher, |sheet| -> Vec<Finding> { assess(sheet).findings(sheet) });
}
