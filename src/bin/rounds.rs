//! What `benches/assess.rs` measures, as WebAssembly: `cargo xtask bench` builds
//! it as what ships is built, and times it in a browser. It is no part of what ships.

use back_to_toe::{
    sheet,
    triage::{Answers, Level, assess},
};
use std::{hint::black_box, sync::LazyLock};
use wasm_bindgen::prelude::wasm_bindgen;

/// The complete sheets of all vignettes. They are compiled in, and the native tests read
/// the same file: nothing from outside can make one of them unreadable.
static SHEETS: LazyLock<Vec<Answers>> = LazyLock::new(|| {
    let entries = sheet::read(include_str!("../../tests/vignettes/vignettes.json"));
    let sheets = entries.into_iter().map(|entry| entry.expect("vignettes are read").answers);
    sheets.collect()
});

/// How many sheets there are.
#[wasm_bindgen]
pub fn sheets() -> usize {
    SHEETS.len()
}

/// Assesses every sheet so many times, and counts those for an ambulance.
#[wasm_bindgen]
pub fn rounds(count: usize) -> usize {
    let all = SHEETS.iter().cycle().take(SHEETS.len() * count);
    all.filter(|sheet| assess(black_box(sheet)).level == Some(Level::CallAmbulance)).count()
}

fn main() {}
