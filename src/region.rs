//! Where the person is: numbers to call, as data.
//!
//! Chosen by the person or by the page that embeds the check, never guessed
//! from an address. Words for services are in `content/`.

/// A place with its own emergency number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Region {
    /// The United Kingdom.
    Gb,
    /// The United States.
    Us,
    /// Anywhere else: 112 reaches help from a mobile phone in most countries.
    Other,
}

impl Region {
    /// In the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::Gb, Self::Us, Self::Other];

    /// The stable id: the country code in lower case.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Gb => "gb",
            Self::Us => "us",
            Self::Other => "other",
        }
    }

    /// The region with this id, if there is one.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|region| region.id() == id)
    }

    /// The number for an ambulance.
    ///
    /// Sources: gb, NHS "When to call 999"; us, National 911 Program; other,
    /// European emergency number 112, also a GSM standard.
    pub const fn emergency_number(self) -> &'static str {
        match self {
            Self::Gb => "999",
            Self::Us => "911",
            Self::Other => "112",
        }
    }

    /// The best guess from a language tag such as `en-GB`, for the person to correct.
    pub fn from_language(tag: &str) -> Self {
        let country = tag.split('-').next_back().unwrap_or_default().to_ascii_lowercase();
        Self::from_id(&country).unwrap_or(Self::Other)
    }
}
