//! What the program is made of, as a bill of materials (CycloneDX, in JSON).
//!
//! It names the crates that are compiled into the program, and not those that
//! only compile it or test it. Nothing in it depends on when or where it was made.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::{process, project, version};

/// Its name in the bundle.
pub const SBOM: &str = "back-to-toe.cdx.json";

/// Writes it into this folder.
pub fn write(folder: &Path) -> Result<()> {
    let mut cargo = project::cargo(["metadata", "--format-version", "1", "--no-default-features"]);
    cargo.args(["--features", "web", "--filter-platform", "wasm32-unknown-unknown"]);
    let metadata = serde_json::from_str(&process::output(&mut cargo)?)?;
    let lock = fs::read_to_string(project::root().join("Cargo.lock"))?;
    let rustc = process::output(Command::new("rustc").arg("-V").current_dir(project::root()))?;
    let rust = version::in_output(&rustc).context("rustc says no version")?;
    let bill = bill(&metadata, &lock, rust).context("cargo's metadata are not as they were")?;
    fs::write(folder.join(SBOM), format!("{bill:#}\n")).context("could not write the SBOM")
}

/// The bill of what `back-to-toe` is made of; none when something is missing.
fn bill(metadata: &Value, lock: &str, rust: &str) -> Option<Value> {
    let list = |of: &'_ Value, key: &str| of[key].as_array().cloned();
    let by_id = |all: Vec<Value>| -> BTreeMap<String, Value> {
        all.into_iter().filter_map(|it| Some((it["id"].as_str()?.to_owned(), it))).collect()
    };
    let packages = by_id(list(metadata, "packages")?);
    let nodes = by_id(list(&metadata["resolve"], "nodes")?);
    let root = packages.iter().find(|(_, it)| it["name"] == "back-to-toe")?.0;

    let mut made_of = BTreeMap::new();
    let mut waiting = vec![root.clone()];
    while let Some(id) = waiting.pop() {
        let links = list(nodes.get(&id)?, "deps")?;
        let links = links.iter().filter(|link| is_compiled_in(link));
        let links = links.filter_map(|link| Some(link["pkg"].as_str()?.to_owned()));
        let links: BTreeSet<_> = links.filter(|it| !is_macro(&packages[it])).collect();
        waiting.extend(links.iter().filter(|it| !made_of.contains_key(*it)).cloned());
        made_of.insert(id, links);
    }
    let crates = made_of.keys().filter(|it| *it != root);
    let crates = crates.map(|id| component(&packages[id], lock));
    let std = json!({
        "type": "framework",
        "bom-ref": "rust-std",
        "name": "rust-std",
        "version": rust,
        "licenses": [{ "expression": "MIT OR Apache-2.0" }],
    });
    let components = crates.chain([Some(std)]).collect::<Option<Vec<_>>>()?;
    let links = made_of.iter().map(|(id, links)| {
        let links: Vec<_> = links.iter().map(|it| address(&packages[it])).collect();
        json!({ "ref": address(&packages[id]), "dependsOn": links })
    });
    let mut own = component(&packages[root], lock)?;
    own["type"] = json!("application");
    Some(json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.5.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": { "component": own },
        "components": components,
        "dependencies": links.collect::<Vec<_>>(),
    }))
}

/// Whether a crate is there when the program runs: neither for its tests nor to build it.
fn is_compiled_in(link: &Value) -> bool {
    link["dep_kinds"].as_array().is_some_and(|kinds| kinds.iter().any(|it| it["kind"].is_null()))
}

/// Whether it runs in the compiler only.
fn is_macro(package: &Value) -> bool {
    package["targets"][0]["kind"][0] == "proc-macro"
}

/// What a crate is known by.
fn address(package: &Value) -> String {
    let text = |key: &str| package[key].as_str().unwrap_or_default();
    format!("pkg:cargo/{}@{}", text("name"), text("version"))
}

fn component(package: &Value, lock: &str) -> Option<Value> {
    let (name, version) = (package["name"].as_str()?, package["version"].as_str()?);
    let address = address(package);
    // "A/B" is how it was written before there were expressions.
    let license = package["license"].as_str()?.replace(" / ", "/").replace('/', " OR ");
    let mut component = json!({
        "type": "library",
        "bom-ref": address,
        "name": name,
        "version": version,
        "licenses": [{ "expression": license }],
        "purl": address,
    });
    let entry = format!("name = \"{name}\"\nversion = \"{version}\"\n");
    let (_, entry) = lock.split_once(&entry)?;
    let entry = entry.split("[[package]]").next()?;
    if let Some((_, hash)) = entry.split_once("checksum = \"") {
        let hash = hash.split('"').next()?;
        component["hashes"] = json!([{ "alg": "SHA-256", "content": hash }]);
    }
    Some(component)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use serde_json::Value;

    use super::{SBOM, write};

    #[test]
    fn the_bill_names_what_is_in_the_program_and_nothing_else() -> anyhow::Result<()> {
        let folder = std::env::temp_dir().join(format!("xtask-sbom-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        write(&folder)?;
        let text = fs::read_to_string(folder.join(SBOM))?;
        write(&folder)?;
        assert_eq!(fs::read_to_string(folder.join(SBOM))?, text, "twice the same");
        fs::remove_dir_all(folder)?;

        let bill: Value = serde_json::from_str(&text)?;
        let components = bill["components"].as_array().map_or(&[][..], Vec::as_slice);
        let has = |name: &str| components.iter().any(|it| it["name"] == name);
        assert!(has("yew") && has("wasm-bindgen") && has("web-sys"));
        // To compile it, to make macros, to test it, for other commands, and itself.
        for name in ["toml", "syn", "yew-macro", "rqrr", "divan", "anyhow", "back-to-toe"] {
            assert!(!has(name), "{name}");
        }
        assert!(has("rust-std"));
        for it in components.iter().filter(|it| it["name"] != "rust-std") {
            let hash = it["hashes"][0]["content"].as_str().map(str::len);
            assert_eq!(hash, Some(64), "{it}");
        }
        assert!(!text.contains("timestamp") && !text.contains(env!("CARGO_MANIFEST_DIR")));
        Ok(())
    }
}
