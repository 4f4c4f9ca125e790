//! The sizes of what ships, and the budget.

use std::io::Write;

use anyhow::{Context, Result, bail};
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::project;
use crate::site::Site;

/// What a visitor of the page may have to load at most, with brotli, in bytes.
const BUDGET: usize = 130 * 1000;

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

/// What the page needs, in bytes, after the table was printed.
pub struct Sizes {
    page: usize,
}

/// Measures every file in `dist/` and prints the table.
pub fn of_bundle() -> Result<Sizes> {
    let site = Site::read(&project::dist())?;
    let (mut total, mut page) = (Size::default(), Size::default());
    println!("\n{:<36}{:>10}{:>10}{:>10}", "", "raw", "gzip", "brotli");
    for (path, bytes) in site.files() {
        let size = measured(bytes).with_context(|| format!("could not compress {path}"))?;
        row(path, size);
        total = total.plus(size);
        if for_page(path) {
            page = page.plus(size);
        }
    }
    row("total", total);
    row("of this, for the page itself", page);
    println!();
    Ok(Sizes { page: page.brotli })
}

impl Sizes {
    /// Fails when the page is larger than the budget.
    pub fn check(&self) -> Result<()> {
        let (page, budget) = (kilobytes(self.page), kilobytes(BUDGET));
        if self.page > BUDGET {
            let over = kilobytes(self.page - BUDGET);
            bail!("the page needs {page} kB with brotli: {over} kB over the budget of {budget} kB");
        }
        println!("The page needs {page} kB with brotli; the budget is {budget} kB.");
        Ok(())
    }
}

/// Whether the page itself loads this file. What is in `embed/`, or starts with
/// `embed`, is for other sites which show the widget; what is in `fhir/` is for
/// clinical systems.
fn for_page(path: &str) -> bool {
    !["embed", "learn.", "fhir/"].iter().any(|other| path.starts_with(other))
}

fn measured(bytes: &[u8]) -> Result<Size> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(bytes)?;
    let params = BrotliEncoderParams { quality: 11, lgwin: 22, ..BrotliEncoderParams::default() };
    let mut brotli = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut brotli, &params)?;
    Ok(Size { raw: bytes.len(), gzip: gzip.finish()?.len(), brotli: brotli.len() })
}

fn row(name: &str, size: Size) {
    println!("{name:<36}{:>10}{:>10}{:>10}", size.raw, size.gzip, size.brotli);
}

fn kilobytes(bytes: usize) -> String {
    format!("{}.{}", bytes / 1000, bytes % 1000 / 100)
}

#[cfg(test)]
mod tests {
    use super::{BUDGET, Sizes, for_page, kilobytes, measured};

    #[test]
    fn compressing_makes_a_long_file_smaller() -> anyhow::Result<()> {
        let size = measured(&[b'a'; 5000])?;
        assert_eq!(size.raw, 5000);
        assert!(size.gzip < 100 && size.brotli < size.gzip);
        Ok(())
    }

    #[test]
    fn the_budget_is_the_largest_size_allowed() {
        assert!(Sizes { page: BUDGET }.check().is_ok());
        assert!(Sizes { page: BUDGET + 1 }.check().is_err());
        assert_eq!(kilobytes(110_049), "110.0");
        assert!(for_page("back-to-toe.js") && !for_page("embed/embed.js"));
        assert!(!for_page("fhir/questionnaire.json"));
    }
}
