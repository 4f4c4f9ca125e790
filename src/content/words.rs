//! The words of a language as types, and where each of them stands in
//! `content/<tag>.toml`.
//!
//! `build.rs` compiles this file too. There a [`Source`] is such a file; in the
//! program it is the text that `build.rs` wrote from it, which has the same
//! words in the same order and no keys.

use crate::{
    region::Region,
    topics::TOPICS,
    triage::{
        CARE, CLARIFIERS, Clarifier, Level, Limit, Matching, PATTERNS, Question, RULES, Root,
        Section, UNCLEAR,
    },
};

/// A text that stays as long as the program runs.
pub type Text = &'static str;
/// A list of them.
pub type Texts = &'static [Text];

/// Where words come from. Every word is asked for once, always in the same order.
pub trait Source {
    /// The text in this place.
    fn one(&mut self, place: &Key<'_>) -> Text;
    /// The text in this place, if there is one.
    fn maybe(&mut self, place: &Key<'_>) -> Option<Text>;
    /// The texts in this place, so many of them.
    fn list(&mut self, place: &Key<'_>, count: Count) -> Vec<Text>;
}

/// How many texts a list has.
#[derive(Clone, Copy)]
pub enum Count {
    /// At least one.
    Some,
    /// Neither fewer nor more.
    Exactly(usize),
    /// The same, or the list is left out.
    ExactlyOrNone(usize),
}

/// A place in a file: a name, in a table, in a table…
#[derive(Clone, Copy)]
pub struct Key<'a> {
    table: Option<&'a Key<'a>>,
    name: &'a str,
}

impl<'a> Key<'a> {
    /// A place outside all tables.
    pub const fn new(name: &'a str) -> Self {
        Self { table: None, name }
    }

    /// A place in this table.
    pub const fn then(&'a self, name: &'a str) -> Self {
        Self { table: Some(self), name }
    }

    /// As it is written in a file: `page.back`. Rust has `_` for `-`, and ends a
    /// name with it that means something to Rust.
    pub fn path(&self) -> String {
        let name = self.name.trim_end_matches('_').replace('_', "-");
        self.table.map_or(name.clone(), |table| [&table.path(), ".", &name].concat())
    }
}

/// What is made of words.
pub trait Said {
    /// The words that stand in this place.
    fn said<S: Source>(source: &mut S, place: &Key<'_>) -> Self;
}

impl Said for Text {
    fn said<S: Source>(source: &mut S, place: &Key<'_>) -> Self {
        source.one(place)
    }
}

impl Said for Option<Text> {
    fn said<S: Source>(source: &mut S, place: &Key<'_>) -> Self {
        source.maybe(place)
    }
}

impl Said for Texts {
    fn said<S: Source>(source: &mut S, place: &Key<'_>) -> Self {
        Vec::leak(source.list(place, Count::Some))
    }
}

/// As many texts as are needed.
impl<const N: usize> Said for [Text; N] {
    fn said<S: Source>(source: &mut S, place: &Key<'_>) -> Self {
        let texts = source.list(place, Count::Exactly(N));
        std::array::from_fn(|n| texts.get(n).copied().unwrap_or_default())
    }
}

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

impl Language {
    /// All of it.
    pub fn of<S: Source>(tongue: &Tongue, source: &mut S) -> Self {
        let table = Key::new;
        Self {
            tag: tongue.tag,
            name: tongue.name,
            direction: tongue.direction,
            title: source.one(&table("title")),
            comma: source.one(&table("comma")),
            page: Said::said(source, &table("page")),
            tongue: Said::said(source, &table("language")),
            easy: Said::said(source, &table("easy")),
            say: Said::said(source, &table("say")),
            date: Said::said(source, &table("date")),
            card: Said::said(source, &table("card")),
            crisis: Said::said(source, &table("crisis")),
            fit: Said::said(source, &table("fit")),
            report: Said::said(source, &table("report")),
            link: Said::said(source, &table("link")),
            embed: Said::said(source, &table("embed")),
            body_map: Said::said(source, &table("body-map")),
            file: Said::said(source, &table("file")),
            pair: Said::said(source, &table("pair")),
            care: Said::said(source, &table("care")),
            next: Said::said(source, &table("next")),
            ladder: Said::said(source, &table("ladder")),
            change: Said::said(source, &table("change")),
            hospital: Said::said(source, &table("hospital")),
            keep: Said::said(source, &table("keep")),
            about: Said::said(source, &table("about")),
            review: Said::said(source, &table("review")),
            summary: Said::said(source, &table("summary")),
            clinician: Said::said(source, &table("clinician")),
            terms: Question::ALL.map(|it| terms(source, it, &table("clinical").then(it.id()))),
            sections: Section::ALL.map(|it| source.one(&table("section").then(it.id()))),
            questions: Question::ALL
                .map(|it| Asked::of(source, it, &table("question").then(it.id()))),
            clarifiers: CLARIFIERS
                .each_ref()
                .map(|it| Clarified::of(source, it, &table("clarifier").then(it.question.id()))),
            levels: Level::ALL.map(|it| Said::said(source, &table("level").then(it.id()))),
            limits: Limit::ALL.map(|it| source.one(&table("limit").then(it.id()))),
            rules: std::array::from_fn(|n| {
                let id = RULES.get(n).map_or(UNCLEAR.id, |it| it.id);
                Said::said(source, &table("rule").then(id))
            }),
            patterns: PATTERNS
                .each_ref()
                .map(|it| Said::said(source, &table("pattern").then(it.id))),
            matching: Matching::ALL.map(|it| source.one(&table("matching").then(it.id()))),
            roots: Root::ALL.map(|it| source.one(&table("root").then(it.id()))),
            regions: Region::ALL.map(|it| Said::said(source, &table("region").then(it.id()))),
            cares: CARE.each_ref().map(|it| Said::said(source, &table("care").then(it.id))),
        }
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

/// A question in words.
#[derive(Debug)]
pub struct Asked {
    /// The question.
    pub ask: Spoken,
    /// One or two sentences more.
    pub help: Option<Spoken>,
    pub(super) choices: &'static [Spoken],
}

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

/// A rule in words.
#[derive(Debug)]
pub struct RuleWords {
    /// Why it matters.
    pub why: Spoken,
    /// What to do besides, whatever the level.
    pub advice: Option<&'static str>,
}

impl Said for Asked {
    fn said<S: Source>(source: &mut S, place: &Key<'_>) -> Self {
        let helper = place.then("helper");
        Self {
            ask: Spoken::of(source, &place.then("ask"), &helper.then("ask")),
            help: Spoken::maybe(source, &place.then("help"), &helper.then("help")),
            choices: &[],
        }
    }
}

impl Asked {
    fn of<S: Source>(source: &mut S, question: Question, place: &Key<'_>) -> Self {
        let asked = Self::said(source, place);
        let (own, helper) = (place.then("choices"), place.then("helper"));
        let helper = helper.then("choices");
        let choices = question.answers().iter().map(|answer| {
            let id = answer.id();
            Spoken::of(source, &own.then(id), &helper.then(id))
        });
        Self { choices: Vec::leak(choices.collect()), ..asked }
    }
}

impl Clarified {
    fn of<S: Source>(source: &mut S, clarifier: &Clarifier, place: &Key<'_>) -> Self {
        let Asked { ask, help, .. } = Asked::said(source, place);
        let count = clarifier.parts.len();
        let own = source.list(&place.then("parts"), Count::Exactly(count));
        let helper = place.then("helper");
        let helper = source.list(&helper.then("parts"), Count::ExactlyOrNone(count));
        let part = |n: usize| {
            let own = own.get(n).copied().unwrap_or_default();
            Spoken { own, helper: helper.get(n).copied().unwrap_or(own) }
        };
        let parts: Vec<_> = (0..count).map(part).collect();
        Self { ask, help, parts: Vec::leak(parts) }
    }
}

impl Said for RuleWords {
    fn said<S: Source>(source: &mut S, place: &Key<'_>) -> Self {
        let why = Spoken::of(source, &place.then("why"), &place.then("why-helper"));
        Self { why, advice: source.maybe(&place.then("advice")) }
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
        $(#[$doc])*
        #[allow(missing_docs, reason = "the fields are the keys of content/en.toml, which shows what they say")]
        #[derive(Debug)]
        pub struct $name { $(pub $field: $kind),+ }

        impl Said for $name {
            #[inline(never)]
            fn said<S: Source>(source: &mut S, place: &Key<'_>) -> Self {
                Self { $($field: Said::said(source, &place.then(stringify!($field)))),+ }
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

impl Around {
    /// All of it.
    pub fn of<S: Source>(tag: Text, source: &mut S) -> Self {
        Self {
            tag,
            safety_net: Said::said(source, &Key::new("static")),
            single_file: Said::said(source, &Key::new("single-file")),
            update: Said::said(source, &Key::new("update")),
            embed_frame: Said::said(source, &Key::new("embed-frame")),
            learn: Said::said(source, &Key::new("learn")),
        }
    }
}

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

impl Said for Learn {
    fn said<S: Source>(source: &mut S, place: &Key<'_>) -> Self {
        Self {
            title: source.one(&place.then("title")),
            intro: source.one(&place.then("intro")),
            contents: source.one(&place.then("contents")),
            back: source.one(&place.then("back")),
            rules: source.one(&place.then("rules")),
            pictures: Said::said(source, &place.then("pictures")),
            topics: TOPICS.map(|id| {
                let place = place.then(id);
                let title = source.one(&place.then("title"));
                Topic { id, title, text: Said::said(source, &place.then("text")) }
            }),
        }
    }
}

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

impl BodyMap {
    /// The titles of the views, from the back to the toe.
    pub const fn titles(&self) -> [Text; 6] {
        [self.back, self.front, self.outer, self.foot_top, self.sole, self.foot_inner]
    }
}
