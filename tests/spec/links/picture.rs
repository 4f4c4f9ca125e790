//! The QR code, read by a decoder that knows nothing of how it was made.

use super::{LINKS, record};
use crate::vignettes::ENTRIES;
use back_to_toe::{
    qr::{self, Drawing},
    share,
};
use rqrr::PreparedImage;

/// A public address of usual length.
const HERE: &str = "https://back-to-toe.example.org/check/";

/// The drawing as squares, dark ones true: each sub-path is one rectangle.
fn squares(drawing: &Drawing) -> Vec<Vec<bool>> {
    let side = usize::try_from(drawing.side).unwrap();
    let mut squares = vec![vec![false; side]; side];
    let paths = drawing.path.strip_prefix('M').unwrap().strip_suffix('z').unwrap();
    for path in paths.split("zM") {
        let (place, run) = path.split_once('h').unwrap();
        let (x, y) = place.split_once(' ').unwrap();
        let (width, back) = run.split_once("v1h-").unwrap();
        assert_eq!(width, back, "{path}");
        let [x, y, width] = [x, y, width].map(|it| it.parse::<usize>().unwrap());
        for square in &mut squares[y][x..x + width] {
            assert!(!*square, "{path} is drawn twice");
            *square = true;
        }
    }
    squares
}

/// What a camera sees that takes so many pixels for one square.
fn seen(drawing: &Drawing, scale: usize) -> String {
    let squares = squares(drawing);
    let side = squares.len() * scale;
    let light = |x: usize, y: usize| if squares[y / scale][x / scale] { 20 } else { 240 };
    let mut image = PreparedImage::prepare_from_greyscale(side, side, light);
    let found = image.detect_grids();
    assert_eq!(found.len(), 1);
    found[0].decode().unwrap().1
}

#[test]
fn every_link_is_read_from_its_picture() {
    let mut widest = 0;
    for entry in ENTRIES.iter() {
        let link = share::link(&record(&entry.answers), Some(HERE)).unwrap();
        let drawing = qr::draw(&link).unwrap();
        widest = widest.max(drawing.side - 8);
        assert_eq!(seen(&drawing, 2), link, "{}", entry.id);
    }
    println!("at most {widest} squares wide");
    assert!(widest <= 61);
}

#[test]
fn the_picture_has_a_light_edge_of_four_squares() {
    for link in LINKS.iter().step_by(40) {
        let squares = squares(&qr::draw(link).unwrap());
        let side = squares.len();
        let inside = |it: usize| (4..side - 4).contains(&it);
        let dark = |x: usize, y: usize| squares[y][x];
        let all = (0..side * side).map(|it| (it % side, it / side));
        assert!(all.clone().all(|(x, y)| !dark(x, y) || inside(x) && inside(y)));
        assert!(dark(4, 4) && dark(side - 5, 4) && dark(4, side - 5), "the three corners");
    }
}

#[test]
fn the_longest_link_fits_and_what_is_longer_is_not_drawn() {
    let longest = "x".repeat(share::LONGEST);
    assert_eq!(seen(&qr::draw(&longest).unwrap(), 3), longest);
    assert_eq!(qr::draw(&"x".repeat(2332)), None);
    assert_eq!(qr::draw(&"x".repeat(100_000)), None);
    assert!(qr::draw("").is_some());
}

#[test]
fn a_stain_on_the_picture_is_mended() {
    let link = &LINKS[0];
    let mut squares = squares(&qr::draw(link).unwrap());
    // A finger, away from the corners.
    for row in &mut squares[28..34] {
        row[24..30].fill(true);
    }
    let side = squares.len() * 3;
    let light = |x: usize, y: usize| if squares[y / 3][x / 3] { 0 } else { 255 };
    let mut image = PreparedImage::prepare_from_greyscale(side, side, light);
    assert_eq!(&image.detect_grids()[0].decode().unwrap().1, link);
}
