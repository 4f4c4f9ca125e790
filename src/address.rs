//! The public address, as the publisher sets it: checked when the program is
//! built, so that no link ever leads nowhere.

/// What is wrong with a public address, if anything.
pub fn problem(address: &str) -> Option<&'static str> {
    let rest = address.strip_prefix("https://");
    let here = ["http://localhost", "http://127.0.0.1"];
    let here = here.iter().find_map(|it| address.strip_prefix(it));
    let here = here.filter(|it| it.is_empty() || it.starts_with(['/', ':']));
    let host = rest.and_then(|it| it.split(['/', ':']).next());
    if here.is_none() && host.is_none_or(str::is_empty) {
        Some("it must begin with https:// and a host (or http://localhost, http://127.0.0.1)")
    } else if address.contains(['#', '?']) {
        Some("it must have no # and no ?, because the answers stand after a #")
    } else if !address.bytes().all(|it| it.is_ascii_graphic() && !b"\"'<>\\`".contains(&it)) {
        Some("it must be written in plain signs, as it stands in an address line")
    } else if address.len() > 100 {
        Some("it must have at most 100 signs, so that links and their QR codes stay short")
    } else {
        None
    }
}
