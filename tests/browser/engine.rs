//! The engines in which the journeys run, and what each one's driver cannot show.

use crate::driver::setting;
use serde_json::{Value, json};
use std::{
    collections::BTreeSet,
    env,
    fmt::{Display, Formatter, Result},
    io::{Write, stderr},
    path::Path,
    sync::{LazyLock, Mutex, PoisonError},
    thread,
    time::Duration,
};

/// The engine of this run.
pub static ENGINE: LazyLock<Engine> = LazyLock::new(|| match env::var("BTT_ENGINE").as_deref() {
    Err(_) | Ok("chromium") => Engine::Chromium,
    Ok("firefox") => Engine::Firefox,
    Ok("webkit") => Engine::WebKit,
    Ok(other) => panic!("BTT_ENGINE is {other:?}, and not chromium, firefox or webkit"),
});

/// What was said to be left out.
static LEFT_OUT: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());

/// What draws a page and runs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

impl Engine {
    /// What the driver is asked for. Only Firefox has a folder that is not its driver's.
    pub fn capabilities(self, folder: Option<&Path>) -> Value {
        match self {
            Self::Chromium => json!({
                "browserName": "chrome",
                "goog:chromeOptions": {
                    "binary": setting(chromium()),
                    "args": [
                        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic",
                        "--no-first-run", "--disable-background-networking",
                        "--disable-component-update", "--disable-sync", "--lang=en-GB",
                        // A story may open one link after the other.
                        "--disable-ipc-flooding-protection",
                    ],
                },
                "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
            }),
            Self::Firefox => json!({
                "browserName": "firefox",
                "webSocketUrl": true,
                "moz:firefoxOptions": {
                    "binary": setting("BTT_FIREFOX"),
                    "args": ["-headless", "-profile", folder],
                    "prefs": {
                        "intl.accept_languages": "en-GB, en",
                        // What a contrast theme marks with, which nothing shines through.
                        "ui.highlight": "#37006e",
                        "ui.highlighttext": "#ffffff",
                        "ui.highlight.dark": "#1aebff",
                        "ui.highlighttext.dark": "#263b50",
                    },
                },
            }),
            Self::WebKit => json!({
                "webkitgtk:browserOptions": {
                    "binary": concat!(env!("CARGO_MANIFEST_DIR"), "/tests/browser/webkit.py"),
                    "args": ["--automation"],
                },
            }),
        }
    }
}

/// Which Chromium shows a story: what installs a page, and what is measured, needs
/// the whole browser; for the others its shell is the same and does less besides.
fn chromium() -> &'static str {
    let story = thread::current();
    let whole = |name: &str| name.starts_with("installed::") || name.starts_with("bench::");
    if story.name().is_some_and(whole) { "BTT_CHROMIUM" } else { "BTT_CHROMIUM_SHELL" }
}

impl Engine {
    /// How long to wait from one link to the next, or the engine would take it for a
    /// page that floods its history.
    pub const fn breath(self) -> Duration {
        match self {
            Self::Chromium => Duration::ZERO,
            Self::Firefox | Self::WebKit => Duration::from_millis(250),
        }
    }
}

impl Display for Engine {
    fn fmt(&self, out: &mut Formatter<'_>) -> Result {
        out.write_str(match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKitGTK",
        })
    }
}

/// What not every engine can be made to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Power {
    /// A device many times slower than this one.
    SlowDevice,
    /// Where the layout has shifted.
    Shifts,
    /// The colours of a system with few of them.
    ForcedColours,
    /// How the page looks on paper, without printing it.
    Paper,
    /// What a document in a frame may do.
    Permissions,
    /// A message that seems to come from another window.
    MadeUpMessages,
    /// A frame that is moved on its page and is not loaded again.
    MovedFrames,
    /// Pages that are closed when another takes their place.
    ClosedPages,
    /// Whether a page can be installed, and what is in the way.
    Installing,
    /// Columns on paper.
    PaperColumns,
    /// Going back from a page that could not be loaded.
    BackFromNowhere,
    /// Going back to what a page has put into its history before anybody touched it.
    UntouchedHistory,
}

impl Power {
    /// Whether the engine of this run has it. If not, this is said past the test
    /// runner, which keeps to itself what a test prints: nothing is left out unseen.
    pub fn is_there(self) -> bool {
        let Some(why) = self.lacks(*ENGINE) else { return true };
        let story = thread::current();
        let story = story.name().unwrap_or_default();
        let line = format!("left out in {}: {self:?} of {story}: {why}\n", *ENGINE);
        let mut said = LEFT_OUT.lock().unwrap_or_else(PoisonError::into_inner);
        if said.insert(line.clone()) {
            // Nothing can be done if nobody reads it.
            let _ = stderr().write_all(line.as_bytes());
        }
        false
    }

    /// Why an engine cannot be made to show it; nothing where it can.
    const fn lacks(self, engine: Engine) -> Option<&'static str> {
        match (self, engine) {
            (_, Engine::Chromium) => None,
            (Self::SlowDevice, _) => Some("no command makes it slower"),
            (Self::Installing | Self::Permissions, _) => Some("it does not tell"),
            (Self::Shifts, _) => Some("it does not measure them"),
            (Self::ForcedColours, Engine::WebKit) => Some("it has no forced colours"),
            (Self::Paper, Engine::WebKit) => Some("no command shows the page as on paper"),
            (Self::MadeUpMessages, Engine::Firefox) => {
                Some("no script of its driver can say from which window a message comes")
            }
            (Self::MovedFrames, Engine::Firefox) => Some("a frame in an element is loaded again"),
            (Self::ClosedPages, Engine::Firefox) => Some("it keeps the pages that it has left"),
            (Self::PaperColumns, Engine::WebKit) => {
                Some("it prints one column, and so up to two pages instead of one")
            }
            (Self::BackFromNowhere, Engine::WebKit) => {
                Some("it keeps its own error page, which stands where the other page would be")
            }
            (Self::UntouchedHistory, Engine::WebKit) => {
                Some("it goes back past what no key or tap has led to")
            }
            (_, Engine::Firefox)
            | (Self::MadeUpMessages | Self::MovedFrames | Self::ClosedPages, Engine::WebKit) => {
                None
            }
        }
    }
}
