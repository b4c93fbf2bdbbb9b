//! The commands that the dashboard names for its figures: each runs, and lists those behind the figure.

use std::fmt::Write;
use std::fs;

use chrono::NaiveDate;
use crm::domain::month::Month;
use crm::domain::policy::Policy;
use crm::domain::words::Stage;
use crm::ops::{Crm, Figure, Now};

use crate::environment::TestEnvironment;

/// The words of a command line without the name of the program; quotes hold together.
fn words(command: &str) -> Vec<String> {
    let parts = command.split('"').enumerate();
    let words = parts.flat_map(|(at, part)| match at % 2 {
        0 => part.split_whitespace().map(str::to_owned).collect(),
        _ => vec![part.to_owned()],
    });
    words.skip(1).collect()
}

/// A book of two years: customer n buys every n weeks, the last ones not for a year; some are archived.
fn shop() -> TestEnvironment {
    let crm = TestEnvironment::japanese();
    let today: NaiveDate = "2026-11-21".parse().unwrap();
    let mut file = String::from("id,customer_id,at,amount,product\n");
    for customer in 1..40_u64 {
        let latest = if customer > 30 { 60 } else { customer % 9 };
        for visit in (latest..100).step_by(customer as usize) {
            let day = today - chrono::Days::new(visit * 7);
            writeln!(file, "{customer}-{visit},N{customer},{day},{},散歩", 500 + visit).unwrap();
        }
    }
    fs::write(crm.home().join("purchases.csv"), file).unwrap();
    assert_eq!(crm.run(["import", "purchases", "purchases.csv"]).code, 0);
    assert_eq!(crm.run(["archive", "C7", "C14", "C21"]).code, 0);
    crm
}

#[test]
fn a_command_lists_those_behind_its_figure() {
    let shop = shop();
    let listed = |figure: Figure| -> Vec<String> {
        let mut command = shop.command();
        let done = command.args(words(&figure.command())).args(["-o", "ids"]).output().unwrap();
        assert!(done.status.success(), "{}: {done:?}", figure.command());
        String::from_utf8(done.stdout).unwrap().lines().map(str::to_owned).collect()
    };
    let now = Now { today: "2026-11-21".parse().unwrap(), time: None };
    let path = shop.home().join("data/crm/crm.db");
    let crm = Crm::open(&path, Policy::default(), now, true).unwrap();
    let month = Month::of(now.today);
    let mut figures = vec![Figure::RepeatEver, Figure::Lapsed];
    figures.extend(Stage::ALL.iter().map(|stage| Figure::Stage(*stage)));
    for month in [month, month.before(6), month.before(12)] {
        figures.extend([Figure::Revenue(month), Figure::New(month), Figure::Returning(month)]);
        figures.extend([Figure::YearRevenue(month), Figure::Average(month), Figure::Repeat(month)]);
    }
    let mut found = 0;
    for figure in figures {
        let filter = figure.filter().unwrap();
        let ids = crm.customers_that_fit(&filter).unwrap_or_default();
        let mut ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
        let mut listed = listed(figure);
        ids.sort();
        listed.sort();
        assert_eq!(listed, ids, "{}", figure.command());
        found += ids.len();
    }
    assert!(found > 100, "{found}");
    let base = crm.customer_base().unwrap();
    let best: Vec<_> = base.best.iter().map(|at| at.customer.id).collect();
    let lapsed: Vec<_> = base.lapsed_best.iter().map(|at| at.customer.id).collect();
    assert!(!best.is_empty() && !lapsed.is_empty());
    let told = |ids: &[crm::domain::id::CustomerId]| -> Vec<String> {
        ids.iter().map(ToString::to_string).collect()
    };
    assert_eq!(listed(Figure::BestCustomer(best[0])), told(&best));
    assert_eq!(listed(Figure::LapsedCustomer(lapsed[0])), told(&lapsed));
}
