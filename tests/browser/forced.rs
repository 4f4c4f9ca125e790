//! Forced colours, as on Windows with a contrast theme: the system takes our
//! grounds away, and everything can still be told by border, mark and outline.

use crate::{
    driver::TAB,
    engine::Power,
    page::WORDS,
    person::Person,
    walk::{Seen, case},
};
use back_to_toe::triage::{Answers, Level, Question};
use serde_json::from_value;

/// How a colour is seen: as the pixel that it paints, and how far from another.
const EYES: &str = "
    const pixel = (colour) => {
        const context = document.createElement('canvas').getContext('2d');
        context.fillStyle = colour;
        context.fillRect(0, 0, 1, 1);
        return [...context.getImageData(0, 0, 1, 1).data];
    };
    const light = (colour) => {
        const part = (it) => it <= 10 ? it / 3294 : ((it / 255 + 0.055) / 1.055) ** 2.4;
        const [red, green, blue] = pixel(colour).map(part);
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const ground = (it) => {
        for (; it; it = it.parentElement) {
            const colour = getComputedStyle(it).backgroundColor;
            if (pixel(colour)[3] > 0) return colour;
        }
        return 'Canvas';
    };
    const told = (colour, ground) => pixel(colour)[3] > 0
        && (Math.max(light(colour), light(ground)) + 0.05)
            / (Math.min(light(colour), light(ground)) + 0.05) >= 3;
    Object.assign(window, { pixel, ground, told });";

/// Notes every control that takes the focus, and those on which it cannot be seen.
const WATCH_FOCUS: &str = "
    window.focused = 0;
    window.dim = [];
    addEventListener('focusin', ({ target }) => {
        if (target.tabIndex < 0) return;
        focused += 1;
        const label = target.closest('label');
        const lit = [target, label].some((it) => {
            if (!it) return false;
            const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(it);
            return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
                && told(outlineColor, ground((label ?? it).parentElement));
        });
        if (!lit) dim.push(target.outerHTML);
    });";

/// Whether a thing and its mark can be told from the ground, by anything but a ground of its own.
const MARKED: &str = "
    const box = (it) => it.matches('label') ? it.querySelector('input') : null;
    const marked = (it) => {
        const input = box(it);
        if (input) return input.checked && getComputedStyle(input).appearance !== 'none'
            && input.getBoundingClientRect().width >= 16;
        const mark = getComputedStyle(it, '::before');
        const under = pixel(mark.backgroundColor)[3] > 0 ? mark.backgroundColor : ground(it);
        return mark.content.includes('✓') && told(mark.color, under);
    };
    const edge = (it) => {
        const { borderTopStyle, borderTopWidth, borderTopColor } = getComputedStyle(it);
        return `${borderTopStyle} ${borderTopWidth} ${pixel(borderTopColor)}`;
    };
    const framed = (it, out) => ['Top', 'Bottom', 'Left', 'Right'].every((side) => {
        const style = getComputedStyle(it);
        return style[`border${side}Style`] === 'solid' && parseFloat(style[`border${side}Width`]) >= 2
            && told(style[`border${side}Color`], ground(out));
    });";

#[test]
fn a_whole_check_in_dark_forced_colours() {
    if !Power::ForcedColours.is_there() {
        return;
    }
    checks_in("dark");
}

#[test]
fn a_whole_check_in_light_forced_colours() {
    if !Power::ForcedColours.is_there() {
        return;
    }
    checks_in("light");
}

#[test]
fn what_cannot_be_seen_is_noted() {
    if !Power::ForcedColours.is_there() {
        return;
    }
    let person = begins("dark");
    let hide = ":focus-visible { outline-style: none !important }
        .btt-chip::before { content: none !important } .btt-chip { border-color: red !important }";
    let insert = "for (const rule of arguments[0].split('}')) if (rule.trim())
        document.styleSheets[0].insertRule(`${rule}}`)";
    person.browser.script(insert, &[hide.into()]);
    person.browser.press(&[TAB]);
    let dim = person.browser.script("return dim.length", &[]);
    assert_eq!(dim, 1, "a focus without an outline");
    assert_eq!(chosen(&person, ".btt-chip"), (0, false), "a pressed chip without its mark");
    person.leaves();
}

fn checks_in(scheme: &str) {
    let sheet = case("V92").answers;
    let mut person = begins(scheme);
    assert_eq!(chosen(&person, ".btt-chip"), (2, true), "the country and the language");
    let mut looked = 0;
    let mut page = person.page();
    while let Some(seen) = person.sees(&page) {
        page = person.walks_on(seen, &sheet);
        let what = match seen {
            Seen::Asked(Question::Age) => ".btt-choice",
            Seen::Asked(Question::Feel) => ".btt-tick",
            Seen::Asked(Question::Zones) => ".btt-zone-label",
            Seen::AskedBoth(Question::BackWorse) => ".btt-row .btt-chip",
            _ => continue,
        };
        looked += 1;
        person.goes_back();
        let count = answered(seen, &sheet);
        assert_eq!(chosen(&person, what), (count, true), "{seen:?}, {what}");
        if what == ".btt-zone-label" {
            let pictures =
                "return [...document.querySelectorAll('.btt-zone:checked')].every((it) => {
                const of = (part) => document.querySelector(`.btt-zone-${part}--${it.id.slice(5)}`);
                return getComputedStyle(of('tick')).opacity === '1'
                    && getComputedStyle(of('shape')).fill.includes('url');
            })";
            assert_eq!(person.browser.script(pictures, &[]), true, "in the pictures too");
        }
        page = person.goes_forward();
    }
    assert_eq!(looked, 4, "of each kind one");
    assert_eq!(page.level(), Some(Level::SelfCare));
    let framed = format!(
        "{MARKED} const care = document.querySelector('.btt-care');
         return framed(care, care.parentElement)"
    );
    assert_eq!(person.browser.script(&framed, &[]), true, "the border of the care card");
    person.tabs_to(WORDS.page.begin_again);
    let (focused, dim): (u64, Vec<String>) =
        from_value(person.browser.script("return [focused, dim]", &[])).unwrap();
    assert_eq!(dim, [""; 0], "a focus that cannot be seen");
    assert!(focused > 150, "{focused} steps by keyboard");
    person.leaves();
}

/// How many of these are chosen, and whether their marks and borders tell so of
/// each, and of no other.
fn chosen(person: &Person, what: &str) -> (usize, bool) {
    let look = format!(
        "{MARKED}
         const is = (it) => it.getAttribute('aria-pressed') === 'true'
             || (box(it) ?? document.getElementById(it.htmlFor))?.checked === true;
         const all = [...document.querySelectorAll(arguments[0])];
         const [yes, no] = [all.filter(is), all.filter((it) => !is(it))];
         const edges = new Set(no.map(edge));
         const apart = no.length > 0 && yes.every((it) => marked(it) && !edges.has(edge(it)))
             && !no.some(marked);
         return [apart ? yes.length : 0, apart]"
    );
    from_value(person.browser.script(&look, &[what.into()])).unwrap()
}

/// How many things on this screen the sheet chooses.
fn answered(seen: Seen, sheet: &Answers) -> usize {
    let (Seen::Asked(question) | Seen::AskedBoth(question)) = seen else { return 0 };
    let leg = question.same_about_the_leg();
    let legs = leg.map_or(question.answers(), Question::answers);
    let both = question.answers().iter().zip(legs);
    both.filter(|&(&one, &other)| sheet.has(one) || sheet.has(other)).count()
}

fn begins(scheme: &str) -> Person {
    let mut person = Person::hurries(&format!("{EYES} {WATCH_FOCUS}"));
    person.takes_time();
    let features = [
        ("forced-colors", "active"),
        ("prefers-color-scheme", scheme),
        ("prefers-reduced-motion", "reduce"),
    ];
    person.browser.emulate(&features);
    person
}
