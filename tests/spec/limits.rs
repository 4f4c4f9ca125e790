//! By when: the shortest limit among the rules that decide the level, and the
//! two that are longer in a milder case (`rules.md` section 2).

use crate::vignettes::ENTRIES;
use back_to_toe::triage::{Answers, Limit, Question, Reading, Rule, assess};

/// The limit of a rule for a few answers, each "question: option".
fn check(rule: &str, answers: &[(Question, &str)], limit: Limit) {
    let answers = answers.iter().map(|(question, id)| question.answer_from_id(id).unwrap());
    let sheet: Answers = answers.collect();
    let got = Rule::from_id(rule).unwrap().limit(&Reading::cautious(&sheet));
    assert_eq!(got, limit, "{rule}, {:?}", sheet.iter().map(|it| it.id()).collect::<Vec<_>>());
}

#[test]
fn a_squeezed_nerve_may_wait_for_today_when_it_is_old_and_not_getting_worse() {
    use Question::{Bladder, Bowel, FlagsCourse, FlagsOnset, Saddle, Sides, Weakness};
    for (rule, sign) in [
        ("cauda-equina-bladder", (Bladder, "retention")),
        ("cauda-equina-saddle", (Saddle, "yes")),
        ("cauda-equina-bowel", (Bowel, "cannot-feel")),
        ("cauda-equina-together", (Weakness, "marked")),
    ] {
        let check = |onset, course, limit| {
            let sheet = [sign, (Sides, "both"), (FlagsOnset, onset), (FlagsCourse, course)];
            check(rule, &sheet, limit);
        };
        check("0-3-days", "same", Limit::Now);
        check("4-14-days", "better", Limit::Now);
        check("not-sure", "same", Limit::Now);
        check("2-12-weeks", "same", Limit::Today);
        check("2-12-weeks", "better", Limit::Today);
        check("2-12-weeks", "worse", Limit::Now);
        check("2-12-weeks", "not-sure", Limit::Now);
        check("over-3-months", "same", Limit::Today);
        check("over-3-months", "worse", Limit::Now);
    }
}

#[test]
fn a_sore_foot_may_wait_for_the_next_working_day_when_nothing_spreads() {
    use Question::{Skin, WoundDetail};
    let check = |skin: &[&'static str], wound, limit| {
        let skin = skin.iter().map(|&id| (Skin, id));
        let sheet: Vec<_> = skin.chain([(WoundDetail, wound)]).collect();
        check("foot-urgent", &sheet, limit);
    };
    check(&["foot-wound"], "none", Limit::NextWorkingDay);
    check(&["foot-wound"], "deep", Limit::NextWorkingDay);
    check(&["foot-wound"], "spreading", Limit::Hours24);
    check(&["foot-wound"], "not-sure", Limit::Hours24);
    check(&["foot-wound", "hot-foot"], "none", Limit::Hours24);
    check(&["foot-wound", "black-skin"], "none", Limit::Hours24);
}

#[test]
fn a_worse_level_is_never_to_be_seen_later_than_its_rules_say() {
    for entry in ENTRIES.iter() {
        let assessment = assess(&entry.answers);
        for rule in assessment.winning() {
            let limit = rule.limit(&Reading::cautious(&entry.answers));
            assert!(assessment.limit <= Some(limit), "{}: {}", entry.id, rule.id);
        }
    }
}

#[test]
fn limits_are_listed_the_shortest_first() {
    assert!(Limit::ALL.is_sorted_by(|a, b| a < b));
    let words = Limit::ALL.map(|limit| limit.to_string());
    let rows = ["now", "today", "24 hours", "next working day", "48 hours", "1 week", "2 weeks"];
    assert_eq!(words, rows);
}
