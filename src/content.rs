//! What is said, in every language. Written in `content/`, compiled by
//! `build.rs`, which refuses a language that leaves anything unsaid.

use crate::{
    fhir::FileError,
    keep::Lost,
    region::Region,
    share::{LinkError, pieces},
    topics::TOPICS,
    triage::{
        Answer, CARE, CLARIFIERS, Care, Clarifier, Fit, Level, Limit, Matching, PATTERNS, Pattern,
        Question, RULES, Root, Rule, Section,
    },
};

/// A language. Its arrays have the order and the length of what they speak of.
#[derive(Debug)]
pub struct Language {
    /// The language tag (BCP 47).
    pub tag: &'static str,
    /// Its name, in itself.
    pub name: &'static str,
    /// `ltr` or `rtl`.
    pub direction: &'static str,
    /// The name of the check.
    pub title: &'static str,
    /// Everything around the questions.
    pub page: Page,
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
    terms: [&'static str; Question::COUNT],
    sections: [&'static str; Section::ALL.len()],
    questions: [Asked; Question::COUNT],
    clarifiers: [Clarified; CLARIFIERS.len()],
    levels: [LevelWords; Level::ALL.len()],
    limits: [&'static str; Limit::ALL.len()],
    rules: [RuleWords; RULES.len() + 1],
    patterns: [PatternWords; PATTERNS.len()],
    matching: [&'static str; Matching::ALL.len()],
    roots: [&'static str; Root::ALL.len()],
    regions: [RegionWords; Region::ALL.len()],
    cares: [Titled; CARE.len()],
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

/// A question in words.
#[derive(Debug)]
pub struct Asked {
    /// The question.
    pub ask: Spoken,
    /// One or two sentences more.
    pub help: Option<Spoken>,
    choices: &'static [Spoken],
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

/// A level in words. Headings and steps leave places open, see [`Place`].
#[derive(Debug)]
pub struct LevelWords {
    /// For lists.
    pub name: &'static str,
    /// Heads the care card.
    pub heading: &'static str,
    /// What to do, one after the other.
    pub steps: &'static [&'static str],
    /// Said before the heading to those who cannot see its colour.
    pub prefix: &'static str,
}

/// A rule in words.
#[derive(Debug)]
pub struct RuleWords {
    /// Why it matters.
    pub why: Spoken,
    /// What to do besides, whatever the level.
    pub advice: Option<&'static str>,
}

/// A pattern in words.
#[derive(Debug)]
pub struct PatternWords {
    /// Its name, plain first.
    pub name: &'static str,
    /// What it is, honestly.
    pub about: &'static str,
}

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident { $($field:ident: $kind:ty),+ $(,)? })+) => { $(
        $(#[$doc])*
        #[allow(missing_docs, reason = "the fields are the keys of content/en.toml, which shows what they say")]
        #[derive(Debug)]
        pub struct $name { $(pub $field: $kind),+ }
    )+ };
}

type Text = &'static str;
type Texts = &'static [&'static str];

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
    Crisis { heading: Text, steps: Texts }
    /// The page that needs no program; no part of a [`Language`], which the
    /// widget carries.
    SafetyNet {
        title: Text, intro: Text, numbers: Text, call: Text, call_items: Texts, go: Text,
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
}

/// What can be learned. It is a page of its own, and so no part of a
/// [`Language`], which the widget carries.
#[derive(Debug)]
pub struct Learn {
    /// The language tag.
    pub tag: Text,
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
    /// The titles of the body map's views.
    pub views: [Text; 6],
    /// In the order of [`TOPICS`].
    pub topics: [Topic; TOPICS.len()],
}

/// What only the static page of the single file says; no part of a
/// [`Language`] either.
#[derive(Debug)]
pub struct SingleFile {
    /// That the document for browsers without WebAssembly is not there.
    pub missing: Text,
    /// Heads what is for whoever runs the website.
    pub site_heading: Text,
    /// That a header of the website may stop the scripts, and which one would not.
    pub site: Text,
    /// Leads to the page that loads its program from files.
    pub site_page: Text,
}

/// What only a page says that is kept on the device; no part of a [`Language`].
#[derive(Debug)]
pub struct Update {
    /// That there is a newer version, and what becomes of the answers.
    pub text: Text,
    /// Loads it.
    pub load: Text,
}

/// What the page around a frame says where the check cannot be shown; no part
/// of a [`Language`] either.
#[derive(Debug)]
pub struct EmbedFrame {
    /// Names the frame.
    pub title: Text,
    /// That the check is not there.
    pub failed: Text,
    /// What to do in an emergency.
    pub emergency: Text,
    /// The signs that cannot wait, in short, for a page that has no words of its own.
    pub warning: Text,
    /// Leads to the check in a window of its own.
    pub open: Text,
}

/// What stands beside the pictures of the learn page.
#[derive(Debug)]
pub struct Pictures {
    /// Names the path of the nerve.
    pub nerve_title: Text,
    /// What its numbers stand for.
    pub nerve: &'static [Text; 8],
    /// Explains the areas of the roots.
    pub roots_caption: Text,
    /// The roots by name.
    pub roots: &'static [Text; 3],
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

/// What fills the open places of a sentence.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// Whose numbers and services.
    pub region: Region,
    /// By when.
    pub limit: Option<Limit>,
}

impl Language {
    /// A section's title.
    pub const fn section(&self, section: Section) -> &'static str {
        self.sections[section as usize]
    }

    /// A question in words.
    pub const fn question(&self, question: Question) -> &Asked {
        &self.questions[question as usize]
    }

    /// An option in words.
    pub fn answer(&self, answer: Answer) -> Spoken {
        self.question(answer.question()).choices[answer.index() as usize]
    }

    /// What a clinician calls a question.
    pub fn name(&self, question: Question) -> &'static str {
        self.clinical(question, 0)
    }

    /// What a clinician calls an option; empty for "none of these", which is
    /// told by what it denies.
    pub fn term(&self, answer: Answer) -> &'static str {
        if answer.is_not_sure() {
            return self.clinician.not_sure;
        }
        self.clinical(answer.question(), answer.index() as usize + 1)
    }

    /// The name and the terms of a question stand in one text, with `|` between.
    fn clinical(&self, question: Question, place: usize) -> &'static str {
        let (terms, mut before, mut begin) = (self.terms[question as usize], place, 0);
        for (end, byte) in terms.bytes().enumerate() {
            if byte == b'|' {
                if before == 0 {
                    return terms.get(begin..end).unwrap_or_default();
                }
                (before, begin) = (before - 1, end + 1);
            }
        }
        terms.get(begin..).unwrap_or_default()
    }

    /// A clarifier in words.
    pub fn clarifier(&self, clarifier: &Clarifier) -> Option<&Clarified> {
        let place = CLARIFIERS.iter().position(|it| it.question == clarifier.question)?;
        self.clarifiers.get(place)
    }

    /// A level in words.
    pub const fn level(&self, level: Level) -> &LevelWords {
        &self.levels[level as usize]
    }

    /// A time limit in words.
    pub const fn limit(&self, limit: Limit) -> &'static str {
        self.limits[limit as usize]
    }

    /// A rule in words.
    pub fn rule(&self, rule: &Rule) -> &RuleWords {
        &self.rules[rule.index()]
    }

    /// A pattern in words.
    pub fn pattern(&self, pattern: &Pattern) -> Option<&PatternWords> {
        self.patterns.get(PATTERNS.iter().position(|it| it == pattern)?)
    }

    /// How well a pattern fits, in words.
    pub const fn fit(&self, fit: Fit) -> &'static str {
        match fit {
            Fit::FitsWell => self.fit.fits_well,
            Fit::FitsPartly => self.fit.fits_partly,
            Fit::RuleOut => self.fit.rule_out,
        }
    }

    /// Why a link is not opened, and what to do about it.
    pub const fn link_error(&self, error: LinkError) -> &'static str {
        match error {
            LinkError::Cut => self.link.error_cut,
            LinkError::Altered => self.link.error_altered,
            LinkError::Foreign => self.link.error_foreign,
            LinkError::Newer => self.link.error_newer,
            LinkError::Unknown => self.link.error_unknown,
            LinkError::Contradiction => self.link.error_contradiction,
            LinkError::TooLong => self.link.error_too_long,
        }
    }

    /// The verdict of the matching test in words.
    pub const fn matching(&self, verdict: Matching) -> &'static str {
        self.matching[verdict as usize]
    }

    /// A root hint in words.
    pub const fn root(&self, root: Root) -> &'static str {
        self.roots[root as usize]
    }

    /// A piece of care in words.
    pub fn care(&self, care: &Care) -> Option<&Titled> {
        self.cares.get(CARE.iter().position(|it| it.id == care.id)?)
    }

    /// Why a check that was kept on the device cannot be opened, and what to do.
    pub const fn lost(&self, lost: Lost) -> &'static str {
        match lost {
            Lost::Expired => self.keep.expired,
            Lost::Unreadable => self.keep.unreadable,
            Lost::Newer => self.keep.newer,
        }
    }

    /// Why a file cannot be opened, and what to do.
    pub const fn file_error(&self, error: FileError) -> &'static str {
        match error {
            FileError::NotACheck => self.file.not_a_check,
            FileError::Newer => self.file.newer,
            FileError::Unknown => self.file.unknown,
            FileError::Contradictory => self.file.contradictory,
            FileError::Incomplete => self.file.incomplete,
            FileError::Altered => self.file.altered,
        }
    }

    /// A region's services in words.
    pub const fn region(&self, region: Region) -> &RegionWords {
        &self.regions[region as usize]
    }

    /// Fills the open places of a sentence.
    pub fn fill(&self, text: &str, place: Place) -> String {
        let words = self.region(place.region);
        let places = [
            ("when", place.limit.map_or("", |limit| self.limit(limit))),
            ("emergency", place.region.emergency_number()),
            ("department", words.department),
            ("doctor", words.doctor),
            ("physio", words.physio),
            ("advice", words.advice),
            ("crisis", words.crisis),
        ];
        filled(text, &places)
    }
}

/// A sentence with its open places filled: `{name}` with what stands for the
/// name. Any other place is left open.
#[inline(never)]
pub fn filled(text: &str, places: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    let mut parts = pieces(text, b'{');
    filled += parts.next().unwrap_or_default();
    for part in parts {
        let place = places.iter().find_map(|(name, value)| {
            let rest = part.strip_prefix(name)?.strip_prefix('}')?;
            Some((value, rest))
        });
        match place {
            Some((value, rest)) => {
                filled += value;
                filled += rest;
            }
            None => {
                filled.push('{');
                filled += part;
            }
        }
    }
    filled
}

/// A language is known by its tag.
impl PartialEq for Language {
    fn eq(&self, other: &Self) -> bool {
        self.tag == other.tag
    }
}

include!(concat!(env!("OUT_DIR"), "/languages.rs"));
