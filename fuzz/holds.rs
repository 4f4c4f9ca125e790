//! What must hold of whatever comes from outside, one function for each parser:
//! it is understood and writes itself back the same, or it is refused in words.
//!
//! The fuzz targets in `targets/` call them on what libFuzzer makes up;
//! `tests/spec` on the seeds, on every input that once broke one of them, and in
//! its storms. Each tells whether the input was understood.

use back_to_toe::{
    content::EN,
    fhir,
    journey::{Journey, Message, Screen},
    json,
    keep::{Lost, kept, kept_on, kept_until, to_keep},
    record::{Day, Record},
    region::Region,
    settings::{self, Clinic, Setting, Settings, host},
    share::{self, LinkError, Opened},
    sheet,
    summary::Summary,
    triage::assess,
};
use std::rc::Rc;

/// What stands after the `#` of an address.
pub fn link(text: &str) -> Result<Opened, LinkError> {
    let opened = share::read(text);
    match &opened {
        Err(error) => assert!(!EN.link_error(*error).is_empty()),
        Ok(Opened::Nothing) => {
            let is_anchor = |it: u8| it == b'-' || it.is_ascii_lowercase();
            assert!(text.bytes().all(is_anchor), "{text:?} is no place on a page");
        }
        Ok(Opened::Settings(read)) => assert_eq!(settings(text).as_ref(), Ok(read)),
        Ok(Opened::Check(record)) => {
            assert!(text.len() <= share::LONGEST);
            let again = share::encode(record);
            assert_eq!(share::decode(&again).as_ref(), Ok(&**record), "{text}");
            if record.is_current() {
                assert_eq!(again, text, "there is one link for each record");
            }
            is_whole(record);
        }
    }
    opened
}

/// A link with the checksum as the format has it, written a second time:
/// CRC-32 over all that stands before it, in six digits, the least first.
pub fn sealed(whole: &str) -> String {
    let mut link = format!("{whole}.");
    let half = |it: u32| if it % 2 == 1 { (it / 2) ^ 0xEDB8_8320 } else { it / 2 };
    let step = |sum: u32, byte: u8| (0..8).fold(sum ^ u32::from(byte), |it, _| half(it));
    let mut sum = !link.bytes().fold(!0, step);
    for _ in 0..6 {
        let mut digits = ('0'..='9').chain('A'..='Z').chain('a'..='z');
        link.extend(digits.nth((sum % 62) as usize));
        sum /= 62;
    }
    link
}

/// What is kept on the device, found again on this day.
pub fn stored(text: &str, today: Day) -> Result<&str, Lost> {
    let found = kept(text, today);
    let written = |since, link| to_keep(link, since) == text;
    match found {
        Ok(link) => assert!(kept_on(text).is_some_and(|since| written(since, link)), "{text:?}"),
        Err(lost) => assert_eq!(kept_until(text).is_some(), lost == Lost::Expired, "{text:?}"),
    }
    found
}

/// A file that someone opens.
pub fn file(text: &str) -> bool {
    let Some(json) = json::parse(text) else { return false };
    assert_eq!(json::parse(&json.to_string()).as_ref(), Some(&json), "{text}");
    match fhir::read(&json) {
        Err(error) => {
            assert!(!EN.file_error(error).is_empty());
            false
        }
        Ok(record) => {
            is_whole(&record);
            let again = json::parse(&fhir::bundle(&record, &EN));
            assert_eq!(again.map(|it| fhir::read(&it)), Some(Ok(record)), "{text}");
            true
        }
    }
}

/// A record from elsewhere: it means today what it says, or is of other rules, and
/// can be shown and handed on.
fn is_whole(record: &Record) {
    assert_eq!(record.answers, record.answers.without_hidden());
    if record.is_current() {
        let now = Record::new(&record.answers, record.day, record.language, record.region);
        assert_eq!(&now, record);
        // FHIR has no answer to a question of which it is not known that it is asked.
        let counting = Record { answers: record.answers.counting(), ..record.clone() };
        let file = json::parse(&fhir::bundle(record, &EN)).map(|it| fhir::read(&it));
        assert_eq!(file, Some(Ok(counting)), "as a file");
        assert_eq!(share::decode(&share::encode(record)).as_ref(), Ok(record), "as a link");
    }
    let summary = Summary::new(record, &EN).text();
    assert!(summary.lines().all(|line| line.chars().count() <= 78), "{summary}");
    let journey = Journey::new(Region::Other, &EN).update(Message::Open(Rc::new(record.clone())));
    assert!(matches!(journey.screen(), Screen::Received | Screen::ReceivedAnswers));
}

/// What a site sets, as it stands in a link or a message.
pub fn settings(text: &str) -> Result<Settings, LinkError> {
    let read = Settings::decode(text);
    match &read {
        Err(error) => assert!(!EN.link_error(*error).is_empty()),
        Ok(settings) => {
            assert!(text.len() <= settings::LONGEST);
            let again = settings.encode();
            // What could not be used is left out.
            let left = Settings { wrong: vec![], ..settings.clone() };
            let back = Settings::decode(&again);
            assert!(again.is_empty() && left == Settings::default() || back == Ok(left), "{text}");
            let accent = settings.accent.as_deref().unwrap_or("000000");
            assert!(accent.len() == 6 && accent.bytes().all(|it| it.is_ascii_hexdigit()), "{text}");
            is_harmless(&settings.clinic);
            assert_eq!(settings.clone().unframed().clinic, Clinic::default());
        }
    }
    read
}

/// What is in an attribute of the element, as `embed.js` passes it on: it is set as
/// it is, or left out and named.
pub fn attribute(value: &str) {
    let escaped: String = value.bytes().map(|it| format!("%{it:02X}")).collect();
    for setting in Setting::ALL {
        let text = format!("{}.{}-{escaped}", settings::PREFIX, setting.key());
        let Ok(read) = settings(&text) else {
            assert!(text.len() > settings::LONGEST, "{text}");
            continue;
        };
        let is_set = match setting {
            Setting::Accent => read.accent.as_deref() == Some(value),
            Setting::Clinic => read.clinic.name.as_deref() == Some(value),
            Setting::Phone => read.clinic.phone.as_deref() == Some(value),
            Setting::Booking => read.clinic.booking.as_deref() == Some(value),
            // One of a few, which are written without a `%`.
            _ => false,
        };
        assert_eq!(read.wrong, if is_set { vec![] } else { vec![setting] }, "{value:?}");
    }
}

/// Nothing that a clinic says of itself can be taken for a number to call in an
/// emergency, hides a sign, or leads elsewhere than it says.
fn is_harmless(clinic: &Clinic) {
    let name = clinic.name.as_deref().unwrap_or("a clinic");
    let digits = name.chars().filter(|&it| DIGITS.contains(it)).count();
    assert!(digits < 3 && name.len() <= 120 && !name.trim().is_empty(), "{name:?}");
    assert!(!name.contains(is_unseen), "{name:?}");
    let phone = clinic.phone.as_deref().unwrap_or("123456");
    let digits = phone.bytes().filter(u8::is_ascii_digit).count();
    let others = phone.trim_start_matches('+').bytes().all(|it| it == b' ' || it.is_ascii_digit());
    assert!((6..=15).contains(&digits) && others, "{phone:?}");
    if let Some(booking) = &clinic.booking {
        let host = host(booking).unwrap_or_default();
        let rest = booking.strip_prefix(&format!("https://{host}"));
        assert!(rest.is_some_and(|it| it.is_empty() || it.starts_with(['/', '?', '#'])));
        let plain = |it: u8| it.is_ascii_lowercase() || it.is_ascii_digit() || b".-".contains(&it);
        assert!(host.contains('.') && host.bytes().all(plain), "{booking:?}");
        assert!(booking.bytes().all(|it| it.is_ascii_graphic() && it != b'\\'), "{booking:?}");
    }
}

/// Digits of the languages of our regions, and what looks like them.
const DIGITS: &str = "0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९০১২৩৪৫৬৭৮৯੦੧੨੩੪੫੬੭੮੯૦૧૨૩૪૫૬૭૮૯୦୧୨୩୪୫୬୭୮୯\
    ௦௧௨௩௪௫௬௭௮௯౦౧౨౩౪౫౬౭౮౯೦೧೨೩೪೫೬೭೮೯൦൧൨൩൪൫൬൭൮൯⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉０１２３４５６７８９⓪①②③④⑤⑥⑦⑧⑨\
    ⓿❶❷❸❹❺❻❼❽❾𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗𝟘𝟙𝟚𝟛𝟜𝟝𝟞𝟟𝟠𝟡𝟬𝟭𝟮𝟯𝟰𝟱𝟲𝟳𝟴𝟵𝟶𝟷𝟸𝟹𝟺𝟻𝟼𝟽𝟾𝟿";

/// Controls, and what turns the reading direction or has no width.
fn is_unseen(sign: char) -> bool {
    let directions = ['\u{61c}', '\u{200e}', '\u{200f}'];
    let turned =
        ('\u{202a}'..='\u{202e}').contains(&sign) || ('\u{2066}'..='\u{2069}').contains(&sign);
    let no_width = ['\u{ad}', '\u{200b}', '\u{200c}', '\u{200d}', '\u{2060}', '\u{feff}'];
    sign.is_control() || directions.contains(&sign) || turned || no_width.contains(&sign)
}

/// A file of answer sheets, for the command `assess`: whether all of it was understood.
pub fn sheets(text: &str) -> bool {
    let entries = sheet::read(text);
    for entry in &entries {
        match entry {
            Err(problem) => assert!(!problem.problem.is_empty(), "{text}"),
            Ok(entry) => {
                let report = sheet::report(&entry.id, &assess(&entry.answers));
                assert_eq!(report["id"], *entry.id);
                let again = format!(r#"{{"answers":{}}}"#, sheet::to_json(&entry.answers));
                let again = sheet::read(&again).into_iter().map(|it| it.map(|it| it.answers));
                assert_eq!(again.collect::<Vec<_>>(), [Ok(entry.answers)], "{text}");
            }
        }
    }
    !entries.is_empty() && entries.iter().all(Result::is_ok)
}

/// Whatever bytes libFuzzer makes up, for each target by its name: a link is tried
/// as it is and with a checksum that fits.
pub fn of_target(target: &str, bytes: &[u8]) {
    let Ok(text) = str::from_utf8(bytes) else { return };
    match target {
        "link" => {
            let _ = (link(text), link(&sealed(text)), Region::from_language(text));
        }
        "stored" => {
            let today = (text.len() % 64) as u32 + 20_778;
            let found = Day::from_number(today).map(|today| stored(text, today));
            if let Some(Ok(found)) = found {
                let _ = link(found);
            }
        }
        "file" => _ = file(text),
        "settings" => {
            let _ = settings(text);
            attribute(text);
        }
        "sheets" => _ = sheets(text),
        other => panic!("there is no target {other}"),
    }
}

/// All of them.
pub const TARGETS: [&str; 5] = ["link", "stored", "file", "settings", "sheets"];
