//! What may lower the level: the complete list (`rules.md` section 8).
//!
//! E1 is not here: when a problem began is ordered only for the two top levels,
//! see `recency.rs`. E4 and E6 change answers that have no order either.

use back_to_toe::triage::{Answers, Choices, Question, assess};

/// An answer to one question that takes the place of another.
#[derive(Clone, Copy)]
pub struct Change {
    pub question: Question,
    pub to: Choices,
}

/// A change of an answer that may make a rule fall silent, and the level with it.
pub struct Exception {
    /// The specification's name for it.
    pub name: &'static str,
    /// The question whose answer changes.
    question: Question,
    /// The answers that it changes from; any, where there is none.
    from: &'static [&'static str],
    /// The answers that it changes to; any, where there is none.
    to: &'static [&'static str],
    /// The rules that may fall silent.
    rules: &'static [&'static str],
}

pub static EXCEPTIONS: [Exception; 8] = [
    Exception {
        name: "E2 painless-stroke",
        question: Question::PainBalance,
        from: &["no-pain", "no-back-pain"],
        to: &[],
        rules: &["stroke-signs", "fast-leg-weakness", "sudden-numb-leg", "sudden-painless-leg"],
    },
    Exception {
        name: "E3 pain-for-fracture",
        question: Question::PainBalance,
        from: &[],
        to: &["no-pain"],
        rules: &["fracture-risk"],
    },
    Exception {
        name: "E5 eye-question-hidden",
        question: Question::Age,
        from: &["16-44"],
        to: &[],
        // The specification names the first only; what is hidden silences the second as well.
        rules: &["red-eye", "inflammatory-back"],
    },
    Exception {
        name: "E7 walking-answers",
        question: Question::LegWorse,
        from: &["walking"],
        to: &[],
        rules: &["circulation-walking"],
    },
    Exception {
        name: "E7 walking-answers",
        question: Question::WalkingRelief,
        from: &["standing-still", "either"],
        to: &[],
        rules: &["circulation-walking"],
    },
    Exception {
        name: "E8 better-by-moving",
        question: Question::BackBetter,
        from: &["moving"],
        to: &[],
        rules: &["inflammatory-back"],
    },
    // As for E5: without back pain, the question is hidden.
    Exception {
        name: "E8 better-by-moving",
        question: Question::PainBalance,
        from: &[],
        to: &["no-pain", "no-back-pain"],
        rules: &["inflammatory-back"],
    },
    Exception {
        name: "E9 cancer-quiet",
        question: Question::PainBalance,
        from: &[],
        to: &["no-pain"],
        rules: &["cancer-history"],
    },
];

/// A rule that a worse answer may silence, because a rule that is as urgent or
/// more fires instead. That one always does is a law of its own.
pub struct Heirs {
    pub rule: &'static str,
    pub question: Question,
    pub to: &'static [&'static str],
}

pub static HEIRS: [Heirs; 4] = [
    Heirs { rule: "cauda-equina-together", question: Question::Weakness, to: &["both-legs-weak"] },
    Heirs {
        rule: "slight-weakness",
        question: Question::Weakness,
        to: &["both-legs-weak", "fast-leg-weakness", "foot-drop-stable"],
    },
    Heirs { rule: "not-settling", question: Question::Impact, to: &["cannot-cope"] },
    Heirs { rule: "circulation-walking", question: Question::BothKind, to: &["both-feet-stable"] },
];

/// The names of the exceptions that let every rule that decided the level fall
/// silent; nothing if one of them had to go on.
pub fn excuses(before: &Answers, after: &Answers, question: Question) -> Option<Vec<&'static str>> {
    let (from, to) = (before.of(question), after.of(question));
    assess(before).winning().map(|rule| excuse(rule.id, question, from, to)).collect()
}

/// The name of the exception that lets a rule fall silent when an answer changes.
pub fn excuse(rule: &str, question: Question, from: Choices, to: Choices) -> Option<&'static str> {
    let among = |said: Choices, ids: &[&str]| {
        let has = |id: &&str| question.answer_from_id(id).is_some_and(|it| said.has(it));
        ids.is_empty() || ids.iter().any(has)
    };
    let exception = EXCEPTIONS.iter().find(|it| {
        it.question == question
            && among(from, it.from)
            && among(to, it.to)
            && it.rules.contains(&rule)
    });
    exception.map(|it| it.name)
}
