//! What is drawn in a language is in that language: no id, no open place, and
//! no English in the others.

use super::all;
use crate::{
    screens::{
        html::{Node, draw, read},
        screens,
    },
    taps::walk,
    vignettes::ENTRIES,
    words::words,
};
use back_to_toe::{
    content::{AROUND, EN, Language, Place, RegionWords, TONGUES, Tongue, translation::sentences},
    journey::{Journey, Message},
    learn_page,
    region::Region,
    static_page,
    triage::{Level, Limit, PATTERNS, Question, RULES, assess},
};
use std::collections::HashSet;

/// The journey, said in this language.
pub fn speaking(journey: &Journey, language: &'static Language) -> Journey {
    let mut there = journey.clone().update(Message::Words(language));
    there = there.update(Message::Speak(Tongue::from_tag(language.tag).unwrap()));
    assert_eq!(there.language, language);
    // What was just said of a mistake is said of it in the other language too.
    (there.mistake, there.copied) = (journey.mistake, journey.copied);
    there
}

/// What must not be seen in a language.
struct Foreign {
    tag: &'static str,
    /// Ids that are no words of the language.
    ids: HashSet<String>,
    /// Sentences of English that are none of the language.
    english: HashSet<String>,
}

impl Foreign {
    fn to(tongue: &'static Tongue, language: &Language) -> Self {
        let own: HashSet<_> =
            sentences(tongue).flat_map(|it| words_with_hyphens(it.text)).collect();
        let ids = ids().filter(|it| !own.contains(it)).collect();
        let own = filled(tongue, language);
        let english = filled(&TONGUES[0], &EN).into_iter().filter(|it| !own.contains(it));
        Self { tag: tongue.tag, ids, english: english.collect() }
    }

    /// What is foreign in all that an element says, but for what is said in
    /// another language and says so.
    fn found_in(&self, element: &Node) -> Vec<String> {
        let elsewhere = |it: &Node| it.attribute("lang").is_some_and(|it| it != self.tag);
        let said = element.said(&elsewhere);
        assert!(!said.is_empty(), "nothing is said in {}", self.tag);
        let english = said.into_iter().filter(|it| self.english.contains(it));
        // A clinician reads the ids of the rules, and a report names the version.
        let named = ["btt-sheet", "btt-plain", "btt-version"];
        let named = |it: &Node| elsewhere(it) || named.iter().any(|class| it.is(class));
        let wrong = |text: &String| {
            text.contains(['{', '}']) || words_with_hyphens(text).any(|it| self.ids.contains(&it))
        };
        english.chain(element.said(&named).into_iter().filter(wrong)).collect()
    }

    fn look(&self, name: &str, element: &Node) {
        assert_eq!(self.found_in(element), Vec::<String>::new(), "{name} in {}", self.tag);
    }
}

/// The ids that are no numbers: `flags-onset`, `bladder`.
fn ids() -> impl Iterator<Item = String> {
    let questions = Question::ALL
        .into_iter()
        .flat_map(|question| question.answers().iter().map(|it| it.id()).chain([question.id()]));
    let rules = RULES.iter().map(|it| it.id).chain(PATTERNS.iter().map(|it| it.id));
    let all = questions.chain(rules).filter(|it| it.contains(char::is_alphabetic));
    all.map(str::to_owned)
}

/// As [`words`], with those that have a hyphen in them whole.
fn words_with_hyphens(text: &str) -> impl Iterator<Item = String> {
    let whole = text.split_whitespace().filter(|it| it.contains('-'));
    let bare = |it: &str| it.trim_matches(|it: char| !it.is_alphanumeric()).to_lowercase();
    let whole: Vec<_> = whole.map(bare).collect();
    words(text).chain(whole)
}

/// The sentences of a language, open and filled for every region and limit.
fn filled(tongue: &Tongue, language: &Language) -> HashSet<String> {
    let mut all = HashSet::new();
    for text in sentences(tongue).map(|it| it.text) {
        all.insert(text.trim_start_matches("## ").trim_start_matches("- ").to_owned());
        for region in Region::ALL.into_iter().filter(|_| text.contains('{')) {
            for limit in Limit::ALL.into_iter().map(Some).chain([None]) {
                all.insert(language.fill(text, Place { region, limit }));
            }
        }
    }
    for region in Region::ALL {
        let words = language.region(region);
        let RegionWords { name, department, doctor, physio, advice, crisis, relay, also } = words;
        let texts = [*name, department, doctor, physio, advice, crisis, relay].into_iter();
        all.extend(texts.chain(*also).map(str::to_owned));
    }
    all.insert(language.review.stands.to_owned());
    all
}

#[test]
fn what_is_foreign_would_be_found() {
    for (tongue, language) in all().skip(1) {
        let foreign = Foreign::to(tongue, language);
        let found = |html: &str| foreign.found_in(&read(html));
        assert_eq!(found("<p>Where the flags-onset is</p>"), ["Where the flags-onset is"]);
        assert_eq!(found("<p>{when}</p>"), ["{when}"]);
        assert_eq!(found("<p title=\"Change\">112</p>"), ["Change"]);
        assert_eq!(found("<p>112 <b lang=\"en\">Change</b></p>"), Vec::<String>::new());
        // Whatever English says on a screen, the others say in other words.
        let foreign = Foreign { tag: "en", ..foreign };
        for (name, journey) in screens() {
            assert!(foreign.found_in(&draw(&journey)).len() > 5, "{name}: {}", tongue.tag);
        }
    }
}

#[test]
fn every_screen_is_in_its_language_alone() {
    for (tongue, language) in all() {
        let foreign = Foreign::to(tongue, language);
        for (name, journey) in screens() {
            let mut journey = speaking(&journey, language);
            // A second language is looked at in `beside.rs`.
            journey.beside = None;
            let screen = draw(&journey);
            let says = [screen.attribute("lang"), screen.attribute("dir")];
            assert_eq!(says, [Some(tongue.tag), Some(tongue.direction)], "{name}");
            foreign.look(name, &screen);
        }
    }
}

#[test]
fn what_stands_around_the_check_is_in_its_language_alone() {
    for ((tongue, language), around) in all().zip(AROUND.iter()) {
        let foreign = Foreign::to(tongue, language);
        let Tongue { tag, direction, .. } = tongue;
        let others: Vec<_> = TONGUES.iter().filter(|it| it != &tongue).collect();
        let inside = |html: String| read(&format!("<div>{html}</div>"));
        let page = inside(static_page::emergency_html(language, around));
        let single = static_page::single_file_html(language, around, &others, "default-src");
        let single = inside(single);
        for (name, page) in [("the page without a program", &page), ("the single file", &single)] {
            foreign.look(name, page);
            let links = page.all().into_iter().filter(|it| it.has("hreflang"));
            assert_eq!(links.count(), others.len(), "{name} in {tag} leads to all others");
        }
        let more = inside(static_page::one_more_html(language, around));
        let learn = inside(learn_page::html(language, &around.learn));
        for (name, page, element) in [("one more", &more, "section"), ("to learn", &learn, "html")]
        {
            let outermost = page.all().into_iter().find(|it| it.name() == element).unwrap();
            let says = [outermost.attribute("lang"), outermost.attribute("dir")];
            assert_eq!(says, [Some(*tag), Some(*direction)], "{name}");
            foreign.look(name, page);
        }
    }
}

#[test]
fn every_case_has_the_right_card_in_every_language() {
    for entry in ENTRIES.iter() {
        let end = walk(&entry.answers).pop().unwrap().journey;
        let assessment = assess(&end.answers());
        let level = assessment.level.unwrap();
        for (tongue, language) in all() {
            let screen = draw(&speaking(&end, language));
            let everything = screen.all();
            let card = everything.iter().find(|it| it.is("btt-care")).unwrap();
            assert!(card.is(&format!("btt-care--{}", level.id())), "{}", entry.id);
            let heading = everything.iter().find(|it| it.name() == "h1").unwrap().text();
            let heading = heading.replace("&amp;", "&");
            let crisis = assessment.is_crisis_alone();
            let words = language.level(level);
            let wanted = if crisis { language.crisis.heading } else { words.heading };
            let place = Place { region: end.region, limit: assessment.limit };
            let wanted = format!("{} {}", words.prefix, language.fill(wanted, place));
            assert_eq!(heading, wanted, "{} in {}", entry.id, tongue.tag);
            let call = everything.iter().any(|it| it.is("btt-call"));
            assert_eq!(call, level >= Level::GoToHospital, "{} in {}", entry.id, tongue.tag);
        }
    }
}
