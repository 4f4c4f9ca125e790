//! How long a person waits for the next screen, on a slow phone.
//!
//! `cargo xtask bench` runs this; it is no test of anything but that nothing jumps.

mod peers;

use crate::{person::Person, steady::WATCH_SHIFTS, walk::case};
use serde_json::json;

/// A phone of the cheap kind is about so many times slower than this machine.
const SLOWER: u32 = 4;

/// In milliseconds: 95 of 100 answers should be shown so soon.
const BUDGET: f64 = 50.0;

const WALKS: usize = 3;

/// So many screens are named.
const SLOWEST: usize = 6;

/// So many milliseconds until the screen with this heading was there.
type Wait = (f64, String);

/// Takes the time from a key or a tap until the frame with the new screen was painted.
const WATCH_ANSWERS: &str = "
    window.waits = [];
    let from, heading;
    const now = () => Performance.prototype.now.call(performance);
    for (const kind of ['keydown', 'pointerdown', 'click'])
        addEventListener(kind, (event) => {
            if (kind !== 'click' || event.pointerType) from = event.timeStamp;
        }, true);
    const painted = (call) => requestAnimationFrame(() => requestAnimationFrame(call));
    new MutationObserver(() => {
        const other = document.querySelector('#back-to-toe h1');
        if (other === heading) return;
        heading = other;
        const start = from;
        if (start !== undefined) painted(() => waits.push([now() - start, other.textContent]));
    }).observe(document, { childList: true, subtree: true });";

#[test]
#[ignore = "measures, for `cargo xtask bench`"]
fn every_answer_is_shown_at_once() {
    println!("\n{:<8}{:>8}{:>12}{:>12}{:>12}{:>14}", "", "count", "median", "p95", "max", "shift");
    let (mut all, mut all_shifts) = (Vec::new(), 0.0);
    for n in 1..=WALKS {
        let mut person = Person::hurries(&format!("{WATCH_SHIFTS}{WATCH_ANSWERS}"));
        let rate = json!({ "rate": SLOWER });
        person.browser.chromium("Emulation.setCPUThrottlingRate", rate);
        person.walks(&case("V92").answers);
        person.browser.patient_script("await new Promise((done) => painted(() => painted(done)))");
        let waits = person.browser.script("return waits", &[]);
        let mut waits: Vec<Wait> = serde_json::from_value(waits).unwrap();
        let shifts =
            person.shifts().iter().fold(0.0, |sum, it| sum + it["value"].as_f64().unwrap());
        row(&format!("walk {n}"), &mut waits, shifts);
        all.append(&mut waits);
        all_shifts += shifts;
    }
    row("all", &mut all, all_shifts);
    println!("\nThe slowest:");
    for (wait, heading) in all.iter().rev().take(SLOWEST) {
        println!("{wait:>9.1} ms  {heading}");
    }
    let p95 = share(&all, 95);
    let verdict = if p95 <= BUDGET { "pass" } else { "FAIL" };
    println!("\nThe budget is {BUDGET} ms for p95 at {SLOWER}x slower: {verdict}.");
    assert!(all_shifts == 0.0, "the budget for layout shift is 0: FAIL");
    println!("The budget for layout shift is 0: pass.");
}

fn row(name: &str, waits: &mut [Wait], shift: f64) {
    waits.sort_by(|(one, _), (other, _)| one.total_cmp(other));
    let (median, p95, max) = (share(waits, 50), share(waits, 95), share(waits, 100));
    let count = waits.len();
    println!("{name:<8}{count:>8}{median:>9.1} ms{p95:>9.1} ms{max:>9.1} ms{shift:>14.4}");
}

/// So many of a hundred waited no longer than this.
fn share(sorted: &[Wait], of_hundred: usize) -> f64 {
    let place = (sorted.len() * of_hundred).div_ceil(100);
    sorted[place.saturating_sub(1)].0
}
