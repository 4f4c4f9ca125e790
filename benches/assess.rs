//! How long an answer takes: assessing runs after every tap, on any phone.
//!
//! Run with `cargo bench --bench assess`. Figures are for one sheet: each sample
//! is one round of all 168 vignettes. At most 2 µs are aimed at for `assess`, and
//! no allocation, on the machine that builds.

use back_to_toe::{
    record::{Day, Record},
    region::Region,
    share::{self, LinkError},
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

/// The same as they are handed over, and as links.
static RECORDS: LazyLock<Vec<Record>> = LazyLock::new(|| {
    let day = Day::from_number(20_778).expect("a day of 2026");
    SHEETS.iter().map(|sheet| Record::new(sheet, day, "en", Region::Gb)).collect()
});
static LINKS: LazyLock<Vec<String>> = LazyLock::new(|| RECORDS.iter().map(share::encode).collect());

fn main() {
    LazyLock::force(&LINKS);
    divan::main();
}

/// Gives one sheet after the other to what is timed.
fn in_turn<T>(bencher: Bencher, work: impl Fn(&Answers) -> T) {
    let mut sheets = SHEETS.iter().cycle().copied();
    let next = move || sheets.next().unwrap_or_default();
    bencher.with_inputs(next).bench_local_refs(|sheet| work(black_box(sheet)));
}

/// The same for records and links.
fn each<I, T>(bencher: Bencher, of: &'static [I], work: impl Fn(&I) -> T) {
    let mut all = of.iter().cycle();
    let next = move || all.next().expect("a cycle has no end");
    bencher.with_inputs(next).bench_local_values(|one| work(black_box(one)));
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

#[divan::bench(sample_count = 500, sample_size = 168)]
fn write_a_link(bencher: Bencher) {
    each(bencher, &RECORDS, |record| -> String { share::encode(record) });
}

#[divan::bench(sample_count = 500, sample_size = 168)]
fn read_a_link(bencher: Bencher) {
    each(bencher, &LINKS, |link| -> Result<Record, LinkError> { share::decode(link) });
}
