//! axe-core, with which the journeys check that everybody can use a screen.

use anyhow::{Result, bail};

use crate::fhir::Setting;
use crate::install::{self, Source};
use crate::tools::{self, Tool};

const VERSION: &str = "4.11.4";

/// Its script; installs it where it is missing.
pub fn setting() -> Result<Setting> {
    let axe = Tool {
        command: "axe-core",
        package: "axe-core",
        version: VERSION.to_owned(),
        says: VERSION.to_owned(),
        source: Source::Npm,
        takes: "less than 1 minute",
    };
    let cache = tools::cache()?;
    let script = axe.folder(&cache).join("node_modules").join("axe-core").join("axe.min.js");
    if !script.is_file() {
        install::tool(&axe, &cache)?;
    }
    if !script.is_file() {
        bail!("{} was installed, but there is no {}", axe.title(), script.display());
    }
    Ok(("BTT_AXE", script))
}
