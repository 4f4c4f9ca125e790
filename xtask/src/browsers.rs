//! Chromium and its driver for the browser tests.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::problem::NeedsPerson;
use crate::{install, process, project};

/// Where the two programs are.
pub struct Browser {
    /// The browser.
    pub chromium: PathBuf,
    /// The program which drives it.
    pub driver: PathBuf,
}

/// Finds the programs; installs them where that is possible.
pub fn set_up() -> Result<Browser> {
    if let Some(browser) = found() {
        return Ok(browser);
    }
    // The fonts: without any, every letter is a box of the same width.
    let packages = ["chromium", "chromium-driver", "fonts-dejavu-core"];
    let list = packages.join(" ");
    if process::find("apt-get").is_none() {
        return Err(NeedsPerson(
            "The browser tests need Chromium and ChromeDriver. Install both so that the commands \
             `chromium` and `chromedriver` are on PATH, or leave these tests out: \
             cargo xtask test --no-browsers"
                .to_owned(),
        )
        .into());
    }
    if !is_root() {
        return Err(NeedsPerson(format!(
            "The browser tests need Chromium and ChromeDriver. Install them with\n\n  \
             sudo apt-get install --no-install-recommends {list}\n\n\
             then run this again, or leave these tests out: cargo xtask test --no-browsers"
        ))
        .into());
    }
    let log = project::work().join("apt-get.log");
    std::fs::create_dir_all(project::work()).context("could not make a folder for the log")?;
    apt(&["update"], &log, "the list of Debian packages", "seconds")?;
    let arguments = [&["install", "-y", "--no-install-recommends"], &packages[..]].concat();
    apt(&arguments, &log, &list, "about 1 minute")?;
    found().context("Chromium was installed, but `chromium` and `chromedriver` are not on PATH")
}

fn found() -> Option<Browser> {
    Some(Browser { chromium: process::find("chromium")?, driver: process::find("chromedriver")? })
}

fn is_root() -> bool {
    let id = process::output(Command::new("id").arg("-u"));
    id.is_ok_and(|id| id.trim() == "0")
}

fn apt(arguments: &[&str], log: &std::path::Path, title: &str, takes: &str) -> Result<()> {
    let mut apt = Command::new("apt-get");
    apt.args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
    install::logged(&mut apt, log, title, takes)
}
