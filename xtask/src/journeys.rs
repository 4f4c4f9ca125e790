//! The command `test`: the checks, the bundle, and the journeys in browsers.

use anyhow::{Context, Result};

use crate::browsers::{self, Browser, Engine};
use crate::driver::Driver;
use crate::fhir::{self, Setting};
use crate::report::Report;
use crate::server::Port;
use crate::site::Site;
use crate::tools::Tools;
use crate::{axe, bundle, checks, differential, process, project, recipes, sizes, tools};

const JOURNEYS: [(Engine, &str); 3] = [
    (Engine::Chromium, "journeys in Chromium"),
    (Engine::Firefox, "journeys in Firefox"),
    (Engine::WebKit, "journeys in WebKitGTK"),
];

/// What the other engines show every time: each level, each way in which the check
/// is delivered, what is asked and kept, and what depends most on a browser. All
/// stories in all engines would take longer than anybody waits.
const ELSEWHERE: &[&str] = &[
    "levels::",
    "unsure::",
    "privacy::",
    "link::",
    "reload::",
    "come_back::",
    "static_page::",
    "changes::back_and_forward_move_one_screen_each_and_lose_nothing",
    "zones::every_place_can_be_reached_ticked_and_heard_by_keyboard",
    "summary::it_is_printed_copied_and_shared_as_text",
    "summary::a_short_one_prints_on_one_page",
    "handover::a_file_is_saved_and_opened_again_by_somebody_else",
    "installed::after_the_first_visit_the_check_runs_without_a_network",
    "single::the_single_file_runs_from_the_disk_and_asks_for_nothing",
    "single::the_single_file_runs_in_a_frame_that_may_nearly_nothing",
    "single::without_webassembly_every_document_leads_to_the_same_results",
    "embed::a_strict_site_embeds_it_and_a_whole_check_asks_for_nothing",
    "embed::a_plain_frame_needs_no_script_of_the_page",
    "embed::two_on_a_page_know_nothing_of_each_other",
    "embed::a_page_that_makes_places_of_its_own_takes_none_from_the_check",
    "embed::leaving_quickly_takes_the_whole_page_along",
    "embed::tracker::",
    "embed::lost::a_program_that_dies_in_its_frame_leaves_the_signs_and_can_be_had_again",
    "languages::whoever_opens_a_link_reads_what_the_person_read_beside_their_own_language",
];

/// In which browsers the journeys are run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Browsers {
    /// In none.
    None,
    /// All in Chromium, and the most telling in Firefox and WebKitGTK.
    Usual,
    /// All in all three, one after another.
    All,
}

/// Runs everything. What is missing on the machine is known at once, not after
/// minutes of checks.
pub fn run(browsers: Browsers) -> Result<()> {
    let tools = tools::set_up()?;
    let mut all = Vec::new();
    if browsers != Browsers::None {
        all.push(browsers::chromium()?);
        all.extend(browsers::others()?);
    }
    let mut needed = if all.is_empty() { Vec::new() } else { settings(&tools)? };
    let (validator, deny) = (fhir::validator()?, tools::deny()?);
    let mut report = Report::default();
    checks::steps(&mut report, &validator, &deny);
    let built = report.step("bundle", || bundle::build(&tools));
    if built.is_some() {
        report.step("size budget", || sizes::of_bundle()?.check());
        if !all.is_empty() {
            needed.extend(report.step("the core alone", || differential::build(&tools)));
        }
    } else {
        report.leave_out("size budget", "there is no new bundle");
    }
    for (engine, name) in JOURNEYS {
        let browser = all.iter().find(|it| it.engine == engine);
        let whole = browsers == Browsers::All || engine == Engine::Chromium;
        let which = if whole { &[] } else { ELSEWHERE };
        match (browser, built) {
            (None, _) => report.leave_out(name, "--no-browsers"),
            (Some(_), None) => report.leave_out(name, "there is no new bundle"),
            (Some(browser), Some(())) => {
                report.step(name, || drive(browser, which, &needed));
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
    let tools = tools::set_up()?;
    let mut needed = settings(&tools)?;
    needed.push(differential::build(&tools)?);
    drive(&browser, &which, &needed)
}

/// What the journeys need beside a browser.
fn settings(tools: &Tools) -> Result<Vec<Setting>> {
    let mut all = vec![axe::setting()?, fhir::lhc_forms()?];
    all.extend(recipes::settings(tools)?);
    Ok(all)
}

/// Serves the bundle, starts the drivers, and runs these of the journeys.
pub fn drive(browser: &Browser, which: &[&str], settings: &[Setting]) -> Result<()> {
    drive_on(Site::read(&project::dist())?, browser, which, settings)
}

/// The same on another site.
pub fn drive_on(site: Site, browser: &Browser, which: &[&str], settings: &[Setting]) -> Result<()> {
    let server = Port::reserve(0)?.serve(site)?;
    let drivers = drivers(browser)?;
    let addresses: Vec<_> = drivers.iter().map(Driver::url).collect();
    let mut test = project::cargo(["test", "--test", "browser", "--features", "browser"]);
    test.env("BTT_URL", server.url())
        .env("BTT_ENGINE", browser.engine.id())
        .env("RUST_TEST_THREADS", stories(browser.engine).to_string())
        .env("BTT_WEBDRIVER", addresses.join(" "))
        .envs(browser.programs.iter().chain(settings).map(|(name, path)| (name, path)))
        .arg("--")
        .args(which);
    process::run(&mut test)
}

/// How many stories run at once.
fn stories(engine: Engine) -> usize {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    match engine {
        // A story waits as long as it works.
        Engine::Chromium => 2 * cores,
        Engine::Firefox => cores,
        // Two of its windows at once were seen to lose a key, or to be a pixel wider,
        // on a machine with two cores; one at a time is surer. The pixel was of a page
        // whose style sheet had come late; why the key was lost is not known.
        Engine::WebKit => 1,
    }
}

/// One for Chromium. The others drive one browser each, and a story may have two.
fn drivers(browser: &Browser) -> Result<Vec<Driver>> {
    let count = if browser.engine == Engine::Chromium { 1 } else { 2 * stories(browser.engine) };
    (0..count).map(|_| Driver::start(browser)).collect()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::ELSEWHERE;
    use crate::project;

    #[test]
    fn every_journey_that_other_engines_show_exists() {
        for name in ELSEWHERE {
            let (module, story) = name.rsplit_once("::").unwrap_or_default();
            let file = format!("tests/browser/{}.rs", module.replace("::", "/"));
            let text = fs::read_to_string(project::root().join(file)).unwrap_or_default();
            let wanted = if story.is_empty() { "#[test]" } else { story };
            assert!(text.contains(wanted), "there is no {name}");
        }
    }
}
