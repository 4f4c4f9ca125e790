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
const CHROMIUM: &[&str] = &["chromium", "chromium-driver", "fonts-dejavu-core", "php-cli"];

/// The same engine without what is around it in a browser with windows: what shows a
/// page is the same, and it takes two fifths of the work.
const SHELL: &str = "chromium-headless-shell";

const OTHERS: &[&str] =
    &["firefox-esr", "webkit2gtk-driver", "gir1.2-webkit2-4.1", "python3-gi", "xvfb"];

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

impl Engine {
    /// All of them, the one of most people first.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// As the journeys know it, and as a person names it.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// The engine of this name.
    pub fn named(id: &str) -> Result<Self> {
        let found = Self::ALL.into_iter().find(|it| it.id() == id);
        found.with_context(|| format!("no browser is called \"{id}\""))
    }
}

/// A browser and the programs that it needs.
pub struct Browser {
    /// What it shows pages with.
    pub engine: Engine,
    /// The settings that lead to it, and where it is. WebKit's is in `tests/browser/webkit.py`.
    pub programs: Vec<(&'static str, PathBuf)>,
    /// The program which drives it.
    pub driver: PathBuf,
}

/// Finds Chromium, and PHP beside it; installs them where that is possible.
pub fn chromium() -> Result<Browser> {
    let (whole, driver) = set_up(CHROMIUM, || {
        process::find("php")?;
        Some((process::find("chromium")?, process::find("chromedriver")?))
    })?;
    // The command on PATH is a script, which leaves it running when it is ended itself.
    let shell = Path::new("/usr/lib/chromium").join(SHELL);
    let found = || shell.is_file().then(|| shell.clone());
    let shell = set_up(&[SHELL], found).unwrap_or_else(|_| {
        println!("Without {SHELL} the journeys take longer: {} shows them.", whole.display());
        whole.clone()
    });
    let programs = vec![("BTT_CHROMIUM", whole), ("BTT_CHROMIUM_SHELL", shell)];
    Ok(Browser { engine: Engine::Chromium, programs, driver })
}

/// The same for Firefox and WebKitGTK.
pub fn others() -> Result<[Browser; 2]> {
    let geckodriver = geckodriver()?;
    set_up(OTHERS, || {
        let firefox = process::find("firefox-esr").or_else(|| process::find("firefox"))?;
        let firefox = Browser {
            engine: Engine::Firefox,
            programs: vec![("BTT_FIREFOX", firefox)],
            driver: geckodriver.clone(),
        };
        let driver = process::find("WebKitWebDriver")?;
        let webkit = Browser { engine: Engine::WebKit, programs: Vec::new(), driver };
        process::find("Xvfb")?;
        // Debian's own, which has the package; another may come first on PATH.
        let mut window = Command::new("/usr/bin/python3");
        window.args(["-c", "import gi; gi.require_version('WebKit2', '4.1')"]);
        let ready = window.output().is_ok_and(|it| it.status.success());
        ready.then_some([firefox, webkit])
    })
}

fn set_up<T>(packages: &[&str], find: impl Fn() -> Option<T>) -> Result<T> {
    if let Some(found) = find() {
        return Ok(found);
    }
    install_packages(packages)?;
    find().with_context(|| format!("not all programs of {} are on PATH", packages.join(" ")))
}

fn install_packages(packages: &[&str]) -> Result<()> {
    let list = packages.join(" ");
    if process::find("apt-get").is_none() {
        return Err(NeedsPerson(format!(
            "The browser tests need what these packages of Debian bring: {list}. Install it, or \
             leave these tests out: cargo xtask test --no-browsers"
        ))
        .into());
    }
    if !is_root() {
        return Err(NeedsPerson(format!(
            "The browser tests need browsers and their drivers. Install them with\n\n  \
             sudo apt-get install --no-install-recommends {list}\n\n\
             then run this again, or leave these tests out: cargo xtask test --no-browsers"
        ))
        .into());
    }
    let log = project::work().join("apt-get.log");
    std::fs::create_dir_all(project::work()).context("could not make a folder for the log")?;
    apt(&["update"], &log, "the list of Debian packages", "seconds")?;
    let arguments = [&["install", "-y", "--no-install-recommends"], packages].concat();
    apt(&arguments, &log, &list, "about 2 minutes")
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
