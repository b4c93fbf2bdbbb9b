//! The forms of a customer: added, changed, and several changed alike.

use super::ask::Subject;
use super::spec::{Reading, Sheet, Source, Spec};
use super::{Form, enter, nothing, words};
use crate::domain::words::{Channel, Relation};
use crate::ops::{CustomerChange, profile_fields};
use crate::tui::action::Action;
use crate::tui::write::Entry;

const NAME: Spec = Spec::line("name", "form-name").faults(&["name", "customer-duplicate"]);
const KANA: Spec = Spec::line("kana", "form-kana").kana();
const PHONE: Spec = Spec::line("phone", "form-phone");
const EMAIL: Spec = Spec::line("email", "form-email").faults(&["email"]);
const HONORIFIC: Spec = Spec::line("honorific", "form-honorific");
const ORGANISATION: Spec = Spec::line("organisation", "form-organisation");
const BIRTHDAY: Spec =
    Spec::line("birthday", "form-birthday").read(Reading::Birthday).faults(&["birthday"]);
const SINCE: Spec = Spec::line("since", "form-since").read(Reading::Past).faults(&["when"]);
const CHANNEL: Spec =
    Spec::optional("channel", "form-prefers", || words(Channel::ALL, Channel::word));
const RELATION: Spec =
    Spec::optional("relation", "form-relation", || words(Relation::ALL, Relation::word));
const CADENCE: Spec = Spec::line("cadence", "form-cadence").faults(&["cadence"]);
const TAGS: Spec = Spec::line("tags", "form-tags").suggests(Source::Tags);
const SOURCE: Spec = Spec::line("source", "form-source");
const REFERRED_BY: Spec = Spec::line("referred_by", "form-referred-by")
    .read(Reading::Customer)
    .suggests(Source::Customers)
    .faults(&["customer-unknown", "customer-ambiguous", "customer-code", "referral"]);
const POSTAL: Spec = Spec::line("postal", "form-postal");
const ADDRESS: Spec = Spec::line("address", "form-address");
const FACTS: Spec = Spec::line("facts", "form-facts").faults(&["fact"]);
const NOTE: Spec = Spec::long("note", "form-note");
const KEY: Spec = Spec::line("key", "form-key").faults(&["customer-key"]);

/// All there is to know, what a first call brings first.
const ALL: &[Spec] = &[
    NAME,
    KANA,
    PHONE,
    EMAIL,
    NOTE,
    TAGS,
    BIRTHDAY,
    SOURCE,
    REFERRED_BY,
    CHANNEL,
    CADENCE,
    RELATION,
    ORGANISATION,
    HONORIFIC,
    POSTAL,
    ADDRESS,
    SINCE,
    FACTS,
    KEY,
];

pub(super) static ADD: Sheet = Sheet {
    action: Action::Add,
    title: "form-title-add",
    fields: ALL,
    first: "name",
    fill: nothing,
    waits: false,
    write: |form| {
        let typed = CustomerChange::of_fields(&typed(form), &[]);
        Some(enter(Entry::Add { typed, allow_duplicate: form.is_sure }))
    },
};

pub(super) static EDIT: Sheet = Sheet {
    action: Action::Edit,
    title: "form-title-edit",
    fields: ALL,
    first: "name",
    fill,
    waits: true,
    write: |form| {
        let subject = form.subject.as_ref()?;
        let fields = typed(form);
        if fields.is_empty() {
            return None;
        }
        let seen = subject.profile.clone();
        let typed = CustomerChange::of_fields(&fields, &before(form));
        Some(enter(Entry::Edit { typed, seen }))
    },
};

pub(super) static EDIT_SEVERAL: Sheet = Sheet {
    action: Action::Edit,
    title: "form-title-edit",
    fields: &[TAGS, CHANNEL, CADENCE, RELATION, SOURCE, REFERRED_BY, ORGANISATION],
    first: "tags",
    fill: nothing,
    waits: false,
    write: |form| {
        let fields = typed(form);
        let typed = CustomerChange::of_fields(&fields, &[]);
        let ids = form.about.ids();
        (!fields.is_empty()).then(|| enter(Entry::EditSeveral { ids, typed }))
    },
};

/// What stands in the book, where nothing else was typed.
fn fill(form: &mut Form, subject: &Subject) {
    for (name, text) in profile_fields(&subject.profile) {
        if let Some(field) = form.field_mut(name) {
            field.learn(&text);
        }
    }
}

/// The fields in which something was typed.
fn typed(form: &Form) -> Vec<(&'static str, String)> {
    let changed = form.fields.iter().filter(|field| field.is_changed());
    changed.map(|field| (field.spec.name, field.text().to_owned())).collect()
}

/// What stood in the fields before that, which may be more than what stands in the book by now, or less.
fn before(form: &Form) -> Vec<(&'static str, String)> {
    form.fields.iter().map(|field| (field.spec.name, field.initial().to_owned())).collect()
}
