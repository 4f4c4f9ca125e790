//! A clinic's page with the check on it.

use crate::{
    driver::{Browser, wait},
    host::{NOWASM, SINGLE, shipped, website},
    page::{Page, as_on_a_phone, is_start},
    person::{CLOCK, Person},
};
use serde_json::{Value, json};

/// Loaded before `embed.js`: what the page hears, and what its policy forbids.
const HEARS: &str = "
    window.events = []; window.targets = []; window.breaches = []; window.warned = [];
    console.warn = (text) => warned.push(text);
    for (const name of ['ready', 'step', 'result', 'error']) {
        addEventListener(`btt-${name}`, (event) => {
            events.push([event.type, event.detail]);
            targets.push(`${event.target.id}:${event.type}`);
            targets.sort();
        });
    }
    addEventListener('securitypolicyviolation', (event) => breaches.push(event.violatedDirective));";

const STYLE: &str = "html { scrollbar-width: none } body { margin: 0 } iframe { border: 0 }";

/// Someone who looks at the page itself.
pub struct Clinic {
    pub browser: Browser,
}

/// A site with a page with this in its body. The check is on another site, which
/// is called FILES here.
pub fn site(headers: &str, body: &str) -> String {
    let files = website(&[(SINGLE, shipped(SINGLE)), (NOWASM, shipped(NOWASM))], "");
    let headers = headers.replace("FILES", &files).leak();
    let element = format!("<back-to-toe src='{files}{SINGLE}'");
    let body = body.replace("FILES", &files).replace("<back-to-toe", &element);
    site_with(headers, &body, &["page.js", "embed.js"], &[])
}

/// A site with everything, with these scripts, and with other files.
pub fn site_with(
    headers: &'static str,
    body: &str,
    scripts: &[&str],
    files: &[(&'static str, String)],
) -> String {
    let scripts: String =
        scripts.iter().map(|it| format!("<script type=module src='{it}'></script>")).collect();
    let page = format!(
        "<!doctype html><html lang=en><meta charset=utf-8><title>A clinic</title>\
         <link rel=icon href='data:,'><link rel=stylesheet href=page.css>{scripts}{body}"
    );
    let mut all = vec![("", page), ("page.css", STYLE.to_owned())];
    all.extend([("page.js", HEARS.to_owned()), ("embed.js", shipped("embed.js"))]);
    all.extend([(SINGLE, shipped(SINGLE)), (NOWASM, shipped(NOWASM))]);
    all.retain(|(name, _)| files.iter().all(|(other, _)| name != other));
    all.extend(files.iter().filter(|(_, text)| !text.is_empty()).cloned());
    website(&all, headers)
}

impl Clinic {
    /// Opens a page with this in it.
    pub fn opens(headers: &str, body: &str) -> Self {
        Self::at(&site(headers, body))
    }

    /// Opens the page at an address.
    pub fn at(address: &str) -> Self {
        let browser = Browser::start();
        as_on_a_phone(&browser);
        browser.before_the_page(CLOCK);
        browser.before_the_page(
            "window.heard = []; addEventListener('message', (event) => heard.push(event.data))",
        );
        browser.post("url", &json!({ "url": address }));
        Self { browser }
    }

    pub fn script(&self, script: &str) -> Value {
        self.browser.script(script, &[])
    }

    /// All that the element has said to the page.
    pub fn events(&self) -> Value {
        self.script("return window.events ?? []")
    }

    /// Says this to the page's own window, and from a frame that is no check.
    pub fn forges(&self, messages: &[&str]) {
        self.waits_for(0);
        self.script(
            "window.foreign = document.createElement('iframe'); document.body.append(foreign)",
        );
        for message in messages {
            let said = json!(message);
            self.browser.script("postMessage(arguments[0], '*')", std::slice::from_ref(&said));
            self.browser.script(
                "const text = JSON.stringify(arguments[0]);
                 foreign.contentWindow.eval(`parent.postMessage(${text}, '*')`)",
                &[said],
            );
        }
        self.browser.patient_script("await new Promise((done) => setTimeout(done, 100))");
    }

    /// Waits for the check in one of the frames.
    pub fn waits_for(&self, frame: usize) {
        goes_into(&self.browser, frame);
        wait("for the check in the frame", || is_start(&Page::of(&self.browser)).then_some(()));
        self.browser.post("frame/parent", &json!({}));
        // In WebKit the style sheet of a page may come late, and all of it then glides
        // into its place where it says so.
        let still = "return document.readyState === 'complete'
            && document.getAnimations().length === 0";
        wait("for a page that stands still", || {
            (self.browser.script(still, &[]) == true).then_some(())
        });
    }

    /// Uses the check in one of the frames.
    pub fn enters(self, frame: usize) -> Person {
        self.waits_for(frame);
        goes_into(&self.browser, frame);
        let address = Page::of(&self.browser).address().to_owned();
        self.scrolls_to(frame);
        self.browser.takes_the_keyboard();
        self.browser.script(CLOCK, &[]);
        Person::hurries_in(self.browser, &address)
    }

    /// The same where someone was before.
    pub fn enters_again(self, frame: usize) -> Person {
        goes_into(&self.browser, frame);
        let address = Page::of(&self.browser).address().to_owned();
        self.scrolls_to(frame);
        self.browser.takes_the_keyboard();
        Person::hurries_on(self.browser, &address)
    }

    /// Brings a frame into sight, and stays in it: WebKit's driver clicks on
    /// nothing that cannot be seen.
    fn scrolls_to(&self, frame: usize) {
        self.browser.post("frame/parent", &json!({}));
        let all = "document.querySelectorAll('back-to-toe, body > iframe')";
        self.browser.script(&format!("{all}[arguments[0]].scrollIntoView()"), &[json!(frame)]);
        goes_into(&self.browser, frame);
    }

    /// Back to the page around.
    pub fn leaves(person: Person) -> Self {
        let browser = person.browser;
        browser.post("frame", &json!({ "id": null }));
        Self { browser }
    }
}

/// Into the n-th frame of the page, be it in an element or not.
pub fn goes_into(browser: &Browser, frame: usize) {
    let find = "const inside = (it) => it.shadowRoot?.querySelector('iframe') ?? it;
        return [...document.querySelectorAll('back-to-toe, body > iframe')]
            .map(inside).filter((it) => it.tagName === 'IFRAME')[arguments[0]] ?? null";
    let found = wait("for a frame", || {
        Some(browser.script(find, &[json!(frame)])).filter(|it| !it.is_null())
    });
    browser.post("frame", &json!({ "id": found }));
}
