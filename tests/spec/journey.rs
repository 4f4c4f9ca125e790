//! The way through the check, without a browser: what is shown after what.

use crate::{languages, vignettes::ENTRIES};
use back_to_toe::{
    content::{EN, Reader, Tongue},
    journey::{Journey, Kept, Message, Mistake, Notice, Screen, Side},
    record::{Day, Record},
    region::Region,
    settings::Settings,
    sheet::Entry,
    triage::{
        Answer, Answers, Choices, Level, Question, Reply, assess,
        questions::{Age, Bladder, BothKind, Emergency, Sides, Skin, Who, *},
    },
};
use std::rc::Rc;

fn begun() -> Journey {
    Journey::new(Region::Gb, &EN).update(Message::GoOn)
}

/// Answers the question on screen as this person would, ticks and all.
fn step(journey: Journey, person: &Answers) -> Journey {
    match journey.screen() {
        Screen::Ask(question) => {
            let said: Vec<Answer> = person.iter().filter(|it| it.question() == question).collect();
            match said.as_slice() {
                [] => panic!("{question:?} is asked, and this person has no answer to it"),
                [one] if question.is_single() || one.stands_alone() => {
                    journey.update(Message::Choose(*one))
                }
                several => several
                    .iter()
                    .filter(|&&it| !journey.ticked(question).has(it))
                    .fold(journey.clone(), |journey, &it| journey.update(Message::Tick(it)))
                    .update(Message::Continue),
            }
        }
        Screen::AskBoth(back) => {
            let pair = [Some(back), back.same_about_the_leg()];
            person
                .iter()
                .filter(|it| pair.contains(&Some(it.question())))
                .filter(|&it| !journey.ticked(it.question()).has(it))
                .fold(journey.clone(), |journey, it| journey.update(Message::Tick(it)))
                .update(Message::Continue)
        }
        // Whoever is not sure is still not sure when asked once more.
        Screen::Clarify(..) => journey.update(Message::Reply(Reply::NotSure)),
        _ => journey.update(Message::GoOn),
    }
}

fn ended(journey: &Journey) -> bool {
    matches!(journey.screen(), Screen::Ambulance | Screen::Result)
}

/// All screens that this person sees, with the journey at each.
fn walk(person: &Answers) -> Vec<Journey> {
    let mut seen = vec![begun()];
    while let Some(last) = seen.last().filter(|last| !ended(last)) {
        assert!(seen.len() < 120, "the check does not end");
        seen.push(step(last.clone(), person));
    }
    seen
}

fn last(person: &Answers) -> Journey {
    walk(person).pop().unwrap()
}

fn level(journey: &Journey) -> Option<Level> {
    assess(&journey.answers()).level
}

#[test]
fn everyone_reaches_their_full_level_past_the_hospital_page_too() {
    for entry in ENTRIES.iter() {
        let end = last(&entry.answers);
        let full = assess(&entry.answers).level;
        assert_eq!(level(&end), full, "{}", entry.id);
        let ambulance = end.screen() == Screen::Ambulance;
        assert_eq!(ambulance, full == Some(Level::CallAmbulance), "{}", entry.id);
        assert!(ambulance || end.answers().complete(), "{}", entry.id);
    }
}

#[test]
fn the_hospital_page_comes_once_and_with_the_answer_that_calls_for_it() {
    let mut shown = 0;
    for entry in ENTRIES.iter() {
        let seen = walk(&entry.answers);
        let pages: Vec<_> =
            (0..seen.len()).filter(|&n| seen[n].screen() == Screen::Hospital).collect();
        assert!(pages.len() <= 1, "{}: more than one hospital page", entry.id);
        if let Some(&page) = pages.first() {
            shown += 1;
            assert_eq!(level(&seen[page]), Some(Level::GoToHospital), "{}", entry.id);
            assert!(level(&seen[page - 1]) < Some(Level::GoToHospital), "{}", entry.id);
        }
        let questions =
            seen.iter().filter(|it| matches!(it.screen(), Screen::Ask(_) | Screen::AskBoth(_)));
        for asked in questions.filter(|it| level(it) >= Some(Level::GoToHospital)) {
            assert!(!pages.is_empty(), "{}: asked on without a word: {asked:?}", entry.id);
            assert_ne!(level(asked), Some(Level::CallAmbulance), "{}", entry.id);
        }
    }
    assert!(shown > 50, "only {shown} hospital pages were seen");
}

#[test]
fn past_the_hospital_page_what_could_call_an_ambulance_is_asked_first() {
    for entry in ENTRIES.iter() {
        let seen = walk(&entry.answers);
        let rest = seen.iter().skip_while(|it| it.screen() != Screen::Hospital).skip(1);
        let asked = rest.filter_map(|it| match it.screen() {
            Screen::Ask(question) => {
                let assessment = assess(&it.answers());
                let mut open = assessment.open().filter(|it| it.level == Level::CallAmbulance);
                Some((question, open.any(|rule| rule.when.depends_on(question)), it))
            }
            _ => None,
        });
        for (question, urgent, it) in asked {
            let others = it.answers().waiting();
            let assessment = assess(&it.answers());
            let left = assessment
                .open()
                .filter(|rule| rule.level == Level::CallAmbulance)
                .any(|rule| others.iter().any(|&other| rule.when.depends_on(other)));
            assert!(urgent || !left, "{}: {question:?} is asked before what is urgent", entry.id);
        }
    }
}

#[test]
fn an_ambulance_sign_beside_not_sure_is_not_asked_about_again() {
    let journey = [Who::Myself.into(), Age::From16To44.into()]
        .into_iter()
        .fold(begun(), |journey, answer: Answer| journey.update(Message::Choose(answer)))
        .update(Message::Tick(Emergency::Breathing.into()))
        .update(Message::Tick(Emergency::NotSure.into()))
        .update(Message::Continue);
    assert_eq!(journey.screen(), Screen::Ambulance);
}

#[test]
fn until_its_clarifier_is_answered_not_sure_is_no_answer() {
    let person = begun_at(Question::Bladder);
    let asked = person.update(Message::Tick(Bladder::NotSure.into())).update(Message::Continue);
    assert_eq!(asked.screen(), Screen::Clarify(Question::Bladder, 0));
    assert!(asked.answers().of(Question::Bladder).is_empty());
    assert_eq!(asked.answers().next_question(), Some(Question::Bladder));

    let second = asked.clone().update(Message::Reply(Reply::Yes));
    assert_eq!(second.screen(), Screen::Clarify(Question::Bladder, 1));
    assert!(second.answers().of(Question::Bladder).is_empty());

    let normal = (0..3).fold(asked, |it, _| it.update(Message::Reply(Reply::Yes)));
    assert!(normal.answers().has(Bladder::NoneOfThese.into()));
}

#[test]
fn not_sure_stays_chosen_while_its_clarifier_is_asked() {
    let asked = begun_at(Question::Saddle).update(Message::Choose(Saddle::NotSure.into()));
    assert!(matches!(asked.screen(), Screen::Clarify(Question::Saddle, _)));
    assert!(asked.ticked(Question::Saddle).has(Saddle::NotSure.into()));
}

#[test]
fn nothing_more_is_asked_once_the_rest_decides_nothing() {
    let person = begun_at(Question::Bladder);
    let asked = person.update(Message::Tick(Bladder::NotSure.into())).update(Message::Continue);
    for reply in [Reply::No, Reply::NotSure] {
        let decided = asked.clone().update(Message::Reply(reply));
        assert_eq!(decided.screen(), Screen::Ask(Question::Saddle), "after {reply:?}");
        assert!(decided.answers().has(Bladder::NotSure.into()));
    }
}

#[test]
fn the_first_sign_that_needs_an_ambulance_ends_the_questions() {
    let person = begun_at(Question::Emergency);
    let not_sure = Message::Tick(Emergency::NotSure.into());
    let asked = person.update(not_sure).update(Message::Continue);
    for reply in [Reply::Yes, Reply::NotSure] {
        let sent = asked.clone().update(Message::Reply(reply));
        assert_eq!(sent.screen(), Screen::Ambulance, "after {reply:?}");
        assert!(sent.answers().has(Emergency::OneSided.into()));
    }
    let second = asked.update(Message::Reply(Reply::No));
    assert_eq!(second.screen(), Screen::Clarify(Question::Emergency, 1));
}

#[test]
fn a_reply_that_was_taken_back_does_not_count() {
    let person = begun_at(Question::History);
    let asked = person.update(Message::Tick(History::NotSure.into())).update(Message::Continue);
    let both = (0..2).fold(asked, |it, _| it.update(Message::Reply(Reply::Yes)));
    assert!(both.answers().has(History::Cancer.into()));
    let back = (0..2).fold(both, |it, _| it.clone().update(Message::GoTo(it.place() - 1)));
    assert_eq!(back.replied(Question::History, 0), Some(Reply::Yes), "it is marked");
    let again = (0..2).fold(back, |it, _| it.update(Message::Reply(Reply::No)));
    assert_eq!(again.answers().of(Question::History), Question::History.alone());
}

/// Someone well, up to this question.
fn begun_at(question: Question) -> Journey {
    let well = self_care();
    let seen = walk(&well);
    seen.into_iter().find(|it| it.screen() == Screen::Ask(question)).unwrap()
}

fn self_care() -> Answers {
    let calm = |answers: &Answers| assess(answers).level == Some(Level::SelfCare);
    ENTRIES.iter().map(|entry| entry.answers).find(calm).unwrap()
}

#[test]
fn back_undoes_forward_and_forward_redoes_it() {
    for entry in ENTRIES.iter() {
        let seen = walk(&entry.answers);
        for pair in seen.windows(2) {
            let (before, after) = (&pair[0], &pair[1]);
            if after.place() != before.place() + 1 {
                continue;
            }
            let back = after.clone().update(Message::GoTo(before.place()));
            assert_eq!(back.screen(), before.screen(), "{}", entry.id);
            assert_eq!(back.answers(), after.answers(), "{}: nothing is lost", entry.id);
            let forward = back.update(Message::GoTo(after.place()));
            assert_eq!(&forward, after, "{}", entry.id);
        }
    }
}

#[test]
fn a_place_that_the_trail_does_not_have_shows_its_last_screen() {
    let journey = begun();
    assert_eq!(journey.clone().update(Message::GoTo(99)), journey);
}

#[test]
fn a_change_asks_what_it_opens_and_then_leads_back_to_the_answers() {
    let end = last(&self_care());
    assert_eq!(end.screen(), Screen::Result);
    let check = end.update(Message::Check);
    let skin = check.update(Message::Change(Question::Skin));
    assert_eq!(skin.screen(), Screen::Ask(Question::Skin));

    let looked = skin.update(Message::Tick(Skin::HotFoot.into())).update(Message::Continue);
    assert_eq!(looked.mistake, None);
    assert_eq!(looked.screen(), Screen::Ask(Question::WoundDetail), "the hot foot opens it");
    let done = looked.update(Message::Choose(WoundDetail::NoneOfThese.into()));
    assert_eq!(done.screen(), Screen::Check);
    assert_eq!(level(&done), Some(Level::SeeUrgently));
    assert_eq!(done.update(Message::Continue).screen(), Screen::Result);
}

#[test]
fn what_is_being_changed_does_not_count_until_it_is_given() {
    let skin = last(&self_care()).update(Message::Check).update(Message::Change(Question::Skin));
    let ticked = skin.update(Message::Tick(Skin::HotFoot.into()));
    assert!(ticked.answers().of(Question::Skin).is_empty());
    assert!(ticked.ticked(Question::Skin).has(Skin::HotFoot.into()), "and it is not lost");
    let away = ticked.update(Message::GoTo(0)).update(Message::GoOn);
    assert_eq!(away.screen(), Screen::Ask(Question::Skin), "it is asked before any result");
}

#[test]
fn none_of_these_over_ticks_asks_which_is_right() {
    let ticked = begun_at(Question::Bladder).update(Message::Tick(Bladder::Leaking.into()));
    let asked = ticked.update(Message::Choose(Bladder::NoneOfThese.into()));
    assert_eq!(asked.mistake, Some(Mistake::NoneBesideTicks));
    assert_eq!(asked.screen(), Screen::Ask(Question::Bladder));

    let kept = asked.clone().update(Message::KeepTicks);
    assert!(kept.ticked(Question::Bladder).has(Bladder::Leaking.into()));
    let none = asked.update(Message::Untick);
    assert!(none.answers().has(Bladder::NoneOfThese.into()));
    assert_eq!(none.screen(), Screen::Ask(Question::Saddle));
}

/// The screen that asks what makes the back worse, and the leg, with nothing ticked.
fn begun_at_both() -> Journey {
    let screen = Screen::AskBoth(Question::BackWorse);
    walk(&self_care()).into_iter().find(|it| it.screen() == screen).unwrap()
}

#[test]
fn what_is_so_of_back_and_leg_is_one_tap_and_is_taken_back_by_the_same_tap() {
    let [back, leg] = [BackWorse::Sitting.into(), LegWorse::Sitting.into()];
    let tap = |journey: Journey, side| journey.update(Message::TickBoth { back, leg, side });
    for side in [Side::Back, Side::Leg, Side::Both] {
        let ticked = tap(begun_at_both(), side);
        assert_eq!(ticked.side(back, leg), Some(side));
        assert_eq!(tap(ticked.clone(), side).side(back, leg), None, "{side:?} is taken back");
        for other in [Side::Back, Side::Leg, Side::Both] {
            if other != side {
                let other_now = tap(ticked.clone(), other);
                assert_eq!(other_now.side(back, leg), Some(other), "{side:?}, then {other:?}");
            }
        }
    }
}

#[test]
fn nothing_chosen_is_told_and_loses_nothing() {
    let back_only = begun_at_both().update(Message::Tick(BackWorse::Sitting.into()));
    let leg_only = begun_at_both().update(Message::Tick(LegWorse::Sitting.into()));
    for here in [begun_at(Question::Emergency), begun_at_both(), back_only, leg_only] {
        let told = here.clone().update(Message::Continue);
        assert_eq!(told.mistake, Some(Mistake::NothingChosen));
        assert_eq!(told.update(Message::KeepTicks), here);
    }
}

#[test]
fn stopping_early_shows_the_level_so_far_and_what_it_could_still_be() {
    let stopped = begun_at(Question::Saddle)
        .update(Message::GoTo(begun_at(Question::Bladder).place()))
        .update(Message::Tick(Bladder::Retention.into()))
        .update(Message::Continue)
        .update(Message::Stop);
    assert_eq!(stopped.screen(), Screen::Stopped);
    assert_eq!(level(&stopped), Some(Level::SeeSoon), "what was said, without its details");
    let so_far = assess(&stopped.answers().stopped_early());
    assert_eq!(so_far.level, Some(Level::GoToHospital), "a warning sign is not left behind");
    assert_eq!(so_far.could_be(), Some(Level::CallAmbulance));
    assert!(matches!(stopped.update(Message::GoOn).screen(), Screen::Ask(_)));
}

#[test]
fn starting_again_forgets_everything() {
    let (tongue, swedish) = languages::all().find(|(it, _)| it.tag == "sv").unwrap();
    let end = last(&self_care()).update(Message::Words(swedish));
    let settings = Rc::new(Settings { hides_heading: true, ..Settings::default() });
    let end = end.update(Message::Kept(Kept::Full)).update(Message::Set(settings.clone()));
    let again = end.clone().update(Message::StartAgain);
    assert_eq!((again.screen(), again.notice), (Screen::Start, None));
    let speaks = again.clone().update(Message::Speak(tongue));
    assert_eq!(speaks.language, swedish, "its words are still there");
    assert_eq!(again.kept, Kept::Full, "and what the device has kept, or not");
    assert_eq!(again.settings, settings, "and what the site has set");
    assert_eq!(again.place(), end.place() + 1, "the browser's history goes on");
    assert_eq!(again.answers(), Answers::default());
    for place in 0..=again.place() {
        let back = again.clone().update(Message::GoTo(place));
        assert_eq!(back.screen(), Screen::Start, "no old answer can be gone back to");
    }
}

#[test]
fn what_a_site_sets_once_more_undoes_no_choice_of_the_person() {
    let sv = Tongue::from_tag("sv").unwrap();
    let site = |region, language, hides_heading| {
        let settings = Settings { region, language, hides_heading, ..Settings::default() };
        Message::Set(settings.into())
    };
    let at_the_site = begun().update(site(Some(Region::Ie), Some(sv), false));
    assert_eq!((at_the_site.region, at_the_site.wanted()), (Region::Ie, Some(sv)));

    let de = Tongue::from_tag("de").unwrap();
    let chosen = at_the_site.update(Message::Region(Region::De)).update(Message::Speak(de));
    let same = chosen.update(site(Some(Region::Ie), Some(sv), true));
    assert_eq!((same.region, same.wanted()), (Region::De, Some(de)), "the heading, no more");

    let moved = same.update(site(Some(Region::Se), Some(sv), true));
    assert_eq!((moved.region, moved.wanted()), (Region::Se, Some(de)), "another place");
    let silent = moved.update(site(None, Some(sv), true));
    assert_eq!(silent.region, Region::Se, "where the site says none, it stays");
}

#[test]
fn what_leaves_the_screen_is_told_from_what_shows_by_itself_that_it_was_heard() {
    let tongue = Tongue::from_tag("sv").unwrap();
    let [back, leg] = [BackWorse::Sitting.into(), LegWorse::Sitting.into()];
    for message in [
        Message::Tick(back),
        Message::TickBoth { back, leg, side: Side::Both },
        Message::Speak(tongue),
        Message::Beside(tongue),
        Message::Words(*EN),
        Message::NoWords(Some(tongue)),
        Message::Region(Region::Se),
        Message::GoTo(0),
        Message::Set(Rc::default()),
    ] {
        assert!(!Journey::moves_on(&message), "{message:?}");
    }
    for message in [Message::GoOn, Message::Choose(back), Message::Continue, Message::Stop] {
        assert!(Journey::moves_on(&message), "{message:?}");
    }
}

#[test]
fn whoever_starts_again_waits_for_no_language_any_more() {
    let (tongue, _) = languages::all().find(|(it, _)| it.tag == "sv").unwrap();
    let end = last(&self_care());
    let day = Day::from_iso("2026-11-28").unwrap();
    let record = Record::new(&end.answers(), day, tongue.tag, Region::Se);
    for wish in [Message::Speak(tongue), Message::Open(record.into())] {
        let waits = end.clone().update(wish);
        assert_eq!(waits.wanted(), Some(tongue));
        assert_eq!(waits.update(Message::StartAgain).wanted(), None);
    }
}

#[test]
fn two_answers_that_disagree_leave_the_latest() {
    let sides = begun_at(Question::Sides);
    let both = sides.clone().update(Message::Choose(Sides::Both.into()));
    assert_eq!(both.screen(), Screen::Ask(Question::BothKind));
    let back = both
        .update(Message::Choose(BothKind::Shooting.into()))
        .update(Message::GoTo(sides.place()))
        .update(Message::Choose(Sides::Left.into()));
    assert_ne!(back.screen(), Screen::Ask(Question::BothKind));
    let counted = back.answers().without_hidden();
    assert!(counted.of(Question::BothKind).is_empty(), "what is hidden now does not count");
}

/// Someone who helps, and has been sent to a hospital.
fn handed_over() -> Rc<Record> {
    let sent = |it: &&Entry| assess(&it.answers).level == Some(Level::GoToHospital);
    let entry = ENTRIES.iter().find(sent).unwrap();
    let answers = entry.answers.set(Question::Who, Choices::from(Answer::from(Who::Helper)));
    let day = Day::from_iso("2026-11-21").unwrap();
    Rc::new(Record::new(&answers, day, "en", Region::Us))
}

#[test]
fn what_was_handed_over_is_shown_and_leaves_the_own_answers_alone() {
    let (own, record) = (begun_at(Question::Bladder), handed_over());
    let opened = own.clone().update(Message::Open(record.clone()));
    assert_eq!(opened.screen(), Screen::Received);
    assert_eq!(opened.received(), Some(&*record));
    assert_eq!(opened.region, Region::Us, "the numbers are those of that place");
    assert_eq!(opened.answers(), own.answers());
    assert_eq!((opened.reader(), own.reader()), (Reader::Helper, Reader::Person));

    let read = opened.clone().update(Message::Read);
    assert_eq!((read.screen(), read.received()), (Screen::ReceivedAnswers, Some(&*record)));
    let back = read.update(Message::GoTo(own.place()));
    assert_eq!((back.screen(), back.received()), (own.screen(), None));
    assert_eq!(back.reader(), Reader::Person);
}

#[test]
fn what_was_handed_over_can_be_gone_on_with_and_changed() {
    let record = handed_over();
    let opened = Journey::new(Region::Gb, &EN).update(Message::Open(record.clone()));
    assert!(!opened.has_answers());
    let taken = opened.clone().update(Message::TakeOver);
    assert_eq!((taken.screen(), taken.answers()), (Screen::Check, record.answers));
    assert!(taken.has_answers() && taken.received().is_none());
    let changed = taken.update(Message::Change(Question::Bladder)).update(Message::Untick);
    assert!(changed.answers().has(Bladder::NoneOfThese.into()));
    assert_eq!(changed.update(Message::GoTo(opened.place())).received(), Some(&*record));
}

#[test]
fn whatever_is_on_screen_is_handed_over_as_it_is_shown() {
    let day = Day::from_iso("2026-11-22").unwrap();
    let record = handed_over();
    let opened = begun_at(Question::Bladder).update(Message::Open(record.clone()));
    assert_eq!(opened.record(day), *record, "with its own day");
    let own = last(&self_care());
    assert_eq!(own.record(day), Record::new(&own.answers(), day, "en", Region::Gb));
    assert_eq!(own.record(day).level, Some(Level::SelfCare));
}

#[test]
fn whatever_stands_in_the_browser_s_history_a_check_can_begin() {
    for place in [0, 3, 9_999, 10_001, u32::MAX as usize, usize::MAX] {
        let journey = Journey::after_reload(Region::Gb, place, &EN);
        assert_eq!(journey.screen(), Screen::Start, "{place}");
        assert!(journey.place() <= place && journey.can_go_back() == (place > 0), "{place}");
        let next = journey.clone().update(Message::Choose(Who::Myself.into()));
        assert_eq!(next.place(), journey.place() + 1, "the browser's history goes on");
        let back = next.update(Message::GoTo(journey.place()));
        assert_eq!(back.screen(), Screen::Start, "{place}");
        assert_eq!(journey.notice, (place > 0).then_some(Notice::Reloaded));
        let journey = journey.update(Message::GoTo(usize::MAX));
        let next = journey.update(Message::Choose(Who::Myself.into()));
        assert_eq!(next.screen(), Screen::Ask(Question::Age), "{place}");
    }
}
