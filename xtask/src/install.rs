//! Installing a tool into our own folder in the cache.
//!
//! An interrupted installation never looks like a finished one: `cargo install`
//! puts the program in place last, and what npm makes is moved in place last.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::problem::NeedsPerson;
use crate::tools::Tool;
use crate::{process, project};

/// Where a package comes from.
pub enum Source {
    /// crates.io; `locked`: with the versions which its authors tested.
    Crate { locked: bool },
    /// The npm registry.
    Npm,
    /// Files of a package in the npm registry, without what it depends on. The
    /// package must be exactly the one that is known by this checksum.
    Files { integrity: &'static str, files: &'static [&'static str] },
    /// Packages from the npm registry, exactly those that the lock in a folder
    /// of ours knows by their checksums.
    Locked { folder: PathBuf },
}

impl Source {
    /// The folder with the programs in the folder of the installation.
    pub fn programs(&self, folder: &Path) -> PathBuf {
        match self {
            Self::Crate { .. } => folder.join("bin"),
            Self::Npm => folder.join("node_modules").join(".bin"),
            Self::Files { .. } => folder.join("package"),
            Self::Locked { .. } => folder.join("node_modules"),
        }
    }
}

/// Installs a tool into the cache.
pub fn tool(tool: &Tool, cache: &Path) -> Result<()> {
    let folder = tool.folder(cache);
    // A package may stand in a folder of its publisher.
    let above = folder.parent().unwrap_or(cache);
    fs::create_dir_all(above)
        .with_context(|| format!("could not make the folder {}", above.display()))?;
    match &tool.source {
        Source::Crate { locked } => from_crates(tool, *locked, &folder),
        Source::Npm => from_npm(tool, &folder),
        Source::Files { integrity, files } => from_package(tool, integrity, files, &folder),
        Source::Locked { folder: lock } => from_lock(tool, lock, &folder),
    }
}

fn from_crates(tool: &Tool, locked: bool, folder: &Path) -> Result<()> {
    let compiled = folder.with_added_extension("target");
    let mut command = project::cargo(["install", tool.package, "--version", &tool.version]);
    command.arg("--root").arg(folder);
    command.arg("--target-dir").arg(&compiled).arg("--force");
    if locked {
        command.arg("--locked");
    }
    // What is meant for the project is not meant for its tools.
    for name in [
        "CARGO_TARGET_DIR",
        "CARGO_BUILD_TARGET_DIR",
        "CARGO_BUILD_TARGET",
        "CARGO_ENCODED_RUSTFLAGS",
        "CARGO_BUILD_RUSTFLAGS",
        "RUSTFLAGS",
    ] {
        command.env_remove(name);
    }
    let log = folder.with_added_extension("log");
    logged(&mut command, &log, &tool.title(), tool.takes)?;
    // Only to save space.
    let _ = fs::remove_dir_all(compiled);
    Ok(())
}

fn from_npm(tool: &Tool, folder: &Path) -> Result<()> {
    let part = empty_part(tool, folder)?;
    let mut command = Command::new("npm");
    command.args(["install", "--no-audit", "--no-fund", "--ignore-scripts"]);
    command.arg("--prefix").arg(&part);
    command.arg(format!("{}@{}", tool.package, tool.version));
    let log = folder.with_added_extension("log");
    logged(&mut command, &log, &tool.title(), tool.takes)?;
    in_place(tool, &part, folder)
}

fn from_lock(tool: &Tool, lock: &Path, folder: &Path) -> Result<()> {
    let part = empty_part(tool, folder)?;
    for name in ["package.json", "package-lock.json"] {
        fs::copy(lock.join(name), part.join(name)).with_context(|| format!("no {name}"))?;
    }
    let mut command = Command::new("npm");
    command.args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"]).current_dir(&part);
    let log = folder.with_added_extension("log");
    logged(&mut command, &log, &tool.title(), tool.takes)?;
    in_place(tool, &part, folder)
}

fn from_package(tool: &Tool, integrity: &str, files: &[&str], folder: &Path) -> Result<()> {
    let part = empty_part(tool, folder)?;
    let mut pack = Command::new("npm");
    pack.args(["pack", "--json"]).arg(format!("{}@{}", tool.package, tool.version));
    let log = folder.with_added_extension("log");
    logged(pack.current_dir(&part), &log, &tool.title(), tool.takes)?;
    let said = fs::read_to_string(&log).context("could not read the log")?;
    if !said.contains(integrity) {
        bail!("{} is not the package that we know: its checksum differs", tool.title());
    }
    let packed = fs::read_dir(&part)?.next().context("npm has packed nothing")??.path();
    let mut unpack = Command::new("tar");
    unpack.arg("-xzf").arg(&packed).args(files.iter().map(|file| format!("package/{file}")));
    process::run(unpack.current_dir(&part))?;
    fs::remove_file(packed)?;
    in_place(tool, &part, folder)
}

/// An empty folder beside the one to be made.
fn empty_part(tool: &Tool, folder: &Path) -> Result<PathBuf> {
    if process::find("npm").is_none() {
        return Err(NeedsPerson(format!(
            "{} needs Node.js with npm, which is not on this machine. Install Node.js 18 or \
             newer (https://nodejs.org; on Debian: sudo apt-get install nodejs npm), \
             then run this again.",
            tool.title()
        ))
        .into());
    }
    let part = folder.with_added_extension(format!("part-{}", std::process::id()));
    fs::create_dir_all(&part)
        .with_context(|| format!("could not make the folder {}", part.display()))?;
    Ok(part)
}

fn in_place(tool: &Tool, part: &Path, folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)
            .with_context(|| format!("could not remove the old {}", folder.display()))?;
    }
    fs::rename(part, folder).with_context(|| format!("could not move {} in place", tool.title()))
}

/// Runs an installation, its output in a log file, and says how long it took.
pub fn logged(command: &mut Command, log: &Path, title: &str, takes: &str) -> Result<()> {
    println!("Installing {title} ({takes}, once) …");
    let start = Instant::now();
    let file =
        File::create(log).with_context(|| format!("could not write to {}", log.display()))?;
    let errors = file.try_clone().context("could not write the log twice")?;
    match command.stdout(file).stderr(errors).status() {
        Ok(status) if status.success() => {
            println!("  done in {} s", start.elapsed().as_secs());
            Ok(())
        }
        result => {
            let how = match result {
                Ok(status) => status.to_string(),
                Err(error) => error.to_string(),
            };
            Err(NeedsPerson(format!(
                "Could not install {title} ({how}). The end of its log:\n\n{}\n\n\
                 The whole log is in {}. Check that this machine has Internet access and free \
                 disk space, then run the command again.",
                tail(log),
                log.display()
            ))
            .into())
        }
    }
}

fn tail(log: &Path) -> String {
    let text = fs::read(log).unwrap_or_default();
    let text = String::from_utf8_lossy(&text);
    let lines: Vec<&str> = text.lines().collect();
    let from = lines.len().saturating_sub(20);
    lines.get(from..).unwrap_or_default().join("\n")
}
