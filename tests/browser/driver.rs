//! A browser of its own for each story, over the WebDriver protocol.
//!
//! The protocol is JSON over HTTP on this machine. A session is closed when
//! its story ends, also when it ends badly.

use crate::{
    engine::{ENGINE, Engine},
    profile::Profile,
    wire::Wire,
};
use serde_json::{Value, json};
use std::{
    cell::RefCell,
    env,
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::Path,
    sync::{LazyLock, Mutex, PoisonError},
    thread,
    time::{Duration, Instant},
};

/// How long anything may take before the story has failed.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// How often to look again.
const GLANCE: Duration = Duration::from_millis(25);

/// A setting of the environment, which `cargo xtask test` makes.
pub fn setting(name: &str) -> String {
    env::var(name).unwrap_or_else(|_| {
        panic!("{name} is not set. Run the journeys with `cargo xtask test`, which starts what they need")
    })
}

/// Looks until it is so.
pub fn wait<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let start = Instant::now();
    loop {
        if let Some(seen) = look() {
            return seen;
        }
        assert!(start.elapsed() < PATIENCE, "waited in vain {what}");
        thread::sleep(GLANCE);
    }
}

/// The drivers that have no session. Only Chromium's can have several at once.
static FREE: LazyLock<Mutex<Vec<String>>> = LazyLock::new(|| {
    let all = setting("BTT_WEBDRIVER");
    Mutex::new(all.split(' ').map(str::to_owned).collect())
});

/// Waits for a driver that is free.
fn free_driver() -> String {
    wait("for a driver that is free", || {
        let mut free = FREE.lock().unwrap_or_else(PoisonError::into_inner);
        if *ENGINE == Engine::Chromium { free.first().cloned() } else { free.pop() }
    })
}

/// It has no session any more.
fn is_free(driver: &str) {
    if *ENGINE != Engine::Chromium {
        FREE.lock().unwrap_or_else(PoisonError::into_inner).push(driver.to_owned());
    }
}

/// A running browser.
pub struct Browser {
    driver: String,
    session: String,
    /// Firefox only.
    pub wire: Option<RefCell<Wire>>,
    /// Firefox only. It goes when the browser has gone.
    profile: Option<Profile>,
}

impl Browser {
    /// Starts one with a fresh profile.
    pub fn start() -> Self {
        let profile = (*ENGINE == Engine::Firefox).then(Profile::fresh);
        let mut browser = Self::start_in(profile.as_ref().map(Profile::folder));
        browser.profile = profile;
        browser
    }

    /// Starts one in this folder, else in one that its driver makes.
    pub fn start_in(folder: Option<&Path>) -> Self {
        let driver = free_driver();
        let wanted = ENGINE.capabilities(folder);
        let wanted = json!({ "capabilities": { "alwaysMatch": wanted } });
        let answer = ask(&driver, "POST", "/session", Some(&wanted)).unwrap_or_else(|problem| {
            is_free(&driver);
            panic!("no browser: {problem}")
        });
        let session = answer["sessionId"].as_str().unwrap();
        let wire = answer["capabilities"]["webSocketUrl"].as_str();
        let wire = wire.map(|address| RefCell::new(Wire::opens(address).unwrap()));
        let session = format!("/session/{session}");
        let browser = Self { driver, session, wire, profile: None };
        browser.watch();
        browser
    }

    /// Asks the driver for something.
    pub fn get(&self, command: &str) -> Value {
        self.ask("GET", command, None)
    }

    /// Tells the driver to do something.
    pub fn post(&self, command: &str, what: &Value) -> Value {
        self.ask("POST", command, Some(what))
    }

    fn ask(&self, method: &str, command: &str, body: Option<&Value>) -> Value {
        ask(&self.driver, method, &format!("{}/{command}", self.session), body)
            .unwrap_or_else(|problem| panic!("{command}: {problem}"))
    }

    /// The value of a script, with what it is given as `arguments`.
    pub fn script(&self, script: &str, arguments: &[Value]) -> Value {
        self.post("execute/sync", &json!({ "script": script, "args": arguments }))
    }

    /// The value of a script that has to wait for it.
    pub fn patient_script(&self, script: &str) -> Value {
        let script = format!(
            "const done = arguments[0]; (async () => {{ {script} }})()
                .then(done, (error) => done(`failed: ${{error}}`));"
        );
        self.post("execute/async", &json!({ "script": script, "args": [] }))
    }

    /// Waits for the next picture: not before it does a new screen take a tap.
    pub fn paints(&self) {
        let next =
            "return new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)))";
        self.patient_script(next);
    }

    /// The first element that a selector of CSS finds.
    pub fn element(&self, selector: &str) -> String {
        let found = self.post("element", &json!({ "using": "css selector", "value": selector }));
        found.as_object().unwrap().values().next().unwrap().as_str().unwrap().to_owned()
    }

    /// Presses keys one after the other; if Shift is among them it is held meanwhile.
    pub fn press(&self, keys: &[char]) {
        let action = |kind: &str, key: &char| json!({ "type": kind, "value": key });
        let (held, pressed): (Vec<_>, Vec<_>) = keys.iter().partition(|&&key| key == SHIFT);
        let down = held.iter().map(|key| action("keyDown", key));
        let press = pressed.iter().flat_map(|key| [action("keyDown", key), action("keyUp", key)]);
        let up = held.iter().map(|key| action("keyUp", key));
        let all: Vec<_> = down.chain(press).chain(up).collect();
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": all });
        let actions = json!({ "actions": [keyboard] });
        let path = format!("{}/actions", self.session);
        if let Err(problem) = ask(&self.driver, "POST", &path, Some(&actions)) {
            // The page went away on the way down, as it was to, and Firefox has
            // nobody to tell that the key comes up. What came instead is looked at.
            assert!(problem.contains("Actor is no longer active"), "actions: {problem}");
            self.ask("DELETE", "actions", None);
        }
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let closed = ask(&self.driver, "DELETE", &self.session, None);
        is_free(&self.driver);
        if let (Err(problem), false) = (closed, thread::panicking()) {
            panic!("the browser could not be closed: {problem}");
        }
    }
}

pub const TAB: char = '\u{E004}';
pub const ENTER: char = '\u{E007}';
pub const SHIFT: char = '\u{E008}';
pub const UP: char = '\u{E013}';
pub const DOWN: char = '\u{E015}';
pub const LEFT: char = '\u{E012}';
pub const RIGHT: char = '\u{E014}';
pub const SPACE: char = ' ';

/// One request, one answer.
fn ask(driver: &str, method: &str, path: &str, body: Option<&Value>) -> Result<Value, String> {
    let (status, answer) =
        exchange(driver, method, path, body).map_err(|error| error.to_string())?;
    let mut answer: Value = serde_json::from_str(&answer).map_err(|error| error.to_string())?;
    let value = answer["value"].take();
    if status == 200 {
        Ok(value)
    } else {
        let first = |name: &str| value[name].as_str().unwrap_or_default().to_owned();
        Err(format!("{}: {}", first("error"), first("message")))
    }
}

fn exchange(
    driver: &str,
    method: &str,
    path: &str,
    body: Option<&Value>,
) -> std::io::Result<(u16, String)> {
    let host = driver.trim_start_matches("http://").trim_end_matches('/');
    let body = body.map(Value::to_string).unwrap_or_default();
    let mut stream = TcpStream::connect(host)?;
    // Longer than a driver waits for its browser, so that it tells what is wrong.
    stream.set_read_timeout(Some(PATIENCE * 5))?;
    let request = format!(
        "{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\
         Content-Type: application/json; charset=utf-8\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(request.as_bytes())?;

    let mut answer = BufReader::new(stream);
    let mut line = String::new();
    answer.read_line(&mut line)?;
    let status = line.split(' ').nth(1).and_then(|it| it.parse().ok()).unwrap_or_default();
    let mut length = 0;
    while line.trim() != "" {
        line.clear();
        answer.read_line(&mut line)?;
        if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
            length = value.trim().parse().unwrap_or_default();
        }
    }
    let mut body = vec![0; length];
    answer.read_exact(&mut body)?;
    Ok((status, String::from_utf8_lossy(&body).into_owned()))
}
