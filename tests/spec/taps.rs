//! How many taps it takes: a choice is one, and so are each tick, a reply, and
//! "Continue". On the screen about back and leg, what is so for both is one.

use crate::vignettes::ENTRIES;
use back_to_toe::{
    content::EN,
    journey::{Journey, Message, Screen, Side},
    region::Region,
    sheet::Entry,
    triage::{
        Answer, Answers, Condition, Level, Matching, Question, Reply, Section, assess,
        questions::Sides,
    },
};
use std::collections::BTreeMap;

/// A moment of a check, and how many taps led there.
#[derive(Clone)]
pub struct Moment {
    /// What is on screen, and all before it.
    pub journey: Journey,
    taps: usize,
}

/// Every screen that this person sees, from the start page on.
pub fn walk(person: &Answers) -> Vec<Moment> {
    walk_from(Journey::new(Region::Gb, &EN), person)
}

/// The same from this start page on.
pub fn walk_from(journey: Journey, person: &Answers) -> Vec<Moment> {
    let mut seen = vec![Moment { journey, taps: 0 }];
    while let Some(last) = seen.last().filter(|last| !last.ended()) {
        assert!(seen.len() < 120, "the check does not end");
        seen.push(last.next(person));
    }
    seen
}

impl Moment {
    fn ended(&self) -> bool {
        matches!(self.journey.screen(), Screen::Ambulance | Screen::Result)
    }

    fn after(&self, messages: impl IntoIterator<Item = Message>) -> Self {
        messages.into_iter().fold(self.clone(), |it, message| Self {
            journey: it.journey.update(message),
            taps: it.taps + 1,
        })
    }

    /// Answers what is on screen as this person would.
    fn next(&self, person: &Answers) -> Self {
        match self.journey.screen() {
            Screen::Start => self.after(taps_for(Question::Who, person)),
            Screen::Ask(question) => self.after(taps_for(question, person)),
            Screen::AskBoth(back) => self.after(taps_for_both(back, person)),
            // Whoever is not sure is still not sure when asked once more.
            Screen::Clarify(..) => self.after([Message::Reply(Reply::NotSure)]),
            _ => self.after([Message::GoOn]),
        }
    }

    /// The section of what was answered last.
    fn section(&self) -> Section {
        let answered = self.journey.answers().iter().last();
        answered.map_or(Section::Start, |answer| answer.question().section())
    }
}

fn taps_for(question: Question, person: &Answers) -> Vec<Message> {
    let said: Vec<Answer> = person.iter().filter(|it| it.question() == question).collect();
    match said.as_slice() {
        [] => panic!("{question:?} is asked, and this person has no answer to it"),
        [one] if question.is_single() || one.stands_alone() => vec![Message::Choose(*one)],
        several => several.iter().map(|&it| Message::Tick(it)).chain([Message::Continue]).collect(),
    }
}

fn taps_for_both(back: Question, person: &Answers) -> Vec<Message> {
    let leg = back.same_about_the_leg().unwrap();
    let rows = back.answers().iter().zip(leg.answers());
    let ticks = rows.filter_map(|(&back, &leg)| {
        let side = match (person.has(back), person.has(leg)) {
            (true, true) => Side::Both,
            (true, false) => Side::Back,
            (false, true) => Side::Leg,
            (false, false) => return None,
        };
        Some(Message::TickBoth { back, leg, side })
    });
    ticks.chain([Message::Continue]).collect()
}

/// The first page that says where to go, if the level stays as it says.
fn sent_early(entry: &Entry) -> Option<Moment> {
    let full = assess(&entry.answers).level;
    let mut seen = walk(&entry.answers).into_iter();
    seen.find(|it| {
        let page = matches!(it.journey.screen(), Screen::Ambulance | Screen::Hospital);
        page && assess(&it.journey.answers()).level == full
    })
}

/// That nobody who is sent on in this section taps more often, but for those named.
fn check(section: Section, most: usize, more: &[(&str, usize)]) {
    let sent = ENTRIES.iter().filter_map(|entry| Some((entry, sent_early(entry)?)));
    let here: Vec<_> = sent.filter(|(_, moment)| moment.section() == section).collect();
    assert!(here.len() > 20, "only {} are sent on in {section:?}", here.len());
    let (median, longest) = spread(here.iter().map(|(_, it)| it.taps).collect());
    println!("{section:?}: {} people, median {median} taps, most {longest}", here.len());
    let late = here
        .iter()
        .filter(|(entry, it)| it.taps > most && !more.contains(&(entry.id.as_str(), it.taps)));
    let late: Vec<_> = late.map(|(entry, it)| told(entry, it)).collect();
    assert!(late.is_empty(), "too many taps:\n{}", late.join("\n"));
}

fn told(entry: &Entry, moment: &Moment) -> String {
    let answers = moment.journey.answers();
    let answers = answers.iter().map(|it| format!("{}.{}", it.question().id(), it.id()));
    format!("{}: {} taps, {}", entry.id, moment.taps, answers.collect::<Vec<_>>().join(" "))
}

fn spread(mut taps: Vec<usize>) -> (usize, usize) {
    taps.sort_unstable();
    (taps[taps.len() / 2], taps[taps.len() - 1])
}

#[test]
fn whoever_needs_help_at_once_is_told_within_six_taps() {
    // X08a ticks all eight signs.
    check(Section::Emergency, 6, &[("X08a", 11)]);
}

#[test]
fn whoever_has_squeezed_nerves_is_told_within_fourteen_taps() {
    check(Section::Nerves, 14, &[]);
}

/// One leg, nothing that calls for details, and a calm end.
fn typical(entry: &Entry) -> bool {
    let answers = &entry.answers;
    let one_leg = [Sides::Left, Sides::Right].into_iter().any(|side| answers.has(side.into()));
    let level = assess(answers).level;
    let everybody = |answer: Answer| {
        let question = answer.question();
        let always = matches!(question.asked_when(), Condition::Always);
        always || question == Question::Sexual || Matching::READS.contains(&question)
    };
    one_leg && level <= Some(Level::SeeSoon) && answers.iter().all(everybody)
}

#[test]
fn one_leg_and_nothing_urgent_takes_thirty_two_taps_and_one_more_for_five_people() {
    let people: Vec<_> = ENTRIES.iter().filter(|entry| typical(entry)).collect();
    let taps: Vec<_> = people.iter().map(|it| (walk(&it.answers).pop().unwrap(), it)).collect();
    for (end, entry) in &taps {
        println!("{}: {} taps, {:?}", entry.id, end.taps, assess(&entry.answers).level);
    }
    let ids: Vec<_> = people.iter().map(|entry| entry.id.as_str()).collect();
    assert_eq!(ids, TYPICAL);
    let late = taps.iter().filter(|(end, _)| end.taps > 32);
    let late: Vec<_> = late.map(|(end, entry)| (entry.id.as_str(), end.taps)).collect();
    assert_eq!(late, LONGER);
}

/// The vignettes that are so.
const TYPICAL: [&str; 23] = [
    "V23a", "V58a", "V61a", "V67a", "V73", "V88", "V90", "V91", "V92", "V93", "V94", "V95", "V96",
    "V97a", "V97b", "X10b", "B031", "R014", "R091", "R093", "R099", "R101", "R119",
];

/// 24 taps, and one for each place, feeling and cause, and for each thing that
/// makes it worse or better: these people name nine.
const LONGER: [(&str, usize); 5] =
    [("V73", 33), ("V88", 33), ("V92", 33), ("V96", 33), ("X10b", 33)];

#[test]
fn the_others_are_listed_by_what_decides_for_them() {
    let mut by_rule: BTreeMap<usize, (&str, Vec<usize>)> = BTreeMap::new();
    for entry in ENTRIES.iter().filter(|it| sent_early(it).is_none() && !typical(it)) {
        let rule = assess(&entry.answers).winning().next().unwrap();
        let row = by_rule.entry(rule.index()).or_insert((rule.id, Vec::new()));
        row.1.push(walk(&entry.answers).pop().unwrap().taps);
    }
    println!("{:22}  people  median  most", "rule");
    for (rule, taps) in by_rule.into_values() {
        let people = taps.len();
        let (median, most) = spread(taps);
        println!("{rule:22}  {people:6}  {median:6}  {most:4}");
        assert!(most < 80, "{rule}: {most} taps");
    }
}
