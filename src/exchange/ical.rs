//! iCalendar (RFC 5545): a calendar of whole days, as phones and web calendars take it in. What the days mean is the
//! caller's; here they are written so that every reader gets back what was meant.

use std::io::{Result, Write};

use chrono::NaiveDate;

/// Octets a line may have without its line end.
const LINE: usize = 75;

/// An event that takes a whole day and leaves it free for others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// What it is known by for ever: who imports the calendar again gets no second event.
    pub uid: String,
    /// Its day, or the first of its days.
    pub day: NaiveDate,
    /// Whether it returns.
    pub repeat: Repeat,
    /// One line.
    pub summary: String,
    /// More lines.
    pub description: String,
}

/// Whether an event returns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Repeat {
    /// It does not.
    Never,
    /// Every year.
    Yearly,
    /// On the last day of each February: what belongs on the 29th falls on the 28th in common years.
    EndOfFebruary,
}

/// Writes a calendar, event by event.
pub struct Writer<W: Write> {
    out: W,
    stamp: NaiveDate,
}

impl<W: Write> Writer<W> {
    /// Begins the calendar called `name`, as it is on the day `stamp`.
    pub fn begin(out: W, name: &str, stamp: NaiveDate) -> Result<Writer<W>> {
        let mut writer = Writer { out, stamp };
        writer.line("BEGIN:VCALENDAR")?;
        writer.line("VERSION:2.0")?;
        writer.line(concat!("PRODID:-//crm//crm ", env!("CARGO_PKG_VERSION"), "//EN"))?;
        writer.line("CALSCALE:GREGORIAN")?;
        writer.line("METHOD:PUBLISH")?;
        writer.text("X-WR-CALNAME", name)?;
        Ok(writer)
    }

    /// Writes one event.
    pub fn event(&mut self, event: &Event) -> Result<()> {
        self.line("BEGIN:VEVENT")?;
        self.text("UID", &event.uid)?;
        self.line(&format!("DTSTAMP:{}T000000Z", self.stamp.format("%Y%m%d")))?;
        self.line(&format!("DTSTART;VALUE=DATE:{}", event.day.format("%Y%m%d")))?;
        match event.repeat {
            Repeat::Never => {}
            Repeat::Yearly => self.line("RRULE:FREQ=YEARLY")?,
            Repeat::EndOfFebruary => self.line("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1")?,
        }
        self.text("SUMMARY", &event.summary)?;
        if !event.description.is_empty() {
            self.text("DESCRIPTION", &event.description)?;
        }
        self.line("TRANSP:TRANSPARENT")?;
        self.line("END:VEVENT")
    }

    /// Ends the calendar.
    pub fn end(mut self) -> Result<()> {
        self.line("END:VCALENDAR")?;
        self.out.flush()
    }

    /// A property whose value is text.
    fn text(&mut self, name: &str, value: &str) -> Result<()> {
        let mut line = format!("{name}:");
        let mut chars = value.chars().peekable();
        while let Some(c) = chars.next() {
            match c {
                '\\' | ';' | ',' => line.extend(['\\', c]),
                '\r' if chars.peek() == Some(&'\n') => {}
                '\r' | '\n' => line.push_str("\\n"),
                '\t' => line.push(' '),
                c if c.is_control() => {}
                c => line.push(c),
            }
        }
        self.line(&line)
    }

    /// A line, folded between characters; what goes on begins with a space, which counts.
    fn line(&mut self, line: &str) -> Result<()> {
        let mut octets = 0;
        let mut cell = [0; 4];
        for c in line.chars() {
            if octets + c.len_utf8() > LINE {
                self.out.write_all(b"\r\n ")?;
                octets = 1;
            }
            octets += c.len_utf8();
            self.out.write_all(c.encode_utf8(&mut cell).as_bytes())?;
        }
        self.out.write_all(b"\r\n")
    }
}

#[cfg(test)]
mod tests {
    use icalendar::parser::{read_calendar, unfold};
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn event(summary: &str) -> Event {
        Event {
            uid: "R5.crm".to_owned(),
            day: day("2026-11-23"),
            repeat: Repeat::Never,
            summary: summary.to_owned(),
            description: String::new(),
        }
    }

    fn written(name: &str, events: &[Event]) -> String {
        let mut out = Vec::new();
        let mut writer = Writer::begin(&mut out, name, day("2026-11-21")).unwrap();
        for event in events {
            writer.event(event).unwrap();
        }
        writer.end().unwrap();
        String::from_utf8(out).unwrap()
    }

    /// A property of each event, as another program reads it.
    fn read_back(text: &str, name: &str) -> Vec<Option<String>> {
        let unfolded = unfold(text);
        let calendar = read_calendar(&unfolded).unwrap();
        let value = |event: &icalendar::parser::Component| {
            let property = event.properties.iter().find(|property| property.name == name);
            property.map(|property| property.val.to_string())
        };
        calendar.components.iter().map(value).collect()
    }

    #[test]
    fn a_calendar_as_it_is_written() {
        let yearly =
            Event { repeat: Repeat::Yearly, uid: "C1-birthday.crm".to_owned(), ..event("b") };
        let leap = Event {
            repeat: Repeat::EndOfFebruary,
            day: day("2027-02-28"),
            description: "one\r\ntwo; three, \\ four".to_owned(),
            ..event("c")
        };
        let text = written("Salon, Aoi", &[event("山田 太郎: 見積もり"), yearly, leap]);
        assert!(text.lines().count() == text.matches("\r\n").count());
        insta::assert_snapshot!(text.replace("\r\n", "\n"), @r"
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//crm//crm 0.1.0//EN
        CALSCALE:GREGORIAN
        METHOD:PUBLISH
        X-WR-CALNAME:Salon\, Aoi
        BEGIN:VEVENT
        UID:R5.crm
        DTSTAMP:20261121T000000Z
        DTSTART;VALUE=DATE:20261123
        SUMMARY:山田 太郎: 見積もり
        TRANSP:TRANSPARENT
        END:VEVENT
        BEGIN:VEVENT
        UID:C1-birthday.crm
        DTSTAMP:20261121T000000Z
        DTSTART;VALUE=DATE:20261123
        RRULE:FREQ=YEARLY
        SUMMARY:b
        TRANSP:TRANSPARENT
        END:VEVENT
        BEGIN:VEVENT
        UID:R5.crm
        DTSTAMP:20261121T000000Z
        DTSTART;VALUE=DATE:20270228
        RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1
        SUMMARY:c
        DESCRIPTION:one\ntwo\; three\, \\ four
        TRANSP:TRANSPARENT
        END:VEVENT
        END:VCALENDAR
        ");
    }

    #[test]
    fn long_lines_are_folded_between_characters() {
        let text = written("x", &[event(&"あいう".repeat(60))]);
        assert!(text.split("\r\n").all(|line| line.len() <= LINE), "{text}");
        assert!(text.split("\r\n").any(|line| line.len() >= LINE - 2), "{text}");
        assert_eq!(read_back(&text, "SUMMARY"), [Some("あいう".repeat(60))]);
    }

    proptest! {
        #[test]
        fn another_program_reads_back_what_was_written(
            summaries in prop::collection::vec("[\\PC\r\n\t;,:\\\\\"]{0,90}|BEGIN:VEVENT|END:VCALENDAR\r\n", 1..5),
            name in any::<String>(),
        ) {
            let events: Vec<Event> = summaries.iter().map(|text| event(text)).collect();
            let text = written(&name, &events);
            prop_assert!(text.split("\r\n").all(|line| line.len() <= LINE));
            prop_assert!(!text.replace("\r\n", "").contains(char::is_control));
            let meant = |text: &String| {
                Some(text.replace("\r\n", "\n").replace('\r', "\n").replace('\t', " "))
            };
            let meant: Vec<Option<String>> = summaries.iter().map(meant).collect();
            prop_assert_eq!(read_back(&text, "SUMMARY"), meant);
        }
    }
}
