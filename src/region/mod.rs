//! Where the person is: numbers to call, as data.
//!
//! Chosen by the person or by the page that embeds the check, never guessed
//! from an address. Words for services are in `content/`.

mod numbers;

pub use numbers::{Evidence, Line, Number, Numbers};

use numbers::NUMBERS;

/// A place with its own numbers and services. The ids in the browser's
/// language tags are those of ISO 3166.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Region {
    /// The United Kingdom.
    Gb,
    /// Ireland.
    Ie,
    /// The United States.
    Us,
    /// Canada.
    Ca,
    /// Australia.
    Au,
    /// New Zealand.
    Nz,
    /// Sweden.
    Se,
    /// Germany.
    De,
    /// Spain.
    Es,
    /// India.
    In,
    /// Anywhere else: 112 reaches help from a mobile phone in most countries.
    Other,
}

impl Region {
    /// In the order in which they are shown.
    pub const ALL: [Self; 11] = [
        Self::Gb,
        Self::Ie,
        Self::Us,
        Self::Ca,
        Self::Au,
        Self::Nz,
        Self::Se,
        Self::De,
        Self::Es,
        Self::In,
        Self::Other,
    ];

    /// The stable id: the country code in lower case.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Gb => "gb",
            Self::Ie => "ie",
            Self::Us => "us",
            Self::Ca => "ca",
            Self::Au => "au",
            Self::Nz => "nz",
            Self::Se => "se",
            Self::De => "de",
            Self::Es => "es",
            Self::In => "in",
            Self::Other => "other",
        }
    }

    /// The region with this id, if there is one.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|region| region.id() == id)
    }

    /// The number for an ambulance.
    pub const fn emergency_number(self) -> &'static str {
        EMERGENCY[self as usize]
    }

    /// Every number, with what it rests on.
    pub const fn numbers(self) -> &'static Numbers {
        &NUMBERS[self as usize]
    }

    /// The best guess from a language tag such as `en-GB`, for the person to
    /// correct: the country, or that of a language which mostly one has.
    pub fn from_language(tag: &str) -> Self {
        let tag = tag.to_ascii_lowercase();
        // A single letter begins what says nothing of a place: `en-u-ca-gregory`.
        let mut parts = tag.split('-').take_while(|part| part.len() > 1);
        let language = parts.next().unwrap_or_default();
        let is_place = |part: &&str| {
            part.len() == 2 || part.len() == 3 && part.bytes().all(|it| it.is_ascii_digit())
        };
        match (parts.find(is_place), language) {
            (Some(country), _) => Self::from_id(country).unwrap_or(Self::Other),
            (None, "sv") => Self::Se,
            (None, "de") => Self::De,
            (None, "es") => Self::Es,
            (None, "hi") => Self::In,
            (None, _) => Self::Other,
        }
    }
}

/// By themselves, so that the widget does not carry what the numbers rest on.
const EMERGENCY: [&str; Region::ALL.len()] = {
    let mut all = [""; Region::ALL.len()];
    let mut n = 0;
    while n < all.len() {
        let first = &NUMBERS[n].all[0];
        assert!(NUMBERS[n].region as usize == n, "in the order of the regions");
        assert!(matches!(first.line, Line::Emergency), "the emergency number comes first");
        all[n] = first.reach;
        n += 1;
    }
    all
};
