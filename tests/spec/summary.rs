//! The clinician's summary: nothing lost, nothing twice, the level first.
//!
//! What some of them looked like last is in `summaries/`. Write them anew with
//! `BTT_SNAPSHOTS=write cargo test --test spec summary`, and read them as a
//! clinician would before you commit them.

use crate::{
    people::{check, check_vignettes, partial},
    taps::walk,
    vignettes::{ENTRIES, VIGNETTES},
};
use back_to_toe::{
    content::{EN, LANGUAGES, Place, TONGUES},
    record::{Day, Record},
    region::Region,
    summary::{Line, Part, Summary, Topic},
    triage::{
        Answer, Answers, Level, Question, Reading, Truth, assess,
        questions::{Age, Bladder, Emergency, Saddle, Skin},
    },
};
use std::{cell::Cell, cmp::Ordering, env, fs, path::Path};

fn record(answers: &Answers) -> Record {
    Record::new(answers, Day::from_iso("2026-11-21").unwrap(), "en", Region::Gb)
}

fn summary(answers: &Answers) -> Summary {
    Summary::new(&record(answers), &EN)
}

fn part(summary: &Summary, topic: Topic) -> Option<&Part> {
    summary.parts.iter().find(|part| part.topic == topic)
}

fn line(summary: &Summary, line: &Line) -> String {
    let (name, term) = (summary.name(line), summary.term(line));
    if name.is_empty() { term } else { format!("{name}: {term}") }
}

/// What stands in a part, line by line.
fn terms(summary: &Summary, topic: Topic) -> Vec<String> {
    part(summary, topic).into_iter().flat_map(|it| &it.lines).map(|it| line(summary, it)).collect()
}

fn case(id: &str) -> Answers {
    ENTRIES.iter().find(|entry| entry.id == id).unwrap().answers
}

/// The first answers to what is asked, until this question.
fn until(answers: &Answers, last: Question) -> Answers {
    let after = Question::ALL.into_iter().skip_while(|&it| it != last);
    after.fold(*answers, Answers::unanswered)
}

/// Summaries that are worth reading, by the name of their file.
fn samples() -> Vec<(&'static str, Record)> {
    let ambulance = walk(&case("V08")).pop().unwrap().journey.answers();
    let stopped = until(&case("V19"), Question::FlagsOnset);
    let mut by_other_rules = record(&case("V50"));
    by_other_rules.ruleset = "0badc0de".to_owned();
    vec![
        ("cauda-equina", record(&case("V19"))),
        ("calm-one-leg", record(&case("V92"))),
        ("ambulance", record(&ambulance)),
        ("stopped", record(&stopped)),
        (
            "child",
            record(&ENTRIES.iter().find(|it| it.answers.has(Age::Under16.into())).unwrap().answers),
        ),
        ("helper", record(&case("V71"))),
        ("not-sure", record(&case("X01-V86"))),
        ("other-rules", by_other_rules),
        ("nothing-yet", record(&Answers::default())),
    ]
}

#[test]
fn summaries_are_as_they_were_last_written() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spec/summaries");
    let write = env::var("BTT_SNAPSHOTS").is_ok_and(|it| it == "write");
    for (name, record) in samples() {
        let file = folder.join(format!("{name}.txt"));
        let text = Summary::new(&record, &EN).text();
        // The id of the rules changes with each rule.
        let text = text.replace(&back_to_toe::version(), "Back to Toe VERSION");
        if write {
            fs::create_dir_all(&folder).unwrap();
            fs::write(&file, text).unwrap();
            continue;
        }
        let was = fs::read_to_string(&file).unwrap_or_default();
        assert!(was == text, "{name} has changed, see the head of this file:\n{text}");
    }
    assert_eq!(fs::read_dir(folder).unwrap().count(), samples().len(), "a file is left over");
}

/// The answers that the lines tell, and those that they deny.
fn told(summary: &Summary) -> (Vec<Answer>, Vec<Answer>) {
    let (mut said, mut denied) = (Vec::new(), Vec::new());
    for line in summary.parts.iter().flat_map(|part| &part.lines) {
        let (into, question, choices) = match *line {
            Line::Said(question, choices) => (&mut said, question, choices),
            Line::Denied(question, choices) => (&mut denied, question, choices),
            Line::Found(..) => continue,
        };
        assert!(!choices.is_empty(), "a line says nothing of {question:?}");
        into.extend(question.answers().iter().filter(|&&it| choices.has(it)));
    }
    (said, denied)
}

#[test]
fn every_answer_is_told_once_and_nothing_else_is() {
    let law = |answers: &Answers| {
        let answers = answers.without_hidden();
        let summary = summary(&answers);
        let (said, denied) = told(&summary);
        for answer in answers.iter() {
            let question = answer.question();
            let of = |all: &[Answer]| all.iter().filter(|it| it.question() == question).count();
            if EN.term(answer).is_empty() {
                // "None of these" is told by all that it denies.
                let signs = question.answers().iter().filter(|it| it.is_a_sign()).count();
                assert_eq!((of(&said), of(&denied)), (0, signs), "{answer:?}");
            } else {
                assert_eq!(said.iter().filter(|&&it| it == answer).count(), 1, "{answer:?}");
            }
        }
        assert!(said.iter().all(|&it| answers.has(it)), "an answer is made up: {said:?}");
        for answer in &denied {
            let question = answer.question();
            let choices = answers.of(question);
            let open = question
                .answers()
                .iter()
                .any(|it| choices.has(*it) && question.left_open().has(*it));
            assert!(!choices.is_empty() && !open, "{answer:?} is denied, and nobody did");
            assert!(!choices.has(*answer), "{answer:?} is said and denied");
            assert_eq!(denied.iter().filter(|it| *it == answer).count(), 1, "{answer:?}");
        }
    };
    check_vignettes(|answers, _| law(answers));
    check(partial, |answers, chance| {
        if chance.percent(10) {
            law(answers);
        }
    });
}

#[test]
fn every_question_without_an_answer_is_named_with_the_reason() {
    check(partial, |answers, chance| {
        if !chance.percent(5) {
            return;
        }
        let answers = answers.without_hidden();
        let summary = summary(&answers);
        let lines = terms(&summary, Topic::NotAsked);
        let reading = Reading::cautious(&answers);
        for question in Question::ALL.into_iter().filter(|&it| answers.of(it).is_empty()) {
            let hidden = reading.asked(question) == Truth::False;
            let (_, because) = EN.clinician.because.split_once("{terms}").map_or(("", ""), |it| it);
            let first = EN.clinician.because.trim_end_matches("{terms}");
            assert_eq!(because, "", "the words end with the reason");
            let named = lines.iter().find(|line| {
                let what = line.split(&format!(" ({first}")).next().unwrap();
                let what = what.split(": ").last().unwrap();
                what.split(", ").any(|name| name == EN.name(question))
            });
            let line = named.unwrap_or_else(|| panic!("{question:?} is not in {lines:#?}"));
            assert_eq!(line.contains(first), hidden, "{line}");
        }
    });
}

#[test]
fn the_level_and_its_rules_come_first() {
    check_vignettes(|answers, _| {
        let (summary, assessment) = (summary(answers), assess(answers));
        let first = &summary.parts[0];
        assert_eq!(first.topic, Topic::Level);
        let level = EN.level(assessment.level.unwrap());
        let heading = if assessment.is_crisis_alone() { EN.crisis.heading } else { level.heading };
        let place = Place { region: Region::Gb, limit: assessment.limit };
        assert_eq!(first.heading, format!("Advised: {}", EN.fill(heading, place)));
        let lines = terms(&summary, Topic::Level);
        let rules: Vec<_> = assessment.winning().map(|rule| rule.id).collect();
        let named = lines.iter().map(|line| line.split(" (").next().unwrap());
        let named: Vec<_> = named.take(rules.len()).collect();
        assert_eq!(named, rules);
        for rule in assessment.fired() {
            assert!(lines.iter().any(|line| line.contains(rule.id)), "{} fires", rule.id);
        }
    });
}

#[test]
fn parts_have_one_order_and_none_is_empty() {
    check_vignettes(|answers, _| {
        let topics: Vec<_> = summary(answers).parts.iter().map(|it| it.topic as usize).collect();
        assert!(topics.is_sorted_by(|a, b| a < b), "{topics:?}");
        let mut parts = summary(answers).parts.into_iter();
        assert!(parts.all(|it| !it.lines.is_empty() && !it.heading.is_empty()));
    });
}

#[test]
fn the_text_fits_any_record_system() {
    check_vignettes(|answers, _| {
        let text = summary(answers).text();
        for line in text.lines() {
            assert!(line.len() <= 78, "too wide: {line:?}");
            assert_eq!(line.trim_end(), line, "{line:?}");
        }
        let plain = |it: char| it == '\n' || (' '..='~').contains(&it);
        assert_eq!(text.chars().find(|&it| !plain(it)), None, "{text}");
        assert!(!text.contains(['{', '}', '|']), "{text}");
    });
}

#[test]
fn a_line_is_broken_where_the_next_word_is_too_much_in_every_language() {
    for (tongue, language) in TONGUES.iter().zip(LANGUAGES.iter()) {
        let full = VIGNETTES.iter().flat_map(|it| {
            let text = Summary::new(&record(&it.answers), language).text();
            let width = |line: &str| line.chars().count();
            for (line, next) in text.lines().zip(text.lines().skip(1)) {
                assert!(width(line) <= 78, "{}: too wide: {line:?}", tongue.tag);
                if let Some(next) = next.strip_prefix("  ") {
                    let word = next.split(' ').next().unwrap();
                    assert!(width(line) + 1 + width(word) > 78, "{}: {line:?}", tongue.tag);
                }
            }
            text.lines().map(width).collect::<Vec<_>>()
        });
        assert_eq!(full.max(), Some(78), "{}: no line is full", tongue.tag);
    }
}

#[test]
fn of_what_could_still_come_only_the_more_urgent_is_told() {
    let (start, _) = EN.page.could_be.split_once("{level}").unwrap();
    let seen = Cell::new([false; 3]);
    check(partial, |answers, chance| {
        if !chance.percent(5) {
            return;
        }
        let mut record = record(answers);
        let assessment = record.assessment();
        record.finished = false;
        let lines = terms(&Summary::new(&record, &EN), Topic::Level);
        let told = lines.iter().any(|it| it.starts_with(start));
        let is_more = assessment.could_be().cmp(&assessment.level);
        assert_eq!(told, is_more == Ordering::Greater, "{lines:#?}");
        let [less, same, more] = seen.get();
        seen.set([less || is_more.is_lt(), same || is_more.is_eq(), more || is_more.is_gt()]);
    });
    assert_eq!(seen.get(), [true; 3], "less urgent, as urgent, more urgent");
}

#[test]
fn a_negative_answer_is_said_and_not_sure_is_no_negative() {
    let calm = case("V92");
    let negative = |answers: &Answers| terms(&summary(answers), Topic::Negative).join("\n");
    let unsure = |answers: &Answers| terms(&summary(answers), Topic::Unsure).join("\n");
    assert!(negative(&calm).contains("No saddle numbness"));
    assert!(negative(&calm).contains("Bladder: none of retention/hesitancy, "));
    assert_eq!(unsure(&calm), "");

    let not_sure = calm.with(Saddle::NotSure.into()).with(Bladder::Leaking.into());
    let not_sure = not_sure.with(Bladder::NotSure.into()).with(Skin::CannotLook.into());
    assert_eq!(
        unsure(&not_sure),
        "Bladder: not sure\nSaddle sensation: not sure\nLegs and feet by sight: could not be looked at"
    );
    for name in ["Bladder", "addle", "Legs and feet"] {
        assert!(!negative(&not_sure).contains(name), "{}", negative(&not_sure));
    }
    let positive = terms(&summary(&not_sure), Topic::Positive);
    assert!(positive.contains(&"Bladder: incontinence".to_owned()), "{positive:?}");
}

#[test]
fn the_words_of_the_person_or_helper_stand_beside_each_sign() {
    check_vignettes(|answers, _| {
        let summary = summary(answers);
        let helper = summary.text().contains("answered by a helper");
        assert!(!helper || !summary.text().contains("I cannot pee"));
        let positive = part(&summary, Topic::Positive).into_iter().flat_map(|it| &it.lines);
        for line in positive {
            let (said, term) = (summary.said(line), summary.term(line));
            let Line::Said(question, choices) = *line else { panic!("{line:?}") };
            for answer in question.answers().iter().filter(|&&it| choices.has(it)) {
                let words = EN.answer(*answer);
                let all = format!("{said} {}", term.to_lowercase());
                let beside =
                    [back_to_toe::content::Reader::Person, back_to_toe::content::Reader::Helper]
                        .iter()
                        .any(|&it| {
                            said.contains(words.to(it))
                                || all.contains(&words.to(it).to_lowercase())
                        });
                assert!(beside, "{answer:?}: {term} ({said})");
            }
        }
    });
}

#[test]
fn a_level_that_other_rules_had_shown_stands_first() {
    let mut record = record(&case("V50"));
    record.ruleset = "0badc0de".to_owned();
    record.level = Some(Level::SeeSoon);
    let summary = Summary::new(&record, &EN);
    let first = &summary.parts[0];
    let shown = EN.level(Level::SeeSoon).name;
    assert!(first.heading.contains(&format!("(0badc0de): {shown}")), "{}", first.heading);
    let lines = terms(&summary, Topic::Level);
    assert!(lines[0].starts_with(EN.clinician.by_now), "{lines:?}");
    assert!(lines[0].contains("Be seen within 24 hours"), "{lines:?}");
}

#[test]
fn who_was_told_to_call_an_ambulance_was_not_asked_the_rest() {
    let answers = Answers::default().with(Age::From70.into()).with(Emergency::LegsGone.into());
    let lines = terms(&summary(&answers), Topic::NotAsked);
    assert!(lines[0].starts_with(EN.clinician.ambulance), "{lines:?}");
    let stopped = Answers::default().with(Age::From70.into());
    let lines = terms(&summary(&stopped), Topic::NotAsked);
    assert!(lines[0].starts_with(EN.clinician.open), "{lines:?}");
}

#[test]
fn every_option_has_a_term_of_its_own_in_plain_letters() {
    for question in Question::ALL {
        let mut terms = vec![EN.name(question)];
        for answer in question.answers() {
            let term = EN.term(*answer);
            let denied = answer.stands_alone() && answer.id() == "none";
            assert_eq!(term.is_empty(), denied, "{answer:?}");
            // A comma stands between the terms of several answers.
            assert!(question.is_single() || !term.contains(','), "{answer:?}: {term}");
            terms.push(term);
        }
        assert!(terms.iter().all(|it| it.is_ascii()), "{terms:?}");
        let count = terms.len();
        terms.sort_unstable();
        terms.dedup();
        assert_eq!(terms.len(), count, "{question:?}: a term stands twice");
    }
    let mut names = Question::ALL.map(|it| EN.name(it));
    names.sort_unstable();
    assert!(names.is_sorted_by(|a, b| a < b), "a name stands twice");
}
