//! Turns `content/<language>.toml` into Rust, and refuses a language that
//! leaves anything unsaid or speaks of something that does not exist.
//!
//! To know what there is to say, it compiles the clinical core into itself.

#[path = "src/address.rs"]
mod address;
#[allow(dead_code, unused_imports)]
#[path = "src/region/mod.rs"]
mod region;
#[path = "src/topics.rs"]
mod topics;
#[allow(dead_code, unused_imports)]
#[path = "src/triage/mod.rs"]
mod triage;

use region::Region;
use std::{collections::BTreeMap, env, error::Error, fs, path::Path};
use topics::TOPICS;
use triage::{
    CARE, CHECKED, CLARIFIERS, DUE, Level, Limit, Matching, PATTERNS, Question, RULES, Root,
    Section, UNCLEAR,
};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-env-changed=BTT_CONTACT");
    println!("cargo::rerun-if-env-changed=BTT_ADDRESS");
    println!("cargo::rerun-if-changed=content");
    println!("cargo::rerun-if-changed=src/triage");
    println!("cargo::rerun-if-changed=src/address.rs");
    println!("cargo::rerun-if-changed=src/region");
    println!("cargo::rerun-if-changed=src/topics.rs");

    if let Ok(address) = env::var("BTT_ADDRESS")
        && let Some(problem) = address::problem(&address)
    {
        println!("cargo::error=BTT_ADDRESS is {address:?}: {problem}");
        return Err("the public address cannot be used".into());
    }

    let mut files: Vec<_> = fs::read_dir("content")?.collect::<Result<_, _>>()?;
    files.retain(|file| file.path().extension().is_some_and(|it| it == "toml"));
    // English first: the others are translated from it.
    files.sort_by_key(|file| (file.file_name() != "en.toml", file.path()));

    let (mut rust, mut names, mut complaints) = (String::new(), Vec::new(), Vec::new());
    for file in files {
        let mut texts = Texts::read(&file.path())?;
        let name = texts.tag.to_uppercase().replace('-', "_");
        let (file, learn) = (texts.file(), texts.learn());
        let single_file = texts.table("SingleFile", "single-file");
        let update = texts.table("Update", "update");
        let embed_frame = texts.table("EmbedFrame", "embed-frame");
        let language = texts.language();
        let safety_net = texts.table("SafetyNet", "static");
        rust += &format!(
            "/// See `{file}`.\npub static {name}: Language = {language};\n\
             /// What can be learned, see `{file}`.\npub static LEARN_{name}: Learn = {learn};\n\
             /// The page that needs no program, see `{file}`.\n\
             pub static SAFETY_NET_{name}: SafetyNet = {safety_net};\n\
             /// What only the single file says, see `{file}`.\n\
             pub static SINGLE_FILE_{name}: SingleFile = {single_file};\n\
             /// What only an installed page says, see `{file}`.\n\
             pub static UPDATE_{name}: Update = {update};\n\
             /// What only the page around a frame says, see `{file}`.\n\
             pub static EMBED_FRAME_{name}: EmbedFrame = {embed_frame};\n"
        );
        names.push(format!("&{name}"));
        complaints.extend(texts.complaints());
    }
    if !complaints.is_empty() {
        for complaint in &complaints {
            println!("cargo::error={complaint}");
        }
        return Err(
            format!("{} sentences are missing or in the wrong place", complaints.len()).into()
        );
    }
    rust += &format!(
        "/// Every language of this build.\npub static LANGUAGES: &[&Language] = &[{}];\n",
        names.join(", ")
    );
    rust += &format!(
        "/// The id of the questions, rules and patterns.\npub const RULESET: &str = {:?};\n",
        ruleset()
    );
    fs::write(Path::new(&env::var("OUT_DIR")?).join("languages.rs"), rust)?;
    Ok(())
}

/// A short name for all that decides a result: it changes whenever a question,
/// a rule or a pattern does (FNV-1a of how they print themselves).
fn ruleset() -> String {
    let questions = Question::ALL.map(|it| (it, it.answers(), it.cautious(), it.asked_when()));
    let all = format!("{questions:?}{CLARIFIERS:?}{RULES:?}{UNCLEAR:?}{PATTERNS:?}");
    let hash = all
        .bytes()
        .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    format!("{hash:08x}")
}

/// The texts of one language that have not been used yet.
struct Texts {
    tag: String,
    texts: BTreeMap<String, Text>,
    complaints: Vec<String>,
}

enum Text {
    One(String),
    List(Vec<String>),
}

impl Texts {
    fn read(file: &Path) -> Result<Self, Box<dyn Error>> {
        let name = file.display();
        let table: toml::Table =
            fs::read_to_string(file)?.parse().map_err(|error| format!("{name}: {error}"))?;
        let tag = file.file_stem().and_then(|it| it.to_str()).ok_or("a file without a name")?;
        let mut texts =
            Self { tag: tag.to_owned(), texts: BTreeMap::new(), complaints: Vec::new() };
        texts.flatten("", toml::Value::Table(table));
        Ok(texts)
    }

    fn flatten(&mut self, path: &str, value: toml::Value) {
        match value {
            toml::Value::Table(table) => {
                for (key, value) in table {
                    let path = if path.is_empty() { key } else { format!("{path}.{key}") };
                    self.flatten(&path, value);
                }
            }
            toml::Value::String(text) => {
                let text = text.replace("{checked}", CHECKED).replace("{due}", DUE);
                self.keep(path, Text::One(text));
            }
            toml::Value::Array(list) => {
                let all: Option<_> = list.iter().map(|it| it.as_str().map(str::to_owned)).collect();
                match all {
                    Some(list) => self.keep(path, Text::List(list)),
                    None => self.complain(path, "is a list of something other than texts"),
                }
            }
            other => self.complain(path, &format!("is not a text: {other:?}")),
        }
    }

    fn keep(&mut self, path: &str, text: Text) {
        let sentences = match &text {
            Text::One(text) => std::slice::from_ref(text),
            Text::List(list) => list,
        };
        for sentence in sentences {
            if sentence.trim().is_empty() {
                self.complaints.push(format!("{}: {path} is empty", self.file()));
            }
            let mut rest = sentence.as_str();
            while let Some((_, after)) = rest.split_once('{') {
                let name = after.split('}').next().unwrap_or_default();
                // A region's own are filled when it is built.
                if !PLACEHOLDERS.contains(&name) && !path.starts_with("region.") {
                    let known = PLACEHOLDERS.join(", ");
                    self.complaints.push(format!(
                        "{}: {path} has {{{name}}}; it may have {known}",
                        self.file()
                    ));
                }
                rest = after;
            }
        }
        self.texts.insert(path.to_owned(), text);
    }

    fn file(&self) -> String {
        format!("content/{}.toml", self.tag)
    }

    fn complain(&mut self, path: &str, problem: &str) {
        self.complaints.push(format!("{}: {path} {problem}", self.file()));
    }

    fn complaints(mut self) -> Vec<String> {
        let file = self.file();
        let unknown =
            self.texts.keys().map(|path| format!("{file}: {path} speaks of nothing that exists"));
        self.complaints.extend(unknown);
        self.complaints
    }

    fn maybe(&mut self, path: &str) -> Option<String> {
        match self.texts.remove(path)? {
            Text::One(text) => Some(format!("{text:?}")),
            Text::List(_) => {
                self.complain(path, "should be one text, not a list");
                None
            }
        }
    }

    fn one(&mut self, path: &str) -> String {
        if !self.texts.contains_key(path) {
            self.complain(path, "is missing");
        }
        self.maybe(path).unwrap_or_default()
    }

    fn maybe_list(&mut self, path: &str) -> Option<Vec<String>> {
        match self.texts.remove(path)? {
            Text::List(list) => Some(list.iter().map(|text| format!("{text:?}")).collect()),
            Text::One(_) => {
                self.complain(path, "should be a list of texts");
                None
            }
        }
    }

    fn list(&mut self, path: &str) -> String {
        if !self.texts.contains_key(path) {
            self.complain(path, "is missing");
        }
        format!("&[{}]", self.maybe_list(path).unwrap_or_default().join(", "))
    }

    /// A text for the person and, where it differs, one for a helper.
    fn spoken(&mut self, path: &str, helper: &str) -> String {
        let own = self.one(path);
        spoken(&own, self.maybe(helper))
    }

    fn each<T>(
        &mut self,
        all: impl IntoIterator<Item = T>,
        say: impl Fn(&mut Self, T) -> String,
    ) -> String {
        let said: Vec<_> = all.into_iter().map(|it| say(self, it)).collect();
        format!("[{}]", said.join(", "))
    }

    /// A struct whose fields are the texts of a table, whatever they are.
    fn table(&mut self, name: &str, path: &str) -> String {
        let prefix = format!("{path}.");
        let keys: Vec<_> =
            self.texts.keys().filter(|it| it.starts_with(&prefix)).cloned().collect();
        let fields = keys.into_iter().map(|key| {
            let mut field = key.replacen(&prefix, "", 1).replace('-', "_");
            if ["continue", "for"].contains(&field.as_str()) {
                field.push('_');
            }
            let value = match self.texts.get(&key) {
                Some(Text::List(_)) => self.list(&key),
                _ => self.one(&key),
            };
            format!("{field}: {value}")
        });
        let fields: Vec<_> = fields.collect();
        format!("{name} {{ {} }}", fields.join(", "))
    }

    fn language(&mut self) -> String {
        let fields = [
            ("tag", format!("{:?}", self.tag)),
            ("name", self.one("name")),
            ("direction", self.one("direction")),
            ("title", self.peek("static.title")),
            ("page", self.table("Page", "page")),
            (
                "sections",
                self.each(Section::ALL, |it, section| it.one(&format!("section.{}", section.id()))),
            ),
            ("questions", self.each(Question::ALL, Self::question)),
            ("clarifiers", self.each(CLARIFIERS.iter(), Self::clarifier)),
            (
                "levels",
                self.each(Level::ALL, |it, level| {
                    it.table("LevelWords", &format!("level.{}", level.id()))
                }),
            ),
            ("limits", self.each(Limit::ALL, |it, limit| it.one(&format!("limit.{}", limit.id())))),
            ("rules", self.each(RULES.iter().chain([&UNCLEAR]), |it, rule| it.rule(rule.id))),
            (
                "patterns",
                self.each(PATTERNS.iter(), |it, pattern| {
                    it.table("PatternWords", &format!("pattern.{}", pattern.id))
                }),
            ),
            ("fit", self.table("FitWords", "fit")),
            (
                "matching",
                self.each(Matching::ALL, |it, verdict| {
                    it.one(&format!("matching.{}", verdict.id()))
                }),
            ),
            ("roots", self.each(Root::ALL, |it, root| it.one(&format!("root.{}", root.id())))),
            ("card", self.table("Card", "card")),
            ("crisis", self.table("Crisis", "crisis")),
            (
                "cares",
                self.each(CARE.iter(), |it, care| it.table("Titled", &format!("care.{}", care.id))),
            ),
            ("report", self.table("Report", "report")),
            ("link", self.table("LinkWords", "link")),
            ("embed", self.table("EmbedWords", "embed")),
            ("body_map", self.table("BodyMap", "body-map")),
            ("file", self.table("FileWords", "file")),
            ("pair", self.table("Pair", "pair")),
            ("care", self.table("CareWords", "care")),
            ("next", self.next_steps()),
            ("ladder", self.table("Ladder", "ladder")),
            ("change", self.table("ChangeWords", "change")),
            ("hospital", self.table("Hospital", "hospital")),
            ("keep", self.table("Keep", "keep")),
            ("regions", self.each(Region::ALL, Self::region)),
            ("about", self.table("About", "about")),
            ("review", self.table("Review", "review")),
            ("summary", self.table("SummaryWords", "summary")),
            ("clinician", self.table("Clinician", "clinician")),
            ("terms", self.each(Question::ALL, Self::terms)),
        ];
        let fields: Vec<_> =
            fields.iter().map(|(name, value)| format!("{name}: {value}")).collect();
        format!("Language {{ {} }}", fields.join(", "))
    }

    /// The words of a region, with its numbers in their places.
    fn region(&mut self, region: Region) -> String {
        let table = format!("region.{}", region.id());
        let mut open = Vec::new();
        for (path, text) in &mut self.texts {
            if let (true, Text::One(text)) = (path.starts_with(&format!("{table}.")), text) {
                for number in region.numbers().all {
                    *text = text.replace(&format!("{{{}}}", number.line.id()), number.reach);
                }
                open.extend(text.contains('{').then(|| path.clone()));
            }
        }
        for path in open {
            self.complain(&path, "has a placeholder for which there is no number");
        }
        let also = self
            .maybe(&format!("{table}.also"))
            .map_or("None".to_owned(), |it| format!("Some({it})"));
        let words = ["name", "department", "doctor", "physio", "advice", "crisis", "relay"];
        let words = words.map(|key| format!("{key}: {}", self.one(&format!("{table}.{key}"))));
        format!("RegionWords {{ {}, also: {also} }}", words.join(", "))
    }

    fn learn(&mut self) -> String {
        let topics = self.each(TOPICS, |it, id| {
            let (title, text) =
                (it.one(&format!("learn.{id}.title")), it.list(&format!("learn.{id}.text")));
            format!("Topic {{ id: {id:?}, title: {title}, text: {text} }}")
        });
        let views = ["back", "front", "outer", "foot-top", "sole", "foot-inner"];
        let views = self.each(views, |it, view| it.peek(&format!("body-map.{view}")));
        let pictures = self.table("Pictures", "learn.pictures");
        let page = ["title", "intro", "contents", "back", "rules"];
        let page = page.map(|key| format!("{key}: {}", self.one(&format!("learn.{key}"))));
        format!(
            "Learn {{ tag: {:?}, {}, pictures: {pictures}, views: {views}, topics: {topics} }}",
            self.tag,
            page.join(", ")
        )
    }

    /// A text that is used elsewhere too; that it is there is checked there.
    fn peek(&self, path: &str) -> String {
        match self.texts.get(path) {
            Some(Text::One(text)) => format!("{text:?}"),
            _ => "\"\"".to_owned(),
        }
    }

    fn next_steps(&mut self) -> String {
        let steps = ["who", "talk", "examine", "blood", "scan", "nerve-tests", "circulation"];
        let steps = steps.map(|step| {
            let titled = self.table("Titled", &format!("next.{step}"));
            format!("{}: {titled}", step.replace('-', "_"))
        });
        format!("NextSteps {{ heading: {}, {} }}", self.one("next.heading"), steps.join(", "))
    }

    fn question(&mut self, question: Question) -> String {
        let path = format!("question.{}", question.id());
        let ask = self.spoken(&format!("{path}.ask"), &format!("{path}.helper.ask"));
        let help = self.helped(&path);
        let choices = self.each(question.answers(), |it, answer| {
            let id = answer.id();
            it.spoken(&format!("{path}.choices.{id}"), &format!("{path}.helper.choices.{id}"))
        });
        format!("Asked {{ ask: {ask}, help: {help}, choices: &{choices} }}")
    }

    /// What a clinician calls a question and its options, in one text: many
    /// short texts would each cost an address. "Not sure" has one term for all,
    /// and "none of these" is told by what it denies.
    fn terms(&mut self, question: Question) -> String {
        let path = format!("clinical.{}", question.id());
        let mut terms = vec![self.one(&format!("{path}.name"))];
        for answer in question.answers() {
            let (id, path) = (answer.id(), format!("{path}.{}", answer.id()));
            let derived = answer.is_not_sure() || (answer.stands_alone() && id == "none");
            let term = if derived { "\"\"".to_owned() } else { self.one(&path) };
            if term.contains('|') {
                self.complain(&path, "has a |, which stands between terms");
            }
            terms.push(term);
        }
        format!("concat!({})", terms.join(", \"|\", "))
    }

    fn helped(&mut self, path: &str) -> String {
        let helper = self.maybe(&format!("{path}.helper.help"));
        let help = self.maybe(&format!("{path}.help"));
        help.map_or("None".to_owned(), |own| format!("Some({})", spoken(&own, helper)))
    }

    fn clarifier(&mut self, clarifier: &triage::Clarifier) -> String {
        let path = format!("clarifier.{}", clarifier.question.id());
        let ask = self.spoken(&format!("{path}.ask"), &format!("{path}.helper.ask"));
        let help = self.helped(&path);
        let own = self.maybe_list(&format!("{path}.parts")).unwrap_or_default();
        let helper =
            self.maybe_list(&format!("{path}.helper.parts")).unwrap_or_else(|| own.clone());
        if own.len() != clarifier.parts.len() || helper.len() != clarifier.parts.len() {
            self.complain(
                &format!("{path}.parts"),
                &format!("should have {} parts", clarifier.parts.len()),
            );
        }
        let parts: Vec<_> =
            own.iter().zip(helper).map(|(own, helper)| spoken(own, Some(helper))).collect();
        format!("Clarified {{ ask: {ask}, help: {help}, parts: &[{}] }}", parts.join(", "))
    }

    fn rule(&mut self, id: &str) -> String {
        let why = self.spoken(&format!("rule.{id}.why"), &format!("rule.{id}.why-helper"));
        let advice = self
            .maybe(&format!("rule.{id}.advice"))
            .map_or("None".to_owned(), |it| format!("Some({it})"));
        format!("RuleWords {{ why: {why}, advice: {advice} }}")
    }
}

/// What a sentence may leave open, to be filled in when it is shown.
const PLACEHOLDERS: &[&str] = &[
    "emergency",
    "department",
    "doctor",
    "physio",
    "advice",
    "crisis",
    "country",
    "day",
    "when",
    "section",
    "number",
    "of",
    "level",
    "question",
    "contact",
    "day",
    "ruleset",
    "now",
    "date",
    "terms",
    "host",
];

fn spoken(own: &str, helper: Option<String>) -> String {
    let helper = helper.as_deref().unwrap_or(own);
    format!("Spoken {{ own: {own}, helper: {helper} }}")
}
