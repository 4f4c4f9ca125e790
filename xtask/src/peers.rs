//! What a clinic could take instead, showing the same questionnaire: LHC-Forms
//! and SurveyJS, as their makers build them. Only `bench` shows them.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use back_to_toe::content::EN;
use back_to_toe::fhir::Published;

use crate::install::Source;
use crate::site::Site;
use crate::tools::Tool;
use crate::{fhir, sizes, survey};

/// Another program for questionnaires.
pub struct Peer {
    /// With its version.
    pub name: &'static str,
    /// Ours may load at most so many hundredths of what it loads, and should take
    /// no longer than so many hundredths of its time.
    pub aim: u32,
    /// How the list of budgets calls that.
    pub beside: &'static str,
    /// Its folder in the site of the benchmarks.
    folder: &'static str,
    /// The style sheet, then the scripts, in the order in which they run: as its
    /// makers ship them, minified.
    files: &'static [&'static str],
    /// What these need with brotli, in bytes. Their checksums are known, so it stays
    /// so; `bench` compares.
    needs: usize,
    /// The script that shows our questionnaire.
    start: fn() -> String,
}

/// Both of them.
pub const PEERS: [Peer; 2] = [
    Peer {
        name: "LHC-Forms 40.1.3",
        aim: 25,
        beside: "the page beside LHC-Forms, with brotli,",
        folder: "lhc-forms",
        files: &[
            "webcomponent/styles.css",
            "webcomponent/assets/lib/zone.min.js",
            "webcomponent/lhc-forms.js",
            "fhir/R4/lformsFHIR.min.js",
        ],
        needs: 647_681,
        start: || {
            format!(
                "const questionnaire = {};\n\
                 LForms.Util.addFormToPage(questionnaire, \"form\", {{ fhirVersion: \"R4\" }});\n",
                Published::Questionnaire.resource(&EN)
            )
        },
    },
    Peer {
        name: "SurveyJS 2.5.38",
        aim: 40,
        beside: "the page beside SurveyJS, with brotli,",
        folder: "surveyjs",
        files: &["survey-core.fontless.min.css", "survey.core.min.js", "survey-js-ui.min.js"],
        needs: 320_092,
        start: || {
            format!(
                "Object.assign(Survey.settings, {{ autoAdvanceDelay: 0, animationEnabled: false }});\n\
                 const survey = new Survey.Model({});\n\
                 survey.render(document.getElementById(\"form\"));\n",
                survey::questionnaire(&EN)
            )
        },
    },
];

impl Peer {
    /// What ours may load of its files at most, with brotli, in bytes.
    pub fn most(&self) -> Result<usize> {
        let own = [page(self), (self.start)()].map(|it| sizes::brotli(it.as_bytes()));
        let [page, start] = own;
        Ok((self.needs + page?.len() + start?.len()) * self.aim as usize / 100)
    }

    /// Whether ours sends too much, if it sends so much and this one so much.
    pub fn is_exceeded(&self, ours: f64, theirs: f64) -> bool {
        ours * 100.0 > theirs * f64::from(self.aim)
    }
}

/// The pages of both: each of the fewest files, loaded in the fewest steps. Fails
/// where they need more or less than is known.
pub fn site() -> Result<Site> {
    let folders = [vec![fhir::lhc_forms()?.1], survey_js()?.into()];
    let mut site = Site::default();
    for (peer, folders) in PEERS.iter().zip(folders) {
        let mut needs = 0;
        for path in peer.files {
            let file = folders.iter().map(|it| it.join(path)).find(|it| it.is_file());
            let bytes = fs::read(file.with_context(|| format!("{} has no {path}", peer.name))?)?;
            needs += sizes::brotli(&bytes)?.len();
            site = site.with_bytes(&format!("{}/{}", peer.folder, name(path)), &bytes);
        }
        if needs != peer.needs {
            bail!("{} needs {needs} bytes, and not {}", peer.name, peer.needs);
        }
        site = site
            .with(&format!("{}/index.html", peer.folder), &page(peer))
            .with(&format!("{}/start.js", peer.folder), &(peer.start)());
    }
    Ok(site)
}

/// The page: no more than it takes to show a form. Its policy lets it do what our
/// server's would not; all its files are known before the first has come.
fn page(peer: &Peer) -> String {
    let script = |path: &&str| format!("<script defer src=\"{}\"></script>\n", name(path));
    let [style, scripts @ ..] = peer.files else { return String::new() };
    let scripts: String = scripts.iter().chain(&["start.js"]).map(script).collect();
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" \
         content=\"default-src 'self' 'unsafe-inline' 'unsafe-eval' data:\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{}</title>\n<link rel=\"icon\" href=\"data:,\">\n<link rel=\"stylesheet\" href=\"{}\">\n{scripts}<div id=\"form\"></div>\n",
        peer.name,
        name(style),
    )
}

fn name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// The folders of both packages of SurveyJS.
fn survey_js() -> Result<[PathBuf; 2]> {
    let version = "2.5.38";
    let package = |package, integrity, files| Tool {
        command: "SurveyJS",
        package,
        version: version.to_owned(),
        says: version.to_owned(),
        source: Source::Files { integrity, files },
        takes: "less than 1 minute",
    };
    let core = package(
        "survey-core",
        "sha512-uI/5ocM08K3LKCa6M1njs8YbRuuF/4vxfAFwyo0RaImoAVdGKkayxt2gNqapTOb0qwYX6OFdDTkEqSMgjYsW8g==",
        &["survey.core.min.js", "survey-core.fontless.min.css"],
    );
    let ui = package(
        "survey-js-ui",
        "sha512-BZ+zQlt/PvR76MgD0lrlD2rZjOoQ78Qt1mdpxpHngVufD6sJUTI3xGOJGiYYLxVh328YtU06TO8vbhXxpDbz5w==",
        &["survey-js-ui.min.js"],
    );
    Ok([fhir::set_up(&core, "")?, fhir::set_up(&ui, "")?])
}

#[cfg(test)]
mod tests {
    use super::{PEERS, page};

    #[test]
    fn a_page_names_all_files_before_it_shows_anything() {
        for peer in PEERS {
            let page = page(&peer);
            let files = peer.files.iter().chain(&["start.js"]);
            let places: Option<Vec<_>> = files.map(|it| page.find(super::name(it))).collect();
            assert!(places.is_some_and(|it| it.is_sorted()), "{page}");
            assert!(page.ends_with("<div id=\"form\"></div>\n"), "{page}");
        }
    }
}
