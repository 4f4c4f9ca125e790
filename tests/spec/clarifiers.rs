//! "Not sure" is asked once more, and the replies are stored as the table of
//! the specification says (`rules.md` section 3).

use back_to_toe::triage::{CLARIFIERS, Choices, MOST_PARTS, Question, Reply};

/// Asks a question once more: the answers beside "not sure", the replies (y, n
/// or ? for each part), and what is stored.
fn check(question: Question, beside: &[&str], replies: &str, stored: &[&str]) {
    let clarifier = question.clarifier().unwrap();
    assert_eq!(clarifier.parts.len(), replies.len());
    let replies_given = replies.chars().map(|reply| match reply {
        'y' => Reply::Yes,
        'n' => Reply::No,
        _ => Reply::NotSure,
    });
    let set = |ids: &[&str]| {
        let answers = ids.iter().map(|id| question.answer_from_id(id).unwrap());
        answers.fold(Choices::NONE, Choices::with)
    };
    // Whether "not sure" itself is still among what was ticked makes no difference.
    for ticked in [set(beside), set(beside).or(question.not_sure())] {
        let got = clarifier.stored(ticked, replies_given.clone());
        assert_eq!(got, set(stored), "{}: {beside:?}, {replies}", question.id());
    }
}

#[test]
fn an_emergency_sign_is_one_unless_it_is_denied() {
    const SIGNS: [&str; 8] = [
        "one-sided",
        "tearing-pain",
        "cold-limb",
        "breathing",
        "rising",
        "legs-gone",
        "accident",
        "very-ill",
    ];
    check(Question::Emergency, &[], "nnnnnnnn", &["none"]);
    check(Question::Emergency, &[], "yyyyyyyy", &SIGNS);
    check(Question::Emergency, &[], "????????", &SIGNS);
    for (n, sign) in SIGNS.into_iter().enumerate() {
        let one = |reply| (0..8).map(|it| if it == n { reply } else { 'n' }).collect::<String>();
        check(Question::Emergency, &[], &one('y'), &[sign]);
        check(Question::Emergency, &[], &one('?'), &[sign]);
    }
    check(Question::Emergency, &["accident"], "nnnnnnnn", &["accident"]);
    check(Question::Emergency, &["accident"], "ynnnnnnn", &["one-sided", "accident"]);
}

#[test]
fn a_bladder_is_normal_only_with_three_times_yes() {
    check(Question::Bladder, &[], "yyy", &["none"]);
    for replies in ["nyy", "yny", "yyn", "?yy", "y?y", "yy?", "nnn", "???"] {
        check(Question::Bladder, &[], replies, &["not-sure"]);
    }
    check(Question::Bladder, &["leaking"], "yyy", &["leaking"]);
    check(Question::Bladder, &["leaking"], "yny", &["leaking", "not-sure"]);
}

#[test]
fn the_same_feeling_between_the_legs_is_no_change() {
    check(Question::Saddle, &[], "y", &["no"]);
    check(Question::Saddle, &[], "n", &["yes"]);
    check(Question::Saddle, &[], "?", &["not-sure"]);
}

#[test]
fn a_foot_that_may_drag_is_clearly_weak() {
    check(Question::Weakness, &[], "y", &["marked"]);
    check(Question::Weakness, &[], "?", &["marked"]);
    check(Question::Weakness, &[], "n", &["slight"]);
}

#[test]
fn a_history_may_be_cancer_or_blood_thinners() {
    check(Question::History, &[], "yy", &["cancer", "blood-thinner"]);
    check(Question::History, &[], "yn", &["cancer"]);
    check(Question::History, &[], "ny", &["blood-thinner"]);
    check(Question::History, &[], "nn", &["none"]);
    check(Question::History, &[], "n?", &["not-sure"]);
    check(Question::History, &[], "??", &["not-sure"]);
    check(Question::History, &[], "y?", &["cancer", "not-sure"]);
    check(Question::History, &["diabetes"], "nn", &["diabetes"]);
    check(Question::History, &["diabetes"], "ny", &["blood-thinner", "diabetes"]);
    check(Question::History, &["diabetes"], "?n", &["diabetes", "not-sure"]);
}

#[test]
fn feeling_unwell_may_be_fever() {
    check(Question::Unwell, &[], "y", &["fever"]);
    check(Question::Unwell, &[], "n", &["none"]);
    check(Question::Unwell, &[], "?", &["not-sure"]);
    check(Question::Unwell, &["weight-loss"], "n", &["weight-loss"]);
    check(Question::Unwell, &["weight-loss"], "y", &["fever", "weight-loss"]);
    check(Question::Unwell, &["weight-loss"], "?", &["weight-loss", "not-sure"]);
}

#[test]
fn a_sign_may_be_climbing_or_unsteadiness() {
    check(Question::Signs, &[], "yy", &["climbing", "unsteady"]);
    check(Question::Signs, &[], "yn", &["climbing"]);
    check(Question::Signs, &[], "ny", &["unsteady"]);
    check(Question::Signs, &[], "nn", &["none"]);
    check(Question::Signs, &[], "?n", &["not-sure"]);
    check(Question::Signs, &[], "?y", &["unsteady", "not-sure"]);
    check(Question::Signs, &["hands"], "nn", &["hands"]);
    check(Question::Signs, &["hands"], "ny", &["hands", "unsteady"]);
}

#[test]
fn seven_questions_ask_once_more_and_no_other() {
    let asking = Question::ALL.into_iter().filter(|question| question.clarifier().is_some());
    let asking: Vec<_> = asking.map(Question::id).collect();
    let seven = ["emergency", "bladder", "saddle", "weakness", "history", "unwell", "signs"];
    assert_eq!(asking, seven);
    assert_eq!(CLARIFIERS.each_ref().map(|it| it.question.id()), seven);
    assert_eq!(CLARIFIERS.iter().map(|it| it.parts.len()).max(), Some(MOST_PARTS));
}

#[test]
fn what_is_decided_early_stays_so_whatever_else_would_be_replied() {
    let mut early = 0;
    for clarifier in &CLARIFIERS {
        for replies in all_replies(clarifier.parts.len()) {
            let stored = clarifier.stored(Choices::NONE, replies.iter().copied());
            for part in 1..replies.len() {
                let so_far = clarifier.so_far(Choices::NONE, replies[..part].iter().copied());
                if clarifier.decided(so_far, part) {
                    early += 1;
                    assert_eq!(so_far, stored, "{}: {replies:?}", clarifier.question.id());
                }
            }
        }
    }
    assert!(early > 0, "no clarifier ends early");
}

fn all_replies(parts: usize) -> Vec<Vec<Reply>> {
    (0..parts).fold(vec![Vec::new()], |all, _| {
        let with_each = |replies: Vec<Reply>| Reply::ALL.map(|it| [&replies[..], &[it]].concat());
        all.into_iter().flat_map(with_each).collect()
    })
}

#[test]
fn asking_once_more_never_leaves_a_question_unanswered() {
    for clarifier in &CLARIFIERS {
        for reply in Reply::ALL {
            let replies = std::iter::repeat_n(reply, clarifier.parts.len());
            assert!(!clarifier.stored(Choices::NONE, replies).is_empty());
        }
        assert!(!clarifier.stored(Choices::NONE, []).is_empty(), "no reply at all");
    }
}
