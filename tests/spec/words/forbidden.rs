//! What is never said (`content/README.md`, "Never").

use super::TEXTS;
use back_to_toe::{
    content::EN,
    triage::{Limit, PATTERNS},
};

/// Said of someone, they would tell more than an answer sheet can know.
const NEVER: [&str; 9] = [
    "you are safe",
    "you're safe",
    "safe first step",
    "harmless",
    "nothing serious",
    "do not worry",
    "48 hours",
    "%",
    "diagnose you",
];

/// Illnesses besides those that the patterns are named after.
const ILLNESSES: [&str; 19] = [
    "aneurysm",
    "arthritis",
    "blood clot",
    "bunion",
    "cancer",
    "cauda equina",
    "diabetes",
    "disc",
    "fracture",
    "heel pain",
    "infection",
    "meningitis",
    "multiple sclerosis",
    "osteoporosis",
    "sciatica",
    "sepsis",
    "spinal bleed",
    "stroke",
    "tumour",
];

/// What patterns are called: in plain words, and what stands in brackets.
fn conditions() -> Vec<String> {
    let names = PATTERNS.iter().filter_map(|it| EN.pattern(it)).map(|it| it.name);
    let parts = names.flat_map(|name| name.split(['(', ')']));
    let bare = parts.map(|it| it.trim().trim_start_matches("A ").trim_start_matches("An "));
    let all = bare.filter(|it| !it.is_empty()).map(str::to_lowercase);
    all.chain(ILLNESSES.map(str::to_owned)).collect()
}

#[test]
fn nothing_is_said_that_an_answer_sheet_cannot_know() {
    for (path, text) in TEXTS.iter() {
        let text = text.to_lowercase();
        for words in NEVER {
            assert!(!text.contains(words), "{path}: {words:?} in {text:?}");
        }
    }
}

#[test]
fn nobody_is_told_that_they_have_an_illness() {
    let conditions = conditions();
    assert!(conditions.len() > 40, "only {} names", conditions.len());
    for (path, text) in TEXTS.iter() {
        let text = text.to_lowercase().replace('’', "'");
        for sentence in text.split(['.', '?', '!', ':', ';']) {
            let told = ["you have ", "you've ", "you may have ", "they have "]
                .into_iter()
                .find_map(|have| Some((have, sentence.split_once(have)?.1)));
            let Some((have, rest)) = told else { continue };
            let named = conditions.iter().find(|it| rest.contains(it.as_str()));
            // The helper's "They have …" is an option that they choose themselves.
            let chosen = have == "they have " && path.contains(".choices.");
            assert!(chosen || named.is_none(), "{path}: {have}{named:?} in {sentence:?}");
        }
    }
}

#[test]
fn two_days_are_never_a_number_of_hours_to_wait() {
    assert_eq!(EN.limit(Limit::Hours48), "within 2 days");
    for limit in Limit::ALL {
        assert!(!EN.limit(limit).contains("48"), "{limit:?}");
    }
    for (path, text) in TEXTS.iter() {
        assert!(!text.contains("48"), "{path}: {text:?}");
    }
}
