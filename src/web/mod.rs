//! The widget in the browser: it draws the journey and knows no question, rule
//! or sentence by name. What touches the browser itself is in `edge`.

mod app;
mod edge;
mod markup;
mod screens;

pub use app::{App, Props};

use crate::{
    journey::{Journey, Message},
    region::Region,
    settings::Settings,
    share::{self, Opened},
};
use std::rc::Rc;

/// What the link says that led here, or that was put into the address line.
fn opened() -> Option<Message> {
    let message = match share::read(&edge::fragment()) {
        // Settings hold from the start, and stay in the address.
        Ok(Opened::Nothing | Opened::Settings(_)) => return None,
        Ok(Opened::Check(record)) => Message::Open(Rc::from(record)),
        Err(error) => Message::Refuse(error),
    };
    edge::drop_fragment();
    Some(message)
}

/// How the page around sets the check, or else the link that led here.
fn set() -> Option<Message> {
    let (framed, own) = (edge::settings(), edge::fragment());
    let settings = Settings::decode(framed.as_ref().unwrap_or(&own)).ok()?;
    let settings = if framed.is_some() { settings } else { settings.unframed() };
    Some(Message::Set(Rc::new(settings)))
}

/// The words of another language, or that they could not be had.
fn words() -> Option<Message> {
    Some(edge::words()?.map_or_else(Message::NoWords, Message::Words))
}

/// Puts the widget into the page, in the place of the static one.
pub fn start() {
    // Without the words there is nothing to show but the static page, which stands.
    let (Some(root), Some(Ok(language))) = (edge::root(), edge::words()) else { return };
    let region = Region::from_language(&edge::preferred_language());
    let mut journey = Journey::after_reload(region, edge::last_place(), language);
    edge::record_place(journey.place());
    let kept = Message::Kept(edge::device::kept(edge::today()));
    for message in [set(), opened(), Some(kept)].into_iter().flatten() {
        journey = journey.update(message);
    }
    edge::record_place(journey.place());
    let (tongues, can_share, page) = (edge::languages(), edge::can_share(), edge::page());
    let props = Props { journey, today: edge::today, tongues, can_share, page };
    yew::Renderer::<App>::with_root_and_props(root, props).render();
    edge::started();
}
