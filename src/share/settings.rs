//! Settings as a link, and back.

use super::{LinkError, SETTINGS, first, language_of, prefix};
use crate::region::Region;

/// How the check is shown, as a site that shows it sets it: written by hand, in
/// any order, and without a checksum. What is not set is left as it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// The tag of the language.
    pub language: Option<&'static str>,
    /// Whose numbers and services.
    pub region: Option<Region>,
}

impl Settings {
    /// The settings as a link, without the address; empty where nothing is set.
    pub fn encode(&self) -> String {
        let mut text = String::new();
        let set = [(".language-", self.language), (".region-", self.region.map(Region::id))];
        for (key, value) in set {
            if let Some(value) = value {
                text = text + key + value;
            }
        }
        if text.is_empty() { text } else { SETTINGS.to_owned() + &text }
    }

    /// The settings in a link, without the address.
    pub fn decode(link: &str) -> Result<Self, LinkError> {
        if prefix(link)? != SETTINGS {
            return Err(LinkError::Foreign);
        }
        let mut settings = Self::default();
        let (_, mut rest) = first(link, b'.');
        while let Some(text) = rest {
            let set;
            (set, rest) = first(text, b'.');
            let (key, value) = first(set, b'-');
            let value = value.ok_or(LinkError::Cut)?;
            let again = match key {
                "language" => settings.language.replace(language_of(value)?).is_some(),
                "region" => {
                    let region = Region::from_id(value).ok_or(LinkError::Unknown)?;
                    settings.region.replace(region).is_some()
                }
                _ => return Err(LinkError::Unknown),
            };
            if again {
                return Err(LinkError::Contradiction);
            }
        }
        Ok(settings)
    }
}
