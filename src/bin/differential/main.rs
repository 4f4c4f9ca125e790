//! The clinical core alone, for the browser: what each answer sheet means, to be
//! compared with what the same core says natively. No part of what ships, but
//! compiled as that is; see `xtask/src/differential.rs`.

mod means;

use wasm_bindgen::prelude::wasm_bindgen;

/// What a packed sheet means.
#[wasm_bindgen]
pub fn means(sheet: &str) -> String {
    means::means(&means::unpacked(sheet))
}

fn main() {}
