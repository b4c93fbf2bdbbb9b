//! How a refusal reads: sentences for a person, one JSON object for a program, always on stderr.

use std::io::Write;

use serde_json::json;

use crate::cli::world::Streams;
use crate::error::{Candidate, Error, Exit};
use crate::i18n::{Texts, clean};
use crate::t;

/// A refusal, said in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Report {
    pub(crate) exit: Exit,
    /// What was refused, and why.
    pub(crate) message: String,
    /// What to do about it.
    pub(crate) hint: Option<String>,
    /// What the name could have meant.
    pub(crate) candidates: Vec<Candidate>,
}

impl Report {
    /// Says `error` in the language of `texts`.
    pub(crate) fn of(error: &Error, texts: &Texts) -> Self {
        Report {
            exit: error.exit(),
            message: texts.error(error),
            hint: texts.hint(error),
            candidates: error.candidates().to_vec(),
        }
    }

    /// Writes it to stderr and gives its status; silent where nothing failed (a closed pipe).
    pub(crate) fn write(&self, json: bool, streams: &mut Streams, texts: &Texts) -> Exit {
        if self.exit != Exit::Done {
            let said = if json { self.json() } else { self.sentences(texts) };
            // There is no other stream left to complain on.
            let _ = streams.stderr.write_all(said.as_bytes());
        }
        self.exit
    }

    fn sentences(&self, texts: &Texts) -> String {
        let mut said = t!(texts, "usage-error", message = clean(&self.message).into_owned());
        for candidate in &self.candidates {
            said += &format!("\n  {}  {}", clean(&candidate.code), clean(&candidate.label));
        }
        if let Some(hint) = &self.hint {
            said += "\n";
            said += &t!(texts, "usage-hint", message = clean(hint).into_owned());
        }
        said + "\n"
    }

    fn json(&self) -> String {
        let candidates: Vec<_> = self.candidates.iter().map(candidate).collect();
        let object = json!({
            "code": self.exit.word(),
            "exit": self.exit as u8,
            "message": clean(&self.message),
            "hint": self.hint.as_deref().map(clean),
            "candidates": candidates,
        });
        format!("{object}\n")
    }
}

fn candidate(candidate: &Candidate) -> serde_json::Value {
    json!({ "code": clean(&candidate.code), "label": clean(&candidate.label) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    #[test]
    fn candidates_stand_between_message_and_hint_without_control_characters() {
        let candidates = vec![
            Candidate { code: "C12".into(), label: "山田\u{1b}[31m 太郎".into() },
            Candidate { code: "C13".into(), label: "山田 花子".into() },
        ];
        let report = Report {
            exit: Exit::Ambiguous,
            message: "\"山田\" fits 2 customers.".into(),
            hint: Some("Give the code.".into()),
            candidates,
        };
        insta::assert_snapshot!(report.sentences(&Texts::new(Lang::En)), @r#"
        error: "山田" fits 2 customers.
          C12  山田?[31m 太郎
          C13  山田 花子
        hint: Give the code.
        "#);
        insta::assert_snapshot!(report.json(), @r#"{"code":"ambiguous","exit":4,"message":"\"山田\" fits 2 customers.","hint":"Give the code.","candidates":[{"code":"C12","label":"山田?[31m 太郎"},{"code":"C13","label":"山田 花子"}]}"#);
    }
}
