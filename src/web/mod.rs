//! The widget in the browser: it draws the journey and knows no question, rule
//! or sentence by name. What touches the browser itself is in `edge`.

mod app;
mod edge;
mod markup;
mod screens;

pub use app::{App, Props};

use crate::{
    content::LANGUAGES,
    journey::{Journey, Message},
    region::Region,
    share::{self, Opened},
};
use std::rc::Rc;

/// What the link says that led here, or that was put into the address line.
fn opened() -> Option<Message> {
    let message = match share::read(&edge::fragment()) {
        Ok(Opened::Nothing | Opened::Settings(_)) => return None,
        Ok(Opened::Check(record)) => Message::Open(Rc::from(record)),
        Err(error) => Message::Refuse(error),
    };
    edge::drop_fragment();
    Some(message)
}

/// Puts the widget into the page, in the place of the static one.
pub fn start() {
    let (Some(root), Some(language)) = (edge::root(), LANGUAGES.first().copied()) else {
        return;
    };
    let set = match share::read(&edge::fragment()) {
        Ok(Opened::Settings(settings)) => settings.region,
        _ => None,
    };
    let guessed = || Region::from_language(&edge::preferred_language());
    let region = set.unwrap_or_else(guessed);
    let journey = Journey::after_reload(region, edge::last_place());
    edge::record_place(journey.place());
    let journey = match opened() {
        Some(message) => journey.update(message),
        None => journey,
    };
    edge::record_place(journey.place());
    let journey = journey.update(Message::Kept(edge::device::kept(edge::today())));
    let (can_share, page) = (edge::can_share(), edge::page());
    let props = Props { language, journey, today: edge::today, can_share, page };
    yew::Renderer::<App>::with_root_and_props(root, props).render();
    edge::started();
}
