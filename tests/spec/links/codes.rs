//! Codes are frozen: `tests/links/codes.txt` has each that was ever used, and
//! what it stands for. A line is added there and never changed or taken away.

use back_to_toe::{
    content::LANGUAGES,
    region::Region,
    triage::{Question, RULES, Rule, UNCLEAR},
};

const FROZEN: &str = include_str!("../../links/codes.txt");

fn rules() -> impl Iterator<Item = &'static Rule> {
    RULES.iter().chain([&UNCLEAR])
}

/// All codes of today, each with what it stands for.
fn codes() -> Vec<String> {
    let mut lines = Vec::new();
    for question in Question::ALL {
        let code = question.code();
        lines.push(format!("{code} question {}", question.id()));
        let options = question.answers().iter();
        lines
            .extend(options.map(|it| format!("{code}{} {} {}", it.code(), question.id(), it.id())));
    }
    lines.extend(rules().map(|rule| format!("{} rule {}", rule.code, rule.id)));
    lines.extend(Region::ALL.map(|region| format!("{0} region {0}", region.id())));
    lines.extend(LANGUAGES.iter().map(|language| format!("{0} language {0}", language.tag)));
    lines
}

#[test]
fn every_code_means_what_it_always_meant() {
    let (today, frozen) = (codes(), FROZEN.lines().collect::<Vec<_>>());
    let lost: Vec<_> = frozen.iter().filter(|it| !today.iter().any(|line| line == *it)).collect();
    assert!(lost.is_empty(), "links with these would not open any more: {lost:#?}");
    let new: Vec<_> = today.iter().filter(|it| !frozen.contains(&it.as_str())).collect();
    assert!(new.is_empty(), "add these to tests/links/codes.txt, for ever:\n{new:#?}");
    assert_eq!(today.len(), frozen.len(), "a line stands twice");
}

#[test]
fn codes_are_of_one_form_and_stand_once() {
    let form = |code: &str| {
        let [first, second] = code.as_bytes() else { return false };
        first.is_ascii_uppercase() && (second.is_ascii_lowercase() || second.is_ascii_digit())
    };
    for question in Question::ALL {
        assert!(form(question.code()), "{}", question.id());
        assert_eq!(Question::from_code(question.code()), Some(question));
        for &answer in question.answers() {
            let code = answer.code();
            assert!(code.is_ascii_lowercase() || code.is_ascii_digit(), "{}", answer.id());
            assert_eq!(question.answer_from_code(code), Some(answer));
            assert_eq!(answer.is_not_sure(), code == '0', "{}", question.id());
            assert!(!answer.stands_alone() || code == 'n', "{}", question.id());
        }
    }
    for rule in rules() {
        assert!(form(rule.code), "{}", rule.id);
        assert_eq!(Rule::from_code(rule.code), Some(rule));
    }
}
