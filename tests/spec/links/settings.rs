//! Settings in a link, and the public address.

use back_to_toe::{
    address::problem,
    region::Region,
    share::{LinkError, Opened, Settings, read},
};

#[test]
fn settings_are_read_as_they_were_written() {
    for language in [None, Some("en")] {
        for region in [None].into_iter().chain(Region::ALL.map(Some)) {
            let settings = Settings { language, region };
            let nothing = settings == Settings::default();
            let opened = if nothing { Opened::Nothing } else { Opened::Settings(settings) };
            assert_eq!(read(&settings.encode()), Ok(opened), "{settings:?}");
        }
    }
    let both = Settings { language: Some("en"), region: Some(Region::Us) };
    assert_eq!(both.encode(), "s1.language-en.region-us");
    assert_eq!(read("s1.region-us.language-en"), Ok(Opened::Settings(both)));
}

#[test]
fn settings_are_understood_whole_or_refused() {
    let refused = [
        ("s1", LinkError::Cut),
        ("s1.", LinkError::Cut),
        ("s1.language", LinkError::Cut),
        ("s1.language-en.", LinkError::Cut),
        ("s1.language-", LinkError::Unknown),
        ("s1.language-xx", LinkError::Unknown),
        ("s1.language-en.region-x", LinkError::Unknown),
        ("s1.language-en.answers-x", LinkError::Unknown),
        ("s1.Region-gb", LinkError::Unknown),
        ("s1.region-gb.region-gb", LinkError::Contradiction),
        ("s1.region-gb.language-en.region-us", LinkError::Contradiction),
    ];
    for (text, error) in refused {
        assert_eq!(read(text), Err(error), "{text}");
        assert_eq!(Settings::decode(text), Err(error), "{text}");
    }
    assert_eq!(Settings::decode(&super::LINKS[0]), Err(LinkError::Foreign));
    assert_eq!(back_to_toe::share::decode("s1.region-gb"), Err(LinkError::Foreign));
}

#[test]
fn a_public_address_is_one_that_a_link_can_be_put_after() {
    let good = [
        "https://example.org",
        "https://example.org/",
        "https://example.org:8443/a/b.html",
        "http://localhost:8080/",
        "http://127.0.0.1",
    ];
    for address in good {
        assert_eq!(problem(address), None, "{address}");
    }
    let long = format!("https://example.org/{}", "x".repeat(100));
    let wrong = [
        "",
        "example.org",
        "http://example.org/",
        "http://localhost.example.org/",
        "http://127.0.0.10.example.org/",
        "https://",
        "https:///check",
        "ftp://example.org/",
        "file:///check.html",
        "javascript:alert(1)",
        "https://example.org/#",
        "https://example.org/?a=b",
        "https://example.org/ check",
        "https://example.org/\"",
        "https://exämple.org/",
        "https://example.org/\n",
        &long,
    ];
    for address in wrong {
        assert!(problem(address).is_some(), "{address}");
    }
}
