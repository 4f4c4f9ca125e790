//! The server for development and for the browser tests, with the content
//! policy under which the widget ships.

use std::fmt::Write as _;
use std::io::{BufRead, BufReader, ErrorKind, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::{Arc, PoisonError, RwLock};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, anyhow};

use crate::site::{Found, HTML, Site};

/// What a page may do. Whoever hosts the widget should send the same, but not
/// with a page that has a policy of its own: the stricter of both would hold.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; \
    worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/// Sent with everything.
const HEADERS: [(&str, &str); 4] = [
    ("Referrer-Policy", "no-referrer"),
    ("X-Content-Type-Options", "nosniff"),
    ("Permissions-Policy", "camera=(), microphone=(), geolocation=()"),
    ("Cache-Control", "no-store"),
];

/// No request is longer, in bytes.
const LONGEST: u64 = 64 * 1024;

/// How long a connection may stay without a request.
const PATIENCE: Duration = Duration::from_secs(60);

const NOT_FOUND: &str = "<!doctype html><html lang=\"en\"><title>Not found</title>\
    <h1>Not found</h1><p>There is no page at this address. \
    <a href=\"/\">Go to the start page</a>.</p></html>";
const NOT_ALLOWED: &str = "<!doctype html><html lang=\"en\"><title>Not possible</title>\
    <h1>Not possible</h1><p>This server only delivers files (GET and HEAD).</p></html>";

/// A reserved address on this machine.
pub struct Port {
    listener: TcpListener,
}

impl Port {
    /// Reserves a port; 0 means any free one.
    pub fn reserve(port: u16) -> Result<Self> {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
            Ok(listener) => Ok(Self { listener }),
            Err(error) if error.kind() == ErrorKind::AddrInUse => Err(anyhow!(
                "port {port} is in use by another program. \
                 Choose another with `--port N`, or any free one with `--port 0`"
            )),
            Err(error) => Err(error)
                .with_context(|| format!("could not use port {port}; try another with `--port N`")),
        }
    }

    /// Starts to serve, in the background, until the program ends.
    pub fn serve(self, site: Site) -> Result<Server> {
        let address = self.listener.local_addr().context("the port is lost")?;
        let site = Arc::new(RwLock::new(site));
        let served = Arc::clone(&site);
        // A thread and one answer for each connection: none ever waits for another.
        thread::spawn(move || {
            for stream in self.listener.incoming().flatten() {
                let site = Arc::clone(&served);
                // Fails when the browser has gone away meanwhile.
                thread::spawn(move || answer(&stream, &site));
            }
        });
        let url = format!("http://{address}/");
        Ok(Server { site, url })
    }
}

/// A running server.
pub struct Server {
    site: Arc<RwLock<Site>>,
    url: String,
}

impl Server {
    /// The address of the start page.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Serves other files from now on.
    pub fn replace(&self, site: Site) {
        *self.site.write().unwrap_or_else(PoisonError::into_inner) = site;
    }
}

fn answer(mut stream: &TcpStream, site: &RwLock<Site>) -> std::io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    let mut request = BufReader::new(stream).take(LONGEST);
    let (mut first, mut other) = (String::new(), String::new());
    request.read_line(&mut first)?;
    let mut takes_brotli = false;
    // What else the browser says of itself makes no difference.
    while request.read_line(&mut other)? > "\r\n".len() {
        let said = other.to_ascii_lowercase();
        takes_brotli |= said.starts_with("accept-encoding:") && said.contains("br");
        other.clear();
    }
    let mut words = first.split_whitespace();
    let (Some(method), Some(address)) = (words.next(), words.next()) else {
        return Ok(());
    };
    let found = || site.read().unwrap_or_else(PoisonError::into_inner).find(address);
    let (status, file) = match method {
        "GET" | "HEAD" => match found() {
            Some(file) => ("200 OK", file),
            None => ("404 Not Found", Found::page(NOT_FOUND)),
        },
        _ => ("405 Method Not Allowed", Found::page(NOT_ALLOWED)),
    };
    let Found { bytes, mime, brotli } = file;
    let brotli = brotli.filter(|_| takes_brotli);
    let sent = brotli.as_ref().unwrap_or(&bytes);
    let length = sent.len().to_string();
    let mut headers = vec![("Content-Type", mime), ("Content-Length", &*length)];
    if brotli.is_some() {
        headers.push(("Content-Encoding", "br"));
    }
    headers.push(("Connection", "close"));
    headers.extend(HEADERS);
    if mime == HTML && !has_own_policy(&bytes) {
        headers.push(("Content-Security-Policy", POLICY));
    }
    if status.starts_with("405") {
        headers.push(("Allow", "GET, HEAD"));
    }
    let mut head = format!("HTTP/1.1 {status}\r\n");
    for (name, value) in headers {
        // Writing into a string cannot fail.
        let _ = write!(head, "{name}: {value}\r\n");
    }
    stream.write_all(format!("{head}\r\n").as_bytes())?;
    stream.write_all(if method == "HEAD" { &[] } else { sent })
}

/// Whether a page says itself what it may do.
fn has_own_policy(page: &[u8]) -> bool {
    let name = b"<meta http-equiv=\"Content-Security-Policy\"";
    page.windows(name.len()).any(|part| part == name)
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::TcpStream;

    use super::{POLICY, Port};
    use crate::site::Site;

    fn ask(request: &str) -> anyhow::Result<String> {
        let own = b"<meta http-equiv=\"Content-Security-Policy\" content=\"x\" />";
        let site = Site::of([
            ("index.html", b"<p>Hello</p>".as_slice()),
            ("own.html", own),
            ("a.wasm", &[0; 100_000]),
        ]);
        let server = Port::reserve(0)?.serve(site)?;
        let address = server.url().replace("http://", "").replace('/', "");
        let mut stream = TcpStream::connect(&address)?;
        let host = format!("{request} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        stream.write_all(host.as_bytes())?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer)?;
        Ok(String::from_utf8_lossy(&answer).into_owned())
    }

    #[test]
    fn a_page_comes_with_the_policy() -> anyhow::Result<()> {
        let answer = ask("GET /")?;
        assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
        assert!(answer.contains(&format!("Content-Security-Policy: {POLICY}\r\n")));
        assert!(answer.contains("Referrer-Policy: no-referrer\r\n"));
        assert!(answer.contains("X-Content-Type-Options: nosniff\r\n"));
        assert!(answer.contains("Permissions-Policy: camera=()"));
        assert!(answer.contains("Cache-Control: no-store\r\n"));
        assert!(answer.ends_with("\r\n\r\n<p>Hello</p>"));
        Ok(())
    }

    #[test]
    fn a_page_with_its_own_policy_keeps_it() -> anyhow::Result<()> {
        let answer = ask("GET /own.html")?;
        assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
        assert!(!answer.contains("Content-Security-Policy:"), "{answer}");
        assert!(answer.contains("Referrer-Policy: no-referrer\r\n"));
        Ok(())
    }

    #[test]
    fn head_has_the_length_and_no_body() -> anyhow::Result<()> {
        let answer = ask("HEAD /a.wasm")?;
        assert!(answer.contains("Content-Type: application/wasm\r\n"), "{answer}");
        assert!(answer.contains("Content-Length: 100000\r\n"), "{answer}");
        assert!(answer.ends_with("\r\n\r\n"));
        Ok(())
    }

    #[test]
    fn what_is_not_there_or_not_allowed() -> anyhow::Result<()> {
        assert!(ask("GET /../Cargo.toml")?.starts_with("HTTP/1.1 404"));
        let answer = ask("POST /")?;
        assert!(answer.starts_with("HTTP/1.1 405"), "{answer}");
        assert!(answer.contains("Allow: GET, HEAD\r\n"));
        Ok(())
    }

    #[test]
    fn a_compressed_site_is_sent_so_to_whoever_takes_it() -> anyhow::Result<()> {
        let site = Site::of([("a.js", [b'a'; 5000].as_slice())]).compressed()?;
        let server = Port::reserve(0)?.serve(site)?;
        let length = |takes: &str| -> anyhow::Result<_> {
            let mut stream = TcpStream::connect(server.url()["http://".len()..].replace('/', ""))?;
            write!(stream, "GET /a.js HTTP/1.1\r\nHost: x\r\n{takes}\r\n")?;
            let mut answer = Vec::new();
            stream.read_to_end(&mut answer)?;
            let head = String::from_utf8_lossy(&answer).into_owned();
            Ok((head.contains("Content-Encoding: br\r\n"), answer.len()))
        };
        let (compressed, short) = length("Accept-Encoding: gzip, deflate, br, zstd\r\n")?;
        assert!(compressed && short < 1000, "{short}");
        let (compressed, long) = length("")?;
        assert!(!compressed && long > 5000, "{long}");
        Ok(())
    }

    #[test]
    fn a_port_in_use_is_named() -> anyhow::Result<()> {
        let first = Port::reserve(0)?;
        let port = first.listener.local_addr()?.port();
        let error = Port::reserve(port).err().map(|error| error.to_string());
        assert!(error.is_some_and(|text| text.contains(&port.to_string())));
        Ok(())
    }
}
