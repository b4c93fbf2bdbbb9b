//! A mail comes back from a parser of somebody else's as it was meant, whatever its parts hold.

use mail_parser::MessageParser;
use proptest::prelude::*;

use super::Mail;

fn mail(name: &str, subject: &str, text: &str) -> Mail {
    Mail::new("ada@example.com", name, subject.to_owned(), text.to_owned()).unwrap()
}

/// Subject, name and text as a mail program reads them, and the headers there are.
fn read(mail: &Mail) -> (String, String, String, Vec<String>) {
    let bytes = mail.draft();
    let message = MessageParser::new().parse(&bytes).unwrap();
    let to = message.to().unwrap().first().unwrap();
    assert_eq!(to.address(), Some("ada@example.com"));
    let headers = message.headers_raw().map(|(name, _)| name.to_owned()).collect();
    (
        message.subject().unwrap_or_default().to_owned(),
        to.name().unwrap_or_default().to_owned(),
        message.body_text(0).unwrap().replace("\r\n", "\n"),
        headers,
    )
}

const HEADERS: [&str; 6] =
    ["X-Unsent", "To", "Subject", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"];

#[test]
fn a_mail_in_japanese_comes_back() {
    let subject = "ポイントの有効期限が近づいております。どうぞお早めにご利用くださいませ（2027年1月31日まで）";
    let text =
        "山田 太郎 様\n\nいつもありがとうございます。\n.\n長い行".to_owned() + &"あ".repeat(2000);
    let (read_subject, name, body, headers) = read(&mail("山田 太郎", subject, &text));
    assert_eq!((read_subject.as_str(), name.as_str()), (subject, "山田 太郎"));
    assert_eq!(body, text + "\n");
    assert_eq!(headers, HEADERS);
}

#[test]
fn only_what_is_one_plain_address_is_one() {
    let fits = |address: &str| Mail::new(address, "", String::new(), String::new()).is_ok();
    for address in ["a@b.c", "ada+x@example.com", "taro..y.@docomo.example", "o'neill@b-c.d"] {
        assert!(fits(address), "{address}");
    }
    for address in [
        "",
        "@",
        "a@",
        "@b",
        "a b@c.d",
        "a>,b@c.d",
        "a@b.c>",
        "a@b.c\r\nBcc: d@e.f",
        "a\"@b.c",
        "太郎@b.c",
        "a@b?cc=d",
    ] {
        assert!(!fits(address), "{address}");
    }
}

#[test]
fn a_link_holds_nothing_but_the_text() {
    let link = mail("Ada", "1 & 2?", "a=b#c\n%").link();
    assert_eq!(link, "mailto:ada@example.com?subject=1%20%26%202%3F&body=a%3Db%23c%0D%0A%25");
    let signs = Mail::new("a&b?c@d.e", "", String::new(), String::new()).unwrap().link();
    assert!(signs.starts_with("mailto:a%26b%3Fc@d.e?subject="), "{signs}");
}

proptest! {
    /// What the command hands over holds no controls but line ends, and no line end in name and subject.
    #[test]
    fn any_mail_comes_back(
        name in "[^\\p{C}]{1,60}",
        subject in "[^\\p{C}]{1,200}",
        text in "([^\\p{C}]|\\n){1,400}",
    ) {
        let (read_subject, _, body, headers) = read(&mail(&name, &subject, &text));
        prop_assert_eq!(read_subject.trim(), subject.trim());
        prop_assert_eq!(body, text + "\n");
        prop_assert_eq!(headers, HEADERS);
    }

    /// Nor does a hostile part become a header.
    #[test]
    fn no_part_becomes_a_header(name in any::<String>(), subject in any::<String>(), text in any::<String>()) {
        let bytes = mail(&name, &subject, &text).draft();
        let head = String::from_utf8(bytes).unwrap();
        let head = head.split("\r\n\r\n").next().unwrap_or_default();
        let folded = |line: &&str| !line.starts_with([' ', '\t']);
        let names: Vec<&str> = head.split("\r\n").filter(folded).filter_map(|line| line.split(':').next()).collect();
        prop_assert_eq!(&names[..], &HEADERS[..names.len()]);
        prop_assert!(names.len() >= 5);
        prop_assert!(!head.contains(|c: char| c.is_control() && !"\r\n\t".contains(c)));
    }
}
