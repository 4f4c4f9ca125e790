//! Newer is not milder: below a hospital, both "new" and "lasting" are reasons
//! to be seen, but from there on newer never lowers (`rules.md` section 8, P3).

use super::orders::{RECENCY, pairs};
use crate::people::{self, check, finished};
use back_to_toe::triage::{Level, assess};

#[test]
fn a_newer_problem_never_lowers_the_two_top_levels() {
    let newer = pairs(RECENCY);
    check(people::complete, |sheet, chance| {
        let was = assess(sheet).level;
        if was >= Some(Level::GoToHospital) {
            for &(from, to) in newer.iter().filter(|(from, _)| sheet.has(*from)) {
                let is = assess(&finished(sheet.with(to), 50, chance)).level;
                let change = format!("{} became {}", from.id(), to.id());
                assert!(is >= was, "{was:?} fell to {is:?} when {change}");
            }
        }
    });
}
