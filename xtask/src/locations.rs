//! What only the sentence of a panic needs: where in the source it happened, and
//! which signs of a text can be printed. What ships stops without a word, see
//! `program.rs`, and so nothing reads this; it would still be 2.8 kB of the page.

use std::collections::BTreeSet;
use std::ops::Range;

use anyhow::{Context, Result, bail};

use crate::nowasm::number;

/// The tables of the standard library that say which signs can be printed, and
/// which belong to the one before: what each begins with, and how long it is.
const TABLES: [([u8; 8], usize); 6] = [
    ([0x00, 0x06, 0x01, 0x01, 0x03, 0x01, 0x04, 0x02], 304),
    ([0x5e, 0x22, 0x7b, 0x05, 0x03, 0x04, 0x2d, 0x03], 504),
    ([0x00, 0x01, 0x03, 0x05, 0x05, 0x06, 0x06, 0x02], 360),
    ([0x00, 0x20, 0x5f, 0x22, 0x82, 0xdf, 0x04, 0x82], 292),
    ([0x00, 0x70, 0x00, 0x07, 0x00, 0x2d, 0x01, 0x01], 767),
    ([0x00, 0x03, 0x00, 0x00, 0x83, 0x04, 0x20, 0x00], 132),
];

/// No path of a source is longer.
const LONGEST: usize = 160;

/// Puts zeros in the place of all of it.
pub fn blank(wasm: &mut [u8]) -> Result<()> {
    blank_places(wasm)?;
    for (head, length) in TABLES {
        let places = 0..wasm.len().saturating_sub(length);
        let mut found = places.filter(|&at| wasm[at..].starts_with(&head));
        // Another compiler may have other tables: then this is written anew, or goes.
        let (Some(at), None) = (found.next(), found.next()) else {
            bail!("a table of what can be printed is not there: see xtask/src/locations.rs");
        };
        wasm[at..at + length].fill(0);
    }
    Ok(())
}

/// Puts zeros in the place of each `core::panic::Location` and of the paths that
/// they name. A location is an address, a length, a line and a column.
fn blank_places(wasm: &mut [u8]) -> Result<()> {
    let segments = segments(wasm).context("the data of the program could not be read")?;
    let mut paths = BTreeSet::new();
    for (_, place) in &segments {
        for at in place.clone().step_by(4) {
            let field = |n: usize| {
                let bytes =
                    wasm.get(at + 4 * n..at + 4 * n + 4).filter(|_| at + 16 <= place.end)?;
                Some(u32::from_le_bytes(bytes.try_into().ok()?) as usize)
            };
            let (Some(address), Some(length), Some(line), Some(column)) =
                (field(0), field(1), field(2), field(3))
            else {
                continue;
            };
            let Some(path) = found(&segments, address, length) else { continue };
            if is_path(&wasm[path.clone()])
                && (1..100_000).contains(&line)
                && (1..1_000).contains(&column)
            {
                wasm[at..at + 16].fill(0);
                paths.insert((path.start, path.end));
            }
        }
    }
    if paths.is_empty() {
        bail!("the program has no place of a panic: see xtask/src/locations.rs");
    }
    paths.into_iter().for_each(|(start, end)| wasm[start..end].fill(0));
    Ok(())
}

fn is_path(text: &[u8]) -> bool {
    text.len() <= LONGEST && text.ends_with(b".rs") && text.iter().all(u8::is_ascii_graphic)
}

/// Where in the file what stands at an address is.
fn found(segments: &[Segment], address: usize, length: usize) -> Option<Range<usize>> {
    segments.iter().find_map(|(begins, place)| {
        let start = place.start + address.checked_sub(*begins)?;
        (length > 0 && start.checked_add(length)? <= place.end).then(|| start..start + length)
    })
}

/// Data: its address in the memory, and where in the file it is.
type Segment = (usize, Range<usize>);

/// All data with a fixed address; none where there is any other kind.
fn segments(wasm: &[u8]) -> Option<Vec<Segment>> {
    const DATA: u8 = 11;
    let mut rest = wasm.strip_prefix(b"\0asm\x01\0\0\0")?;
    while let Some((&kind, after)) = rest.split_first() {
        let (length, body) = number(after)?;
        let (body, next) = body.split_at_checked(length)?;
        rest = next;
        if kind != DATA {
            continue;
        }
        let (count, mut body) = number(body)?;
        let mut segments = Vec::new();
        for _ in 0..count {
            // With a memory of no other number, and an address that is a constant.
            let (address, after) = number(body.strip_prefix(&[0, 0x41])?)?;
            let (length, data) = number(after.strip_prefix(&[0x0b])?)?;
            let start = wasm.len() - next.len() - data.len();
            body = data.get(length..)?;
            segments.push((address, start..start + length));
        }
        return Some(segments);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::blank_places as blank;

    /// A program with nothing but this data at the address 64.
    fn wasm(data: &[u8]) -> Vec<u8> {
        let body = [&[1, 0, 0x41, 0xc0, 0, 0x0b, data.len() as u8], data].concat();
        [b"\0asm\x01\0\0\0", &[11, body.len() as u8][..], &body].concat()
    }

    fn numbers(numbers: [u32; 4]) -> Vec<u8> {
        numbers.iter().flat_map(|it| it.to_le_bytes()).collect()
    }

    #[test]
    fn a_place_goes_with_its_path_and_nothing_else() -> anyhow::Result<()> {
        let path = b"src/a.rstext";
        let mut program = wasm(&[&numbers([80, 8, 7, 9])[..], path].concat());
        blank(&mut program)?;
        assert_eq!(program, wasm(&[&[0; 24][..], b"text"].concat()));
        Ok(())
    }

    #[test]
    fn what_only_looks_like_a_place_stays() {
        for other in [
            [&numbers([80, 8, 0, 9])[..], b"src/a.rs"].concat(),
            [&numbers([80, 8, 7, 9])[..], b"src/a.js"].concat(),
            [&numbers([80, 9, 7, 9])[..], b"src/a.rs"].concat(),
            [&numbers([8, 8, 7, 9])[..], b"src/a.rs"].concat(),
        ] {
            let mut program = wasm(&other);
            assert!(blank(&mut program).is_err(), "there is none: {other:?}");
            assert_eq!(program, wasm(&other));
        }
    }
}
