//! The story holds what it promises, in both places, and on days that are awkward.

use super::*;
use crate::domain::words::Stage;
use crate::ops::{Finding, Now, Query};

fn told(place: Place, today: &str) -> (Crm, Roles) {
    let now = Now { today: today.parse().unwrap(), time: None };
    let mut crm = Crm::in_memory(place.policy(), now).unwrap();
    let roles = crm.tell_demo(place).unwrap();
    (crm, roles)
}

fn stages(crm: &Crm) -> Vec<Stage> {
    let mut stages = Vec::new();
    let query = Query::all(crm.now.today);
    crm.read()
        .each_customer(&query, |row| {
            stages.push(row.summary.stage(crm.now.today, &crm.policy.stages));
            Ok(())
        })
        .unwrap();
    stages
}

#[test]
fn a_morning_has_something_of_everything() {
    for place in [Place::Leeds, Place::Kyoto] {
        let (crm, roles) = told(place, "2026-11-21");
        let (today, query) = (crm.now.today, Query::all(crm.now.today));
        let count = |stage| stages(&crm).into_iter().filter(|found| *found == stage).count();
        assert_eq!(crm.read().count_customers().unwrap(), 40);
        assert_eq!((count(Stage::Prospect), count(Stage::AtRisk), count(Stage::Lapsed)), (4, 1, 3));

        let mut due = Vec::new();
        crm.read()
            .each_due(&query, today, |row| {
                due.push((row.due, row.what));
                Ok(())
            })
            .unwrap();
        assert_eq!(due.len(), 6, "{due:?}");
        assert!(due.contains(&(today, Some(place.cast().promise.to_owned()))));
        assert!(due.iter().any(|(day, what)| *day < today && what.is_none()), "an overdue cadence");

        let mut birthdays = Vec::new();
        let near = |birthday: &Birthday| (birthday.next(today).unwrap() - today).num_days() <= 7;
        crm.read()
            .each_yearly(&query, |row| {
                birthdays.extend(row.birthday.as_deref().and_then(Birthday::parse).filter(near));
                Ok(())
            })
            .unwrap();
        assert_eq!(birthdays.len(), 3);
        assert!(birthdays.iter().any(|birthday| birthday.year().is_none()));

        let soon = today + chrono::Days::new(30);
        let boarder = CustomerId(i64::try_from(story::BOARDER).unwrap() + 1);
        let lots = crm.read().lots(boarder, today).unwrap();
        let expiring =
            lots.iter().filter(|lot| lot.counts_on(today) && lot.expires_on <= Some(soon));
        assert!(expiring.map(|lot| lot.left).sum::<i64>() > 100);

        let lapsed = crm.read().customer(roles.lapsed).unwrap();
        assert_eq!(lapsed.name, place.cast().people[story::LAPSED].0);
        let brought = crm.read().referred_by(CustomerId(9)).unwrap();
        assert_eq!(brought.len(), 1, "the third of the chain of referrals");
    }
}

#[test]
fn the_book_is_sound_on_any_day_and_the_same_each_time() {
    for today in ["2026-11-21", "2028-02-29", "2027-03-01", "2026-12-31"] {
        let (crm, _) = told(Place::Kyoto, today);
        let findings = crm.check().unwrap();
        assert!(findings.iter().all(Finding::is_sound), "{today}: {findings:?}");
    }
    let rows = |crm: &Crm| {
        let mut rows = Vec::new();
        let query = Query::all(crm.now.today);
        crm.read()
            .each_customer(&query, |row| {
                rows.push(row);
                Ok(())
            })
            .unwrap();
        rows
    };
    let (one, other) = (told(Place::Leeds, "2026-11-21").0, told(Place::Leeds, "2026-11-21").0);
    assert_eq!(rows(&one), rows(&other));
}

#[test]
fn each_step_of_late_is_an_operation_that_can_be_taken_back() {
    let (mut crm, _) = told(Place::Leeds, "2026-11-21");
    let commands: Vec<String> =
        crm.history(None).unwrap().into_iter().map(|operation| operation.command).collect();
    assert_eq!(commands, ["log contact", "merge", "void purchase", "log purchase", "demo"]);
    for _ in 0..4 {
        crm.undo(None).unwrap();
    }
    assert!(crm.check().unwrap().iter().all(Finding::is_sound));
}
