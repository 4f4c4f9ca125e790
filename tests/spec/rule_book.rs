//! `docs/rule-book.md` is what the code says of itself.

use back_to_toe::rule_book;
use std::{fs, path::Path};

#[test]
fn the_rule_book_is_what_the_code_says() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/rule-book.md");
    let written = fs::read_to_string(path).unwrap_or_default();
    let printed = rule_book::print();
    let line = written.lines().zip(printed.lines()).find(|(written, printed)| written != printed);
    assert!(
        written == printed,
        "docs/rule-book.md is not what the code says: run `cargo xtask rule-book`\n{line:#?}"
    );
}
