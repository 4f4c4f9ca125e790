//! What other sites need: `embed.js`, pages that show it at work, the npm
//! package and the WordPress plugin.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use back_to_toe::content::{AROUND, Around, EN, EmbedFrame, LANGUAGES, Language, TONGUES};
use back_to_toe::region::Region;
use back_to_toe::static_page::{NOWASM, escape, numbers_html};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha384};

use crate::project;
use crate::single::{self, SINGLE_FILE};

/// The script that defines the element.
pub const SCRIPT: &str = "embed.js";

/// What a clinic puts on its site, beside the script.
const DOCUMENTS: [&str; 2] = [SINGLE_FILE, NOWASM];

const LICENCES: [&str; 3] = ["LICENSE-APACHE", "LICENSE-CONTENT.md", "LICENSE-MIT"];

/// All of it: the script in each language.
fn files() -> Vec<String> {
    let scripts = TONGUES.iter().map(|it| script_name(it.tag));
    scripts.chain(DOCUMENTS.map(str::to_owned)).collect()
}

/// The folder of the npm package, ready for `npm publish`.
pub fn npm() -> PathBuf {
    project::root().join("target").join("npm")
}

/// The folder of the WordPress plugin, ready to be zipped.
pub fn wordpress() -> PathBuf {
    project::root().join("target").join("wordpress").join("back-to-toe")
}

/// Writes what belongs to the bundle into a folder in which the single file stands.
pub fn write(folder: &Path) -> Result<()> {
    for around in AROUND.iter() {
        put(&folder.join(script_name(around.tag)), &script(around)?)?;
    }
    let known = [
        ("{{version}}", version().to_owned()),
        ("{{words}}", snippet_words(folder)?),
        ("{{integrity}}", integrity(&folder.join(SCRIPT))?),
        ("{{languages}}", options(TONGUES.iter().map(|it| (it.tag, it.name)))),
        ("{{regions}}", options(Region::ALL.map(|it| (it.id(), EN.region(it).name)))),
    ];
    let pages = folder.join("embed");
    fs::create_dir_all(&pages)?;
    for name in ["demo", "snippet"] {
        for kind in ["html", "css", "js"] {
            let name = format!("{name}.{kind}");
            put(&pages.join(&name), &filled(&name, &known)?)?;
        }
    }
    put(&pages.join("integrity.json"), &list(folder)?)
}

/// Writes the npm package and the WordPress plugin from a finished bundle.
pub fn write_packages(dist: &Path) -> Result<()> {
    let (npm, wordpress) = (npm(), wordpress());
    let numbers = Region::ALL.map(|it| format!("'{}' => '{}'", it.id(), it.emergency_number()));
    let words: Vec<_> = LANGUAGES.iter().zip(AROUND.iter()).map(words_in_php).collect();
    let known = [
        ("{{version}}", version().to_owned()),
        ("'{{numbers}}'", numbers.join(", ")),
        ("'{{words}}'", words.join(", ")),
    ];
    for (folder, names) in [
        (&npm, ["package.json", "README.md", "types.d.ts", "custom-elements.json"].as_slice()),
        (&wordpress, &["wordpress/back-to-toe.php", "wordpress/block.js", "wordpress/readme.txt"]),
    ] {
        fs::create_dir_all(folder)?;
        for name in files() {
            let (from, to) = (dist.join(&name), folder.join(&name));
            fs::copy(from, to).with_context(|| format!("no {name}"))?;
        }
        for name in LICENCES {
            fs::copy(project::root().join(name), folder.join(name))?;
        }
        for name in names {
            let own = Path::new(name).file_name().context("a file has a name")?;
            put(&folder.join(own), &filled(name, &known)?)?;
        }
    }
    put(&npm.join("integrity.json"), &list(dist)?)
}

/// The script for pages in a language: the English one came first.
fn script_name(tag: &str) -> String {
    if tag == "en" { SCRIPT.to_owned() } else { format!("embed-{tag}.js") }
}

/// What the page that makes snippets has to know of each language.
fn snippet_words(folder: &Path) -> Result<String> {
    let words = |around: &Around| {
        let script = script_name(around.tag);
        let (tag, integrity) = (around.tag, integrity(&folder.join(&script))?);
        let [title, warning] = [around.embed_frame.title, around.embed_frame.warning].map(escape);
        Ok(format!(
            "<template lang=\"{tag}\" data-script=\"{script}\" data-integrity=\"{integrity}\" \
             title=\"{title}\">{warning}</template>\n"
        ))
    };
    AROUND.iter().map(words).collect()
}

/// `embed.js` without what it says to those who read it here, and with the
/// words and numbers that it shows when the check is not there.
fn script(around: &Around) -> Result<String> {
    let EmbedFrame { title, failed, emergency, open, .. } = around.embed_frame;
    let tag = around.tag;
    let words = format!(
        "{{ {tag}: {{ title: {title:?}, failed: {failed:?}, emergency: {emergency:?}, open: {open:?} }} }}"
    );
    let mut numbers = String::new();
    for region in Region::ALL {
        let _ = write!(numbers, " {}: {:?},", region.id(), region.emergency_number());
    }
    let script = single::without_comments(&source(SCRIPT)?);
    let script: String = script.lines().flat_map(|line| [line.trim_start(), "\n"]).collect();
    [
        ("VERSION = \"\"", format!("VERSION = {:?}", version())),
        ("WORDS = {}", format!("WORDS = {words}")),
        ("NUMBERS = {}", format!("NUMBERS = {{{numbers} }}")),
    ]
    .into_iter()
    .try_fold(script, |script, (open, filled)| match script.split_once(open) {
        Some((before, after)) => Ok([before, &filled, after].concat()),
        None => bail!("embed.js has no {open}"),
    })
}

/// A source with what is known only now.
fn filled(name: &str, known: &[(&str, String)]) -> Result<String> {
    let text = known.iter().fold(source(name)?, |text, (open, known)| text.replace(open, known));
    if text.contains("{{") {
        bail!("something in {name} is not filled in");
    }
    Ok(text)
}

/// A text between the single quotes of PHP.
fn in_php(text: &str) -> String {
    text.replace('\\', "\\\\").replace('\'', "\\'")
}

/// What the plugin says in a language.
fn words_in_php((language, around): (&Language, &Around)) -> String {
    let EmbedFrame { emergency, warning, open, .. } = around.embed_frame;
    let words = [
        ("direction", language.direction.to_owned()),
        ("script", script_name(language.tag)),
        ("warning", escape(warning)),
        ("open", escape(open)),
        ("heading", escape(around.safety_net.numbers)),
        ("emergency", escape(emergency)),
        ("all", numbers_html(language)),
    ];
    let words = words.map(|(name, text)| format!("'{name}' => '{}'", in_php(&text)));
    format!("'{}' => array( {} )", language.tag, words.join(", "))
}

/// The choices of a list in a form.
fn options<'a>(all: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let option = |(id, name)| format!("<option value=\"{id}\">{name}</option>");
    all.into_iter().map(option).collect()
}

/// The files that a clinic puts on its site, with what an `integrity` says of them.
fn list(folder: &Path) -> Result<String> {
    let hashes: Result<BTreeMap<_, _>> = files()
        .into_iter()
        .map(|name| Ok((name.clone(), integrity(&folder.join(name))?)))
        .collect();
    let files: Vec<_> =
        hashes?.into_iter().map(|(name, hash)| format!("    \"{name}\": \"{hash}\"")).collect();
    let version = version();
    Ok(format!(
        "{{\n  \"version\": \"{version}\",\n  \"files\": {{\n{}\n  }}\n}}\n",
        files.join(",\n")
    ))
}

/// What an `integrity` attribute says of a file.
fn integrity(file: &Path) -> Result<String> {
    let bytes = fs::read(file).with_context(|| format!("could not read {}", file.display()))?;
    Ok(format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes))))
}

const fn version() -> &'static str {
    env!("CARGO_PKG_VERSION")
}

fn source(name: &str) -> Result<String> {
    let file = project::root().join("embed").join(name);
    fs::read_to_string(&file).with_context(|| format!("could not read {}", file.display()))
}

fn put(file: &Path, text: &str) -> Result<()> {
    fs::write(file, text).with_context(|| format!("could not write {}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::script;
    use back_to_toe::content::{AROUND, AROUND_EN};

    #[test]
    fn the_script_is_filled_in_and_says_nothing_to_its_readers() -> anyhow::Result<()> {
        let script = script(&AROUND_EN)?;
        assert!(script.contains(&format!("VERSION = \"{}\"", env!("CARGO_PKG_VERSION"))));
        assert!(script.contains("gb: \"999\""), "{script}");
        assert!(script.contains("WORDS = { en: { title: \""));
        assert!(!script.lines().any(|line| line.starts_with("//")));
        for around in AROUND.iter() {
            let words = format!("WORDS = {{ {}: {{ title: \"", around.tag);
            assert!(super::script(around)?.contains(&words), "{words}");
        }
        Ok(())
    }
}
