//! The public address.

use back_to_toe::address::problem;

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
