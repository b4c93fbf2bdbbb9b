//! What a customer is after a merge: its own fields, gaps filled from the other.

use super::editor::{canonical, listed};
use crate::domain::customer::Profile;
use crate::domain::fold::fold;

/// The winner's profile, its gaps filled from the other's.
pub(super) fn joined(mut winner: Profile, other: Profile, country: &str) -> Profile {
    let (own, from) = (&mut winner.customer, other.customer);
    for (field, filler) in [
        (&mut own.kana, from.kana),
        (&mut own.honorific, from.honorific),
        (&mut own.organisation, from.organisation),
        (&mut own.source, from.source),
        (&mut own.postal, from.postal),
        (&mut own.address, from.address),
    ] {
        *field = field.take().or(filler);
    }
    own.birthday = own.birthday.or(from.birthday);
    own.since = own.since.into_iter().chain(from.since).min();
    own.channel = own.channel.or(from.channel);
    own.relation = own.relation.or(from.relation);
    own.cadence_days = own.cadence_days.or(from.cadence_days);
    if own.referred_by.is_none_or(|id| id == from.id) {
        own.referred_by = from.referred_by.filter(|id| *id != own.id);
        own.referred_on = own.referred_by.and(from.referred_on);
    }
    own.created_on = own.created_on.min(from.created_on);
    let notes: Vec<String> = own.note.take().into_iter().chain(from.note).collect();
    own.note = Some(notes.join("\n")).filter(|note| !note.is_empty());
    winner.emails.extend(other.emails);
    winner.emails = listed(&winner.emails, |email| email.to_lowercase());
    winner.phones.extend(other.phones);
    winner.phones = listed(&winner.phones, |phone| canonical(phone, country));
    winner.tags.extend(other.tags);
    winner.tags = listed(&winner.tags, fold);
    for (name, value) in other.facts {
        if !winner.facts.iter().any(|(known, _)| *known == name) {
            winner.facts.push((name, value));
        }
    }
    winner
}
