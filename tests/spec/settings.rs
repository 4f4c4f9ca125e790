//! Settings: what a site may write after the `#`, and what comes of it.

use back_to_toe::{
    region::Region,
    settings::{Clinic, LONGEST, Setting, Settings, Theme, host},
    share::{LinkError, Opened, read},
};

/// Settings that are all right.
fn good(link: &str) -> Settings {
    let settings = Settings::decode(link).unwrap();
    assert_eq!(settings.wrong, [], "{link}");
    settings
}

#[test]
fn settings_are_read_as_they_are_written() {
    let texts = [
        "s1.language-en.region-us",
        "s1.theme-dark.accent-0b5c63",
        "s1.patterns-hidden.start-question.heading-hidden.asks-level",
        "s1.clinic-Green%20Lane%20%26%20S%c3%b6hne.phone-%2b44%2020%207946%200000",
        "s1.booking-https%3a%2f%2fbook%2eexample%2eorg%2fa-b%3fc%3dd",
    ];
    for text in texts {
        let settings = good(text);
        assert_eq!(settings.encode(), text);
        assert_eq!(read(text), Ok(Opened::Settings(settings)));
    }
    assert_eq!(Settings::default().encode(), "");
    let settings = good("s1.region-us.clinic-Green%20Lane.language-en-GB.theme-light");
    assert_eq!(settings.language.map(|it| it.tag), Some("en"), "a language that ours is a kind of");
    assert_eq!(settings.region, Some(Region::Us));
    assert_eq!(settings.theme, Theme::Light);
    assert_eq!(settings.clinic.name.as_deref(), Some("Green Lane"));
    // What stands in the default can be said too.
    let plain = "s1.theme-auto.patterns-shown.start-page.heading-shown.asks-nothing";
    assert_eq!(good(plain), Settings::default());
}

#[test]
fn what_is_not_of_the_form_is_refused_whole() {
    let long = format!("s1.clinic-{}", "x".repeat(LONGEST));
    let refused = [
        ("s1", LinkError::Cut),
        ("s1.", LinkError::Cut),
        ("s1.language", LinkError::Cut),
        ("s1.language-en.", LinkError::Cut),
        ("s1.region-gb.region-gb", LinkError::Contradiction),
        ("s1.region-gb.language-en.region-us", LinkError::Contradiction),
        (&long, LinkError::TooLong),
    ];
    for (text, error) in refused {
        assert_eq!(read(text), Err(error), "{text}");
    }
    assert!(Settings::decode(&long[..LONGEST]).is_ok(), "no longer than the longest");
    for text in ["", "S1.region-gb", "s2.region-gb", "btt1.ready", " s1.region-gb"] {
        assert_eq!(Settings::decode(text), Err(LinkError::Foreign), "{text}");
    }
    assert_eq!(back_to_toe::share::decode("s1.region-gb"), Err(LinkError::Foreign));
}

#[test]
fn a_wrong_value_is_left_out_and_named_and_the_others_hold() {
    let wrong = [
        (Setting::Language, &["", "xx", "e", "en%"] as &[&str]),
        (Setting::Region, &["", "GB", "x"]),
        (Setting::Theme, &["", "sepia", "Dark"]),
        (Setting::Accent, &["", "red", "12345", "1234567", "%2300ff00", "+12345", "12345é"]),
        (Setting::Patterns, &["", "no", "true"]),
        (Setting::Start, &["", "result"]),
        (Setting::Heading, &["", "2"]),
        (Setting::Asks, &["", "answers"]),
        (Setting::Clinic, CLINICS),
        (Setting::Phone, PHONES),
        (Setting::Booking, BOOKINGS),
    ];
    assert_eq!(wrong.map(|(setting, _)| setting), Setting::ALL, "every setting is tried");
    for (setting, values) in wrong {
        for value in values {
            let theme = if setting == Setting::Theme { "" } else { ".theme-dark" };
            let link = format!("s1.{}-{value}{theme}.answers-x", setting.key());
            let theme = if theme.is_empty() { Theme::Auto } else { Theme::Dark };
            let wrong = vec![setting, Setting::Unknown];
            let left = Settings { theme, wrong, ..Settings::default() };
            assert_eq!(Settings::decode(&link), Ok(left), "{link}");
        }
    }
}

const CLINICS: &[&str] = &[
    "",
    "%20",
    "Call%20020%207946%200000",
    "999",
    "Clinic%0aof%20pain",
    "Clinic%e2%80%ae",
    "Cli%e2%80%8bnic",
    "Cli%c2%adnic",
    "Cli%d8%9cnic",
    "Call%20%ef%bc%99%ef%bc%99%ef%bc%99",
    "Call%20%d9%a9%d9%a9%d9%a9",
    "Call%20%e0%a5%a7%e0%a5%a6%e0%a5%ae",
    "%ff",
    "Clinic%",
    "Clinic%2",
    "Dr%2e1%202%203",
    concat!(
        "sixty-signs-sixty-signs-sixty-signs-sixty-signs-sixty-signs-",
        "sixty-signs-sixty-signs-sixty-signs-sixty-signs-sixty-signs-x"
    ),
];

const PHONES: &[&str] = &[
    "",
    "999",
    "112",
    "911",
    "111",
    "12345",
    "0207-946",
    "tel%3a0207946",
    "%2b%2b441234567",
    "1234567890123456",
];

const BOOKINGS: &[&str] = &[
    "",
    "book",
    "https%3a%2f%2f",
    "https%3a%2f%2fexample",
    "https%3a%2f%2f%2eexample%2eorg",
    "https%3a%2f%2fexample%2eorg%2e",
    "http%3a%2f%2fexample%2eorg",
    "javascript%3aalert(1)",
    "https%3a%2f%2fgood%2eorg@evil%2eorg",
    "https%3a%2f%2fgood%2eorg%5cevil%2eorg",
    "https%3a%2f%2fgood%2eorg%3a8080",
    "https%3a%2f%2fg%c3%b6%2eorg",
    "https%3a%2f%2fEXAMPLE%2eorg",
    "https%3a%2f%2fexample%2eorg%2fa%20b",
    "HTTPS%3a%2f%2fexample%2eorg",
];

#[test]
fn the_host_of_a_booking_is_shown_as_it_is() {
    for (address, shown) in [
        ("https://example.org", "example.org"),
        ("https://book.example.org/a?b#c", "book.example.org"),
        ("https://example.org?at=evil.org/", "example.org"),
        ("https://xn--g-fka.org/", "xn--g-fka.org"),
    ] {
        let escaped: String = address.bytes().map(|it| format!("%{it:02x}")).collect();
        let booking = good(&format!("s1.booking-{escaped}")).clinic.booking.unwrap();
        assert_eq!((&*booking, host(&booking)), (address, Some(shown)));
    }
}

#[test]
fn a_clinic_can_be_reached_by_its_number_or_where_it_can_be_booked() {
    let can = |link| good(link).clinic.can_be_reached();
    assert!(can("s1.clinic-A.phone-123456"));
    assert!(can("s1.clinic-A.booking-https%3a%2f%2fa%2eorg"));
    assert!(!can("s1.clinic-A"), "a name alone is nowhere to turn to");
}

#[test]
fn on_a_page_of_its_own_there_is_no_clinic_and_nobody_to_tell() {
    let all = good(
        "s1.region-gb.theme-dark.asks-level.clinic-A.phone-123456.booking-https%3a%2f%2fa%2eorg",
    );
    let own = all.clone().unframed();
    assert_eq!((own.clinic, own.asks_level), (Clinic::default(), false));
    assert_eq!((own.region, own.theme), (all.region, all.theme));
}
