//! A browser of its own for each story, over the WebDriver protocol.
//!
//! The protocol is JSON over HTTP on this machine. A session is closed when
//! its story ends, also when it ends badly.

use serde_json::{Value, json};
use std::{
    env,
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    thread,
    time::{Duration, Instant},
};

/// How long anything may take before the story has failed.
const PATIENCE: Duration = Duration::from_secs(20);

/// How often to look again.
const GLANCE: Duration = Duration::from_millis(10);

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

/// A running browser.
pub struct Browser {
    session: String,
}

impl Browser {
    /// Starts one with a fresh profile and these preferences.
    pub fn start(preferences: Value) -> Self {
        let options = json!({
            "binary": setting("BTT_CHROMIUM"),
            "args": [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic",
                "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--lang=en-GB",
            ],
            "prefs": preferences,
        });
        let wanted = json!({ "capabilities": { "alwaysMatch": {
            "browserName": "chrome",
            "goog:chromeOptions": options,
            "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        } } });
        let answer = ask("POST", "/session", Some(&wanted)).unwrap();
        let session = answer["sessionId"].as_str().unwrap();
        Self { session: format!("/session/{session}") }
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
        ask(method, &format!("{}/{command}", self.session), body)
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

    /// A command of Chromium's own protocol.
    pub fn chromium(&self, command: &str, parameters: Value) -> Value {
        self.post("goog/cdp/execute", &json!({ "cmd": command, "params": parameters }))
    }

    /// Runs a script in every page before the page's own.
    pub fn before_the_page(&self, script: &str) {
        self.chromium("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script }));
    }

    /// What was logged since the last look.
    pub fn log(&self, kind: &str) -> Vec<Value> {
        let log = self.post("se/log", &json!({ "type": kind }));
        log.as_array().unwrap().clone()
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
        self.post("actions", &json!({ "actions": [keyboard] }));
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let closed = ask("DELETE", &self.session, None);
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
fn ask(method: &str, path: &str, body: Option<&Value>) -> Result<Value, String> {
    let (status, answer) = exchange(method, path, body).map_err(|error| error.to_string())?;
    let mut answer: Value = serde_json::from_str(&answer).map_err(|error| error.to_string())?;
    let value = answer["value"].take();
    if status == 200 {
        Ok(value)
    } else {
        let first = |name: &str| value[name].as_str().unwrap_or_default().to_owned();
        Err(format!("{}: {}", first("error"), first("message")))
    }
}

fn exchange(method: &str, path: &str, body: Option<&Value>) -> std::io::Result<(u16, String)> {
    let driver = setting("BTT_WEBDRIVER");
    let host = driver.trim_start_matches("http://").trim_end_matches('/');
    let body = body.map(Value::to_string).unwrap_or_default();
    let mut stream = TcpStream::connect(host)?;
    stream.set_read_timeout(Some(PATIENCE * 3))?;
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
