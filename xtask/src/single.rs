//! Documents that need no file beside them: everything is in the page.

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use zopfli::{Format, Options};

use crate::tools::Tools;
use crate::{minified, page, project, worker};
use back_to_toe::{
    body_map::drawing_html,
    content::{AROUND, Around, LANGUAGES, Language, TONGUES, Tongue, WORDS},
    learn_page, static_page,
};

/// The single file.
pub const SINGLE_FILE: &str = "back-to-toe.html";

/// What wasm-bindgen's module gives to others.
const EXPORT: &str = "export { initSync, __wbg_init as default };";

/// What follows the static page in it.
pub const AFTER_FIRST: &str = "<div id=\"btt-learn\"";

/// What follows the static page among files: the words for the program.
pub const AFTER_SEEN: &str = "<script type=\"text/plain\"";

/// The environment variable with the languages of the single files: their tags,
/// with spaces between. English is always there. Not set, they have all.
const SET: &str = "BTT_LANGUAGES";

/// The parts of the script of the single file.
const SINGLE: [&str; 6] = ["single", "within", "learn", "frame", "aloud", "start"];

/// What only the page with files beside it has.
const BESIDE: [&str; 3] = ["src=\"start.js\"", "rel=\"apple-touch-icon\"", "rel=\"preload\""];

/// Without this a browser would ask the site for a picture.
const NO_ICON: &str = "    <link rel=\"icon\" href=\"data:,\" />";

/// Tells Chromium to compile all functions while it waits for the program, in place
/// of each one when it is called.
const AT_ONCE: &str = "//# allFunctionsCalledOnLoad\n";

/// A program in JavaScript.
pub struct Program {
    /// What wasm-bindgen wrote.
    pub glue: String,
    /// What stands for the WebAssembly.
    pub code: String,
}

/// Writes the one script of the page that loads its program from a file, with
/// the hash of that file in it.
pub fn write_folder(tools: &Tools, folder: &Path) -> Result<()> {
    let glue = folder.join("back-to-toe.js");
    let wasm = fs::read(folder.join("back-to-toe_bg.wasm")).context("there is no program")?;
    let hash = format!("integrity = {:?};", worker::integrity(&wasm));
    let words = TONGUES.iter().zip(WORDS).map(|(it, words)| {
        let hash = worker::integrity(words.as_bytes());
        format!("{}: {hash:?}", it.tag)
    });
    let words = format!("WORDS = {{ {} }};", words.collect::<Vec<_>>().join(", "));
    let script = script(&["folder", "frame", "aloud", "start"], &[&inlined(&text(&glue)?)?])?;
    let script = worker::put(&script, "WORDS = {};", &words)?;
    let path = folder.join("start.js");
    fs::write(&path, worker::put(&script, "integrity = \"\";", &hash)?)
        .context("could not write start.js")?;
    fs::remove_file(glue)?;
    minified::file(tools, &path)?;
    fs::write(&path, [AT_ONCE, &text(&path)?].concat()).context("could not write start.js")
}

/// Writes `back-to-toe.html` into a folder in which the page stands, still
/// with its placeholder.
pub fn write(tools: &Tools, folder: &Path, template: &str) -> Result<()> {
    let glue = text(&folder.join("back-to-toe.js"))?;
    let wasm = fs::read(folder.join("back-to-toe_bg.wasm")).context("there is no program")?;
    let mut packed = Vec::new();
    // What every browser unpacks, from the packer that finds the smallest.
    zopfli::compress(Options::default(), Format::Gzip, &wasm[..], &mut packed)?;
    let program = BASE64_STANDARD.encode(packed);
    let data = format!("<script type=\"text/plain\" id=\"btt-program\">{program}</script>");
    let path = project::work().join("single.js");
    fs::write(&path, script(&SINGLE, &[&inlined(&glue)?])?).context("could not write a script")?;
    minified::file(tools, &path)?;
    let script = inert(text(&path)?)?;
    let more = " 'wasm-unsafe-eval'; frame-src 'self'";
    let html = document(folder, template, &languages()?, &data, &script, more)?;
    fs::write(folder.join(SINGLE_FILE), html).context("could not write the single file")?;
    // To be measured: it ships only when it is asked for.
    let html = document(folder, template, &in_english(), &data, &script, more)?;
    fs::write(english(), html).context("could not write the single file in English")
}

/// The single file with English alone, to be measured.
pub fn english() -> PathBuf {
    project::work().join("english.html")
}

/// A language, and what stands around the check in it.
type Spoken = (&'static Tongue, &'static Language, &'static Around);

fn every_language() -> impl Iterator<Item = Spoken> {
    let words = LANGUAGES.iter().zip(AROUND.iter());
    TONGUES.iter().zip(words).map(|(tongue, (language, around))| (tongue, language, around))
}

fn in_english() -> Vec<Spoken> {
    every_language().take(1).collect()
}

/// The languages of the single files.
fn languages() -> Result<Vec<Spoken>> {
    let Ok(set) = env::var(SET) else { return Ok(every_language().collect()) };
    let set: Vec<_> = set.split_whitespace().collect();
    if let Some(unknown) = set.iter().find(|tag| Tongue::from_tag(tag).is_none()) {
        let known = TONGUES.each_ref().map(|it| it.tag).join(", ");
        bail!("{SET} has {unknown:?}; there are {known}");
    }
    let english = TONGUES[0].tag;
    Ok(every_language().filter(|it| it.0.tag == english || set.contains(&it.0.tag)).collect())
}

/// Writes the document for browsers without WebAssembly.
pub fn write_nowasm(folder: &Path, template: &str, program: &Program) -> Result<()> {
    let glue = inlined(&program.glue)?;
    // The program itself stays as it was made: nothing rewrites it.
    let script = inert(script(
        &["nowasm", "within", "learn", "frame", "aloud", "start"],
        &[&program.code, &glue],
    )?)?;
    let html = document(folder, template, &languages()?, "", &script, "")?;
    fs::write(folder.join(static_page::NOWASM), html)
        .context("could not write the document without WebAssembly")
}

/// The script that starts a document: these parts of `start/`.
pub fn start(parts: &[&str]) -> Result<String> {
    let folder = project::root().join("start");
    let part = |name: &&str| Ok(without_comments(&text(&folder.join(name).with_extension("js"))?));
    parts.iter().map(part).collect()
}

/// A script without what it says to those who read it where it is written.
pub fn without_comments(script: &str) -> String {
    let lines = script.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.flat_map(|line| [line, "\n"]).collect()
}

fn script(parts: &[&str], before: &[&str]) -> Result<String> {
    Ok([before, &[&start(parts)?]].concat().join("\n"))
}

/// A script, unless it would end its element, or begin what ends elsewhere.
pub fn inert(script: String) -> Result<String> {
    let ends = ["</script", "<script", "<!--"];
    if let Some(found) = ends.iter().find(|it| script.to_ascii_lowercase().contains(**it)) {
        bail!("a script with {found} in it cannot be put into a page");
    }
    Ok(script)
}

/// wasm-bindgen's module as part of another script.
pub fn inlined(glue: &str) -> Result<String> {
    let inlined = glue.replacen(EXPORT, "", 1);
    if glue.len() == inlined.len() || inlined.lines().any(|line| line.starts_with("export")) {
        bail!("wasm-bindgen exports something new: see xtask/src/single.rs");
    }
    Ok(inlined)
}

/// The page with its styles, what can be learned, and its scripts in it. The
/// static page and its styles come first.
fn document(
    folder: &Path,
    template: &str,
    languages: &[Spoken],
    data: &str,
    script: &str,
    more_policy: &str,
) -> Result<String> {
    let (_, language, around) = languages.first().context("there is no language")?;
    let (mut lines, mut style) = (Vec::new(), String::new());
    for line in template.lines() {
        match line.trim().strip_prefix("<link rel=\"stylesheet\" href=\"./") {
            Some(rest) => {
                let name = rest.split('"').next().unwrap_or_default();
                style += &text(&folder.join(name))?;
            }
            None if line.contains("rel=\"icon\"") => lines.push(NO_ICON),
            None if BESIDE.iter().any(|it| line.contains(it)) => {}
            None => lines.push(line),
        }
    }
    let page = lines.join("\n");
    if ["src=\"", "href=\"./"].iter().any(|it| page.contains(it)) {
        bail!("index.html loads a file that the single file would not have");
    }
    style += &text(&folder.join("learn.css"))?;
    let policy = format!(
        "default-src 'none'; connect-src 'none'; img-src data:; base-uri 'none'; \
         form-action 'none'; style-src {}; script-src {}{more_policy}",
        hash(&style),
        hash(script)
    );
    let known: Vec<_> = languages.iter().map(|it| it.0).collect();
    let still = static_page::single_file_html(language, around, &known[1..], &policy);
    let page = page::in_language(&page, language, around, &known)?;
    let html = page::finished(&page, &still)?;
    let policy = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\" />");
    let (later, words) = in_languages(languages)?;
    let drawing = drawing_html();
    let html = [
        ("<meta name=\"viewport\"", format!("{policy}\n    <meta name=\"viewport\"")),
        ("  </head>", format!("    <style>{style}</style>\n  </head>")),
        ("    </main>", format!("{later}    </main>")),
        (
            "  </body>",
            format!("{words}{drawing}{data}\n<script type=\"module\">{script}</script>\n  </body>"),
        ),
    ]
    .into_iter()
    .try_fold(html, |html, (place, text)| match html.split_once(place) {
        Some((before, after)) => Ok([before, &text, after].concat()),
        None => bail!("index.html has no {place:?}"),
    })?;
    Ok(html + "\n")
}

/// What a single file says of each language besides: first what comes after the
/// static page in English, then the words for the program.
fn in_languages(languages: &[Spoken]) -> Result<(String, String)> {
    let (mut later, mut words) = (String::new(), String::new());
    for (tongue, language, around) in languages {
        let Tongue { tag, direction, .. } = tongue;
        let article = learn_page::article(language, &around.learn);
        let begins = match later.is_empty() {
            true => format!("{AFTER_FIRST} "),
            false => format!("<div id=\"btt-learn-{tag}\" "),
        };
        let attributes = format!("class=\"btt-learn\" lang=\"{tag}\" dir=\"{direction}\" hidden");
        later += &format!("{begins}{attributes}>\n{article}</div>\n");
    }
    for (tongue, language, around) in languages {
        words += &words_of(tongue)?;
        if tongue.tag != languages[0].0.tag {
            later += &static_page::one_more_html(language, around);
        }
    }
    Ok((later, words))
}

/// The words of a language, for the program to read from the document.
pub fn words_of(tongue: &Tongue) -> Result<String> {
    let words = TONGUES.iter().zip(WORDS).find(|(it, _)| *it == tongue);
    let words = inert(words.map_or("", |it| it.1).to_owned())?;
    let tag = tongue.tag;
    Ok(format!("<script type=\"text/plain\" id=\"btt-words-{tag}\">{words}</script>\n"))
}

/// A source of a content policy: this text and no other.
fn hash(text: &str) -> String {
    format!("'{}'", worker::integrity(text.as_bytes()))
}

fn text(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("could not read {}", path.display()))
}

#[cfg(test)]
mod tests {
    use std::{env, fs, process};

    use super::{document, hash, inert, inlined};

    const TEMPLATE: &str = "<html lang=\"en\">\n<head>\n    <title></title>\n    \
        <meta name=\"description\" content=\"\" />\n    <meta name=\"viewport\" />\n    \
        <link rel=\"stylesheet\" href=\"./a.css\"/>\n    \
        <link rel=\"icon\" href=\"./a.svg\"/>\n    <link rel=\"preload\" href=\"./m\"/>\n    \
        <script type=\"module\" src=\"start.js\"></script>\n  </head>\n  <body>\n    \
        <main>\n<div data-languages=\"\"></div>\n<!-- emergency -->\n    </main>\n  </body>";

    fn page(template: &str) -> anyhow::Result<String> {
        let folder = env::temp_dir().join(format!("xtask-single-{}", process::id()));
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("a.css"), "a {}\n")?;
        fs::write(folder.join("learn.css"), "b {}\n")?;
        document(&folder, template, &super::in_english(), "<!-- data -->", "go()", "; x")
    }

    #[test]
    fn the_page_has_all_in_it_and_the_policy_has_its_hashes() -> anyhow::Result<()> {
        let html = page(TEMPLATE)?;
        assert!(html.contains("<style>a {}\nb {}\n</style>"), "{html}");
        assert!(html.contains("<!-- data -->\n<script type=\"module\">go()</script>"), "{html}");
        let policy = format!("style-src {}; script-src {}; x", hash("a {}\nb {}\n"), hash("go()"));
        assert_eq!(html.matches(&policy).count(), 2, "in force, and shown: {html}");
        assert!(!html.contains("src=\"") && !html.contains(".css"), "{html}");
        assert!(html.contains(super::NO_ICON) && !html.contains("preload"), "{html}");
        assert!(html.find("btt-failed") < html.find("btt-learn"), "the static page is first");
        Ok(())
    }

    #[test]
    fn a_file_that_would_be_missing_is_refused() {
        let more = TEMPLATE.replace("</head>", "<script src=\"more.js\"></script>\n</head>");
        assert!(page(&more).is_err());
        assert!(page(&TEMPLATE.replace("</main>", "")).is_err());
    }

    #[test]
    fn a_script_that_would_end_the_page_is_refused() {
        assert!(inert("a()".to_owned()).is_ok());
        assert!(inert("a('</SCRIPT>')".to_owned()).is_err());
        assert!(inert("<!-- a".to_owned()).is_err());
    }

    #[test]
    fn the_glue_exports_nothing_any_more() {
        let export = "export { initSync, __wbg_init as default };";
        assert_eq!(inlined(&format!("a();\n{export}")).ok().as_deref(), Some("a();\n"));
        assert!(inlined("a();").is_err());
        assert!(inlined(&format!("export function f() {{}}\n{export}")).is_err());
    }
}
