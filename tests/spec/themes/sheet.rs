//! A style sheet of custom properties, as far as ours go.

use super::colour::Colour;
use std::collections::BTreeMap;

/// One block of declarations.
#[derive(Debug)]
pub struct Block {
    /// The condition around it, such as `@media (prefers-contrast: more)`.
    pub under: Option<String>,
    /// What it is for.
    pub selector: String,
    /// Properties and values, in their order.
    pub declarations: Vec<(String, String)>,
}

/// Reads the blocks of a sheet.
pub fn blocks(css: &str) -> Vec<Block> {
    let mut text = String::new();
    for (n, part) in css.split("/*").enumerate() {
        text.push_str(if n == 0 { part } else { part.split_once("*/").unwrap().1 });
    }
    inside(&text, None)
}

fn inside(text: &str, under: Option<&str>) -> Vec<Block> {
    let (mut found, mut rest) = (Vec::new(), text);
    while let Some((head, tail)) = rest.split_once('{') {
        let end = closing(tail);
        let (head, body) = (head.trim(), &tail[..end]);
        if head.starts_with('@') {
            found.extend(inside(body, Some(head)));
        } else {
            let declarations = body.split(';').map(str::trim).filter(|it| !it.is_empty());
            let pair = |it: &str| {
                let (name, value) = it.split_once(':').unwrap_or((it, ""));
                (name.trim().to_owned(), value.split_whitespace().collect::<Vec<_>>().join(" "))
            };
            found.push(Block {
                under: under.map(str::to_owned),
                selector: head.to_owned(),
                declarations: declarations.map(pair).collect(),
            });
        }
        rest = &tail[end + 1..];
    }
    assert_eq!(rest.trim(), "", "nothing is outside a block");
    found
}

/// Where the block ends that has begun.
fn closing(text: &str) -> usize {
    let mut depth = 1;
    text.find(|it| {
        depth += i32::from(it == '{') - i32::from(it == '}');
        depth == 0
    })
    .unwrap_or_else(|| panic!("a block without an end: {text}"))
}

/// All custom properties, as one person's browser has them.
#[derive(Clone)]
pub struct Tokens {
    values: BTreeMap<String, String>,
    dark: bool,
}

impl Tokens {
    /// The blocks that count, the later over the earlier.
    pub fn of(blocks: &[Block], counts: impl Fn(&str) -> bool, dark: bool) -> Self {
        let blocks = blocks.iter().filter(|it| it.under.as_deref().is_none_or(&counts));
        let values = blocks.flat_map(|it| it.declarations.iter().cloned()).collect();
        Self { values, dark }
    }

    /// With this property set anew.
    pub fn with(&self, name: &str, value: &str) -> Self {
        let mut tokens = self.clone();
        tokens.values.insert(name.to_owned(), value.to_owned());
        tokens
    }

    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.values.keys().map(String::as_str)
    }

    /// The colour that a property is, if it is one.
    pub fn colour(&self, name: &str) -> Option<Colour> {
        self.read(self.values.get(name)?)
    }

    fn read(&self, value: &str) -> Option<Colour> {
        let call = |name: &str| value.strip_prefix(name)?.strip_prefix('(')?.strip_suffix(')');
        if let Some(name) = call("var") {
            self.colour(name)
        } else if let Some(both) = call("light-dark") {
            let (light, dark) =
                parts(both, ',')[..].try_into().map(|[a, b]: [&str; 2]| (a, b)).ok()?;
            self.read(if self.dark { dark } else { light })
        } else if let Some(made) = call("oklch") {
            let [_, origin, lightness, chroma, "h"] = parts(made, ' ')[..] else { return None };
            let [was_light, was_chroma, hue] = self.read(origin)?.oklch();
            let lightness = channel(lightness, "l", was_light)?;
            Some(Colour::from_oklch([lightness, channel(chroma, "c", was_chroma)?, hue]))
        } else {
            Colour::hex(value)
        }
    }
}

/// A channel of a colour made from another: a number, the other's own, or the least of both.
fn channel(text: &str, name: &str, own: f64) -> Option<f64> {
    if text == name {
        return Some(own);
    }
    match text.strip_prefix("min(").and_then(|it| it.strip_suffix(')')) {
        Some(both) => {
            both.strip_prefix(name)?.strip_prefix(',')?.trim().parse().ok().map(|it| own.min(it))
        }
        None => text.parse().ok(),
    }
}

/// Splits where no bracket is open.
fn parts(text: &str, at: char) -> Vec<&str> {
    let mut depth = 0;
    let split = text.split(|it| {
        depth += i32::from(it == '(') - i32::from(it == ')');
        depth == 0 && it == at
    });
    split.map(str::trim).filter(|it| !it.is_empty()).collect()
}
