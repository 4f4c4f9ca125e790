//! Which answer is worse than which: the order tables of the clinical
//! specification (`rules.md` section 8), as data.

use back_to_toe::triage::{Answer, Choices, Question};

/// Questions where every option that is added, "not sure" included, raises.
pub const ADDING: [Question; 15] = [
    Question::Emergency,
    Question::TearingDetail,
    Question::Bladder,
    Question::Bowel,
    Question::History,
    Question::InjuryDetail,
    Question::PregnancySigns,
    Question::Unwell,
    Question::Skin,
    Question::WoundDetail,
    Question::Signs,
    Question::Stiffness,
    Question::Causes,
    Question::Zones,
    Question::Feel,
];

/// Questions with one answer: `a < b` where b is worse, `a = b` where they are alike.
pub const LADDERS: [(Question, &str); 18] = [
    (Question::Saddle, "no < not-sure = yes"),
    (Question::SuddenSevere, "no < not-sure = yes"),
    (Question::Sexual, "no < rather-not-say < not-sure = yes"),
    (Question::SelfHarm, "no = rather-not-say < yes"),
    (Question::RestPain, "no = not-sure < yes"),
    (Question::ColdDetail, "long < not-sure = sudden"),
    (Question::Sides, "back-only < left = right < both = swaps = not-sure"),
    (Question::BothKind, "socks < other < shooting = not-sure; walking-only < shooting = not-sure"),
    (Question::Weakness, "none < slight < marked = not-sure < both"),
    (Question::FlagsOnset, "over-3-months < 2-12-weeks < 4-14-days = not-sure < 0-3-days"),
    (Question::FlagsCourse, "better < same < worse = not-sure"),
    (Question::FlagsExplained, "yes-unchanged < no = not-sure < yes-changed"),
    (Question::ProcedureWhen, "1-3-months < 30-days = not-sure"),
    (Question::Course, "passing < better < comes-and-goes < same < worse = not-sure"),
    (Question::Speed, "gradual = not-sure < days < sudden"),
    (Question::Age, "45-49 < 50-59 < 60-64 < 65-69 < 70-plus < not-sure; 16-44 < 45-49"),
    (Question::Tried, "helped = not-tried = not-sure < not-helped"),
    (Question::Impact, "fine < some < not-sure; some < cannot-work-or-sleep < cannot-cope"),
];

/// How recent an answer is, for the law of recency (P3).
pub const RECENCY: (Question, &str) =
    (Question::Onset, "over-3-months < 6-12-weeks < 2-6-weeks < 4-14-days = not-sure < 0-3-days");

/// Every pair of answers of which the second is as bad as the first, or worse.
pub fn pairs((question, order): (Question, &str)) -> Vec<(Answer, Answer)> {
    let mut pairs = Vec::new();
    for chain in order.split("; ") {
        let rungs: Vec<_> = chain.split(" < ").map(|rung| alike(question, rung)).collect();
        for (n, rung) in rungs.iter().enumerate() {
            let as_bad = rungs.iter().skip(n).take(2).flatten();
            pairs.extend(as_bad.flat_map(|&b| rung.iter().map(move |&a| (a, b))));
        }
    }
    // Worse than what is worse is worse: chains meet where they share an answer.
    for middle in question.answers() {
        let below: Vec<_> = pairs.iter().filter(|pair| pair.1 == *middle).map(|it| it.0).collect();
        let above: Vec<_> = pairs.iter().filter(|pair| pair.0 == *middle).map(|it| it.1).collect();
        pairs.extend(below.iter().flat_map(|&a| above.iter().map(move |&b| (a, b))));
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs.retain(|(a, b)| a != b);
    pairs
}

/// The least worrying answer, where answers are ordered.
pub fn least(question: Question) -> Option<Answer> {
    let (_, order) = LADDERS.iter().find(|(it, _)| *it == question)?;
    let (first, _) = order.split_once(' ')?;
    question.answer_from_id(first)
}

/// The answers that deny what a question asks.
pub fn no(question: Question) -> Choices {
    let one = |id| question.answer_from_id(id).map_or(Choices::NONE, Choices::from);
    question.alone().or(one("no")).or(one("none"))
}

fn alike(question: Question, rung: &str) -> Vec<Answer> {
    rung.split(" = ").map(|id| question.answer_from_id(id).unwrap()).collect()
}

#[test]
fn what_is_worse_than_something_worse_is_worse() {
    let impact = LADDERS[17];
    let pairs: Vec<_> =
        pairs(impact).iter().map(|(a, b)| format!("{} < {}", a.id(), b.id())).collect();
    assert_eq!(
        pairs,
        [
            "fine < some",
            "fine < cannot-work-or-sleep",
            "fine < cannot-cope",
            "fine < not-sure",
            "some < cannot-work-or-sleep",
            "some < cannot-cope",
            "some < not-sure",
            "cannot-work-or-sleep < cannot-cope",
        ]
    );
}
