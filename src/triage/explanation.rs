//! Why: the person's own answers that make a condition hold.

use super::{
    Answers, Condition, Truth,
    questions::{Answer, Choices, Question},
    reading::Reading,
};

/// The answers that make a condition hold, and no others.
///
/// No question among them could be left out, and each answer belongs to a
/// smallest reason: two signs that would each be enough are both named. Where
/// different questions would do, those asked earlier are named, because the
/// warning signs come first. Empty when it does not hold, or always does.
pub fn because(
    condition: &Condition,
    answers: &Answers,
    read: fn(&Answers) -> Reading,
) -> Vec<Answer> {
    let holds = |sheet: &Answers| condition.truth(&read(sheet)) == Truth::True;
    if !holds(answers) {
        return Vec::new();
    }
    let mut needed = *answers;
    for question in Question::ALL.into_iter().rev() {
        let without = needed.unanswered(question);
        // Where the condition does not look, nothing has to be tried.
        if !condition.depends_on(question) || holds(&without) {
            needed = without;
        }
    }
    needed.iter().filter(|&answer| belongs(answer, needed, &holds)).collect()
}

/// Whether an answer stays when every other that can go has gone.
fn belongs(answer: Answer, mut sheet: Answers, holds: &impl Fn(&Answers) -> bool) -> bool {
    let others = sheet.iter().filter(|&other| other != answer).collect::<Vec<_>>();
    for other in others.into_iter().rev() {
        let without = sheet.without(other);
        if holds(&without) {
            sheet = without;
        }
    }
    sheet.of(answer.question()) == Choices::from(answer) || !holds(&sheet.without(answer))
}

/// The answers each of which, alone, makes a question be asked.
pub fn opened_by(question: Question, answers: &Answers) -> Vec<Answer> {
    let opens = |answer: &Answer| {
        let alone = Answers::default().with(*answer);
        question.asked_when().truth(&Reading::cautious(&alone)) == Truth::True
    };
    answers.iter().filter(opens).collect()
}
