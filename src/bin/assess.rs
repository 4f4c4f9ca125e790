//! Assesses answer sheets: the command for auditors and researchers.

use back_to_toe::{
    sheet::{self, Entry, Expected},
    triage::{Assessment, Level, assess},
};
use std::{
    fs,
    io::{self, Write},
    process::ExitCode,
};

const USAGE: &str = "\
Assesses answer sheets and prints what they mean, one JSON object for each.

Usage: assess [--vignettes] [FILE…]

  FILE         answer sheets as JSON: one object, an array, or one object on each line,
               each {\"id\": …, \"answers\": {question: option or [options]}};
               - or no file reads standard input
  --vignettes  reads entries with an expected \"tier\" (or \"level\"), \"accept\" and
               \"patterns\", and prints how well the levels agree
  --help       prints this

Exit status: 0 done; 1 a vignette of the two most urgent levels was under-triaged;
2 an entry could not be read, the others were";

fn main() -> ExitCode {
    let (options, mut files): (Vec<_>, Vec<_>) =
        std::env::args().skip(1).partition(|it| it.starts_with("--"));
    let mut vignettes = false;
    for option in options {
        match option.as_str() {
            "--vignettes" => vignettes = true,
            "--help" => {
                println!("{USAGE}");
                return ExitCode::SUCCESS;
            }
            unknown => {
                eprintln!("assess: unknown option {unknown}\n\n{USAGE}");
                return ExitCode::from(2);
            }
        }
    }
    if files.is_empty() {
        files.push("-".to_owned());
    }

    let mut trouble = false;
    let mut entries = Vec::new();
    for file in &files {
        let name = if file == "-" { "standard input" } else { file };
        match text(file) {
            Err(error) => {
                eprintln!("{name}: {error}");
                trouble = true;
            }
            Ok(text) => {
                for entry in sheet::read(&text) {
                    match entry {
                        Ok(entry) => entries.push(entry),
                        Err(problem) => {
                            eprintln!("{name}: {problem}");
                            trouble = true;
                        }
                    }
                }
            }
        }
    }

    let printed = if vignettes { compare(&entries) } else { report(&entries).map(|()| false) };
    match printed {
        // Whoever reads the output has stopped reading: nothing is wrong.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("assess: cannot write: {error}");
            ExitCode::from(2)
        }
        Ok(_) if trouble => ExitCode::from(2),
        Ok(under_triaged) => ExitCode::from(u8::from(under_triaged)),
    }
}

fn text(file: &str) -> io::Result<String> {
    if file == "-" { io::read_to_string(io::stdin().lock()) } else { fs::read_to_string(file) }
}

fn report(entries: &[Entry]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    for entry in entries {
        writeln!(out, "{}", sheet::report(&entry.id, &assess(&entry.answers)))?;
    }
    out.flush()
}

/// A vignette with what came out.
struct Case<'a> {
    entry: &'a Entry,
    expected: &'a Expected,
    assessment: Assessment,
}

impl Case<'_> {
    fn exact(&self) -> bool {
        self.assessment.level == Some(self.expected.level)
    }

    fn accepted(&self) -> bool {
        self.exact() || self.assessment.level.is_some_and(|it| self.expected.accept.contains(&it))
    }

    fn under(&self) -> bool {
        !self.accepted() && self.assessment.level < Some(self.expected.level)
    }

    fn pattern_shown(&self) -> bool {
        let mut shown = self.assessment.patterns.iter().flatten();
        shown.any(|it| self.expected.patterns.iter().any(|id| id == it.pattern.id))
    }
}

/// Prints how well the levels agree. True if one of the two most urgent was under-triaged.
fn compare<'a>(entries: &'a [Entry]) -> io::Result<bool> {
    let case = |entry: &'a Entry| {
        let Entry { expected, answers, .. } = entry;
        Some(Case { entry, expected: expected.as_ref()?, assessment: assess(answers) })
    };
    let cases: Vec<_> = entries.iter().filter_map(case).collect();
    let mut out = io::stdout().lock();

    writeln!(out, "{:<16} {:>60}", "expected", "assessed")?;
    write!(out, "{:<16}", "")?;
    for level in Level::ALL.iter().rev() {
        write!(out, " {:>14}", level.id())?;
    }
    writeln!(out, " {:>14}", "incomplete")?;
    for expected in Level::ALL.iter().rev() {
        write!(out, "{:<16}", expected.id())?;
        let row = || cases.iter().filter(|case| case.expected.level == *expected);
        for got in Level::ALL.iter().rev() {
            let count = row().filter(|case| case.assessment.level == Some(*got)).count();
            write!(out, " {count:>14}")?;
        }
        writeln!(out, " {:>14}", row().filter(|case| case.assessment.level.is_none()).count())?;
    }

    let count = |test: fn(&Case<'a>) -> bool| cases.iter().filter(|case| test(case)).count();
    let urgent = |case: &Case<'a>| case.under() && case.expected.level >= Level::GoToHospital;
    let under_triaged = count(urgent);
    let named = count(|case| !case.expected.patterns.is_empty());
    let over =
        |case: &Case<'a>| !case.accepted() && case.assessment.level > Some(case.expected.level);
    writeln!(out)?;
    for (what, number, of) in [
        ("level exact", count(Case::exact), cases.len()),
        ("level exact or accepted", count(Case::accepted), cases.len()),
        ("under-triaged", count(Case::under), cases.len()),
        ("under-triaged, of the two most urgent levels", under_triaged, cases.len()),
        ("over-triaged", count(over), cases.len()),
        ("an expected pattern shown, where one is named", count(Case::pattern_shown), named),
        ("without an expected level, left out", entries.len() - cases.len(), entries.len()),
    ] {
        let share = 100.0 * number as f64 / of.max(1) as f64;
        writeln!(out, "{what:<46} {number:>5} of {of:>5} {share:>6.1} %")?;
    }
    writeln!(out)?;
    for case in cases.iter().filter(|case| !case.exact()) {
        let got = case.assessment.level.map_or("none-yet", Level::id);
        let note = if case.accepted() { " (accepted)" } else { "" };
        let (id, expected) = (&case.entry.id, case.expected.level.id());
        writeln!(out, "{id}: expected {expected}, assessed {got}{note}")?;
    }
    out.flush()?;
    Ok(under_triaged > 0)
}
