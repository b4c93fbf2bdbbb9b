//! A command that runs every day, as crontab(5) and systemd.timer(5) write it. Their words hold no backslash and no
//! control character, which the two read in ways of their own.

use chrono::{NaiveTime, Timelike};

/// A command line, the program's full path first, and when it runs.
pub(super) struct Schedule {
    pub(super) words: Vec<String>,
    pub(super) at: NaiveTime,
}

impl Schedule {
    /// The line of a crontab: the words as the shell reads them; `%` would end the line.
    pub(super) fn crontab(&self) -> String {
        let words: Vec<String> = self.words.iter().map(|word| in_shell(word)).collect();
        let command = words.join(" ").replace('%', "\\%");
        format!("{} {} * * * {command}\n", self.at.minute(), self.at.hour())
    }

    /// The unit that runs the command once.
    pub(super) fn service(&self, title: &str) -> String {
        let mut words = self.words.iter().map(|word| in_unit(word));
        // systemd puts variables into the arguments, not into the path of the program.
        let program = words.next().unwrap_or_default();
        let arguments = words.map(|word| format!(" {}", word.replace('$', "$$")));
        let command = program + &arguments.collect::<String>();
        format!("[Unit]\nDescription={title}\n\n[Service]\nType=oneshot\nExecStart={command}\n")
    }

    /// The unit that starts it every day, later where the computer was off.
    pub(super) fn timer(&self, title: &str) -> String {
        let at = self.at.format("%H:%M:00");
        format!(
            "[Unit]\nDescription={title}\n\n[Timer]\nOnCalendar=*-*-* {at}\nPersistent=true\n\n\
             [Install]\nWantedBy=timers.target\n"
        )
    }
}

/// Whether shell and systemd take the word as it is.
fn is_plain(word: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/._-+:@,=".contains(&byte);
    !word.is_empty() && word.bytes().all(plain)
}

/// A word for `sh`. A quotation mark stands between others, for a backslash means something else to cron.
fn in_shell(word: &str) -> String {
    if is_plain(word) { word.to_owned() } else { format!("'{}'", word.replace('\'', "'\"'\"'")) }
}

/// A word for a unit file.
fn in_unit(word: &str) -> String {
    let word = word.replace('%', "%%");
    if is_plain(&word) { word } else { format!("\"{}\"", word.replace('"', "\\\"")) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn schedule(words: &[&str]) -> Schedule {
        let words = words.iter().map(|word| (*word).to_owned()).collect();
        Schedule { words, at: NaiveTime::from_hms_opt(7, 5, 0).unwrap() }
    }

    /// What cron hands to the shell: `%` ends the command, `\%` is one.
    fn by_cron(line: &str) -> String {
        let command = line.trim_end().splitn(6, ' ').nth(5).unwrap();
        let mut read = String::new();
        let mut chars = command.chars();
        while let Some(c) = chars.next() {
            match c {
                '%' => break,
                '\\' => match chars.next().unwrap() {
                    '%' => read.push('%'),
                    other => read.extend(['\\', other]),
                },
                c => read.push(c),
            }
        }
        read
    }

    /// The words of a unit's line as systemd.syntax(7) and systemd.service(5) tell.
    fn by_systemd(unit: &str) -> Vec<String> {
        let line = unit.lines().find_map(|line| line.strip_prefix("ExecStart=")).unwrap();
        let mut words = vec![String::new()];
        let (mut quote, mut chars) = (None, line.chars().peekable());
        while let Some(c) = chars.next() {
            let of_word = match c {
                '\\' => chars.next(),
                '"' | '\'' if quote.is_none() => {
                    quote = Some(c);
                    None
                }
                c if quote == Some(c) => {
                    quote = None;
                    None
                }
                ' ' if quote.is_none() => {
                    words.push(String::new());
                    None
                }
                '%' => chars.next().filter(|next| *next == '%'),
                '$' if words.len() > 1 => chars.next().filter(|next| *next == '$'),
                c => Some(c),
            };
            words.last_mut().unwrap().extend(of_word);
        }
        words
    }

    #[test]
    fn plain_words_stay_plain() {
        let schedule = schedule(&["/usr/bin/crm", "--db", "/home/aoi/crm.db"]);
        assert_eq!(schedule.crontab(), "5 7 * * * /usr/bin/crm --db /home/aoi/crm.db\n");
        let service = schedule.service("x");
        assert!(service.ends_with("ExecStart=/usr/bin/crm --db /home/aoi/crm.db\n"), "{service}");
        assert!(schedule.timer("x").contains("OnCalendar=*-*-* 07:05:00\n"));
    }

    #[test]
    fn percent_signs_quotes_and_spaces_are_escaped() {
        let schedule = schedule(&["/opt/100%/crm", "/home/葵's \"$HOME\"/a;b.db"]);
        assert_eq!(
            schedule.crontab(),
            "5 7 * * * '/opt/100\\%/crm' '/home/葵'\"'\"'s \"$HOME\"/a;b.db'\n"
        );
        let service = schedule.service("x");
        let line = "ExecStart=\"/opt/100%%/crm\" \"/home/葵's \\\"$$HOME\\\"/a;b.db\"\n";
        assert!(service.ends_with(line), "{service}");
    }

    proptest! {
        #[test]
        fn systemd_reads_the_words_back(words in prop::collection::vec("/[^\\p{C}\\\\]{0,12}", 1..5)) {
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            prop_assert_eq!(by_systemd(&schedule(&words).service("x")), words);
        }
    }

    #[cfg(unix)]
    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

        #[test]
        fn the_shell_behind_cron_reads_the_words_back(words in prop::collection::vec("[^\\p{C}\\\\]{0,12}", 1..5)) {
            let line: Vec<&str> = words.iter().map(String::as_str).collect();
            let command = format!("printf '[%s]\\n' {}", by_cron(&schedule(&line).crontab()));
            let done = std::process::Command::new("sh").args(["-c", &command]).output().unwrap();
            let expected: String = words.iter().map(|word| format!("[{word}]\n")).collect();
            prop_assert_eq!(String::from_utf8(done.stdout).unwrap(), expected);
        }
    }
}
