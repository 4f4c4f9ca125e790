//! Links that this check would never have made, with a checksum that fits.

use super::{LINKS, record};
use crate::{holds::sealed, people::person, vignettes::ENTRIES};
use back_to_toe::{
    content::RULESET,
    record::Record,
    share::{LinkError, decode, encode},
    triage::{Answers, Level, Question, questions::Age},
};

/// A link of today with other fields: its ruleset, language, region, outcome and answers.
fn forged(ruleset: &str, fields: &str) -> String {
    sealed(&format!("b1.{ruleset}.{fields}"))
}

fn refused(fields: &str, error: LinkError) {
    for ruleset in [RULESET, "00000000"] {
        let link = forged(ruleset, fields);
        assert_eq!(decode(&link), Err(error), "{link}");
    }
}

/// The same link of another ruleset.
pub fn of_ruleset(link: &str, ruleset: &str) -> String {
    let fields: Vec<_> = link.split('.').collect();
    sealed(&[&["b1", ruleset], &fields[2..6]].concat().join("."))
}

#[test]
fn the_checksum_is_that_of_zip() {
    let link = &LINKS[0];
    assert_eq!(&sealed(link.rsplit_once('.').unwrap().0), link);
    // Worked out by another program: CRC-32 of "b1." is AE99CC21.
    assert_eq!(sealed("b1"), "b1.hb6FC3");
    assert_eq!(of_ruleset(link, RULESET), *link);
}

#[test]
fn codes_that_nothing_has_are_refused() {
    let unknown = |fields| refused(fields, LinkError::Unknown);
    unknown("xx.gb.0000s0.0");
    unknown("en.mars.0000s0.0");
    unknown("EN.gb.0000s0.0");
    unknown("en.gb.0000s6Cb.Blr");
    unknown("en.gb.0000x2Cb.Blr");
    unknown("en.gb.0000s2Xx.Blr");
    unknown("en.gb.0000s2C.Blr");
    unknown("en.gb.0000s2Cb.Xxy");
    unknown("en.gb.0000s2Cb.Blz");
    unknown("en.gb.0000s2Cb.B");
    unknown("en.gb.0000s2Cb.blr");
    unknown("en.gb.0000s2Cb.Bl%");
    unknown("en.gb.0000s2Cb.Blé");
    unknown("en.gb.0000s2Cb.é");
    unknown("..0000s0.0");
    unknown("en.gb.0000s2Cb.00");
}

#[test]
fn what_contradicts_itself_is_refused() {
    let contradiction = |fields| refused(fields, LinkError::Contradiction);
    // A question without an answer, twice, with the same answer twice, with two
    // answers where it takes one, with "none of these" beside another.
    contradiction("en.gb.0000s2Cb.Bl");
    contradiction("en.gb.0000s2Cb.BlrBlr");
    contradiction("en.gb.0000s2Cb.BlrSayBll");
    contradiction("en.gb.0000s2Cb.Blrr");
    contradiction("en.gb.0000s2Cb.Sayn");
    contradiction("en.gb.0000s2Cb.Blrn");
    // A level without a reason, a reason without a level, a reason twice.
    contradiction("en.gb.0000s2.Blr");
    contradiction("en.gb.0000s0Cb.Blr");
    contradiction("en.gb.0000s2CbCb.Blr");
    // A day after the last, or none.
    contradiction("en.gb.zzzzs0.0");
    contradiction("en.gb.000.0");
    contradiction("en.gb.00é0s0.0");
    contradiction("en.gb.0000sé.0");
    contradiction("en.gb..0");
    let other = forged("today", "en.gb.0000s0.0");
    assert_eq!(decode(&other), Err(LinkError::Contradiction));
    assert_eq!(decode(&forged("ED5D16F4", "en.gb.0000s0.0")), Err(LinkError::Contradiction));
}

#[test]
fn fields_too_few_or_too_many_are_refused() {
    assert_eq!(decode(&forged(RULESET, "en.gb.0000s0")), Err(LinkError::Cut));
    assert_eq!(decode(&forged(RULESET, "en.gb.0000s0.0.0")), Err(LinkError::Altered));
    assert_eq!(decode(&forged(RULESET, &"0.".repeat(400))), Err(LinkError::TooLong));
}

/// A record as only a forger makes it.
fn forge(change: impl FnOnce(&mut Record)) -> String {
    let entry = ENTRIES.iter().find(|entry| entry.id == "V02").unwrap();
    let mut record = record(&entry.answers);
    change(&mut record);
    encode(&record)
}

#[test]
fn a_level_that_is_not_that_of_the_answers_is_refused() {
    let refused = |link: String| {
        assert_eq!(decode(&link), Err(LinkError::Contradiction), "{link}");
        // Under other rules it may have been so.
        let then = of_ruleset(&link, "00000000");
        assert!(decode(&then).is_ok_and(|it| !it.is_current()), "{then}");
    };
    assert!(decode(&forge(|_| {})).is_ok());
    let mut calm = ENTRIES.iter().map(|entry| record(&entry.answers));
    let calm = calm.find(|it| it.level == Some(Level::SelfCare)).unwrap();
    refused(forge(|record| (record.level, record.winning) = (calm.level, calm.winning.clone())));
    refused(forge(|record| record.level = Some(Level::GoToHospital)));
    refused(forge(|record| record.winning.insert(0, calm.winning[0])));
    refused(forge(|record| record.finished = false));
    refused(forge(|record| (record.level, record.winning) = (None, Vec::new())));
}

#[test]
fn an_answer_to_a_hidden_question_is_refused_by_the_rules_that_hide_it() {
    let young = Answers::default().with(Age::From16To44.into());
    let hidden = young.with(Question::SelfHarm.answers()[0]);
    let mut told = record(&young);
    told.answers = person(&[]).with(Question::SelfHarm.answers()[0]);
    assert_eq!(decode(&encode(&told)), Err(LinkError::Contradiction));
    // By other rules it may have been asked: the link opens, and without it.
    let mut old = Record { ruleset: "00000000".to_owned(), ..record(&young) };
    let without = encode(&old);
    old.answers = hidden;
    assert_ne!(encode(&old), without);
    let read = decode(&encode(&old)).unwrap();
    assert_eq!((read.answers, read.level), (hidden.without_hidden(), old.level));
}

#[test]
fn another_order_is_another_link_and_refused_by_the_rules_of_today() {
    let link = &LINKS[0];
    let fields: Vec<_> = link.split('.').collect();
    let answers = fields[5];
    let second = answers[1..].find(|it: char| it.is_ascii_uppercase()).unwrap() + 1;
    let turned = format!("{}{}", &answers[second..], &answers[..second]);
    let fields = [fields[2], fields[3], fields[4], &turned].join(".");
    assert_eq!(decode(&forged(RULESET, &fields)), Err(LinkError::Contradiction));
    // Questions may have stood in another order then.
    let then = decode(&forged("00000000", &fields)).unwrap();
    assert_eq!(then.answers, decode(link).unwrap().answers);
}

#[test]
fn a_check_of_other_rules_keeps_the_level_that_it_showed() {
    for link in LINKS.iter() {
        let (now, then) = (decode(link).unwrap(), decode(&of_ruleset(link, "0123abcd")).unwrap());
        assert!(now.is_current() && !then.is_current());
        assert_eq!(Record { ruleset: now.ruleset.clone(), ..then.clone() }, now);
        assert_eq!(then.assessment().level, now.level);
    }
}
