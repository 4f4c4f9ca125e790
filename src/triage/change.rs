//! What would change this: single answers more that would call for a hospital
//! or an ambulance. Computed from the rules, as a person's own safety net.

use super::{
    Answer, Answers, Level, Question, Section, Truth, assess,
    reading::Reading,
    rules::{RULES, Rule},
};

/// Answers each of which, alone, would raise the level, by one rule.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The rule that would decide.
    pub rule: &'static Rule,
    /// Any one of these, in questionnaire order.
    pub answers: Vec<Answer>,
}

/// At most so many changes are named for each of the two levels: six in all.
pub const MOST_CHANGES: usize = 3;

/// What would raise the level to one of the two most urgent, the most urgent
/// first: one answer more to a question about emergencies, nerves or illness.
/// An emergency sign counts with what it opens taken as "not sure", as for someone
/// who stops; any other only where no further answer could make it less.
pub fn would_change(answers: &Answers) -> Vec<Change> {
    let now = assess(answers).level;
    let mut changes: Vec<Change> = Vec::new();
    for answer in single_answers(answers) {
        let then = answers.with(answer);
        let emergency = answer.question().section() == Section::Emergency;
        let then = if emergency { then.stopped_early() } else { then };
        let Some(rule) = decisive(&then, answer, now) else { continue };
        match changes.iter_mut().find(|change| change.rule == rule) {
            Some(change) => change.answers.push(answer),
            None => {
                let before = changes.iter().filter(|it| it.rule.index() < rule.index()).count();
                changes.insert(before, Change { rule, answers: vec![answer] });
            }
        }
    }
    let mut named = [0; Level::ALL.len()];
    changes.retain(|change| {
        let named = &mut named[change.rule.level as usize];
        *named += 1;
        *named <= MOST_CHANGES
    });
    changes
}

/// What a person can newly notice. Dates, diagnoses and details are not among them.
const NOTICED: [Question; 12] = [
    Question::Emergency,
    Question::Bladder,
    Question::Saddle,
    Question::Bowel,
    Question::Sexual,
    Question::Sides,
    Question::Weakness,
    Question::FlagsCourse,
    Question::SuddenSevere,
    Question::Unwell,
    Question::Skin,
    Question::Signs,
];

/// Every sign that was asked about and is not among the answers.
fn single_answers(answers: &Answers) -> Vec<Answer> {
    let reading = Reading::cautious(answers);
    let asked = NOTICED.into_iter().filter(|&question| reading.is_answered(question));
    let all = asked.flat_map(|question| question.answers()).copied();
    all.filter(|&answer| !answers.has(answer) && answer.is_a_sign()).collect()
}

/// The first rule that the answer has a part in, of those that decide a level above
/// this one; nothing where the card beside the result names the sign already.
fn decisive(then: &Answers, answer: Answer, now: Option<Level>) -> Option<&'static Rule> {
    let reading = Reading::cautious(then);
    let urgent = |rule: &&Rule| rule.level >= Level::GoToHospital && Some(rule.level) > now;
    let fires = |rule: &&Rule| rule.when.truth(&reading) == Truth::True;
    // The most urgent stand first, so the first that fires decides the level.
    let mut firing = RULES.iter().filter(urgent).filter(fires).peekable();
    let level = firing.peek()?.level;
    let rule = firing
        .take_while(|rule| rule.level == level)
        .find(|rule| rule.when.depends_on(answer.question()))?;
    (!ON_THE_CARD.contains(&rule.id)).then_some(rule)
}

/// The card of `rules.md` section 12 is about these.
const ON_THE_CARD: [&str; 7] = [
    "cauda-equina-bladder",
    "cauda-equina-saddle",
    "cauda-equina-bowel",
    "cauda-equina-together",
    "bilateral-new-sciatica",
    "both-legs-weak",
    "fast-leg-weakness",
];
