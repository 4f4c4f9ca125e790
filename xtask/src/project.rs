//! Where things are in the project.

use std::path::{Path, PathBuf};
use std::process::Command;

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

/// A `cargo` command in the root folder.
pub fn cargo<const N: usize>(arguments: [&str; N]) -> Command {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.args(arguments).current_dir(root());
    command
}
