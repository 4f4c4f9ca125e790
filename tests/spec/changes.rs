//! What would change the result: a person's own safety net.

use crate::{people, vignettes::ENTRIES};
use back_to_toe::{
    content::{LANGUAGES, Reader},
    triage::{Answers, Change, Level, MOST_CHANGES, Section, assess, would_change},
};

/// Tests a law on all vignettes and on made-up people.
fn check(law: impl Fn(&Answers, &[Change])) {
    people::check_vignettes(|answers, _| law(answers, &would_change(answers)));
    people::check(people::complete, |answers, chance| {
        // It asks for an assessment of each answer that is not given: a few are enough.
        if chance.percent(3) {
            law(answers, &would_change(answers));
        }
    });
}

/// "Not sure" to all that is left to ask, and to what that opens.
fn unsure(mut sheet: Answers) -> Answers {
    while let Some(question) = sheet.next_question() {
        let not_sure = question.not_sure();
        let rather_not = || question.answer_from_id("rather-not-say").map(Into::into);
        sheet =
            sheet.set(question, if not_sure.is_empty() { rather_not().unwrap() } else { not_sure });
    }
    sheet
}

#[test]
fn every_sign_that_is_named_really_calls_for_more_urgent_help() {
    check(|answers, changes| {
        let now = assess(answers).level;
        for change in changes {
            assert!(!change.answers.is_empty(), "{} names no sign", change.rule.id);
            for &answer in &change.answers {
                let then = assess(&unsure(answers.with(answer)));
                let (rule, level) = (change.rule, then.level);
                assert!(level >= Some(Level::GoToHospital), "{answer:?}: {level:?}");
                assert!(level > now, "{answer:?}: {level:?} instead of {now:?}");
                assert!(level >= Some(rule.level), "{answer:?}: {level:?}, {}", rule.id);
                assert!(then.fired().any(|it| it == rule), "{answer:?}: not {}", rule.id);
            }
        }
    });
}

#[test]
fn only_an_emergency_sign_counts_with_what_it_opens_left_unsure() {
    let waits = |answers: &Answers, change: &Change| {
        let waits = |&it: &_| !assess(&answers.with(it)).fired().any(|rule| rule == change.rule);
        change.answers.iter().copied().filter(waits).collect::<Vec<_>>()
    };
    check(|answers, changes| {
        for answer in changes.iter().flat_map(|it| waits(answers, it)) {
            assert_eq!(answer.question().section(), Section::Emergency, "{answer:?}");
        }
    });
    let some = ENTRIES.iter().find(|entry| {
        would_change(&entry.answers).iter().any(|it| !waits(&entry.answers, it).is_empty())
    });
    assert!(some.is_some(), "an emergency sign opens questions");
}

#[test]
fn only_signs_that_are_not_there_yet_are_named() {
    check(|answers, changes| {
        for answer in changes.iter().flat_map(|change| &change.answers) {
            assert!(answer.is_a_sign() && !answers.has(*answer), "{answer:?}");
        }
    });
}

#[test]
fn at_most_three_are_named_for_each_level_and_the_most_urgent_come_first() {
    check(|answers, changes| {
        assert!(changes.is_sorted_by(|a, b| a.rule.index() < b.rule.index()), "{changes:?}");
        for level in Level::ALL {
            let of_level = changes.iter().filter(|change| change.rule.level == level).count();
            assert!(of_level <= MOST_CHANGES, "{level:?}: {of_level}");
            let urgent = level >= Level::GoToHospital && Some(level) > assess(answers).level;
            assert!(of_level == 0 || urgent, "{level:?} is named for {answers:?}");
        }
    });
}

#[test]
fn nothing_can_be_more_urgent_than_an_ambulance() {
    check(|answers, changes| {
        let ambulance = assess(answers).level == Some(Level::CallAmbulance);
        assert!(!ambulance || changes.is_empty(), "{changes:?}");
        let calm = assess(answers).level <= Some(Level::SeeUrgently);
        assert!(!calm || !changes.is_empty(), "a calm result without a safety net");
    });
}

#[test]
fn the_same_answers_name_the_same_signs() {
    for entry in ENTRIES.iter() {
        assert_eq!(would_change(&entry.answers), would_change(&entry.answers), "{}", entry.id);
    }
}

#[test]
fn it_is_said_in_whole_phrases() {
    let typical = ENTRIES.iter().find(|entry| entry.id == "V94").unwrap();
    assert_eq!(assess(&typical.answers).level, Some(Level::SelfCare));
    let words = &LANGUAGES[0];
    println!("{}", words.change.intro);
    for change in would_change(&typical.answers) {
        println!("  {:?}: {}", change.rule.level, change.rule.id);
        for answer in change.answers {
            let ask = words.question(answer.question()).ask.to(Reader::Person);
            let sign = words.answer(answer).to(Reader::Person);
            let single = answer.question().is_single();
            let said = if single { format!("{ask} {sign}") } else { sign.to_owned() };
            println!("    {said}");
            assert!(said.split_whitespace().count() > 2, "{answer:?}: {said:?}");
        }
    }
}
