//! Assessing costs no memory: it runs after every tap, on any phone.

use crate::{people, vignettes::ENTRIES};
use allocation_counter::measure;
use back_to_toe::triage::{Answers, assess};
use std::hint::black_box;

fn check(sheet: &Answers, work: fn(&Answers)) {
    let made = measure(|| work(black_box(sheet)));
    assert_eq!(made.count_total, 0, "{} bytes were taken", made.bytes_total);
}

#[test]
fn assessing_allocates_nothing() {
    for entry in ENTRIES.iter() {
        check(&entry.answers, |sheet| _ = black_box(assess(sheet)));
    }
    people::check(people::partial, |sheet, _| {
        check(sheet, |sheet| _ = black_box(assess(sheet)));
    });
}

#[test]
fn finding_the_next_question_allocates_nothing() {
    people::check(people::partial, |sheet, _| {
        check(sheet, |sheet| _ = black_box(sheet.next_question()));
    });
}
