//! The words: plain, filled in, and never more certain than an answer sheet can be.

mod forbidden;
mod helper;
mod places;
mod plain;
mod syllables;

use back_to_toe::content::{TONGUES, translation::sentences};
use std::sync::LazyLock;

/// Every sentence of `content/en.toml` with its path, such as `card.items.0`.
pub static TEXTS: LazyLock<Vec<(&str, &str)>> =
    LazyLock::new(|| sentences(&TONGUES[0]).map(|it| (it.path, it.text)).collect());

/// The words of a sentence in lower case, without punctuation around them.
pub fn words(text: &str) -> impl Iterator<Item = String> {
    let apart = |it: char| it.is_whitespace() || ['/', '-', '–', '—'].contains(&it);
    let bare = |word: &str| word.trim_matches(|it: char| !it.is_alphanumeric()).to_lowercase();
    text.split(apart).map(bare).filter(|word| !word.is_empty())
}
