//! A person who has an answer to every question walks through the check.

use crate::{
    page::{Page, WORDS, is_start},
    pair::{PAIRS, pair_heading},
    person::Person,
};
use back_to_toe::{
    content::Spoken,
    sheet::{self, Entry},
    triage::{Answers, CLARIFIERS, Question, Reply},
};

/// What a person is shown on the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    Asked(Question),
    /// A question about the back, and the same about the leg.
    AskedBoth(Question),
    Clarified(Question),
    /// That a hospital is needed, before the end.
    Hospital,
}

/// The published case with this id.
pub fn case(id: &str) -> Entry {
    let files =
        [include_str!("../vignettes/vignettes.json"), include_str!("../vignettes/boundary.json")];
    let cases = files.into_iter().flat_map(sheet::read);
    let mut cases = cases.into_iter().map(Result::unwrap);
    cases.find(|case| case.id == id).unwrap_or_else(|| panic!("there is no case {id}"))
}

impl Person {
    /// What kind of screen this is; nothing once the questions have ended.
    pub fn sees(&self, page: &Page) -> Option<Seen> {
        if page.has_care_card() {
            return page.offers(WORDS.page.hospital_rest).then_some(Seen::Hospital);
        }
        if is_start(page) {
            return Some(Seen::Asked(Question::Who));
        }
        let reads = |ask: Spoken| ask.to(self.reader()) == page.heading();
        let asked = Question::ALL.into_iter().filter(|&it| reads(WORDS.question(it).ask));
        let clarified = CLARIFIERS.iter().filter(|it| {
            let words = WORDS.clarifier(it).unwrap();
            let mut parts = words.parts.iter().map(|part| part.to(self.reader()));
            page.heading().starts_with(words.ask.to(self.reader()))
                && parts.any(|part| page.heading().ends_with(part))
        });
        let both = PAIRS.into_iter().filter(|it| pair_heading(*it) == page.heading());
        let all: Vec<_> = asked
            .map(Seen::Asked)
            .chain(clarified.map(|it| Seen::Clarified(it.question)))
            .chain(both.map(Seen::AskedBoth))
            .collect();
        match all[..] {
            [one] => Some(one),
            _ => panic!("{:?} should be one question, and is {all:?}", page.heading()),
        }
    }

    /// Goes on from one screen to the next, with the answers of this sheet.
    /// Whoever is not sure is still not sure when asked once more.
    pub fn walks_on(&mut self, seen: Seen, sheet: &Answers) -> Page {
        match seen {
            Seen::Asked(question) => self.answers_all(question, sheet.of(question)),
            Seen::AskedBoth(back) => self.answers_both(back, sheet),
            Seen::Clarified(question) => self.clarifies(question, Reply::NotSure),
            Seen::Hospital => self.goes_on_with(WORDS.page.hospital_rest),
        }
    }

    /// Walks to the end of the questions: all that is seen on the way, and the result.
    pub fn walks(&mut self, sheet: &Answers) -> (Vec<Seen>, Page) {
        let mut way = Vec::new();
        let mut page = self.page();
        while let Some(seen) = self.sees(&page) {
            way.push(seen);
            page = self.walks_on(seen, sheet);
        }
        (way, page)
    }

    /// Walks until this is seen.
    pub fn walks_to(&mut self, sheet: &Answers, goal: Seen) -> Page {
        let mut page = self.page();
        loop {
            match self.sees(&page) {
                Some(seen) if seen == goal => return page,
                Some(seen) => page = self.walks_on(seen, sheet),
                None => panic!("no {goal:?} on the way, but {:?}", page.heading()),
            }
        }
    }
}
