//! What we build with: licences, origins and known weaknesses of all crates, by
//! cargo-deny and what `deny.toml` asks for.

use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::process;
use crate::tools::Tools;

/// Fails when a crate is not as `deny.toml` asks for. Where the list of known
/// weaknesses cannot be fetched it says so, and goes on.
pub fn check(tools: &Tools) -> Result<()> {
    process::run(deny(tools)?.args(["licenses", "bans", "sources"]))?;
    let output = deny(tools)?.arg("advisories").output().context("could not start cargo-deny")?;
    let said = String::from_utf8_lossy(&output.stderr);
    print!("{}{said}", String::from_utf8_lossy(&output.stdout));
    match output.status.success() {
        true => Ok(()),
        false if is_unreachable(&said) => {
            println!("NOT CHECKED: known weaknesses. The list of RustSec could not be fetched.");
            Ok(())
        }
        false => bail!("a crate has a known weakness, or is not cared for any more: see above"),
    }
}

fn deny(tools: &Tools) -> Result<Command> {
    let mut command = tools.command("cargo-deny")?;
    command.args(["--locked", "check"]);
    Ok(command)
}

/// Whether the list could not be fetched, which tells nothing about the crates.
fn is_unreachable(said: &str) -> bool {
    said.contains("failed to fetch advisory database")
}

#[cfg(test)]
mod tests {
    use super::is_unreachable;

    #[test]
    fn a_list_that_cannot_be_fetched_is_no_weakness() {
        let fetched = "2026-11-21 [ERROR] failed to fetch advisory database https://x with cli: no";
        assert!(is_unreachable(fetched));
        assert!(!is_unreachable("error[vulnerability]: advisory database has a word on it"));
    }
}
