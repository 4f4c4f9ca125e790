//! The languages that are wanted, until their words are there.

use crate::content::{Language, Tongue};

/// What a person, a link or the page around wants said in other languages, and
/// the words that have come so far.
#[derive(Clone, Debug, PartialEq)]
pub struct Wanted {
    /// In place of the language on screen.
    pub first: Option<&'static Tongue>,
    /// Beside it, in what is handed over.
    pub second: Option<&'static Tongue>,
    there: Vec<&'static Language>,
}

impl Wanted {
    /// Nothing: all is said in this language, whose words are there.
    pub fn nothing_but(language: &'static Language) -> Self {
        Self { first: None, second: None, there: vec![language] }
    }

    /// Nothing any more. The words that are there stay.
    pub fn nothing_more(self) -> Self {
        Self { first: None, second: None, ..self }
    }

    /// The words of a language have come.
    pub fn come(&mut self, language: &'static Language) {
        self.there.push(language);
    }

    /// The words of this language cannot be had; those of any, where none is named.
    /// What else is still on its way stays wanted.
    pub fn fail(&mut self, missing: Option<&Tongue>) {
        let stays = |it: &&Tongue| missing.is_some_and(|missing| *it != missing);
        self.first = self.first.filter(stays);
        self.second = self.second.filter(stays);
    }

    /// The language whose words are to be fetched.
    pub fn missing(&self) -> Option<&'static Tongue> {
        let there = |it: &&Tongue| self.words(it).is_some();
        [self.first, self.second].into_iter().flatten().find(|it| !there(it))
    }

    /// Puts what is wanted in the place of what is said, and beside it, as far as its
    /// words are there.
    pub fn give(&mut self, said: &mut &'static Language, beside: &mut Option<&'static Language>) {
        if let Some(language) = self.first.and_then(|it| self.words(it)) {
            (*said, self.first) = (language, None);
        }
        // What is beside the language to come may be the one that still stands here.
        if self.first.is_none()
            && let Some(language) = self.second.and_then(|it| self.words(it))
        {
            (*beside, self.second) = (Some(language), None);
        }
        *beside = beside.filter(|it| it != said);
    }

    fn words(&self, tongue: &Tongue) -> Option<&'static Language> {
        self.there.iter().copied().find(|it| it.tag == tongue.tag)
    }
}
