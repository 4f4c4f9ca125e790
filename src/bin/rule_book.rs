//! Prints the rule book. `cargo xtask rule-book` writes it to `docs/rule-book.md`.

use back_to_toe::rule_book;

fn main() {
    print!("{}", rule_book::print());
}
