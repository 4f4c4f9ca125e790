//! The first picture of a screen is right, however slow the browser is.

use crate::{engine::Power, person::Person, walk::case};
use serde_json::json;

/// Slower than a cheap phone: to draw takes longer than a picture stands.
const SLOWER: u32 = 6;

/// Notes what is wrong with the first picture of each new screen: it is the
/// top, the heading has the focus, and what follows begins below the window.
const WATCH_PICTURES: &str = "
    window.pictures = 0;
    window.wrong = [];
    let heading, lower;
    const root = () => document.querySelector('#back-to-toe').getBoundingClientRect();
    const look = () => {
        const { top, bottom } = root();
        pictures++;
        lower = bottom;
        if (top < 0) wrong.push(`${heading.textContent} begins at ${top}`);
        if (document.activeElement !== heading) wrong.push(`${heading.textContent} has no focus`);
    };
    new MutationObserver(() => {
        const other = document.querySelector('#back-to-toe h1');
        if (other === heading) {
            if (lower < innerHeight && root().bottom > lower)
                wrong.push(`${heading.textContent} goes on at ${lower}`);
            return;
        }
        if (heading) requestAnimationFrame(look);
        lower = undefined;
        heading = other;
    }).observe(document, { childList: true, subtree: true });";

#[test]
fn the_first_picture_of_a_screen_is_its_top_with_the_focus_on_its_heading() {
    let mut person = Person::hurries(WATCH_PICTURES);
    if Power::SlowDevice.is_there() {
        person.browser.chromium("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWER }));
    }
    let (way, _) = person.walks(&case("V92").answers);
    assert_eq!(person.browser.script("return pictures", &[]), json!(way.len()));
    assert_eq!(person.browser.script("return wrong", &[]), json!([]));
    person.leaves();
}
