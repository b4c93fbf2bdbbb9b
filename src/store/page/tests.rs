//! Pages against the whole list, sorted here: forwards and backwards, whatever the order, the filter and the page.

use std::cmp::Reverse;

use chrono::NaiveDate;
use proptest::prelude::*;

use super::seek::{Found, Seek};
use super::{At, Listed, Listing, Order, Position};
use crate::domain::customer::{Customer, CustomerRow};
use crate::domain::filter::{Context, Filter};
use crate::domain::fold::fold;
use crate::domain::id::CustomerId;
use crate::domain::money::Currency;
use crate::domain::points::Award;
use crate::domain::policy::Policy;
use crate::domain::purchase::Purchase;
use crate::store::list::Query;
use crate::store::open::Store;
use crate::store::tests::{day, purchase, write};

const TODAY: &str = "2026-11-21";
const ORDERS: [Order; 7] = [
    Order::Reading,
    Order::LastPurchase,
    Order::Spend,
    Order::Points,
    Order::NextDue,
    Order::Newest,
    Order::PointsEnd,
];
const NAMES: [(&str, &str); 8] = [
    ("山田", "ヤマダ"),
    ("山田", ""),
    ("Adams", ""),
    ("鴨川", "カモガワ"),
    ("1号店", ""),
    ("がもう", ""),
    ("鈴木", "スズキ"),
    ("Zoë", ""),
];
const FILTERS: [&str; 7] =
    ["", "や", "a or かも", "spend>=200", "-spend>=200 や", "archived:yes", "points>=1 -a"];

/// What is made up of one customer.
#[derive(Debug, Clone)]
struct Made {
    name: usize,
    bought: Option<u32>,
    spend: i64,
    points: Vec<Option<u32>>,
    cadence: Option<i64>,
    created: u32,
    is_archived: bool,
}

prop_compose! {
    fn made()(
        name in 0..NAMES.len(),
        bought in prop::option::of(1..4u32),
        spend in 0..4i64,
        points in prop::collection::vec(prop::option::of(18..25u32), 0..3),
        cadence in prop::option::of(1..4i64),
        created in 1..4u32,
        is_archived in prop::bool::weighted(0.2),
    ) -> Made {
        Made { name, bought, spend: spend * 100, points, cadence, created, is_archived }
    }
}

fn november(day_of: u32) -> NaiveDate {
    day(&format!("2026-11-{day_of:02}"))
}

fn book(all: &[Made]) -> Store {
    let mut store = Store::in_memory(&Policy::default()).unwrap();
    write(&mut store, |tx| {
        for made in all {
            let (name, kana) = NAMES[made.name];
            let id = tx.insert_customer(&Customer {
                kana: Some(kana.to_owned()).filter(|kana| !kana.is_empty()),
                cadence_days: made.cadence,
                archived_on: made.is_archived.then(|| day(TODAY)),
                ..Customer::named(name, november(made.created))
            })?;
            if let Some(on) = made.bought {
                let on = november(on).to_string();
                tx.insert_purchase(&Purchase { customer_id: id, ..purchase(&on, made.spend) })?;
            }
            for ends in &made.points {
                tx.award(&Award {
                    key: None,
                    customer_id: id,
                    day: november(1),
                    points: 10,
                    expires_on: ends.map(november),
                    purchase_id: None,
                    note: None,
                })?;
            }
        }
        Ok(())
    })
    .unwrap();
    store
}

fn filter(text: &str) -> Filter {
    let context = Context { today: day(TODAY), currency: Currency::parse("JPY").unwrap() };
    Filter::parse(text, &context).unwrap()
}

fn newest(row: &CustomerRow, made: &[Made]) -> u32 {
    made[usize::try_from(row.id.0).unwrap() - 1].created
}

/// The whole list, as the book has it, put in order here.
fn sorted(store: &Store, list: &Listing, made: &[Made]) -> Vec<CustomerId> {
    let query = Query { filter: list.filter.clone(), ..Query::all(day(TODAY)) };
    let mut rows = Vec::new();
    let reader = store.reader();
    reader.each_customer(&query, |row| Ok(rows.push(row))).unwrap();
    rows.sort_by_key(|row| row.id);
    let last = day("9999-12-31");
    match list.order {
        Order::Reading => rows.sort_by_key(|row| {
            let reading = fold(row.kana.as_deref().unwrap_or(&row.name));
            let first = reading.chars().next().unwrap();
            let group = match first {
                '\u{3041}'..'\u{3100}' => 0,
                _ if first < '\u{3041}' => 1,
                _ => 2,
            };
            (group, reading)
        }),
        Order::LastPurchase => rows.sort_by_key(|row| Reverse(row.summary.last_purchase)),
        Order::Spend => rows.sort_by_key(|row| Reverse(row.summary.spend)),
        Order::Points => rows.sort_by_key(|row| Reverse(row.summary.points)),
        Order::NextDue => rows.sort_by_key(|row| row.summary.next_due.unwrap_or(last)),
        Order::Newest => rows.sort_by_key(|row| Reverse((newest(row, made), row.id))),
        Order::PointsEnd => rows.sort_by_key(|row| {
            let lots = reader.lots(row.id, day(TODAY)).unwrap();
            let open = lots.iter().filter(|lot| lot.left > 0 && lot.counts_on(day(TODAY)));
            let ends = open.filter_map(|lot| lot.expires_on).min();
            // Those none of whose points ever had an end come after those whose points with one are gone.
            (ends.unwrap_or(last), row.summary.points_expire_on.is_none())
        }),
    }
    rows.into_iter().map(|row| row.id).collect()
}

fn ids(positions: &[Position]) -> Vec<CustomerId> {
    positions.iter().map(|position| CustomerId(position.id)).collect()
}

/// The list read page after page, towards the end or the beginning; put in the order of the list.
fn paged(seek: &Seek, rows: usize, back: bool) -> Vec<Position> {
    let mut all: Vec<Position> = Vec::new();
    loop {
        let from = if back { all.first() } else { all.last() };
        let Found { positions, has_before, has_after, .. } =
            if back { seek.behind(from, rows) } else { seek.ahead(from, rows) }.unwrap();
        assert!(positions.len() <= rows);
        assert_eq!(if back { has_after } else { has_before }, from.is_some());
        if back {
            all.splice(0..0, positions);
        } else {
            all.extend(positions);
        }
        if !(if back { has_before } else { has_after }) {
            return all;
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { max_shrink_iters: 200, ..ProptestConfig::with_cases(128) })]
    #[test]
    fn pages_make_up_the_list(
        all in prop::collection::vec(made(), 1..25),
        (rows, looked_at) in (1..8usize, prop::sample::select(vec![1, 2, 5, 1000])),
        (order, text) in (prop::sample::select(&ORDERS[..]), prop::sample::select(&FILTERS[..])),
    ) {
        let store = book(&all);
        let reader = store.reader();
                let list = Listing { filter: filter(text), order };
                let whole = sorted(&store, &list, &all);
                let mut seek = Seek::new(&reader, &list, day(TODAY));
                seek.looked_at = looked_at;
                let on = paged(&seek, rows, false);
                prop_assert_eq!(&ids(&on), &whole, "{:?} {:?}", order, text);
                prop_assert_eq!(&paged(&seek, rows, true), &on, "{:?} {:?}", order, text);
                prop_assert!(on.windows(2).all(|pair| order.is_before(&pair[0], &pair[1])));
                prop_assert_eq!(usize::try_from(seek.count().unwrap()).unwrap(), whole.len());
    }

    #[test]
    fn around_a_customer_stand_its_neighbours(
        all in prop::collection::vec(made(), 1..20),
        (rows, of) in (1..12usize, 0..20usize),
    ) {
        let store = book(&all);
        let reader = store.reader();
        for order in ORDERS {
            let list = Listing { filter: filter("archived:no"), order };
            let whole = sorted(&store, &list, &all);
            let everybody = Listing { filter: filter("archived:no or archived:yes"), order };
            let listed = reader.page(&everybody, &At::First, 50, day(TODAY)).unwrap().rows;
            let row = &listed[of % listed.len()];
            let at = At::Around(row.customer.id, Some(row.position.clone()));
            let page = reader.page(&list, &at, rows, day(TODAY)).unwrap();
            let found: Vec<CustomerId> = page.rows.iter().map(|row| row.customer.id).collect();
            prop_assert!(found.len() <= rows);
            // Archived ones are not on the list: then whoever came next in their place is asked for.
            let ahead = |other: &&Listed| order.is_before(&other.position, &row.position);
            let is_listed = |other: &&Listed| whole.contains(&other.customer.id);
            let place = listed.iter().filter(ahead).filter(is_listed).count();
            let first = if whole.len() <= rows { 0 } else { place - (rows / 2).min(place) };
            prop_assert_eq!(&found[..], &whole[first..(first + found.len())]);
            prop_assert_eq!(page.has_before, first > 0);
            prop_assert_eq!(page.has_after, first + found.len() < whole.len());
            if !found.is_empty() {
                prop_assert_eq!(page.at, (place - first).min(found.len() - 1));
            }
        }
    }
}

#[test]
fn a_page_begins_at_a_reading() {
    let names: Vec<Made> = (0..NAMES.len())
        .map(|name| Made {
            name,
            bought: None,
            spend: 0,
            points: Vec::new(),
            cadence: None,
            created: 1,
            is_archived: false,
        })
        .collect();
    let store = book(&names);
    let list = Listing::default();
    let first = |text: &str| {
        let at = At::From(text.to_owned());
        let page = store.reader().page(&list, &at, 3, day(TODAY)).unwrap();
        page.rows.first().map(|row| row.customer.name.clone())
    };
    assert_eq!(first("か").as_deref(), Some("鴨川"));
    assert_eq!(first("が").as_deref(), Some("がもう"));
    assert_eq!(first("よ").as_deref(), Some("1号店"));
    assert_eq!(first("b").as_deref(), Some("Zoë"));
    assert_eq!(first("龠"), None);
    let nobody = At::Around(CustomerId(99), None);
    let page = store.reader().page(&list, &nobody, 3, day(TODAY)).unwrap();
    assert_eq!((page.at, page.has_before, page.rows[0].customer.name.as_str()), (0, false, "鴨川"));
}
