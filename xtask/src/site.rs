//! The bundle in memory: every file with its type.
//!
//! A request is answered by looking its path up here, never on the disk. So no
//! path leads out of the bundle, and a build in progress is never seen.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result};

use crate::sizes;

/// The type of a page.
pub const HTML: &str = "text/html; charset=utf-8";

/// The files by their path, such as `embed/embed.js`.
#[derive(Default)]
pub struct Site {
    files: BTreeMap<String, Arc<[u8]>>,
    compressed: BTreeMap<String, Arc<[u8]>>,
}

/// One file to deliver.
#[derive(Debug, PartialEq)]
pub struct Found {
    /// Its content.
    pub bytes: Arc<[u8]>,
    /// The same with brotli, where the site is compressed.
    pub brotli: Option<Arc<[u8]>>,
    /// Its MIME type.
    pub mime: &'static str,
}

impl Found {
    /// A page that is in no site.
    pub fn page(html: &str) -> Self {
        Self { bytes: html.as_bytes().into(), brotli: None, mime: HTML }
    }
}

impl Site {
    /// Reads a folder with all that is in it.
    pub fn read(folder: &Path) -> Result<Self> {
        let mut site = Self::default();
        site.add(folder, "")
            .with_context(|| format!("could not read the bundle in {}", folder.display()))?;
        Ok(site)
    }

    fn add(&mut self, folder: &Path, prefix: &str) -> Result<()> {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if entry.file_type()?.is_dir() {
                self.add(&entry.path(), &format!("{path}/"))?;
            } else {
                self.files.insert(path, fs::read(entry.path())?.into());
            }
        }
        Ok(())
    }

    /// The same with this text at this path.
    pub fn with(self, path: &str, text: &str) -> Self {
        self.with_bytes(path, text.as_bytes())
    }

    /// The same with this file at this path.
    pub fn with_bytes(mut self, path: &str, bytes: &[u8]) -> Self {
        self.files.insert(path.to_owned(), bytes.into());
        self
    }

    /// The files of both.
    pub fn and(mut self, other: Self) -> Self {
        self.files.extend(other.files);
        self
    }

    /// The same, sent with brotli to whoever takes it.
    pub fn compressed(mut self) -> Result<Self> {
        for (path, bytes) in &self.files {
            let brotli = sizes::brotli(bytes)?;
            self.compressed.insert(path.clone(), brotli.into());
        }
        Ok(self)
    }

    /// A site for tests.
    #[cfg(test)]
    pub fn of<const N: usize>(files: [(&str, &[u8]); N]) -> Self {
        let files = files.map(|(path, bytes)| (path.to_owned(), bytes.into()));
        Self { files: files.into(), ..Self::default() }
    }

    /// All paths and contents, in the order of the paths.
    pub fn files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files.iter().map(|(path, bytes)| (path.as_str(), &**bytes))
    }

    /// The file for the address in a request, such as `/embed/?x=1`.
    pub fn find(&self, address: &str) -> Option<Found> {
        let path = address.split(['?', '#']).next()?.strip_prefix('/')?;
        let mut path = decoded(path)?;
        if path.is_empty() || path.ends_with('/') {
            path.push_str("index.html");
        }
        let bytes = Arc::clone(self.files.get(&path)?);
        let brotli = self.compressed.get(&path).map(Arc::clone);
        let mime = mime(&path);
        Some(Found { bytes, brotli, mime })
    }
}

/// Undoes `%20` and the like.
fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digit = |byte: u8| char::from(byte).to_digit(16);
            let value = digit(rest.next()?)? * 16 + digit(rest.next()?)?;
            bytes.push(u8::try_from(value).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

fn mime(path: &str) -> &'static str {
    let name = path.rsplit('/').next().unwrap_or(path);
    match name.rsplit_once('.').map(|(_, extension)| extension) {
        Some("html") => HTML,
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("txt" | "md") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::{Site, mime};

    fn site() -> Site {
        let paths = ["index.html", "a b.css", "embed/index.html"];
        Site::of(paths.map(|path| (path, path.as_bytes())))
    }

    fn found(address: &str) -> Option<String> {
        let found = site().find(address)?;
        String::from_utf8(found.bytes.to_vec()).ok()
    }

    #[test]
    fn addresses_find_their_files() {
        assert_eq!(found("/").as_deref(), Some("index.html"));
        assert_eq!(found("/index.html?x=1").as_deref(), Some("index.html"));
        assert_eq!(found("/a%20b.css").as_deref(), Some("a b.css"));
        assert_eq!(found("/embed/#x").as_deref(), Some("embed/index.html"));
    }

    #[test]
    fn a_text_takes_the_place_of_a_file() {
        let found = site().with("index.html", "new").find("/");
        assert_eq!(found.map(|it| it.bytes.to_vec()), Some(b"new".to_vec()));
    }

    #[test]
    fn no_address_leads_out_of_the_bundle() {
        for address in [
            "",
            "index.html",
            "/..",
            "/../Cargo.toml",
            "/embed/../index.html",
            "/%2e%2e/Cargo.toml",
            "//etc/passwd",
            "/..%5cCargo.toml",
            "/%",
            "/%zz",
            "/%ff",
            "/nothing",
        ] {
            assert_eq!(found(address), None, "{address}");
        }
    }

    #[test]
    fn types_by_extension() {
        assert_eq!(mime("back-to-toe_bg.wasm"), "application/wasm");
        assert_eq!(mime("embed/x.js"), "text/javascript; charset=utf-8");
        assert_eq!(mime("a.webmanifest"), "application/manifest+json");
        assert_eq!(mime("folder.css/LICENSE"), "application/octet-stream");
    }
}
