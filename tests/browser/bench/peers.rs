//! Beside what a clinic could take instead: the same questions, in the same
//! browser, from the same server, one after the other and round after round.
//!
//! `cargo xtask bench` runs this, which puts LHC-Forms and SurveyJS beside the
//! bundle and makes the table of what is written down here.

use super::SLOWER;
use crate::{
    driver::{Browser, setting},
    page::{WORDS, as_on_a_phone},
    walk::case,
};
use back_to_toe::{
    content::Reader,
    sheet,
    triage::{Answer, Answers, Level, Question, Reading, Truth, assess},
};
use serde_json::{Value, from_value, json};
use std::{collections::BTreeMap, fs, thread, time::Duration};

const ROUNDS: usize = 5;

/// A mobile network of the slow kind: bytes in a second, and milliseconds.
const DOWN: u32 = 1_600_000 / 8;
const UP: u32 = 750_000 / 8;
const LATENCY: u32 = 150;

/// How long a person reads before the next tap. A sooner one could be taken for
/// the second of a double tap.
const READS: Duration = Duration::from_millis(600);

/// What shows the questionnaire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Ours,
    LhcForms,
    SurveyJs,
}

/// What is seen once a tap has been taken.
#[derive(Clone, Copy)]
enum Seen<'a> {
    /// The option is marked.
    Marked,
    /// The next question is there.
    Next(&'a Tap),
}

/// An option to tap on, of a question.
struct Tap {
    question: Question,
    answer: Answer,
}

/// Takes the times. Whatever is looked for is looked for once a frame is painted.
const WATCH: &str = "
    window.paints = [];
    window.shows = [];
    const words = (it) => it.textContent.replace(/\\s+/g, ' ').trim();
    const reading = (all, text) => [...all].find((it) => words(it) === text && it.checkVisibility());
    // First of all once the frame is there: what the driver asks of the page waits.
    const painted = (call) => requestAnimationFrame(() =>
        scheduler.postTask(() => call(performance.now()), { priority: 'user-blocking' }));
    window.answers = (done) => addEventListener('pointerup', ({ timeStamp }) => {
        let frames = 0;
        const look = (now) => {
            if (!frames++) paints.push(now - timeStamp);
            done() ? shows.push(now - timeStamp) : painted(look);
        };
        painted(look);
    }, { capture: true, once: true });
    new PerformanceObserver((list) => window.largest = list.getEntries().at(-1).startTime)
        .observe({ type: 'largest-contentful-paint', buffered: true });
    const untilUsable = (find, done) => {
        let tapped;
        const look = (now) => {
            if (tapped && done()) {
                window.usable = tapped;
                return;
            }
            const option = find();
            // Once more where it was not taken.
            if (option && !(now - tapped < 500)) {
                tapped = now;
                // SurveyJS leads on only after a button of the mouse went down.
                for (const it of ['mousedown', 'mouseup'])
                    option.dispatchEvent(new MouseEvent(it, { bubbles: true }));
                option.click();
            }
            painted(look);
        };
        painted(look);
    };";

impl Form {
    const ALL: [Self; 3] = [Self::Ours, Self::LhcForms, Self::SurveyJs];

    const fn path(self) -> &'static str {
        match self {
            Self::Ours => "",
            Self::LhcForms => "lhc-forms/",
            Self::SurveyJs => "surveyjs/",
        }
    }

    /// Finds what is tapped on for an option, where its question is shown, and
    /// whether it is marked.
    const fn script(self) -> &'static str {
        match self {
            Self::Ours => {
                "const load = WebAssembly.instantiateStreaming;
                WebAssembly.instantiateStreaming = async (...given) => {
                    const program = await load.apply(WebAssembly, given);
                    (window.programs ??= []).push(program.instance);
                    return program;
                };
                const find = (ask, option) => {
                    const root = document.querySelector('#back-to-toe');
                    return root && reading(root.querySelectorAll('h1, h2'), ask)
                        && reading(root.querySelectorAll('button, label'), option);
                };
                const marked = (it) => it?.control?.checked;"
            }
            Self::LhcForms => {
                "const find = (ask, option) => {
                    const all = document.querySelectorAll('#form .lhc-item-question .question');
                    const item = reading(all, ask)?.closest('.lhc-item');
                    return item && reading(item.querySelectorAll('label'), option);
                };
                const marked = (it) => it?.querySelector('.ant-radio-checked, .ant-checkbox-checked');"
            }
            Self::SurveyJs => {
                "const find = (ask, option) => {
                    const title = reading(document.querySelectorAll('#form .sd-question__title'), ask);
                    const item = title?.closest('.sd-question');
                    return item && reading(item.querySelectorAll('label'), option);
                };
                const marked = (it) => it?.closest('.sd-item--checked');"
            }
        }
    }

    /// What is seen after a tap on an option.
    fn sees<'a>(self, tap: &Tap, next: &'a Tap) -> Seen<'a> {
        match self {
            Self::Ours => Seen::Next(next),
            Self::LhcForms => Seen::Marked,
            Self::SurveyJs if tap.question.is_single() => Seen::Next(next),
            Self::SurveyJs => Seen::Marked,
        }
    }
}

impl Tap {
    fn find(&self) -> String {
        let ask = WORDS.question(self.question).ask.to(Reader::Person);
        let option = WORDS.answer(self.answer).to(Reader::Person);
        format!("find({}, {})", json!(ask), json!(option))
    }

    fn done(&self, seen: Seen) -> String {
        match seen {
            Seen::Marked => format!("() => marked({})", self.find()),
            Seen::Next(next) => format!("() => {}", next.find()),
        }
    }
}

/// The first questions of a calm case: each has one answer, and ours takes each
/// with one tap. The last is only looked at.
fn taps() -> Vec<Tap> {
    let sheet = case("V92").answers;
    let asked = Question::ALL.into_iter().filter(|&it| is_asked(&sheet, it));
    let first = asked.take_while(|&it| it != Question::Zones);
    let taps = first.map(|question| {
        let mut chosen = question.answers().iter().filter(|&&it| sheet.has(it));
        let answer = *chosen.next().unwrap();
        assert!(chosen.next().is_none() && (question.is_single() || answer.stands_alone()));
        Tap { question, answer }
    });
    taps.collect()
}

fn is_asked(sheet: &Answers, question: Question) -> bool {
    Reading::cautious(sheet).asked(question) == Truth::True
}

#[test]
#[ignore = "measures, for `cargo xtask bench`"]
fn beside_others() {
    let mut loads = Vec::new();
    for round in 1..=ROUNDS {
        for (slow, form) in
            [true, false].into_iter().flat_map(|it| Form::ALL.map(|form| (it, form)))
        {
            let load = measured(form, slow);
            println!(
                "round {round}, {form:?}, slow: {slow}: first question after {} ms",
                load["usable"]
            );
            loads.push(load);
        }
    }
    let written = json!({ "loads": loads, "assess": in_webassembly() });
    fs::write(setting("BTT_MEASURED"), written.to_string()).unwrap();
}

/// Loads a form into a new browser, and answers its first questions.
fn measured(form: Form, slow: bool) -> Value {
    let taps = taps();
    let [first, second, ..] = &taps[..] else { panic!("there are too few questions") };
    let browser = Browser::start();
    as_on_a_phone(&browser);
    browser.chromium("Network.enable", json!({}));
    browser.chromium("Network.setCacheDisabled", json!({ "cacheDisabled": true }));
    if slow {
        slow_down(&browser);
    }
    let (find, done) = (first.find(), first.done(form.sees(first, second)));
    browser.before_the_page(&format!(
        "{WATCH} {} Object.assign(window, {{ find, marked }}); untilUsable(() => {find}, {done});",
        form.script()
    ));
    browser.post("url", &json!({ "url": format!("{}{}", setting("BTT_URL"), form.path()) }));
    browser.patient_script(
        "while (!window.usable) await new Promise((done) => setTimeout(done, 100))",
    );
    thread::sleep(READS);
    let vitals = browser.script(
        "return {
            usable,
            first: performance.getEntriesByName('first-contentful-paint')[0].startTime,
            largest,
        }",
        &[],
    );

    for pair in taps[1..].windows(2) {
        let [tap, next] = pair else { continue };
        let seen = form.sees(tap, next);
        taps_on(&browser, &tap.find(), &tap.done(seen));
        if form == Form::SurveyJs && matches!(seen, Seen::Marked) {
            let button = "document.querySelector('#form .sd-navigation__next-btn')";
            taps_on(&browser, button, &tap.done(Seen::Next(next)));
        }
    }
    let [paints, shows] =
        ["paints", "shows"].map(|it| browser.script(&format!("return {it}"), &[]));
    let errors = browser.errors();
    assert_eq!(errors, [Value::Null; 0], "{form:?}");
    let loaded = loaded(&browser);
    let shown = loaded.iter().filter(|(address, _)| !ASIDE.iter().any(|it| address.contains(it)));
    let bytes = |it: &[f64]| it.iter().sum::<f64>();
    let all: Vec<_> = loaded.iter().map(|&(_, it)| it).collect();
    let shown: Vec<_> = shown.map(|&(_, it)| it).collect();
    json!({
        "form": format!("{form:?}"), "slow": slow,
        "transfer": bytes(&shown), "requests": shown.len(),
        "all": bytes(&all), "all_requests": all.len(),
        "first": vitals["first"], "largest": vitals["largest"], "usable": vitals["usable"],
        "paints": paints, "shows": shows,
        "memory": memory(&browser),
    })
}

fn slow_down(browser: &Browser) {
    let network = json!({
        "offline": false, "latency": LATENCY, "downloadThroughput": DOWN, "uploadThroughput": UP,
    });
    browser.chromium("Network.emulateNetworkConditions", network);
    browser.chromium("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWER }));
}

/// Scrolls to what this finds, and taps on it with the mouse; waits until that has
/// been taken. Until then nothing is asked of the page, for that would take time, too.
fn taps_on(browser: &Browser, find: &str, done: &str) {
    let found = browser.script(
        &format!("answers({done}); const it = {find}; it?.scrollIntoViewIfNeeded(); return it"),
        &[],
    );
    let found = found.as_object().unwrap_or_else(|| panic!("there is no {find}"));
    let found = found.values().next().unwrap().as_str().unwrap();
    let before = browser.script("return shows.length", &[]);
    thread::sleep(READS);
    browser.post(&format!("element/{found}/click"), &json!({}));
    thread::sleep(READS);
    browser.patient_script(&format!(
        "while (shows.length === {before}) await new Promise((done) => setTimeout(done, 50))"
    ));
}

/// What is loaded for the tab and for an installed page, and shows no question.
const ASIDE: [&str; 2] = ["/icons/", ".webmanifest"];

/// The bytes that came over the wire in each request of the page, headers and all,
/// by its address. What its worker does afterwards is not among them.
fn loaded(browser: &Browser) -> Vec<(String, f64)> {
    let log = browser.post("se/log", &json!({ "type": "performance" }));
    let log: Vec<Value> = from_value(log).unwrap();
    let mut lengths = BTreeMap::new();
    for entry in log {
        let entry: Value = serde_json::from_str(entry["message"].as_str().unwrap()).unwrap();
        let (it, told) = (&entry["message"], &entry["message"]["params"]);
        let text = |it: &Value| it.as_str().unwrap_or_default().to_owned();
        let id = text(&told["requestId"]);
        let address = text(&told["request"]["url"]);
        if it["method"] == "Network.requestWillBeSent" && address.starts_with("http") {
            lengths.insert(id, (address, 0.0));
        } else if it["method"] == "Network.loadingFinished"
            && let Some((_, length)) = lengths.get_mut(&id)
        {
            *length = told["encodedDataLength"].as_f64().unwrap();
        }
    }
    lengths.into_values().collect()
}

/// What the page holds once its garbage is gone, in bytes.
fn memory(browser: &Browser) -> f64 {
    browser.chromium("HeapProfiler.collectGarbage", json!({}));
    let usage = browser.chromium("Runtime.getHeapUsage", json!({}));
    let heaps = ["usedSize", "embedderHeapUsedSize", "backingStorageSize"];
    let heaps: f64 = heaps.iter().map(|it| usage[it].as_f64().unwrap()).sum();
    // The browser counts the memory of WebAssembly nowhere.
    let programs = "return (window.programs ?? []).flatMap((it) => Object.values(it.exports))
        .filter((it) => it instanceof WebAssembly.Memory)
        .reduce((sum, it) => sum + it.buffer.byteLength, 0)";
    heaps + browser.script(programs, &[]).as_f64().unwrap()
}

/// What one assessment takes as WebAssembly, in nanoseconds: many samples, at
/// full speed and slowed down.
fn in_webassembly() -> Value {
    let entries = sheet::read(include_str!("../../vignettes/vignettes.json"));
    let sheets = entries.into_iter().map(|entry| entry.unwrap().answers);
    let ambulances = sheets.filter(|it| assess(it).level == Some(Level::CallAmbulance)).count();
    let measured = [false, true].map(|slow| {
        let browser = Browser::start();
        browser.post("url", &json!({ "url": setting("BTT_URL") }));
        if slow {
            browser.chromium("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWER }));
        }
        let value = browser.patient_script(&format!(
            "const it = await import('/bench/rounds.js');
             await it.default();
             const [rounds, samples] = [20, []];
             for (let n = 0; n < 200; n++) {{
                const from = performance.now();
                if (it.rounds(rounds) !== rounds * {ambulances}) return 'other levels than here';
                samples.push((performance.now() - from) * 1e6 / rounds / it.sheets());
             }}
             return samples.slice(20)"
        ));
        assert!(value.is_array(), "{value}");
        value
    });
    let [full, slow] = measured;
    json!({ "full": full, "slow": slow })
}

#[test]
#[ignore = "needs SurveyJS, which `cargo xtask bench` sets up"]
fn surveyjs_asks_the_same_questions() {
    let browser = Browser::start();
    let form = Form::SurveyJs;
    browser.post("url", &json!({ "url": format!("{}{}", setting("BTT_URL"), form.path()) }));
    let files = [
        include_str!("../../vignettes/vignettes.json"),
        include_str!("../../vignettes/boundary.json"),
        include_str!("../../vignettes/constructed.json"),
    ];
    let cases = files.into_iter().flat_map(sheet::read).map(Result::unwrap);
    let mut count = 0;
    for case in cases {
        let asked = Question::ALL.into_iter().filter(|&it| is_asked(&case.answers, it));
        let asked: Vec<_> = asked.map(Question::id).collect();
        let data: Value = Question::ALL
            .into_iter()
            .filter_map(|question| {
                let chosen = question.answers().iter().filter(|&&it| case.answers.has(it));
                let mut ids: Vec<_> = chosen.map(|it| json!(it.id())).collect();
                let value = if question.is_single() { ids.pop()? } else { json!(ids) };
                Some((question.id().to_owned(), value))
            })
            .collect();
        let shown = "survey.data = arguments[0];
            return survey.getAllQuestions().filter((it) => it.isVisible).map((it) => it.name)";
        assert_eq!(browser.script(shown, &[data]), json!(asked), "{}", case.id);
        count += 1;
    }
    assert_eq!(count, 319);
}
