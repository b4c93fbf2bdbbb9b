//! `crm edit template`: a template of one's own in the person's editor, begun as a copy of the shipped one.

use std::fs;
use std::path::Path;

use clap::Args;

use crate::cli::app::App;
use crate::cli::editor::Editor;
use crate::error::{Error, Exit, Result};
use crate::ops::Shelf;
use crate::t;

/// Open a template of your own in your editor
///
/// It begins as a copy of the one shipped and goes before it from then on. What has a name of its own is used with
/// crm draft --template NAME. The text is checked when you leave the editor; where something is wrong it is kept, and
/// the same command goes on with it.
///
/// The first line may be Subject: and what a mail is about. {{ name }} stands for the customer's name, and a part
/// between {% if product %} and {% endif %} is left out where there is no product. Fields: salutation, name,
/// plain_name, organisation, business, today, due, days, years, points, expires, product, what, last_purchase,
/// last_contact, rhythm_days, spend, purchases, facts (as facts.dog), tags, kind, step, channel.
#[derive(Args)]
#[command(
    after_help = "crm edit template birthday\ncrm edit template thanks-card\ncrm edit template birthday --lang ja"
)]
pub(crate) struct Template {
    /// Template: the name of a shipped one, or a new name
    #[arg(value_name = "NAME")]
    name: String,
}

impl Template {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        let (shelf, lang) = (app.shelf()?, app.texts.lang());
        let place = shelf.place(&self.name, lang)?;
        let editor = Editor::find(app, "template")?;
        if app.globals.dry_run {
            let (path, editor) = (place.as_path(), editor.name());
            app.done(&t!(app.texts, "draft-template-would-edit", path = path, editor = editor));
            return Ok(Exit::Done);
        }
        let begun = shelf.begin(&self.name, lang)?;
        let before = fs::read(&place).ok();
        let opened = editor.open(&place);
        let is_same = before.is_some() && fs::read(&place).ok() == before;
        if is_same && begun {
            fs::remove_file(&place).map_err(|fault| Error::file(&place, &fault))?;
        }
        opened?;
        if is_same && begun {
            app.done(&app.texts.get("draft-template-unchanged", &[]));
            return Ok(Exit::Done);
        }
        self.check(app, &shelf, &place)?;
        let key = if is_same { "draft-template-unchanged" } else { "draft-template-saved" };
        app.done(&t!(app.texts, key, path = place.as_path()));
        Ok(Exit::Done)
    }

    /// Refuses what could not be used; the file stays.
    fn check(&self, app: &mut App, shelf: &Shelf, place: &Path) -> Result<()> {
        let lang = app.texts.lang();
        let checked = shelf.find(&self.name, lang).and_then(|entry| entry.prove());
        checked.inspect_err(|_| {
            app.talk.warn(&t!(app.texts, "draft-template-kept", path = place));
        })
    }
}
