//! A worse answer never lowers the level (`rules.md` section 8, P1), and what
//! may lower it is a short list with names.

use super::{
    exceptions::{Change, EXCEPTIONS, excuses},
    orders::{ADDING, LADDERS, RECENCY, no, pairs},
};
use crate::{
    chance::Chance,
    people::{self, check, check_vignettes, finished, person},
    vignettes::ENTRIES,
};
use back_to_toe::{
    sheet,
    triage::{Answer, Answers, Question, assess},
};
use std::{collections::BTreeSet, sync::LazyLock};

/// Every pair of a better and a worse answer to a question with one answer.
static RAISES: LazyLock<Vec<(Answer, Answer)>> =
    LazyLock::new(|| LADDERS.into_iter().flat_map(pairs).collect());

#[test]
fn a_worse_answer_never_lowers_the_level() {
    check(people::complete, |sheet, chance| {
        let changes = raises(sheet);
        for _ in 0..4 {
            holds(sheet, *chance.pick(&changes), chance);
        }
    });
    check_vignettes(|sheet, chance| {
        for change in raises(sheet) {
            holds(sheet, change, chance);
        }
    });
}

#[test]
fn not_sure_is_never_weaker_than_no() {
    let ordered = ADDING.into_iter().chain(LADDERS.map(|(question, _)| question));
    let asked: Vec<_> =
        ordered.filter(|&it| !no(it).is_empty() && !it.not_sure().is_empty()).collect();
    check(people::complete, |sheet, chance| {
        for _ in 0..4 {
            let question = *chance.pick(&asked);
            let said = sheet.of(question);
            if !said.is_empty() && said.within(no(question)) {
                holds(sheet, Change { question, to: question.not_sure() }, chance);
            }
        }
    });
}

#[test]
fn another_answer_lowers_the_level_only_by_a_named_exception() {
    let unordered = unordered();
    check(people::complete, |sheet, chance| {
        for _ in 0..4 {
            let question = *chance.pick(&unordered);
            if !sheet.of(question).is_empty() {
                let to = people::answered(question, 0, chance);
                holds(sheet, Change { question, to }, chance);
            }
        }
    });
}

#[test]
fn every_exception_is_needed() {
    use Question::*;
    let calm = [(Sides, "left"), (Course, "passing"), (Zones, "calf"), (Feel, "tingling")];
    let stiff = [(Age, "16-44"), (Onset, "over-3-months"), (PainBalance, "back-more")];
    let moving = [(Stiffness, "morning"), (BackBetter, "moving")];
    let walking = [(Age, "45-49"), (LegWorse, "walking"), (WalkingRelief, "standing-still")];
    let made = [[&calm[..], &stiff, &moving].concat(), [&calm[..], &walking].concat()];
    let made = made.map(|answers| person(&answers));

    let mut used = BTreeSet::new();
    let mut chance = Chance::new(0);
    for sheet in ENTRIES.iter().map(|entry| entry.answers).chain(made) {
        let unordered = unordered().into_iter().filter(|&it| !sheet.of(it).is_empty());
        let changes = unordered.flat_map(|question| {
            question.answers().iter().map(move |&it| Change { question, to: it.into() })
        });
        for change in changes.chain(raises(&sheet)) {
            used.extend(holds(&sheet, change, &mut chance));
        }
    }
    assert_eq!(used, EXCEPTIONS.iter().map(|it| it.name).collect());
}

/// Questions of whose answers none is worse than another. When a problem began
/// is left to `recency.rs`: below a hospital it may lower the level either way (E1).
fn unordered() -> Vec<Question> {
    let ordered = |question: &Question| {
        ADDING.contains(question)
            || LADDERS.iter().any(|(it, _)| it == question)
            || *question == RECENCY.0
    };
    Question::ALL.into_iter().filter(|it| !ordered(it)).collect()
}

/// All that can be made worse in one place.
fn raises(sheet: &Answers) -> Vec<Change> {
    let worse = |&(from, to): &(Answer, Answer)| {
        sheet.has(from).then_some(Change { question: to.question(), to: to.into() })
    };
    let mut changes: Vec<_> = RAISES.iter().filter_map(worse).collect();
    for question in ADDING {
        let said = sheet.of(question);
        let more = question.answers().iter().filter(|&&it| !said.is_empty() && !said.has(it));
        changes.extend(more.map(|&it| Change { question, to: said.with(it) }));
    }
    changes
}

/// One answer made worse, or another one where none is worse than another;
/// nothing if there is none, or if it has no order at all.
pub fn change(sheet: &Answers, chance: &mut Chance) -> Option<Change> {
    let question = *chance.pick(&Question::ALL);
    let said = sheet.of(question);
    let option = *chance.pick(question.answers());
    let to = if ADDING.contains(&question) {
        Some(said.with(option)).filter(|_| !option.stands_alone())
    } else if question == RECENCY.0 {
        None
    } else if LADDERS.iter().any(|(it, _)| *it == question) {
        let worse = |&&(from, to): &&(Answer, Answer)| to == option && sheet.has(from);
        RAISES.iter().find(worse).map(|_| option.into())
    } else {
        Some(people::answered(question, 0, chance))
    };
    to.filter(|it| *it != said).map(|to| Change { question, to })
}

/// The names of the exceptions that let the level fall, if it does.
fn holds(before: &Answers, change: Change, chance: &mut Chance) -> Vec<&'static str> {
    let Change { question, to } = change;
    let after = finished(before.set(question, to), 50, chance);
    let (was, is) = (assess(before).level, assess(&after).level);
    if is >= was {
        return Vec::new();
    }
    let answer = &sheet::to_json(&after)[question.id()];
    excuses(before, &after, question)
        .unwrap_or_else(|| panic!("{was:?} fell to {is:?}: {} became {answer}", question.id()))
}
