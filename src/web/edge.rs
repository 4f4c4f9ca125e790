//! The edge: all that touches the browser.

pub mod device;
pub mod files;

use crate::{
    content::{Language, TONGUES, Tongue},
    record::Day,
    share::{first, pieces},
    web::markup::{Mark, NUMBER, yes_or_no},
};
use gloo_events::EventListener;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{
    Document, Element, Event, EventTarget, FocusOptions, HtmlElement, HtmlInputElement, ShareData,
    js_sys::{Date, Reflect},
    window,
};
use yew::Callback;

fn document() -> Option<Document> {
    window()?.document()
}

/// The element that the widget is put into.
pub fn root() -> Option<Element> {
    document()?.get_element_by_id("back-to-toe")
}

/// Tells the page that the widget is there, so that it puts the static page away.
pub fn started() {
    tell("btt-started");
}

/// Tells the scripts of the page: see `start/`.
fn tell(event: &str) {
    if let (Some(window), Ok(event)) = (window(), Event::new(event)) {
        let _ = window.dispatch_event(&event);
    }
}

/// The languages that this document has the words of. A single file may have been
/// made without some.
pub fn languages() -> Vec<&'static Tongue> {
    let all = root().and_then(|it| it.get_attribute("data-languages")).unwrap_or_default();
    TONGUES.iter().filter(|it| pieces(&all, b' ').any(|tag| tag == it.tag)).collect()
}

/// The words that `start/start.js` has fetched: nothing where nobody asked for
/// any. Where they could not be had their language stands in their place.
pub fn words() -> Option<Result<&'static Language, Option<&'static Tongue>>> {
    let root = root()?;
    let words = &*root.get_attribute("data-words")?.leak();
    let _ = root.remove_attribute("data-words");
    let language = Language::read(words).map(|it| &*Box::leak(it));
    Some(language.ok_or_else(|| Tongue::from_tag(words)))
}

/// The language that the person prefers, such as `en-GB`.
pub fn preferred_language() -> String {
    window().and_then(|it| it.navigator().language()).unwrap_or_default()
}

/// The place that the browser's history is at: above 0 when this page was
/// shown before with a check begun, and is loaded again.
pub fn last_place() -> usize {
    place(&history_state()).unwrap_or(0)
}

fn history_state() -> JsValue {
    history().and_then(|it| it.state().ok()).unwrap_or_default()
}

fn history() -> Option<web_sys::History> {
    window()?.history().ok()
}

fn place(state: &JsValue) -> Option<usize> {
    state.as_f64().map(|place| place as usize)
}

/// Keeps the browser's history in step. A place is a number, never an answer.
pub fn record_place(reached: usize) {
    let Some(history) = history() else { return };
    let (last, state) = (history_state(), |place: usize| JsValue::from_f64(place as f64));
    let mut current = place(&last);
    if last.is_null() && reached > 0 {
        // WebKit forgets it in a frame when the page around has made a place.
        let _ = history.replace_state(&state(reached - 1), "");
        current = Some(reached - 1);
    }
    // Where a sandbox refuses it, the browser's "back" leaves the page; nothing is lost.
    let _ = match current {
        Some(current) if current == reached => return,
        Some(current) if current + 1 == reached => history.push_state(&state(reached), ""),
        _ => history.replace_state(&state(reached), ""),
    };
}

/// What the page around sets, where there is one. See `start/frame.js`.
pub fn settings() -> Option<String> {
    root()?.get_attribute("data-settings")
}

/// What stands after the `#` of the address.
pub fn fragment() -> String {
    let hash = window().and_then(|it| it.location().hash().ok()).unwrap_or_default();
    hash.strip_prefix('#').unwrap_or_default().to_owned()
}

/// The address of this page, without what stands after the `#`.
pub fn page() -> Option<String> {
    let address = window()?.location().href().ok()?;
    Some(first(&address, b'#').0.to_owned())
}

/// Takes that out of the address line and of this tab's history. A place that has
/// no number yet is marked, to be told from one that WebKit has forgotten.
pub fn drop_fragment() {
    let (Some(window), Some(history)) = (window(), history()) else { return };
    let state = Some(history_state()).filter(|it| !it.is_null()).unwrap_or(JsValue::FALSE);
    if history.replace_state_with_url(&state, "", page().as_deref()).is_err() {
        let _ = window.location().set_hash("");
    }
}

/// Goes back one place, as the browser's own button does.
pub fn go_back() {
    if let Some(history) = history() {
        let _ = history.back();
    }
}

/// Leaves for an ordinary page, in the place of this one, and of the page
/// around. Nothing that was answered is left: whoever goes back finds the start
/// of a new check. Where a frame may not lead away, it is empty from then on.
pub fn leave() {
    if let Some(root) = root() {
        root.remove();
    }
    let Some(window) = window() else { return };
    let top = window.top().ok().flatten().unwrap_or_else(|| window.clone());
    if top.location().replace("https://www.wikipedia.org/").is_err() {
        let _ = window.location().replace("about:blank");
    }
}

/// Copies a text, and says whether it is there. Where a browser refuses, the
/// text stands on the page and can be marked by hand.
pub fn copy(text: &str, done: Callback<bool>) {
    let clipboard = window().map(|it| it.navigator().clipboard());
    // Some browsers have none in a page that was opened from a disk.
    let Some(clipboard) = clipboard.filter(|it| !it.is_undefined()) else {
        return done.emit(false);
    };
    // It settles with nothing when it is done, and with an error when it is not.
    let settled = Closure::once(move |it: JsValue| done.emit(it.is_undefined()));
    let _ = clipboard.write_text(text).then2(&settled, &settled);
    settled.forget();
}

/// Whether the system has a sheet to share texts with.
pub fn can_share() -> bool {
    let navigator = window().map(|it| it.navigator());
    navigator.is_some_and(|it| Reflect::has(&it, &"share".into()).unwrap_or(false))
}

/// Opens the system's sheet to share a text. What comes of it is the person's affair.
pub fn share(text: &str) {
    if let Some(window) = window() {
        let data = ShareData::new();
        data.set_text(text);
        let shared = window.navigator().share_with_data(&data);
        let ignored = Closure::once(|_: JsValue| {});
        let _ = shared.catch(&ignored);
        ignored.forget();
    }
}

/// Opens the browser's print dialogue.
pub fn print() {
    if let Some(window) = window() {
        let _ = window.print();
    }
}

/// The day, where the device is.
pub fn today() -> Option<Day> {
    let now = Date::new_0();
    let local = now.get_time() - now.get_timezone_offset() * 60_000.0;
    Day::from_number((local / 86_400_000.0) as u32)
}

/// Calls when the browser moves to another place, and, without a place, when the
/// page around has set something.
pub fn on_news(call: impl Fn(Option<usize>) + 'static) -> Option<[EventListener; 2]> {
    let (window, call) = (EventTarget::from(window()?), Rc::new(call));
    Some([("popstate", true), ("btt-set", false)].map(|(name, moved)| {
        let call = Rc::clone(&call);
        EventListener::new(&window, name, move |_| call(moved.then(last_place)))
    }))
}

/// Milliseconds since the page was opened.
pub fn now() -> f64 {
    window().and_then(|it| it.performance()).map_or(0.0, |it| it.now())
}

/// Calls once what is being drawn now is in the page, and before anything else.
pub fn once_drawn(call: impl FnOnce() + 'static) {
    if let Some(window) = window() {
        window.queue_microtask(Closure::once_into_js(call).unchecked_ref());
    }
}

/// Calls before the browser next paints.
pub fn before_paint(call: impl FnOnce() + 'static) {
    if let Some(window) = window() {
        let _ = window.request_animation_frame(Closure::once_into_js(call).unchecked_ref());
    }
}

/// Calls once what is about to be painted can be seen. To be called before it is
/// painted: asked for then, another frame would be drawn first, and in vain.
pub fn after_paint(call: impl FnOnce() + 'static) {
    if let Some(window) = window() {
        let call = Closure::once_into_js(call);
        let _ = window.set_timeout_with_callback(call.unchecked_ref());
    }
}

/// Takes the focus from a screen that is about to go. Where the browser has to
/// do so itself, it lays out the old screen and the new one together.
pub fn let_go() {
    let focused = document().and_then(|it| it.active_element());
    if let Some(element) = focused.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        let _ = element.blur();
    }
}

/// Shows a new screen from its top, and tells it to those who cannot see it.
pub fn show_top() {
    // The focus scrolls nothing, so that one layout is enough.
    let still = FocusOptions::new();
    still.set_prevent_scroll(true);
    let Some(root) = root() else { return };
    if let Some(heading) = within(&root, "h1") {
        let _ = heading.focus_with_options(&still);
    }
    if let Some(languages) = within(&root, ".btt-language") {
        let _ = languages.remove_attribute("open");
    }
    root.scroll_into_view();
    tell("btt-shown");
}

/// Ticks and presses what is marked in a block.
pub fn mark(marks: &[Mark]) {
    for &(number, marked) in marks {
        let selector = [".btt-screen [", NUMBER, "=\"", &number.to_string(), "\"]"].concat();
        let Some(element) = find(&selector) else { continue };
        match element.dyn_into::<HtmlInputElement>() {
            Ok(input) => input.set_checked(marked),
            Err(button) => {
                let _ = button.set_attribute("aria-pressed", yes_or_no(marked));
            }
        }
    }
}

/// Moves the focus to the first element of the widget that matches.
pub fn focus(selector: &str) {
    if let Some(element) = find(selector) {
        let _ = element.focus();
    }
}

fn find(selector: &str) -> Option<HtmlElement> {
    within(&root()?, selector)
}

fn within(root: &Element, selector: &str) -> Option<HtmlElement> {
    root.query_selector(selector).ok()??.dyn_into().ok()
}
