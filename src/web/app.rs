//! The one component: a state, what the person does to it, and the screen.

use super::{
    edge,
    markup::{Drawing, Element, Mark, Name, Reach, part},
    screens,
};
use crate::{
    content::{TONGUES, Tongue},
    embed::{self, Stage},
    journey::{Journey, Message, Mistake, Screen},
    record::Day,
    settings::Theme,
};
use gloo_events::EventListener;
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};
use yew::prelude::*;

/// What the widget starts from.
#[derive(Clone, Properties)]
pub struct Props {
    /// Where.
    pub journey: Journey,
    /// What the day is.
    pub today: fn() -> Option<Day>,
    /// The languages that the document has the words of.
    pub tongues: Vec<&'static Tongue>,
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

/// The widget.
pub struct App {
    journey: Journey,
    /// Since when the screen can be seen.
    shown_at: Rc<Cell<f64>>,
    /// The place, the screen and the language that were drawn last.
    last: Cell<(usize, Screen, &'static str)>,
    /// What was ticked or pressed when the screen came.
    marks: RefCell<Vec<Mark>>,
    /// How far the page around knows that someone has come.
    furthest: Cell<Option<Stage>>,
    mistake: Option<Mistake>,
    /// Hear when the browser moves to another place, or the page around sets something.
    news: Option<[EventListener; 2]>,
}

impl App {
    fn here(journey: &Journey) -> (usize, Screen, &'static str) {
        (journey.place(), journey.screen(), journey.language.tag)
    }
}

impl Component for App {
    /// What the person does; none to draw the same again.
    type Message = Option<Message>;
    type Properties = Props;

    fn create(context: &Context<Self>) -> Self {
        let journey = context.props().journey.clone();
        let last = Cell::new(Self::here(&journey));
        let shown_at = Rc::new(Cell::new(f64::NEG_INFINITY));
        let (furthest, marks) = (Cell::new(None), RefCell::default());
        Self { journey, shown_at, last, furthest, marks, mistake: None, news: None }
    }

    fn update(&mut self, _: &Context<Self>, message: Self::Message) -> bool {
        if let Some(message) = message {
            // What was tapped on goes, and the focus with it.
            if matches!(message, Message::KeepTicks) {
                edge::once_drawn(|| edge::focus("h1"));
            }
            self.journey = self.journey.clone().update(message);
        }
        true
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let (props, link, journey) = (context.props(), context.link(), &self.journey);
        let (here, shown_at) = (Self::here(journey), &self.shown_at);
        let new = self.last.replace(here) != here;
        self.furthest.set(embed::furthest(self.furthest.get(), here.1));
        let send = Callback::from({
            let (link, shown_at) = (link.clone(), shown_at.clone());
            move |message| {
                let double_tap = edge::now() - shown_at.get() < DOUBLE_TAP_MS;
                if !double_tap || !Journey::moves_on(&message) {
                    link.send_message(Some(message));
                }
            }
        });
        let language = journey.language;
        let view = screens::View {
            language,
            journey,
            send: &send,
            tongues: &props.tongues,
            today: props.today,
            can_share: props.can_share,
            page: props.page.clone(),
            whole: !new,
        };
        let screen =
            part("div", "btt").attr(Name::Lang, language.tag).attr(Name::Dir, language.direction);
        // Another language is another screen, drawn anew.
        let spoken = TONGUES.iter().position(|it| it.tag == language.tag).unwrap_or_default();
        // But of one question that is a block after another only what is in the block is
        // new, which costs the least.
        let place = if screens::is_block(here.1) { 0 } else { 1 + journey.place() };
        let key = place * TONGUES.len() + spoken;
        // What stays may have been translated, and no text of it may be put in another's
        // place then: what differs in words is drawn anew, too.
        let words = usize::from(journey.can_go_back()) * TONGUES.len() + spoken;
        let above = screens::above(&view).into_iter().enumerate();
        let above = above.map(|(n, it)| it.key(usize::MAX - (n * 2 * TONGUES.len() + words)));
        let screen = for_the_page_around(screen, journey, self.furthest.get())
            .each(above)
            .add(screens::draw(&view).key(key));

        let reach = if new { Reach::ToFold } else { Reach::Whole };
        let first = if new { Vec::new() } else { self.marks.take() };
        // Its marks stand in the page as they were first, and are set to those of now.
        let again = !first.is_empty();
        let mut drawing = Drawing { reach, first, marks: Vec::new() };
        let drawn = screen.drawn(&mut drawing);
        let Drawing { reach, first, marks } = drawing;
        self.marks.replace(if again { first } else { marks.clone() });
        // Not once Yew says that it is drawn: where drawing takes long, that comes
        // after the first picture. Nor just before it is painted: to scroll then
        // makes the browser paint again.
        if new {
            edge::let_go();
            shown_at.set(f64::INFINITY);
            edge::once_drawn(edge::show_top);
            let (link, shown_at) = (link.clone(), shown_at.clone());
            edge::before_paint(move || {
                edge::after_paint(move || {
                    shown_at.set(edge::now());
                    edge::record_place(here.0);
                    if reach == Reach::Folded {
                        link.send_message(None);
                    }
                });
            });
        } else if again {
            edge::once_drawn(move || edge::mark(&marks));
        }
        drawn
    }

    fn rendered(&mut self, context: &Context<Self>, first: bool) {
        if first {
            let link = context.link().clone();
            let hear = move |place| {
                let message = match place {
                    Some(place) => super::opened().or(Some(Message::GoTo(place))),
                    None => super::words().or_else(super::set),
                };
                if message.is_some() {
                    link.send_message(message);
                }
            };
            // What came while the first screen was drawn was heard by nobody.
            hear(None);
            self.news = edge::on_news(hear);
        }
        if self.journey.mistake != self.mistake {
            self.mistake = self.journey.mistake;
            if self.mistake.is_some() {
                edge::focus(".btt-mistake");
            }
        }
    }
}

/// Says on the outermost element what `start/frame.js` is to do and to pass on.
#[inline(never)]
fn for_the_page_around(mut it: Element, journey: &Journey, furthest: Option<Stage>) -> Element {
    let settings = &journey.settings;
    if settings.theme != Theme::Auto {
        it = it.attr(Name::DataTheme, settings.theme.id());
    }
    if let Some(wanted) = journey.wanted() {
        it = it.attr(Name::DataWanted, wanted.tag);
    }
    if let Some(accent) = &settings.accent {
        it = it.attr_made(Name::DataAccent, accent.clone());
    }
    if let Some(stage) = furthest {
        it = it.attr(Name::DataStep, stage.id());
    }
    if let Some(level) = journey.told {
        it = it.attr(Name::DataLevel, level.id());
    }
    if embed::tells_length(journey.screen()) {
        it = it.attr(Name::DataLong, "");
    }
    if settings.wrong.is_empty() {
        return it;
    }
    let mut wrong = String::new();
    for setting in &settings.wrong {
        wrong += setting.key();
        wrong.push(' ');
    }
    it.attr_made(Name::DataWrong, wrong)
}
