//! Ten million whole sheets, half of them near a vignette: the laws once more,
//! of all rules together. Each comes from a seed of its own; one that breaks a
//! law is made as calm as it can be before it is told.

use super::{
    exceptions::{Change, excuses},
    proof::proven,
    raising::change,
};
use crate::{chance::Chance, cores::on_all_cores, people};
use back_to_toe::{
    sheet,
    triage::{
        Answer, Answers, Choices, Level, Question, assess,
        questions::{Age, Sides},
    },
};
use std::collections::BTreeMap;

const SHEETS: u64 = 10_000_000;
/// A core takes so many at a time.
const BATCH: u64 = 50_000;

/// What an exception let through, or which law is broken.
type Verdict = Result<Vec<&'static str>, String>;

#[test]
fn ten_million_sheets_keep_the_laws() {
    let batches: Vec<u64> = (0..SHEETS / BATCH).collect();
    let excused = on_all_cores(&batches, |batch| {
        let mut excused = BTreeMap::<_, u64>::new();
        for seed in batch * BATCH..(batch + 1) * BATCH {
            let sheet = people::whole(&mut Chance::new(seed));
            let names = keeps_the_laws(&sheet, seed).unwrap_or_else(|_| {
                let least = shrunk(sheet, |it| keeps_the_laws(it, seed).is_err());
                let broken = keeps_the_laws(&least, seed).unwrap_err();
                panic!("seed {seed}: {broken}: {}", sheet::to_json(&least))
            });
            names.into_iter().for_each(|name| *excused.entry(name).or_default() += 1);
        }
        excused
    });
    let mut sum = BTreeMap::<_, u64>::new();
    for (name, times) in excused.into_iter().flatten() {
        *sum.entry(name).or_default() += times;
    }
    proven("ten_million_sheets_keep_the_laws", SHEETS, 2 * SHEETS, &sum);
}

/// Makes an answer worse, or another where none is worse, and tries one other law in turn.
fn keeps_the_laws(sheet: &Answers, seed: u64) -> Verdict {
    let mut chance = Chance::new(!seed);
    let was = assess(sheet);
    let law = |holds: bool, law: &str| if holds { Ok(()) } else { Err(law.to_owned()) };
    let level = was.level.ok_or("no level")?;
    law(was.complete && was.could_be().is_none(), "the end is open")?;
    let shown = level <= Level::SeeUrgently && !sheet.has(Age::Under16.into());
    law(was.shows_patterns() == shown, "patterns are shown where they may not be")?;

    let changes = std::iter::repeat_with(|| change(sheet, &mut chance));
    let Change { question, to } = changes.flatten().next().ok_or("nothing can be worse")?;
    let worse = sheet.set(question, to);
    let mut excused = Vec::new();
    if assess(&worse).level < was.level {
        let names = excuses(sheet, &worse, question);
        excused = names.ok_or_else(|| format!("another {} lowers the level", question.id()))?;
    }

    match seed % 4 {
        0 => law(assess(&sheet.without_hidden()) == was, "a hidden answer counts")?,
        1 => law(assess(&mirrored(sheet)) == was, "left and right differ")?,
        2 => {
            let so_far = assess(&partly(sheet, &mut chance));
            law(so_far.level <= was.level, "a further answer lowers the level")?;
            let most = so_far.could_be().max(so_far.level).max(Some(Level::SeeSoon));
            law(was.level <= most, "the end comes as a surprise")?;
        }
        _ => {
            let part = partly(sheet, &mut chance);
            let stopped = assess(&part.stopped_early()).level;
            law(stopped >= assess(&part).level, "stopping early lowers the level")?;
        }
    }
    Ok(excused)
}

fn partly(sheet: &Answers, chance: &mut Chance) -> Answers {
    let gaps = *chance.pick(&[5, 30, 60, 90]);
    let missing = Question::ALL.into_iter().filter(|_| chance.percent(gaps));
    missing.fold(*sheet, Answers::unanswered)
}

fn mirrored(sheet: &Answers) -> Answers {
    let [left, right] = [Sides::Left, Sides::Right].map(Answer::from);
    match (sheet.has(left), sheet.has(right)) {
        (true, false) => sheet.with(right),
        (false, true) => sheet.with(left),
        _ => *sheet,
    }
}

/// The calmest sheet that still does what this one does.
fn shrunk(mut sheet: Answers, does: impl Fn(&Answers) -> bool) -> Answers {
    loop {
        let simpler = |question: Question| {
            let said = sheet.of(question);
            let one = question.answers().iter().map(|&it| Choices::from(it));
            let fewer = one.filter(move |it| said.count() > 1 && it.within(said));
            let calmer = people::calm(question).filter(move |it| *it != said);
            calmer.into_iter().chain(fewer).map(move |it| sheet.set(question, it))
        };
        match Question::ALL.into_iter().flat_map(simpler).find(&does) {
            Some(calmer) => sheet = calmer,
            None => return sheet,
        }
    }
}

#[test]
fn a_sheet_that_breaks_a_law_is_told_without_what_does_not_matter() {
    let hospital = |sheet: &Answers| assess(sheet).level == Some(Level::CallAmbulance);
    let mut tried = 0;
    for seed in 0..200 {
        let sheet = people::whole(&mut Chance::new(seed));
        if hospital(&sheet) {
            tried += 1;
            let least = shrunk(sheet, hospital);
            let told = |it: &Question| people::calm(*it).is_some_and(|calm| least.of(*it) != calm);
            assert!(hospital(&least));
            let told = Question::ALL.into_iter().filter(told).count();
            assert!(told <= 5, "{}", sheet::to_json(&least));
        }
    }
    assert!(tried > 10, "only {tried} sheets were shrunk");
}
