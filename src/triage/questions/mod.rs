//! What a questionnaire is made of: sections, questions, their options, and
//! sets of options.
//!
//! The questionnaire itself is in `list.rs`. The one macro here turns each
//! entry of that list into an enum of the question's own options, so that a
//! rule can only ask a question for an answer that it really has.

mod list;

use super::{
    Clarifier,
    clarifiers::CLARIFIERS,
    condition::{Condition, all, any, not},
    terms::*,
};
pub use list::*;
use std::fmt;

/// A part of the questionnaire. Progress is shown by section.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// Who it is about.
    Start,
    /// Danger to life or limb.
    Emergency,
    /// Nerves of bladder, bowel, saddle, sex and legs.
    Nerves,
    /// Illnesses and risks.
    Health,
    /// Where, how, since when, and what changes it.
    Symptoms,
    /// What else may play a part.
    Background,
}

impl Section {
    /// In the order in which they are asked.
    pub const ALL: [Self; 6] = [
        Self::Start,
        Self::Emergency,
        Self::Nerves,
        Self::Health,
        Self::Symptoms,
        Self::Background,
    ];

    /// The stable id.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Emergency => "emergency",
            Self::Nerves => "nerves",
            Self::Health => "health",
            Self::Symptoms => "symptoms",
            Self::Background => "background",
        }
    }
}

/// A set of options of one question. Bit n stands for its n-th option.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Choices(u32);

impl Choices {
    /// The empty set: not answered.
    pub const NONE: Self = Self(0);

    /// The set of the options whose bits are set. Bits that stand for no
    /// option of the question are dropped when it is put on a sheet.
    pub const fn from_bits(bits: u32) -> Self {
        Self(bits)
    }

    /// One bit for each option.
    pub const fn bits(self) -> u32 {
        self.0
    }

    /// This set and one option more.
    pub const fn with(self, answer: Answer) -> Self {
        Self(self.0 | 1 << answer.index())
    }

    /// What is in this set and not in the other.
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// What is in either set.
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// What is in both sets.
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Whether the option is in the set.
    pub const fn has(self, answer: Answer) -> bool {
        self.0 & 1 << answer.index() != 0
    }

    /// Whether the sets share an option.
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether every option of this set is in the other.
    pub const fn within(self, other: Self) -> bool {
        self.0 & !other.0 == 0
    }

    /// How many options there are in it.
    pub const fn count(self) -> u32 {
        self.0.count_ones()
    }

    /// Whether it is empty.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }
}

impl From<Answer> for Choices {
    fn from(answer: Answer) -> Self {
        Self::NONE.with(answer)
    }
}

/// The options of a question that a condition names.
#[derive(Clone, Copy)]
pub struct Named {
    /// Whose options.
    pub question: Question,
    /// Which.
    pub choices: Choices,
    /// In the order in which they are written, for printing. Only native
    /// commands print a condition, so the widget does not carry the order.
    #[cfg(feature = "json")]
    pub(super) written: Options,
}

/// The same in every build: the ruleset's id is made from it.
impl fmt::Debug for Named {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {:?}", self.question.id(), self.choices)
    }
}

impl Named {
    #[cfg_attr(not(feature = "json"), expect(unused_variables))]
    const fn new(question: Question, choices: Choices, written: Options) -> Self {
        Self {
            question,
            choices,
            #[cfg(feature = "json")]
            written,
        }
    }
}

/// A set of questions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Questions(u64);

impl Questions {
    /// Whether the question is in the set.
    pub const fn has(self, question: Question) -> bool {
        self.0 & 1 << question as u64 != 0
    }

    /// This set and one question more.
    pub const fn with(self, question: Question) -> Self {
        Self(self.0 | 1 << question as u64)
    }

    /// This set but for one question.
    pub const fn without(self, question: Question) -> Self {
        Self(self.0 & !(1 << question as u64))
    }

    /// The questions, in the order in which they are asked.
    pub fn iter(self) -> impl Iterator<Item = Question> {
        Question::ALL.into_iter().filter(move |&it| self.has(it))
    }
}

/// Turns the list into enums. An entry reads: `one` or `many` answers, the
/// enum, the id and the code, the section, the options with their ids and
/// codes; then, where they apply, the option that stands `alone` ("none of
/// these"), what "not sure" counts as for the rules (`cautious`), and `when`
/// it is asked.
macro_rules! questions {
    ($(
        $(#[$doc:meta])*
        $how:ident $Question:ident $id:literal $code:literal $section:ident { $($Option:ident $option:literal $letter:literal),+ $(,)? }
        $(alone [$alone:ident])? $(cautious [$($worse:ident),+ $(,)?])? $(when $when:expr)?;
    )+) => {
        $($(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        #[allow(clippy::enum_variant_names, reason = "the variants are named as their ids")]
        pub enum $Question { $(#[doc = $option] $Option),+ }

        impl $Question {
            /// True when this is the answer, or one of several.
            pub const fn chosen(self) -> Condition { Condition::Has(Named::new(Question::$Question, Self::set(&[self]), Options::$Question(Self::itself(self)))) }
            /// True when this is the only answer given.
            pub const fn alone(self) -> Condition { Condition::Exactly(Named::new(Question::$Question, Self::set(&[self]), Options::$Question(Self::itself(self)))) }
            /// True when this was answered, before "not sure" is read as something worse.
            pub const fn said(self) -> Condition { Condition::Said(Named::new(Question::$Question, Self::set(&[self]), Options::$Question(Self::itself(self)))) }
            /// True when at least one of these was answered.
            pub const fn any_of(options: &'static [Self]) -> Condition { Condition::Has(Named::new(Question::$Question, Self::set(options), Options::$Question(options))) }
            /// True when nothing but these was answered, or the question is not asked.
            pub const fn within(options: &'static [Self]) -> Condition { Condition::Within(Named::new(Question::$Question, Self::set(options), Options::$Question(options))) }
            /// The stable id of the option.
            pub const fn id(self) -> &'static str { match self { $(Self::$Option => $option),+ } }
            const fn itself(self) -> &'static [Self] { match self { $(Self::$Option => &[Self::$Option]),+ } }
            pub(crate) const fn set(options: &[Self]) -> Choices {
                let mut set = Choices::NONE;
                let mut n = 0;
                while n < options.len() {
                    set = set.with(Answer::$Question(options[n]));
                    n += 1;
                }
                set
            }
        }

        impl From<$Question> for Answer {
            fn from(option: $Question) -> Self { Self::$Question(option) }
        })+

        /// A question, without its answer.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum Question { $($(#[$doc])* $Question),+ }

        /// A question together with one of *its own* options.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Answer { $($(#[$doc])* $Question($Question)),+ }

        /// Options of one question, in the order in which a condition names them.
        #[derive(Clone, Copy, Debug)]
        pub enum Options { $($(#[$doc])* $Question(&'static [$Question])),+ }

        #[cfg(feature = "json")]
        impl Options {
            /// The options, one by one.
            pub fn answers(self) -> Vec<Answer> {
                match self { $(Self::$Question(options) => options.iter().copied().map(Answer::from).collect()),+ }
            }
        }

        impl Question {
            /// Every question, in the order of the questionnaire.
            pub const ALL: [Self; Self::COUNT] = [$(Self::$Question),+];
            /// How many questions there are.
            pub const COUNT: usize = [$(Self::$Question),+].len();
            /// The stable id (FHIR linkId).
            pub const fn id(self) -> &'static str { match self { $(Self::$Question => $id),+ } }
            /// The code that stands for it in a link.
            pub const fn code(self) -> &'static str { match self { $(Self::$Question => $code),+ } }
            /// The codes of its options, in their order: letters of ASCII.
            #[expect(clippy::char_lit_as_u8, reason = "each is written as the letter it stands for")]
            pub(super) const fn codes(self) -> &'static [u8] { match self { $(Self::$Question => &[$($letter as u8),+]),+ } }
            /// The section it stands in.
            pub const fn section(self) -> Section { match self { $(Self::$Question => Section::$section),+ } }
            /// Whether it takes one answer only.
            pub const fn is_single(self) -> bool { match self { $(Self::$Question => questions!(@single $how)),+ } }
            /// Its options, in the order in which they are shown.
            pub const fn answers(self) -> &'static [Answer] {
                match self { $(Self::$Question => &[$(Answer::$Question($Question::$Option)),+]),+ }
            }
            /// "None of these": the option that cannot stand beside another.
            pub const fn alone(self) -> Choices {
                match self { $(Self::$Question => $Question::set(&[$($Question::$alone)?])),+ }
            }
            /// What "not sure" counts as when rules read it; empty where it matches nothing.
            pub const fn cautious(self) -> Choices {
                match self { $(Self::$Question => $Question::set(&[$($($Question::$worse),+)?])),+ }
            }
            /// When the question is asked.
            pub const fn asked_when(self) -> &'static Condition {
                match self {
                    $(Self::$Question => {
                        const WHEN: Condition = questions!(@when $($when)?);
                        &WHEN
                    }),+
                }
            }
        }

        impl Answer {
            /// The question that it answers.
            pub const fn question(self) -> Question { match self { $(Self::$Question(_) => Question::$Question),+ } }
            /// Its place among the options of the question.
            pub const fn index(self) -> u32 { match self { $(Self::$Question(option) => option as u32),+ } }
            /// The stable id of the option.
            pub const fn id(self) -> &'static str {
                const IDS: [&[&str]; Question::COUNT] = [$(&[$($option),+]),+];
                IDS[self.question() as usize][self.index() as usize]
            }
        }
    };
    (@single one) => { true };
    (@single many) => { false };
    (@when) => { Condition::Always };
    (@when $when:expr) => { $when };
}
use questions;

impl Question {
    /// The question with this id, if there is one.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|question| question.id() == id)
    }

    /// Its option with this id, if there is one.
    pub fn answer_from_id(self, id: &str) -> Option<Answer> {
        self.answers().iter().copied().find(|answer| answer.id() == id)
    }

    /// The question with this code, if there is one.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|question| question.code() == code)
    }

    /// Its option with this code, if there is one.
    pub fn answer_from_code(self, code: char) -> Option<Answer> {
        self.answers().iter().copied().find(|answer| answer.code() == code)
    }

    /// Its "not sure"; empty if it has none.
    pub const fn not_sure(self) -> Choices {
        SAID[self as usize].not_sure
    }

    /// The answers that leave open what was asked: not sure, not looked at, not said.
    pub const fn left_open(self) -> Choices {
        SAID[self as usize].open
    }

    /// The answers that say that something is so.
    pub const fn signs(self) -> Choices {
        SAID[self as usize].signs
    }

    /// What is asked once more before its "not sure" counts.
    pub fn clarifier(self) -> Option<&'static Clarifier> {
        CLARIFIERS.iter().find(|clarifier| clarifier.question == self)
    }

    /// Whether its options are places on the body map.
    pub const fn has_body_map(self) -> bool {
        matches!(self, Self::Zones)
    }

    /// The question about the leg that is the same as this one about the back.
    pub const fn same_about_the_leg(self) -> Option<Self> {
        match self {
            Self::BackWorse => Some(Self::LegWorse),
            Self::BackBetter => Some(Self::LegBetter),
            _ => None,
        }
    }

    /// Whether it says again which answers it asks about.
    pub const fn recalls_what_opened_it(self) -> bool {
        matches!(self, Self::FlagsOnset | Self::FlagsCourse | Self::FlagsExplained)
    }

    /// All its options.
    pub(crate) const fn every_option(self) -> Choices {
        Choices(u32::MAX >> (u32::BITS - self.answers().len() as u32))
    }
}

impl Answer {
    /// The code that stands for the option in a link: only beside that of its question.
    pub const fn code(self) -> char {
        self.question().codes()[self.index() as usize] as char
    }

    /// Whether it is "none of these".
    pub const fn stands_alone(self) -> bool {
        self.question().alone().has(self)
    }

    /// Whether it says that something is so: neither "none of these" nor unsure.
    pub const fn is_a_sign(self) -> bool {
        self.question().signs().has(self)
    }

    /// Whether it is "not sure".
    pub const fn is_not_sure(self) -> bool {
        self.question().not_sure().has(self)
    }
}

/// What the options of a question say.
#[derive(Clone, Copy)]
struct Said {
    not_sure: Choices,
    open: Choices,
    signs: Choices,
}

const SAID: [Said; Question::COUNT] = {
    let none = Said { not_sure: Choices::NONE, open: Choices::NONE, signs: Choices::NONE };
    let mut all = [none; Question::COUNT];
    let mut n = 0;
    while n < Question::COUNT {
        let (said, answers) = (&mut all[n], Question::ALL[n].answers());
        let mut m = 0;
        while m < answers.len() {
            let answer = answers[m];
            match answer.id().as_bytes() {
                b"not-sure" => {
                    said.not_sure = said.not_sure.with(answer);
                    said.open = said.open.with(answer);
                }
                b"cannot-look" | b"rather-not-say" => said.open = said.open.with(answer),
                b"no" | b"none" => {}
                _ if answer.stands_alone() => {}
                _ => said.signs = said.signs.with(answer),
            }
            m += 1;
        }
        n += 1;
    }
    all
};

impl Age {
    /// True from this band on. The rules take "not sure" for any age, the
    /// patterns for none.
    pub const fn or_older(self) -> Condition {
        Condition::AgeAtLeast(self)
    }

    /// The lower edge of the band, in years.
    pub const fn youngest(self) -> Option<u8> {
        match self {
            Self::Under16 => Some(0),
            Self::From16To44 => Some(16),
            Self::From45To49 => Some(45),
            Self::From50To59 => Some(50),
            Self::From60To64 => Some(60),
            Self::From65To69 => Some(65),
            Self::From70 => Some(70),
            Self::NotSure => None,
        }
    }

    /// This band and all older ones.
    pub(crate) const fn and_older(self) -> Choices {
        Choices(((1 << Self::NotSure as u32) - 1) & !((1 << self as u32) - 1))
    }
}
