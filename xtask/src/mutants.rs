//! The command `mutants`: cargo-mutants changes the code in one place after the
//! other, and the tests have to notice. `.cargo/mutants.toml` says which code.

use std::ffi::OsString;

use anyhow::Result;

use crate::{process, project, tools};

/// Tests that are left out: they take longer than all others together, need more
/// made-up sheets than are tried here, or look at no answer sheet at all.
const SLOW: [&str; 19] = [
    "a_file_names_nobody",
    "allocations",
    "another_system_has_kept",
    "every_change_of_one_sign",
    "every_day_is_written",
    "every_link_on_the_page",
    "every_pattern_can_be_shown",
    "every_rule_can_fire",
    "fhir::valid",
    "hundred_thousand",
    "laws::each_rule",
    "laws::mutants",
    "laws::ways",
    "links::picture",
    "no_input_takes_more_memory",
    "storm",
    "ten_million",
    "the_figures_are",
    "whatever_speaks_of_the_check",
];

/// Makes the mutants and runs the tests on each. The options are those of
/// cargo-mutants, such as `--list`, `--file` and `--shard`.
pub fn run(options: &[OsString]) -> Result<()> {
    let tools = tools::mutants()?;
    let mut command = tools.command("cargo-mutants")?;
    command.arg("mutants").arg("--output").arg(project::work()).args(options);
    command.args(["--", "--", "-Zunstable-options", "--fail-fast"]);
    command.args(SLOW.into_iter().flat_map(|name| ["--skip", name]));
    command.env("CARGO_TARGET_DIR", project::root().join("target").join("mutants"));
    process::run(command.env("BTT_SHEETS", "1000"))
}
