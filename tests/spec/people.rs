//! Made-up people: answer sheets on which the laws are tested.

use crate::{chance::Chance, laws::orders, vignettes::ENTRIES};
use back_to_toe::{
    sheet,
    triage::{Answers, Choices, Question},
};
use std::sync::LazyLock;

/// How many sheets each law is tested on: 20,000, or as many as `BTT_SHEETS`
/// says, for mutants of the code.
pub static SHEETS: LazyLock<u64> =
    LazyLock::new(|| std::env::var("BTT_SHEETS").map_or(20_000, |sheets| sheets.parse().unwrap()));

/// Tests a law on made-up sheets, each from a seed of its own.
pub fn check(make: fn(&mut Chance) -> Answers, law: impl Fn(&Answers, &mut Chance)) {
    for seed in 0..*SHEETS {
        let mut chance = Chance::new(seed);
        let sheet = make(&mut chance);
        let case = Case { name: format!("seed {seed}"), sheet };
        law(&case.sheet, &mut chance);
    }
}

/// Tests a law on the sheet of every vignette.
pub fn check_vignettes(law: impl Fn(&Answers, &mut Chance)) {
    for (seed, entry) in (0..).zip(ENTRIES.iter()) {
        let case = Case { name: entry.id.clone(), sheet: entry.answers };
        law(&case.sheet, &mut Chance::new(seed));
    }
}

/// The sheet under test, told when the law fails on it.
struct Case {
    name: String,
    sheet: Answers,
}

impl Drop for Case {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("{}: {}", self.name, sheet::to_json(&self.sheet));
        }
    }
}

/// Someone who gave these answers, and the calmest ones elsewhere.
pub fn person(answers: &[(Question, &str)]) -> Answers {
    let answers = answers.iter().map(|(question, id)| question.answer_from_id(id).unwrap());
    finished(answers.collect(), 100, &mut Chance::new(0))
}

/// Any bits at all: contradictions, hidden answers, gaps.
pub fn wild(chance: &mut Chance) -> Answers {
    let gaps = *chance.pick(&[0, 10, 50, 90]);
    Question::ALL.into_iter().fold(Answers::default(), |sheet, question| {
        let bits = if chance.percent(gaps) { 0 } else { chance.number() };
        let one = question.is_single() && !chance.percent(5);
        let bits = if one { 1 << (bits % question.answers().len() as u64) } else { bits };
        sheet.set(question, Choices::from_bits(bits as u32))
    })
}

/// A whole sheet: someone who answered what was asked, or nearly a vignette.
pub fn complete(chance: &mut Chance) -> Answers {
    if chance.percent(50) {
        let calm = *chance.pick(&[50, 80, 90, 95, 98]);
        return finished(Answers::default(), calm, chance);
    }
    let mut sheet = chance.pick(&ENTRIES).answers;
    for _ in 0..=chance.number() % 3 {
        let question = *chance.pick(&Question::ALL);
        sheet = sheet.set(question, answered(question, 20, chance));
    }
    finished(sheet, 50, chance)
}

/// A sheet of which anything may be missing.
pub fn partial(chance: &mut Chance) -> Answers {
    let gaps = *chance.pick(&[5, 30, 60, 90]);
    let whole = complete(chance);
    let missing = Question::ALL.into_iter().filter(|_| chance.percent(gaps));
    missing.fold(whole, Answers::unanswered)
}

/// Without what is hidden, and with an answer to all that is asked.
pub fn finished(sheet: Answers, calm: u64, chance: &mut Chance) -> Answers {
    let mut sheet = sheet.without_hidden();
    loop {
        let waiting = sheet.waiting();
        if waiting.is_empty() {
            assert!(sheet.complete(), "nothing is left to ask, and yet it is not complete");
            return sheet;
        }
        for question in waiting {
            sheet = sheet.set(question, answered(question, calm, chance));
        }
        sheet = sheet.without_hidden();
    }
}

/// A sheet with an answer to every question, whether it is asked or not: what is
/// not asked does not count, so it is whole, and stays so when an answer changes.
pub fn whole(chance: &mut Chance) -> Answers {
    let calm = *chance.pick(&[0, 50, 80, 90, 95, 98]);
    let near = if chance.percent(50) { chance.pick(&ENTRIES).answers } else { Default::default() };
    let fill = |sheet: Answers, question: Question| {
        let changed = sheet.of(question).is_empty() || chance.percent(3);
        if changed { sheet.set(question, answered(question, calm, chance)) } else { sheet }
    };
    Question::ALL.into_iter().fold(near, fill)
}

/// An answer to a question: the calmest one so many times in a hundred, else any.
pub fn answered(question: Question, calm: u64, chance: &mut Chance) -> Choices {
    if let Some(calmest) = self::calm(question).filter(|_| chance.percent(calm)) {
        return calmest;
    }
    let several = if question.is_single() { 0 } else { chance.number() % 3 };
    let pick = |chosen: Choices, _| chosen.with(*chance.pick(question.answers()));
    (0..=several).fold(Choices::NONE, pick)
}

/// What [`calmest`] says, worked out once.
static CALMEST: LazyLock<[Option<Choices>; Question::COUNT]> =
    LazyLock::new(|| Question::ALL.map(calmest));

/// The calmest answer to a question, where people do not differ.
pub fn calm(question: Question) -> Option<Choices> {
    CALMEST[question as usize]
}

/// "None of these", or the least worrying option, where there is one and people do not differ.
fn calmest(question: Question) -> Option<Choices> {
    let differ = [Question::Age, Question::Sides, Question::BothKind, Question::Course];
    if question.alone().is_empty() {
        let least = orders::least(question).filter(|_| !differ.contains(&question));
        least.map(Choices::from)
    } else {
        Some(question.alone())
    }
}
