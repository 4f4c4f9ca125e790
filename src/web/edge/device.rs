//! What the browser keeps of a check on this device: nothing, unless the
//! person asks for it.

use crate::{
    journey::{Kept, Message},
    keep::{self, Lost},
    record::Day,
    share,
};
use std::rc::Rc;
use web_sys::{Storage, window};

/// Under which name it is kept.
const NAME: &str = "back-to-toe";

/// Whether the page has a place of its own: not in a frame, where the page
/// around may be anyone's, and not on a disk, where all pages share one.
fn is_own() -> bool {
    let Some(window) = window() else { return false };
    let alone = window.top().ok().flatten().is_some_and(|top| top == window);
    alone && window.location().protocol().is_ok_and(|it| it.starts_with("http"))
}

fn storage() -> Option<Storage> {
    window()?.local_storage().ok()?
}

fn text() -> Option<String> {
    storage()?.get_item(NAME).ok()?
}

/// What is kept. What has expired is deleted.
pub fn kept(today: Option<Day>) -> Kept {
    if !is_own() {
        return Kept::Nowhere;
    }
    let (Some(today), Some(text)) = (today, text()) else { return Kept::Nothing };
    match keep::kept(&text, today) {
        Ok(_) => of(&text),
        Err(lost) => {
            if lost == Lost::Expired {
                delete();
            }
            Kept::Lost(lost)
        }
    }
}

fn of(text: &str) -> Kept {
    match (keep::kept_on(text), keep::kept_until(text)) {
        (Some(since), Some(until)) => Kept::Check { since, until },
        _ => Kept::Lost(Lost::Unreadable),
    }
}

/// Keeps a check.
pub fn keep(link: &str, today: Day) -> Kept {
    let text = keep::to_keep(link, today);
    match storage().map(|it| it.set_item(NAME, &text)) {
        Some(Ok(())) => of(&text),
        Some(Err(_)) => Kept::Full,
        None => Kept::Blocked,
    }
}

/// Deletes all that is kept.
pub fn delete() -> Kept {
    let _ = storage().map(|it| it.remove_item(NAME));
    Kept::Deleted
}

/// Opens what is kept, or says why that cannot be.
pub fn open(today: Option<Day>) -> Message {
    let text = text().unwrap_or_default();
    let lost = |lost| Message::Kept(Kept::Lost(lost));
    match today.ok_or(Lost::Unreadable).and_then(|today| keep::kept(&text, today)) {
        Ok(link) => share::decode(link)
            .map_or(lost(Lost::Unreadable), |record| Message::Open(Rc::new(record))),
        Err(why) => lost(why),
    }
}
