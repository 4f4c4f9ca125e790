//! The finished bundle has no way to the network but the loading of itself, and
//! runs no code that comes as text.
//!
//! What the program can do it does through the functions that it imports, and
//! those are in the scripts. So the scripts are read for every name that leads
//! out, and the program for its imports, and for names by which it could reach
//! what it does not import. The content policy forbids the same once more.

use anyhow::{Context, Result, bail};

use crate::nowasm::number;
use crate::program::MODULE;
use crate::single::SINGLE_FILE;
use crate::site::Site;
use crate::worker::WORKER;
use back_to_toe::static_page::NOWASM;

/// What leads to the network, or runs a text as a program.
const WAYS_OUT: [&str; 16] = [
    "XMLHttpRequest",
    "WebSocket",
    "WebSocketStream",
    "WebTransport",
    "EventSource",
    "sendBeacon",
    "RTCPeerConnection",
    "webkitRTCPeerConnection",
    "RTCDataChannel",
    "fetchLater",
    "SharedWorker",
    "Image",
    "importScripts",
    "eval",
    "execScript",
    "fetch",
];

/// Where `fetch` stands, and how often.
const FETCHES: [(&str, usize); 4] = [
    // The program itself; the words of another language; the glue's own way, which
    // is not taken; a message of it.
    ("start.js", 4),
    // The glue's own way and its message. The program is in the file.
    (SINGLE_FILE, 2),
    (NOWASM, 2),
    // The event, and what is no longer kept on the device.
    (WORKER, 2),
];

/// Reads all scripts and programs of a bundle. Fails when one of them could
/// reach the network, and when there is nothing to read.
pub fn check(site: &Site) -> Result<()> {
    let (mut scripts, mut imported) = (0, 0);
    for (path, bytes) in site.files() {
        if path.ends_with(".wasm") {
            imported += program(bytes).with_context(|| path.to_owned())?;
        } else if path.ends_with(".js") || path.ends_with(".html") {
            let text = std::str::from_utf8(bytes).with_context(|| path.to_owned())?;
            let found = if path.ends_with(".js") { vec![text] } else { inline(text) };
            let fetches = FETCHES.iter().find(|(file, _)| *file == path).map_or(0, |it| it.1);
            script(&found.concat(), fetches).with_context(|| path.to_owned())?;
            scripts += found.len();
        }
    }
    if scripts == 0 || imported == 0 {
        bail!("the bundle has no script, or its program imports nothing");
    }
    println!("No way out in {scripts} scripts, nor in {imported} imports of the program.");
    Ok(())
}

/// How many functions a program imports. Fails when it imports anything else,
/// from anywhere but the glue, or has a name that leads out.
fn program(wasm: &[u8]) -> Result<usize> {
    let imports = imports(wasm).context("it is no program that imports functions only")?;
    if let Some((module, name)) = imports.iter().find(|(module, _)| module != MODULE) {
        bail!("it imports {name} from {module}, which is not the glue");
    }
    // A short name may stand in code by chance.
    let ways = WAYS_OUT.iter().filter(|it| it.len() > 4 && **it != "Image");
    for way in ways {
        if wasm.windows(way.len()).any(|part| part == way.as_bytes()) {
            bail!("it has the name {way}");
        }
    }
    Ok(imports.len())
}

/// Fails when a script could ask the network more often than it may.
fn script(text: &str, fetches: usize) -> Result<()> {
    for way in WAYS_OUT {
        let (found, most) = (words(text, way), if way == "fetch" { fetches } else { 0 });
        if found != most {
            bail!("it has {way} {found} times, and should have it {most} times");
        }
    }
    // A function made of a text; in a text itself, the glue describes a value.
    let made = text.match_indices("Function(").filter(|(place, _)| !text[..*place].ends_with('`'));
    for call in ["import(", "new Worker(", "new Function"] {
        if text.contains(call) {
            bail!("it has {call}");
        }
    }
    match made.count() {
        0 => Ok(()),
        n => bail!("it calls something named Function {n} times"),
    }
}

/// How often a whole word stands in a text.
fn words(text: &str, word: &str) -> usize {
    let inside = |it: char| it.is_alphanumeric() || "_$".contains(it);
    let whole = |place: usize| {
        let (before, after) = (&text[..place], &text[place + word.len()..]);
        !before.ends_with(inside) && !after.starts_with(inside)
    };
    text.match_indices(word).filter(|(place, _)| whole(*place)).count()
}

/// The scripts that stand in a document.
fn inline(html: &str) -> Vec<&str> {
    let parts = html.split("<script").skip(1);
    let scripts = parts.filter_map(|it| it.split_once('>')?.1.split_once("</script"));
    scripts.map(|(script, _)| script).filter(|it| !it.trim().is_empty()).collect()
}

/// The modules and names of the functions that a program imports; none when it
/// imports anything else, or is damaged.
fn imports(wasm: &[u8]) -> Option<Vec<(String, String)>> {
    let mut rest = wasm.strip_prefix(b"\0asm\x01\0\0\0")?;
    while let Some((&kind, after)) = rest.split_first() {
        let (length, body) = number(after)?;
        let (body, next) = body.split_at_checked(length)?;
        if kind == 2 {
            let (count, mut body) = number(body)?;
            let mut imports = Vec::new();
            for _ in 0..count {
                let (module, after) = name(body)?;
                let (name, after) = name(after)?;
                let (_type, after) = number(after.strip_prefix(&[0])?)?;
                imports.push((module, name));
                body = after;
            }
            return Some(imports);
        }
        rest = next;
    }
    Some(Vec::new())
}

fn name(bytes: &[u8]) -> Option<(String, &[u8])> {
    let (length, rest) = number(bytes)?;
    let (name, rest) = rest.split_at_checked(length)?;
    Some((String::from_utf8(name.to_vec()).ok()?, rest))
}

#[cfg(test)]
mod tests {
    use super::{WAYS_OUT, check, imports, program, script};
    use crate::site::Site;

    /// A program that imports one function, with this text in its data.
    fn wasm(module: &str, name: &str, text: &str) -> Vec<u8> {
        let part = |text: &str| [&[text.len() as u8], text.as_bytes()].concat();
        let import = [&[1][..], &part(module), &part(name), &[0, 0]].concat();
        let section = |kind: u8, body: &[u8]| [&[kind, body.len() as u8], body].concat();
        let data = [&[1, 0, 0x41, 0, 0x0b][..], &part(text)].concat();
        [b"\0asm\x01\0\0\0", &section(2, &import)[..], &section(11, &data)].concat()
    }

    #[test]
    fn what_a_program_imports_is_read() {
        let expected = vec![("a".to_owned(), "b".to_owned())];
        assert_eq!(imports(&wasm("a", "b", "")), Some(expected));
        assert_eq!(imports(b"\0asm\x01\0\0\0"), Some(Vec::new()));
        let mut memory = wasm("a", "b", "");
        memory[15] = 2;
        for damaged in [&b"\0asm"[..], &wasm("a", "b", "")[..14], &memory] {
            assert_eq!(imports(damaged), None, "{damaged:?}");
        }
    }

    #[test]
    fn a_program_that_could_ask_the_network_is_refused() {
        assert_eq!(program(&wasm("a", "b", "nothing")).ok(), Some(1));
        assert!(program(&wasm("env", "b", "")).is_err(), "another module");
        for way in ["fetch", "XMLHttpRequest", "sendBeacon", "RTCPeerConnection"] {
            assert!(program(&wasm("a", way, "")).is_err(), "imports {way}");
            assert!(program(&wasm("a", "b", way)).is_err(), "has the text {way}");
        }
    }

    #[test]
    fn a_script_that_could_ask_the_network_is_refused() {
        assert!(script("prefetch(); retrieval; `Function(${x})`; fetches", 0).is_ok());
        assert!(script("fetch(program)", 1).is_ok());
        assert!(script("fetch(program); fetch(answers)", 1).is_err());
        assert!(script("program()", 1).is_err(), "what is not there any more is not allowed");
        for way in WAYS_OUT {
            for bad in [format!("new {way}(x)"), format!("window[\"{way}\"](x)")] {
                assert!(script(&bad, 0).is_err(), "{bad}");
            }
        }
        for bad in ["import('x.js')", "new Worker(x)", "new Function(x)", "x = Function(x)"] {
            assert!(script(bad, 0).is_err(), "{bad}");
        }
    }

    #[test]
    fn every_script_of_a_bundle_is_read() {
        let good = wasm("a", "b", "");
        let bundle = |html: &str, js: &str, wasm: &[u8]| {
            let files = [("x.html", html.as_bytes()), ("f/x.js", js.as_bytes()), ("x.wasm", wasm)];
            check(&Site::of(files))
        };
        let inline = |script: &str| format!("<script src=\"a\"></script><script>{script}</script>");
        assert!(bundle(&inline("go()"), "go()", &good).is_ok());
        assert!(bundle(&inline("eval(x)"), "go()", &good).is_err());
        assert!(bundle(&inline("go()"), "new WebSocket(x)", &good).is_err());
        assert!(bundle(&inline("go()"), "go()", &wasm("env", "b", "")).is_err());
        assert!(check(&Site::of([("x.css", b"".as_slice())])).is_err(), "nothing was read");
    }
}
