//! The matching test: do back and leg react to the same things
//! (`patterns.md` section 2)?

use back_to_toe::triage::{
    Answers, Choices,
    Matching::{self, CannotTell, MovesApart, MovesTogether},
    Question, Reading,
};

/// What worsens the back and the leg, what eases the back and the leg, and the verdict.
fn check(worse: [&str; 2], better: [&str; 2], verdict: Matching) {
    assert_eq!(Reading::plain(&sheet(worse, better)).matching(), verdict, "{worse:?}, {better:?}");
}

fn sheet([back_worse, leg_worse]: [&str; 2], [back_better, leg_better]: [&str; 2]) -> Answers {
    let both_hurt = [(Question::PainBalance, "same"), (Question::Sides, "left")];
    let compared = Matching::READS.into_iter();
    let compared = compared.zip([back_worse, leg_worse, back_better, leg_better]);
    both_hurt.into_iter().chain(compared).fold(Answers::default(), |sheet, (question, ids)| {
        let answers = ids.split_whitespace().map(|id| question.answer_from_id(id).unwrap());
        sheet.set(question, answers.fold(Choices::NONE, Choices::with))
    })
}

#[test]
fn they_move_together_when_three_things_are_shared_and_as_many_as_differ() {
    check(["sitting bending", "sitting bending"], ["rest", "rest"], MovesTogether);
    check(["sitting", "sitting"], ["rest moving", "rest moving"], MovesTogether);
    check(["sitting", "sitting"], ["rest", "rest"], CannotTell);
    check(["sitting bending", "sitting bending coughing"], ["rest", "rest moving"], MovesTogether);
    check(
        ["sitting bending lying", "sitting bending"],
        ["rest", "rest moving heat-cold"],
        MovesTogether,
    );
    check(
        ["sitting bending lying", "sitting bending night"],
        ["rest", "rest moving heat-cold"],
        CannotTell,
    );
    check(["sitting bending lying", "sitting bending lying"], ["rest", "moving"], CannotTell);
    check(["sitting", "bending"], ["rest moving sitting", "rest moving sitting"], CannotTell);
}

#[test]
fn they_move_apart_when_nothing_is_shared_and_three_things_are_named() {
    check(["sitting bending", "walking"], ["nothing", "nothing"], MovesApart);
    check(["sitting", "walking"], ["rest", "nothing"], MovesApart);
    check(["sitting", "walking"], ["nothing", "nothing"], CannotTell);
    check(["sitting bending", "nothing"], ["rest", "moving"], CannotTell);
    check(["nothing", "walking standing"], ["rest", "moving"], CannotTell);
    check(["sitting bending", "walking"], ["rest", "rest"], CannotTell);
}

#[test]
fn nothing_and_not_sure_are_no_things() {
    check(["nothing", "nothing"], ["nothing", "nothing"], CannotTell);
    check(["not-sure", "not-sure"], ["not-sure", "not-sure"], CannotTell);
    check(["sitting not-sure", "sitting not-sure"], ["rest", "rest"], CannotTell);
    check(["sitting not-sure", "walking not-sure"], ["nothing", "nothing"], CannotTell);
    check(["", ""], ["", ""], CannotTell);
}

#[test]
fn what_is_not_asked_is_not_compared() {
    let together = sheet(["sitting bending", "sitting bending"], ["rest", "rest"]);
    for (question, id) in [(Question::PainBalance, "no-pain"), (Question::Sides, "back-only")] {
        let sheet = together.with(question.answer_from_id(id).unwrap());
        assert_eq!(Reading::plain(&sheet).matching(), CannotTell, "{id}");
    }
}
