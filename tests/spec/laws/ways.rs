//! Every way through the check, by a model of it.
//!
//! States are journeys, and two of them are taken for one when they show the
//! same screen after the same one, with the same level so far and the same that
//! it could still be. From the first journey that reaches such a state, all that
//! can be done on its screen is tried. Random walks do the same without leaving
//! anything out.

use super::proof::proven;
use crate::{chance::Chance, cores::on_all_cores, vignettes::ENTRIES};
use back_to_toe::{
    content::EN,
    journey::{Journey, Message, Screen},
    record::{Day, Record},
    region::Region,
    triage::{Answer, CLARIFIERS, Level, Question, Reply, assess},
};
use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};

/// More screens than any check has.
const MOST_STEPS: usize = 150;
const WALKS: u64 = 20_000;

/// What can be done on a screen: each way to leave it, ticks included.
fn ways(journey: &Journey) -> Vec<Vec<Message>> {
    let answered = |it: &Question| !journey.answers().of(*it).is_empty();
    match journey.screen() {
        Screen::Ask(question) => {
            let answers = question.answers().iter().copied();
            let ticked = journey.ticked(question);
            let answer = |it: Answer| match (question.is_single(), it.stands_alone()) {
                (true, _) => vec![Message::Choose(it)],
                (_, true) if ticked.is_empty() => vec![Message::Choose(it)],
                (_, true) => vec![Message::Untick],
                _ if ticked.has(it) => vec![Message::Continue],
                _ => vec![Message::Tick(it), Message::Continue],
            };
            answers.map(answer).chain([vec![Message::Stop]]).collect()
        }
        Screen::AskBoth(back) => {
            let both = [Some(back), back.same_about_the_leg()].into_iter().flatten();
            let unsure = both.flat_map(|it| {
                let ticked = journey.ticked(it);
                let option = it.answers().iter().copied().find(|option| option.is_not_sure());
                option.filter(|_| ticked.is_empty()).map(Message::Tick)
            });
            vec![unsure.chain([Message::Continue]).collect(), vec![Message::Stop]]
        }
        Screen::Clarify(..) => Reply::ALL.map(|it| vec![Message::Reply(it)]).to_vec(),
        Screen::Check => {
            let changes = Question::ALL.into_iter().filter(answered);
            changes.map(|it| vec![Message::Change(it)]).chain([vec![Message::Continue]]).collect()
        }
        Screen::Result | Screen::Ambulance => vec![vec![Message::Check], vec![Message::StartAgain]],
        _ => vec![vec![Message::GoOn]],
    }
}

fn after(journey: &Journey, way: &[Message]) -> Journey {
    way.iter().cloned().fold(journey.clone(), Journey::update)
}

/// What holds of every step.
fn leads_on_and_back(before: &Journey, way: &[Message]) -> Journey {
    let after = after(before, way);
    assert!(after.mistake.is_none(), "{:?} {way:?}: {:?}", before.screen(), after.mistake);
    assert_eq!(after.place(), before.place() + 1, "{:?} {way:?} leads nowhere", before.screen());
    if !way.contains(&Message::StartAgain) {
        let back = after.clone().update(Message::GoTo(before.place()));
        assert_eq!(back.screen(), before.screen(), "back after {way:?}");
        assert_eq!(back.answers(), after.answers(), "going back loses an answer");
        assert_eq!(back.update(Message::GoTo(after.place())), after, "forward after {way:?}");
    }
    let assessment = assess(&after.answers());
    let ended = assessment.complete || assessment.level == Some(Level::CallAmbulance);
    assert!(after.screen() != Screen::Result || ended, "a result, and something is not asked");
    after
}

/// Whether the check ends when one always does the first thing on a screen that
/// asks, and goes on from any other.
fn ends(journey: &Journey) -> bool {
    let mut here = journey.clone();
    for _ in 0..MOST_STEPS {
        if matches!(here.screen(), Screen::Result | Screen::Ambulance) {
            return true;
        }
        let ways = ways(&here);
        let way = if here.screen() == Screen::Check { ways.last() } else { ways.first() };
        here = after(&here, way.unwrap());
    }
    false
}

#[test]
fn every_screen_leads_on_and_back() {
    let start = Journey::new(Region::Gb, &EN);
    let key = |before: Option<Screen>, it: &Journey| {
        let so_far = assess(&it.answers());
        (before, it.screen(), so_far.level, so_far.could_be())
    };
    let mut seen = HashMap::from([(key(None, &start), ())]);
    let mut open = VecDeque::from([start]);
    let (mut shown, mut pairs) = (BTreeSet::new(), 0_u64);
    while let Some(here) = open.pop_front() {
        shown.insert(format!("{:?}", here.screen()));
        assert!(ends(&here), "{:?} is a dead end", here.screen());
        for way in ways(&here) {
            pairs += 1;
            let next = leads_on_and_back(&here, &way);
            if seen.insert(key(Some(here.screen()), &next), ()).is_none() {
                open.push_back(next);
            }
        }
    }
    let asks = |question: Question| {
        let both = |it: Question| shown.contains(&format!("{:?}", Screen::AskBoth(it)));
        let paired = Question::ALL.into_iter().any(|back| {
            both(back) && (back == question || back.same_about_the_leg() == Some(question))
        });
        paired || shown.contains(&format!("{:?}", Screen::Ask(question)))
    };
    let unreached: Vec<_> = Question::ALL.into_iter().filter(|it| !asks(*it)).collect();
    assert!(unreached.is_empty(), "never asked: {unreached:?}");
    for clarifier in &CLARIFIERS {
        for part in 0..clarifier.parts.len() {
            let screen = Screen::Clarify(clarifier.question, part);
            assert!(shown.contains(&format!("{screen:?}")), "{screen:?} is never shown");
        }
    }
    proven("every_screen_leads_on_and_back", seen.len() as u64, pairs, &BTreeMap::new());
}

#[test]
fn whoever_wanders_can_go_back_to_the_start_and_on_to_an_end() {
    let seeds: Vec<u64> = (0..WALKS).collect();
    let changed = on_all_cores(&seeds, |&seed| {
        let mut chance = Chance::new(seed);
        let mut here = Journey::new(Region::Gb, &EN);
        let mut late = 0;
        for _ in 0..40 + chance.number() % 60 {
            if chance.percent(15) {
                let place = usize::try_from(chance.number()).unwrap() % (here.place() + 1);
                here = here.update(Message::GoTo(place));
            } else if chance.percent(5) && here.has_answers() {
                here = here.update(Message::Check);
            } else {
                late += u64::from(here.screen() == Screen::Check);
                let ways = ways(&here);
                let way: &Vec<Message> = chance.pick(&ways);
                here = leads_on_and_back(&here, way);
            }
        }
        assert!(ends(&here), "seed {seed}: {:?} is a dead end", here.screen());
        let back = (0..here.place()).rev().fold(here, |it, place| it.update(Message::GoTo(place)));
        assert_eq!((back.screen(), back.place()), (Screen::Start, 0), "seed {seed}");
        late
    });
    assert!(changed.iter().sum::<u64>() > WALKS / 2, "too few changed something late");
}

#[test]
fn an_answer_changed_late_asks_all_that_it_opens() {
    let mut opened = BTreeSet::new();
    for entry in ENTRIES.iter().filter(|it| assess(&it.answers).level < Some(Level::CallAmbulance))
    {
        let record =
            Record::new(&entry.answers, Day::from_iso("2026-11-21").unwrap(), "en", Region::Gb);
        let check = Journey::new(Region::Gb, &EN)
            .update(Message::Open(record.into()))
            .update(Message::TakeOver);
        for question in Question::ALL.into_iter().filter(|it| !entry.answers.of(*it).is_empty()) {
            let change = check.clone().update(Message::Change(question));
            for way in ways(&change) {
                let next = leads_on_and_back(&change, &way);
                let waiting = next.answers().waiting();
                let waits = |asked: Question| waiting.contains(&asked);
                match next.screen() {
                    Screen::Ask(asked) => {
                        assert!(waits(asked), "{}: {asked:?} is asked for nothing", entry.id);
                        opened.extend(waiting);
                    }
                    Screen::AskBoth(back) => {
                        let leg = back.same_about_the_leg();
                        let one = waits(back) || leg.is_some_and(waits);
                        assert!(one, "{}: {back:?} is asked for nothing", entry.id);
                        opened.extend(waiting);
                    }
                    Screen::Check | Screen::Result => {
                        assert!(waiting.is_empty(), "{}: {waiting:?} is left out", entry.id)
                    }
                    _ => {}
                }
            }
        }
    }
    let only_then = Question::ALL.into_iter().filter(|it| !it.asked_when().reads().is_empty());
    let never: Vec<_> = only_then.filter(|it| !opened.contains(it)).collect();
    assert!(never.is_empty(), "no change opens {never:?}");
}
