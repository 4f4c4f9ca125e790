//! A clinic's website with the bundle in a folder of it: its files can change,
//! it can be cut off, and it notes what it is asked for.

use crate::driver::setting;
use std::{
    collections::BTreeMap,
    fs,
    io::{BufRead, BufReader, Read, Write},
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::Path,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    thread,
};

/// Files by their path below the folder of the page.
pub type Files = BTreeMap<String, Vec<u8>>;

/// What ships, without the folders below it but the icons.
pub fn bundle() -> Files {
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
    let mut files = Files::new();
    for (folder, prefix) in [(dist.clone(), ""), (dist.join("icons"), "icons/")] {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            if entry.file_type().unwrap().is_file() {
                let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
                files.insert(name, fs::read(entry.path()).unwrap());
            }
        }
    }
    files
}

#[derive(Default)]
struct State {
    files: Files,
    asked: Vec<String>,
    cut_off: bool,
}

pub struct Clinic {
    origin: String,
    state: Arc<Mutex<State>>,
}

impl Clinic {
    /// Starts one that sends the headers which the journeys' own server sends.
    pub fn starts() -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let origin = format!("http://{}/", listener.local_addr().unwrap());
        let state = Arc::<Mutex<State>>::default();
        let (policy, shared) = (policy(), Arc::clone(&state));
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (policy, shared) = (policy.clone(), Arc::clone(&shared));
                // Fails when the browser has gone away meanwhile.
                thread::spawn(move || answer(&stream, &shared, &policy));
            }
        });
        Self { origin, state }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Puts files into a folder, and takes away what was there.
    pub fn deploys(&self, folder: &str, files: &Files) {
        let state = &mut self.state().files;
        state.retain(|path, _| !path.starts_with(folder));
        state.extend(files.iter().map(|(path, it)| (format!("{folder}{path}"), it.clone())));
    }

    /// The address of a path.
    pub fn address(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }

    /// What was asked for so far.
    pub fn asked(&self) -> Vec<String> {
        self.state().asked.clone()
    }

    /// From now on nothing is answered, but still noted.
    pub fn is_cut_off(&self) {
        self.state().cut_off = true;
    }
}

fn answer(mut stream: &TcpStream, state: &Mutex<State>, policy: &str) -> std::io::Result<()> {
    let mut request = BufReader::new(stream);
    let (mut first, mut other) = (String::new(), String::new());
    request.read_line(&mut first)?;
    while request.read_line(&mut other)? > "\r\n".len() {
        other.clear();
    }
    let asked = first.split([' ', '?', '#']).nth(1).unwrap_or_default().trim_start_matches('/');
    let path = if asked.is_empty() || asked.ends_with('/') { "index.html" } else { "" };
    let found = {
        let mut state = state.lock().unwrap_or_else(PoisonError::into_inner);
        state.asked.push(asked.to_owned());
        if state.cut_off {
            return Ok(());
        }
        state.files.get(&format!("{asked}{path}")).cloned()
    };
    let status = if found.is_some() { "200 OK" } else { "404 Not Found" };
    let kind = match asked.rsplit_once('.').map_or("html", |(_, kind)| kind) {
        "js" => "text/javascript",
        "css" => "text/css",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "webmanifest" => "application/manifest+json",
        _ => "text/html; charset=utf-8",
    };
    // Documents of one file have a policy of their own, and the clinic's page has none.
    let other = ["back-to-toe.html", "back-to-toe-nowasm.html", "host.html"];
    let policy = if other.iter().any(|it| asked.ends_with(it)) { "" } else { policy };
    let body = found.unwrap_or_default();
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{policy}Content-Length: {}\r\n\
         Connection: close\r\n\r\n",
        body.len()
    )?;
    stream.write_all(&body)
}

/// The content policy under which the page is to work.
fn policy() -> String {
    let url = setting("BTT_URL");
    let host = url.trim_start_matches("http://").trim_end_matches('/');
    let mut stream = TcpStream::connect(host).unwrap();
    write!(stream, "HEAD / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").unwrap();
    let mut head = String::new();
    stream.read_to_string(&mut head).unwrap();
    let policy = head.lines().find(|line| line.starts_with("Content-Security-Policy: "));
    format!("{}\r\n", policy.unwrap())
}
