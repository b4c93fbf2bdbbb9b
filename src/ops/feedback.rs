//! Feedback: log and remove answers.

use super::Crm;
use super::typed::{given, whole};
use crate::domain::feedback::Feedback;
use crate::domain::id::{CustomerId, FeedbackId};
use crate::domain::words::FeedbackKind;
use crate::error::{Error, Result};
use crate::store::Of;

/// An answer as typed.
#[derive(Debug, Clone, Default)]
pub struct FeedbackGiven {
    /// The score: 0 to 10 for NPS, 1 to 5 for CSAT.
    pub score: String,
    /// What was said.
    pub comment: Option<String>,
    /// Which question it answers; NPS where nothing is said.
    pub kind: Option<String>,
    /// When; now where nothing is said.
    pub at: Option<String>,
}

impl Crm {
    /// Logs the same answer of each customer, as one operation; refuses a score outside the scale.
    pub fn log_feedback(
        &mut self,
        whos: &[CustomerId],
        typed: &FeedbackGiven,
    ) -> Result<Vec<Of<Feedback>>> {
        let (day, time) = self.now.happened(typed.at.as_deref().and_then(given))?;
        let kind = typed.kind.as_deref().map(FeedbackKind::require).transpose()?;
        let kind = kind.unwrap_or(FeedbackKind::Nps);
        let score = whole(&typed.score).ok_or_else(|| {
            Error::usage("error-feedback-number").with("text", typed.score.as_str())
        })?;
        let comment = typed.comment.as_deref().and_then(given).map(str::to_owned);
        let stamp = self.stamp("log feedback");
        self.store.write(&stamp, |tx| {
            let logged = whos.iter().map(|who| {
                let customer = tx.customer(*who)?.name;
                let mut record = Feedback {
                    id: FeedbackId(0),
                    key: None,
                    customer_id: *who,
                    day,
                    time,
                    kind,
                    score,
                    comment: comment.clone(),
                };
                record.id = tx.insert_feedback(&record)?;
                Ok(Of { customer, record })
            });
            logged.collect()
        })
    }

    /// Removes answers.
    pub fn remove_feedback(&mut self, ids: &[FeedbackId]) -> Result<()> {
        let stamp = self.stamp("remove feedback");
        self.store.write(&stamp, |tx| ids.iter().try_for_each(|id| tx.remove_feedback(*id)))
    }
}
