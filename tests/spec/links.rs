//! Links: what they carry comes back, and what is not whole is refused.

mod address;
mod codes;
mod damage;
mod forged;
mod frozen;
mod picture;
mod storm;

use crate::{chance::Chance, people, vignettes::ENTRIES};
use back_to_toe::{
    content::EN,
    record::{Day, Record},
    region::Region,
    share::{self, LinkError, Opened, decode, encode},
    triage::{Answers, Question, RULES},
};
use std::sync::LazyLock;

/// The link of every vignette.
pub static LINKS: LazyLock<Vec<String>> =
    LazyLock::new(|| ENTRIES.iter().map(|entry| encode(&record(&entry.answers))).collect());

/// A check of a Saturday in November.
pub fn record(answers: &Answers) -> Record {
    on(answers, Day::from_iso("2026-11-21").unwrap(), Region::Gb)
}

fn on(answers: &Answers, day: Day, region: Region) -> Record {
    Record::new(answers, day, "en", region)
}

/// What is read is what was written, and is written in the same way again.
fn check(record: &Record) {
    let link = encode(record);
    assert_eq!(decode(&link).as_ref(), Ok(record), "{link}");
    assert_eq!(share::read(&link), Ok(Opened::Check(Box::new(record.clone()))), "{link}");
    assert_eq!(encode(&decode(&link).unwrap()), link);
}

#[test]
fn a_link_brings_back_what_it_carries() {
    ENTRIES.iter().for_each(|entry| check(&record(&entry.answers)));
    check(&record(&Answers::default()));
    for answer in Question::ALL.into_iter().flat_map(Question::answers) {
        check(&record(&Answers::from_iter([*answer])));
    }
}

#[test]
fn a_hundred_thousand_made_up_checks_survive_the_way_through_a_link() {
    let kinds = [people::wild, people::partial, people::complete];
    for seed in 0..100_000_u64 {
        let mut chance = Chance::new(seed);
        let answers = kinds[seed as usize % kinds.len()](&mut chance);
        let day = Day::from_number(chance.number() as u32 % 2_932_897).unwrap();
        let record = on(&answers, day, *chance.pick(&Region::ALL));
        let link = encode(&record);
        let read = decode(&link);
        assert_eq!(read.as_ref(), Ok(&record), "seed {seed}: {link}");
        assert_eq!(encode(&read.unwrap()), link, "seed {seed}");
    }
}

#[test]
fn a_link_is_short_and_safe_to_send() {
    let mut lengths: Vec<_> = LINKS.iter().map(String::len).collect();
    lengths.sort_unstable();
    let (median, longest) = (lengths[lengths.len() / 2], lengths[lengths.len() - 1]);
    println!("{} links: median {median}, longest {longest} signs", lengths.len());
    assert!(longest <= 220, "{longest} signs");
    for link in LINKS.iter() {
        let safe = |it: u8| it.is_ascii_alphanumeric() || it == b'.';
        assert!(link.bytes().all(safe) && !link.contains(".."), "{link}");
        assert!(link.ends_with(|it: char| it.is_ascii_alphanumeric()), "{link}");
    }
}

#[test]
fn no_check_makes_a_link_that_is_too_long_to_be_read() {
    let options = Question::ALL.map(|it| if it.is_single() { 1 } else { it.answers().len() });
    let answers: usize = options.iter().map(|count| count + "Bl".len()).sum();
    let rules = (RULES.len() + 1) * "Cb".len();
    let around = encode(&record(&Answers::default())).len();
    let longest = around + answers + rules;
    println!("no link has more than {longest} signs");
    assert!(longest + 100 < share::LONGEST);
}

#[test]
fn a_link_stands_at_the_public_address_or_where_the_page_is() {
    let record = record(&ENTRIES[0].answers);
    let text = encode(&record);
    let made = |page| share::link(&record, page);
    if let Some(address) = back_to_toe::ADDRESS {
        assert_eq!(made(None), Some(format!("{address}#{text}")));
        return;
    }
    let here = "https://example.org/check/";
    assert_eq!(made(Some(here)), Some(format!("{here}#{text}")));
    assert_eq!(made(Some("https://example.org/check/?utm=x#back")), made(Some(here)));
    let lan = "http://192.168.1.2/check.html";
    assert_eq!(made(Some(lan)), Some(format!("{lan}#{text}")));
    for nowhere in [None, Some("file:///home/back-to-toe.html"), Some("about:srcdoc"), Some("")] {
        assert_eq!(made(nowhere), None, "{nowhere:?}");
    }
}

#[test]
fn every_refusal_says_what_happened_and_what_to_do() {
    let said = LinkError::ALL.map(|error| EN.link_error(error));
    for (n, text) in said.iter().enumerate() {
        assert!(text.matches(". ").count() >= 1, "{text}");
        assert!(["again", "once more", "Load", "Ask"].iter().any(|it| text.contains(it)), "{text}");
        assert!(!said[..n].contains(text), "{text}");
    }
}
