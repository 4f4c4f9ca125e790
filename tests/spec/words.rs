//! The words: plain, filled in, and never more certain than an answer sheet can be.

mod forbidden;
mod helper;
mod places;
mod plain;
mod syllables;

use std::sync::LazyLock;

/// Every sentence of `content/en.toml` with its path, such as `card.items.0`.
pub static TEXTS: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
    let table: toml::Table = include_str!("../../content/en.toml").parse().unwrap();
    let mut texts = Vec::new();
    flatten("", &toml::Value::Table(table), &mut texts);
    texts
});

fn flatten(path: &str, value: &toml::Value, texts: &mut Vec<(String, String)>) {
    let below = |key: &str| if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") };
    match value {
        toml::Value::Table(table) => {
            table.iter().for_each(|(key, value)| flatten(&below(key), value, texts));
        }
        toml::Value::Array(list) => {
            let list = list.iter().enumerate();
            list.for_each(|(n, value)| flatten(&below(&n.to_string()), value, texts));
        }
        other => texts.push((path.to_owned(), other.as_str().unwrap().to_owned())),
    }
}

/// The words of a sentence in lower case, without punctuation around them.
fn words(text: &str) -> impl Iterator<Item = String> {
    let apart = |it: char| it.is_whitespace() || ['/', '-', '–', '—'].contains(&it);
    let bare = |word: &str| word.trim_matches(|it: char| !it.is_alphanumeric()).to_lowercase();
    text.split(apart).map(bare).filter(|word| !word.is_empty())
}
