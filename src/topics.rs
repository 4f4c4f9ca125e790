//! What can be learned without answering anything.

/// The topics of the learn page, in the order in which they stand there.
pub const TOPICS: [&str; 22] = [
    "connection",
    "where",
    "red-flags",
    "sciatica",
    "stenosis",
    "slipped-vertebra",
    "buttock",
    "back-pain",
    "long-nerves",
    "circulation",
    "foot",
    "thigh-and-knee",
    "pregnancy",
    "rarer",
    "matching",
    "tests",
    "treatments",
    "numb-feet",
    "desk-and-shoes",
    "outlook",
    "faq",
    "about-this-check",
];
