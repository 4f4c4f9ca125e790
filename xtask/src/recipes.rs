//! React and Vue, with which the journeys try the recipes of `docs/embedding.md`.

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use crate::fhir::{self, Setting};
use crate::install::Source;
use crate::project;
use crate::tools::{Tool, Tools};

/// The folder with their packages, installed where they are missing or others
/// are wanted than before, and what bundles them.
pub fn settings(tools: &Tools) -> Result<[Setting; 2]> {
    let folder = project::root().join("tests/browser/embed/recipes");
    let lock = fs::read(folder.join("package-lock.json")).context("could not read the lock")?;
    let mut version = String::new();
    for byte in Sha256::digest(lock).iter().take(4) {
        let _ = write!(version, "{byte:02x}");
    }
    let packages = Tool {
        command: "React and Vue",
        package: "recipes",
        says: version.clone(),
        version,
        source: Source::Locked { folder },
        takes: "less than 1 minute",
    };
    let esbuild = PathBuf::from(tools.command("esbuild")?.get_program());
    Ok([("BTT_RECIPES", fhir::set_up(&packages, "")?), ("BTT_ESBUILD", esbuild)])
}
