//! How a language stands to the English that it was made from: what is missing,
//! what is older than the English, and what is much longer.
//!
//! A file beside the languages, `content/made-from/<tag>.txt`, has a line for
//! each English sentence: its path, a tab, and the hash of the sentence that a
//! person last compared the language with.

use super::{SENTENCES, TONGUES, Tongue};
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

/// A sentence as it stands in the file of a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Where: `page.back`, or `card.items.0` in a list.
    pub path: &'static str,
    /// What tells it from what it was before.
    hash: &'static str,
    /// What it says, with its places open.
    pub text: &'static str,
}

/// What is to be looked at in a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Complaint {
    /// It says nothing where English says this.
    Missing(Sentence),
    /// The English sentence in this place is new, another, or gone.
    Stale(String),
    /// It takes much more room than in English: this for that.
    Long(Sentence, Sentence),
}

/// Every sentence of a language, in the order of the paths.
pub fn sentences(tongue: &Tongue) -> impl Iterator<Item = Sentence> + use<> {
    let place = TONGUES.iter().position(|it| it == tongue);
    let lines = place.and_then(|it| SENTENCES.get(it)).map_or("", |it| *it).lines();
    lines.filter_map(|line| {
        let mut parts = line.splitn(3, '\t');
        Some(Sentence { path: parts.next()?, hash: parts.next()?, text: parts.next()? })
    })
}

/// What stands in the file of a language that is made from the English of today.
pub fn made_from_today() -> String {
    let mut lines: Vec<_> = english().map(|it| [it.path, "\t", it.hash, "\n"].concat()).collect();
    lines.sort_unstable();
    lines.concat()
}

/// All that is to be looked at in a language that was made from this English.
pub fn complaints(tongue: &Tongue, made_from: &str) -> Vec<Complaint> {
    let own: BTreeMap<_, _> = sentences(tongue).map(|it| (it.path, it)).collect();
    let missing = english().filter(|it| !own.contains_key(it.path) && !may_be_missing(it.path));
    let long = english().filter_map(|english| {
        let own = *own.get(english.path)?;
        is_long(own.text, english.text).then_some(Complaint::Long(own, english))
    });
    let mut all: Vec<_> = missing.map(Complaint::Missing).collect();
    all.extend(stale(made_from));
    all.extend(long);
    all
}

fn english() -> impl Iterator<Item = Sentence> {
    sentences(&TONGUES[0])
}

/// What is said to a helper in other words in English may be said to both in the
/// same words in another language.
fn may_be_missing(path: &str) -> bool {
    path.contains(".helper.") || path.ends_with(".why-helper")
}

/// The places whose English is not that of which this was written.
fn stale(made_from: &str) -> impl Iterator<Item = Complaint> {
    let today = made_from_today();
    let [then, now]: [BTreeSet<&str>; 2] = [made_from, &today].map(|it| it.lines().collect());
    let path = |line: &&str| line.split('\t').next().unwrap_or_default().to_owned();
    let paths: BTreeSet<_> = then.symmetric_difference(&now).map(path).collect();
    paths.into_iter().map(Complaint::Stale)
}

/// Two fifths more on a button or in a heading that is not short anyway, four
/// fifths more in a sentence.
fn is_long(own: &str, english: &str) -> bool {
    /// What stands on a line of a small phone, about.
    const LINE: usize = 40;
    let [own, length] = [own, english].map(|it| it.chars().count());
    let is_sentence = english.trim_end_matches('”').ends_with(['.', '?', '!']);
    let fifths = if is_sentence { 9 } else { 7 };
    own > LINE && 5 * own > fifths * length
}

impl fmt::Display for Complaint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing(it) => write!(f, "missing  {}: “{}”", it.path, it.text),
            Self::Stale(path) => match english().find(|it| it.path == path) {
                Some(it) => write!(f, "stale    {path}: now “{}”", it.text),
                None => write!(f, "stale    {path}: English does not say it any more"),
            },
            Self::Long(own, english) => {
                let [long, short] = [own.text, english.text].map(|it| it.chars().count());
                write!(f, "long     {}: {long} for {short}: “{}”", own.path, own.text)
            }
        }
    }
}
