//! The set of rules: each once, each switched off by its own switch.

use crate::domain::rule::Rules;
use crate::domain::words::RuleName;

#[test]
fn every_rule_is_there_once_and_has_a_switch_of_its_own() {
    let mut rules = Rules::default();
    let names: Vec<RuleName> = rules.all().iter().map(|rule| rule.name()).collect();
    assert_eq!(names, RuleName::ALL);
    assert!(rules.all().iter().all(|rule| rule.is_on()));
    let switches: [fn(&mut Rules) -> &mut bool; 13] = [
        |rules| &mut rules.promise.on,
        |rules| &mut rules.cadence.on,
        |rules| &mut rules.birthday.on,
        |rules| &mut rules.anniversary.on,
        |rules| &mut rules.thanks.on,
        |rules| &mut rules.onboarding.on,
        |rules| &mut rules.check_in.on,
        |rules| &mut rules.replenish.on,
        |rules| &mut rules.at_risk.on,
        |rules| &mut rules.win_back.on,
        |rules| &mut rules.points_expiring.on,
        |rules| &mut rules.offer_expiring.on,
        |rules| &mut rules.greeting.on,
    ];
    for (switch, name) in switches.into_iter().zip(names) {
        *switch(&mut rules) = false;
        let off: Vec<RuleName> =
            rules.all().iter().filter(|rule| !rule.is_on()).map(|rule| rule.name()).collect();
        assert_eq!(off, [name]);
        *switch(&mut rules) = true;
    }
}
