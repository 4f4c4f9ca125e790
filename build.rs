//! Turns `content/<language>.toml` into the words that the program reads, and
//! refuses a language that leaves anything unsaid or speaks of something that
//! does not exist.
//!
//! To know what there is to say, it compiles the clinical core into itself, and
//! the types that the words are for.

#[path = "src/address.rs"]
mod address;
#[allow(dead_code)]
#[path = "src/content/words.rs"]
mod content;
#[allow(dead_code, unused_imports)]
#[path = "src/region/mod.rs"]
mod region;
#[path = "src/content/said.rs"]
mod said;
#[path = "src/topics.rs"]
mod topics;
#[allow(dead_code, unused_imports)]
#[path = "src/triage/mod.rs"]
mod triage;

use content::{Around, Count, Key, Language, Source, Tongue};
use region::Region;
use std::{collections::BTreeMap, env, error::Error, fs, path::Path};
use triage::{CHECKED, CLARIFIERS, DUE, PATTERNS, Question, RULES, UNCLEAR};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-env-changed=BTT_CONTACT");
    println!("cargo::rerun-if-env-changed=BTT_ADDRESS");
    println!("cargo::rerun-if-changed=content");
    println!("cargo::rerun-if-changed=src/content/said.rs");
    println!("cargo::rerun-if-changed=src/content/words.rs");
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

    let out = env::var("OUT_DIR")?;
    let out = Path::new(&out);
    let mut tongues = String::new();
    let (mut words, mut around, mut sentences) = (Vec::new(), Vec::new(), Vec::new());
    let mut complaints = Vec::new();
    let mut id = String::new();
    for file in files {
        let mut texts = Texts::read(&file.path())?;
        let (name, direction) = (texts.one(&Key::new("name")), texts.one(&Key::new("direction")));
        let tag: &str = texts.tag.clone().leak();
        let tongue = Tongue { tag, name, direction };
        sentences.push(written(&out.join(tag).with_extension("sentences"), &texts.sentences)?);
        tongues += &format!("{tongue:?}, ");
        texts.said.clear();
        Language::of(&tongue, &mut texts);
        if id.is_empty() {
            id = hash(&[&ruleset(), &*texts.asked].concat());
        }
        let said = format!("{id} {tag}\n{}", texts.said);
        words.push(written(&out.join(tag).with_extension("words"), &said)?);
        texts.said.clear();
        Around::of(tag, &mut texts);
        around.push(written(&out.join(tag).with_extension("around"), &texts.said)?);
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
    let count = words.len();
    let rust = format!(
        "/// Every language of this build; English is the first.\n\
         pub static TONGUES: [Tongue; {count}] = [{tongues}];\n\
         /// The id of the questions, rules and patterns.\n\
         pub const RULESET: &str = {:?};\n\
         /// The id of the places that words stand in.\n\
         const WORDS_ID: &str = {id:?};\n\
         /// The words of each language, as a program of this build reads them.\n\
         #[cfg(feature = \"languages\")]\n\
         pub static WORDS: [&str; {count}] = [{}];\n\
         #[cfg(feature = \"languages\")]\n\
         static AROUND_WORDS: [&str; {count}] = [{}];\n\
         #[cfg(feature = \"languages\")]\n\
         static SENTENCES: [&str; {count}] = [{}];\n",
        ruleset(),
        words.join(", "),
        around.join(", "),
        sentences.join(", ")
    );
    fs::write(out.join("languages.rs"), rust)?;
    Ok(())
}

/// Writes a file, and the Rust that stands for what is in it.
fn written(file: &Path, text: &str) -> Result<String, Box<dyn Error>> {
    fs::write(file, text)?;
    Ok(format!("include_str!({file:?})"))
}

/// A short name for all that decides a result: it changes whenever a question,
/// a rule or a pattern does: a hash of how they print themselves.
fn ruleset() -> String {
    let questions = Question::ALL.map(|it| (it, it.answers(), it.cautious(), it.asked_when()));
    let all = format!("{questions:?}{CLARIFIERS:?}{RULES:?}{UNCLEAR:?}{PATTERNS:?}");
    hash(&all)
}

/// FNV-1a.
fn hash(text: &str) -> String {
    let hash = text
        .bytes()
        .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    format!("{hash:08x}")
}

/// The texts of one language that have not been used yet.
struct Texts {
    tag: String,
    texts: BTreeMap<String, Text>,
    /// The sentences as they stand in the file, each with its place and its hash.
    sentences: String,
    /// What was asked for so far, line by line, for the program to read.
    said: String,
    /// The places that were asked for.
    asked: String,
    complaints: Vec<String>,
}

enum Text {
    One(String),
    List(Vec<String>),
}

impl Text {
    /// A line for each sentence: its place, its hash, and the sentence.
    fn written(&self, path: &str) -> String {
        let line = |path: &str, text: &str| format!("{path}\t{}\t{text}\n", hash(text));
        match self {
            Self::One(text) => line(path, text),
            Self::List(list) => {
                let list = list.iter().enumerate();
                list.map(|(n, text)| line(&format!("{path}.{n}"), text)).collect()
            }
        }
    }
}

impl Texts {
    fn read(file: &Path) -> Result<Self, Box<dyn Error>> {
        let name = file.display();
        let table: toml::Table =
            fs::read_to_string(file)?.parse().map_err(|error| format!("{name}: {error}"))?;
        let tag = file.file_stem().and_then(|it| it.to_str()).ok_or("a file without a name")?;
        let mut texts = Self {
            tag: tag.to_owned(),
            texts: BTreeMap::new(),
            sentences: String::new(),
            said: String::new(),
            asked: String::new(),
            complaints: Vec::new(),
        };
        texts.flatten("", toml::Value::Table(table));
        texts.sentences = texts.texts.iter().map(|(path, text)| text.written(path)).collect();
        texts.fill_numbers();
        texts.fill_days();
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
            if sentence.contains(['\n', '\t']) {
                self.complaints.push(format!("{}: {path} has a line break or a tab", self.file()));
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

    /// Puts the days of the medical content in their places.
    fn fill_days(&mut self) {
        let day = |iso: &str| {
            let [year, month, day] = iso.split('-').collect::<Vec<_>>()[..] else { return None };
            let Text::One(written) = self.texts.get("date.day")? else { return None };
            let Text::List(months) = self.texts.get("date.months")? else { return None };
            let month = months.get(month.parse::<usize>().ok()?.checked_sub(1)?)?;
            let day = day.trim_start_matches('0');
            Some(written.replace("{day}", day).replace("{month}", month).replace("{year}", year))
        };
        let days = [("{checked}", day(CHECKED)), ("{due}", day(DUE))];
        for text in self.texts.values_mut() {
            if let Text::One(text) = text {
                for (place, day) in &days {
                    // Where a language cannot write a day, it is complained about there.
                    *text = text.replace(place, day.as_deref().unwrap_or_default());
                }
            }
        }
    }

    /// Puts the numbers of the regions in their places.
    fn fill_numbers(&mut self) {
        let mut open = Vec::new();
        for region in Region::ALL {
            let table = format!("region.{}.", region.id());
            for (path, text) in &mut self.texts {
                if let (true, Text::One(text)) = (path.starts_with(&table), text) {
                    for number in region.numbers().all {
                        *text = text.replace(&format!("{{{}}}", number.line.id()), number.reach);
                    }
                    open.extend(text.contains('{').then(|| path.clone()));
                }
            }
        }
        for path in open {
            self.complain(&path, "has a placeholder for which there is no number");
        }
    }

    /// Notes what is asked for and what is said there.
    fn note(&mut self, path: &str, said: &str) {
        self.asked += path;
        self.asked += "\n";
        self.said += said;
        self.said += "\n";
    }
}

impl Source for Texts {
    fn one(&mut self, place: &Key<'_>) -> content::Text {
        if !self.texts.contains_key(&place.path()) {
            self.complain(&place.path(), "is missing");
        }
        self.maybe(place).unwrap_or_default()
    }

    fn maybe(&mut self, place: &Key<'_>) -> Option<content::Text> {
        let path = place.path();
        let text = match self.texts.remove(&path) {
            Some(Text::One(text)) => Some(&*text.leak()),
            Some(Text::List(_)) => {
                self.complain(&path, "should be one text, not a list");
                None
            }
            None => None,
        };
        self.note(&path, text.unwrap_or_default());
        text
    }

    fn list(&mut self, place: &Key<'_>, count: Count) -> Vec<content::Text> {
        let path = place.path();
        let (list, there) = match self.texts.remove(&path) {
            Some(Text::List(list)) => (list, true),
            Some(Text::One(_)) => {
                self.complain(&path, "should be a list of texts");
                return Vec::new();
            }
            None => (Vec::new(), false),
        };
        match count {
            Count::ExactlyOrNone(_) if !there => {}
            _ if !there => self.complain(&path, "is missing"),
            Count::Exactly(parts) | Count::ExactlyOrNone(parts) if list.len() != parts => {
                self.complain(&path, &format!("should have {parts} parts"));
            }
            Count::Some if list.is_empty() => self.complain(&path, "is empty"),
            Count::Some | Count::Exactly(_) | Count::ExactlyOrNone(_) => {}
        }
        self.note(&path, &list.join("\t"));
        list.into_iter().map(|it| &*it.leak()).collect()
    }
}

/// What a sentence may leave open, to be filled in when it is shown.
const PLACEHOLDERS: &[&str] = &[
    "checked",
    "due",
    "emergency",
    "department",
    "doctor",
    "physio",
    "advice",
    "crisis",
    "country",
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
    "month",
    "year",
    "reviewer",
    "language",
    "date",
    "terms",
    "host",
];
