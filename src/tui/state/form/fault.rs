//! Why a form could not be written down, and at which of its fields that is said.

use super::super::overlay::Turn;
use super::Form;
use crate::error::{Arg, Error};

/// Why a form could not be written down.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Fault {
    pub(crate) error: Error,
    /// The field it is about, where it is about one.
    pub(crate) field: Option<usize>,
}

impl Form {
    /// The fault that an error is, at the field that it is about.
    pub(super) fn placed(&self, error: Error) -> Fault {
        let key = error.key().trim_start_matches("error-");
        let about: Vec<usize> = (0..self.fields.len())
            .filter(|place| {
                let faults = self.fields[*place].spec.faults;
                faults.iter().any(|fault| key.starts_with(fault))
            })
            .collect();
        let named = |place: &&usize| {
            let typed = self.fields[**place].text().trim();
            let names =
                |(_, arg): &(_, Arg)| matches!(arg, Arg::Text(text) if text.trim() == typed);
            !typed.is_empty() && error.args().iter().any(names)
        };
        let field = about.iter().find(named).or(about.first()).copied();
        Fault { error, field }
    }

    /// Hears that it could not be written down; nothing that was typed is lost.
    pub(super) fn refused(&mut self, error: &Error) -> Vec<Turn> {
        let fault = self.placed(error.clone());
        self.is_sure = error.key() == "error-customer-duplicate";
        let mut field = fault.field;
        let mut turns = Vec::new();
        if error.key() == "error-edit-elsewhere" {
            for candidate in error.candidates() {
                if let Some(field) = self.field_mut(&candidate.code) {
                    field.there = Some(candidate.label.clone());
                }
            }
            field = self.fields.iter().position(|field| field.there.is_some());
            // What stands there now is what the next attempt is compared with.
            turns.extend(self.ask_subject());
        }
        self.fault = Some(fault);
        if let Some(place) = field {
            self.focus_on(place);
        }
        turns.extend(self.asks());
        turns
    }

    /// The first field that must be filled in and is not.
    pub(super) fn lacking(&self) -> Option<Fault> {
        let lacks = |place: &usize| {
            let field = &self.fields[*place];
            field.spec.is_needed && field.text().trim().is_empty()
        };
        let field = (0..self.fields.len()).find(lacks)?;
        Some(Fault { error: Error::usage("error-form-needed"), field: Some(field) })
    }

    /// Takes note that the field in focus was changed: what was said of it is no longer true.
    pub(super) fn changed(&mut self) {
        if self.fault.as_ref().is_some_and(|fault| fault.field.is_none_or(|it| it == self.focus)) {
            self.fault = None;
        }
        self.list.selected = None;
        // It may be known by another name, number or address.
        self.is_sure &= !matches!(self.fields[self.focus].spec.name, "name" | "phone" | "email");
    }
}
