//! A profile as fields of a form, each by its name, and the change that typed fields make. What was changed elsewhere
//! meanwhile is found here; the texts are read in `editor`.

use super::CustomerChange;
use crate::domain::customer::Profile;
use crate::domain::fold::fold;
use crate::domain::several::{join, parts};
use crate::error::{Candidate, Error, Result};

/// The fields of a profile as they could have been typed; a field without a value is an empty text.
pub fn profile_fields(profile: &Profile) -> Vec<(&'static str, String)> {
    let customer = &profile.customer;
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let shown = |value: Option<&dyn ToString>| value.map(ToString::to_string).unwrap_or_default();
    let facts: Vec<String> =
        profile.facts.iter().map(|(name, value)| format!("{name}={value}")).collect();
    vec![
        ("name", customer.name.clone()),
        ("kana", text(&customer.kana)),
        ("honorific", text(&customer.honorific)),
        ("organisation", text(&customer.organisation)),
        ("phone", join(&profile.phones)),
        ("email", join(&profile.emails)),
        ("birthday", shown(customer.birthday.as_ref().map(|it| it as _))),
        ("since", shown(customer.since.as_ref().map(|it| it as _))),
        ("source", text(&customer.source)),
        ("referred_by", shown(customer.referred_by.as_ref().map(|it| it as _))),
        ("channel", customer.channel.map(|it| it.word().to_owned()).unwrap_or_default()),
        ("relation", customer.relation.map(|it| it.word().to_owned()).unwrap_or_default()),
        ("cadence", shown(customer.cadence_days.as_ref().map(|it| it as _))),
        ("tags", join(&profile.tags)),
        ("postal", text(&customer.postal)),
        ("address", text(&customer.address)),
        ("facts", join(&facts)),
        ("note", text(&customer.note)),
        ("key", text(&customer.key)),
    ]
}

impl CustomerChange {
    /// The change that typed fields make, each by the name it has in [`profile_fields`]. Tags and facts are put on and
    /// taken off as they differ from those that stood in the fields `before` somebody typed.
    pub fn of_fields(
        fields: &[(&'static str, String)],
        before: &[(&'static str, String)],
    ) -> CustomerChange {
        let stood = |name: &str| {
            let field = before.iter().find(|(known, _)| *known == name);
            field.map(|(_, text)| parts(text)).unwrap_or_default()
        };
        let mut change = CustomerChange::default();
        for (name, text) in fields {
            match *name {
                "phone" => change.phones = Some(parts(text)),
                "email" => change.emails = Some(parts(text)),
                "tags" => change.tag(parts(text), &stood("tags")),
                "facts" => change.note_facts(parts(text), &stood("facts")),
                name => {
                    if let Some(field) = change.single(name) {
                        *field = Some(text.clone());
                    }
                }
            }
        }
        change
    }

    fn single(&mut self, name: &str) -> Option<&mut Option<String>> {
        Some(match name {
            "name" => &mut self.name,
            "kana" => &mut self.kana,
            "honorific" => &mut self.honorific,
            "organisation" => &mut self.organisation,
            "birthday" => &mut self.birthday,
            "since" => &mut self.since,
            "source" => &mut self.source,
            "referred_by" => &mut self.referred_by,
            "channel" => &mut self.channel,
            "relation" => &mut self.relation,
            "cadence" => &mut self.cadence,
            "postal" => &mut self.postal,
            "address" => &mut self.address,
            "note" => &mut self.note,
            "key" => &mut self.key,
            _ => return None,
        })
    }

    fn tag(&mut self, wanted: Vec<String>, there: &[String]) {
        let lacks = |tags: &[String], tag: &str| !tags.iter().any(|it| fold(it) == fold(tag));
        self.untags = there.iter().filter(|tag| lacks(&wanted, tag)).cloned().collect();
        self.tags = wanted.into_iter().filter(|tag| lacks(there, tag)).collect();
    }

    fn note_facts(&mut self, wanted: Vec<String>, there: &[String]) {
        let names = there.iter().map(|fact| fact_name(fact));
        let gone = names.filter(|name| !wanted.iter().any(|it| fact_name(it) == *name));
        self.facts = gone.map(|name| format!("{name}=")).collect();
        self.facts.extend(wanted.into_iter().filter(|fact| !there.contains(fact)));
    }
}

/// Refuses a change of what is not as it was seen; its candidates are the fields with what stands there now.
pub(super) fn refuse_changed(
    change: &CustomerChange,
    seen: &Profile,
    stands: &Profile,
) -> Result<()> {
    let mut touched = change.clone();
    let is_touched = |name: &str| match name {
        "phone" => change.phones.is_some(),
        "email" => change.emails.is_some(),
        // Tags are put on and taken off one by one, whatever else is there.
        "tags" => false,
        "facts" => change
            .facts
            .iter()
            .any(|fact| fact_of(seen, fact_name(fact)) != fact_of(stands, fact_name(fact))),
        name => touched.single(name).is_some_and(|field| field.is_some()),
    };
    let changed: Vec<Candidate> = changed_fields(seen, stands, is_touched);
    let Some(first) = changed.first() else { return Ok(()) };
    Err(Error::refused("error-edit-elsewhere")
        .with("who", stands.customer.id.to_string())
        .with("now", first.label.as_str())
        .among(changed))
}

fn changed_fields(
    seen: &Profile,
    stands: &Profile,
    mut is_touched: impl FnMut(&str) -> bool,
) -> Vec<Candidate> {
    let both = profile_fields(seen).into_iter().zip(profile_fields(stands));
    let differs = both.filter(|((_, before), (_, now))| before != now);
    let changed = differs.filter(|((name, _), _)| is_touched(name));
    changed.map(|(_, (name, now))| Candidate { code: name.to_owned(), label: now }).collect()
}

fn fact_name(typed: &str) -> &str {
    typed.split_once(['=', '＝']).map_or(typed, |(name, _)| name).trim()
}

fn fact_of<'p>(profile: &'p Profile, name: &str) -> Option<&'p str> {
    profile.facts.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::policy::Policy;
    use crate::ops::Crm;
    use crate::ops::tests::{book, named};

    fn whole() -> (Crm, Profile) {
        let mut crm = book(Policy::default());
        let text = |text: &str| Some(text.to_owned());
        let change = CustomerChange {
            kana: text("ヤマダ"),
            phones: Some(vec!["090-1234-5678".to_owned(), "03-1234-5678".to_owned()]),
            birthday: text("04-05"),
            cadence: text("30"),
            channel: text("LINE"),
            tags: vec!["vip".to_owned(), "a, b".to_owned()],
            facts: vec!["犬=ハチ".to_owned(), "size=1,5".to_owned()],
            ..named("山田")
        };
        let id = crm.add_customer(&change, false).unwrap();
        let profile = crm.read().profile(id).unwrap();
        (crm, profile)
    }

    fn typed(fields: &[(&'static str, &str)], seen: &Profile) -> CustomerChange {
        let fields: Vec<_> =
            fields.iter().map(|(name, text)| (*name, (*text).to_owned())).collect();
        CustomerChange::of_fields(&fields, &profile_fields(seen))
    }

    #[test]
    fn every_field_is_read_back_as_it_was() {
        let (mut crm, seen) = whole();
        let change = CustomerChange::of_fields(&profile_fields(&seen), &profile_fields(&seen));
        assert_eq!((&change.tags, &change.untags, &change.facts), (&vec![], &vec![], &vec![]));
        crm.edit_customer_seen(seen.customer.id, &change, &seen).unwrap();
        assert_eq!(crm.read().profile(seen.customer.id).unwrap(), seen);
    }

    #[test]
    fn only_what_was_typed_is_changed() {
        let (mut crm, seen) = whole();
        let id = seen.customer.id;
        let other = typed(&[("note", "elsewhere"), ("tags", "vip, a, new")], &seen);
        crm.edit_customers(&[id], &other).unwrap();
        let change = typed(&[("tags", "\"a, b\""), ("facts", "犬=ポチ, 猫=タマ")], &seen);
        crm.edit_customer_seen(id, &change, &seen).unwrap();
        let now = crm.read().profile(id).unwrap();
        assert_eq!(now.customer.note.as_deref(), Some("elsewhere"));
        assert_eq!(now.tags, ["a", "new"]);
        let fact = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        assert_eq!(now.facts, [fact("犬", "ポチ"), fact("猫", "タマ")]);
    }

    #[test]
    fn what_was_changed_elsewhere_is_refused_once() {
        let (mut crm, seen) = whole();
        let id = seen.customer.id;
        let other = typed(&[("phone", "080"), ("facts", "犬=クロ, \"size=1,5\"")], &seen);
        crm.edit_customers(&[id], &other).unwrap();
        let change = typed(&[("phone", "070"), ("facts", "犬=ポチ, \"size=1,5\"")], &seen);
        let refused = crm.edit_customer_seen(id, &change, &seen).unwrap_err();
        assert_eq!(refused.key(), "error-edit-elsewhere");
        let named: Vec<_> =
            refused.candidates().iter().map(|it| (it.code.as_str(), it.label.as_str())).collect();
        assert_eq!(named, [("phone", "080"), ("facts", "犬=クロ, \"size=1,5\"")]);
        let now = crm.read().profile(id).unwrap();
        assert_eq!(now.phones, ["080"]);
        crm.edit_customer_seen(id, &change, &now).unwrap();
        assert_eq!(crm.read().profile(id).unwrap().phones, ["070"]);
        let other_fact = typed(&[("facts", "犬=ハチ, size=2")], &seen);
        crm.edit_customer_seen(id, &other_fact, &seen).unwrap();
    }
}
