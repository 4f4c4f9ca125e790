//! Looks at a screen as those see it who use other colours, other sizes, or no eyes.

use crate::{
    driver::{Browser, setting},
    engine::Power,
    page::as_on_a_phone,
};
use serde_json::Value;
use std::{fs, time::Instant};

/// What a person may have told the browser about colours.
const THEMES: [Theme; 5] = [
    ("light", &[LIGHT], None),
    ("dark", &[DARK], None),
    ("more contrast", &[LIGHT, MORE], None),
    ("dark, more contrast", &[DARK, MORE], None),
    ("forced colours", &[("forced-colors", "active")], Some(Power::ForcedColours)),
];

/// Its name, what the system is told, and what the engine must be able to show.
type Theme = (&'static str, &'static [(&'static str, &'static str)], Option<Power>);

const LIGHT: (&str, &str) = ("prefers-color-scheme", "light");
const DARK: (&str, &str) = ("prefers-color-scheme", "dark");
const MORE: (&str, &str) = ("prefers-contrast", "more");

const WIDTHS: [(u32, u32); 2] = [(360, 740), (1280, 900)];

/// All rules of axe-core but those of level AAA.
const ALL: &str = "{ type: 'tag', values:
    ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }";

/// Those of them that look at colours.
const COLOURS: &str = "{ type: 'rule', values: ['color-contrast', 'link-in-text-block'] }";

/// What axe-core finds by the rules put before it.
const AXE: &str = "
    const found = await axe.run(document, {
        runOnly: rules,
        resultTypes: ['violations', 'incomplete'],
    });
    const told = (rules) => rules.flatMap((rule) =>
        rule.nodes.map((node) => `${rule.id} at ${node.target.join(' ')}: ${node.any[0]?.message ?? rule.help}`));
    // What it cannot decide counts too, but for colours where it cannot see them: those
    // that forced colours replace, those within a picture, and of words that go on in
    // the next line, whose box has others in it.
    const forced = matchMedia('(forced-colors: active)').matches;
    const hidden = ({ target }) => {
        const it = document.querySelector(target[0]);
        return forced || it?.closest('svg') || it?.getClientRects().length > 1;
    };
    const unclear = found.incomplete.map((rule) => rule.id !== 'color-contrast' ? rule
        : { ...rule, nodes: rule.nodes.filter((node) => !hidden(node)) });
    return [...told(found.violations), ...told(unclear)];";

/// What holds on every screen, whatever its colours.
const STRUCTURE: &str = "
    const seen = (what) => [...document.querySelectorAll(what)].filter((it) => it.checkVisibility());
    const problems = [];
    const levels = seen('h1, h2, h3, h4, h5, h6').map((it) => Number(it.tagName[1]));
    const main = levels.filter((level) => level === 1).length;
    if (main !== 1) problems.push(`${main} main headings`);
    levels.forEach((level, n) => {
        if (level > (levels[n - 1] ?? 1) + 1) problems.push(`heading ${n} skips a level: ${levels}`);
    });
    if (!document.documentElement.lang) problems.push('no language');
    for (const it of seen('.btt-mistake, #btt-failed'))
        if (it.getAttribute('role') !== 'alert') problems.push('an error is not announced');
    return problems;";

/// What is wider than the window.
const WIDE: &str = "
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter((it) =>
        it.checkVisibility() && it.getBoundingClientRect().right > clientWidth + 0.5);
    return [`${scrollWidth} px in ${clientWidth} px: ${wide.map((it) => it.className || it.tagName)}`];";

/// A look at several screens, one after the other.
pub struct Audit {
    table: Vec<String>,
    problems: Vec<String>,
}

impl Audit {
    /// The script with which a page must be opened.
    pub fn script() -> String {
        let path = setting("BTT_AXE");
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    pub const fn begins() -> Self {
        Self { table: Vec::new(), problems: Vec::new() }
    }

    /// Looks at what is on screen in every theme and in every size: by all rules in
    /// the first theme, and at the colours in all.
    pub fn looks(&mut self, browser: &Browser, screen: &str) {
        self.looks_in(browser, screen, WIDTHS, &THEMES);
    }

    /// Looks at what is on screen in one theme, in the narrowest window and in a wide one.
    pub fn glances(&mut self, browser: &Browser, screen: &str) {
        self.looks_in(browser, screen, [(320, 740), (1280, 900)], &THEMES[..1]);
    }

    fn looks_in(
        &mut self,
        browser: &Browser,
        screen: &str,
        sizes: [(u32, u32); 2],
        themes: &[Theme],
    ) {
        let start = Instant::now();
        let before = self.problems.len();
        self.note(screen, "any theme", browser.script(STRUCTURE, &[]));
        self.looks_for_wide(browser, screen);
        let (mut looks, mut violations) = (0, 0);
        for size in sizes {
            browser.resize(size);
            for (number, &(theme, features, needs)) in themes.iter().enumerate() {
                if !needs.is_none_or(Power::is_there) {
                    continue;
                }
                browser.emulate(&[features, &[("prefers-reduced-motion", "reduce")]].concat());
                let place = format!("{theme}, {} px", size.0);
                let rules = if number == 0 { ALL } else { COLOURS };
                let axe = format!("const rules = {rules}; {AXE}");
                violations += self.note(screen, &place, browser.patient_script(&axe));
                self.note(screen, &place, browser.script(WIDE, &[]));
                looks += 1;
            }
        }
        browser.emulate(&[]);
        as_on_a_phone(browser);
        let other = self.problems.len() - before - violations;
        let time = start.elapsed().as_secs_f64();
        let row = format!("{screen:<34}{looks:>6}{violations:>12}{other:>8}{time:>8.1} s");
        self.table.push(row);
    }

    /// No scrolling from side to side: on the smallest phone, at 400 %, and with text twice as large.
    fn looks_for_wide(&mut self, browser: &Browser, screen: &str) {
        for (size, text) in [((320, 740), ""), ((320, 256), ""), ((640, 740), "200%")] {
            browser.resize(size);
            let set = "document.documentElement.style.fontSize = arguments[0]";
            browser.script(set, &[text.into()]);
            let place = format!("{} × {} px, text {text}", size.0, size.1);
            self.note(screen, &place, browser.script(WIDE, &[]));
            browser.script(set, &["".into()]);
        }
    }

    fn note(&mut self, screen: &str, place: &str, found: Value) -> usize {
        let found: Vec<String> = serde_json::from_value(found).unwrap();
        let count = found.len();
        self.problems.extend(found.into_iter().map(|it| format!("{screen} ({place}): {it}")));
        count
    }

    /// Prints what was looked at; nothing may have been found.
    pub fn ends(self) {
        println!("{:<34}{:>6}{:>12}{:>8}{:>10}", "", "looks", "violations", "other", "time");
        println!("{}", self.table.join("\n"));
        assert!(self.problems.is_empty(), "\n{}", self.problems.join("\n"));
    }
}
