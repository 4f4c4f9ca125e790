//! Back to Toe: a self-check for low back pain with tingling, numb, weak or
//! painful legs, feet or toes.
//!
//! Read in this order: the clinical core, from its questions to an assessment;
//! what is said, and where the person is; the journey through it all; and last
//! the page that shows it.

#[cfg(feature = "json")]
pub mod accuracy;
pub mod address;
pub mod body_map;
pub mod content;
pub mod embed;
pub mod fhir;
pub mod installed;
pub mod journey;
pub mod json;
pub mod keep;
pub mod learn_page;
pub mod learn_pictures;
#[cfg(feature = "qr")]
pub mod qr;
pub mod record;
pub mod region;
pub mod review;
#[cfg(feature = "json")]
pub mod rule_book;
pub mod settings;
pub mod share;
#[cfg(feature = "json")]
pub mod sheet;
pub mod static_page;
pub mod summary;
pub mod topics;
pub mod triage;
#[cfg(feature = "web")]
pub mod web;

/// Which program this is: its version, and the id of its questions, rules and patterns.
pub fn version() -> String {
    ["Back to Toe ", env!("CARGO_PKG_VERSION"), ", rules ", content::RULESET].concat()
}

/// Where problems are reported, as the publisher set it when building
/// (environment variable `BTT_CONTACT`, an address or a sentence).
pub const CONTACT: Option<&str> = option_env!("BTT_CONTACT");

/// The public address of the check, as the publisher set it when building
/// (environment variable `BTT_ADDRESS`): for links, QR codes and FHIR.
pub const ADDRESS: Option<&str> = option_env!("BTT_ADDRESS");
