//! `crm today`: whom to get in touch with today, why, and what to say.

mod columns;
mod page;

pub(crate) use page::{Shown, shown};

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use crate::cli::app::App;
use crate::cli::flags::{ExitCodeFlag, ListFlags, whole};
use crate::domain::words::RuleName;
use crate::error::{Exit, Result};
use crate::ops::{AHEAD, Crm, Today as Queue, Wanted};
use crate::output::write_rows;

/// Show whom to get in touch with today, why, and what to say
///
/// Everything owed to customers in one list, best first: promises, birthdays, thanks, silence that lasts too long,
/// points that end. A customer with several reasons stands there once. Each reason names the command that clears it;
/// what was cleared does not come back.
#[derive(Args)]
#[command(
    after_help = "crm today\ncrm today --days 7\ncrm today --only birthday\ncrm today --filter tag:vip --limit 10\n0 7 * * * crm today --cron"
)]
pub(crate) struct Today {
    /// Also what comes up in the next N days, at most 366
    #[arg(long, value_name = "N", default_value = "0", hide_default_value = true)]
    #[arg(value_parser = days)]
    days: u32,
    /// Only what this rule asks for
    #[arg(long, value_name = "RULE", value_parser = rule_parser())]
    only: Option<RuleName>,
    /// Say why each stands where it stands, and who is left in peace
    #[arg(long)]
    explain: bool,
    /// For cron: plain text, and nothing at all when nothing is due
    #[arg(long)]
    cron: bool,
    #[command(flatten)]
    list: ListFlags,
    #[command(flatten)]
    exit_code: ExitCodeFlag,
}

/// Customers a person is shown unless more are asked for: nobody gets in touch with more in a day.
const PAGE: usize = 100;

/// Days ahead in which a code still finds its item.
fn days(text: &str) -> std::result::Result<u32, String> {
    let days = whole::<u32>(text).map_err(|error| error.to_string())?;
    if days <= AHEAD { Ok(days) } else { Err(format!("at most {AHEAD}")) }
}

fn rule_parser() -> impl TypedValueParser<Value = RuleName> {
    PossibleValuesParser::new(RuleName::ALL.iter().map(|rule| rule.word()))
        .try_map(|word| RuleName::require(&word).map_err(|error| error.to_string()))
}

impl Today {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let crm = app.crm_to_read()?;
        let mut query = self.list.query(&crm)?;
        let is_page = self.cron || (app.is_on_screen() && self.list.columns.is_empty());
        if is_page {
            query.limit = query.limit.or(Some(PAGE));
        }
        let queue = crm.today(&Wanted { days: self.days, only: self.only, query })?;
        if is_page {
            self.write_page(app, &crm, &queue)?;
        } else {
            self.write_rows(app, &crm, queue.clone())?;
        }
        Ok(self.exit_code.exit(queue.count))
    }

    fn write_page(&self, app: &mut App, crm: &Crm, queue: &Queue) -> Result<()> {
        if self.cron && queue.rows.is_empty() {
            return Ok(());
        }
        let fits = !self.cron && !self.explain && self.list.limit.is_none();
        let look = page::Look {
            is_plain: self.cron,
            explains: self.explain,
            ahead: self.days,
            lines: app.terminal.lines.filter(|_| fits),
        };
        let mut text = page::draw(app, crm, queue, look)?;
        if queue.count == 0 && crm.read().count_customers()? == 0 {
            text += &format!("{}\n", app.texts.get("today-begin", &[]));
        }
        app.print(text)
    }

    fn write_rows(&self, app: &mut App, crm: &Crm, queue: Queue) -> Result<()> {
        let Queue { mut rows, held, .. } = queue;
        if self.explain {
            rows.extend(held);
        }
        let columns = if app.is_json() {
            columns::document(crm, &app.texts)?
        } else {
            columns::flat(crm, &app.texts)?
        };
        let columns = self.list.choose(columns)?;
        let (out, page) = app.answer();
        write_rows(out, &page, &columns, rows.iter().map(Ok)).map(drop)
    }
}
