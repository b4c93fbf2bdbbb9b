//! Who does what in the story: two years that end today, in days counted back from today. Words come from the cast.

use super::random::Random;
use crate::domain::words::Relation;

/// How many people there are.
pub(super) const PEOPLE: usize = 41;

/// The people with a part of their own, by their place in the cast.
pub(super) const FAMILY: usize = 0;
pub(super) const PROMISED: usize = 2;
pub(super) const LAPSED: usize = 3;
pub(super) const AT_RISK: usize = 4;
pub(super) const BOARDER: usize = 12;
pub(super) const PARTNER: usize = 13;
pub(super) const ASKED: usize = 34;

/// Purchases of one product at a rhythm.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rhythm {
    /// Days since the first.
    pub(super) since: i64,
    /// Days since the last.
    pub(super) last: i64,
    /// Days between two, on average.
    pub(super) every: i64,
    /// Place of the product in the cast.
    pub(super) product: usize,
}

/// What is known of a person, and what the person does.
#[derive(Debug, Clone, Default)]
pub(super) struct Part {
    pub(super) rhythm: Option<Rhythm>,
    /// Days since it was first heard of.
    pub(super) known: i64,
    /// Days since the last contact.
    pub(super) contact: i64,
    pub(super) relation: Option<Relation>,
    /// Days until the next birthday, and the age it will be where the year is known.
    pub(super) birthday: Option<(i64, Option<i32>)>,
    /// Places of tags in the cast.
    pub(super) tags: Vec<usize>,
    /// Place of the source in the cast.
    pub(super) source: usize,
    pub(super) referred_by: Option<usize>,
    /// The last answer: 2 delighted, 1 content, 0 displeased.
    pub(super) mood: Option<usize>,
}

/// The part of the person at `index`: of those with a name in the story as told, of the others by chance.
pub(super) fn part(index: usize, random: &mut Random) -> Part {
    let walks = |since, last, every, product| Some(Rhythm { since, last, every, product });
    let mut part = by_chance(random);
    match index {
        FAMILY => part.bought(walks(728, 1, 3, 1), 12).tagged(&[0, 2]).close(Relation::Close),
        1 => part.bought(walks(700, 2, 7, 1), 41).born(2, Some(58)).close(Relation::Regular),
        PROMISED => part.bought(walks(410, 3, 7, 0), 20).tagged(&[2]).close(Relation::Regular),
        LAPSED => part.bought(walks(640, 58, 7, 1), 50).tagged(&[0]),
        AT_RISK => part.bought(walks(400, 25, 7, 0), 97).close(Relation::Regular),
        5 => part.bought(walks(520, 9, 14, 0), 101).close(Relation::Regular),
        6 => part.bought(walks(330, 4, 7, 0), 33).born(5, None),
        7 => part.bought(walks(690, 2, 4, 0), 25).tagged(&[0]),
        8 => part.bought(walks(480, 5, 7, 0), 60).brought_by(7),
        9 => part.bought(walks(300, 3, 7, 1), 44).brought_by(8),
        10 => part.bought(walks(120, 6, 14, 0), 30).brought_by(9),
        11 => part.bought(walks(38, 1, 2, 2), 38).tagged(&[1]).born(0, Some(31)),
        BOARDER => part.bought(walks(356, 40, 79, 3), 70),
        PARTNER => part.bought(None, 16).known(500).close(Relation::Partner),
        14 => part.bought(walks(610, 2, 4, 0), 30).tagged(&[2]).close(Relation::Close),
        15 => part.bought(walks(60, 2, 3, 2), 20).tagged(&[1]),
        16 => part.bought(walks(580, 6, 7, 0), 88).born(-11, Some(71)),
        31 => part.bought(walks(420, 224, 98, 3), 140),
        32 => part.bought(walks(300, 210, 90, 0), 120),
        ASKED => part.bought(None, 3),
        35 => part.bought(None, 1),
        36 => part.bought(None, 12),
        40 => part.bought(walks(700, 380, 7, 0), 150).tagged(&[4]),
        _ => &mut part,
    };
    part
}

fn by_chance(random: &mut Random) -> Part {
    let every = random.one_of(&[4, 7, 7, 7, 14, 14, 21]);
    let since = random.between(120, 600);
    let rhythm = Rhythm {
        since,
        last: random.between(1, every.min(9)),
        every,
        product: random.one_of(&[0, 0, 0, 1, 1]),
    };
    Part {
        rhythm: Some(rhythm),
        known: since + random.between(2, 9),
        contact: random.between(8, 80).min(since),
        birthday: (random.between(0, 2) > 0).then(|| {
            (random.between(20, 330), Some(i32::try_from(random.between(28, 79)).unwrap_or(40)))
        }),
        tags: if random.between(0, 5) == 0 { vec![3] } else { Vec::new() },
        source: random.one_of(&[0, 0, 1, 3, 3, 4]),
        mood: (random.between(0, 9) < 6).then(|| random.one_of(&[2, 2, 2, 2, 1, 1, 0])),
        ..Part::default()
    }
}

impl Part {
    /// Buys as said, and was last in touch `contact` days ago.
    fn bought(&mut self, rhythm: Option<Rhythm>, contact: i64) -> &mut Self {
        self.rhythm = rhythm;
        self.contact = contact;
        self.known = rhythm.map_or(contact, |rhythm| rhythm.since + 5);
        if rhythm.is_none() {
            self.mood = None;
            self.tags = Vec::new();
        }
        self
    }

    /// Was first heard of `days` ago.
    fn known(&mut self, days: i64) -> &mut Self {
        self.known = days;
        self
    }

    fn tagged(&mut self, tags: &[usize]) -> &mut Self {
        self.tags = tags.to_vec();
        self
    }

    fn close(&mut self, relation: Relation) -> &mut Self {
        self.relation = Some(relation);
        self
    }

    fn born(&mut self, ahead: i64, age: Option<i32>) -> &mut Self {
        self.birthday = Some((ahead, age));
        self
    }

    fn brought_by(&mut self, who: usize) -> &mut Self {
        self.referred_by = Some(who);
        self.source = 2;
        self
    }
}
