//! What no command of WebDriver can do, and each engine has a way of its own for.

use crate::{
    driver::{Browser, wait},
    engine::{ENGINE, Engine},
};
use serde_json::{Value, from_value, json};
use std::path::Path;

/// Sets what a person has told the system, in Firefox's own code.
const EMULATE: &str = "
    const it = gBrowser.selectedBrowser.browsingContext;
    const wanted = arguments[0];
    it.prefersColorSchemeOverride = wanted['prefers-color-scheme'] ?? 'none';
    it.prefersReducedMotionOverride = wanted['prefers-reduced-motion'] ?? 'none';
    it.forcedColorsOverride = wanted['forced-colors'] ?? 'none';
    const contrast = wanted['prefers-contrast'] === 'more' ? 1 : 0;
    Services.prefs.setIntPref('ui.prefersContrast', contrast);
    Services.prefs.setIntPref('ui.useAccessibilityTheme', contrast);";

/// Counts the pages of a PDF. Its objects may be packed. What is packed may end with
/// any byte, also with that of a return, so only the line feed after it is not its own.
const PAGES: &str = "
    if (!pdf.startsWith('%PDF') || pdf.length < 10_000) return 'an empty document';
    const packed = pdf.matchAll(/\\/ObjStm(?:(?!stream)[^])*stream\\r?\\n([^]*?)\\nendstream/g);
    const unpacked = [...packed].map(([, bytes]) => {
        const stream = new Blob([Uint8Array.from(bytes, (it) => it.charCodeAt(0))]).stream();
        return new Response(stream.pipeThrough(new DecompressionStream('deflate'))).text();
    });
    const objects = [pdf, ...await Promise.all(unpacked)].join('\\n');
    return objects.match(/\\/Type ?\\/Page\\b/g)?.length ?? 0;";

impl Browser {
    /// Asks the engine to tell of requests and errors from here on.
    pub fn watch(&self) {
        if *ENGINE == Engine::Firefox {
            let events = json!({ "events": ["network.beforeRequestSent", "log.entryAdded"] });
            self.bidi("session.subscribe", &events);
            // Nothing else than the page is to be reached by keyboard.
            self.firefox("document.getElementById('navigator-toolbox').hidden = true", &[]);
        }
    }

    /// Comes back to the page when Tab has led out of it: only in Firefox does
    /// the last control not lead to the first.
    pub fn comes_round(&self, backwards: bool) {
        let away = || self.script("return document.hasFocus()", &[]) == false;
        if *ENGINE == Engine::Firefox && away() {
            let end = if backwards { "LAST" } else { "FIRST" };
            let focus = "Services.focus";
            let go = format!(
                "{focus}.moveFocus(window, null, {focus}.MOVEFOCUS_{end}, {focus}.FLAG_BYKEY)"
            );
            self.firefox(&go, &[]);
        }
    }

    /// Loads the page again, as its reader does. Firefox's driver would go past the
    /// worker for that.
    pub fn reloads(&self) {
        if *ENGINE == Engine::Firefox {
            self.script("window.isOld = true; location.reload()", &[]);
            self.waits_until("window.isOld !== true && document.readyState === 'complete'");
        } else {
            self.post("refresh", &json!({}));
        }
    }

    /// Takes the keyboard into the frame that the driver is in: only WebKit leaves
    /// it with the page around until someone has clicked.
    pub fn takes_the_keyboard(&self) {
        if *ENGINE == Engine::WebKit {
            let find = "return [...document.querySelectorAll('h1, h2, p')]
                .find((it) => it.getBoundingClientRect().height > 5)";
            let seen = self.script(find, &[]);
            let seen = seen.as_object().unwrap().values().next().unwrap().as_str().unwrap();
            self.post(&format!("element/{seen}/click"), &json!({}));
        }
    }

    /// A command of Chromium's own protocol.
    pub fn chromium(&self, command: &str, parameters: Value) -> Value {
        self.post("goog/cdp/execute", &json!({ "cmd": command, "params": parameters }))
    }

    /// A command over Firefox's socket.
    fn bidi(&self, method: &str, params: &Value) -> Value {
        self.wire.as_ref().unwrap().borrow_mut().ask(method, params)
    }

    /// The value of a script in Firefox's own window, around the page.
    fn firefox(&self, script: &str, arguments: &[Value]) -> Value {
        let context = |it: &str| self.post("moz/context", &json!({ "context": it }));
        context("chrome");
        let value = self.script(script, arguments);
        context("content");
        value
    }

    /// An order to the window in `webkit.py`.
    fn webkit(&self, order: &str, what: &Value) -> Value {
        let script = "const [order, what, done] = arguments;
            webkit.messageHandlers.order.postMessage(JSON.stringify([order, what]))
                .then((answer) => done({ answer }), (error) => done(`${error}`))";
        let value = self.post("execute/async", &json!({ "script": script, "args": [order, what] }));
        assert!(value.is_object(), "{order}: {value}");
        value["answer"].clone()
    }

    /// Runs a script in every page before the page's own.
    pub fn before_the_page(&self, script: &str) {
        match *ENGINE {
            Engine::Chromium => {
                self.chromium("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script }))
            }
            Engine::Firefox => {
                let function = json!({ "functionDeclaration": format!("() => {{ {script} }}") });
                self.bidi("script.addPreloadScript", &function)
            }
            Engine::WebKit => self.webkit("before_the_page", &json!(script)),
        };
    }

    /// Lets no script of a page run from here on.
    pub fn stops_scripts(&self) {
        match *ENGINE {
            Engine::Chromium => {
                self.chromium("Emulation.setScriptExecutionDisabled", json!({ "value": true }))
            }
            Engine::Firefox => {
                let stop = "gBrowser.selectedBrowser.browsingContext.allowJavascript = false";
                self.firefox(stop, &[])
            }
            Engine::WebKit => self.webkit("scripts", &json!(false)),
        };
    }

    /// Gives the page this width and height.
    pub fn resize(&self, (width, height): (u32, u32)) {
        match *ENGINE {
            Engine::Chromium => {
                self.chromium(
                    "Emulation.setDeviceMetricsOverride",
                    json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false }),
                );
            }
            Engine::Firefox => {
                let viewport = json!({ "width": width, "height": height });
                let wanted = json!({ "context": self.get("window"), "viewport": viewport });
                self.bidi("browsingContext.setViewport", &wanted);
            }
            Engine::WebKit => {
                self.webkit("resize", &json!([width, height]));
                self.waits_until(&format!("innerWidth === {width} && innerHeight === {height}"));
            }
        }
    }

    /// A person has told the system this and nothing else.
    pub fn emulate(&self, features: &[(&str, &str)]) {
        let has = |wanted| features.contains(&wanted);
        match *ENGINE {
            Engine::Chromium => {
                let all =
                    features.iter().map(|(name, value)| json!({ "name": name, "value": value }));
                let all = json!({ "features": all.collect::<Vec<_>>() });
                self.chromium("Emulation.setEmulatedMedia", all);
            }
            Engine::Firefox => {
                let all: Value = features.iter().map(|&(name, value)| (name, value)).collect();
                self.firefox(EMULATE, &[all]);
            }
            Engine::WebKit => {
                let wanted = json!({
                    "dark": has(("prefers-color-scheme", "dark")),
                    "still": has(("prefers-reduced-motion", "reduce")),
                    "contrast": has(("prefers-contrast", "more")),
                });
                self.webkit("emulate", &wanted);
            }
        }
        for (name, value) in features {
            self.waits_until(&format!("matchMedia('({name}: {value})').matches"));
        }
    }

    /// Shows the page as it will be on paper, or as it is on the screen.
    pub fn shows_as_on_paper(&self, paper: bool) {
        let medium = json!(if paper { "print" } else { "" });
        match *ENGINE {
            Engine::Firefox => {
                let show = "gBrowser.selectedBrowser.browsingContext.mediumOverride = arguments[0]";
                self.firefox(show, &[medium]);
            }
            _ => drop(self.chromium("Emulation.setEmulatedMedia", json!({ "media": medium }))),
        }
        self.waits_until(&format!("matchMedia('print').matches === {paper}"));
    }

    /// Prints on paper of this width and height, in centimetres: how many pages it takes.
    pub fn prints(&self, (width, height): (f64, f64)) -> u64 {
        let pdf = match *ENGINE {
            Engine::WebKit => self.webkit("print", &json!([width, height])),
            _ => self.post("print", &json!({ "page": { "width": width, "height": height } })),
        };
        let pages = self.patient_script(&format!("const pdf = atob({pdf}); {PAGES}"));
        pages.as_u64().unwrap_or_else(|| panic!("pages: {pages}"))
    }

    /// Puts what is saved into this folder, without asking.
    pub fn saves_to(&self, folder: &Path) {
        match *ENGINE {
            Engine::Chromium => {
                let to = json!({ "behavior": "allow", "downloadPath": folder });
                self.chromium("Browser.setDownloadBehavior", to)
            }
            Engine::Firefox => {
                let to = json!({ "type": "allowed", "destinationFolder": folder });
                self.bidi("browser.setDownloadBehavior", &json!({ "downloadBehavior": to }))
            }
            Engine::WebKit => self.webkit("downloads", &json!(folder)),
        };
    }

    /// What was asked of the network since the last look.
    pub fn requests(&self) -> Vec<String> {
        let all: Vec<String> = match *ENGINE {
            Engine::Chromium => {
                let log = self.log("performance").into_iter();
                let messages = log.map(|entry| -> Value {
                    serde_json::from_str(entry["message"].as_str().unwrap()).unwrap()
                });
                let sent = messages.map(|mut it| it["message"].take());
                let sent = sent.filter(|it| it["method"] == "Network.requestWillBeSent");
                sent.map(|it| from_value(it["params"]["request"]["url"].clone()).unwrap()).collect()
            }
            Engine::Firefox => {
                let sent = self.wire.as_ref().unwrap().borrow_mut();
                let sent = { sent }.events("network.beforeRequestSent").into_iter();
                sent.map(|it| from_value(it["request"]["url"].clone()).unwrap()).collect()
            }
            Engine::WebKit => from_value(self.webkit("requests", &Value::Null)).unwrap(),
        };
        // These hold what they lead to.
        let is_network = |it: &String| !it.starts_with("data:") && !it.starts_with("blob:");
        all.into_iter().filter(is_network).collect()
    }

    /// What went wrong on the page since the last look.
    pub fn errors(&self) -> Vec<Value> {
        match *ENGINE {
            Engine::Chromium => {
                let log = self.log("browser").into_iter();
                log.filter(|it| it["level"] == "SEVERE").collect()
            }
            Engine::Firefox => {
                let log = self.wire.as_ref().unwrap().borrow_mut().events("log.entryAdded");
                log.into_iter().filter(|it| it["level"] == "error").collect()
            }
            Engine::WebKit => from_value(self.webkit("errors", &Value::Null)).unwrap(),
        }
    }

    /// Chromium's log of this kind since the last look.
    fn log(&self, kind: &str) -> Vec<Value> {
        from_value(self.post("se/log", &json!({ "type": kind }))).unwrap()
    }

    /// Waits until this is so on the page, where it stands in the window and not in a frame.
    fn waits_until(&self, so: &str) {
        let look = format!("return window !== top || ({so})");
        wait(&format!("for {so}"), || (self.script(&look, &[]) == true).then_some(()));
    }
}
