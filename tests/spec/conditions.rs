//! The language of conditions, with its three values (`rules.md` section 2).

use back_to_toe::triage::{
    Answers, Choices, Condition, Matching, Question, Reading,
    Truth::{self, False, True, Unknown},
    condition::{all, any, at_least, not},
    opened_by,
    questions::{Age, Bladder, Bowel, Onset, Saddle, Sexual, Unwell},
};

/// On a sheet that says of the saddle "yes" and nothing of the bladder.
const YES: Condition = Saddle::Yes.chosen();
const NO: Condition = Saddle::No.chosen();
const OPEN: Condition = Bladder::Leaking.chosen();

fn check(answers: &[(Question, &str)], condition: Condition, truth: Truth) {
    let answers = answers.iter().map(|(question, id)| question.answer_from_id(id).unwrap());
    let sheet = answers.collect::<Answers>();
    assert_eq!(condition.truth(&Reading::cautious(&sheet)), truth, "{condition}");
}

/// Every three conditions of each truth.
fn threes() -> Vec<&'static [Condition]> {
    let each = [YES, NO, OPEN];
    let pairs = each.into_iter().flat_map(|a| each.map(|b| [a, b]));
    let threes = pairs.flat_map(|[a, b]| each.map(|c| [a, b, c]));
    threes.map(|three| &*Vec::from(three).leak()).collect()
}

#[test]
fn and_or_not_and_at_least_follow_kleene() {
    let yes = [(Question::Saddle, "yes")];
    check(&yes, not(&YES), False);
    check(&yes, not(&NO), True);
    check(&yes, not(&OPEN), Unknown);
    for three in threes() {
        let reading = Reading::cautious(&Answers::from_iter([Saddle::Yes.into()]));
        let count = |truth| three.iter().filter(|it| it.truth(&reading) == truth).count();
        let (sure, open) = (count(True), count(Unknown));
        for needed in 0..=3 {
            let truth = if sure >= needed {
                True
            } else if sure + open < needed {
                False
            } else {
                Unknown
            };
            check(&yes, at_least(needed as u8, three), truth);
            match needed {
                1 => check(&yes, any(three), truth),
                3 => check(&yes, all(three), truth),
                _ => {}
            }
        }
    }
    check(&yes, all(&[]), True);
    check(&yes, any(&[]), False);
}

#[test]
fn a_hidden_question_has_no_answer_and_an_open_one_is_not_known() {
    let [child, adult] = ["under-16", "16-44"].map(|age| (Question::Age, age));
    let forms = [Sexual::Yes.chosen(), Sexual::Yes.alone(), Sexual::Yes.said()];
    for form in forms {
        check(&[child], form, False);
        check(&[child, (Question::Sexual, "yes")], form, False);
        check(&[adult], form, Unknown);
        check(&[], form, Unknown);
        check(&[(Question::Sexual, "yes")], form, Unknown);
        check(&[adult, (Question::Sexual, "yes")], form, True);
        check(&[adult, (Question::Sexual, "no")], form, False);
    }
    let within = Sexual::within(&[Sexual::No]);
    check(&[child, (Question::Sexual, "yes")], within, True);
    check(&[adult], within, Unknown);
    check(&[adult, (Question::Sexual, "yes")], within, False);
}

#[test]
fn has_is_at_least_one_and_is_alone_and_within_no_other() {
    let [fever, weight] = ["fever", "weight-loss"].map(|id| (Question::Unwell, id));
    const EITHER: &[Unwell] = &[Unwell::Fever, Unwell::WeightLoss];
    check(&[fever, weight], Unwell::Fever.chosen(), True);
    check(&[fever, weight], Unwell::Fever.alone(), False);
    check(&[fever], Unwell::Fever.alone(), True);
    check(&[weight], Unwell::any_of(EITHER), True);
    check(&[weight], Unwell::Fever.chosen(), False);
    check(&[fever], Unwell::within(EITHER), True);
    check(&[fever, (Question::Unwell, "band-pain")], Unwell::within(EITHER), False);
    let bowel = Bowel::within(&[Bowel::NoneOfThese, Bowel::Constipated]);
    check(&[(Question::Bowel, "constipated")], bowel, True);
}

#[test]
fn not_sure_is_read_as_something_worse_but_was_still_said() {
    let not_sure = [(Question::Onset, "not-sure")];
    check(&not_sure, Onset::Days4To14.chosen(), True);
    check(&not_sure, Onset::NotSure.chosen(), False);
    check(&not_sure, Onset::NotSure.said(), True);
    check(&not_sure, Onset::Days4To14.said(), False);
    let beside = [(Question::Unwell, "not-sure"), (Question::Unwell, "weight-loss")];
    check(&beside, Unwell::Fever.chosen(), True);
    check(&beside, Unwell::WeightLoss.chosen(), True);
}

#[test]
fn an_age_that_is_not_sure_is_any_age_and_no_child() {
    use Age::{From16To44, From45To49, From70};
    for (age, from_45, from_70) in [
        ("under-16", False, False),
        ("16-44", False, False),
        ("45-49", True, False),
        ("70-plus", True, True),
        ("not-sure", True, True),
    ] {
        check(&[(Question::Age, age)], From45To49.or_older(), from_45);
        check(&[(Question::Age, age)], From70.or_older(), from_70);
    }
    check(&[(Question::Age, "not-sure")], Age::Under16.chosen(), False);
    check(&[(Question::Age, "under-16")], From16To44.or_older(), False);
    check(&[], From70.or_older(), Unknown);
}

#[test]
fn the_matching_test_looks_at_what_makes_back_and_leg_worse_or_better() {
    let condition = Condition::Matching(Matching::MovesTogether);
    assert_eq!(condition.reads(), Matching::READS);
    assert!(Matching::READS.into_iter().all(|it| condition.depends_on(it)));
}

#[test]
fn a_question_about_earlier_answers_says_which_they_were() {
    let recalls = Question::ALL.into_iter().filter(|it| it.recalls_what_opened_it());
    let about = [Question::FlagsOnset, Question::FlagsCourse, Question::FlagsExplained];
    assert_eq!(recalls.collect::<Vec<_>>(), about);
    let signs = [Bladder::Leaking.into(), Saddle::Yes.into()];
    let sheet = Answers::from_iter([Age::From16To44.into(), Bowel::NoneOfThese.into()]);
    assert_eq!(opened_by(Question::FlagsOnset, &sheet), []);
    let sheet = signs.into_iter().fold(sheet, |sheet, sign| sheet.with(sign));
    assert_eq!(opened_by(Question::FlagsOnset, &sheet), signs);
}

#[test]
fn one_question_alone_is_answered_on_a_picture() {
    let pictures = Question::ALL.into_iter().filter(|it| it.has_body_map());
    assert_eq!(pictures.collect::<Vec<_>>(), [Question::Zones]);
}

#[test]
fn what_no_option_stands_for_is_not_put_on_a_sheet() {
    for question in Question::ALL {
        let sheet = Answers::default().set(question, Choices::from_bits(u32::MAX));
        let options = question.answers().iter().fold(Choices::NONE, |all, &it| all.with(it));
        assert!(sheet.of(question).without(options).is_empty(), "{question:?}");
    }
}

#[test]
fn an_answer_that_stands_alone_is_no_sign() {
    let alone =
        Question::ALL.into_iter().flat_map(|it| it.answers()).filter(|it| it.stands_alone());
    let signs: Vec<_> = alone.filter(|it| it.is_a_sign()).collect();
    assert!(signs.is_empty(), "{signs:?}");
}
