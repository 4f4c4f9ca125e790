//! The command `bench`: how long a person waits, and how that is beside what a
//! clinic could take instead.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::performance::Figures;
use crate::site::Site;
use crate::tools::Tools;
use crate::{browsers, bundle, journeys, peers, process, program, project, tools};

/// The document that holds the tables.
const DOCUMENT: &str = "docs/performance.md";
const MARKS: [&str; 2] = ["<!-- cargo xtask bench -->\n", "<!-- until here -->\n"];

/// Builds what ships, and measures it: natively, in WebAssembly, and in a
/// browser made slower, beside others. Fails when something jumps on the way, or
/// ours is too large beside theirs; how long it takes is only told. The tables
/// are printed, and put into the document where that is asked for.
pub fn run(write: bool) -> Result<()> {
    let tools = tools::set_up()?;
    let chromium = browsers::chromium()?;
    let peers = peers::site()?;
    bundle::build(&tools)?;
    let site = Site::read(&project::dist())?.and(peers);
    let site = rounds(&tools, site)?.compressed()?;
    let native = process::output(&mut project::cargo(["bench", "--bench", "assess"]))?;
    println!("{native}");

    let measured = project::work().join("measured.json");
    let which = ["--ignored", "--nocapture", "--quiet", "--test-threads=1", "bench::"];
    let settings = [("BTT_MEASURED", measured.clone())];
    journeys::drive_on(site, &chromium, &which, &settings)?;
    let measured = fs::read_to_string(measured).context("nothing was measured")?;
    let figures = Figures::read(&measured, &native)?;
    let tables = figures.tables();
    println!("\n{tables}");
    if write {
        let document = project::root().join(DOCUMENT);
        let text = fs::read_to_string(&document).context("there is no document")?;
        fs::write(&document, between(&text, &tables)?).context("could not write the document")?;
    }
    figures.check()
}

/// Puts the assessments beside the bundle, built as the bundle is.
fn rounds(tools: &Tools, site: Site) -> Result<Site> {
    let mut cargo = project::cargo(["build", "--quiet", "--profile", "wasm"]);
    cargo.args(["--bin", "rounds", "--no-default-features", "--features", "bench"]);
    cargo.args(["--target", "wasm32-unknown-unknown"]);
    process::run(project::reproducible(&mut cargo, &[])?)?;
    let built = project::root().join("target/wasm32-unknown-unknown/wasm/rounds.wasm");
    let folder: PathBuf = project::work().join("rounds");
    let mut bindgen = tools.command("wasm-bindgen")?;
    bindgen.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(&folder);
    process::run(bindgen.arg(built))?;
    let [glue, wasm] = ["rounds.js", "rounds_bg.wasm"].map(|name| folder.join(name));
    program::make_smaller(tools, &wasm)?;
    let site = site.with_bytes("bench/rounds.js", &fs::read(glue)?);
    Ok(site.with_bytes("bench/rounds_bg.wasm", &fs::read(wasm)?))
}

/// The document with other tables.
fn between(document: &str, tables: &str) -> Result<String> {
    let [from, to] = MARKS;
    let (before, rest) = document.split_once(from).context("the tables begin nowhere")?;
    let (_, after) = rest.split_once(to).context("the tables end nowhere")?;
    Ok([before, from, "\n", tables, "\n", to, after].concat())
}

#[cfg(test)]
mod tests {
    use super::{MARKS, between};

    #[test]
    fn tables_take_the_place_of_the_last_ones() -> anyhow::Result<()> {
        let [from, to] = MARKS;
        let document = |tables: &str| format!("# A\n{from}\n{tables}\n{to}B\n");
        assert_eq!(between(&document("old"), "new")?, document("new"));
        assert!(between("# A\n", "new").is_err());
        Ok(())
    }
}
