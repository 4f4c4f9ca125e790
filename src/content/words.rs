//! The words of a language as types, and where each of them stands in
//! `content/<tag>.toml`.
//!
//! `build.rs` compiles this file too.

use super::said::empty;
pub use super::said::{Count, Empty, Key, Said, Source, Text, Texts};
use crate::{
    region::Region,
    topics::TOPICS,
    triage::{
        CARE, CLARIFIERS, Clarifier, Level, Limit, Matching, PATTERNS, Question, RULES, Root,
        Section, UNCLEAR,
    },
};

/// A language by name: what is known of it before its words are there.
#[derive(Debug, PartialEq, Eq)]
pub struct Tongue {
    /// The language tag (BCP 47).
    pub tag: Text,
    /// Its name, in itself.
    pub name: Text,
    /// `ltr` or `rtl`.
    pub direction: Text,
}

empty! {
    /// A language. Its arrays have the order and the length of what they speak of.
    pub struct Language {
        /// The language tag (BCP 47).
        pub tag: &'static str,
        /// Its name, in itself.
        pub name: &'static str,
        /// `ltr` or `rtl`.
        pub direction: &'static str,
        /// The name of the check.
        pub title: &'static str,
        /// What stands between the parts of a list, before a space.
        pub comma: &'static str,
        /// Everything around the questions.
        pub page: Page,
        /// The languages, and what is said of this one.
        pub tongue: TongueWords,
        /// A result in easy words.
        pub easy: Easy,
        /// Reading aloud.
        pub say: Say,
        /// How a day is written.
        pub date: Date,
        /// The cauda equina card.
        pub card: Card,
        /// What is said to someone who thinks of self-harm.
        pub crisis: Crisis,
        /// How well a pattern fits.
        pub fit: FitWords,
        /// How to report a problem.
        pub report: Report,
        /// Links that share a check.
        pub link: LinkWords,
        /// What is said to whoever sees the check on someone's page.
        pub embed: EmbedWords,
        /// The views of the body map.
        pub body_map: BodyMap,
        /// Saving a check as a file, and opening it.
        pub file: FileWords,
        /// Two questions on one screen.
        pub pair: Pair,
        /// What can help meanwhile.
        pub care: CareWords,
        /// What usually happens next.
        pub next: NextSteps,
        /// Treatment, step by step.
        pub ladder: Ladder,
        /// What would change the level.
        pub change: ChangeWords,
        /// What to expect at a hospital.
        pub hospital: Hospital,
        /// A check that is kept on the device.
        pub keep: Keep,
        /// What this check is.
        pub about: About,
        /// When the medical content was checked, and that it is out of date.
        pub review: Review,
        /// What offers the summary.
        pub summary: SummaryWords,
        /// The headings of the summary, for whoever it is meant for.
        pub clinician: Clinician,
        pub(super) terms: [Texts; Question::COUNT],
        pub(super) sections: [&'static str; Section::ALL.len()],
        pub(super) questions: [Asked; Question::COUNT],
        pub(super) clarifiers: [Clarified; CLARIFIERS.len()],
        pub(super) levels: [LevelWords; Level::ALL.len()],
        pub(super) limits: [&'static str; Limit::ALL.len()],
        pub(super) rules: [RuleWords; RULES.len() + 1],
        pub(super) patterns: [PatternWords; PATTERNS.len()],
        pub(super) matching: [&'static str; Matching::ALL.len()],
        pub(super) roots: [&'static str; Root::ALL.len()],
        pub(super) regions: [RegionWords; Region::ALL.len()],
        pub(super) cares: [Titled; CARE.len()],
    }
}

impl Language {
    /// All of it.
    pub fn of<S: Source>(tongue: &Tongue, source: &mut S) -> Box<Self> {
        let mut it = Box::new(Self::EMPTY);
        (it.tag, it.name, it.direction) = (tongue.tag, tongue.name, tongue.direction);
        it.say(source);
        it
    }

    fn say<S: Source>(&mut self, source: &mut S) {
        let table = Key::new;
        self.title.say(source, &table("title"));
        self.comma.say(source, &table("comma"));
        self.page.say(source, &table("page"));
        self.tongue.say(source, &table("language"));
        self.easy.say(source, &table("easy"));
        self.say.say(source, &table("say"));
        self.date.say(source, &table("date"));
        self.card.say(source, &table("card"));
        self.crisis.say(source, &table("crisis"));
        self.fit.say(source, &table("fit"));
        self.report.say(source, &table("report"));
        self.link.say(source, &table("link"));
        self.embed.say(source, &table("embed"));
        self.body_map.say(source, &table("body-map"));
        self.file.say(source, &table("file"));
        self.pair.say(source, &table("pair"));
        self.care.say(source, &table("care"));
        self.next.say(source, &table("next"));
        self.ladder.say(source, &table("ladder"));
        self.change.say(source, &table("change"));
        self.hospital.say(source, &table("hospital"));
        self.keep.say(source, &table("keep"));
        self.about.say(source, &table("about"));
        self.review.say(source, &table("review"));
        self.summary.say(source, &table("summary"));
        self.clinician.say(source, &table("clinician"));
        for (terms, it) in self.terms.iter_mut().zip(&Question::ALL) {
            *terms = self::terms(source, *it, &table("clinical").then(it.id()));
        }
        each(&mut self.sections, Section::ALL.iter().map(|it| it.id()), source, "section");
        for (asked, it) in self.questions.iter_mut().zip(&Question::ALL) {
            asked.say(source, *it, &table("question").then(it.id()));
        }
        for (clarified, it) in self.clarifiers.iter_mut().zip(&CLARIFIERS) {
            clarified.say(source, it, &table("clarifier").then(it.question.id()));
        }
        each(&mut self.levels, Level::ALL.iter().map(|it| it.id()), source, "level");
        each(&mut self.limits, Limit::ALL.iter().map(|it| it.id()), source, "limit");
        let rules = (0..).map(|n| RULES.get(n).map_or(UNCLEAR.id, |it| it.id));
        each(&mut self.rules, rules, source, "rule");
        each(&mut self.patterns, PATTERNS.iter().map(|it| it.id), source, "pattern");
        each(&mut self.matching, Matching::ALL.iter().map(|it| it.id()), source, "matching");
        each(&mut self.roots, Root::ALL.iter().map(|it| it.id()), source, "root");
        each(&mut self.regions, Region::ALL.iter().map(|it| it.id()), source, "region");
        each(&mut self.cares, CARE.iter().map(|it| it.id), source, "care");
    }
}

/// What stands in a table, in the places that these name.
fn each<S: Source>(
    all: &mut [impl Said],
    ids: impl Iterator<Item = &'static str>,
    source: &mut S,
    table: &str,
) {
    for (it, id) in all.iter_mut().zip(ids) {
        it.say(source, &Key::new(table).then(id));
    }
}

/// The same sentence to the person, and to someone who helps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spoken {
    own: &'static str,
    helper: &'static str,
}

/// Who reads.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reader {
    /// The person whom it is about.
    #[default]
    Person,
    /// Someone who answers for that person.
    Helper,
}

impl Spoken {
    /// The sentence for this reader.
    pub const fn to(self, reader: Reader) -> &'static str {
        match reader {
            Reader::Person => self.own,
            Reader::Helper => self.helper,
        }
    }
}

impl Empty for Spoken {
    const EMPTY: Self = Self { own: "", helper: "" };
}

impl Spoken {
    /// What stands in a place, and for a helper in another, if it differs.
    fn of<S: Source>(source: &mut S, own: &Key<'_>, helper: &Key<'_>) -> Self {
        let own = source.one(own);
        Self { own, helper: source.maybe(helper).unwrap_or(own) }
    }

    /// What may stand in a place.
    fn maybe<S: Source>(source: &mut S, own: &Key<'_>, helper: &Key<'_>) -> Option<Self> {
        let (own, helper) = (source.maybe(own), source.maybe(helper));
        own.map(|own| Self { own, helper: helper.unwrap_or(own) })
    }
}

empty! {
    /// A question in words.
    #[derive(Debug)]
    pub struct Asked {
        /// The question.
        pub ask: Spoken,
        /// One or two sentences more.
        pub help: Option<Spoken>,
        pub(super) choices: &'static [Spoken],
    }
}

empty! {
    /// A clarifier in words.
    #[derive(Debug)]
    pub struct Clarified {
        /// The heading.
        pub ask: Spoken,
        /// One or two sentences more.
        pub help: Option<Spoken>,
        /// Its yes-or-no questions.
        pub parts: &'static [Spoken],
    }
}

empty! {
    /// A rule in words.
    #[derive(Debug)]
    pub struct RuleWords {
        /// Why it matters.
        pub why: Spoken,
        /// What to do besides, whatever the level.
        pub advice: Option<&'static str>,
    }
}

impl Asked {
    fn say<S: Source>(&mut self, source: &mut S, question: Question, place: &Key<'_>) {
        (self.ask, self.help) = asked(source, place);
        let (own, helper) = (place.then("choices"), place.then("helper"));
        let helper = helper.then("choices");
        let choices = question.answers().iter().map(|answer| {
            let id = answer.id();
            Spoken::of(source, &own.then(id), &helper.then(id))
        });
        self.choices = Vec::leak(choices.collect());
    }
}

/// What is asked, and one or two sentences more.
fn asked<S: Source>(source: &mut S, place: &Key<'_>) -> (Spoken, Option<Spoken>) {
    let helper = place.then("helper");
    let ask = Spoken::of(source, &place.then("ask"), &helper.then("ask"));
    (ask, Spoken::maybe(source, &place.then("help"), &helper.then("help")))
}

impl Clarified {
    fn say<S: Source>(&mut self, source: &mut S, clarifier: &Clarifier, place: &Key<'_>) {
        (self.ask, self.help) = asked(source, place);
        let count = clarifier.parts.len();
        let own = source.list(&place.then("parts"), Count::Exactly(count));
        let helper = place.then("helper");
        let helper = source.list(&helper.then("parts"), Count::ExactlyOrNone(count));
        let part = |n: usize| {
            let own = own.get(n).copied().unwrap_or_default();
            Spoken { own, helper: helper.get(n).copied().unwrap_or(own) }
        };
        self.parts = Vec::leak((0..count).map(part).collect());
    }
}

impl Said for RuleWords {
    fn say<S: Source>(&mut self, source: &mut S, place: &Key<'_>) {
        self.why = Spoken::of(source, &place.then("why"), &place.then("why-helper"));
        self.advice = source.maybe(&place.then("advice"));
    }
}

/// What a clinician calls a question, and then its options. "Not sure" has one
/// term for all, and "none of these" is told by what it denies: theirs are empty.
fn terms<S: Source>(source: &mut S, question: Question, place: &Key<'_>) -> Texts {
    let mut terms = vec![source.one(&place.then("name"))];
    for answer in question.answers() {
        let id = answer.id();
        let derived = answer.is_not_sure() || (answer.stands_alone() && id == "none");
        terms.push(if derived { "" } else { source.one(&place.then(id)) });
    }
    Vec::leak(terms)
}

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident { $($field:ident: $kind:ty),+ $(,)? })+) => { $(
        empty! {
            $(#[$doc])*
            #[allow(missing_docs, reason = "the fields are the keys of content/en.toml, which shows what they say")]
            #[derive(Debug)]
            pub struct $name { $(pub $field: $kind),+ }
        }

        impl Said for $name {
            #[inline(never)]
            fn say<S: Source>(&mut self, source: &mut S, place: &Key<'_>) {
                $(self.$field.say(source, &place.then(stringify!($field)));)+
            }
        }
    )+ };
}

words! {
    /// A title with a few sentences.
    Titled { title: Text, text: Text }
    /// What heads the care that follows.
    CareWords { heading: Text, intro: Text }
    /// Who examines, and how.
    NextSteps {
        heading: Text, who: Titled, talk: Titled, examine: Titled, blood: Titled, scan: Titled,
        nerve_tests: Titled, circulation: Titled,
    }
    /// Treatment, from the first step to the last.
    Ladder { heading: Text, intro: Text, steps: Texts }
    /// What would change the level.
    ChangeWords { heading: Text, intro: Text, now_ambulance: Text, now_hospital: Text, more: Text }
    /// What to expect at a hospital.
    Hospital { heading: Text, text: Texts }
    /// A check that is kept on the device, for later.
    Keep {
        offer: Text, what: Text, who: Text, saved: Text, delete: Text, deleted: Text, blocked: Text,
        full: Text, found: Text, open: Text, expired: Text, unreadable: Text, newer: Text,
    }
    /// How to report a problem.
    Report { heading: Text, intro: Text, to: Text, publisher: Text, copy: Text, copied: Text }
    /// Links that share a check, and why one is not opened.
    LinkWords {
        check_heading: Text, check_text: Text, answers_heading: Text, answers_text: Texts,
        no_address: Text, copy: Text, copied: Text, qr_caption: Text, opened: Text, changed: Text,
        go_on: Text, replaces: Text, step_through: Text, answers_list: Text, error_heading: Text, error_unused: Text, error_cut: Text,
        error_altered: Text, error_foreign: Text, error_newer: Text, error_unknown: Text,
        error_contradiction: Text, error_too_long: Text,
    }
    /// A level in words. Headings and steps leave places open, see
    /// [`Place`](super::Place): a name for lists, what heads the care card, what
    /// to do one after the other, the same in easy words, and what is said before
    /// the heading to those who cannot see its colour.
    LevelWords { name: Text, heading: Text, steps: Texts, easy: Texts, prefix: Text }
    /// A pattern in words: its name, plain first, and what it is, honestly.
    PatternWords { name: Text, about: Text }
    /// The languages, what is said of this one, and a second one beside it: how far
    /// it was checked (`reviewer`, a name and a date, is there once it was).
    TongueWords {
        label: Text, draft: Text, reviewer: Option<Text>, checked: Text, failed: Text, second: Text,
        second_text: Text, told: Text,
    }
    /// What shows a result in easy words, and whole again.
    Easy { show: Text, hide: Text }
    /// What begins and ends reading aloud.
    Say { start: Text, stop: Text }
    /// How a day is written.
    Date { day: Text, months: [Text; 12] }
    /// What is said to whoever sees the check on someone's page.
    EmbedWords {
        clinic: Text, site: Text, phone: Text, book: Text, not_emergency: Text,
        asks_heading: Text, asks: Text, asks_only: Text, tell: Text, told: Text,
    }
    /// The views of the body map.
    BodyMap {
        back: Text, front: Text, outer: Text, foot_top: Text, sole: Text, foot_inner: Text, help: Text,
        elsewhere: Text,
    }
    /// Saving a check as a file, and opening it; why one could not be opened.
    FileWords {
        heading: Text, save: Text, about: Text, open: Text, open_about: Text, altered: Text,
        contradictory: Text, incomplete: Text, newer: Text, not_a_check: Text, unknown: Text,
    }
    /// Two questions on one screen: what does something to the back, and to the leg.
    Pair { worse: Text, better: Text, help: Text, back: Text, leg: Text, both: Text, error: Text }
    /// How well a pattern fits.
    FitWords { fits_well: Text, fits_partly: Text, rule_out: Text, none: Text, always: Text }
    /// The cauda equina card (`rules.md` section 12).
    Card { heading: Text, items: Texts, close: Text }
    /// What is said to someone who thinks of self-harm.
    Crisis { heading: Text, steps: Texts, easy: Texts }
    /// The page that needs no program; no part of a [`Language`], which the
    /// widget carries.
    SafetyNet {
        page_title: Text, description: Text, intro: Text, numbers: Text, call: Text, call_items: Texts, go: Text,
        go_items: Texts, wait: Text, check: Text, due: Text, loading: Text, no_script: Text,
        failed: Text,
    }
    /// Services of a region, as people there call them.
    RegionWords {
        name: Text, department: Text, doctor: Text, physio: Text, advice: Text, crisis: Text,
        relay: Text, also: Option<Text>,
    }
    /// When the medical content was checked, and that it is out of date.
    Review { stands: Text, over: Text }
    /// What this check is and is not.
    About { purpose: Text, for_whom: Text, not_for: Text, privacy: Text, reviewed: Text }
    /// What offers the summary.
    SummaryWords {
        heading: Text, intro: Text, print: Text, copy: Text, share: Text, copied: Text,
        refused: Text, plain: Text,
    }
    /// What heads the parts of the summary, in clinicians' words.
    Clinician {
        title: Text, advised: Text, as_shown: Text, by_now: Text, also: Text, positive: Text,
        unsure: Text, negative: Text, time: Text, symptoms: Text, fits: Text, risks: Text,
        not_asked: Text, about: Text, denied: Text, not_sure: Text, counts_as: Text,
        matching: Text, root: Text, score: Text, none: Text, because: Text, ambulance: Text,
        open: Text,
    }
    /// Everything around the questions.
    Page {
        about_heading: Text, advice_heading: Text, against: Text, answers_heading: Text,
        answers_intro: Text, back: Text, begin_again: Text, call: Text, change: Text,
        change_answers: Text, check_number: Text, continue_: Text, could_be: Text,
        emergency_first: Text, error_heading: Text, error_none: Text,
        for_: Text, go_on: Text, hospital_rest: Text, hospital_rest_why: Text,
        keep_ticks: Text, learn: Text, leave: Text, leave_why: Text, matching_heading: Text,
        might_be_ambulance: Text, missing: Text, no: Text, none_of_these_asks: Text,
        not_a_diagnosis: Text, not_sure: Text, notice_reloaded: Text, part: Text,
        patterns_heading: Text, progress: Text, reasons_heading: Text, region_chosen: Text,
        region_heading: Text, region_label: Text, relay: Text, result: Text, rest_done: Text,
        root_heading: Text,
        so_far_nothing: Text, sources: Text, stop: Text, stopped_heading: Text,
        tick_all: Text, to_verify: Text, untick: Text, yes: Text, you_said: Text,
    }
    /// What only the static page of the single file says; no part of a
    /// [`Language`]: that a file is missing, and what is for whoever runs the site.
    SingleFile { missing: Text, site_heading: Text, site: Text, site_page: Text }
    /// What only a page says that is kept on the device; no part of a [`Language`]:
    /// that there is a newer version and what becomes of the answers, and what loads it.
    Update { text: Text, load: Text }
    /// What the page around a frame says where the check cannot be shown; no part
    /// of a [`Language`]: `warning` is for a page that has no words of its own.
    EmbedFrame { title: Text, failed: Text, emergency: Text, warning: Text, open: Text }
    /// What stands beside the pictures of the learn page.
    Pictures { nerve_title: Text, nerve: [Text; 8], roots_caption: Text, roots: [Text; 3] }
}

empty! {
    /// What stands around the check and can be read without the program, in one
    /// language. It is on pages of its own, and so no part of a [`Language`], which
    /// the widget carries.
    #[derive(Debug)]
    pub struct Around {
        /// The language tag.
        pub tag: Text,
        /// The page that needs no program.
        pub safety_net: SafetyNet,
        /// What only the single file says.
        pub single_file: SingleFile,
        /// What only an installed page says.
        pub update: Update,
        /// What only the page around a frame says.
        pub embed_frame: EmbedFrame,
        /// What can be learned.
        pub learn: Learn,
    }
}

impl Around {
    /// All of it.
    pub fn of<S: Source>(tag: Text, source: &mut S) -> Self {
        let mut it = Self { tag, ..Self::EMPTY };
        it.safety_net.say(source, &Key::new("static"));
        it.single_file.say(source, &Key::new("single-file"));
        it.update.say(source, &Key::new("update"));
        it.embed_frame.say(source, &Key::new("embed-frame"));
        it.learn.say(source, &Key::new("learn"));
        it
    }
}

empty! {
    /// What can be learned.
    #[derive(Debug)]
    pub struct Learn {
        /// Heads the page.
        pub title: Text,
        /// What it is for.
        pub intro: Text,
        /// Heads the list of topics.
        pub contents: Text,
        /// Leads to the check.
        pub back: Text,
        /// Leads to the rule book.
        pub rules: Text,
        /// What stands beside the pictures.
        pub pictures: Pictures,
        /// In the order of [`TOPICS`].
        pub topics: [Topic; TOPICS.len()],
    }
}

impl Said for Learn {
    fn say<S: Source>(&mut self, source: &mut S, place: &Key<'_>) {
        self.title.say(source, &place.then("title"));
        self.intro.say(source, &place.then("intro"));
        self.contents.say(source, &place.then("contents"));
        self.back.say(source, &place.then("back"));
        self.rules.say(source, &place.then("rules"));
        self.pictures.say(source, &place.then("pictures"));
        for (topic, id) in self.topics.iter_mut().zip(TOPICS) {
            let place = place.then(id);
            topic.id = id;
            topic.title.say(source, &place.then("title"));
            topic.text.say(source, &place.then("text"));
        }
    }
}

empty! {
    /// One thing to learn.
    #[derive(Debug)]
    pub struct Topic {
        /// The stable id.
        pub id: Text,
        /// Its title.
        pub title: Text,
        /// Paragraphs; those that begin with `## ` are headings, with `- ` items of a list.
        pub text: Texts,
    }
}

impl BodyMap {
    /// The titles of the views, from the back to the toe.
    pub const fn titles(&self) -> [Text; 6] {
        [self.back, self.front, self.outer, self.foot_top, self.sole, self.foot_inner]
    }
}
