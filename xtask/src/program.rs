//! The last work on the program: smaller code, and short names for what the
//! WebAssembly and wasm-bindgen's glue call each other by.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::tools::Tools;
use crate::{locations, process, project};

/// Where the standard library puts together what a program says before it stops
/// for good, and the hook of Yew that prints it: each is the end of one function's
/// name. It stops all the same, and at once; what it would say is no part of what
/// ships.
const LAST_WORDS: [&str; 9] = [
    "::panicking::panic_fmt",
    "::panicking::panic_bounds_check",
    "::panicking::panic_display",
    "::panicking::assert_failed_inner",
    "::panicking::begin_panic::<&str>",
    "::result::unwrap_failed",
    "::slice::index::slice_index_fail",
    "::str::slice_error_fail_rt",
    "console_error_panic_hook::hook",
];

/// Where the standard library puts values into a text, which only those words
/// need: nothing is put there. What our own code needs it joins without that.
const PRINTED: [&str; 4] =
    ["::fmt::Debug>::fmt", "]::fmt::Display>::fmt", "]::fmt::write", "::fmt::Write::write_fmt"];

/// What wasm-opt does. The names are those of every newer instruction that the
/// program has; `docs/adr/0015-small-files.md` has what each step is worth.
const STEPS: [&str; 19] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
    // The stack lies there, and its last kilobyte is never reached.
    "--low-memory-unused",
    // What only a later screen needs is compiled once that one is drawn.
    "--one-caller-inline-max-function-size=30",
    "-Oz",
    // Loops and branches made anew from what they do are fewer, and more alike.
    "--flatten",
    "--rereloop",
    "-Oz",
    // A function that is always called alike is made for that.
    "--monomorphize",
    "-Oz",
    // One piece of data with its zeros compresses better than a hundred without.
    "--skip-pass=memory-packing",
    "--strip-producers",
    "--strip-target-features",
    // Prints which name has become which.
    "--minify-imports-and-exports-and-modules",
    "-o",
];

/// How many of them name an instruction.
const FEATURES: usize = 6;

/// The module by whose name wasm-opt calls all that is imported.
pub const MODULE: &str = "a";

/// Makes the program that ships smaller, in this folder. All of its last words go.
pub fn shrink(tools: &Tools, folder: &Path) -> Result<()> {
    let missing = shrink_some(tools, folder, "back-to-toe")?;
    if !missing.is_empty() {
        bail!("the functions {missing:?} are not there: see xtask/src/program.rs");
    }
    let wasm = folder.join("back-to-toe_bg.wasm");
    let mut program = fs::read(&wasm).context("wasm-opt wrote no program")?;
    locations::blank(&mut program)?;
    fs::write(&wasm, program).context("could not write the program")
}

/// The same with the program of another name, but for the places of its panics.
/// Which last words were not there?
pub fn shrink_some(tools: &Tools, folder: &Path, name: &str) -> Result<Vec<&'static str>> {
    let [wasm, glue] = ["_bg.wasm", ".js"].map(|end| folder.join([name, end].concat()));
    let text = fs::read_to_string(&glue).context("Trunk made no program")?;
    let readable = project::work().join("program.wat");
    let mut read = tools.command("wasm-opt")?;
    read.arg(&wasm).args(&STEPS[..FEATURES]).args(["--quiet", "--debuginfo", "--emit-text", "-o"]);
    process::run(read.arg(&readable))?;
    let program = fs::read_to_string(&readable).context("wasm-opt wrote no text")?;
    let (program, missing) = without_last_words(&program)?;
    fs::write(&readable, program)?;
    let mut opt = tools.command("wasm-opt")?;
    let names = process::output(opt.arg(&readable).args(STEPS).arg(&wasm))?;
    fs::write(&glue, renamed(&text, &names)?).context("could not write the glue")?;
    Ok(missing)
}

/// Makes another program as small as ours, with the names that it has.
pub fn make_smaller(tools: &Tools, wasm: &Path) -> Result<()> {
    let steps = STEPS.into_iter().filter(|step| !step.starts_with("--minify-imports"));
    process::run(tools.command("wasm-opt")?.arg(wasm).args(steps).arg(wasm))
}

/// The program with nothing but a trap in the functions of [`LAST_WORDS`], and
/// nothing in those of [`PRINTED`]; and which of the former are not there. Refused
/// where another calls one of the latter.
fn without_last_words(program: &str) -> Result<(String, Vec<&'static str>)> {
    let mut missing = LAST_WORDS.to_vec();
    let (mut short, mut inside, mut function) = (String::new(), false, "");
    for line in program.lines() {
        // A function's own lines stand deeper than its first and its last.
        inside &= line.starts_with("  ");
        if inside {
            continue;
        }
        short.push_str(line);
        short.push('\n');
        if let Some(called) = line.trim_start().strip_prefix("(call ").and_then(named)
            && prints(called)
            && !function.contains('[')
        {
            bail!("{function} formats a text, which what ships cannot: see xtask/src/program.rs");
        }
        let Some(name) = line.strip_prefix(" (func ").and_then(named) else { continue };
        function = name;
        let stops = LAST_WORDS.into_iter().find(|it| name.ends_with(it));
        missing.retain(|it| Some(*it) != stops);
        inside = stops.is_some() || prints(name);
        if inside {
            short.push_str(if stops.is_some() { "  (unreachable)\n" } else { "  (i32.const 0)\n" });
        }
    }
    Ok((short, missing))
}

/// Whether a function is one of [`PRINTED`].
fn prints(name: &str) -> bool {
    PRINTED.iter().any(|it| name.ends_with(it))
}

/// The name of a function, without what the compiler puts after it.
fn named(line: &str) -> Option<&str> {
    let name = match line.strip_prefix("$\"") {
        Some(quoted) => quoted.split('"').next()?,
        None => line.trim_start_matches('$').trim_end_matches(')').split(' ').next()?,
    };
    // The hash of older names, and the number of a second one of the same name.
    let name = name.trim_end_matches(']').trim_end_matches(|it: char| it.is_ascii_digit());
    let name = name.trim_end_matches(['.', '[']);
    let hash =
        name.rsplit_once("::h").filter(|(_, it)| it.bytes().all(|it| it.is_ascii_hexdigit()));
    Some(hash.map_or(name, |(name, _)| name))
}

/// The glue with the names that wasm-opt has given: in its list each stands in
/// a line, the old one before the new one.
fn renamed(glue: &str, names: &str) -> Result<String> {
    let mut glue = glue.to_owned();
    let mut modules = Vec::new();
    for line in names.lines() {
        let parts: Vec<_> = line.split('"').skip(1).step_by(2).collect();
        let (from, to) = match parts[..] {
            [module, from, to] => {
                modules.push(format!("\"{module}\": "));
                (format!(" {from}: function("), format!(" {to}: function("))
            }
            [from, to] => (format!("wasm.{from}"), format!("wasm.\0{to}")),
            _ => continue,
        };
        glue = match (parts.len(), glue.matches(&from).count()) {
            (3, 1) => glue.replace(&from, &to),
            (2, _) => exports(&glue, &from, &to),
            _ => bail!("the glue has no {from} or more than one"),
        };
    }
    modules.dedup();
    let [module] = &modules[..] else { bail!("wasm-opt has renamed {} modules", modules.len()) };
    if glue.matches(module).count() != 1 || glue.replace("wasm.\0", "").contains("wasm.") {
        bail!("the glue calls by a name what wasm-opt does not know: see xtask/src/program.rs");
    }
    Ok(glue.replace('\0', "").replace(module, &format!("\"{MODULE}\": ")))
}

/// Gives an export its new name, but not another that only begins like it.
fn exports(glue: &str, from: &str, to: &str) -> String {
    let mut parts = glue.split(from);
    let mut renamed = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let longer = part.starts_with(|it: char| it.is_ascii_alphanumeric() || "_$".contains(it));
        renamed += if longer { from } else { to };
        renamed += part;
    }
    renamed
}

#[cfg(test)]
mod tests {
    use super::{LAST_WORDS, named, renamed, without_last_words};

    const NAMES: &str = "{\n \"imports\": [\n  [\"./x.js\", \"__wbg_a_12\", \"b\"],\n  \
        [\"./x.js\", \"__wbg_a_123\", \"c\"]\n ],\n \"exports\": [\n  [\"free\", \"d\"],\n  \
        [\"free_all\", \"wasm\"]\n ]\n}";
    const GLUE: &str = "\n __wbg_a_12: function(x) { wasm.free(x); },\n \
        __wbg_a_123: function() { wasm.free_all(); },\n \"./x.js\": import0,";

    #[test]
    fn both_sides_call_each_other_by_the_same_new_names() -> anyhow::Result<()> {
        let expected = "\n b: function(x) { wasm.d(x); },\n \
            c: function() { wasm.wasm(); },\n \"a\": import0,";
        assert_eq!(renamed(GLUE, NAMES)?, expected);
        Ok(())
    }

    #[test]
    fn a_program_that_goes_wrong_stops_without_a_word() -> anyhow::Result<()> {
        let func = |name: &str, body: &str| format!(" (func $\"{name}\" (param i32)\n{body} )\n");
        let all = |body| LAST_WORDS.map(|name| func(&format!("core[1]{name}"), body)).concat();
        let other = func("core[1]::panicking::panic_fmt_2", "  (call $2)\n");
        let program = |stops, printed| {
            let debug = func("<&usize as core[1]::fmt::Debug>::fmt.12", printed);
            format!("(module\n{other}{debug}{})\n", all(stops))
        };
        let long = "  (local i32)\n  (call $1\n   (i32.const 1)\n  )\n";
        let short = program("  (unreachable)\n", "  (i32.const 0)\n");
        assert_eq!(without_last_words(&program(long, long))?, (short.clone(), vec![]));
        let (_, missing) = without_last_words(&short.replace("begin_panic", "begin"))?;
        assert_eq!(missing, ["::panicking::begin_panic::<&str>"]);
        let ours = func("back_to_toe::day", "  (call $core[1]::fmt::write)\n");
        assert!(
            without_last_words(&short.replace("(module\n", &format!("(module\n{ours}"))).is_err()
        );
        Ok(())
    }

    #[test]
    fn a_function_is_known_by_its_name_without_what_follows() {
        for line in [
            "$a::b::h1f360133b326da05 (param $0 i32)",
            "$a::b",
            "$\"a::b.490\" (result i32)",
            "$\"a::b[1]\"",
        ] {
            assert_eq!(named(line), Some("a::b"), "{line}");
        }
    }

    #[test]
    fn a_name_that_only_one_side_knows_is_refused() {
        assert!(renamed(&GLUE.replace("__wbg_a_123", "__wbg_b"), NAMES).is_err());
        assert!(renamed(&GLUE.replace("free(", "malloc("), NAMES).is_err());
        assert!(renamed(&GLUE.replace("./x.js", "./y.js"), NAMES).is_err());
        assert!(renamed(GLUE, "").is_err());
    }
}
