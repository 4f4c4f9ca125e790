//! Plain words: the grade of Flesch and Kincaid, from the words in a sentence
//! and the syllables in a word. Grade 6 is read at the age of 11.

use super::{TEXTS, syllables, words};
use back_to_toe::{
    content::{
        AROUND_EN, EN, Place,
        Reader::{self, Helper, Person},
        Spoken, Topic,
    },
    region::Region,
    triage::{CLARIFIERS, Level, Limit, Question, RULES, UNCLEAR},
};

/// The mean of each group of texts is at most this hard.
const MEAN: f64 = 6.0;

/// No text is harder, but for headings and buttons, on which a grade says little.
const WORST: f64 = 8.5;
const SHORT: usize = 12;

/// Long words that everyone who needs them knows, or that no short word says
/// as well. Each counts as one of two syllables.
const KNOWN: [&str; 5] = [
    // Medicines, which people know by the name on the packet, and what one calls them all.
    "apixaban warfarin heparin metformin gabapentin pregabalin diazepam ibuprofen \
     antibiotics relaxants chemotherapy medicine medicines painkillers",
    // Treatments that people who had them know.
    "epidural dialysis operation injection",
    // Where help is, as the signs and the phone say it.
    "hospital department emergency ambulance",
    // Illnesses and states that people who have them were told by name.
    "diabetes infection pregnancy artery arteries aneurysm sciatica epilepsy",
    // Things that have no other polite name, or none at all.
    "erections orgasm vitamin",
];

/// A text of the group: its name, its grade, and how many words it has.
type Graded = (String, f64, usize);

fn graded<'a>(name: impl Into<String>, parts: impl IntoIterator<Item = &'a str>) -> Graded {
    let place = Place { region: Region::Gb, limit: Some(Limit::Hours48) };
    let parts = parts.into_iter().map(|part| EN.fill(part, place));
    let (mut sentences, mut count, mut syllables) = (0, 0, 0);
    for sentence in parts.collect::<Vec<_>>().iter().flat_map(|part| sentences_of(part)) {
        sentences += 1;
        for word in words(sentence) {
            let known = KNOWN.iter().any(|it| it.split(' ').any(|it| it == word));
            count += 1;
            syllables += if known { 2 } else { syllables::count(&word) };
        }
    }
    let [sentences, each, syllables] = [sentences, count, syllables].map(|it| it as f64);
    (name.into(), 0.39 * each / sentences + 11.8 * syllables / each - 15.59, count)
}

/// What stands between full stops, question marks and exclamation marks.
fn sentences_of(text: &str) -> Vec<&str> {
    let ends = text.match_indices(['.', '?', '!']).map(|(n, _)| n + 1).filter(|&n| {
        let next = text[n..].chars().next();
        next.is_none_or(|it| it.is_whitespace() || ['”', ')'].contains(&it))
    });
    let mut from = 0;
    let cut = |end| &text[std::mem::replace(&mut from, end)..end];
    let sentences = ends.chain([text.len()]).map(cut);
    sentences.filter(|it| it.chars().any(char::is_alphanumeric)).collect()
}

fn questions(reader: Reader) -> Vec<Graded> {
    let question = |question: Question| {
        let asked = EN.question(question);
        let answers = question.answers().iter();
        // "None of these" and "Not sure" would only make it look easier.
        let telling = answers.filter(|it| !it.stands_alone() && !it.is_not_sure());
        let answers = telling.map(|&it| EN.answer(it));
        let all = [Some(asked.ask), asked.help].into_iter().flatten().chain(answers);
        graded(question.id(), all.map(|it| it.to(reader)))
    };
    Question::ALL.map(question).into()
}

fn clarifiers(reader: Reader) -> Vec<Graded> {
    let said = CLARIFIERS.iter().map(|it| {
        let words = EN.clarifier(it).unwrap();
        let all = [Some(words.ask), words.help].into_iter().flatten();
        let all = all.chain(words.parts.iter().copied());
        graded(it.question.id(), all.map(|it: Spoken| it.to(reader)))
    });
    said.collect()
}

fn levels() -> Vec<Graded> {
    let words = Level::ALL.map(|level| (level, EN.level(level)));
    let all = words.iter().map(|(level, words)| {
        graded(level.id(), [words.heading].into_iter().chain(words.steps.iter().copied()))
    });
    all.collect()
}

fn rules() -> Vec<Graded> {
    let all = RULES.iter().chain([&UNCLEAR]).map(|rule| {
        let words = EN.rule(rule);
        graded(rule.id, [Some(words.why.to(Person)), words.advice].into_iter().flatten())
    });
    all.collect()
}

/// Every sentence of a table by itself.
fn table(name: &str) -> Vec<Graded> {
    let below = |path: &str| path.split_once('.').is_some_and(|(table, _)| table == name);
    let texts = TEXTS.iter().filter(|(path, _)| below(path));
    texts.map(|(path, text)| graded(*path, [*text])).collect()
}

/// What a pattern is. Its name says it twice, in plain words and in a doctor's.
fn patterns() -> Vec<Graded> {
    table("pattern").into_iter().filter(|(path, ..)| path.ends_with(".about")).collect()
}

/// Every paragraph and list item of the learn page. Its headings name illnesses.
fn learned() -> Vec<Graded> {
    let texts = |topic: &'static Topic| {
        let texts = topic.text.iter().enumerate().filter(|(_, text)| !text.starts_with('#'));
        texts.map(|(n, text)| graded(format!("{}.{n}", topic.id), [*text]))
    };
    AROUND_EN.learn.topics.iter().flat_map(texts).collect()
}

/// What is said of each region in whole sentences.
fn regions() -> Vec<Graded> {
    Region::ALL.map(|it| graded(it.id(), [EN.region(it).relay])).into()
}

#[test]
fn every_text_is_plain() {
    let tables = ["care", "next", "ladder", "card", "change", "hospital", "crisis", "matching"];
    let tables = tables.into_iter().chain([
        "root",
        "static",
        "single-file",
        "update",
        "about",
        "review",
        "page",
        "pair",
        "link",
        "file",
        "keep",
        "summary",
        "embed",
        "embed-frame",
    ]);
    let groups = [
        ("questions", questions(Person)),
        ("questions to a helper", questions(Helper)),
        ("clarifiers", clarifiers(Person)),
        ("clarifiers to a helper", clarifiers(Helper)),
        ("level", levels()),
        ("rule", rules()),
        ("pattern", patterns()),
        ("learn", learned()),
        ("region", regions()),
    ];
    let groups = groups.into_iter().chain(tables.map(|name| (name, table(name))));
    println!("{:22}  texts   mean  worst", "group");
    let mut hard = Vec::new();
    for (group, texts) in groups {
        let mean = texts.iter().map(|(_, grade, _)| grade).sum::<f64>() / texts.len() as f64;
        let long = texts.iter().filter(|(_, _, words)| *words > SHORT);
        let worst = long.max_by(|a, b| a.1.total_cmp(&b.1)).or(texts.first());
        let (name, grade, _) = worst.unwrap();
        println!("{group:22}  {:5}  {mean:5.2}  {grade:5.2}  {name}", texts.len());
        let too_hard = |(_, grade, words): &&Graded| *words > SHORT && *grade > WORST;
        hard.extend(texts.iter().filter(too_hard).map(|it| format!("{group} {it:?}")));
        hard.extend((mean > MEAN).then(|| format!("{group}: {mean:.2} in the mean")));
    }
    assert_eq!(hard, Vec::<String>::new(), "rewrite these, or shorten their sentences");
}

/// What only clinicians read need not be plain; what is never said holds for it too.
const FOR_CLINICIANS: [&str; 2] = ["clinical", "clinician"];

#[test]
fn the_terms_for_clinicians_stand_apart_from_what_a_person_reads() {
    for name in FOR_CLINICIANS {
        assert!(table(name).len() > 20, "{name} is not graded, so it should be about terms");
    }
    // A question's words are graded; none of them is taken from the clinicians' tables.
    let person = TEXTS.iter().filter(|(path, _)| {
        !FOR_CLINICIANS.iter().any(|name| path.split('.').next() == Some(name))
    });
    for (path, text) in person {
        for term in ["haemoptysis", "dyspnoea", "perineal", "Lhermitte"] {
            assert!(!text.contains(term), "{path}: {text:?}");
        }
    }
}

#[test]
fn each_known_word_is_needed_and_stands_once() {
    let said: Vec<_> = TEXTS.iter().flat_map(|(_, text)| words(text)).collect();
    let mut known: Vec<_> = KNOWN.iter().flat_map(|it| it.split_whitespace()).collect();
    known.sort_unstable();
    assert!(known.is_sorted_by(|a, b| a < b), "a word stands twice");
    for word in known {
        assert!(said.iter().any(|it| it == word), "{word} is not said any more");
        assert!(syllables::count(word) > 2, "{word} is short anyway");
    }
}
