//! The command `fuzz`: every parser of outside input, each for a while, with inputs
//! that libFuzzer makes up from how far the last ones got.
//!
//! The targets are in `fuzz/`. What breaks one is left in `fuzz/regressions/`, where
//! the native tests find it from then on.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};
use back_to_toe::content::EN;
use back_to_toe::record::{Day, Record};
use back_to_toe::region::Region;
use back_to_toe::sheet::{self, Entry};
use back_to_toe::{fhir, keep, share};

use crate::tools::Tools;
use crate::{process, project};

/// The targets, and how long an input may be: about twice the longest that is understood.
const TARGETS: [(&str, &str); 5] = [
    ("link", "2048"),
    ("stored", "1024"),
    ("file", "65536"),
    ("settings", "4096"),
    ("sheets", "8192"),
];

/// What no input may need, whatever is in it. Where the first is wrong the others
/// are too, because the runs are independent.
const BOUNDS: [&str; 3] = ["-timeout=10", "-rss_limit_mb=512", "-print_final_stats=1"];

/// Runs all targets, each for so many seconds.
pub fn run(tools: &Tools, seconds: u64) -> Result<()> {
    let manifest = project::root().join("fuzz").join("Cargo.toml");
    let mut fetch = project::cargo(["fetch", "--manifest-path"]);
    process::run(fetch.arg(&manifest))?;
    let work = project::root().join("target").join("fuzz");
    write_seeds(&work.join("seeds"))?;
    let mut broken = Vec::new();
    for target in TARGETS {
        println!("\n== {} for {seconds} s", target.0);
        let runs = one(tools, &work, target, seconds)?;
        match runs {
            Some(runs) => println!("{runs} inputs, and nothing is broken"),
            None => broken.push(target.0),
        }
    }
    if !broken.is_empty() {
        bail!("broken: {}. The inputs are in fuzz/regressions/", broken.join(", "));
    }
    Ok(())
}

/// How many inputs were tried; none where one broke it.
fn one(tools: &Tools, work: &Path, target: (&str, &str), seconds: u64) -> Result<Option<u64>> {
    let (name, longest) = target;
    let [found, seeds] = ["corpus", "seeds"].map(|it| work.join(it).join(name));
    let broke = project::root().join("fuzz").join("regressions").join(name);
    for folder in [&found, &broke] {
        fs::create_dir_all(folder).context("could not make a folder for inputs")?;
    }
    let mut fuzz = tools.command("cargo-fuzz")?;
    // Without a sanitizer, the compiler need not be a nightly one; and there is no
    // `unsafe` of ours that one could look at.
    fuzz.args(["fuzz", "run", "--sanitizer", "none", "--target-dir"]).arg(work);
    fuzz.arg(name).args([&found, &seeds, &broke]).arg("--").args(BOUNDS);
    fuzz.arg(format!("-max_len={longest}")).arg(format!("-max_total_time={seconds}"));
    fuzz.arg(format!("-artifact_prefix={}/", broke.display()));
    let said = logged(&mut fuzz, &work.join(name).with_extension("log"))?;
    let runs = executed(&said.1);
    match (said.0, runs) {
        (true, Some(runs)) => Ok(Some(runs)),
        // It has said how many, so it was built, and ran.
        (_, Some(_)) => {
            println!("{}", said.1);
            Ok(None)
        }
        _ => bail!("the target {name} did not run:\n{}", said.1),
    }
}

/// Whether it went well, and the end of what it said.
fn logged(command: &mut Command, log: &Path) -> Result<(bool, String)> {
    let file = fs::File::create(log).context("could not write a log")?;
    let status = command.stdout(file.try_clone()?).stderr(file).status();
    let status = status.context("could not start cargo-fuzz")?;
    let said = String::from_utf8_lossy(&fs::read(log)?).into_owned();
    let lines: Vec<_> = said.lines().collect();
    let end = lines.get(lines.len().saturating_sub(60)..).unwrap_or_default();
    Ok((status.success(), end.join("\n")))
}

/// How many inputs libFuzzer says that it has tried.
fn executed(said: &str) -> Option<u64> {
    let line = said.lines().find_map(|it| it.strip_prefix("stat::number_of_executed_units:"))?;
    line.trim().parse().ok()
}

/// From what the targets start: some of the vignettes in each of their forms.
fn write_seeds(folder: &Path) -> Result<()> {
    let vignettes = project::root().join("tests/vignettes/vignettes.json");
    let text = fs::read_to_string(vignettes).context("could not read the vignettes")?;
    let day = Day::from_iso("2026-11-21").context("there is no such day")?;
    for (n, entry) in sheet::read(&text).into_iter().flatten().step_by(8).enumerate() {
        let Entry { answers, .. } = entry;
        let record = Record::new(&answers, day, EN.tag, Region::Gb);
        let link = share::encode(&record);
        // The target puts a checksum there that fits.
        let open = link.rsplit_once('.').map_or("", |(open, _)| open);
        let older = open.replacen(&record.ruleset, "00000000", 1);
        let sheet = format!(r#"{{"id":"{n}","answers":{}}}"#, sheet::to_json(&answers));
        for (target, form, seed) in [
            ("link", "whole", &link),
            ("link", "open", &open.to_owned()),
            ("link", "older", &older),
            ("stored", "kept", &keep::to_keep(&link, day)),
            ("file", "bundle", &fhir::bundle(&record, &EN)),
            ("sheets", "one", &sheet),
            ("sheets", "list", &format!("[{sheet},{sheet}]")),
            ("sheets", "lines", &format!("{sheet}\n{sheet}")),
        ] {
            write(&folder.join(target), &format!("{form}-{n}"), seed)?;
        }
    }
    for (n, seed) in SETTINGS.iter().enumerate() {
        write(&folder.join("settings"), &n.to_string(), seed)?;
    }
    Ok(())
}

/// Settings in each of their forms, and what may stand in an attribute.
const SETTINGS: [&str; 8] = [
    "s1.language-en.region-us.theme-dark.accent-0b5c63",
    "s1.patterns-hidden.start-question.heading-hidden.asks-level",
    "s1.clinic-Green%20Lane%20%26%20S%c3%b6hne.phone-%2b44%2020%207946%200000",
    "s1.booking-https%3a%2f%2fbook%2eexample%2eorg%2fa-b%3fc%3dd",
    "Green Lane",
    "+44 20 7946 0000",
    "https://book.example.org/a?b=c.d",
    "0b5c63",
];

fn write(folder: &Path, name: &str, seed: &str) -> Result<()> {
    fs::create_dir_all(folder).context("could not make a folder for seeds")?;
    fs::write(folder.join(name), seed).context("could not write a seed")
}

#[cfg(test)]
mod tests {
    use super::{TARGETS, executed};
    use crate::project;

    #[test]
    fn the_inputs_are_counted() {
        let said = "#8 DONE\nstat::number_of_executed_units: 1234\nstat::peak_rss_mb: 51";
        assert_eq!(executed(said), Some(1234));
        assert_eq!(executed("error: no such target"), None);
    }

    #[test]
    fn every_target_is_run() -> anyhow::Result<()> {
        let files = std::fs::read_dir(project::root().join("fuzz").join("targets"))?;
        let names = files.map(|it| Ok(it?.file_name().to_string_lossy().into_owned()));
        let mut names = names.collect::<anyhow::Result<Vec<_>>>()?;
        let mut run: Vec<_> = TARGETS.iter().map(|(name, _)| format!("{name}.rs")).collect();
        names.sort();
        run.sort();
        assert_eq!(names, run);
        Ok(())
    }
}
