//! Regions: every number has evidence, is said in words, and is the right one.
//!
//! `docs/regions.md` has them as a table. Write it anew with
//! `BTT_SNAPSHOTS=write cargo test --test spec regions`.

use back_to_toe::{
    content::{
        AROUND, AROUND_EN, EN, LANGUAGES, Language, Place, RegionWords, Tongue,
        translation::sentences,
    },
    region::{Evidence, Line, Number, Region},
    static_page::emergency_html,
};
use std::{env, fmt::Write, fs, path::Path};

/// Services that only these regions know under this name.
const SERVICES: [(&str, &[Region]); 17] = [
    ("A&E", &[Region::Gb]),
    ("NHS", &[]),
    ("GP", &[Region::Gb, Region::Ie, Region::Au, Region::Nz]),
    ("emergency room", &[Region::Us]),
    ("emergencySMS", &[Region::Gb]),
    ("Relay UK", &[Region::Gb]),
    ("Samaritans", &[Region::Gb, Region::Ie]),
    ("nurse advice line", &[Region::Us]),
    ("physical therapist", &[Region::Us]),
    ("Nunavut", &[Region::Ca]),
    ("1800MEDICARE", &[Region::Au]),
    ("Lifeline", &[Region::Au]),
    ("Healthline", &[Region::Nz]),
    ("vårdcentral", &[Region::Se]),
    ("Notaufnahme", &[Region::De]),
    ("Urgencias", &[Region::Es]),
    ("Tele-MANAS", &[Region::In]),
];

fn words(language: &Language, region: Region) -> Vec<&'static str> {
    let RegionWords { name: _, department, doctor, physio, advice, crisis, relay, also } =
        language.region(region);
    [*department, doctor, physio, advice, crisis, relay].into_iter().chain(*also).collect()
}

/// Everything that the check can say, filled for the region.
fn said(language: &Language, region: Region) -> Vec<String> {
    // The two pages that speak to all regions at once, and the words that fill the places.
    let apart = ["learn.", "static.", "region."];
    let texts = sentences(Tongue::from_tag(language.tag).unwrap());
    let texts = texts.filter(|it| apart.iter().all(|apart| !it.path.starts_with(apart)));
    let texts = texts.map(|it| it.text).chain(words(language, region));
    let place = Place { region, limit: None };
    texts.map(|text| language.fill(text, place)).collect()
}

/// Whether the number or name stands in the text by itself, and not in a longer one.
fn says(text: &str, reach: &str) -> bool {
    let apart = |it: Option<char>| it.is_none_or(|it| !it.is_alphanumeric());
    text.match_indices(reach).any(|(n, _)| {
        apart(text[..n].chars().next_back()) && apart(text[n + reach.len()..].chars().next())
    })
}

/// The longest first: 0800 111 0 111 has 111 in it.
fn without_numbers_of(region: Region, text: String) -> String {
    let mut own: Vec<_> = region.numbers().all.iter().map(|it| it.reach).collect();
    own.sort_by_key(|reach| std::cmp::Reverse(reach.len()));
    own.into_iter().fold(text, |text, reach| text.replace(reach, ""))
}

fn each() -> impl Iterator<Item = (&'static Language, Region)> {
    LANGUAGES.iter().flat_map(|language| Region::ALL.map(|region| (language, region)))
}

fn numbers() -> impl Iterator<Item = (Region, &'static Number)> {
    Region::ALL.into_iter().flat_map(|it| it.numbers().all.iter().map(move |number| (it, number)))
}

#[test]
fn ids_are_stable() {
    let ids = Region::ALL.map(Region::id);
    assert_eq!(
        ids,
        ["gb", "ie", "us", "ca", "au", "nz", "se", "de", "es", "in", "other"],
        "links and sheets name them"
    );
    for (n, region) in Region::ALL.into_iter().enumerate() {
        assert_eq!(region as usize, n, "the order is that of the words");
        assert_eq!(Region::from_id(region.id()), Some(region));
    }
    assert_eq!(Region::from_id("fr"), None);
}

#[test]
fn every_region_has_an_emergency_number_of_2_to_6_digits() {
    let expected = [
        ("gb", "999"),
        ("ie", "112"),
        ("us", "911"),
        ("ca", "911"),
        ("au", "000"),
        ("nz", "111"),
        ("se", "112"),
        ("de", "112"),
        ("es", "112"),
        ("in", "112"),
        ("other", "112"),
    ];
    assert_eq!(Region::ALL.map(|it| (it.id(), it.emergency_number())), expected);
    for region in Region::ALL {
        let number = region.emergency_number();
        assert!((2..=6).contains(&number.len()), "{region:?}");
        assert!(number.bytes().all(|it| it.is_ascii_digit()), "{region:?}: a link can call it");
        assert_eq!(region.numbers().all[0].reach, number);
    }
}

#[test]
fn every_number_rests_on_something_that_can_be_opened() {
    for (region, number) in numbers() {
        let (Evidence::Official(says) | Evidence::Reported(says) | Evidence::ToVerify(says)) =
            number.evidence;
        assert!(says.contains("https://") || says.contains("http://"), "{region:?}: {says}");
        assert!(!says.starts_with("http"), "{region:?}: who says so is missing: {says}");
        let emergency = number.line == Line::Emergency;
        assert!(!emergency || matches!(number.evidence, Evidence::Official(_)), "{region:?}");
    }
    for region in Region::ALL {
        let all = region.numbers().all;
        let twice = (1..all.len()).find(|&n| all[..n].iter().any(|it| it.line == all[n].line));
        assert_eq!(twice, None, "{region:?}: two numbers for one purpose");
    }
}

#[test]
fn every_region_is_named_and_says_whom_to_reach_and_how_without_a_voice() {
    for (language, region) in each() {
        let named = language.region(region);
        let alike = Region::ALL.into_iter().filter(|it| language.region(*it).name == named.name);
        assert_eq!(alike.count(), 1, "{} of {}", named.name, language.tag);
        for text in words(language, region) {
            assert!(!text.is_empty() && !text.contains(['{', '}']), "{region:?}: {text:?}");
        }
    }
}

#[test]
fn the_words_of_a_region_say_all_of_its_numbers_and_no_others() {
    for (language, region) in each() {
        let said = words(language, region).join(" ");
        for Number { line, reach, .. } in region.numbers().all {
            assert!(*line == Line::Emergency || says(&said, reach), "{region:?}: {reach}");
        }
        let rest = without_numbers_of(region, said).replace("1800MEDICARE", "");
        assert!(!rest.contains(|it: char| it.is_ascii_digit()), "{region:?}: a number in {rest:?}");
    }
}

#[test]
fn nobody_is_told_a_number_or_a_service_of_another_region() {
    for (language, region) in each() {
        let own: Vec<_> = region.numbers().all.iter().map(|it| it.reach).collect();
        let others = numbers().map(|(_, it)| it.reach).filter(|reach| !own.contains(reach));
        let others: Vec<_> = others.collect();
        for text in said(language, region) {
            let rest = without_numbers_of(region, text.clone());
            let wrong = others.iter().find(|reach| says(&rest, reach));
            assert_eq!(wrong, None, "{region:?}: {text:?}");
            // Other languages may call a service of every country by one of these names.
            if language != *EN {
                continue;
            }
            let unknown = SERVICES.iter().filter(|(_, known)| !known.contains(&region));
            let service = unknown.map(|(name, _)| name).find(|name| says(&text, name));
            assert_eq!(service, None, "{region:?}: {text:?}");
        }
    }
}

#[test]
fn every_service_that_is_looked_for_is_said_where_it_is_known() {
    for (name, known) in SERVICES {
        for region in known {
            assert!(said(&EN, *region).iter().any(|text| says(text, name)), "{region:?}: {name}");
        }
    }
}

#[test]
fn a_language_tag_is_a_guess_for_the_person_to_correct() {
    let guesses = [
        ("en-GB", Region::Gb),
        ("en-gb", Region::Gb),
        ("en-GB-oxendict", Region::Gb),
        ("cy-GB", Region::Gb),
        ("en-IE", Region::Ie),
        ("ga-IE", Region::Ie),
        ("en-US", Region::Us),
        ("es-US", Region::Us),
        ("fr-CA", Region::Ca),
        ("en-AU", Region::Au),
        ("mi-NZ", Region::Nz),
        ("sv", Region::Se),
        ("sv-SE", Region::Se),
        ("sv-FI", Region::Other),
        ("de", Region::De),
        ("de-1996", Region::De),
        ("de-DE-u-co-phonebk", Region::De),
        ("de-AT", Region::Other),
        ("de-CH", Region::Other),
        ("es", Region::Es),
        ("es-ES", Region::Es),
        ("es-MX", Region::Other),
        ("es-419", Region::Other),
        ("hi", Region::In),
        ("hi-Latn-IN", Region::In),
        ("en-IN", Region::In),
        // Catalan, Northern Sami and Indonesian are not Canada, Sweden and India.
        ("ca", Region::Other),
        ("ca-ES", Region::Es),
        ("se", Region::Other),
        ("in", Region::Other),
        ("en", Region::Other),
        ("en-u-ca-gregory", Region::Other),
        ("x-gb", Region::Other),
        ("other", Region::Other),
        ("en-other", Region::Other),
        ("", Region::Other),
        ("-", Region::Other),
        ("gb", Region::Other),
    ];
    for (tag, region) in guesses {
        assert_eq!(Region::from_language(tag), region, "{tag:?}");
    }
}

#[test]
fn the_page_that_needs_no_program_has_each_number_once_with_all_its_countries() {
    for (language, around) in LANGUAGES.iter().zip(AROUND.iter()) {
        let page = emergency_html(language, around);
        let lines: Vec<_> =
            page.split("<li>").filter(|line| line.starts_with("<a href=\"tel:")).collect();
        for region in Region::ALL {
            let number = region.emergency_number();
            let link = format!("<a href=\"tel:{number}\">{number}</a>: ");
            let of: Vec<_> = lines.iter().filter(|line| line.starts_with(&link)).collect();
            let name = language.region(region).name;
            assert_eq!(of.len(), 1, "{number} stands once");
            assert!(of[0].contains(name), "{number}: {name}");
            let named = lines.iter().filter(|line| line.contains(name)).count();
            assert_eq!(named, 1, "{name} stands once");
        }
        assert!(page.contains(around.safety_net.check), "check that it is right");
    }
    let page = emergency_html(&EN, &AROUND_EN);
    assert!(page.len() < 14_000, "{} bytes", page.len());
}

#[test]
fn the_page_to_learn_from_has_the_number_of_every_country() {
    for around in AROUND.iter() {
        let topic = around.learn.topics.iter().find(|it| it.id == "red-flags").unwrap();
        let all = |text: &&str| Region::ALL.iter().all(|it| says(text, it.emergency_number()));
        assert!(topic.text.iter().any(all), "{}: no sentence has them all", around.tag);
    }
}

/// The numbers as they stand in the document.
fn table() -> String {
    let mut all = String::new();
    for region in Region::ALL {
        let name = EN.region(region).name;
        let _ = writeln!(all, "### {name} (`{}`)\n", region.id());
        all += "| for | number or name | rests on |\n| --- | --- | --- |\n";
        for Number { line, reach, evidence } in region.numbers().all {
            let (how, source) = match evidence {
                Evidence::Official(source) => ("", source),
                Evidence::Reported(source) => ("reported: ", source),
                Evidence::ToVerify(source) => ("**to verify**: ", source),
            };
            let _ = writeln!(all, "| {} | {reach} | {how}{source} |", line.id());
        }
        let _ = writeln!(all, "\n{}\n", region.numbers().note);
    }
    all.trim_end().to_owned() + "\n"
}

#[test]
fn the_document_has_the_numbers_of_the_code() {
    const HEAD: &str = "## The numbers\n\n";
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/regions.md");
    let written = fs::read_to_string(&path).unwrap();
    let (before, after) = written.split_once(HEAD).unwrap();
    if env::var("BTT_SNAPSHOTS").is_ok_and(|it| it == "write") {
        fs::write(path, format!("{before}{HEAD}{}", table())).unwrap();
        return;
    }
    let differs = after
        .lines()
        .zip(table().lines())
        .find_map(|(was, is)| (was != is).then(|| format!("{was}\n{is}")));
    assert!(after == table(), "write docs/regions.md anew, see the head of this file: {differs:?}");
}
