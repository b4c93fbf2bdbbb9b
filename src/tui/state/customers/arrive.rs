//! Coming to one customer from elsewhere: on the list of those who are not archived, else by itself, else not at all.

use super::{Ask, State, Wanted};
use crate::domain::id::CustomerId;
use crate::error::Error;
use crate::ops::{At, Page};
use crate::t;
use crate::tui::model::{Desk, Notice};
use crate::tui::state::screen::Step;

impl State {
    /// Takes the page over on which the customer is that is gone to; one who is archived is looked for without others.
    pub(super) fn arrive(
        &mut self,
        id: CustomerId,
        wanted: Wanted,
        desk: &Desk,
        page: Page,
    ) -> Vec<Step<Ask>> {
        let found = page.rows.get(page.at).filter(|row| row.customer.id == id);
        let alone = format!("id:{} archived:any", id.0);
        let was_alone = wanted.filter == alone;
        let Some(name) = found.map(|row| row.customer.name.clone()) else {
            let filter = if was_alone { String::new() } else { alone };
            self.look_for(filter);
            let steps = match was_alone {
                true => vec![gone(id), self.page(At::First, None)],
                false => {
                    self.target = Some(id);
                    vec![self.page(At::Around(id, None), None)]
                }
            };
            return steps;
        };
        let mut steps = self.turn_to(wanted, None, desk, page);
        self.target = None;
        if was_alone {
            let said = t!(desk.texts, "people-archived-alone", who = format!("{id} {name}"));
            steps.push(Step::Say(Notice::Done(said)));
        }
        steps
    }
}

fn gone(id: CustomerId) -> Step<Ask> {
    let error = Error::not_found("error-customer-unknown").with("who", id.to_string());
    Step::Say(Notice::Refused(error))
}
