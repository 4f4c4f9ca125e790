//! The service worker: it keeps the files of the page, of one version.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

use back_to_toe::content::{TONGUES, Tongue};
use back_to_toe::installed::{ICONS, MANIFEST};
use back_to_toe::{learn_page, static_page};

use crate::tools::Tools;
use crate::{minified, project};

/// The worker in the bundle.
pub const WORKER: &str = "worker.js";

/// In its place while the page is worked on: it keeps nothing, so that every
/// load shows the last build.
pub const IDLE: &str = "addEventListener(\"install\", () => skipWaiting());\n\
    addEventListener(\"activate\", (event) => event.waitUntil(caches.keys()\
    .then((all) => Promise.all(all.map((it) => caches.delete(it))))));\n";

/// What runs without a network, besides the icons of the manifest.
const FILES: [&str; 8] = [
    "index.html",
    "start.js",
    "back-to-toe_bg.wasm",
    minified::STYLE,
    MANIFEST,
    "icons/icon.svg",
    "learn.html",
    "learn.css",
];

/// What the page loads by an address with the version in it, so that nothing
/// older is taken from what a browser has left of an earlier visit.
const LOADED: [&str; 2] = ["src=\"start.js", "href=\"./back-to-toe.css"];

/// Writes the worker of a finished page into its folder, and the version into the page.
pub fn write(tools: &Tools, folder: &Path) -> Result<()> {
    let version = version(&contents(folder)?);
    for tongue in &TONGUES {
        let index = folder.join(static_page::file(tongue));
        let page = fs::read_to_string(&index).context("there is no page")?;
        let page =
            LOADED.iter().try_fold(page, |page, it| put(&page, it, &format!("{it}?{version}")));
        fs::write(&index, page?).context("could not write the page")?;
    }

    let source = project::root().join("start").join(WORKER);
    let source = fs::read_to_string(source).context("there is no worker")?;
    let path = folder.join(WORKER);
    let worker = filled(&source, &version, &contents(folder)?)?;
    let later: Result<Vec<_>> = TONGUES.iter().map(|it| later(folder, it)).collect();
    let later = format!("LATER = {{ {} }};", later?.join(", "));
    fs::write(&path, put(&worker, "LATER = {};", &later)?).context("could not write the worker")?;
    minified::file(tools, &path)
}

/// The file with the words of a language.
pub fn words(tongue: &Tongue) -> String {
    ["words-", tongue.tag, ".txt"].concat()
}

/// What is kept of a language once it is asked for.
fn later(folder: &Path, tongue: &Tongue) -> Result<String> {
    let files = [words(tongue), static_page::file(tongue), learn_page::file(tongue.tag)];
    let files = files.into_iter().filter(|it| !FILES.contains(&&**it));
    let file = |name: String| {
        let bytes = fs::read(folder.join(&name)).with_context(|| format!("there is no {name}"))?;
        Ok(format!("{name:?}: {:?}", integrity(&bytes)))
    };
    let files: Result<Vec<_>> = files.map(file).collect();
    Ok(format!("{}: {{ {} }}", tongue.tag, files?.join(", ")))
}

/// A hash as browsers compare it.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes)))
}

/// Puts a text in the place of another, which must stand there once.
pub fn put(text: &str, place: &str, new: &str) -> Result<String> {
    match text.matches(place).count() {
        1 => Ok(text.replace(place, new)),
        n => bail!("{place:?} should stand in one place, and stands in {n}"),
    }
}

type Contents = Vec<(&'static str, Vec<u8>)>;

fn contents(folder: &Path) -> Result<Contents> {
    let content = |name| {
        let bytes = fs::read(folder.join(name)).with_context(|| format!("there is no {name}"))?;
        Ok((name, bytes))
    };
    FILES.into_iter().chain(ICONS.map(|(path, ..)| path)).map(content).collect()
}

/// Another for every change in any of the files.
fn version(contents: &Contents) -> String {
    let all: String = contents.iter().map(|(name, it)| [name, &*integrity(it)].concat()).collect();
    Sha256::digest(all).iter().take(6).fold(String::new(), |mut version, byte| {
        // Writing into a string cannot fail.
        let _ = write!(version, "{byte:02x}");
        version
    })
}

fn filled(worker: &str, version: &str, contents: &Contents) -> Result<String> {
    let files = contents.iter().map(|(name, bytes)| {
        let hash = if *name == minified::STYLE { String::new() } else { integrity(bytes) };
        format!("{name:?}: {hash:?}")
    });
    let files: Vec<_> = files.collect();
    let worker = put(worker, "VERSION = \"\";", &format!("VERSION = {version:?};"))?;
    put(&worker, "FILES = {};", &format!("FILES = {{ {} }};", files.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::{Contents, filled, integrity, put, version};
    use crate::minified::STYLE;

    fn contents(page: &str) -> Contents {
        vec![("index.html", page.into()), (STYLE, b"a {}".into())]
    }

    #[test]
    fn any_change_is_another_version() {
        assert_eq!(version(&contents("a")), version(&contents("a")));
        assert_eq!(version(&contents("a")).len(), 12);
        assert_ne!(version(&contents("a")), version(&contents("b")));
        let [one, other] = [[("a", "bc")], [("ab", "c")]]
            .map(|it| it.map(|(name, text)| (name, text.as_bytes().to_vec())).to_vec());
        assert_ne!(version(&one), version(&other));
    }

    #[test]
    fn the_worker_has_its_version_and_every_file_with_its_hash() -> anyhow::Result<()> {
        let worker = "const VERSION = \"\";\nconst FILES = {};\n";
        let (page, style) = (integrity(b"<p>"), "");
        let expected = format!(
            "const VERSION = \"v\";\nconst FILES = {{ \"index.html\": {page:?}, {STYLE:?}: {style:?} }};\n"
        );
        assert_eq!(filled(worker, "v", &contents("<p>"))?, expected);
        assert!(filled("const FILES = {};", "v", &contents("")).is_err());
        Ok(())
    }

    #[test]
    fn a_hash_is_that_of_the_standard() {
        let of_nothing = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
        assert_eq!(integrity(b""), of_nothing);
    }

    #[test]
    fn a_text_is_put_in_exactly_one_place() {
        assert_eq!(put("a b", "b", "c").ok().as_deref(), Some("a c"));
        assert!(put("a", "b", "c").is_err() && put("b b", "b", "c").is_err());
    }
}
