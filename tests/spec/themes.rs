//! Colours that can be told apart: ours, and those of every theme.

mod colour;
mod sheet;

use sheet::{Block, Tokens, blocks};
use std::{fs, path::PathBuf};

const TOKENS: &str = include_str!("../../styles/tokens.css");

/// Text, and what it stands on.
const TEXT: [(&str, &[&str]); 10] = [
    ("ink", &["paper", "surface", "accent-soft", "emergency-soft", "urgent-soft", "calm-soft"]),
    ("ink-quiet", &["paper", "surface"]),
    ("accent", &["paper", "surface", "accent-soft"]),
    ("accent-strong", &["surface", "skin"]),
    ("on-accent", &["accent", "accent-strong"]),
    ("emergency", &["emergency-soft"]),
    ("on-emergency", &["emergency"]),
    ("urgent", &["urgent-soft"]),
    ("calm", &["calm-soft"]),
    ("code-ink", &["code-paper"]),
];

/// Lines, borders and areas, and what they lie on.
const SHAPES: [(&str, &[&str]); 7] = [
    ("line", &["paper", "surface"]),
    ("accent", &["paper", "surface", "skin", "skin-shade", "accent-soft"]),
    ("accent-strong", &["surface"]),
    ("emergency", &["paper", "surface", "emergency-soft"]),
    ("urgent", &["paper", "urgent-soft"]),
    ("calm", &["paper", "calm-soft"]),
    ("skin-line", &["surface", "skin", "skin-shade"]),
];

/// Where the focus can be.
const GROUNDS: [&str; 8] = [
    "paper",
    "surface",
    "accent",
    "accent-soft",
    "emergency-soft",
    "urgent-soft",
    "calm-soft",
    "skin",
];

/// What only adorns: nobody has to see it to understand.
const ADORNS: [&str; 1] = ["rule"];

const MORE_CONTRAST: &str = "@media (prefers-contrast: more)";

const PRINT: &str = "@media print";

/// What can be set at a browser, and whether it makes a colour from another.
fn browsers(blocks: &[Block]) -> Vec<(String, Tokens)> {
    let mut all = Vec::new();
    for dark in [false, true] {
        for more in [false, true] {
            for old in [false, true] {
                let counts = |under: &str| match under {
                    MORE_CONTRAST => more,
                    PRINT => false,
                    _ => !old,
                };
                let name = format!("dark {dark}, more contrast {more}, old {old}");
                all.push((name, Tokens::of(blocks, counts, dark)));
            }
        }
    }
    let on_paper = |under: &str| under != MORE_CONTRAST;
    all.push(("on paper".to_owned(), Tokens::of(blocks, on_paper, false)));
    all
}

/// Pairs that cannot be told apart.
fn problems(tokens: &Tokens) -> Vec<String> {
    let of = |name: &str| {
        tokens.colour(&format!("--btt-{name}")).unwrap_or_else(|| panic!("{name} is no colour"))
    };
    let mut problems = Vec::new();
    let mut least = |bound: f64, pairs: &[(&str, &[&str])]| {
        for (front, grounds) in pairs {
            for ground in *grounds {
                let contrast = of(front).contrast(of(ground));
                if contrast < bound {
                    problems.push(format!("{front} on {ground}: {contrast:.2}, not {bound}"));
                }
            }
        }
    };
    least(4.5, &TEXT);
    least(3.0, &SHAPES);
    least(3.0, &[("focus", &["on-focus"])]);
    // The light around the focus has two colours: one of them stands out anywhere.
    for ground in GROUNDS.map(|it| (it, of(it))) {
        let contrast = of("focus").contrast(ground.1).max(of("on-focus").contrast(ground.1));
        if contrast < 3.0 {
            problems.push(format!("the focus on {}: {contrast:.2}, not 3", ground.0));
        }
    }
    problems
}

#[test]
fn every_text_and_line_can_be_seen_in_every_scheme() {
    for (browser, tokens) in browsers(&blocks(TOKENS)) {
        assert_eq!(problems(&tokens), [""; 0], "{browser}");
    }
}

#[test]
fn every_colour_is_checked_against_another() {
    let pairs =
        TEXT.iter().chain(&SHAPES).flat_map(|(front, grounds)| grounds.iter().chain([front]));
    let known: Vec<_> =
        pairs.chain(&GROUNDS).chain(&ADORNS).chain(&["focus", "on-focus", "brand"]).collect();
    let (_, tokens) = browsers(&blocks(TOKENS)).remove(0);
    let colours = tokens.names().filter(|it| tokens.colour(it).is_some());
    let names: Vec<_> = colours.map(|it| it.strip_prefix("--btt-").unwrap()).collect();
    assert!(names.len() > 20, "{names:?}");
    for name in names {
        assert!(known.contains(&&name), "{name} is in no pair");
    }
}

#[test]
fn whatever_the_brand_colour_everything_can_be_read() {
    let steps = || (0..=255).step_by(51);
    for (browser, tokens) in browsers(&blocks(TOKENS)) {
        for red in steps() {
            for (green, blue) in steps().flat_map(|green| steps().map(move |blue| (green, blue))) {
                let brand = format!("#{red:02x}{green:02x}{blue:02x}");
                let found = problems(&tokens.with("--btt-brand", &brand));
                assert_eq!(found, [""; 0], "{brand}, {browser}");
            }
        }
    }
}

#[test]
fn what_cannot_be_read_is_found() {
    for (_, tokens) in browsers(&blocks(TOKENS)) {
        for (front, ground) in [
            ("ink", "paper"),
            ("ink-quiet", "surface"),
            ("on-accent", "accent"),
            ("emergency", "emergency-soft"),
            ("line", "paper"),
            ("skin-line", "skin"),
            ("focus", "on-focus"),
        ] {
            let same = tokens.with(&format!("--btt-{front}"), &format!("var(--btt-{ground})"));
            let found = problems(&same);
            let expected = format!("{front} on {ground}: 1.00");
            assert!(found.iter().any(|it| it.starts_with(&expected)), "{expected}: {found:?}");
        }
    }
}

#[test]
fn every_theme_sets_what_a_theme_may_and_can_be_read() {
    let ours = blocks(TOKENS);
    let may: Vec<_> = ours[0].declarations.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(may, ["--btt-brand", "--btt-font", "--btt-radius"]);
    let themes = themes();
    assert!(!themes.is_empty(), "there is an example");
    for (theme, css) in themes {
        let [block] = &blocks(&css)[..] else { panic!("{theme} is more than one block") };
        assert_eq!((block.under.as_deref(), &*block.selector), (None, ":root"), "{theme}");
        let mut all = blocks(TOKENS);
        for (name, value) in &block.declarations {
            assert!(may.contains(&&**name), "{theme}: a theme does not set {name}");
            assert!(suits(name, value), "{theme}: {name} cannot be {value:?}");
        }
        all.extend(blocks(&css));
        for (browser, tokens) in browsers(&all) {
            assert_eq!(problems(&tokens), [""; 0], "{theme}, {browser}");
            assert!(is_calm(&tokens), "{theme}: its colour looks like an emergency");
        }
    }
}

#[test]
fn a_theme_that_does_not_suit_is_found() {
    for (name, value) in [
        ("--btt-brand", "blue"),
        ("--btt-brand", "#12345"),
        ("--btt-font", "Frutiger"),
        ("--btt-font", "url(https://example.org/font), serif"),
        ("--btt-radius", "2rem"),
        ("--btt-radius", "10px"),
    ] {
        assert!(!suits(name, value), "{name}: {value}");
    }
    for (_, tokens) in browsers(&blocks(TOKENS)) {
        assert!(!is_calm(&tokens.with("--btt-brand", "#b01030")), "red");
        assert!(is_calm(&tokens.with("--btt-brand", "#444444")), "grey");
    }
}

/// Every theme by its name.
fn themes() -> Vec<(String, String)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("styles/themes");
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let sheets = files.filter(|file| file.extension().is_some_and(|it| it == "css"));
    sheets.map(|it| (it.display().to_string(), fs::read_to_string(it).unwrap())).collect()
}

/// Whether a value is of the kind that its property takes.
fn suits(name: &str, value: &str) -> bool {
    match name {
        "--btt-brand" => colour::Colour::hex(value).is_some(),
        "--btt-font" => {
            let last = value.rsplit(',').next().unwrap_or_default().trim();
            !value.contains('(') && ["sans-serif", "serif", "system-ui"].contains(&last)
        }
        _ => {
            let size = value.strip_suffix("rem").unwrap_or(if value == "0" { "0" } else { "" });
            size.parse().is_ok_and(|it: f64| (0.0..=1.5).contains(&it))
        }
    }
}

/// Whether the brand colour is far from red and amber, or grey.
fn is_calm(tokens: &Tokens) -> bool {
    let of = |name: &str| tokens.colour(name).unwrap().oklch();
    let [_, chroma, brand] = of("--btt-brand");
    let apart = |name: &str| {
        let [.., hue] = of(name);
        (brand - hue).cos() < 25_f64.to_radians().cos()
    };
    chroma < 0.03 || (apart("--btt-emergency") && apart("--btt-urgent"))
}
