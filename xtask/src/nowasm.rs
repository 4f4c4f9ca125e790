//! The program as JavaScript, for browsers that run no WebAssembly.
//!
//! The crate is compiled once more, for the first version of WebAssembly: it is
//! all that wasm2js understands. The standard library comes compiled, with some
//! of what is newer; wasm-opt puts older instructions in its place.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::single::Program;
use crate::tools::Tools;
use crate::{process, project};

/// What the standard library uses, and how wasm-opt replaces it.
const LOWER: [&str; 7] = [
    "--enable-mutable-globals",
    "--enable-sign-ext",
    "--signext-lowering",
    "--enable-nontrapping-float-to-int",
    "--llvm-nontrapping-fptoint-lowering",
    "--enable-bulk-memory",
    "--llvm-memory-copy-fill-lowering",
];

/// What wasm2js writes once, and what has to stand there for our glue and `start.js`.
const EDITS: [(&str, &str); 2] = [
    // A trap of WebAssembly is a `RuntimeError`; start.js looks for that name.
    (
        "throw new Error('abort');",
        "throw Object.assign(new Error('abort'), { name: 'RuntimeError' });",
    ),
    // Memory of WebAssembly that has grown leaves nothing to read in the old
    // buffer, and so the glue notices. Here the old one stays as it was.
    (
        "\nbuffer = newBuffer;",
        "\nbuffer = newBuffer;\ncachedDataViewMemory0 = cachedUint8ArrayMemory0 = null;",
    ),
];

/// All that the glue keeps of the memory.
const CACHED: [&str; 2] =
    ["let cachedDataViewMemory0 = null;", "let cachedUint8ArrayMemory0 = null;"];

/// Builds the program that ships.
pub fn build(tools: &Tools) -> Result<Program> {
    of(tools, "back-to-toe", "web")
}

/// Builds the program of this name, with this feature.
pub fn of(tools: &Tools, name: &str, feature: &str) -> Result<Program> {
    let target = project::root().join("target").join("nowasm");
    let mut cargo = project::cargo(["build", "--quiet", "--profile", "wasm"]);
    cargo.args(["--bin", name, "--no-default-features", "--features", feature]);
    cargo.args(["--target", "wasm32-unknown-unknown", "--target-dir"]).arg(&target);
    process::run(project::reproducible(&mut cargo, &["-Ctarget-cpu=mvp"])?)?;

    let work = target.join("work");
    fs::create_dir_all(&work).context("could not make a folder for the program")?;
    let file = |end: &str| work.join([name, end].concat());
    let wasm = target.join("wasm32-unknown-unknown/wasm").join(name).with_extension("wasm");
    let wasm = fs::read(wasm).context("cargo made no program")?;
    // It names the features of the standard library, and wasm-bindgen would use them.
    let wasm = without_section(&wasm, "target_features").context("cargo's program is damaged")?;
    fs::write(file(".wasm"), wasm).context("could not write the program")?;

    let mut bindgen = tools.command("wasm-bindgen")?;
    bindgen.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(&work);
    process::run(bindgen.arg(file(".wasm")))?;
    let mut opt = tools.command("wasm-opt")?;
    opt.args(LOWER).arg("-Oz").arg(file("_bg.wasm"));
    process::run(opt.arg("-o").arg(file("_lowered.wasm")))?;
    let mut wasm2js = tools.command("wasm2js")?;
    wasm2js.arg("-O").arg(file("_lowered.wasm"));
    process::run(wasm2js.arg("-o").arg(file("_program.js")))?;

    let text = |path: &Path| {
        fs::read_to_string(path).with_context(|| format!("could not read {}", path.display()))
    };
    let glue = text(&file(".js"))?;
    let kept = |line: &&str| line.starts_with("let ") && line.ends_with("Memory0 = null;");
    if glue.lines().filter(kept).ne(CACHED) {
        bail!("the glue keeps something new of the memory: see xtask/src/nowasm.rs");
    }
    Ok(Program { glue, code: bare(&text(&file("_program.js"))?)? })
}

/// The function that is the program, out of the module that wasm2js wraps
/// around it, with fewer spaces and our edits.
fn bare(module: &str) -> Result<String> {
    let Some((program, _)) = module.split_once("\nvar retasmFunc = ") else {
        bail!("wasm2js wrote no function");
    };
    // What it imports comes from the glue.
    let lines = program.lines().skip_while(|line| line.starts_with("import "));
    let lines = lines.map(str::trim).filter(|line| !line.is_empty());
    let program = lines.collect::<Vec<_>>().join("\n");
    let expected = EDITS.iter().all(|(from, _)| program.matches(from).count() == 1);
    if !expected {
        bail!("wasm2js wrote something new: see xtask/src/nowasm.rs");
    }
    Ok(EDITS.iter().fold(program, |program, (from, to)| program.replace(from, to)))
}

/// A module of WebAssembly without the custom section of this name.
fn without_section(wasm: &[u8], name: &str) -> Option<Vec<u8>> {
    let (head, mut rest) = wasm.split_at_checked(8)?;
    let mut kept = head.to_vec();
    while let Some((&kind, after)) = rest.split_first() {
        let (length, body) = number(after)?;
        let (body, next) = body.split_at_checked(length)?;
        let section = rest.get(..rest.len() - next.len())?;
        let named =
            || number(body).is_some_and(|(long, it)| it.get(..long) == Some(name.as_bytes()));
        if kind != 0 || !named() {
            kept.extend(section);
        }
        rest = next;
    }
    Some(kept)
}

/// A number at the start, in seven bits a byte, and what follows it.
pub fn number(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let last = bytes.iter().take(5).position(|byte| byte & 0x80 == 0)?;
    let (number, rest) = bytes.split_at_checked(last + 1)?;
    let value = number.iter().rev().fold(0, |value, byte| value << 7 | usize::from(byte & 0x7f));
    Some((value, rest))
}

#[cfg(test)]
mod tests {
    use super::{EDITS, bare, without_section};

    const HEAD: &[u8] = b"\0asm\x01\0\0\0";

    #[test]
    fn only_the_section_of_that_name_goes() {
        let long = [&[0, 0x83, 1, 3], b"abc".as_slice(), &[7; 127]].concat();
        let wasm = [HEAD, &[1, 2, 1, b'x'], b"\0\x04\x01x--", b"\0\x05\x03abcd", &long].concat();
        let rest = [HEAD, &[1, 2, 1, b'x'], b"\0\x05\x03abcd", &long].concat();
        assert_eq!(without_section(&wasm, "x"), Some(rest));
        assert_eq!(without_section(&wasm, "abc").map(|it| it.len()), Some(8 + 4 + 6));
    }

    #[test]
    fn a_damaged_module_is_refused() {
        for wasm in [&b"\0asm"[..], b"\0asm\x01\0\0\0\x01\x09", b"\0asm\x01\0\0\0\x01\x80"] {
            assert_eq!(without_section(wasm, "x"), None);
        }
    }

    #[test]
    fn the_program_is_taken_out_of_its_module() -> anyhow::Result<()> {
        let [(trap, named), (grown, noticed)] = EDITS;
        let module =
            format!("import * as x from 'x';\n\n  f({trap}){grown}\nvar retasmFunc = asmFunc();\n");
        assert_eq!(bare(&module)?, format!("f({named}){noticed}"));
        assert!(bare(&module.replace(trap, "")).is_err());
        assert!(bare(&module.replace(grown, &[grown, grown].concat())).is_err());
        assert!(bare("").is_err());
        Ok(())
    }
}
