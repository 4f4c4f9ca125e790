//! The one component: a state, what the person does to it, and the screen.

use super::{
    edge,
    markup::{Reach, el, part},
    screens,
};
use crate::{
    content::Language,
    journey::{Journey, Message},
    record::Day,
};
use std::{cell::Cell, rc::Rc};
use yew::prelude::*;

/// What the widget starts from.
#[derive(Clone, Properties)]
pub struct Props {
    /// In which language.
    pub language: &'static Language,
    /// Where.
    pub journey: Journey,
    /// What the day is.
    pub today: fn() -> Option<Day>,
    /// Whether the system can share a text.
    pub can_share: bool,
    /// The address of the page, without what stands after the `#`.
    pub page: Option<String>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        self.language == other.language && self.journey == other.journey
    }
}

/// A tap that moves on, so soon after a new screen, was meant for the last one.
const DOUBLE_TAP_MS: f64 = 400.0;

impl Reducible for Journey {
    type Action = Message;

    fn reduce(self: Rc<Self>, message: Message) -> Rc<Self> {
        Rc::new(Rc::unwrap_or_clone(self).update(message))
    }
}

/// The widget.
#[component]
pub fn App(props: &Props) -> Html {
    let journey = use_reducer(|| props.journey.clone());
    let shown_at = use_memo((), |()| Cell::new(f64::NEG_INFINITY));
    let send = {
        let (journey, shown_at) = (journey.clone(), shown_at.clone());
        Callback::from(move |message| {
            let double_tap = edge::now() - shown_at.get() < DOUBLE_TAP_MS;
            if !double_tap || !Journey::moves_on(&message) {
                journey.dispatch(message);
            }
        })
    };
    use_effect_with((), {
        let dispatcher = journey.dispatcher();
        move |()| {
            let listener = edge::on_place(move |place| {
                dispatcher.dispatch(super::opened().unwrap_or(Message::GoTo(place)));
            });
            move || drop(listener)
        }
    });
    use_effect_with(journey.mistake, |mistake| {
        if mistake.is_some() {
            edge::focus(".btt-mistake");
        }
    });

    let here = (journey.place(), journey.screen());
    let last = use_memo((), |()| Cell::new(here));
    let redraw = use_force_update();
    let new = last.replace(here) != here;

    let language = props.language;
    let view = screens::View {
        language,
        journey: &journey,
        send: &send,
        today: props.today,
        can_share: props.can_share,
        page: props.page.clone(),
        whole: !new,
    };
    let screen = part("div", "btt")
        .attr("lang", language.tag)
        .attr("dir", language.direction)
        .add(el("div").key(journey.place()).add(screens::draw(&view)));

    let mut reach = if new { Reach::ToFold } else { Reach::Whole };
    let drawn = screen.drawn(&mut reach);
    // No effect of Yew's: where drawing takes long, that comes after the first picture.
    if new {
        edge::let_go();
        shown_at.set(f64::INFINITY);
        edge::before_paint(move || {
            edge::show_top();
            shown_at.set(edge::now());
            edge::after_paint(move || {
                edge::record_place(here.0);
                if reach == Reach::Folded {
                    redraw.force_update();
                }
            });
        });
    }
    drawn
}
