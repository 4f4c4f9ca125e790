//! What is handed over: the answers, the level that was shown, and the day.

use crate::vignettes::ENTRIES;
use back_to_toe::{
    record::{Day, Record},
    region::Region,
    triage::{
        Answers, Level, Question, assess,
        questions::{Age, Emergency, Saddle},
    },
};

const DAY: &str = "2026-11-21";

fn record(answers: &Answers) -> Record {
    Record::new(answers, Day::from_iso(DAY).unwrap(), "en", Region::Gb)
}

#[test]
fn every_day_is_written_and_read_back() {
    let mut last = String::new();
    for number in 0..=2_932_896 {
        let day = Day::from_number(number).unwrap();
        let text = day.to_string();
        assert!(last < text, "{last} comes before {text}");
        if number % 97 == 0 || text.ends_with("02-29") {
            assert_eq!(Day::from_iso(&text), Some(day));
        }
        last = text;
    }
    assert_eq!(last, "9999-12-31");
    assert_eq!(Day::from_number(2_932_897), None);
    assert_eq!(Day::from_iso("1970-01-01").map(Day::number), Some(0));
    assert_eq!(Day::from_iso("2026-11-21").map(Day::number), Some(20_778));
}

#[test]
fn what_is_no_day_is_refused() {
    let wrong = [
        "",
        "2026",
        "2026-11",
        "2026-11-00",
        "2026-11-31",
        "2026-02-29",
        "2026-13-01",
        "2026-00-01",
        "1969-12-31",
        "10000-01-01",
        "2026-11-021",
        "+2026-11-21",
        "2026-11-21T10:00",
        "2026-1-1",
        "99999999999-01-01",
        "2026-11--1",
        "é026-11-21",
    ];
    for text in wrong {
        assert_eq!(Day::from_iso(text), None, "{text:?}");
    }
}

#[test]
fn a_record_shows_the_level_that_the_person_saw() {
    for entry in ENTRIES.iter() {
        let (record, assessment) = (record(&entry.answers), assess(&entry.answers));
        assert!(record.finished && record.is_current(), "{}", entry.id);
        assert_eq!(record.level, assessment.level, "{}", entry.id);
        assert!(record.winning.iter().copied().eq(assessment.winning()), "{}", entry.id);
    }
}

#[test]
fn nothing_hidden_is_handed_over() {
    let young = Answers::default().with(Age::From16To44.into());
    let no = young.with(Emergency::NoneOfThese.into());
    let hidden = no.with(Question::TearingDetail.answers()[0]);
    assert_eq!(record(&hidden).answers, no);
}

#[test]
fn a_check_that_was_stopped_is_read_with_caution() {
    let stopped = Answers::default().with(Emergency::NoneOfThese.into()).with(Saddle::Yes.into());
    let record = record(&stopped);
    assert!(!record.finished);
    assert_eq!(record.answers, stopped, "no answer is made up");
    assert_eq!(record.level, Some(Level::GoToHospital));
    assert_eq!(record.level, record.assessment().level);
    let ambulance = Answers::default().with(Emergency::LegsGone.into());
    assert!(self::record(&ambulance).finished, "an ambulance ends the check");
}
