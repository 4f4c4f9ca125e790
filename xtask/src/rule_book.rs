//! The command `rule-book`.

use std::fs;

use anyhow::{Context, Result};

use crate::{process, project};

/// Writes docs/rule-book.md from what the rules say of themselves.
pub fn write() -> Result<()> {
    let mut command = project::cargo(["run", "--quiet", "--bin", "rule-book"]);
    let text = process::output(&mut command)?;
    let docs = project::root().join("docs");
    fs::create_dir_all(&docs).context("could not make the folder docs/")?;
    fs::write(docs.join("rule-book.md"), text).context("could not write docs/rule-book.md")?;
    println!("Wrote docs/rule-book.md");
    Ok(())
}
