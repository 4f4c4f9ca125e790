//! The clinical content has a last day. The page takes it from the device.

use crate::{page::WORDS, person::Person, walk::case};
use back_to_toe::{record::Day, triage::DUE};

/// Noon so many days after the last on which the content holds.
fn after(days: u32) -> String {
    let due = Day::from_iso(DUE).unwrap();
    let day = Day::from_number(due.number() + days).unwrap();
    format!(
        "const Real = Date, then = Real.parse('{day}T12:00:00');
         globalThis.Date = class extends Real {{
             constructor(...of) {{ super(...(of.length ? of : [then])); }}
         }};"
    )
}

#[test]
fn past_its_day_the_check_says_so_and_the_advice_stands() {
    for (days, over) in [(0, false), (1, true)] {
        let mut person = Person::hurries(&after(days));
        assert_eq!(person.page().says(WORDS.review.over), over, "at the start, {days} days after");
        assert!(person.page().says(WORDS.review.stands));
        let case = case("V19");
        let (_, page) = person.walks(&case.answers);
        assert_eq!(page.says(WORDS.review.over), over, "on the result, {days} days after");
        assert_eq!(page.level(), Some(case.expected.unwrap().level));
        assert!(page.says(WORDS.review.stands));
        person.leaves();
    }
}
