//! The same question about the back and about the leg, on one screen.

use crate::{
    driver::{ENTER, SPACE, TAB, wait},
    page::{Page, WORDS},
    person::Person,
    walk::{Seen, case},
};
use back_to_toe::triage::{
    Answer, Answers, Question,
    questions::{BackWorse, LegWorse},
};

/// What is asked about the back, and then about the leg.
pub const PAIRS: [Question; 2] = [Question::BackWorse, Question::BackBetter];

/// What asks for both.
pub fn pair_heading(back: Question) -> &'static str {
    let words = &WORDS.pair;
    if back == Question::BackWorse { words.worse } else { words.better }
}

/// The options of both questions, two by two.
fn rows(back: Question) -> impl Iterator<Item = (Answer, Answer)> {
    let leg = back.same_about_the_leg().unwrap();
    back.answers().iter().copied().zip(leg.answers().iter().copied())
}

impl Person {
    /// Moves to a button in the row of this option.
    fn tabs_to_side(&self, option: Answer, side: &str) -> bool {
        let row = self.words(option);
        let what = format!("{side} for {row}");
        self.tabs_until(&what, &[TAB], |it| it.group() == row && it.reads(side)).is_marked()
    }

    /// Says of each option where it is so, and goes on.
    pub fn answers_both(&mut self, back: Question, sheet: &Answers) -> Page {
        let words = &WORDS.pair;
        for (of_back, of_leg) in rows(back) {
            let side = match (sheet.has(of_back), sheet.has(of_leg)) {
                (true, true) => words.both,
                (true, false) => words.back,
                (false, true) => words.leg,
                (false, false) => continue,
            };
            if !self.tabs_to_side(of_back, side) {
                self.presses(SPACE);
            }
        }
        self.goes_on_with(WORDS.page.continue_)
    }

    /// Presses a button in the row of this option, and sees what is pressed then.
    fn taps(&self, option: Answer, side: &str) -> Vec<&'static str> {
        let before = self.tabs_to_side(option, side);
        self.presses(SPACE);
        wait("for the button to show it", || (self.focus().is_marked() != before).then_some(()));
        self.sides(option)
    }

    /// What is pressed in the row of this option: moves along it with Tab alone.
    fn sides(&self, option: Answer) -> Vec<&'static str> {
        let words = &WORDS.pair;
        self.tabs_back_to(WORDS.page.leave);
        let sides = [words.back, words.leg, words.both];
        sides.into_iter().filter(|side| self.tabs_to_side(option, side)).collect()
    }
}

#[test]
fn each_option_asks_where_and_a_side_left_open_is_a_mistake() {
    let (words, sheet) = (&WORDS.pair, case("V92").answers);
    let mut person = comes_to_worse();
    let (sitting, nothing) = (BackWorse::Sitting.into(), BackWorse::Nothing.into());

    let legends = "return [...document.querySelectorAll('fieldset.btt-row')].map((row) =>
        [row.querySelector('legend'), ...row.querySelectorAll('button')].map((it) => it.innerText))";
    let shown: Vec<Vec<String>> =
        serde_json::from_value(person.browser.script(legends, &[])).unwrap();
    let expected = rows(Question::BackWorse).map(|(back, leg)| {
        assert_eq!(person.words(back), person.words(leg), "an option has the same words for both");
        [person.words(back), words.back, words.leg, words.both].map(str::to_owned).to_vec()
    });
    assert_eq!(shown, expected.collect::<Vec<_>>());

    is_wrong(&person);
    assert_eq!(person.taps(sitting, words.back), [words.back]);
    is_wrong(&person);
    assert_eq!(person.sides(sitting), [words.back], "what was pressed is kept");
    assert_eq!(person.taps(sitting, words.both), [words.both], "one of the three");
    assert_eq!(person.taps(sitting, words.both), [""; 0], "pressed again it is taken back");
    assert_eq!(person.taps(nothing, words.both), [words.both]);
    assert_eq!(person.taps(sitting, words.leg), [words.leg]);
    assert_eq!(person.sides(nothing), [words.back], "“nothing” no longer holds for the leg");
    assert_eq!(person.taps(nothing, words.both), [words.both]);
    assert_eq!(person.sides(sitting), [""; 0], "and nothing else holds beside it");

    person.taps(sitting, words.both);
    assert_eq!(person.sides(nothing), [""; 0]);
    let page = person.goes_on_with(WORDS.page.continue_);
    assert_eq!(person.sees(&page), Some(Seen::AskedBoth(Question::BackBetter)));
    person.goes_back();
    assert_eq!(person.sides(sitting), [words.both], "it was kept");

    person.goes_forward();
    person.walks(&sheet);
    let page = person.goes_on_with(WORDS.page.change_answers);
    for question in [Question::BackWorse, Question::LegWorse] {
        assert!(page.says(WORDS.question(question).ask.to(person.reader())), "{question:?}");
    }
    person.leaves();
}

#[test]
fn a_change_of_either_answer_comes_back_to_the_one_screen() {
    let mut person = Person::hurries("");
    person.walks(&case("V92").answers);
    person.goes_on_with(WORDS.page.change_answers);
    for question in [Question::BackWorse, Question::LegWorse] {
        let asked = WORDS.question(question).ask.to(person.reader());
        let page = person.goes_on_with(&format!("{}: {asked}", WORDS.page.change));
        assert_eq!(person.sees(&page), Some(Seen::AskedBoth(Question::BackWorse)));
        assert_eq!(person.sides(BackWorse::Sitting.into()), [WORDS.pair.both]);
        assert_eq!(person.sides(BackWorse::Coughing.into()), [WORDS.pair.leg]);
        let page = person.goes_on_with(WORDS.page.continue_);
        assert_eq!(page.heading(), WORDS.page.answers_heading, "back to all answers");
        assert!(page.says(person.words(LegWorse::Coughing.into())));
    }
    person.leaves();
}

#[test]
fn one_screen_asks_both_only_where_both_are_asked() {
    let plain = |question| Seen::Asked(question);
    let [worse, better] = PAIRS;
    let leg = |back: Question| back.same_about_the_leg().unwrap();
    for (id, expected) in [
        ("V92", [Seen::AskedBoth(worse), Seen::AskedBoth(better)]),
        ("V19", [plain(worse), plain(better)]),
        ("V80", [plain(leg(worse)), plain(leg(better))]),
    ] {
        let mut person = Person::hurries("");
        let (way, _) = person.walks(&case(id).answers);
        let of_pairs = |seen: &Seen| match *seen {
            Seen::AskedBoth(_) => true,
            Seen::Asked(it) => PAIRS.into_iter().any(|back| [back, leg(back)].contains(&it)),
            _ => false,
        };
        let way: Vec<_> = way.into_iter().filter(of_pairs).collect();
        assert_eq!(way, expected, "what {id} is asked");
        person.leaves();
    }
}

/// With hurry, up to this screen.
fn comes_to_worse() -> Person {
    let mut person = Person::hurries("");
    person.walks_to(&case("V92").answers, Seen::AskedBoth(Question::BackWorse));
    person.takes_time();
    person
}

fn is_wrong(person: &Person) {
    person.tabs_to(WORDS.page.continue_);
    person.presses(ENTER);
    let focus = wait("for what is wrong", || Some(person.focus()).filter(|it| it.is_mistake()));
    assert!(focus.text().contains(WORDS.pair.error), "{:?}", focus.text());
    person.uses(WORDS.pair.error);
    let first = wait("for the first button", || Some(person.focus()).filter(|it| it.is_first()));
    assert!(first.reads(WORDS.pair.back));
    assert_eq!(first.group(), person.words(Question::BackWorse.answers()[0]));
}
