//! A mail as a link (RFC 6068) that opens the mail program.

use std::fmt::Write;

use super::Mail;

impl Mail {
    /// The link: `mailto:ada@example.com?subject=...&body=...`.
    pub fn link(&self) -> String {
        let mut link = String::from("mailto:");
        push(&mut link, &self.address, b"@");
        link += "?subject=";
        push(&mut link, &self.subject, b"");
        link += "&body=";
        push(&mut link, &self.text.replace('\n', "\r\n"), b"");
        link
    }
}

/// Adds `text`, every byte but the unreserved ones of RFC 3986 and `kept` as `%XX`.
fn push(link: &mut String, text: &str, kept: &[u8]) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) || kept.contains(&byte) {
            link.push(char::from(byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(link, "%{byte:02X}");
        }
    }
}
