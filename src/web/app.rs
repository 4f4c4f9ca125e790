//! The one component: a state, what the person does to it, and the screen.

use super::{
    edge,
    markup::{Element, Reach, el, part},
    screens,
};
use crate::{
    content::Language,
    embed::{self, Stage},
    journey::{Journey, Message},
    record::Day,
    settings::Theme,
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

/// The page gives them once; what the page around sets comes as a message.
impl PartialEq for Props {
    fn eq(&self, _: &Self) -> bool {
        true
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
            let listeners = edge::on_news(move |place| {
                let message = match place {
                    Some(place) => super::opened().or(Some(Message::GoTo(place))),
                    None => super::set(),
                };
                message.into_iter().for_each(|it| dispatcher.dispatch(it));
            });
            move || drop(listeners)
        }
    });
    use_effect_with(journey.mistake, |mistake| {
        if mistake.is_some() {
            edge::focus(".btt-mistake");
        }
    });

    let here = (journey.place(), journey.screen());
    let last = use_memo((), |()| Cell::new((here, None)));
    let redraw = use_force_update();
    let (before, furthest) = last.get();
    let (new, furthest) = (before != here, embed::furthest(furthest, here.1));
    last.set((here, furthest));

    let settings = &journey.settings;
    let language = settings.language.unwrap_or(props.language);
    let view = screens::View {
        language,
        journey: &journey,
        send: &send,
        today: props.today,
        can_share: props.can_share,
        page: props.page.clone(),
        whole: !new,
    };
    let screen = part("div", "btt").attr("lang", language.tag).attr("dir", language.direction);
    let screen = for_the_page_around(screen, &journey, furthest)
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

/// Says on the outermost element what `start/frame.js` is to do and to pass on.
#[inline(never)]
fn for_the_page_around(mut it: Element, journey: &Journey, furthest: Option<Stage>) -> Element {
    let settings = &journey.settings;
    if settings.theme != Theme::Auto {
        it = it.attr("data-theme", settings.theme.id());
    }
    if let Some(accent) = &settings.accent {
        it = it.attr_made("data-accent", accent.clone());
    }
    if let Some(stage) = furthest {
        it = it.attr("data-step", stage.id());
    }
    if let Some(level) = journey.told {
        it = it.attr("data-level", level.id());
    }
    if embed::tells_length(journey.screen()) {
        it = it.attr("data-long", "");
    }
    if settings.wrong.is_empty() {
        return it;
    }
    let mut wrong = String::new();
    for setting in &settings.wrong {
        wrong += setting.key();
        wrong.push(' ');
    }
    it.attr_made("data-wrong", wrong)
}
