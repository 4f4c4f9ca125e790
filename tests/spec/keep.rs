//! A check that is kept on the device: it comes back for 30 days, and what
//! cannot come back is told apart.

use back_to_toe::{
    keep::{Lost, kept, kept_on, kept_until, to_keep},
    record::Day,
};

const LINK: &str = "b1.0123abcd.x-y_z.q";

fn day(number: u32) -> Day {
    Day::from_number(number).unwrap()
}

#[test]
fn what_was_kept_comes_back_for_30_days_and_no_longer() {
    let text = to_keep(LINK, day(20_778));
    for today in 20_778..=20_808 {
        assert_eq!(kept(&text, day(today)), Ok(LINK), "day {today}");
    }
    for today in [20_809, 20_900, 2_932_896] {
        assert_eq!(kept(&text, day(today)), Err(Lost::Expired), "day {today}");
    }
}

#[test]
fn the_day_it_was_kept_and_the_last_day_can_be_told() {
    let text = to_keep(LINK, day(20_778));
    assert_eq!(text, format!("k1.20808.{LINK}"));
    assert_eq!(kept_on(&text), Some(day(20_778)));
    assert_eq!(kept_until(&text), Some(day(20_808)));
    assert_eq!(kept_on("k1.29.x"), None, "before there were days");
}

#[test]
fn a_clock_that_was_wrong_does_not_keep_it_for_longer() {
    let text = to_keep(LINK, day(20_778));
    assert_eq!(kept(&text, day(20_777)), Ok(LINK), "a day earlier, further west");
    assert_eq!(kept(&text, day(20_776)), Err(Lost::Expired));
    assert_eq!(kept(&text, day(0)), Err(Lost::Expired));
}

#[test]
fn what_is_damaged_is_unreadable_and_what_a_later_version_wrote_is_newer() {
    let damaged = [
        "",
        "k",
        "k1",
        "k1.",
        "k1.20808",
        "k1.20808.",
        "k1..x",
        "k1.x.y",
        "k1.+20808.x",
        "k1.-1.x",
        "k1. 20808.x",
        "k1.020808.x",
        "k01.20808.x",
        "k1.2932897.x",
        "k1.99999999999.x",
        "k0.20808.x",
        "k.20808.x",
        "k+1.20808.x",
        "K1.20808.x",
        "20808.x",
        "null",
        "é1.20808.x",
        "k99999999999.20808.x",
    ];
    for text in damaged {
        assert_eq!(kept(text, day(20_778)), Err(Lost::Unreadable), "{text:?}");
        assert_eq!(kept_until(text), None, "{text:?}");
    }
    for text in ["k2.20808.x", "k2", "k10.anything", "k2.1.x"] {
        assert_eq!(kept(text, day(20_778)), Err(Lost::Newer), "{text:?}");
    }
}

#[test]
fn no_cut_of_what_was_kept_is_taken_for_another_day() {
    let text = to_keep(LINK, day(20_778));
    for end in 0..text.len() {
        if let Ok(link) = kept(&text[..end], day(20_778)) {
            assert!(LINK.starts_with(link), "{link:?}");
            assert_eq!(kept_until(&text[..end]), kept_until(&text));
        }
    }
}
