//! How many syllables a word has, near enough for a measure of how hard a text
//! is. Checked once against the CMU dictionary: it agrees on all words of
//! `content/en.toml` that stand there.

/// Syllables as they are heard: a number counts at most two, and each group of
/// vowels one, but for those that are silent or heard apart.
pub fn count(word: &str) -> usize {
    let word = word.replace('’', "'").replace("'s", "");
    if let Some(odd) = ODD.iter().position(|odd| odd.split(' ').any(|it| it == word)) {
        return odd + 1;
    }
    let digits = word.chars().filter(char::is_ascii_digit).count();
    if digits > 0 {
        return digits.min(2) + usize::from(word.chars().any(char::is_alphabetic));
    }
    let word: String = word.chars().filter(|it| it.is_alphabetic()).collect();
    let groups = word.split(|it| !is_vowel(it)).filter(|group| !group.is_empty()).count();
    let apart: usize = APART.iter().map(|it| word.matches(it).count()).sum();
    let together: usize = TOGETHER.iter().map(|it| word.matches(it).count()).sum();
    (groups + apart).saturating_sub(together + silent(&word)).max(1)
}

/// Two syllables that look like one, and one that looks like two.
const APART: [&str; 9] = ["ying", "oing", "uing", "eing", "ia", "iu", "eo", "ism", "riou"];
const TOGETHER: [&str; 5] = ["cial", "tial", "cian", "people", "cious"];

/// Words that the rules count wrongly: those of one syllable, of two, and so on.
const ODD: [&str; 6] = [
    "",
    "uk gp bunion codeine barefoot centre horse metre react someone something sometimes spasm tired",
    "a&e mri emg nhs anyone earlier easier everything orgasm physio somebody usual whoever",
    "aneurysm diabetes discectomy sciatic",
    "antibiotics sciatica",
    "osteoarthritis physiotherapist physiotherapy",
];

fn is_vowel(letter: char) -> bool {
    "aeiouyé".contains(letter)
}

/// The "e" that is written and not heard: "move", "moved", "moves", "safely".
fn silent(word: &str) -> usize {
    let last = |stem: &str| stem.chars().next_back().filter(|&it| !is_vowel(it));
    let after_consonant = |end: &str| word.strip_suffix(end).filter(|stem| last(stem).is_some());
    // "Ankle" keeps its syllable, "while" has none.
    let keeps_le = |stem: &str| stem.strip_suffix('l').is_some_and(|it| last(it).is_some());
    let heard = |stem: &str, ends: &[&str]| ends.iter().any(|end| stem.ends_with(end));
    let e = after_consonant("e").is_some_and(|stem| !keeps_le(stem));
    let ed = after_consonant("ed").is_some_and(|stem| {
        let led = keeps_le(stem) && !stem.ends_with("ll");
        !heard(stem, &["t", "d"]) && !led
    });
    let es = after_consonant("es").is_some_and(|stem| {
        !heard(stem, &["s", "z", "x", "g", "c", "ch", "sh"]) && !keeps_le(stem)
    });
    let inside = ["ely", "eful", "eless", "ement"];
    let inside = inside.iter().any(|end| after_consonant(end).is_some_and(|it| it.len() > 2));
    usize::from(e || ed || es) + usize::from(inside)
}

#[test]
fn syllables_are_counted_as_they_are_heard() {
    let heard = [
        "move moved moves leg toes feet ease through weight sore stiff urge wiped the none 1",
        "tingling ankle ankles feeling started wanted nurses doctor changes safely 999 careful",
        "medicine hospital ambulance examine visited b12 anyone",
        "emergency diabetes operation aneurysm",
        "examination antibiotics",
    ];
    for (n, words) in heard.iter().enumerate() {
        for word in words.split(' ') {
            assert_eq!(count(word), n + 1, "{word}");
        }
    }
}
