//! A QR code as one path of a drawing.

use qrcodegen::{QrCode, QrCodeEcc};

/// The light edge, so that a camera finds the code: as wide as the standard asks.
const QUIET: i32 = 4;

/// Dark squares on a light ground.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    /// How wide and how high it is, with the light edge.
    pub side: i32,
    /// The dark squares: the `d` of an SVG path, with one unit for each square.
    pub path: String,
}

/// Draws a text for a camera; none where it is too long for a code.
///
/// Error correction is at least M, which mends 15 %: a fold or a finger on
/// paper. Q would mend 25 %, with more and smaller squares, and small squares
/// are what a camera fails on first. Where there is room left, the code has
/// more of it anyway.
pub fn draw(text: &str) -> Option<Drawing> {
    let code = QrCode::encode_binary(text.as_bytes(), QrCodeEcc::Medium).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut from = 0;
        // One more than there are: outside all is light, so the last run ends.
        for x in 0..=code.size() {
            if !code.get_module(x, y) {
                if x > from {
                    let (left, width) = (from + QUIET, x - from);
                    let [left, top, width] = [left, y + QUIET, width].map(|it| it.to_string());
                    path += &["M", &left, " ", &top, "h", &width, "v1h-", &width, "z"].concat();
                }
                from = x + 1;
            }
        }
    }
    Some(Drawing { side: code.size() + 2 * QUIET, path })
}
