//! Where the person is, and how every message moves them on. Pure.

mod step;

pub use step::{Kept, Message, Mistake, Notice, Screen, Side, Text};

use crate::{
    content::Reader,
    record::{Day, Record},
    region::Region,
    settings::Settings,
    triage::{
        Answer, Answers, Assessment, CLARIFIERS, Choices, Clarifier, Level, MOST_PARTS, Question,
        Questions, Reading, Reply, Rule, Truth, assess, questions::Who,
    },
};
use std::rc::Rc;

/// The one state of the widget. Everything on screen is drawn from it.
#[derive(Clone, Debug, PartialEq)]
pub struct Journey {
    /// Whose numbers and services are shown.
    pub region: Region,
    /// What went wrong on this screen, to be put right.
    pub mistake: Option<Mistake>,
    /// What was just to be copied, and whether it was.
    pub copied: Option<(Text, bool)>,
    /// What this device keeps.
    pub kept: Kept,
    /// What the person is to know before anything else on this screen.
    pub notice: Option<Notice>,
    /// How the check is shown.
    pub settings: Rc<Settings>,
    /// The level that the person agreed to tell the page around.
    pub told: Option<Level>,
    /// Everything that was ticked or tapped, also what does not count yet.
    sheet: Answers,
    /// The questions whose answers count: a choice was made, or "Continue" pressed.
    confirmed: Questions,
    clearing_up: [ClearingUp; CLARIFIERS.len()],
    received: Option<Rc<Record>>,
    /// The screens in the order in which they were reached.
    trail: Vec<Screen>,
    at: usize,
}

/// What a "not sure" is being cleared up to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct ClearingUp {
    /// What was ticked with it: a reply that is taken back leaves no trace.
    beside: Choices,
    replies: [Option<Reply>; MOST_PARTS],
}

impl Journey {
    /// A new check after an earlier one that was lost when the page was loaded
    /// again, at this place of the browser's history: what lies before it is
    /// gone, and leads to the start.
    pub fn after_reload(region: Region, place: usize) -> Self {
        let trail = vec![Screen::Start; place + 1];
        let notice = (place > 0).then_some(Notice::Reloaded);
        Self { notice, trail, at: place, ..Self::new(region) }
    }

    /// A new check.
    pub fn new(region: Region) -> Self {
        Self {
            region,
            mistake: None,
            copied: None,
            kept: Kept::Nowhere,
            notice: None,
            settings: Rc::default(),
            told: None,
            sheet: Answers::default(),
            confirmed: Questions::default(),
            clearing_up: Default::default(),
            received: None,
            trail: vec![Screen::Start],
            at: 0,
        }
    }

    /// What is on screen.
    pub fn screen(&self) -> Screen {
        self.trail.get(self.at).copied().unwrap_or(Screen::Start)
    }

    /// Its place in the trail: all that the browser's history is told.
    pub const fn place(&self) -> usize {
        self.at
    }

    /// Whether there is a screen to go back to.
    pub const fn can_go_back(&self) -> bool {
        self.at > 0
    }

    /// The answers that count.
    pub fn answers(&self) -> Answers {
        let open = |question: &Question| !self.confirmed.has(*question);
        Question::ALL.into_iter().filter(open).fold(self.sheet, Answers::unanswered)
    }

    /// What is ticked for a question, whether it counts already or not.
    pub const fn ticked(&self, question: Question) -> Choices {
        self.sheet.of(question)
    }

    /// The earlier reply to a part of a question's clarifier.
    pub fn replied(&self, question: Question, part: usize) -> Option<Reply> {
        let place = CLARIFIERS.iter().position(|it| it.question == question)?;
        self.clearing_up.get(place)?.replies.get(part).copied().flatten()
    }

    /// The check that was handed over, where the screen shows it.
    pub fn received(&self) -> Option<&Record> {
        let shown = matches!(self.screen(), Screen::Received | Screen::ReceivedAnswers);
        self.received.as_deref().filter(|_| shown)
    }

    /// Whether there are answers that taking over others would replace.
    pub fn has_answers(&self) -> bool {
        self.sheet != Answers::default()
    }

    /// What the screen is about, as it would be handed over today.
    pub fn record(&self, today: Day, language: &'static str) -> Record {
        let own = || Record::new(&self.answers(), today, language, self.region);
        self.received().cloned().unwrap_or_else(own)
    }

    /// To whom the screens speak.
    pub fn reader(&self) -> Reader {
        let answers = self.received().map_or(&self.sheet, |record| &record.answers);
        let helps = answers.has(Who::Helper.into());
        if helps { Reader::Helper } else { Reader::Person }
    }

    /// Moves on.
    #[must_use]
    pub fn update(mut self, message: Message) -> Self {
        self.mistake = None;
        self.copied = None;
        match message {
            Message::GoOn => self.onward(),
            Message::Choose(answer) => self.choose(answer),
            Message::Tick(answer) => self.tick(answer),
            Message::TickBoth { back, leg, side } => self.tick_both(back, leg, side),
            Message::Untick => match self.screen() {
                Screen::Ask(question) => self.answer(question, question.alone()),
                _ => self,
            },
            Message::KeepTicks => self,
            Message::Reply(reply) => self.reply(reply),
            Message::Continue => self.carry_on(),
            Message::Stop => self.show(Screen::Stopped),
            Message::Check => self.show(Screen::Check),
            Message::Change(question) => {
                let screen = self.asking(question);
                self.show(screen)
            }
            Message::GoTo(place) => {
                self.at = place.min(self.trail.len() - 1);
                self
            }
            Message::Region(region) => Self { region, ..self },
            Message::Copied(text, done) => Self { copied: Some((text, done)), ..self },
            Message::Kept(kept) => Self { kept, ..self },
            Message::Open(record) => {
                let region = record.region;
                Self { received: Some(record), region, ..self }.show(Screen::Received)
            }
            Message::Refuse(error) => Self { notice: Some(Notice::Refused(error)), ..self },
            Message::RefuseFile(error) => Self { notice: Some(Notice::FileRefused(error)), ..self },
            Message::Read => self.show(Screen::ReceivedAnswers),
            Message::TakeOver => self.take_over(),
            Message::Set(settings) => self.set(settings),
            Message::Tell => Self { told: assess(&self.answers()).level, ..self },
            Message::StartAgain => {
                let start = Self::after_reload(self.region, self.at + 1);
                Self { notice: None, kept: self.kept, settings: self.settings, ..start }
            }
        }
    }

    /// Whether a message leaves the screen, as a tap on a button does. A tick
    /// shows by itself that it was heard.
    pub const fn moves_on(message: &Message) -> bool {
        use Message::{GoTo, Region, Set, Tick, TickBoth};
        !matches!(message, Tick(_) | TickBoth { .. } | Region(_) | GoTo(_) | Set(_))
    }

    /// Where the person has said where they are, that holds until another
    /// region is set.
    fn set(mut self, settings: Rc<Settings>) -> Self {
        if settings.region != self.settings.region {
            self.region = settings.region.unwrap_or(self.region);
        }
        Self { settings, ..self }
    }

    fn choose(self, answer: Answer) -> Self {
        let question = answer.question();
        let ticked = self.ticked(question).without(question.alone());
        if !question.is_single() && !ticked.is_empty() {
            return Self { mistake: Some(Mistake::NoneBesideTicks), ..self };
        }
        if answer.is_not_sure() && question.clarifier().is_some() {
            let sheet = self.sheet.with(answer);
            return Self { sheet, ..self }.clarify(question);
        }
        self.answer(question, answer.into())
    }

    fn tick(mut self, answer: Answer) -> Self {
        let question = answer.question();
        self = self.open(question);
        self.sheet = if self.sheet.has(answer) {
            self.sheet.without(answer)
        } else {
            self.sheet.with(answer)
        };
        self
    }

    /// Where something is said to be so, of these two options.
    pub const fn side(&self, back: Answer, leg: Answer) -> Option<Side> {
        match (self.sheet.has(back), self.sheet.has(leg)) {
            (true, true) => Some(Side::Both),
            (true, false) => Some(Side::Back),
            (false, true) => Some(Side::Leg),
            (false, false) => None,
        }
    }

    fn tick_both(mut self, back: Answer, leg: Answer, side: Side) -> Self {
        let again = self.side(back, leg) == Some(side);
        for (answer, other) in [(back, Side::Leg), (leg, Side::Back)] {
            self = self.open(answer.question());
            self.sheet = if again || side == other {
                self.sheet.without(answer)
            } else if answer.stands_alone() {
                self.sheet.set(answer.question(), answer.into())
            } else {
                self.sheet.with(answer)
            };
        }
        self
    }

    /// Asks once more before a "not sure" counts.
    fn clarify(mut self, question: Question) -> Self {
        let ticked = self.ticked(question);
        if let Some((_, known)) = self.clearing_up(question) {
            known.beside = ticked;
        }
        self.open(question).show(Screen::Clarify(question, 0))
    }

    /// To the next part, or on as soon as the parts that are left decide nothing.
    fn reply(mut self, reply: Reply) -> Self {
        let Screen::Clarify(question, part) = self.screen() else { return self };
        let Some((clarifier, known)) = self.clearing_up(question) else { return self };
        if let Some(slot) = known.replies.get_mut(part) {
            *slot = Some(reply);
        }
        let ClearingUp { beside, replies } = *known;
        let replies = || replies.into_iter().take(part + 1).flatten();
        let so_far = clarifier.so_far(beside, replies());
        let decided = clarifier.decided(so_far, part + 1);
        if decided || self.calls_an_ambulance(question, so_far) {
            return self.answer(question, clarifier.stored(beside, replies()));
        }
        self.show(Screen::Clarify(question, part + 1))
    }

    fn clearing_up(&mut self, question: Question) -> Option<(&'static Clarifier, &mut ClearingUp)> {
        CLARIFIERS.iter().zip(&mut self.clearing_up).find(|(it, _)| it.question == question)
    }

    /// Whether what is sure about a question is enough to stop asking.
    fn calls_an_ambulance(&self, question: Question, sure: Choices) -> bool {
        assess(&self.answers().set(question, sure)).level == Some(Level::CallAmbulance)
    }

    fn carry_on(self) -> Self {
        match self.screen() {
            Screen::Ask(question) => self.leave_question(question),
            Screen::AskBoth(back) => match back.same_about_the_leg() {
                Some(leg) => self.leave_both(back, leg),
                None => self,
            },
            _ => self.onward(),
        }
    }

    fn leave_question(self, question: Question) -> Self {
        let ticked = self.ticked(question);
        let sure = ticked.without(question.not_sure());
        if ticked.is_empty() {
            return Self { mistake: Some(Mistake::NothingChosen), ..self };
        }
        if sure == ticked || question.clarifier().is_none() {
            return self.answer(question, ticked);
        }
        if self.calls_an_ambulance(question, sure) {
            return self.answer(question, sure);
        }
        self.clarify(question)
    }

    fn leave_both(mut self, back: Question, leg: Question) -> Self {
        if self.ticked(back).is_empty() || self.ticked(leg).is_empty() {
            return Self { mistake: Some(Mistake::NothingChosen), ..self };
        }
        self.confirmed = self.confirmed.with(back).with(leg);
        self.onward()
    }

    /// The answer counts from now on.
    fn answer(mut self, question: Question, choices: Choices) -> Self {
        self.sheet = self.sheet.set(question, choices);
        self.confirmed = self.confirmed.with(question);
        self.onward()
    }

    /// The answer is being changed, and does not count until it is given.
    fn open(mut self, question: Question) -> Self {
        self.confirmed = self.confirmed.without(question);
        self
    }

    /// What was handed over becomes this check, and can be gone on with and changed.
    fn take_over(mut self) -> Self {
        let Some(record) = self.received.clone() else { return self };
        let answered = |it: &Question| !record.answers.of(*it).is_empty();
        let confirmed = Question::ALL.into_iter().filter(answered);
        self.confirmed = confirmed.fold(Questions::default(), Questions::with);
        self.sheet = record.answers;
        self.clearing_up = Default::default();
        self.show(Screen::Check)
    }

    /// To the next screen that the answers call for.
    fn onward(self) -> Self {
        let answers = self.answers();
        let assessment = assess(&answers);
        let seen_hospital = self.been().any(|screen| screen == Screen::Hospital);
        let next = match assessment.level {
            Some(Level::CallAmbulance) => Screen::Ambulance,
            Some(Level::GoToHospital) if !assessment.complete && !seen_hospital => Screen::Hospital,
            _ => match next_question(&answers, &assessment) {
                Some(question) => self.asking(question),
                None => self.home(),
            },
        };
        self.show(next)
    }

    /// The screen that asks a question: together with its pair, where both are asked.
    fn asking(&self, question: Question) -> Screen {
        let answers = self.answers();
        let reading = Reading::cautious(&answers);
        let pair = Question::ALL.into_iter().find_map(|back| {
            let leg = back.same_about_the_leg()?;
            let both = [back, leg].map(|it| reading.asked(it) == Truth::True);
            ([back, leg].contains(&question) && both == [true, true]).then_some(back)
        });
        pair.map_or(Screen::Ask(question), Screen::AskBoth)
    }

    /// Where a change leads back to once nothing is left to ask.
    fn home(&self) -> Screen {
        let overview = |screen: &Screen| matches!(screen, Screen::Check | Screen::Result);
        let mut been: Vec<_> = self.been().collect();
        been.pop();
        match self.screen() {
            Screen::Check => Screen::Result,
            _ => been.into_iter().rev().find(overview).unwrap_or(Screen::Result),
        }
    }

    fn been(&self) -> impl Iterator<Item = Screen> {
        self.trail.iter().take(self.at + 1).copied()
    }

    fn show(mut self, screen: Screen) -> Self {
        self.notice = None;
        self.trail.truncate(self.at + 1);
        self.trail.push(screen);
        self.at += 1;
        self
    }
}

/// What to ask next: in questionnaire order, but once a hospital is called
/// for, first what could still call for an ambulance.
fn next_question(answers: &Answers, assessment: &Assessment) -> Option<Question> {
    let waiting = answers.waiting();
    let decides = |question: &Question| {
        let ambulance = |rule: &&Rule| rule.level == Level::CallAmbulance;
        assessment.open().filter(ambulance).any(|rule| rule.when.depends_on(*question))
    };
    let first = match assessment.level {
        Some(Level::GoToHospital) => waiting.iter().copied().find(decides),
        _ => None,
    };
    first.or(waiting.first().copied())
}
