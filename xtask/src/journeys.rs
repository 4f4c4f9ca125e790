//! The command `test`: the checks, the bundle, and the journeys in browsers.

use anyhow::{Context, Result};

use crate::browsers::{self, Browser, Engine};
use crate::driver::Driver;
use crate::fhir::{self, Setting};
use crate::report::Report;
use crate::server::Port;
use crate::site::Site;
use crate::tools::Tools;
use crate::{axe, bundle, checks, process, project, recipes, sizes, tools};

const JOURNEYS: [(Engine, &str); 3] = [
    (Engine::Chromium, "journeys in Chromium"),
    (Engine::Firefox, "journeys in Firefox"),
    (Engine::WebKit, "journeys in WebKitGTK"),
];

/// In which browsers the journeys are run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Browsers {
    /// In none.
    None,
    /// In Chromium.
    Chromium,
    /// In Chromium, Firefox and WebKitGTK, one after another.
    All,
}

/// Runs everything. What is missing on the machine is known at once, not after
/// minutes of checks.
pub fn run(browsers: Browsers) -> Result<()> {
    let tools = tools::set_up()?;
    let mut all = Vec::new();
    if browsers >= Browsers::Chromium {
        all.push(browsers::chromium()?);
    }
    if browsers == Browsers::All {
        all.extend(browsers::others()?);
    }
    let needed = if all.is_empty() { Vec::new() } else { settings(&tools)? };
    let (validator, deny) = (fhir::validator()?, tools::deny()?);
    let mut report = Report::default();
    checks::steps(&mut report, &validator, &deny);
    let built = report.step("bundle", || bundle::build(&tools));
    if built.is_some() {
        report.step("size budget", || sizes::of_bundle()?.check());
    } else {
        report.leave_out("size budget", "there is no new bundle");
    }
    for (engine, name) in JOURNEYS {
        let browser = all.iter().find(|it| it.engine == engine);
        match (browser, built) {
            (None, _) if browsers == Browsers::None => report.leave_out(name, "--no-browsers"),
            (None, _) => report.leave_out(name, "without --all-browsers"),
            (Some(_), None) => report.leave_out(name, "there is no new bundle"),
            (Some(browser), Some(())) => {
                report.step(name, || drive(browser, &[], &needed));
            }
        }
    }
    report.finish()
}

/// Runs journeys by name with the bundle as it is.
pub fn run_some(engine: Engine, which: &[String]) -> Result<()> {
    let browser = match engine {
        Engine::Chromium => browsers::chromium()?,
        _ => {
            let others = browsers::others()?;
            others.into_iter().find(|it| it.engine == engine).context("it is one of them")?
        }
    };
    let which: Vec<_> = which.iter().map(String::as_str).collect();
    drive(&browser, &which, &settings(&tools::set_up()?)?)
}

/// What the journeys need beside a browser.
fn settings(tools: &Tools) -> Result<Vec<Setting>> {
    let mut all = vec![axe::setting()?, fhir::lhc_forms()?];
    all.extend(recipes::settings(tools)?);
    Ok(all)
}

/// Serves the bundle, starts the drivers, and runs these of the journeys.
pub fn drive(browser: &Browser, which: &[&str], settings: &[Setting]) -> Result<()> {
    let server = Port::reserve(0)?.serve(Site::read(&project::dist())?)?;
    let drivers = drivers(browser)?;
    let addresses: Vec<_> = drivers.iter().map(Driver::url).collect();
    let mut test = project::cargo(["test", "--test", "browser", "--features", "browser"]);
    test.env("BTT_URL", server.url())
        .env("BTT_ENGINE", browser.engine.id())
        .env("BTT_WEBDRIVER", addresses.join(" "))
        .envs(browser.program.iter().chain(settings).map(|(name, path)| (name, path)))
        .arg("--")
        .args(which);
    process::run(&mut test)
}

/// One for Chromium. The others drive one browser each, and a story may have two.
fn drivers(browser: &Browser) -> Result<Vec<Driver>> {
    let stories = std::thread::available_parallelism().map_or(1, usize::from);
    let count = if browser.engine == Engine::Chromium { 1 } else { 2 * stories };
    (0..count).map(|_| Driver::start(browser)).collect()
}
