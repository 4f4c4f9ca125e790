//! The browsers and their drivers for the browser tests, and PHP for the
//! WordPress plugin: Debian's packages, and the driver of Firefox, which is compiled.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::install::Source;
use crate::problem::NeedsPerson;
use crate::tools::{self, Tool};
use crate::{install, process, project};

/// The fonts: without any, every letter is a box of the same width.
const PACKAGES: [&str; 9] = [
    "chromium",
    "chromium-driver",
    "firefox-esr",
    "webkit2gtk-driver",
    "gir1.2-webkit2-4.1",
    "python3-gi",
    "xvfb",
    "fonts-dejavu-core",
    "php-cli",
];

const GECKODRIVER: &str = "0.37.1";

/// What draws a page and runs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Of Chrome, Edge and others.
    Chromium,
    /// Of Firefox.
    Firefox,
    /// WebKitGTK, a sibling of Safari's.
    WebKit,
}

/// A browser and the programs that it needs.
pub struct Browser {
    /// What it shows pages with.
    pub engine: Engine,
    /// The setting that leads to it, and where it is. WebKit's is in `tests/browser/webkit.py`.
    pub program: Option<(&'static str, PathBuf)>,
    /// The program which drives it.
    pub driver: PathBuf,
}

/// Finds the browsers; installs them where that is possible. Chromium comes first.
pub fn set_up() -> Result<[Browser; 3]> {
    let geckodriver = geckodriver()?;
    if found(&geckodriver).is_none() {
        install_packages()?;
    }
    let found = found(&geckodriver);
    found.with_context(|| format!("not all programs of {} are on PATH", PACKAGES.join(" ")))
}

fn install_packages() -> Result<()> {
    let list = PACKAGES.join(" ");
    if process::find("apt-get").is_none() {
        return Err(NeedsPerson(format!(
            "The browser tests need what these packages of Debian bring: {list}. Install it, or \
             leave these tests out: cargo xtask test --no-browsers"
        ))
        .into());
    }
    if !is_root() {
        return Err(NeedsPerson(format!(
            "The browser tests need three browsers, their drivers and PHP. Install them with\n\n  \
             sudo apt-get install --no-install-recommends {list}\n\n\
             then run this again, or leave these tests out: cargo xtask test --no-browsers"
        ))
        .into());
    }
    let log = project::work().join("apt-get.log");
    std::fs::create_dir_all(project::work()).context("could not make a folder for the log")?;
    apt(&["update"], &log, "the list of Debian packages", "seconds")?;
    let arguments = [&["install", "-y", "--no-install-recommends"], &PACKAGES[..]].concat();
    apt(&arguments, &log, &list, "about 2 minutes")
}

fn found(geckodriver: &Path) -> Option<[Browser; 3]> {
    let chromium = Browser {
        engine: Engine::Chromium,
        program: Some(("BTT_CHROMIUM", process::find("chromium")?)),
        driver: process::find("chromedriver")?,
    };
    let firefox = process::find("firefox-esr").or_else(|| process::find("firefox"))?;
    let firefox = Browser {
        engine: Engine::Firefox,
        program: Some(("BTT_FIREFOX", firefox)),
        driver: geckodriver.to_owned(),
    };
    let driver = process::find("WebKitWebDriver")?;
    let webkit = Browser { engine: Engine::WebKit, program: None, driver };
    process::find("Xvfb")?;
    process::find("php")?;
    // Debian's own, which has the package; another may come first on PATH.
    let mut window = Command::new("/usr/bin/python3");
    window.args(["-c", "import gi; gi.require_version('WebKit2', '4.1')"]);
    let ready = window.output().is_ok_and(|it| it.status.success());
    ready.then_some([chromium, firefox, webkit])
}

/// The driver of Firefox, which Debian does not have.
fn geckodriver() -> Result<PathBuf> {
    let tool = Tool {
        command: "geckodriver",
        package: "geckodriver",
        version: GECKODRIVER.to_owned(),
        says: GECKODRIVER.to_owned(),
        source: Source::Crate { locked: true },
        takes: "about 3 minutes",
    };
    let cache = tools::cache()?;
    let program = tool.source.programs(&tool.folder(&cache)).join(tool.command);
    if !program.is_file() {
        install::tool(&tool, &cache)?;
    }
    Ok(program)
}

fn is_root() -> bool {
    let id = process::output(Command::new("id").arg("-u"));
    id.is_ok_and(|id| id.trim() == "0")
}

fn apt(arguments: &[&str], log: &Path, title: &str, takes: &str) -> Result<()> {
    let mut apt = Command::new("apt-get");
    apt.args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
    install::logged(&mut apt, log, title, takes)
}
