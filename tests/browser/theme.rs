//! A theme reaches what is drawn, and the browser makes the colours that the
//! native tests have worked out.

#[path = "../spec/themes/colour.rs"]
mod colour;
#[allow(dead_code, reason = "the native tests use the rest")]
#[path = "../spec/themes/sheet.rs"]
mod sheet;

use crate::person::Person;
use colour::Colour;
use serde_json::{from_value, json};
use sheet::{Tokens, blocks};

const TOKENS: &str = include_str!("../../styles/tokens.css");
const THEME: &str = include_str!("../../styles/themes/harbour.css");

/// The pixels that our properties paint, and how the first answer looks.
const PAINTED: &str = "
    const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const probe = document.createElement('i');
    document.body.append(probe);
    const pixels = arguments[0].map((name) => {
        probe.setAttribute('class', 'btt-hidden');
        probe.style.setProperty('color', `var(${name})`);
        context.clearRect(0, 0, 1, 1);
        context.fillStyle = getComputedStyle(probe).color;
        context.fillRect(0, 0, 1, 1);
        return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
    });
    probe.remove();
    const choice = getComputedStyle(document.querySelector('.btt-choice'));
    return [pixels, [choice.borderTopLeftRadius, getComputedStyle(document.body).fontFamily]];";

#[test]
fn a_theme_changes_colour_font_and_corners_as_worked_out() {
    let person = Person::opens();
    let looks = |css: &str, radius: &str, font: &str| {
        for (scheme, more) in [("light", false), ("dark", false), ("light", true), ("dark", true)] {
            let contrast = if more { "more" } else { "no-preference" };
            person
                .browser
                .emulate(&[("prefers-color-scheme", scheme), ("prefers-contrast", contrast)]);

            let contrast_too = |under: &str| more && under.contains("prefers-contrast");
            let counts = |under: &str| under.starts_with("@supports") || contrast_too(under);
            let tokens = Tokens::of(&blocks(css), counts, scheme == "dark");
            let names: Vec<_> = tokens.names().filter(|it| tokens.colour(it).is_some()).collect();
            assert!(names.len() > 20);
            let (pixels, shape): (Vec<[u8; 3]>, [String; 2]) =
                from_value(person.browser.script(PAINTED, &[json!(names)])).unwrap();
            for (name, pixel) in names.into_iter().zip(pixels) {
                let contrast = tokens.colour(name).unwrap().contrast(Colour::rgb(pixel));
                assert!(contrast < 1.02, "{name} is {pixel:?} in {scheme}: {contrast:.3}");
            }
            assert_eq!(shape[0], radius);
            assert!(shape[1].starts_with(font), "{}", shape[1]);
        }
    };
    looks(TOKENS, "10px", "system-ui");
    let insert = "const sheet = document.styleSheets[0];
        sheet.insertRule(arguments[0], sheet.cssRules.length)";
    let rule = THEME.split_once("*/").unwrap().1.trim();
    person.browser.script(insert, &[rule.into()]);
    looks(&format!("{TOKENS}{THEME}"), "4px", "Frutiger");
    person.leaves();
}
