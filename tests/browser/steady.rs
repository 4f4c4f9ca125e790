//! Nothing jumps: what stands on a screen stays where it is.
//!
//! Chromium counts the light around the focus as part of an element: a box
//! that gains or loses it seems to move by its 6 px. And the root, which holds
//! one screen after the other, is not itself something that stands on a screen.

use crate::{engine::Power, person::Person, walk::case};
use serde_json::Value;

/// Collects every shift of the layout, also right after a key or a tap.
pub const WATCH_SHIFTS: &str = "
    window.shifts = [];
    const jumps = ({ node, previousRect: from, currentRect: to }) => node?.id !== 'back-to-toe'
        && Math.max(Math.abs(from.x - to.x), Math.abs(from.y - to.y)) > 6;
    const noted = (list) => shifts.push(...list.filter((it) => it.sources.some(jumps)).map((it) => ({
        value: it.value,
        heading: document.querySelector('#back-to-toe h1')?.textContent,
        moved: it.sources.map(({ node, previousRect: from, currentRect: to }) =>
            `${node?.className || node?.nodeName} from ${from.x}, ${from.y} to ${to.x}, ${to.y}`),
    })));
    window.shiftObserver = new PerformanceObserver((list) => noted(list.getEntries()));
    shiftObserver.observe({ type: 'layout-shift', buffered: true });
    window.allShifts = () => { noted(shiftObserver.takeRecords()); return shifts };";

impl Person {
    /// Every shift of the layout so far.
    pub fn shifts(&self) -> Vec<Value> {
        let shifts = self.browser.script("return allShifts()", &[]);
        shifts.as_array().unwrap().clone()
    }
}

#[test]
fn nothing_jumps_from_the_start_to_the_result() {
    if !Power::Shifts.is_there() {
        return;
    }
    let mut person = Person::hurries(WATCH_SHIFTS);
    person.walks(&case("V92").answers);
    let frames = "for (let n = 0; n < 5; n++) await new Promise(requestAnimationFrame)";
    person.browser.patient_script(frames);
    assert_eq!(person.shifts(), [Value::Null; 0], "shifts of the layout");
    person.leaves();
}
