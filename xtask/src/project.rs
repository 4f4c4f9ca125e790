//! Where things are in the project.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::process;

/// The project's root folder.
pub fn root() -> &'static Path {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.parent().unwrap_or(own)
}

/// What ships.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// A folder for work in progress, on the same disk as `dist`, so that moving
/// from here to there is one step.
pub fn work() -> PathBuf {
    root().join("target").join("xtask")
}

/// A command that compiles the program with these flags, and with no path of
/// this machine in it: wherever it is built, the same comes out.
pub fn reproducible<'a>(command: &'a mut Command, flags: &[&str]) -> Result<&'a mut Command> {
    let mut rustc = Command::new("rustc");
    let version = process::output(rustc.arg("-vV").current_dir(root()))?;
    let commit = version.lines().find_map(|line| line.strip_prefix("commit-hash: "));
    let mut rustc = Command::new("rustc");
    let sysroot = process::output(rustc.args(["--print", "sysroot"]).current_dir(root()))?;
    let sources = Path::new(sysroot.trim()).join("lib/rustlib/src/rust");
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(std::env::home_dir()?.join(".cargo")));
    let crates = home.context("there is no home folder")?.join("registry").join("src");
    let remap = |from: &Path, to: &str| format!("--remap-path-prefix={}={to}", from.display());
    let mut all: Vec<String> = flags.iter().map(|&flag| flag.to_owned()).collect();
    all.push(remap(root(), "."));
    all.push(remap(&crates, "crates"));
    all.push(remap(&sources, &format!("/rustc/{}", commit.unwrap_or("unknown"))));
    Ok(command.env("CARGO_ENCODED_RUSTFLAGS", all.join("\x1f")))
}

/// A `cargo` command in the root folder. What it compiles or reads has the
/// versions of Cargo.lock, or it fails.
pub fn cargo<const N: usize>(arguments: [&str; N]) -> Command {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    // Formatting needs no crate, and a tool has a lock file of its own.
    let [first, locked] = match arguments.first() {
        Some(first @ (&"fmt" | &"install")) => [Some(*first), None],
        first => [first.copied(), Some("--locked")],
    };
    command.args(first).args(locked).args(arguments.iter().skip(1)).current_dir(root());
    command
}

#[cfg(test)]
mod tests {
    use super::cargo;

    #[test]
    fn whatever_is_compiled_has_the_versions_of_the_lock_file() {
        let words = |command: std::process::Command| {
            command.get_args().map(|it| it.to_string_lossy().into_owned()).collect::<Vec<_>>()
        };
        assert_eq!(words(cargo(["run", "--", "build"])), ["run", "--locked", "--", "build"]);
        assert_eq!(words(cargo(["fmt", "--all"])), ["fmt", "--all"]);
    }
}
