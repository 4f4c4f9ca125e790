//! Published cases, walked answer by answer: the program in the browser says
//! what the same program says here.

use crate::{
    engine::{ENGINE, Engine},
    page::{Page, WORDS},
    person::Person,
    walk::{Seen, case},
};
use back_to_toe::{
    content::{Place, Reader},
    triage::{Answers, Level, assess, questions::Who},
};

#[test]
fn an_easing_sciatica_starts_at_home() {
    let person = walks(Person::opens(), "V92", Level::SelfCare);
    let page = person.page();
    assert!(page.has_cauda_equina_card(), "what to watch for");
    assert!(page.has_section(WORDS.page.patterns_heading), "what it fits with");
    assert!(page.calls().iter().all(|(text, _)| !text.is_empty()));
    person.leaves();
}

#[test]
fn months_of_sciatica_are_to_be_seen_soon() {
    let person = walks(opens(), "V73", Level::SeeSoon);
    assert!(person.page().has_cauda_equina_card());
    person.leaves();
}

#[test]
fn a_dropped_foot_is_to_be_seen_urgently() {
    let person = walks(opens(), "V50", Level::SeeUrgently);
    assert!(person.page().has_cauda_equina_card());
    person.leaves();
}

#[test]
fn who_cannot_pee_is_sent_to_hospital_at_once_and_may_answer_the_rest() {
    let sheet = case("V19").answers;
    let mut person = opens();
    let (mut way, mut given, mut page) = (Vec::new(), Answers::default(), person.page());
    while let Some(seen) = person.sees(&page) {
        if let Seen::Asked(question) = seen {
            given = given.set(question, sheet.of(question));
        }
        if let Seen::AskedBoth(back) = seen {
            for question in [back, back.same_about_the_leg().unwrap()] {
                given = given.set(question, sheet.of(question));
            }
        }
        if seen == Seen::Hospital {
            let place = Place { region: page.region(), limit: None };
            assert_eq!(page.level(), Some(Level::GoToHospital));
            assert!(page.says(&WORDS.fill(WORDS.page.might_be_ambulance, place)), "when to call");
            assert!(page.says(WORDS.page.hospital_rest_why), "why to go on");
            assert!(!page.has_section(WORDS.page.patterns_heading), "no patterns on the way");
        }
        way.push(seen);
        page = person.walks_on(seen, &sheet);
        let hospital = assess(&given).level == Some(Level::GoToHospital);
        let shown = person.sees(&page) == Some(Seen::Hospital);
        let first = hospital && !way.contains(&Seen::Hospital);
        assert_eq!(
            shown, first,
            "the hospital page comes once, right after what decides it: {way:?}"
        );
    }
    assert!(way.contains(&Seen::Hospital), "the hospital page was shown");
    assert_ne!(way.last(), Some(&Seen::Hospital), "the rest was answered");
    is_what_the_sheet_means(&page, &sheet, Reader::Person);
    assert!(!page.has_section(WORDS.page.patterns_heading), "patterns are hidden");
    assert!(page.patterns().is_empty());
    person.leaves();
}

#[test]
fn a_sudden_dropped_foot_calls_for_an_ambulance() {
    walks(opens(), "V08", Level::CallAmbulance).leaves();
}

#[test]
fn a_helper_is_asked_about_someone_else() {
    let sheet = case("V71").answers;
    assert!(sheet.has(Who::Helper.into()), "the case is told by a helper");
    let mut person = opens();
    // Walking finds every question by the words for a helper.
    let (way, page) = person.walks(&sheet);
    assert_eq!(person.reader(), Reader::Helper);
    let differs = |seen: &&Seen| {
        matches!(seen, Seen::Asked(question) if {
            let ask = WORDS.question(*question).ask;
            ask.to(Reader::Helper) != ask.to(Reader::Person)
        })
    };
    assert!(way.iter().filter(differs).count() > 5, "questions in the third person");
    is_what_the_sheet_means(&page, &sheet, Reader::Helper);
    person.leaves();
}

/// In Chromium every level is reached by keyboard alone. In the other engines one is,
/// the first above.
fn opens() -> Person {
    if *ENGINE == Engine::Chromium { Person::opens() } else { Person::hurries("") }
}

/// Walks through a case with a level, to a result that is right.
fn walks(mut person: Person, id: &str, level: Level) -> Person {
    let case = case(id);
    assert_eq!(case.expected.unwrap().level, level, "the level of {id}");
    let (_, page) = person.walks(&case.answers);
    is_what_the_sheet_means(&page, &case.answers, Reader::Person);
    assert_eq!(page.level(), Some(level));
    person
}

/// The level, its heading, its reasons and its patterns are those of the sheet.
pub fn is_what_the_sheet_means(page: &Page, sheet: &Answers, reader: Reader) {
    let assessment = assess(sheet);
    let level = assessment.level.unwrap();
    let words = WORDS.level(level);
    let place = Place { region: page.region(), limit: assessment.limit };
    assert_eq!(page.level(), Some(level));
    let heading = format!("{} {}", words.prefix, WORDS.fill(words.heading, place));
    assert_eq!(page.heading(), heading);
    for step in words.steps {
        assert!(page.says(&WORDS.fill(step, place)), "the step {step:?}");
    }
    let reasons = assessment.winning().map(|rule| WORDS.rule(rule).why.to(reader));
    assert_eq!(page.reasons(), reasons.collect::<Vec<_>>());
    let patterns = assessment.patterns.iter().flatten().map(|it| {
        let name = WORDS.pattern(it.pattern).unwrap().name;
        format!("{}: {name}", WORDS.fit(it.fit))
    });
    assert_eq!(page.patterns(), patterns.collect::<Vec<_>>());
    assert_eq!(page.has_section(WORDS.page.patterns_heading), assessment.shows_patterns());
}
