//! The command `test`: the checks, the bundle, and the journeys in a browser.

use anyhow::Result;

use crate::browsers::{self, Browser};
use crate::driver::Driver;
use crate::fhir::{self, Setting};
use crate::report::Report;
use crate::server::Port;
use crate::site::Site;
use crate::{axe, bundle, checks, process, project, sizes, tools};

const JOURNEYS: &str = "journeys in the browser";

/// Runs everything. What is missing on the machine is known at once, not after
/// minutes of checks.
pub fn run(browsers: bool) -> Result<()> {
    let tools = tools::set_up()?;
    let browser = browsers.then(browsers::set_up).transpose()?;
    let needed = if browsers { vec![axe::setting()?, fhir::lhc_forms()?] } else { Vec::new() };
    let (validator, deny) = (fhir::validator()?, tools::deny()?);
    let mut report = Report::default();
    checks::steps(&mut report, &validator, &deny);
    let built = report.step("bundle", || bundle::build(&tools));
    if built.is_some() {
        report.step("size budget", || sizes::of_bundle()?.check());
    } else {
        report.leave_out("size budget", "there is no new bundle");
    }
    match (browser, built) {
        (None, _) => report.leave_out(JOURNEYS, "--no-browsers"),
        (Some(_), None) => report.leave_out(JOURNEYS, "there is no new bundle"),
        (Some(browser), Some(())) => {
            report.step(JOURNEYS, || drive(&browser, &[], &needed));
        }
    }
    report.finish()
}

/// Serves the bundle, starts the driver, and runs these of the journeys.
pub fn drive(browser: &Browser, which: &[&str], settings: &[Setting]) -> Result<()> {
    let server = Port::reserve(0)?.serve(Site::read(&project::dist())?)?;
    let driver = Driver::start(&browser.driver)?;
    let mut test = project::cargo(["test", "--test", "browser", "--features", "browser"]);
    test.env("BTT_URL", server.url())
        .env("BTT_WEBDRIVER", driver.url())
        .env("BTT_CHROMIUM", &browser.chromium)
        .envs(settings.iter().map(|(name, path)| (name, path)))
        .arg("--")
        .args(which);
    process::run(&mut test)
}
