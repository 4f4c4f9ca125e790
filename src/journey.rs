//! Where the person is, and how every message moves them on. Pure.

mod step;

pub use step::{Copied, Message, Mistake, Screen, Side};

use crate::{
    content::Reader,
    region::Region,
    triage::{
        Answer, Answers, Assessment, CLARIFIERS, Choices, Clarifier, Level, MOST_PARTS, Question,
        Questions, Reading, Reply, Rule, Truth, assess, questions::Who,
    },
};

/// The one state of the widget. Everything on screen is drawn from it.
#[derive(Clone, Debug, PartialEq)]
pub struct Journey {
    /// Whose numbers and services are shown.
    pub region: Region,
    /// What went wrong on this screen, to be put right.
    pub mistake: Option<Mistake>,
    /// What was just copied, if anything.
    pub copied: Option<Copied>,
    /// Whether an earlier, unsaved check was lost because the page was loaded anew.
    pub reloaded: bool,
    /// Everything that was ticked or tapped, also what does not count yet.
    sheet: Answers,
    /// The questions whose answers count: a choice was made, or "Continue" pressed.
    confirmed: Questions,
    replies: [[Option<Reply>; MOST_PARTS]; CLARIFIERS.len()],
    /// The screens in the order in which they were reached.
    trail: Vec<Screen>,
    at: usize,
}

impl Journey {
    /// A new check after an earlier one that was lost when the page was loaded
    /// again, at this place of the browser's history: what lies before it is
    /// gone, and leads to the start.
    pub fn after_reload(region: Region, place: usize) -> Self {
        let trail = vec![Screen::Start; place + 1];
        Self { reloaded: place > 0, trail, at: place, ..Self::new(region) }
    }

    /// A new check.
    pub fn new(region: Region) -> Self {
        Self {
            region,
            mistake: None,
            copied: None,
            reloaded: false,
            sheet: Answers::default(),
            confirmed: Questions::default(),
            replies: [[None; MOST_PARTS]; CLARIFIERS.len()],
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

    /// The replies to a question's clarifier so far.
    pub fn replies(&self, clarifier: &Clarifier) -> &[Option<Reply>] {
        let place = CLARIFIERS.iter().position(|it| it.question == clarifier.question);
        let replies = place.and_then(|place| self.replies.get(place));
        replies.map_or(&[], |replies| &replies[..clarifier.parts.len()])
    }

    /// To whom the screens speak.
    pub fn reader(&self) -> Reader {
        let helps = self.sheet.has(Who::Helper.into());
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
            Message::Reply(part, reply) => self.reply(part, reply),
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
            Message::Copied(copied) => Self { copied: Some(copied), ..self },
            Message::StartAgain => {
                let start = Self::after_reload(self.region, self.at + 1);
                Self { reloaded: false, ..start }
            }
        }
    }

    /// Whether a message leaves the screen, as a tap on a button does. A tick
    /// or a radio button shows by itself that it was heard.
    pub fn moves_on(&self, message: Message) -> bool {
        match message {
            Message::Tick(_) | Message::TickBoth { .. } | Message::Region(_) | Message::GoTo(_) => {
                false
            }
            Message::Reply(..) => match self.screen() {
                Screen::Clarify(question) => {
                    question.clarifier().is_some_and(|it| it.parts.len() == 1)
                }
                _ => true,
            },
            _ => true,
        }
    }

    fn choose(self, answer: Answer) -> Self {
        let question = answer.question();
        let ticked = self.ticked(question).without(question.alone());
        if !question.is_single() && !ticked.is_empty() {
            return Self { mistake: Some(Mistake::NoneBesideTicks), ..self };
        }
        if answer.is_not_sure() && question.clarifier().is_some() {
            let mut clarified = self.open(question);
            clarified.sheet = clarified.sheet.with(answer);
            return clarified.show(Screen::Clarify(question));
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

    fn reply(mut self, part: usize, reply: Reply) -> Self {
        let Screen::Clarify(question) = self.screen() else {
            return self;
        };
        let place = CLARIFIERS.iter().position(|it| it.question == question);
        let slot = place
            .and_then(|place| self.replies.get_mut(place))
            .and_then(|replies| replies.get_mut(part));
        if let Some(slot) = slot {
            *slot = Some(reply);
        }
        let only = question.clarifier().is_some_and(|it| it.parts.len() == 1);
        if only { self.carry_on() } else { self }
    }

    fn carry_on(self) -> Self {
        match self.screen() {
            Screen::Ask(question) => self.leave_question(question),
            Screen::AskBoth(back) => match back.same_about_the_leg() {
                Some(leg) => self.leave_both(back, leg),
                None => self,
            },
            Screen::Clarify(question) => match question.clarifier() {
                Some(clarifier) => self.leave_clarifier(clarifier),
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
        // What is sure may call for an ambulance already: then nothing more is asked.
        let at_once = assess(&self.answers().set(question, sure)).level;
        if at_once == Some(Level::CallAmbulance) {
            return self.answer(question, sure);
        }
        self.open(question).show(Screen::Clarify(question))
    }

    fn leave_both(mut self, back: Question, leg: Question) -> Self {
        if self.ticked(back).is_empty() || self.ticked(leg).is_empty() {
            return Self { mistake: Some(Mistake::NothingChosen), ..self };
        }
        self.confirmed = self.confirmed.with(back).with(leg);
        self.onward()
    }

    fn leave_clarifier(self, clarifier: &Clarifier) -> Self {
        let replies = self.replies(clarifier);
        if let Some(part) = replies.iter().position(Option::is_none) {
            return Self { mistake: Some(Mistake::PartOpen(part)), ..self };
        }
        let beside = self.ticked(clarifier.question);
        let stored = clarifier.stored(beside, replies.iter().flatten().copied());
        self.answer(clarifier.question, stored)
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
        self.reloaded = false;
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
