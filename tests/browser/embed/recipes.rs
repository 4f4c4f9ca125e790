//! The recipes of `docs/embedding.md` for sites that are made with something.

use super::{
    clinic::{Clinic, goes_into, site_with},
    documents::DOCUMENT,
    snippet::packed,
};
use crate::{
    driver::{setting, wait},
    host::{Folder, NOWASM, SINGLE, shipped, website},
    page::{Page, is_start},
};
use back_to_toe::{
    content::AROUND,
    region::Region,
    triage::questions::{Age, Who},
};
use serde_json::{Value, json};
use std::{
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

#[test]
fn the_recipe_for_react_works_as_it_stands() {
    let site = include_str!("recipes/react.jsx").to_owned();
    works(&bundled("react", &[("recipe.jsx", recipe("jsx").to_owned()), ("site.jsx", site)]));
}

#[test]
fn the_recipe_for_vue_works_as_it_stands() {
    let told = DOCUMENT.split('`').find(|it| it.starts_with("compilerOptions: ")).unwrap();
    let mut node = Command::new("node");
    node.arg(ours("vue.cjs")).arg(told).env("NODE_PATH", setting("BTT_RECIPES"));
    let compiled = output(&mut node, recipe("vue"));
    let site = include_str!("recipes/vue.js").to_owned();
    works(&bundled("vue", &[("recipe.js", compiled), ("site.jsx", site)]));
}

/// A site with this script shows the check, passes on what changes, hears what
/// happens, and can take it away and put it back.
fn works(script: &str) {
    let files = [("site.js", script.to_owned())];
    let site = site_with("", "<div id=site></div>", &["page.js", "site.js"], &files);
    let mut person = Clinic::at(&site).enters(0);
    assert!(person.page().calls().iter().all(|it| it.1 == "tel:999"), "its first region");
    person.answers([Who::Myself]);
    let page = person.answers([Age::From16To44]);
    let place = page.place();

    let clinic = Clinic::leaves(person);
    clinic.script("shows({ region: 'us', theme: 'dark' })");
    let person = clinic.enters_again(0);
    let dark = "return getComputedStyle(document.documentElement).colorScheme";
    wait("for the theme", || (person.browser.script(dark, &[]) == "dark").then_some(()));
    let page = person.page();
    assert!(page.calls().iter().all(|it| it.1 == "tel:911"), "the other region");
    assert_eq!(page.place(), place, "and the check goes on");

    let clinic = Clinic::leaves(person);
    let there = "return document.querySelectorAll('back-to-toe').length";
    for (shown, count) in [("null", 0), ("{ region: 'gb' }", 1)] {
        clinic.script(&format!("shows({shown})"));
        wait("for it to come or go", || (clinic.script(there) == count).then_some(()));
    }
    let person = clinic.enters(0);
    assert!(person.page().calls().iter().all(|it| it.1 == "tel:999"), "it starts again");

    let clinic = Clinic::leaves(person);
    let told = json!(["ready", "start", "emergency", "ready", "start"]);
    assert_eq!(clinic.script("return told"), told, "what its handlers hear");
    let problems = "return [warned, events.filter((it) => it[0] === 'btt-error')]";
    assert_eq!(clinic.script(problems), json!([[], []]));
    assert_eq!(clinic.browser.errors(), [Value::Null; 0]);
}

#[test]
fn the_wordpress_plugin_shows_the_check_by_shortcode_and_block() {
    let shortcode = DOCUMENT.lines().find(|it| it.starts_with("[back-to-toe ")).unwrap();
    let block = json!({ "block": { "region": "us", "theme": "dark", "clinic": 7 } });
    let site = posts(&json!([shortcode, block, { "shortcode": {} }]), "en_GB", true);
    let clinic = Clinic::at(&site);
    for (frame, number) in [(1, "tel:911"), (0, "tel:999")] {
        clinic.waits_for(frame);
        goes_into(&clinic.browser, frame);
        let page = Page::of(&clinic.browser);
        assert!(page.calls().iter().any(|it| it.1 == number), "{:?}", page.calls());
        assert_eq!(page.says("Green Lane Physiotherapy"), frame == 0);
        clinic.browser.post("frame", &json!({ "id": null }));
    }
    clinic.waits_for(2);
    assert_eq!(clinic.script("return [warned, document.scripts.length]"), json!([[], 2]));
}

#[test]
fn hostile_options_of_the_wordpress_plugin_stay_options() {
    let hostile = json!({
        "region": "gb' onclick='hacked = 1",
        "theme": "<script>hacked = 1</script>",
        "accent": "\"><script>hacked = 1</script>",
        "clinic": "</back-to-toe><img src=x onerror=\"hacked = 1\">",
        "phone": "020 7946 0000",
        "heading": "&quot; onclick=&quot;hacked = 1",
        "booking": "javascript:hacked = 1",
    });
    let mut given = hostile.clone();
    for name in ["src", "onclick", "style", "x onclick"] {
        given[name] = json!("javascript:hacked = 1");
    }
    let site = posts(&json!([{ "shortcode": given }, { "block": given }]), "en_GB", true);
    let clinic = Clinic::at(&site);
    let mut kept = hostile;
    // What is encoded already is not encoded again.
    kept["heading"] = json!("\" onclick=\"hacked = 1");
    for frame in 0..2 {
        clinic.waits_for(frame);
        let set = "const { src, ...set } = Object.fromEntries([...document
            .querySelectorAll('back-to-toe')[arguments[0]].attributes].map((it) => [it.name, it.value]));
            return [set, src.endsWith('/back-to-toe/back-to-toe.html')]";
        assert_eq!(clinic.browser.script(set, &[json!(frame)]), json!([kept, true]));
    }
    let added = "return [typeof hacked, document.images.length, document.scripts.length]";
    assert_eq!(clinic.script(added), json!(["undefined", 0, 2]), "page.js and embed.js");
    let named = "return [...new Set(events.filter((it) => it[0] === 'btt-error')
        .map((it) => it[1].code))].sort()";
    // A name is text, whatever is in it.
    let others = json!(["accent", "booking", "heading", "region", "theme"]);
    assert_eq!(clinic.script(named), others, "the others cannot be used");
    goes_into(&clinic.browser, 1);
    assert!(Page::of(&clinic.browser).says(kept["clinic"].as_str().unwrap()));
}

#[test]
fn without_the_script_the_wordpress_plugin_warns_in_its_language_and_names_the_number() {
    let swedish = json!({ "shortcode": { "lang": "sv", "region": "se" } });
    let unknown = json!({ "shortcode": { "lang": "xx" } });
    let all = json!([{ "block": { "region": "us" } }, unknown, swedish]);
    let clinic = Clinic::at(&posts(&all, "de_DE_formal", false));
    let shown = |nth: usize| {
        let text = format!("return document.querySelectorAll('back-to-toe')[{nth}].innerText");
        clinic.script(&text).as_str().unwrap().to_owned()
    };
    let around = |tag| AROUND.iter().find(|it| it.tag == tag).unwrap();
    let (german, swedish) = (around("de"), around("sv"));
    for (nth, words) in [(0, german), (1, german), (2, swedish)] {
        let text = shown(nth);
        assert!(text.contains(words.embed_frame.warning), "{text}");
        assert!(text.contains(words.embed_frame.open), "{text}");
    }
    assert!(shown(0).contains(&german.embed_frame.emergency.replace("{number}", "911")));
    assert!(!shown(0).contains("999"), "the number of its region only");
    assert!(shown(1).contains(german.safety_net.numbers), "without a region, all of them");
    assert!(shown(2).contains(&swedish.embed_frame.emergency.replace("{number}", "112")));
    let links = "return [...document.querySelectorAll('back-to-toe')[1].querySelectorAll('a')]
        .map((it) => it.getAttribute('href'))";
    let links: Vec<String> = serde_json::from_value(clinic.script(links)).unwrap();
    for region in Region::ALL {
        assert!(links.contains(&format!("tel:{}", region.emergency_number())));
    }
    let said = "return [...document.querySelectorAll('back-to-toe > div')].map((it) => it.lang)";
    assert_eq!(clinic.script(said), json!(["de", "de", "sv"]));
    let english = Clinic::at(&posts(&json!([{ "shortcode": {} }]), "nn_NO", false));
    let text = english.script("return document.querySelector('back-to-toe').innerText");
    assert!(text.as_str().unwrap().contains(around("en").embed_frame.warning), "{text}");
    clinic.browser.post("url", &json!({ "url": links.last() }));
    wait("for the check", || is_start(&Page::of(&clinic.browser)).then_some(()));
}

/// A page with what the plugin makes of these posts, see `wordpress.php`. The
/// files of the plugin come from another site, with or without `embed.js`; the site
/// itself is in the language of this locale.
fn posts(posts: &Value, locale: &str, script: bool) -> String {
    let mut files = vec![
        ("plugins/back-to-toe/back-to-toe.html", shipped(SINGLE)),
        ("plugins/back-to-toe/back-to-toe-nowasm.html", shipped(NOWASM)),
    ];
    if script {
        files.push(("plugins/back-to-toe/embed.js", shipped("embed.js")));
    }
    let address = website(&files, "Access-Control-Allow-Origin: *\r\n") + "plugins/";
    let plugin =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("target/wordpress/back-to-toe/back-to-toe.php");
    let mut php = Command::new("php");
    php.arg(ours("wordpress.php")).arg(plugin).args([&*address, locale, &posts.to_string()]);
    let html = output(&mut php, "");
    site_with("", &html, &["page.js"], &[])
}

/// The one recipe in this language.
fn recipe(language: &str) -> &'static str {
    let recipe = DOCUMENT.split(&format!("```{language}\n")).nth(1);
    recipe.and_then(|it| it.split("```").next()).unwrap()
}

/// `site.jsx` and what it imports as one script: the framework from its own
/// packages, the check from our npm package.
fn bundled(name: &str, files: &[(&str, String)]) -> String {
    let mut all = files.to_vec();
    for name in ["package.json", "embed.js"] {
        let at = format!("node_modules/back-to-toe/{name}").leak();
        all.push((at, packed(name)));
    }
    let folder = Folder::with(name, &all);
    let mut esbuild = Command::new(setting("BTT_ESBUILD"));
    esbuild.args([
        "site.jsx",
        "--bundle",
        "--format=esm",
        "--jsx=automatic",
        "--log-level=warning",
    ]);
    // With the warnings of the framework, and what Vue wants to be told.
    esbuild.args([
        "--define:process.env.NODE_ENV=\"development\"",
        "--define:__VUE_OPTIONS_API__=true",
    ]);
    for name in ["DEVTOOLS", "HYDRATION_MISMATCH_DETAILS"] {
        esbuild.arg(format!("--define:__VUE_PROD_{name}__=false"));
    }
    output(esbuild.current_dir(folder.path()).env("NODE_PATH", setting("BTT_RECIPES")), "")
}

fn ours(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/embed/recipes").join(name)
}

/// What a program writes that reads this. It must not complain.
fn output(program: &mut Command, input: &str) -> String {
    let piped = program.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = piped.spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && said.is_empty(), "{program:?}: {said}");
    String::from_utf8(output.stdout).unwrap()
}
