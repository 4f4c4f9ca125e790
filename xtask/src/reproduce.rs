//! The command `reproduce`: whoever builds this, wherever, gets the same bytes.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::site::Site;
use crate::tools::Tools;
use crate::{bundle, process, project};

/// Builds here, builds a copy of the sources in another folder from nothing,
/// and compares every file.
pub fn run(tools: &Tools) -> Result<()> {
    bundle::build(tools)?;
    let again = project::work().join("again");
    copy(&again)?;
    let mut build = project::cargo(["run", "--quiet", "--package", "xtask", "--", "build"]);
    process::run(build.current_dir(&again).env_remove("CARGO_TARGET_DIR"))?;
    let (here, there) = (Site::read(&project::dist())?, Site::read(&again.join("dist"))?);
    let differ = different(&here, &there);
    if !differ.is_empty() {
        bail!("two builds differ in {}; the other is in {}", differ.join(", "), again.display());
    }
    println!("Both builds have the same {} files, byte for byte.", here.files().count());
    fs::remove_dir_all(&again).context("could not remove the copy")
}

/// Copies what is in the repository, or would be, as it is now.
fn copy(to: &Path) -> Result<()> {
    if to.exists() {
        fs::remove_dir_all(to).context("could not remove the last copy")?;
    }
    let mut git = Command::new("git");
    git.args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
    let files = process::output(git.current_dir(project::root()))?;
    for file in files.split('\0').filter(|file| project::root().join(file).is_file()) {
        let copy = to.join(file);
        fs::create_dir_all(copy.parent().unwrap_or(to))?;
        fs::copy(project::root().join(file), copy)
            .with_context(|| format!("could not copy {file}"))?;
    }
    Ok(())
}

/// The files that are not the same, or only in one of the two.
fn different<'a>(one: &'a Site, other: &'a Site) -> Vec<&'a str> {
    let missing = |(path, bytes): &(&str, &[u8]), site: &Site| {
        !site.files().any(|(name, found)| name == *path && found == *bytes)
    };
    let mut paths: Vec<_> = one
        .files()
        .filter(|file| missing(file, other))
        .chain(other.files().filter(|file| missing(file, one)))
        .map(|(path, _)| path)
        .collect();
    paths.sort_unstable();
    paths.dedup();
    paths
}

#[cfg(test)]
mod tests {
    use super::different;
    use crate::site::Site;

    #[test]
    fn a_file_that_differs_or_is_missing_is_named_once() {
        let one = Site::of([("a", b"1".as_slice()), ("b", b"2"), ("c", b"3")]);
        let other = Site::of([("a", b"1".as_slice()), ("b", b"x"), ("d", b"3")]);
        assert_eq!(different(&one, &one), [""; 0]);
        assert_eq!(different(&one, &other), ["b", "c", "d"]);
    }
}
