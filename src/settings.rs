//! How the check is shown, as a site that shows it sets it.
//!
//! ```text
//! s1.language-en.region-gb.theme-dark.accent-0b5c63.clinic-Green%20Lane
//! ```
//!
//! Written by hand, in any order, each key once, and without a checksum. What
//! is not set is left as it is. A value that cannot be used is left out and
//! named, and the others hold: no setting may keep anyone from the check.

mod clinic;

pub use clinic::{Clinic, host};

use crate::{
    content::Tongue,
    region::Region,
    share::{LinkError, first},
};

/// One thing that can be set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Setting {
    /// The tag of the language.
    Language,
    /// Whose numbers and services.
    Region,
    /// Light, dark, or as the device is set.
    Theme,
    /// The colour of buttons and links.
    Accent,
    /// Whether a result shows what it fits with.
    Patterns,
    /// Whether the check begins with all about it, or with the question alone.
    Start,
    /// Whether the title of the start page is seen.
    Heading,
    /// What the site asks to be told at the end.
    Asks,
    /// The name of the clinic.
    Clinic,
    /// Its telephone number.
    Phone,
    /// Where it can be booked.
    Booking,
    /// Something that this version does not have.
    Unknown,
}

impl Setting {
    /// All that there are.
    pub const ALL: [Self; 11] = [
        Self::Language,
        Self::Region,
        Self::Theme,
        Self::Accent,
        Self::Patterns,
        Self::Start,
        Self::Heading,
        Self::Asks,
        Self::Clinic,
        Self::Phone,
        Self::Booking,
    ];

    /// Its name in a link, and in what a site is told of a wrong one.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Language => "language",
            Self::Region => "region",
            Self::Theme => "theme",
            Self::Accent => "accent",
            Self::Patterns => "patterns",
            Self::Start => "start",
            Self::Heading => "heading",
            Self::Asks => "asks",
            Self::Clinic => "clinic",
            Self::Phone => "phone",
            Self::Booking => "booking",
            Self::Unknown => "unknown",
        }
    }
}

/// Light, dark, or as the device is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the device is set.
    #[default]
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// Its name in a link.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// All that a site sets.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    /// In which language.
    pub language: Option<&'static Tongue>,
    /// Whose numbers and services.
    pub region: Option<Region>,
    /// Light or dark.
    pub theme: Theme,
    /// The colour that buttons and links take after: six digits, such as
    /// `0b5c63`. How light it is, `styles/tokens.css` decides.
    pub accent: Option<String>,
    /// A result does not show what it fits with.
    pub hides_patterns: bool,
    /// The check begins with its first question, and what the check is comes after.
    pub starts_at_question: bool,
    /// The title of the start page is not seen, because the site has one above it.
    pub hides_heading: bool,
    /// The site asks to be told the level, if the person agrees.
    pub asks_level: bool,
    /// The clinic that shows it.
    pub clinic: Clinic,
    /// What was set wrongly, and is left out.
    pub wrong: Vec<Setting>,
}

/// What begins a link with settings.
pub const PREFIX: &str = "s1";

/// No link with settings is longer.
pub const LONGEST: usize = 2000;

impl Settings {
    /// The settings as a link, without the address; empty where nothing is set.
    pub fn encode(&self) -> String {
        let yes = |is: bool, value: &'static str| is.then(|| value.to_owned());
        let theme = yes(self.theme != Theme::Auto, self.theme.id());
        let values = Setting::ALL.map(|setting| match setting {
            Setting::Language => self.language.map(|it| it.tag.to_owned()),
            Setting::Region => self.region.map(|it| it.id().to_owned()),
            Setting::Theme => theme.clone(),
            Setting::Accent => self.accent.clone(),
            Setting::Patterns => yes(self.hides_patterns, "hidden"),
            Setting::Start => yes(self.starts_at_question, "question"),
            Setting::Heading => yes(self.hides_heading, "hidden"),
            Setting::Asks => yes(self.asks_level, "level"),
            Setting::Clinic => self.clinic.name.clone(),
            Setting::Phone => self.clinic.phone.clone(),
            Setting::Booking => self.clinic.booking.clone(),
            Setting::Unknown => None,
        });
        let set = Setting::ALL.into_iter().zip(values);
        let set =
            set.filter_map(|(it, value)| Some([".", it.key(), "-", &escaped(&value?)].concat()));
        let set: String = set.collect();
        if set.is_empty() { set } else { [PREFIX, &set].concat() }
    }

    /// The settings in a link, without the address. What is not of the form is
    /// refused whole.
    pub fn decode(link: &str) -> Result<Self, LinkError> {
        if link.len() > LONGEST {
            return Err(LinkError::TooLong);
        }
        let (begins, mut rest) = first(link, b'.');
        if begins != PREFIX {
            return Err(LinkError::Foreign);
        }
        let (mut settings, mut seen) = (Self::default(), 0_u32);
        while let Some(fields) = rest {
            let field;
            (field, rest) = first(fields, b'.');
            let (key, value) = first(field, b'-');
            let value = value.ok_or(LinkError::Cut)?;
            let setting = Setting::ALL.into_iter().find(|it| it.key() == key);
            let setting = setting.unwrap_or(Setting::Unknown);
            let again = seen & 1 << setting as u32 != 0 && setting != Setting::Unknown;
            if again {
                return Err(LinkError::Contradiction);
            }
            seen |= 1 << setting as u32;
            if settings.set(setting, value).is_none() {
                settings.wrong.push(setting);
            }
        }
        // A link that ends in its first full stop has lost the rest.
        if seen == 0 { Err(LinkError::Cut) } else { Ok(settings) }
    }

    /// What counts on a page of its own: whoever sends a link to it is no
    /// clinic, and there is nobody to be told anything.
    #[must_use]
    pub fn unframed(self) -> Self {
        Self { clinic: Clinic::default(), asks_level: false, ..self }
    }

    #[inline(never)]
    fn set(&mut self, setting: Setting, value: &str) -> Option<()> {
        let text = unescaped(value)?;
        let (slot, fits) = match setting {
            Setting::Accent => (&mut self.accent, is_colour(&text)),
            Setting::Clinic => (&mut self.clinic.name, clinic::is_name(&text)),
            Setting::Phone => (&mut self.clinic.phone, clinic::is_phone(&text)),
            Setting::Booking => (&mut self.clinic.booking, host(&text).is_some()),
            _ => return self.choose(setting, value),
        };
        *slot = Some(text).filter(|_| fits);
        fits.then_some(())
    }

    /// Sets what is one of a few.
    fn choose(&mut self, setting: Setting, value: &str) -> Option<()> {
        match setting {
            Setting::Language => self.language = Some(Tongue::of(value)?),
            Setting::Region => self.region = Some(Region::from_id(value)?),
            Setting::Theme => {
                let all = [Theme::Auto, Theme::Light, Theme::Dark];
                self.theme = all.into_iter().find(|it| it.id() == value)?;
            }
            Setting::Patterns => self.hides_patterns = one_of(value, ["shown", "hidden"])?,
            Setting::Start => self.starts_at_question = one_of(value, ["page", "question"])?,
            Setting::Heading => self.hides_heading = one_of(value, ["shown", "hidden"])?,
            Setting::Asks => self.asks_level = one_of(value, ["nothing", "level"])?,
            Setting::Accent
            | Setting::Clinic
            | Setting::Phone
            | Setting::Booking
            | Setting::Unknown => return None,
        }
        Some(())
    }
}

/// Whether it is the second of the two, if it is one of them.
#[inline(never)]
fn one_of(value: &str, two: [&str; 2]) -> Option<bool> {
    two.iter().position(|it| *it == value).map(|place| place == 1)
}

fn is_colour(digits: &str) -> bool {
    digits.len() == 6 && digits.bytes().all(|it| it.is_ascii_hexdigit())
}

/// Undoes `%20` and the like.
#[inline(never)]
fn unescaped(text: &str) -> Option<String> {
    let mut bytes = text.as_bytes().to_vec();
    let (mut code, mut digits, mut end) = (0, 0, 0);
    for byte in text.bytes() {
        if digits > 0 {
            code = code << 4 | char::from(byte).to_digit(16)? as u8;
            digits -= 1;
        } else if byte == b'%' {
            digits = 2;
        } else {
            code = byte;
        }
        if digits == 0 {
            *bytes.get_mut(end)? = code;
            end += 1;
        }
    }
    bytes.truncate(end);
    if digits > 0 { None } else { String::from_utf8(bytes).ok() }
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || byte == b'-' {
            escaped.push(char::from(byte));
        } else {
            escaped.push('%');
            let digits = [byte >> 4, byte & 15];
            escaped.extend(digits.map(|it| char::from_digit(it.into(), 16).unwrap_or('0')));
        }
    }
    escaped
}
