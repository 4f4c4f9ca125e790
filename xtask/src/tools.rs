//! The tools which make the bundle: which ones, in which version, and where.
//!
//! A tool is taken from PATH when its version there is the right one. Else it
//! comes from a folder of our own in the person's cache, which is filled once.
//! Nobody's own installation is ever changed.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::install::{self, Source};
use crate::problem::NeedsPerson;
use crate::{process, project, version};

const DENY: &str = "0.20.2";
const FUZZ: &str = "0.13.2";
const MUTANTS: &str = "27.1.0";
const TRUNK: &str = "0.21.14";
const BINARYEN: &str = "132";
const ESBUILD: &str = "0.28.2";

/// One tool in one version.
pub struct Tool {
    /// The command.
    pub command: &'static str,
    /// The package which brings the command.
    pub package: &'static str,
    /// The version of the package.
    pub version: String,
    /// What the command says its version is.
    pub says: String,
    /// Where the package comes from.
    pub source: Source,
    /// About how long the installation takes.
    pub takes: &'static str,
}

impl Tool {
    /// For messages.
    pub fn title(&self) -> String {
        format!("{} {}", self.command, self.says)
    }

    /// Its folder in the cache.
    pub fn folder(&self, cache: &Path) -> PathBuf {
        cache.join(format!("{}-{}", self.package, self.version))
    }

    /// Whether this command is the tool in the right version.
    fn is(&self, program: &Path) -> bool {
        let says = |words: &[&str]| {
            Command::new(program).args(words).output().is_ok_and(|output| {
                let text = String::from_utf8_lossy(&output.stdout);
                output.status.success() && version::in_output(&text) == Some(self.says.as_str())
            })
        };
        // Some commands of cargo expect their name first, as cargo gives it.
        let name = self.command.strip_prefix("cargo-");
        says(&["--version"]) || name.is_some_and(|name| says(&[name, "--version"]))
    }
}

/// The tools, ready for use.
pub struct Tools {
    folders: Vec<PathBuf>,
}

impl Tools {
    /// A command which finds the tools before all others on PATH.
    pub fn command(&self, program: &str) -> Result<Command> {
        let rest = std::env::var_os("PATH").unwrap_or_default();
        let folders = self.folders.iter().cloned();
        let path = std::env::join_paths(folders.chain(std::env::split_paths(&rest)))
            .context("a folder on PATH has a name which cannot be used")?;
        let own = self.folders.iter().map(|folder| folder.join(program));
        let program = own
            .filter(|file| file.is_file())
            .map(PathBuf::into_os_string)
            .next()
            .unwrap_or_else(|| OsString::from(program));
        let mut command = Command::new(program);
        command.env("PATH", path).current_dir(project::root());
        Ok(command)
    }
}

/// Finds every tool that the bundle needs, and installs what is missing.
pub fn set_up() -> Result<Tools> {
    wasm_target()?;
    ready(&needed()?)
}

/// Finds cargo-deny, or installs it.
pub fn deny() -> Result<Tools> {
    ready(&[compiled("cargo-deny", DENY, "5 to 10 minutes")])
}

/// Finds cargo-fuzz, or installs it.
pub fn fuzz() -> Result<Tools> {
    ready(&[compiled("cargo-fuzz", FUZZ, "about 1 minute")])
}

/// Finds cargo-mutants, or installs it.
pub fn mutants() -> Result<Tools> {
    ready(&[compiled("cargo-mutants", MUTANTS, "5 to 10 minutes")])
}

fn ready(tools: &[Tool]) -> Result<Tools> {
    let cache = cache()?;
    let mut folders = Vec::new();
    for tool in tools {
        if process::find(tool.command).is_some_and(|program| tool.is(&program)) {
            continue;
        }
        let folder = tool.source.programs(&tool.folder(&cache));
        let program = folder.join(tool.command);
        if !tool.is(&program) {
            install::tool(tool, &cache)?;
            if !tool.is(&program) {
                return Err(NeedsPerson(format!(
                    "{} was installed but does not run. Delete the folder {} and try again.",
                    tool.title(),
                    tool.folder(&cache).display()
                ))
                .into());
            }
        }
        folders.push(folder);
    }
    Ok(Tools { folders })
}

/// Makes sure that Rust can compile to WebAssembly.
pub fn wasm_target() -> Result<()> {
    const TARGET: &str = "wasm32-unknown-unknown";
    let mut rustc = Command::new("rustc");
    rustc.args(["--print", "target-libdir", "--target", TARGET]);
    rustc.current_dir(project::root());
    if Path::new(process::output(&mut rustc)?.trim()).is_dir() {
        return Ok(());
    }
    let mut rustup = Command::new("rustup");
    rustup.args(["target", "add", TARGET]);
    process::run(rustup.current_dir(project::root())).map_err(|error| {
        NeedsPerson(format!(
            "Rust's target {TARGET} is missing and could not be added: {error:#}. \
             Install Rust with rustup (https://rustup.rs), then run this again."
        ))
        .into()
    })
}

fn needed() -> Result<[Tool; 5]> {
    let lock = std::fs::read_to_string(project::root().join("Cargo.lock"))
        .context("could not read Cargo.lock")?;
    let wasm_bindgen =
        version::in_lock(&lock, "wasm-bindgen").context("Cargo.lock has no wasm-bindgen")?;
    Ok([
        compiled("trunk", TRUNK, "5 to 10 minutes"),
        Tool {
            command: "wasm-bindgen",
            package: "wasm-bindgen-cli",
            version: wasm_bindgen.to_owned(),
            says: wasm_bindgen.to_owned(),
            source: Source::Crate { locked: false },
            takes: "about 2 minutes",
        },
        binaryen("wasm-opt"),
        binaryen("wasm2js"),
        Tool {
            command: "esbuild",
            package: "esbuild",
            version: ESBUILD.to_owned(),
            says: ESBUILD.to_owned(),
            source: Source::Npm,
            takes: "less than 1 minute",
        },
    ])
}

/// A command of a crate of the same name, with the versions its authors tested.
fn compiled(name: &'static str, version: &str, takes: &'static str) -> Tool {
    Tool {
        command: name,
        package: name,
        version: version.to_owned(),
        says: version.to_owned(),
        source: Source::Crate { locked: true },
        takes,
    }
}

/// One of the programs of one package.
fn binaryen(command: &'static str) -> Tool {
    Tool {
        command,
        package: "binaryen",
        version: format!("{BINARYEN}.0.0"),
        says: BINARYEN.to_owned(),
        source: Source::Npm,
        takes: "less than 1 minute",
    }
}

/// The folder for what is installed.
pub fn cache() -> Result<PathBuf> {
    let set = |name| std::env::var_os(name).filter(|value| !value.is_empty());
    let base = set("XDG_CACHE_HOME").map(PathBuf::from);
    let home = || set("HOME").map(|home| PathBuf::from(home).join(".cache"));
    let Some(base) = base.filter(|path| path.is_absolute()).or_else(home) else {
        let text = "Neither XDG_CACHE_HOME nor HOME is set: there is no place for the tools.";
        return Err(NeedsPerson(text.to_owned()).into());
    };
    Ok(base.join("back-to-toe"))
}
