//! Scripts and style sheets as they are loaded: without what is there only for
//! those who read them.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::process;
use crate::tools::Tools;

/// The style sheet that every page loads.
pub const STYLE: &str = "back-to-toe.css";

/// Minifies a file where it stands. The end of its name says what it is.
pub fn file(tools: &Tools, path: &Path) -> Result<()> {
    let mut esbuild = tools.command("esbuild")?;
    // Every script of ours is a module; nothing newer than it has is put in.
    if path.extension().is_some_and(|it| it == "js") {
        esbuild.args(["--format=esm", "--tree-shaking=true", "--target=es2020"]);
    }
    let small = process::output(esbuild.args(["--minify", "--charset=utf8"]).arg(path))?;
    fs::write(path, small).with_context(|| format!("could not write {}", path.display()))
}

/// Joins the style sheets of a page in this folder into one, in their order,
/// and returns the page that loads it.
pub fn style_joined(folder: &Path, page: &str) -> Result<String> {
    let (mut lines, mut style) = (Vec::new(), String::new());
    for line in page.lines() {
        let Some(rest) = line.trim().strip_prefix("<link rel=\"stylesheet\" href=\"./") else {
            lines.push(line.to_owned());
            continue;
        };
        if style.is_empty() {
            lines.push(format!("    <link rel=\"stylesheet\" href=\"./{STYLE}\"/>"));
        }
        let sheet = folder.join(rest.split('"').next().unwrap_or_default());
        style += &fs::read_to_string(&sheet)
            .with_context(|| format!("could not read {}", sheet.display()))?;
        fs::remove_file(sheet)?;
    }
    if style.is_empty() {
        bail!("index.html has no style sheet");
    }
    fs::write(folder.join(STYLE), style).context("could not write the style sheet")?;
    Ok(lines.join("\n") + "\n")
}

#[cfg(test)]
mod tests {
    use std::{env, fs, process};

    use super::{STYLE, style_joined};

    #[test]
    fn one_sheet_takes_the_place_of_all_in_their_order() -> anyhow::Result<()> {
        let folder = env::temp_dir().join(format!("xtask-style-{}", process::id()));
        fs::create_dir_all(&folder)?;
        let link = |name: &str| format!("    <link rel=\"stylesheet\" href=\"./{name}\"/>\n");
        for (name, text) in [("b.css", "b {}\n"), ("a.css", "a {}\n")] {
            fs::write(folder.join(name), text)?;
        }
        let page = format!("<head>\n{}{}</head>\n", link("b.css"), link("a.css"));
        let joined = format!("<head>\n{}</head>\n", link(STYLE));
        assert_eq!(style_joined(&folder, &page)?, joined);
        assert_eq!(fs::read_to_string(folder.join(STYLE))?, "b {}\na {}\n");
        assert!(!folder.join("a.css").exists());
        assert!(style_joined(&folder, "<head>\n").is_err());
        Ok(fs::remove_dir_all(folder)?)
    }
}
