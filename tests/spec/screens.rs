//! Every kind of screen, drawn without a browser.
//!
//! What they looked like last is in `screens/`. Write it anew with
//! `BTT_SNAPSHOTS=write cargo test --test spec --features web screens`, and
//! read what changed before you commit it.

pub mod html;

use crate::{people::person, taps::walk, vignettes::ENTRIES};
use back_to_toe::{
    body_map::{SADDLE, VIEWS, drawing_html},
    content::EN,
    journey::{Journey, Message, Screen, Side},
    record::{Day, Record},
    region::Region,
    share::LinkError,
    triage::{
        Answer, Answers, Level, Question, Reply, assess,
        questions::{Age, BackWorse, Bladder, Emergency, LegWorse},
    },
};
use html::{Node, draw, draw_on};
use std::{collections::BTreeSet, env, fs, path::Path};

/// The first screen of this kind that anyone sees, with these messages sent to it.
fn at(screen: Screen, messages: &[Message]) -> Journey {
    let mut seen = ENTRIES.iter().flat_map(|entry| walk(&entry.answers));
    let journey = seen.find(|it| it.journey.screen() == screen).unwrap().journey;
    messages.iter().cloned().fold(journey, Journey::update)
}

/// The last screen of the first who fits.
fn end(fits: impl Fn(&Answers) -> bool) -> Journey {
    let entry = ENTRIES.iter().find(|entry| fits(&entry.answers)).unwrap();
    walk(&entry.answers).pop().unwrap().journey
}

fn result(level: Level) -> Journey {
    let grown_up = |answers: &Answers| !answers.has(Age::Under16.into());
    end(|answers| {
        let assessment = assess(answers);
        let crisis = assessment.is_crisis_alone();
        grown_up(answers) && assessment.level == Some(level) && !crisis
    })
}

/// Every kind of screen, by the name of its file.
pub fn screens() -> Vec<(&'static str, Journey)> {
    let tick = |answer: Answer| Message::Tick(answer);
    let sitting = Message::TickBoth {
        back: BackWorse::Sitting.into(),
        leg: LegWorse::Sitting.into(),
        side: Side::Both,
    };
    let ask = |question| Screen::Ask(question);
    let helper = walk(&person(&[(Question::Who, "helper")])).into_iter();
    let mut helper = helper.filter(|it| it.journey.screen() == ask(Question::Weakness));
    let none = Message::Choose(Emergency::NoneOfThese.into());
    let calm = result(Level::SelfCare);
    let day = Day::from_iso("2026-11-21").unwrap();
    let hospital = result(Level::GoToHospital).answers();
    let record = Record::new(&hospital, day, "en", Region::Us);
    let older =
        Record { ruleset: "0123abcd".into(), level: Some(Level::SeeSoon), ..record.clone() };
    let received = at(ask(Question::Age), &[Message::Open(record.into())]);
    vec![
        ("start", Journey::new(Region::Gb, &EN)),
        ("start-after-reload", Journey::after_reload(Region::Us, 3, &EN)),
        ("question", at(ask(Question::Age), &[])),
        ("question-to-helper", helper.next().unwrap().journey),
        ("question-again", at(ask(Question::FlagsOnset), &[])),
        ("ticks", at(ask(Question::Emergency), &[tick(Emergency::Accident.into())])),
        ("places", at(ask(Question::Zones), &[])),
        ("pair", at(Screen::AskBoth(Question::BackWorse), &[sitting])),
        ("mistake-nothing-chosen", at(ask(Question::Emergency), &[Message::Continue])),
        (
            "mistake-none-beside-ticks",
            at(ask(Question::Emergency), &[tick(Emergency::Accident.into()), none]),
        ),
        ("mistake-pair", at(Screen::AskBoth(Question::BackWorse), &[Message::Continue])),
        ("clarifier-of-one", at(Screen::Clarify(Question::Saddle, 0), &[])),
        (
            "clarifier-of-many",
            at(Screen::Clarify(Question::Bladder, 0), &[Message::Reply(Reply::Yes)]),
        ),
        ("hospital", at(Screen::Hospital, &[])),
        ("ambulance", at(Screen::Ambulance, &[])),
        (
            "stopped",
            at(
                ask(Question::Bladder),
                &[tick(Bladder::Leaking.into()), Message::Continue, Message::Stop],
            ),
        ),
        ("stopped-at-once", at(ask(Question::Age), &[Message::Stop])),
        ("result-self-care", calm.clone()),
        ("result-see-soon", result(Level::SeeSoon)),
        ("result-see-urgently", result(Level::SeeUrgently)),
        ("result-go-to-hospital", result(Level::GoToHospital)),
        ("result-in-easy-words", result(Level::SeeUrgently).update(Message::Ease)),
        ("result-crisis", end(|answers| assess(answers).is_crisis_alone())),
        ("result-under-16", end(|answers| answers.has(Age::Under16.into()))),
        ("received", received.clone()),
        ("received-answers", received.update(Message::Read)),
        (
            "received-of-older-rules",
            Journey::new(Region::Gb, &EN).update(Message::Open(older.into())),
        ),
        ("link-refused", Journey::new(Region::Gb, &EN).update(Message::Refuse(LinkError::Cut))),
        ("check", calm.update(Message::Check)),
    ]
}

#[test]
fn every_kind_of_screen_is_as_it_was_last_written() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/spec/screens");
    let write = env::var("BTT_SNAPSHOTS").is_ok_and(|it| it == "write");
    for (name, journey) in screens() {
        let file = folder.join(format!("{name}.html"));
        // The id of the rules changes with each rule.
        let html = draw(&journey).write().replace(&back_to_toe::version(), "Back to Toe VERSION");
        if write {
            fs::write(&file, html).unwrap();
            continue;
        }
        let was = fs::read_to_string(&file).unwrap_or_default();
        let changed = was.lines().zip(html.lines()).find(|(was, is)| was != is);
        assert!(was == html, "{name} has changed, see the head of this file: {changed:#?}");
    }
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let files = files.filter(|file| file.extension().is_some_and(|it| it == "html"));
    assert_eq!(files.count(), screens().len(), "a file is left over");
}

#[test]
fn every_line_that_a_screen_refers_to_stands_in_the_page() {
    let page = drawing_html();
    let named: Vec<_> = words_after(" id=\"", &page).collect();
    let ids: BTreeSet<_> = named.iter().copied().collect();
    assert_eq!(ids.len(), named.len(), "a line stands there twice");
    let mut referred = 0;
    for (name, journey) in screens() {
        let html = draw(&journey).write();
        let uses = words_after(" href=\"#", &html).filter(|it| it.starts_with("btt-"));
        for id in uses.chain(words_after("url(#", &html)) {
            assert!(ids.contains(id), "{name} refers to {id}");
            referred += 1;
        }
    }
    // Six views and the small one: what lies under and over the zones, their clip, each zone.
    let zones: usize = VIEWS.iter().chain([&SADDLE]).map(|it| it.zones.len()).sum();
    assert_eq!(referred, 7 * 3 + zones, "on the one screen that has the map");
}

/// What comes after each `start`, up to the end of the word.
fn words_after<'a>(start: &'a str, html: &'a str) -> impl Iterator<Item = &'a str> {
    html.split(start).skip(1).map(|it| it.split(['"', ')']).next().unwrap_or_default())
}

#[test]
fn every_screen_has_one_heading_and_nothing_empty_or_unfilled() {
    for (name, journey) in screens() {
        check(name, &draw(&journey));
    }
}

fn check(name: &str, screen: &Node) {
    let all = screen.all();
    assert_eq!(all.iter().filter(|it| it.name() == "h1").count(), 1, "{name}");
    for element in all {
        assert!(!element.has("style"), "{name}: a style in {element:?}");
        let says = ["h1", "h2", "h3", "legend", "summary", "button", "a", "p", "li", "label"];
        let empty = element.text().trim().is_empty();
        assert!(!empty || !says.contains(&element.name()), "{name}: empty {element:?}");
    }
    assert!(!screen.text().contains(['{', '}']), "{name}: {}", screen.text());
}

#[test]
fn every_result_says_first_how_urgent_it_is_and_shows_only_what_fits_it() {
    let ends = ENTRIES.iter().map(|entry| walk(&entry.answers).pop().unwrap().journey);
    let named = ENTRIES.iter().map(|entry| entry.id.as_str()).zip(ends);
    for (name, journey) in named.chain(screens()) {
        if !matches!(
            journey.screen(),
            Screen::Result | Screen::Ambulance | Screen::Hospital | Screen::Stopped
        ) {
            continue;
        }
        let (screen, given) = (draw(&journey), journey.answers());
        let answers = if given.complete() { given } else { given.stopped_early() };
        let level = assess(&answers).level;
        check(name, &screen);

        let all = screen.all();
        let heading = all.iter().find(|it| it.name() == "h1").unwrap().text();
        let prefix = level.map_or("", |level| EN.level(level).prefix);
        assert!(heading.starts_with(prefix), "{name}: {heading:?}");
        let emergency = level >= Some(Level::GoToHospital);
        assert_eq!(heading.contains("Immediate action required"), emergency, "{name}");

        let cards = all.iter().filter(|it| it.is("btt-card")).count();
        assert_eq!(cards, usize::from(!emergency), "{name}: the card of warning signs");
        let patterns = all.iter().any(|it| it.is("btt-pattern"))
            || all.iter().any(|it| it.text() == EN.page.patterns_heading);
        let child = answers.has(Age::Under16.into());
        let whole = journey.screen() == Screen::Result && !journey.is_easy;
        let may = whole && !emergency && !child;
        assert_eq!(patterns, may, "{name}: what the answers fit with");
    }
}

#[test]
fn what_is_out_of_date_says_so_at_the_start_and_on_every_result() {
    let over = |screen: &Node| screen.text().matches(EN.review.over).count();
    let advice =
        |screen: &Node| screen.all().iter().find(|it| it.is("btt-care")).map(|it| it.text());
    for (name, journey) in screens() {
        let ends = [Screen::Ambulance, Screen::Hospital, Screen::Stopped, Screen::Result];
        let ends = ends.contains(&journey.screen()) || journey.screen() == Screen::Received;
        let tells = ends || journey.screen() == Screen::Start;
        let (today, late) = (draw(&journey), draw_on(&journey, || Day::from_iso("9999-12-31")));
        assert_eq!([over(&today), over(&late)], [0, usize::from(tells)], "{name}");
        assert_eq!(today.text().contains(EN.review.stands), tells, "{name}: when it was checked");
        assert_eq!(over(&draw_on(&journey, || None)), 0, "{name}: no day is known");
        assert_eq!(advice(&today), advice(&late), "{name}: the advice stands");
        assert_eq!(advice(&late).is_some(), ends, "{name}");
    }
}
