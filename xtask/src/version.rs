//! Versions: what a tool says of itself, and what Cargo.lock asks for.

/// The version in the output of `tool --version`: the first word which starts
/// with a digit.
pub fn in_output(output: &str) -> Option<&str> {
    output.split_whitespace().find(|word| word.starts_with(|c: char| c.is_ascii_digit()))
}

/// The version of a package in the text of Cargo.lock.
pub fn in_lock<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines();
    lines.find(|line| *line == name)?;
    lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::{in_lock, in_output};

    #[test]
    fn versions_which_tools_print() {
        assert_eq!(in_output("trunk 0.21.14\n"), Some("0.21.14"));
        assert_eq!(in_output("wasm-bindgen 0.2.130"), Some("0.2.130"));
        assert_eq!(in_output("wasm-opt version 132 (version_132)"), Some("132"));
        assert_eq!(in_output("command not found"), None);
        assert_eq!(in_output(""), None);
    }

    #[test]
    fn versions_in_the_lock_file() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.1.0\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(in_lock(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(in_lock(lock, "wasm-bindgen-macro"), Some("0.1.0"));
        assert_eq!(in_lock(lock, "wasm"), None);
    }
}
