//! Building what ships into `dist/`.
//!
//! Trunk builds into a folder of its own; our last work on the page is done
//! there; only then does the folder take the place of `dist/`. A build which
//! fails leaves the last good `dist/` as it was.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use anyhow::{Context, Result};
use back_to_toe::{
    body_map::drawing_html,
    content::{AROUND, EN, LANGUAGES, TONGUES, WORDS},
    fhir::Published,
    installed, learn_page, rule_book, static_page,
};

use crate::site::Site;
use crate::tools::Tools;
use crate::{
    embed, minified, network, nowasm, page, process, program, project, sbom, single, worker,
};

/// Builds `dist/`.
pub fn build(tools: &Tools) -> Result<()> {
    let stage = project::work().join("bundle");
    removed(&stage)?;
    fs::create_dir_all(&stage).context("could not make the folder for the build")?;

    let mut trunk = tools.command("trunk")?;
    trunk.args(["build", "--quiet", "--locked", "--skip-version-check", "--dist"]);
    // Trunk takes these for its own switches, and stumbles over their values.
    for name in ["NO_COLOR", "RUST_LOG", "RUST_BACKTRACE"] {
        trunk.env_remove(name);
    }
    trunk.arg(stage.strip_prefix(project::root())?);
    process::run(project::reproducible(&mut trunk, &[])?)?;

    let index = stage.join("index.html");
    let template = fs::read_to_string(&index).context("Trunk made no index.html")?;
    let template = minified::style_joined(&stage, &template)?;
    for name in [minified::STYLE, "learn.css", "rule-book.css"] {
        minified::file(tools, &stage.join(name))?;
    }
    program::shrink(tools, &stage)?;
    write_languages(&stage, &template)?;
    fs::write(stage.join(installed::MANIFEST), installed::manifest(&EN))
        .context("could not write the manifest")?;
    single::write(tools, &stage, &template)?;
    single::write_folder(tools, &stage)?;
    single::write_nowasm(&stage, &template, &nowasm::build(tools)?)?;
    fs::write(stage.join(rule_book::page::PAGE), rule_book::page::html())
        .context("could not write the rule book")?;
    worker::write(tools, &stage)?;
    sbom::write(&stage)?;
    publish_fhir(&stage)?;
    embed::write(&stage)?;
    embed::write_packages(&stage)?;
    network::check(&Site::read(&stage)?).context("the bundle could reach the network")?;
    publish(&stage, &project::dist(), &project::work().join("last"))
}

/// The page and what can be learned, in every language, and its words for whoever
/// comes from another.
fn write_languages(stage: &Path, template: &str) -> Result<()> {
    let all: Vec<_> = TONGUES.iter().collect();
    let program = fs::read(stage.join("back-to-toe_bg.wasm")).context("there is no program")?;
    let hash = worker::integrity(&program);
    // Asked for before start.js asks for it: a round trip less. It is the same request to
    // the letter, or a browser would load it twice, as Firefox and WebKit would even so.
    // The media query keeps them away: so far only Chromium knows of postures.
    let program = format!("\"back-to-toe_bg.wasm?{hash}\" integrity=\"{hash}\"");
    let template = worker::put(template, "\"back-to-toe_bg.wasm\"", &program)?;
    for ((tongue, language), around) in TONGUES.iter().zip(LANGUAGES.iter()).zip(AROUND.iter()) {
        let html = page::in_language(&template, language, around, &all)?;
        let html = page::finished(&html, &static_page::emergency_html(language, around))?;
        let end = "    </main>";
        let html = worker::put(&html, end, &(installed::update_html(&around.update) + end))?;
        // What is seen comes first.
        let end = "  </body>";
        let html = worker::put(&html, end, &(single::words_of(tongue)? + &drawing_html() + end))?;
        fs::write(stage.join(static_page::file(tongue)), html)
            .context("could not write a finished page")?;
        let learn = learn_page::html(language, &around.learn);
        fs::write(stage.join(learn_page::file(tongue.tag)), learn)
            .context("could not write a page to learn from")?;
    }
    for (tongue, words) in TONGUES.iter().zip(WORDS) {
        fs::write(stage.join(worker::words(tongue)), words).context("could not write words")?;
    }
    Ok(())
}

/// What FHIR files refer to, in the first language.
fn publish_fhir(stage: &Path) -> Result<()> {
    for what in Published::ALL {
        let file = stage.join(what.path());
        fs::create_dir_all(file.parent().unwrap_or(stage))?;
        fs::write(&file, what.resource(&EN).to_string())
            .with_context(|| format!("could not write {}", what.path()))?;
    }
    Ok(())
}

/// Lets the staged folder take the place of `dist`.
fn publish(stage: &Path, dist: &Path, last: &Path) -> Result<()> {
    removed(last)?;
    match fs::rename(dist, last) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            return Err(error).context("could not move the old dist/ away");
        }
        _ => {}
    }
    if let Err(error) = fs::rename(stage, dist) {
        // The old one, if there was one, goes back.
        let _ = fs::rename(last, dist);
        return Err(error).context("could not move the new bundle to dist/");
    }
    removed(last)
}

fn removed(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(error).with_context(|| format!("could not remove {}", folder.display()))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::publish;
    use std::fs;

    #[test]
    fn a_bundle_takes_the_place_of_the_last_one() -> anyhow::Result<()> {
        let folder = std::env::temp_dir().join(format!("xtask-publish-{}", std::process::id()));
        let [stage, dist, last] = ["stage", "dist", "last"].map(|name| folder.join(name));
        for text in ["first", "second"] {
            fs::create_dir_all(&stage)?;
            fs::write(stage.join("index.html"), text)?;
            publish(&stage, &dist, &last)?;
            assert_eq!(fs::read_to_string(dist.join("index.html"))?, text);
        }
        // Nothing staged: the last good one stays.
        assert!(publish(&stage, &dist, &last).is_err());
        assert_eq!(fs::read_to_string(dist.join("index.html"))?, "second");
        Ok(fs::remove_dir_all(folder)?)
    }
}
