//! Until when the clinical content holds, on days made up for it.

use back_to_toe::{
    content::{AROUND_EN, EN},
    record::Day,
    review::is_overdue,
    static_page,
    triage::{CHECKED, DUE},
};

fn day(text: &str) -> Day {
    Day::from_iso(text).unwrap_or_else(|| panic!("{text:?} is no day"))
}

fn due_and(days: i64) -> Option<Day> {
    Day::from_number(u32::try_from(i64::from(day(DUE).number()) + days).unwrap())
}

#[test]
fn it_holds_on_its_last_day_and_not_on_the_next() {
    assert!(!is_overdue(due_and(-1)));
    assert!(!is_overdue(due_and(0)));
    assert!(is_overdue(due_and(1)));
    assert!(is_overdue(Day::from_iso("9999-12-31")));
}

#[test]
fn where_no_day_is_known_nothing_is_claimed() {
    assert!(!is_overdue(None));
    assert!(EN.review.stands.contains(&EN.day(day(DUE))), "and whoever reads can tell");
}

#[test]
fn it_is_to_be_checked_within_a_year() {
    let days = day(DUE).number().checked_sub(day(CHECKED).number());
    assert!(days.is_some_and(|it| (1..=366).contains(&it)), "{days:?} days");
}

#[test]
fn every_page_says_when_it_was_checked_and_until_when_that_holds() {
    for text in [EN.review.stands, &static_page::emergency_html(&EN, &AROUND_EN)] {
        assert!([CHECKED, DUE].iter().all(|it| text.contains(&EN.day(day(it)))), "{text}");
    }
    // Scripts or not: the static page need not know what the day is.
    assert!(static_page::emergency_html(&EN, &AROUND_EN).contains(AROUND_EN.safety_net.due));
    assert!(EN.review.over.contains(&EN.day(day(DUE))), "{}", EN.review.over);
}
