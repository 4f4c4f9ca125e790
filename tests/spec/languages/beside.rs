//! A second language beside the first, in what is handed over.

use super::{all, drawn::speaking};
use crate::screens::{
    html::{Node, draw},
    screens,
};
use back_to_toe::{
    content::{EN, Language, Place, Tongue},
    journey::{Journey, Message},
    record::Day,
    summary::Summary,
};

/// With this language beside.
fn with(journey: &Journey, tongue: &'static Tongue, language: &'static Language) -> Journey {
    let mut journey = speaking(journey, &EN);
    journey.beside = None;
    let waiting = journey.update(Message::Beside(tongue));
    assert_eq!(waiting.wanted(), Some(tongue), "its words are not there yet");
    let there = waiting.update(Message::Words(language));
    assert_eq!((there.language, there.beside), (*EN, Some(language)));
    there
}

fn screen(name: &str) -> Journey {
    screens().into_iter().find(|it| it.0 == name).unwrap().1
}

/// The elements with this class, and that each says in which language it is.
fn marked<'a>(screen: &'a Node, class: &str, tongue: &Tongue) -> Vec<&'a Node> {
    let of_class = screen.all().into_iter().filter(|it| it.is(class));
    let marked: Vec<_> = of_class.filter(|it| it.attribute("lang") == Some(tongue.tag)).collect();
    assert!(marked.iter().all(|it| it.attribute("dir") == Some(tongue.direction)), "{class}");
    marked
}

#[test]
fn the_summary_stands_there_in_both_languages() {
    for (tongue, language) in all().skip(1) {
        let journey = with(&screen("result-see-soon"), tongue, language);
        let record = journey.record(Day::from_iso("2026-11-21").unwrap());
        let drawn = draw(&journey);
        let sheets = drawn.all().into_iter().filter(|it| it.is("btt-sheet")).count();
        assert_eq!(sheets, 2, "a page for each language");
        let own = marked(&drawn, "btt-sheet", tongue);
        let [sheet] = own[..] else { panic!("{} has its own sheet", tongue.tag) };
        let [here, there] = [*EN, language].map(|it| Summary::new(&record, it));
        assert!(sheet.text().contains(&there.title), "{}", tongue.tag);
        let plain = drawn.all().into_iter().find(|it| it.is("btt-plain")).unwrap();
        let plain = plain.said(&|_| false).concat();
        for text in [here.text(), there.text()] {
            assert!(plain.contains(text.trim()), "{}: what is copied has both", tongue.tag);
        }
        let again = journey.update(Message::Beside(tongue));
        assert_eq!(again.beside, None, "tapped again, it goes");
    }
}

#[test]
fn what_was_handed_over_is_told_in_the_language_of_the_person_too() {
    for (tongue, language) in all().skip(1) {
        let journey = with(&screen("received"), tongue, language);
        let drawn = draw(&journey);
        let told = drawn.all().into_iter().find(|it| it.is("btt-told")).unwrap();
        let said = told.all().into_iter().find(|it| it.attribute("lang") == Some(tongue.tag));
        let said = said.unwrap();
        assert_eq!(said.attribute("dir"), Some(tongue.direction));
        let assessment = journey.received().unwrap().assessment();
        let place = Place { region: journey.region, limit: assessment.limit };
        let words = language.level(assessment.level.unwrap());
        for text in words.steps.iter().chain([&words.heading]) {
            assert!(said.text().contains(&language.fill(text, place)), "{}: {text}", tongue.tag);
        }
        let answers = draw(&journey.update(Message::Read));
        let others = answers.all().into_iter().filter(|it| it.is("btt-other")).count();
        let marked = marked(&answers, "btt-other", tongue);
        assert!(others > 30, "each question and each answer, and not {others}");
        assert_eq!(marked.len(), others, "{}", tongue.tag);
    }
}

#[test]
fn an_answer_sheet_in_another_language_waits_for_its_words() {
    for (tongue, language) in all().skip(1) {
        let received = screen("received");
        let mut record = received.received().unwrap().clone();
        record.language = tongue.tag;
        let start = Journey::new(record.region, &EN).update(Message::Open(record.into()));
        assert_eq!((start.language, start.beside), (*EN, None));
        assert_eq!(start.wanted(), Some(tongue));
        let there = start.update(Message::Words(language));
        assert_eq!((there.language, there.beside), (*EN, Some(language)));
    }
}

#[test]
fn whoever_reads_on_in_another_language_has_that_of_the_answers_beside_it() {
    for (tongue, language) in all().skip(1) {
        let received = screen("received");
        assert_eq!(received.received().unwrap().language, EN.tag);
        assert_eq!(received.beside, None, "both are English");
        let read = received.update(Message::Speak(tongue)).update(Message::Words(language));
        assert_eq!((read.language, read.beside), (language, Some(*EN)));
        let back = read.update(Message::Speak(Tongue::from_tag(EN.tag).unwrap()));
        assert_eq!((back.language, back.beside), (*EN, None));
    }
}
