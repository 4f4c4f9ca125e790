//! The sizes of what ships, and the budgets.

use std::fs;
use std::io::Write;

use anyhow::{Context, Result, bail};
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use back_to_toe::{
    content::TONGUES,
    installed::MANIFEST,
    static_page::{self, NOWASM},
};

use crate::embed::SCRIPT;
use crate::peers::PEERS;
use crate::sbom::SBOM;
use crate::single::{self, AFTER_FIRST, AFTER_SEEN, SINGLE_FILE};
use crate::{minified::STYLE, project, site::Site, worker::WORKER};

/// What a visitor of the page may have to load at most, with brotli, in bytes.
const PAGE: usize = 130 * 1000;
/// The same of the single file.
const SINGLE: usize = 170 * 1000;
/// The same with every language in it.
const SINGLE_IN_ALL: usize = 290 * 1000;
/// The words of one more language.
const WORDS: usize = 22 * 1000;
/// What has to be there before a static page is whole, be it in the single file
/// or in files: about what a server sends at once, and that with gzip.
const FIRST: usize = 14 * 1000;
/// The worker, with brotli.
const KEEPER: usize = 1600;
/// What a site loads to show the check in a frame, with gzip.
const EMBED: usize = 3 * 1000;

/// The sizes of one file, or the sum of several, in bytes.
#[derive(Clone, Copy, Default)]
struct Size {
    raw: usize,
    gzip: usize,
    brotli: usize,
}

impl Size {
    fn plus(self, other: Self) -> Self {
        Self {
            raw: self.raw + other.raw,
            gzip: self.gzip + other.gzip,
            brotli: self.brotli + other.brotli,
        }
    }
}

/// What has a budget, after the table was printed.
pub struct Sizes(Vec<Part>);

/// A part of the bundle with a budget, in bytes.
struct Part {
    name: &'static str,
    needs: usize,
    budget: usize,
}

/// Measures every file in `dist/` and prints the table.
pub fn of_bundle() -> Result<Sizes> {
    let site = Site::read(&project::dist())?;
    let (mut total, mut page) = (Size::default(), Size::default());
    let single = fs::read(single::english()).context("there is no single file in English")?;
    let (single, mut first) = (measured(&single)?, Size::default());
    let (mut seen, mut keeper) = (Size::default(), Size::default());
    let (mut embed, mut all, mut words) = (Size::default(), Size::default(), Size::default());
    println!("\n{:<36}{:>10}{:>10}{:>10}", "", "raw", "gzip", "brotli");
    for (path, bytes) in site.files() {
        let size = measured(bytes).with_context(|| format!("could not compress {path}"))?;
        row(path, size);
        total = total.plus(size);
        if for_page(path) {
            page = page.plus(size);
        }
        if path == STYLE {
            seen = seen.plus(size);
        }
        if path == "index.html" {
            let html = std::str::from_utf8(bytes).context("the page is no text")?;
            let (start, _) = html.split_once(AFTER_SEEN).context("it has no words")?;
            seen = seen.plus(measured(start.as_bytes())?);
        }
        if path == WORKER {
            keeper = size;
        }
        if path == SCRIPT {
            embed = size;
        }
        if path.starts_with("words-") && size.brotli > words.brotli {
            words = size;
        }
        if path == SINGLE_FILE {
            let html = std::str::from_utf8(bytes).context("the single file is no text")?;
            let (start, _) = html.split_once(AFTER_FIRST).context("it has no static page")?;
            (all, first) = (size, measured(start.as_bytes())?);
        }
    }
    row("total", total);
    row("for the page itself", page);
    row("the single file in English", single);
    row("first for the page", seen);
    row("first in the single file", first);
    println!();
    let mut parts = vec![
        Part { name: "the page, with brotli,", needs: page.brotli, budget: PAGE },
        Part { name: "the single file, with brotli,", needs: single.brotli, budget: SINGLE },
        Part { name: "the same in all languages", needs: all.brotli, budget: SINGLE_IN_ALL },
        Part { name: "the largest words of a language", needs: words.brotli, budget: WORDS },
        Part { name: "the static page in it, with gzip,", needs: first.gzip, budget: FIRST },
        Part { name: "the static page in files, with gzip,", needs: seen.gzip, budget: FIRST },
        Part { name: "the worker, with brotli,", needs: keeper.brotli, budget: KEEPER },
        Part { name: "embed.js, with gzip,", needs: embed.gzip, budget: EMBED },
    ];
    for peer in PEERS {
        parts.push(Part { name: peer.beside, needs: page.brotli, budget: peer.most()? });
    }
    Ok(Sizes(parts))
}

impl Sizes {
    /// Fails when something is larger than its budget, or not there.
    pub fn check(&self) -> Result<()> {
        for Part { name, needs, budget } in &self.0 {
            let (size, most) = (kilobytes(*needs), kilobytes(*budget));
            if needs > budget || *needs == 0 {
                bail!("{name} needs {size} kB; its budget is {most} kB");
            }
            println!("{name} needs {size} kB; its budget is {most} kB");
        }
        Ok(())
    }
}

/// Whether the check needs this file. What is in `embed/`, or starts with
/// `embed`, is for other sites which show the widget; what is in another language
/// comes when it is chosen; what is in `fhir/` is for
/// clinical systems; the rule book is for whoever checks it; the worker, the
/// manifest and the icons come after the page.
fn for_page(path: &str) -> bool {
    let other = ["embed", "learn", "rule-book.", "words-", "fhir/", "icons/", MANIFEST, WORKER];
    let page = TONGUES.iter().skip(1).any(|it| path == static_page::file(it));
    let other = other.into_iter().chain([SINGLE_FILE, NOWASM, SBOM]);
    !page && !other.into_iter().any(|it| path.starts_with(it))
}

fn measured(bytes: &[u8]) -> Result<Size> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(bytes)?;
    Ok(Size { raw: bytes.len(), gzip: gzip.finish()?.len(), brotli: brotli(bytes)?.len() })
}

/// The same as a server sends it that has compressed its files once and well.
pub fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let params = BrotliEncoderParams { quality: 11, lgwin: 22, ..BrotliEncoderParams::default() };
    let mut brotli = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut brotli, &params)?;
    Ok(brotli)
}

fn row(name: &str, size: Size) {
    println!("{name:<36}{:>10}{:>10}{:>10}", size.raw, size.gzip, size.brotli);
}

fn kilobytes(bytes: usize) -> String {
    format!("{}.{}", bytes / 1000, bytes % 1000 / 100)
}

#[cfg(test)]
mod tests {
    use super::{PAGE, Part, Sizes, WORKER, for_page, kilobytes, measured};

    #[test]
    fn compressing_makes_a_long_file_smaller() -> anyhow::Result<()> {
        let size = measured(&[b'a'; 5000])?;
        assert_eq!(size.raw, 5000);
        assert!(size.gzip < 100 && size.brotli < size.gzip);
        Ok(())
    }

    #[test]
    fn the_budget_is_the_largest_size_allowed() {
        let page = |needs| Part { name: "the page", needs, budget: PAGE };
        let sizes = |needs| Sizes(vec![page(1), page(needs), page(PAGE)]);
        assert!(sizes(PAGE).check().is_ok());
        assert!(sizes(PAGE + 1).check().is_err());
        assert!(sizes(0).check().is_err(), "what is not there has no size");
        assert_eq!(kilobytes(110_049), "110.0");
    }

    #[test]
    fn the_page_is_neither_a_single_file_nor_for_other_sites() {
        assert!(for_page("start.js") && !for_page(WORKER));
        assert!(!for_page("back-to-toe.html") && !for_page("back-to-toe-nowasm.html"));
        assert!(!for_page("embed/embed.js"));
        assert!(!for_page("fhir/questionnaire.json") && !for_page("rule-book.html"));
    }
}
