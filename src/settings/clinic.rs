//! A clinic that shows the check on its page: text, and nothing that could be
//! taken for an emergency number.

/// Who shows the check, as far as it says so.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clinic {
    /// Its name.
    pub name: Option<String>,
    /// Its telephone number, as it is written.
    pub phone: Option<String>,
    /// Where it can be booked: an address on the web, whose [`host`] is shown.
    pub booking: Option<String>,
}

impl Clinic {
    /// Whether it can be reached in a way that it has told.
    pub const fn can_be_reached(&self) -> bool {
        self.phone.is_some() || self.booking.is_some()
    }
}

/// Where an address on the web leads, if it is `https:` at a host that can be
/// read as it is, and without another port.
pub fn host(address: &str) -> Option<&str> {
    let rest = address.strip_prefix("https://")?;
    let ends = rest.bytes().position(|it| matches!(it, b'/' | b'?' | b'#'));
    let (host, path) = rest.split_at_checked(ends.unwrap_or(rest.len()))?;
    let plain = |it: u8| matches!(it, b'a'..=b'z' | b'0'..=b'9' | b'.' | b'-');
    let ended = host.starts_with('.') || host.ends_with('.');
    let named = host.bytes().all(plain) && host.bytes().any(|it| it == b'.') && !ended;
    let written = path.bytes().all(|it| it.is_ascii_graphic() && it != b'\\');
    (named && written && address.len() <= 300).then_some(host)
}

/// Whether it is a name of at most 120 bytes, without a number that one could
/// call, and without signs that are not seen or turn the reading direction.
pub(super) fn is_name(name: &str) -> bool {
    let (mut digits, mut seen) = (0, false);
    for sign in name.chars() {
        match sign {
            _ if is_digit(sign) => digits += 1,
            '\0'..='\x1f'
            | '\x7f'..='\u{9f}'
            | '\u{ad}'
            | '\u{61c}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}' => return false,
            _ => {}
        }
        seen |= sign != ' ';
    }
    seen && digits < 3 && name.len() <= 120
}

/// Whether someone may read it as a digit: in the scripts of India, in Arabic, and
/// raised, circled, wide or bold. Of signs nearby a name has no more than two either.
fn is_digit(sign: char) -> bool {
    match sign {
        '\u{966}'..='\u{def}' => matches!(sign as u32 & 0x7f, 0x66..=0x6f),
        '0'..='9'
        | '\u{b2}'..='\u{b9}'
        | '\u{660}'..='\u{669}'
        | '\u{6f0}'..='\u{6f9}'
        | '\u{2070}'..='\u{2793}'
        | '\u{ff10}'..='\u{ff19}'
        | '\u{1d7ce}'..='\u{1d7ff}' => true,
        _ => false,
    }
}

/// Whether it is a number of digits and spaces, with a plus before them or
/// without, and too long for an emergency number.
pub(super) fn is_phone(phone: &str) -> bool {
    let mut digits = 0;
    for (place, sign) in phone.bytes().enumerate() {
        match sign {
            b'0'..=b'9' => digits += 1,
            b' ' => {}
            b'+' if place == 0 => {}
            _ => return false,
        }
    }
    (6..=15).contains(&digits) && phone.len() <= 25
}
