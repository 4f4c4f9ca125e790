//! Where the person is, and how every message moves them on. Pure.

mod step;
mod wanted;

pub use step::{Kept, Message, Mistake, Notice, Screen, Side, Text};

use crate::{
    content::{Language, Reader, Tongue},
    record::{Day, Record},
    region::Region,
    settings::Settings,
    triage::{
        Answer, Answers, Assessment, CLARIFIERS, Choices, Clarifier, Level, MOST_PARTS, Question,
        Questions, Reading, Reply, Rule, Truth, assess, questions::Who,
    },
};
use std::rc::Rc;
use wanted::Wanted;

/// The one state of the widget. Everything on screen is drawn from it.
#[derive(Clone, Debug, PartialEq)]
pub struct Journey {
    /// In which language everything is said.
    pub language: &'static Language,
    /// In which other one what is handed over is said too.
    pub beside: Option<&'static Language>,
    /// In which languages these are to be.
    wanted: Wanted,
    /// Whether a result is said in easy words.
    pub is_easy: bool,
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

/// More screens than anyone sees in one check.
const FURTHEST: usize = 10_000;

impl Journey {
    /// A new check after an earlier one that was lost when the page was loaded
    /// again, at this place of the browser's history: what lies before it is
    /// gone, and leads to the start. A place further than anyone comes is not ours.
    pub fn after_reload(region: Region, place: usize, language: &'static Language) -> Self {
        let place = place.min(FURTHEST);
        let trail = vec![Screen::Start; place + 1];
        let notice = (place > 0).then_some(Notice::Reloaded);
        Self { notice, trail, at: place, ..Self::new(region, language) }
    }

    /// A new check.
    pub fn new(region: Region, language: &'static Language) -> Self {
        Self {
            language,
            beside: None,
            wanted: Wanted::nothing_but(language),
            is_easy: false,
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
    pub fn record(&self, today: Day) -> Record {
        let own = || Record::new(&self.answers(), today, self.language.tag, self.region);
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
            // What only sets something.
            Message::GoTo(place) => self.at = place.min(self.trail.len() - 1),
            Message::Region(region) => self.region = region,
            Message::Copied(text, done) => self.copied = Some((text, done)),
            Message::Kept(kept) => self.kept = kept,
            Message::Refuse(error) => self.notice = Some(Notice::Refused(error)),
            Message::RefuseFile(error) => self.notice = Some(Notice::FileRefused(error)),
            Message::Tell => self.told = assess(&self.answers()).level,
            Message::Ease => self.is_easy = !self.is_easy,
            Message::Beside(tongue) if self.beside.is_some_and(|it| it.tag == tongue.tag) => {
                self.beside = None;
            }
            Message::NoWords(missing) => {
                self.wanted.fail(missing);
                self.notice = Some(Notice::NoWords);
            }
            Message::KeepTicks => {}
            // What leads elsewhere.
            Message::GoOn => return self.onward(),
            Message::Choose(answer) => return self.choose(answer),
            Message::Tick(answer) => return self.tick(answer),
            Message::TickBoth { back, leg, side } => return self.tick_both(back, leg, side),
            Message::Untick => {
                if let Screen::Ask(question) = self.screen() {
                    return self.answer(question, question.alone());
                }
            }
            Message::Reply(reply) => return self.reply(reply),
            Message::Continue => return self.carry_on(),
            Message::Stop => return self.show(Screen::Stopped),
            Message::Check => return self.show(Screen::Check),
            Message::Change(question) => {
                let screen = self.asking(question);
                return self.show(screen);
            }
            Message::Speak(tongue) => {
                self.wanted.first = Some(tongue);
                if let Some(record) = self.received() {
                    self.wanted.second = Tongue::from_tag(record.language);
                }
                return self.spoken();
            }
            Message::Beside(tongue) => {
                self.wanted.second = Some(tongue);
                return self.spoken();
            }
            Message::Words(language) => {
                self.wanted.come(language);
                return self.spoken();
            }
            Message::Open(record) => {
                // It is read in the reader's language, with that of the answers beside it.
                self.wanted.second = Tongue::from_tag(record.language);
                self.region = record.region;
                self.received = Some(record);
                return self.spoken().show(Screen::Received);
            }
            Message::Read => return self.show(Screen::ReceivedAnswers),
            Message::TakeOver => return self.take_over(),
            Message::Set(settings) => return self.set(settings),
            Message::StartAgain => {
                let start = Self::after_reload(self.region, self.at + 1, self.language);
                let Self { wanted, kept, settings, .. } = self;
                let wanted = wanted.nothing_more();
                return Self { notice: None, wanted, kept, settings, ..start };
            }
        }
        self
    }

    /// Whether a message leaves the screen, as a tap on a button does. A tick
    /// shows by itself that it was heard.
    pub const fn moves_on(message: &Message) -> bool {
        use Message::{Beside, GoTo, NoWords, Region, Set, Speak, Tick, TickBoth, Words};
        let ticks = matches!(message, Tick(_) | TickBoth { .. });
        let speaks = matches!(message, Speak(_) | Beside(_) | Words(_) | NoWords(_));
        !(ticks || speaks || matches!(message, Region(_) | GoTo(_) | Set(_)))
    }

    /// Where the person has said where they are, that holds until another
    /// region is set.
    fn set(mut self, settings: Rc<Settings>) -> Self {
        if settings.region != self.settings.region {
            self.region = settings.region.unwrap_or(self.region);
        }
        if settings.language != self.settings.language {
            self.wanted.first = settings.language;
        }
        self.settings = settings;
        self.spoken()
    }

    /// The language whose words are to be fetched.
    pub fn wanted(&self) -> Option<&'static Tongue> {
        self.wanted.missing()
    }

    /// In the languages that are wanted, as far as their words are there.
    fn spoken(mut self) -> Self {
        self.wanted.give(&mut self.language, &mut self.beside);
        self.notice = self.notice.filter(|it| *it != Notice::NoWords);
        self
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
