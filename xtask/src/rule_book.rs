//! The command `rule-book`.

use std::fs;

use anyhow::{Context, Result};
use back_to_toe::{accuracy, rule_book};

use crate::project;

/// Between these the figures stand in the safety case.
const FIGURES: [&str; 2] = ["<!-- figures -->\n", "<!-- end of the figures -->"];

/// Writes what is generated from the rules: docs/rule-book.md, and the figures
/// in SAFETY.md.
pub fn write() -> Result<()> {
    let docs = project::root().join("docs");
    fs::create_dir_all(&docs).context("could not make the folder docs/")?;
    fs::write(docs.join("rule-book.md"), rule_book::print())
        .context("could not write docs/rule-book.md")?;
    let path = project::root().join("SAFETY.md");
    let text = fs::read_to_string(&path).context("could not read SAFETY.md")?;
    let [from, to] = FIGURES;
    let (before, rest) = text.split_once(from).context("SAFETY.md has no place for figures")?;
    let (_, after) = rest.split_once(to).context("SAFETY.md has no end of the figures")?;
    let figures = accuracy::markdown();
    fs::write(&path, format!("{before}{from}{figures}{to}{after}"))
        .context("could not write SAFETY.md")?;
    println!("Wrote docs/rule-book.md, and the figures in SAFETY.md");
    Ok(())
}
