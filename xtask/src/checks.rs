//! The fast checks: no bundle, no browser.

use anyhow::{Result, bail};

use crate::fhir::{self, Setting};
use crate::report::Report;
use crate::tools::{self, Tools};
use crate::{deny, process, project};

/// Packages which only the web part may need.
const WEB: [&str; 4] = ["yew", "web-sys", "js-sys", "wasm-bindgen"];

/// The command `check`.
pub fn run() -> Result<()> {
    tools::wasm_target()?;
    let (settings, deny) = (fhir::validator()?, tools::deny()?);
    let mut report = Report::default();
    steps(&mut report, &settings, &deny);
    report.finish()
}

/// All steps of `check`. The native tests are told these settings.
pub fn steps(report: &mut Report, settings: &[Setting], deny: &Tools) {
    report.step("formatting", || process::run(&mut project::cargo(["fmt", "--all", "--check"])));
    report.step("lints", || {
        let mut clippy = project::cargo(["clippy", "--workspace", "--all-targets"]);
        // The journeys and benchmarks too, though they only run with a browser.
        clippy.args(["--features", "back-to-toe/bench,back-to-toe/browser,back-to-toe/web"]);
        process::run(clippy.args(["--", "-D", "warnings"]))
    });
    report.step("lints of the web part", || {
        let mut clippy = project::cargo(["clippy", "--lib", "--bin", "back-to-toe"]);
        clippy.args(["--bin", "differential", "--no-default-features"]);
        clippy.args(["--features", "web,differential"]);
        clippy.args(["--target", "wasm32-unknown-unknown"]);
        process::run(clippy.args(["--", "-D", "warnings"]))
    });
    report.step("core without web parts", || {
        let core = ["check", "--lib", "--no-default-features"];
        process::run(&mut project::cargo(core))?;
        let mut tree = project::cargo(["tree", "--package", "back-to-toe"]);
        tree.args(["--no-default-features", "--edges", "normal"]);
        tree.args(["--target", "all", "--prefix", "none"]);
        match web_package(&process::output(&mut tree)?) {
            Some(name) => bail!("the core must not depend on {name}; see `cargo tree --invert`"),
            None => Ok(()),
        }
    });
    report.step("licences and origins of all crates", || deny::check(deny));
    report.step("native tests", || {
        let mut test = project::cargo(["test", "--workspace", "--features", "back-to-toe/web"]);
        process::run(test.envs(settings.iter().map(|(name, path)| (name, path))))
    });
}

fn web_package(tree: &str) -> Option<&str> {
    tree.lines().filter_map(|line| line.split_whitespace().next()).find(|name| WEB.contains(name))
}

#[cfg(test)]
mod tests {
    use super::web_package;

    #[test]
    fn web_packages_are_found_by_their_whole_name() {
        let core = "back-to-toe v0.1.0 (/yew)\nserde v1.0.0\nyewish v1.0.0\n";
        assert_eq!(web_package(core), None);
        let web = format!("{core}yew v0.23.0 (*)\n");
        assert_eq!(web_package(&web), Some("yew"));
    }
}
