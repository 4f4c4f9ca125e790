//! A website of someone else, and a folder of someone's own, with copies of what ships.

use std::{
    env, fs,
    io::{BufRead, BufReader, Write},
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    process, thread,
};

pub const SINGLE: &str = "back-to-toe.html";
pub const NOWASM: &str = "back-to-toe-nowasm.html";

/// A file that ships, as text.
pub fn shipped(name: &str) -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist").join(name);
    fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// Starts a website on a port of its own; these headers come with every page.
pub fn website(pages: &[(&'static str, String)], headers: &'static str) -> String {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let address = listener.local_addr().unwrap();
    let pages = pages.to_vec();
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let pages = pages.clone();
            // Fails when the browser has gone away meanwhile.
            thread::spawn(move || answer(&stream, &pages, headers));
        }
    });
    format!("http://{address}/")
}

fn answer(mut stream: &TcpStream, pages: &[(&str, String)], headers: &str) -> std::io::Result<()> {
    let mut request = BufReader::new(stream);
    let (mut first, mut other) = (String::new(), String::new());
    request.read_line(&mut first)?;
    while request.read_line(&mut other)? > "\r\n".len() {
        other.clear();
    }
    let path = first.split([' ', '?', '#']).nth(1).unwrap_or_default().trim_start_matches('/');
    let page = pages.iter().find(|(name, _)| *name == path);
    let (status, page) =
        page.map_or(("404 Not Found", "Not found"), |(_, page)| ("200 OK", page.as_str()));
    let kind = match path.rsplit('.').next() {
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        _ => "text/html",
    };
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}; charset=utf-8\r\n{headers}\
         Content-Length: {}\r\nConnection: close\r\n\r\n{page}",
        page.len()
    )
}

/// A folder on the disk that goes when the story ends.
pub struct Folder(PathBuf);

impl Folder {
    pub fn with(name: &str, pages: &[(&str, String)]) -> Self {
        let folder = env::temp_dir().join(format!("back-to-toe-{}-{name}", process::id()));
        fs::create_dir_all(&folder).unwrap();
        for (name, page) in pages {
            let file = folder.join(name);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, page).unwrap();
        }
        Self(folder)
    }

    pub fn path(&self) -> &Path {
        &self.0
    }

    /// The address of a file in it.
    pub fn address(&self, name: &str) -> String {
        format!("file://{}", self.0.join(name).display())
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
