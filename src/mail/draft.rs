//! A mail as a file (RFC 5322, text as UTF-8) that mail programs open as a draft.

use mail_builder::headers::Header;
use mail_builder::headers::address::Address;
use mail_builder::headers::text::Text;
use mail_builder::mime::MimePart;

use super::Mail;

impl Mail {
    /// The file. Without sender, date and id: those are set by the program that sends it.
    pub fn draft(&self) -> Vec<u8> {
        // X-Unsent opens it for writing in Outlook and Apple Mail.
        let mut file = b"X-Unsent: 1\r\n".to_vec();
        header(&mut file, "To", &Address::new_address(Some(&self.name), &self.address));
        header(&mut file, "Subject", &Text::new(&self.subject));
        file.extend(b"MIME-Version: 1.0\r\n");
        MimePart::new("text/plain", self.text.replace('\n', "\r\n") + "\r\n").write_part(&mut file);
        file
    }
}

fn header(file: &mut Vec<u8>, name: &str, value: &impl Header) {
    file.extend(name.bytes().chain(*b": "));
    value.write_header(file, name.len() + 2);
}
