//! JSON: just what a file needs.
//!
//! The browser parses text itself and hands the values over; the commands do
//! it with [`parse`]. Both keep to the limits here, so that no file can use up
//! memory or stack.

use std::fmt::{self, Write};

/// No file is longer, in bytes. The longest that is ever written is a tenth of it.
pub const LONGEST: usize = 1 << 20;

/// No value lies deeper in lists and objects.
pub const DEEPEST: usize = 32;

/// A value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json {
    /// Nothing.
    Null,
    /// True or false.
    Bool(bool),
    /// A whole number. A file of ours has no other; where one comes in from
    /// elsewhere it is read as [`Json::Null`].
    Number(i64),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Self>),
    /// Names and their values, in order.
    Object(Vec<(String, Self)>),
}

impl Json {
    /// An object without fields.
    pub const fn object() -> Self {
        Self::Object(Vec::new())
    }

    /// A text.
    pub fn text(text: &str) -> Self {
        Self::Text(text.to_owned())
    }

    /// A list of one.
    pub fn one(self) -> Self {
        Self::List(vec![self])
    }

    /// An object with one field more.
    #[must_use]
    #[inline(never)]
    pub fn with(mut self, name: &str, value: Self) -> Self {
        if let Self::Object(fields) = &mut self {
            fields.push((name.to_owned(), value));
        }
        self
    }

    /// An object with one field more, a text.
    #[must_use]
    #[inline(never)]
    pub fn with_text(self, name: &str, text: &str) -> Self {
        self.with(name, Self::text(text))
    }

    /// The field of an object with this name.
    pub fn get(&self, name: &str) -> Option<&Self> {
        let Self::Object(fields) = self else { return None };
        fields.iter().find(|(it, _)| it == name).map(|(_, value)| value)
    }

    /// The field with this name, if it is a text.
    #[inline(never)]
    pub fn get_text(&self, name: &str) -> Option<&str> {
        match self.get(name) {
            Some(Self::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// The field with this name, if it is a list; else nothing.
    #[inline(never)]
    pub fn get_list(&self, name: &str) -> &[Self] {
        match self.get(name) {
            Some(Self::List(list)) => list,
            _ => &[],
        }
    }

    /// Whether this object, or one within it, has a field with this name.
    pub fn mentions(&self, name: &str) -> bool {
        match self {
            Self::Object(fields) => {
                fields.iter().any(|(it, value)| it == name || value.mentions(name))
            }
            Self::List(list) => list.iter().any(|value| value.mentions(name)),
            _ => false,
        }
    }
}

/// Prints it as a file has it.
impl fmt::Display for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => f.write_str("null"),
            Self::Bool(true) => f.write_str("true"),
            Self::Bool(false) => f.write_str("false"),
            Self::Number(number) => f.write_str(&number.to_string()),
            Self::Text(text) => quoted(f, text),
            Self::List(list) => {
                f.write_char('[')?;
                for (n, value) in list.iter().enumerate() {
                    comma(f, n)?;
                    value.fmt(f)?;
                }
                f.write_char(']')
            }
            Self::Object(fields) => {
                f.write_char('{')?;
                for (n, (name, value)) in fields.iter().enumerate() {
                    comma(f, n)?;
                    quoted(f, name)?;
                    f.write_char(':')?;
                    value.fmt(f)?;
                }
                f.write_char('}')
            }
        }
    }
}

fn comma(f: &mut fmt::Formatter<'_>, n: usize) -> fmt::Result {
    if n > 0 { f.write_char(',') } else { Ok(()) }
}

/// In quotation marks.
fn quoted(f: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    f.write_char('"')?;
    escaped(f, text)?;
    f.write_char('"')
}

/// Writes a text as it stands between quotation marks.
pub fn escaped(to: &mut impl Write, text: &str) -> fmt::Result {
    for it in text.chars() {
        match it {
            '"' | '\\' => {
                to.write_char('\\')?;
                to.write_char(it)?;
            }
            '\0'..' ' => {
                let digit = |n: u32| char::from_digit(n, 16).unwrap_or('0');
                to.write_str("\\u00")?;
                to.write_char(digit(u32::from(it) >> 4))?;
                to.write_char(digit(u32::from(it) & 15))?;
            }
            _ => to.write_char(it)?,
        }
    }
    Ok(())
}

/// The value that a text holds; nothing if it is not JSON, too long or too deep.
#[cfg(feature = "json")]
pub fn parse(text: &str) -> Option<Json> {
    if text.len() > LONGEST {
        return None;
    }
    shallow(serde_json::from_str(text).ok()?, DEEPEST)
}

#[cfg(feature = "json")]
fn shallow(value: serde_json::Value, deepest: usize) -> Option<Json> {
    use serde_json::Value;
    let below = deepest.checked_sub(1)?;
    Some(match value {
        Value::Null => Json::Null,
        Value::Bool(it) => Json::Bool(it),
        Value::Number(number) => number.as_i64().map_or(Json::Null, Json::Number),
        Value::String(text) => Json::Text(text),
        Value::Array(list) => {
            Json::List(list.into_iter().map(|it| shallow(it, below)).collect::<Option<_>>()?)
        }
        Value::Object(fields) => {
            let fields = fields.into_iter().map(|(name, it)| Some((name, shallow(it, below)?)));
            Json::Object(fields.collect::<Option<_>>()?)
        }
    })
}
