//! A storm of inputs: whatever stands in a link, reading it ends, soon and
//! without a panic, and what is understood is what would have been written.
//!
//! What must hold is in `fuzz/holds.rs`. Unlike a fuzzer, the storm knows the form
//! of a link, and how many of its inputs must get past the checksum.

use super::LINKS;
use crate::{
    chance::Chance,
    holds::{self, sealed},
};
use back_to_toe::{
    content::RULESET,
    share::{Opened, encode},
    triage::{Question, RULES},
};
use std::{
    sync::mpsc::{RecvTimeoutError, channel},
    thread,
    time::Duration,
};

/// After how many inputs a thread says that it is alive.
const BATCH: u64 = 1000;

/// How long a batch may take: thousands of times what it takes.
const PATIENCE: Duration = Duration::from_secs(120);

/// What became of the inputs.
#[derive(Debug, Default)]
struct Fate {
    inputs: u64,
    refused: u64,
    nothing: u64,
    settings: u64,
    checks: u64,
    of_other_rules: u64,
    damaged_and_understood: u64,
}

/// Any sign: of links, of ASCII, or of anywhere.
fn sign(chance: &mut Chance) -> char {
    let of_links = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz.-";
    match chance.number() % 8 {
        0 => char::from((chance.number() % 128) as u8),
        1 => char::from_u32((chance.number() % 0x11_0000) as u32).unwrap_or('\u{FFFD}'),
        _ => char::from(*chance.pick(of_links)),
    }
}

fn link(chance: &mut Chance) -> String {
    chance.pick(&LINKS).clone()
}

/// A few signs changed, lost, added, swapped, or a piece taken from elsewhere.
fn damaged(text: &str, chance: &mut Chance) -> String {
    let mut signs: Vec<char> = text.chars().collect();
    for _ in 0..=chance.number() % 4 {
        let at = (chance.number() % (signs.len() as u64 + 1)) as usize;
        let end = signs.len().min(at + (chance.number() % 8) as usize);
        match chance.number() % 7 {
            0 if at < signs.len() => signs[at] = sign(chance),
            1 if at < signs.len() => _ = signs.remove(at),
            2 => signs.insert(at, sign(chance)),
            3 if at + 1 < signs.len() => signs.swap(at, at + 1),
            4 => _ = signs.drain(at..end),
            5 => signs.extend_from_within(at..end),
            _ => {
                let other: Vec<char> = link(chance).chars().collect();
                let from = (chance.number() % other.len() as u64) as usize;
                signs.truncate(at);
                signs.extend(&other[from..]);
            }
        }
    }
    signs.into_iter().collect()
}

/// The fields of a link: each as it may be, and in one of two links some strange.
fn composed(chance: &mut Chance) -> String {
    let strange = chance.percent(50);
    let mut one_of = |usual: &[&'static str], odd: &[&'static str]| {
        let is_odd = strange && chance.percent(20);
        *chance.pick(if is_odd { odd } else { usual })
    };
    let mut text = [
        "b1",
        one_of(&["00000000", "89abcdef"], &[RULESET, "x", "ABCDEF01", ""]),
        one_of(&["en"], &["de", "EN", ""]),
        one_of(&["gb", "us", "other"], &["fr", "GB"]),
        one_of(&["0000", "8P50", "0A20"], &["zzzz", "000", "é000"]),
    ]
    .join(".");
    text += one_of(&["f", "s"], &["x", "F", "é"]);
    let level = one_of(&["0", "1", "2", "3", "4", "5"], &["6", "T", ""]);
    text += level;
    let reasons = if strange { chance.number() % 4 } else { u64::from(level != "0") };
    for _ in 0..reasons {
        text += chance.pick(&RULES).code;
    }
    text.push('.');
    for question in Question::ALL {
        if chance.percent(70) {
            continue;
        }
        text += question.code();
        for _ in 0..=u64::from(strange && chance.percent(10)) {
            text.push(chance.pick(question.answers()).code());
        }
    }
    if text.ends_with('.') {
        text.push('0');
    }
    text
}

fn noise(chance: &mut Chance) -> String {
    let most = if chance.percent(1) { 20_000 } else { 200 };
    let count = chance.number() % most;
    (0..count).map(|_| sign(chance)).collect()
}

/// An input, and whether it is a link that was damaged and not sealed again.
fn input(chance: &mut Chance) -> (String, bool) {
    match chance.number() % 8 {
        0 | 1 => (damaged(&link(chance), chance), true),
        2 | 3 => {
            let link = link(chance);
            let whole = &link[..link.len() - 7];
            (sealed(&damaged(whole, chance)), false)
        }
        4 => (sealed(&composed(chance)), false),
        5 => (sealed(&damaged(&composed(chance), chance)), false),
        6 => (damaged("s1.language-en.region-other", chance), false),
        _ => (noise(chance), false),
    }
}

impl Fate {
    fn of(&mut self, input: &str, damaged: bool) {
        self.inputs += 1;
        match holds::link(input) {
            Err(_) => self.refused += 1,
            Ok(Opened::Nothing) => self.nothing += 1,
            Ok(Opened::Settings(_)) => self.settings += 1,
            Ok(Opened::Check(record)) => {
                self.of_other_rules += u64::from(!record.is_current());
                self.checks += 1;
                // A piece may have been changed back, or put where it was.
                let again = encode(&record);
                self.damaged_and_understood += u64::from(damaged && !LINKS.contains(&again));
            }
        }
    }

    fn and(self, other: Self) -> Self {
        Self {
            inputs: self.inputs + other.inputs,
            refused: self.refused + other.refused,
            nothing: self.nothing + other.nothing,
            settings: self.settings + other.settings,
            checks: self.checks + other.checks,
            of_other_rules: self.of_other_rules + other.of_other_rules,
            damaged_and_understood: self.damaged_and_understood + other.damaged_and_understood,
        }
    }
}

fn storm(inputs: u64) {
    let threads = thread::available_parallelism().map_or(1, |it| it.get() as u64);
    let (alive, heard) = channel();
    let workers = (0..threads).map(|thread| {
        let alive = alive.clone();
        thread::spawn(move || {
            let mut fate = Fate::default();
            for batch in (thread..inputs / BATCH).step_by(threads as usize) {
                // A failure comes back with the number of its batch.
                alive.send(batch).unwrap();
                let mut chance = Chance::new(batch);
                for _ in 0..BATCH {
                    let (text, damaged) = input(&mut chance);
                    fate.of(&text, damaged);
                }
            }
            fate
        })
    });
    let workers: Vec<_> = workers.collect();
    drop(alive);
    let mut last = 0;
    let ended = loop {
        match heard.recv_timeout(PATIENCE) {
            Ok(batch) => last = batch,
            Err(error) => break error,
        }
    };
    assert_eq!(ended, RecvTimeoutError::Disconnected, "an input hangs, about batch {last}");
    let fates = workers.into_iter().map(|it| it.join().unwrap());
    let fate = fates.fold(Fate::default(), Fate::and);
    println!("{fate:?}");
    assert_eq!(fate.inputs, inputs);
    assert_eq!(fate.damaged_and_understood, 0);
    // The storm gets to where it should: past the checksum.
    assert!(fate.checks > inputs / 50 && fate.of_other_rules > inputs / 100, "{fate:?}");
}

#[test]
fn two_hundred_thousand_strange_links_are_read_without_a_panic() {
    storm(200_000);
}

#[test]
#[ignore = "takes minutes: cargo test --test spec twelve_million -- --ignored --nocapture"]
fn twelve_million_strange_links_are_read_without_a_panic() {
    storm(12_000_000);
}
