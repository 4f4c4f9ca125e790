//! The clinical core alone, in the two forms in which it ships, for the story that
//! compares them with the native one: see `src/bin/differential/`.
//!
//! It is compiled with the same profile, made smaller by the same steps, and turned
//! into JavaScript on the same way as the program that ships. Only the journeys
//! serve it.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;

use crate::fhir::Setting;
use crate::single::{inert, inlined, start};
use crate::tools::Tools;
use crate::{nowasm, process, program, project};

/// The program, and its feature.
const NAME: &str = "differential";

/// What the story calls.
const CALLED: &str = "globalThis.means = means;";

/// Builds both documents, and tells where they are.
pub fn build(tools: &Tools) -> Result<Setting> {
    let folder = project::work().join(NAME);
    fs::create_dir_all(&folder).context("could not make a folder for the core")?;
    let wasm = as_wasm(tools, &folder)?;
    let nowasm = nowasm::of(tools, NAME, NAME)?;
    let glue = bare(&nowasm.glue)?;
    let load = start(&["nowasm", "within"])?;
    // The core says nothing, so there are no words to wait for.
    let spoken = "const spoken = Promise.resolve();";
    let nowasm = format!("{}\n{glue}\n{spoken}\n{load}\nawait load();\n{CALLED}", nowasm.code);
    for (name, script) in [("wasm.html", wasm), ("nowasm.html", nowasm)] {
        let html = format!(
            "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>{NAME}</title>\
             <link rel=\"icon\" href=\"data:,\"><script type=\"module\">{}</script>\n",
            inert(script)?
        );
        fs::write(folder.join(name), html).context("could not write the core")?;
    }
    Ok(("BTT_DIFFERENTIAL", folder))
}

/// The script with the program in it.
fn as_wasm(tools: &Tools, folder: &Path) -> Result<String> {
    let mut cargo = project::cargo(["build", "--quiet", "--profile", "wasm", "--bin", NAME]);
    cargo.args(["--no-default-features", "--features", NAME]);
    cargo.args(["--target", "wasm32-unknown-unknown"]);
    process::run(project::reproducible(&mut cargo, &[])?)?;
    let built = project::root().join("target/wasm32-unknown-unknown/wasm");
    let built: PathBuf = built.join(NAME).with_extension("wasm");
    let mut bindgen = tools.command("wasm-bindgen")?;
    bindgen.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(folder);
    process::run(bindgen.arg(built))?;
    program::shrink_some(tools, folder, NAME)?;
    let [glue, wasm] = [".js", "_bg.wasm"].map(|end| folder.join([NAME, end].concat()));
    let glue = bare(&fs::read_to_string(glue).context("there is no glue")?)?;
    let wasm = BASE64_STANDARD.encode(fs::read(wasm).context("there is no program")?);
    Ok(format!(
        "{glue}\nconst module_or_path = Uint8Array.from(atob(\"{wasm}\"), (it) => it.charCodeAt(0));\
         \nawait __wbg_init({{ module_or_path }});\n{CALLED}"
    ))
}

/// wasm-bindgen's module, of which the program's own function is no export either.
fn bare(glue: &str) -> Result<String> {
    inlined(&glue.replace("\nexport function ", "\nfunction "))
}
