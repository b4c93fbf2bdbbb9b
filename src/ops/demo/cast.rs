//! What the story is told with: the names, streets, dogs and words of a place. The places fill it in.

use crate::domain::policy::Policy;

/// Where the invented business is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Leeds, in English and pounds.
    Leeds,
    /// Kyoto, in Japanese and yen.
    Kyoto,
}

impl Place {
    /// The name of the business.
    pub fn business(self) -> &'static str {
        self.cast().business
    }

    /// How the business is run.
    pub fn policy(self) -> Policy {
        let mut policy = Policy::default();
        if self == Place::Leeds {
            "GBP".clone_into(&mut policy.currency);
            "GB".clone_into(&mut policy.country);
        }
        policy.points.points = 5;
        policy
    }

    pub(super) fn cast(self) -> &'static Cast {
        match self {
            Place::Leeds => &super::leeds::CAST,
            Place::Kyoto => &super::kyoto::CAST,
        }
    }
}

/// A person and a dog: name, reading, dog, breed, street.
pub(super) type Person =
    (&'static str, Option<&'static str>, &'static str, &'static str, &'static str);

/// The words of a place. Lists follow the order of the story's parts; see `story`.
pub(super) struct Cast {
    pub(super) business: &'static str,
    /// Walk of 30 minutes, walk of 60, puppy visit, a night's boarding: name and price in minor units.
    pub(super) products: [(&'static str, i64); 4],
    /// Categories: walks, visits, boarding.
    pub(super) categories: [&'static str; 3],
    /// Tags: best customer, puppy, has our key, nervous dog, moved away.
    pub(super) tags: [&'static str; 5],
    /// Names of facts: dog, breed, key, vet.
    pub(super) facts: [&'static str; 4],
    /// Where the key is.
    pub(super) key_place: &'static str,
    /// The vet.
    pub(super) vet: &'static str,
    /// Sources: web, flyer, referral, local event, social network.
    pub(super) sources: [&'static str; 5],
    pub(super) people: [Person; super::story::PEOPLE],
    /// Domain of the invented mail addresses; reserved, so that nobody has it.
    pub(super) domain: &'static str,
    /// How invented phone numbers begin; reserved or impossible for real lines.
    pub(super) phone: &'static str,
    /// First inquiry, then what is said at check-ins.
    pub(super) inquiry: &'static str,
    pub(super) check_ins: [&'static str; 6],
    /// Notes of the named parts: the promised call, the lapsed regular, the one at risk, the family, the partner.
    pub(super) promise_note: &'static str,
    pub(super) promise: &'static str,
    pub(super) quote: &'static str,
    pub(super) lapsed_note: &'static str,
    pub(super) risk_note: &'static str,
    pub(super) family_note: &'static str,
    pub(super) partner_note: &'static str,
    pub(super) partner_organisation: &'static str,
    pub(super) void_note: &'static str,
    pub(super) this_morning: &'static str,
    /// Comments to scores: delighted, content, displeased.
    pub(super) comments: [&'static [&'static str]; 3],
}
