//! Every language says all that English says, and nothing but words depends on it.

#[cfg(feature = "web")]
mod beside;
#[cfg(feature = "web")]
mod drawn;

use crate::{taps::walk_from, vignettes::ENTRIES};
use back_to_toe::{
    content::{
        EN, LANGUAGES, Language, TONGUES, Tongue, WORDS,
        translation::{Complaint, Sentence, complaints, made_from_today, sentences},
    },
    journey::{Journey, Message, Notice},
    record::Day,
    region::Region,
    triage::assess,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

/// Every language with what is known of it before its words are there.
pub fn all() -> impl Iterator<Item = (&'static Tongue, &'static Language)> {
    TONGUES.iter().zip(LANGUAGES.iter())
}

fn by_path(tongue: &Tongue) -> BTreeMap<&'static str, &'static str> {
    sentences(tongue).map(|it| (it.path, it.text)).collect()
}

#[test]
fn every_language_of_the_folder_is_read() {
    let tags: Vec<_> = all().map(|(tongue, language)| (tongue.tag, language.tag)).collect();
    assert_eq!(tags.first(), Some(&("en", "en")), "the others are made from English");
    assert!(tags.iter().all(|(tongue, language)| tongue == language), "{tags:?}");
    assert_eq!(tags.len(), TONGUES.len(), "{tags:?}");
    for (tongue, language) in all() {
        assert!(["ltr", "rtl"].contains(&language.direction), "{tongue:?}");
        assert_eq!(TONGUES.iter().filter(|it| it.name == tongue.name).count(), 1, "{tongue:?}");
    }
}

#[test]
fn every_language_says_all_that_english_says_and_nothing_older() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/made-from");
    for tongue in TONGUES.iter().skip(1) {
        let file = folder.join(tongue.tag).with_extension("txt");
        let made_from = fs::read_to_string(&file).unwrap_or_default();
        let mut all = complaints(tongue, &made_from);
        all.retain(|it| !matches!(it, Complaint::Long(..)));
        let told: Vec<_> = all.iter().map(Complaint::to_string).collect();
        assert!(all.is_empty(), "{}, see docs/translators.md: {told:#?}", tongue.tag);
    }
    let files = fs::read_dir(folder).unwrap().count();
    assert_eq!(files, TONGUES.len() - 1, "a file of a language that is gone");
}

#[test]
fn a_sentence_that_is_new_another_or_gone_is_stale() {
    let today = made_from_today();
    let stale = |made_from: &str| complaints(&TONGUES[1], made_from).into_iter();
    let stale = |made_from: &str| -> Vec<_> {
        let paths = stale(made_from).filter_map(|it| match it {
            Complaint::Stale(path) => Some(path),
            Complaint::Missing(_) | Complaint::Long(..) => None,
        });
        paths.collect()
    };
    assert_eq!(stale(&today), Vec::<String>::new());
    let line = today.lines().find(|it| it.starts_with("page.back\t")).unwrap();
    let line = format!("{line}\n");
    let gone = format!("{today}page.forth\t00000000\n");
    assert_eq!(stale(&today.replace(&line, "")), ["page.back"], "English says it only now");
    assert_eq!(stale(&today.replace(&line, "page.back\t00000000\n")), ["page.back"]);
    assert_eq!(stale(&gone), ["page.forth"], "English does not say it any more");
    assert_eq!(stale("").len(), today.lines().count(), "a language without its file");
}

#[test]
fn every_sentence_has_the_places_of_the_english_one() {
    fn places(text: &str) -> BTreeSet<&str> {
        text.split('{').skip(1).filter_map(|it| it.split('}').next()).collect()
    }
    let english = by_path(&TONGUES[0]);
    for tongue in &TONGUES {
        for Sentence { path, text, .. } in sentences(tongue) {
            // What a reviewer is called is of each language alone.
            let wanted = english.get(path).map(|it| places(it)).unwrap_or_default();
            assert_eq!(places(text), wanted, "{}: {path}: {text:?}", tongue.tag);
            let braces = [text.matches('{').count(), text.matches('}').count()];
            assert_eq!(braces[0], braces[1], "{}: {path}: {text:?}", tongue.tag);
        }
    }
}

#[test]
fn no_language_gives_hours_to_wait_or_a_share() {
    for tongue in &TONGUES {
        for Sentence { path, text, .. } in sentences(tongue) {
            let wrong = ["48", "٤٨", "%", "٪"].into_iter().find(|it| text.contains(it));
            assert_eq!(wrong, None, "{}: {path}: {text:?}", tongue.tag);
        }
    }
}

#[test]
fn lists_of_signs_agree_in_every_language_as_they_do_in_english() {
    let list = |texts: &BTreeMap<&'static str, &'static str>, name: &str| -> Vec<_> {
        (0..).map_while(|n| texts.get(&*format!("{name}.{n}")).copied()).collect()
    };
    let alike = |tongue: &Tongue| -> Vec<(usize, usize)> {
        let texts = by_path(tongue);
        let [card, go] = ["card.items", "static.go-items"].map(|name| list(&texts, name));
        let pairs = (0..card.len()).flat_map(|n| (0..go.len()).map(move |m| (n, m)));
        pairs.filter(|&(n, m)| card[n] == go[m]).collect()
    };
    let english = alike(&TONGUES[0]);
    let signs = list(&by_path(&TONGUES[0]), "card.items").len();
    assert_eq!(english.len(), signs, "every sign of the card is on the page without a program");
    for tongue in &TONGUES {
        assert_eq!(alike(tongue), english, "{}", tongue.tag);
    }
}

#[test]
fn a_day_is_written_as_the_language_writes_it() {
    let [november, march] = ["2026-11-21", "2027-03-01"].map(|it| Day::from_iso(it).unwrap());
    let written = |tag| match tag {
        "en" => ["21 November 2026", "1 March 2027"],
        "sv" => ["21 november 2026", "1 mars 2027"],
        "es" => ["21 de noviembre de 2026", "1 de marzo de 2027"],
        "de" => ["21. November 2026", "1. März 2027"],
        "ar" => ["21 نوفمبر 2026", "1 مارس 2027"],
        _ => panic!("how {tag} writes a day belongs here"),
    };
    for (tongue, language) in all() {
        assert_eq!([november, march].map(|it| language.day(it)), written(tongue.tag));
    }
}

#[test]
fn a_language_that_cannot_be_had_takes_no_other_along() {
    let by_tag = |tag| all().find(|(it, _)| it.tag == tag).unwrap();
    let ((swedish, _), (german, words)) = (by_tag("sv"), by_tag("de"));
    let start = Journey::new(Region::Gb, &EN).update(Message::Speak(swedish));
    assert_eq!(start.wanted(), Some(swedish));
    let other = start.update(Message::Speak(german)).update(Message::NoWords(Some(swedish)));
    assert_eq!((other.wanted(), other.notice), (Some(german), Some(Notice::NoWords)));
    let there = other.clone().update(Message::Words(words));
    assert_eq!((there.language, there.notice), (words, None));
    let neither = other.clone().update(Message::NoWords(Some(german)));
    assert_eq!((neither.language, neither.wanted()), (*EN, None));
    let unknown = other.update(Message::NoWords(None));
    assert_eq!(unknown.wanted(), None, "what came is of no language");
}

#[test]
fn words_of_another_build_cut_or_longer_ones_are_refused() {
    let read = |words: String| Language::read(words.leak());
    for words in WORDS {
        let tag = Language::read(words).unwrap().tag;
        let (head, rest) = words.split_once('\n').unwrap();
        let (id, _) = head.split_once(' ').unwrap();
        assert_eq!(read(words.replacen(id, "00000000", 1)), None, "{tag}: another build");
        assert_eq!(read(format!("{id} xx\n{rest}")), None, "{tag}: a language that is not there");
        assert_eq!(read(format!("{id}\n{rest}")), None, "{tag}: no language");
        assert_eq!(read(format!("{words}\n")), None, "{tag}: a line more");
        assert_eq!(read(format!("{words}more")), None, "{tag}: more");
        assert_eq!(read(words.trim_end_matches('\n').to_owned()), None, "{tag}: cut at the end");
        let lines = words.match_indices('\n').map(|(n, _)| n + 1);
        for end in lines.filter(|end| *end < words.len()).step_by(97).chain([0]) {
            assert_eq!(read(words[..end].to_owned()), None, "{tag}: cut at {end}");
        }
    }
}

#[test]
fn the_words_decide_nothing() {
    for entry in ENTRIES.iter() {
        let mut ways = LANGUAGES.iter().map(|language| {
            let way = walk_from(Journey::new(Region::Gb, language), &entry.answers);
            let screens: Vec<_> = way.iter().map(|it| it.journey.screen()).collect();
            let end = way.last().unwrap().journey.clone();
            let assessment = assess(&end.answers());
            let record = end.record(Day::from_iso("2026-11-21").unwrap());
            assert_eq!(record.language, language.tag);
            let rules: Vec<_> = record.winning.iter().map(|it| it.id).collect();
            let patterns: Vec<_> =
                assessment.patterns.iter().flatten().map(|it| (it.pattern.id, it.fit)).collect();
            let matching = (assessment.matching, assessment.root);
            (screens, record.level, assessment.limit, rules, patterns, matching)
        });
        let english = ways.next().unwrap();
        assert!(ways.all(|it| it == english), "{}", entry.id);
    }
}
