//! A link that was cut or changed on its way is refused, whatever the change.

use super::LINKS;
use back_to_toe::share::{LinkError, Opened, decode, read};

/// What may take the place of a sign: all that a link is made of, and some of
/// what messengers, paper and people put there.
const SIGNS: &str =
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz.-_~%+&=#/?!,;:()<>\"' \n…é";

/// How many changes were tried, by kind, and how many of them were understood.
#[derive(Debug, Default)]
struct Tried {
    substitutions: u32,
    insertions: u32,
    deletions: u32,
    swaps: u32,
    cuts: u32,
    understood: u32,
}

impl Tried {
    fn all(&self) -> u32 {
        self.substitutions + self.insertions + self.deletions + self.swaps + self.cuts
    }

    /// Every change of one sign, every swap of neighbours, every cut.
    fn damage(&mut self, link: &str) {
        for at in 0..=link.len() {
            let (before, after) = link.split_at(at);
            for sign in SIGNS.chars() {
                self.insertions += self.refuses(&[before, sign.encode_utf8(&mut [0; 4]), after]);
            }
            let Some(own) = after.chars().next() else { continue };
            let rest = &after[1..];
            self.deletions += self.refuses(&[before, rest]);
            self.cuts += self.refuses(&[before]) + self.refuses(&[rest]);
            for sign in SIGNS.chars().filter(|&it| it != own) {
                self.substitutions += self.refuses(&[before, sign.encode_utf8(&mut [0; 4]), rest]);
            }
            let next = rest.chars().next().filter(|&next| next != own);
            if let Some(next) = next {
                let swapped = [next, own].iter().collect::<String>();
                self.swaps += self.refuses(&[before, &swapped, &rest[1..]]);
            }
        }
    }

    fn refuses(&mut self, parts: &[&str]) -> u32 {
        let text = parts.concat();
        if decode(&text).is_ok()
            || matches!(read(&text), Ok(Opened::Check(_) | Opened::Settings(_)))
        {
            println!("understood: {text}");
            self.understood += 1;
        }
        1
    }
}

fn every_change_is_refused<'a>(links: impl Iterator<Item = &'a String>) {
    let mut tried = Tried::default();
    links.for_each(|link| tried.damage(link));
    println!("{tried:?}, {} in all", tried.all());
    assert!(tried.all() > 100_000);
    assert_eq!(tried.understood, 0);
}

#[test]
fn every_change_of_one_sign_is_refused() {
    every_change_is_refused(LINKS.iter().step_by(16));
}

#[test]
#[ignore = "all changes of all links take minutes: cargo test --test spec every_vignette -- --ignored --nocapture"]
fn every_change_of_one_sign_in_every_vignette_is_refused() {
    every_change_is_refused(LINKS.iter());
}

#[test]
fn a_link_that_lost_its_end_is_called_cut() {
    for link in LINKS.iter() {
        for end in 1..link.len() {
            assert_eq!(read(&link[..end]), Err(LinkError::Cut), "{}", &link[..end]);
        }
    }
}

#[test]
fn a_link_in_capitals_or_in_small_letters_is_refused() {
    for link in LINKS.iter() {
        assert_eq!(decode(&link.to_lowercase()), Err(LinkError::Altered));
        assert_eq!(decode(&link.to_uppercase()), Err(LinkError::Foreign));
    }
}

#[test]
fn what_is_no_link_of_this_check_is_called_foreign() {
    let foreign = [
        "b1x",
        "c",
        "1",
        "b.",
        ".",
        "..",
        "b0.x",
        "b01.x",
        "bb1.x",
        "B1.x",
        "b1 .x",
        "page=2",
        "!/home",
        ":~:text=back",
        "utm_source=mail",
        "hello world",
        "%62%31.",
        "é",
        "é1.",
        "#",
        "#b1.",
        "b-1.x",
        "b1x.",
        "b1/",
    ];
    for text in foreign {
        assert_eq!(read(text), Err(LinkError::Foreign), "{text}");
    }
}

#[test]
fn a_link_of_a_form_that_is_yet_to_come_is_called_newer() {
    for text in ["b2.x", "b10.x", "s2.language-en", "p1.x", "b2."] {
        assert_eq!(read(text), Err(LinkError::Newer), "{text}");
    }
}

#[test]
fn an_over_long_link_is_refused_before_it_is_read() {
    let longest = format!("b1.{}", "x".repeat(597));
    assert_eq!(read(&longest), Err(LinkError::Cut));
    assert_eq!(read(&format!("{longest}x")), Err(LinkError::TooLong));
    assert_eq!(read(&"b1.".repeat(1_000_000)), Err(LinkError::TooLong));
}

#[test]
fn a_place_on_the_page_is_no_link_and_no_mistake() {
    for text in ["", "back", "btt-result"] {
        assert_eq!(read(text), Ok(Opened::Nothing), "{text}");
    }
}
