//! `crm draft`: what to say to one customer, printed, edited, or handed to the mail program. Nothing is ever sent.

use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Args;

use crate::cli::app::App;
use crate::cli::columns::customer;
use crate::cli::confirm::confirm;
use crate::cli::editor::Editor;
use crate::cli::log::said_of_contact;
use crate::cli::who_arg::one;
use crate::domain::customer::CustomerRow;
use crate::domain::words::Channel;
use crate::error::{Error, Exit, Result};
use crate::i18n::{clean, clean_lines};
use crate::ops::{Crm, Draft as Message, DraftWish};
use crate::output::{Cell, Column, col, record, written};
use crate::t;

/// Write what to say to a customer, from a template
///
/// The text goes to standard output; nothing is sent. The template is that of the best reason to write, as crm today
/// has it, in the language spoken or that of --lang. Your own templates: crm edit template NAME.
#[derive(Args)]
#[command(after_help = "crm draft Mary\n\
                        crm draft C12 --for birthday --edit --log\n\
                        crm draft C12 --template greeting --lang ja --eml greeting.eml")]
pub(crate) struct Draft {
    /// Customer: id, name, mail or phone; - reads from stdin
    #[arg(value_name = "WHO")]
    who: String,
    /// Item of crm today to answer, or its rule; the best one without it
    #[arg(long = "for", value_name = "ENTRY")]
    item: Option<String>,
    /// Template: name, as crm list templates has it
    #[arg(long, value_name = "NAME")]
    template: Option<String>,
    /// Channel: call, mail, visit, letter, line, sms, sns, other
    #[arg(long, value_name = "CHANNEL")]
    via: Option<String>,
    /// Change the text in your editor first
    #[arg(long)]
    edit: bool,
    /// Write it to this file as a draft for your mail program, instead of printing it
    #[arg(long, value_name = "FILE", conflicts_with = "mailto")]
    eml: Option<PathBuf>,
    /// Print a mailto: link that opens your mail program, instead of the text
    #[arg(long)]
    mailto: bool,
    /// Ask afterwards whether it was sent, and log the contact
    #[arg(long)]
    log: bool,
}

impl Draft {
    pub(crate) fn run(self, app: &mut App) -> Result<Exit> {
        if self.log && !app.globals.yes && !app.can_ask() {
            return Err(Error::new(Exit::NeedsYes, "error-needs-yes"));
        }
        let editor = self.edit.then(|| Editor::find(app, "draft")).transpose()?;
        let mut crm = if self.log { app.crm()? } else { app.crm_to_read()? };
        let mut draft = self.draft(app, &crm)?;
        if let Some(editor) = editor {
            edit(app, &editor, &mut draft)?;
        }
        self.hand_out(app, &crm, draft.clone())?;
        if self.log {
            log(app, &mut crm, &draft)?;
        }
        Ok(Exit::Done)
    }

    fn draft(&self, app: &mut App, crm: &Crm) -> Result<Message> {
        let who = one(app, crm, &self.who)?;
        let as_mail = (self.eml.is_some() || self.mailto).then_some(Channel::Mail.word());
        let business = app.config()?.business;
        let wish = DraftWish {
            item: self.item.as_deref(),
            template: self.template.as_deref(),
            channel: self.via.as_deref().or(as_mail),
            lang: app.texts.lang(),
            business: business.as_deref(),
        };
        crm.draft(who, &app.shelf()?, &wish)
    }

    /// Prints the message, or writes it to the file.
    fn hand_out(&self, app: &mut App, crm: &Crm, draft: Message) -> Result<()> {
        let draft = cleaned(draft);
        if let Some(path) = &self.eml {
            write_mail(app, crm, &draft, path)?;
        }
        if app.globals.format().is_some() {
            return app.show(&columns(crm)?, &draft);
        }
        if self.mailto {
            return app.print(draft.mail()?.link() + "\n");
        }
        if self.eml.is_none() {
            let subject = draft.subject.as_deref().filter(|_| draft.channel == Channel::Mail);
            if let Some(subject) = subject {
                app.talk.say(&t!(app.texts, "draft-subject", subject = subject));
            }
            app.print(format!("{}\n", draft.text))?;
        }
        Ok(())
    }
}

/// The message without what steers a terminal or hides in a line.
fn cleaned(mut draft: Message) -> Message {
    draft.text = clean_lines(&draft.text).into_owned();
    draft.subject = draft.subject.map(|subject| clean(&subject).into_owned());
    draft.customer.name = clean(&draft.customer.name).into_owned();
    draft
}

/// Opens the message in the editor, in a file of the book's own folder, and takes over what is left there.
fn edit(app: &App, editor: &Editor, draft: &mut Message) -> Result<()> {
    let book = app.book_path()?;
    let folder = book.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    draft.take(&editor.text(folder, &draft.sheet())?)
}

fn write_mail(app: &mut App, crm: &Crm, draft: &Message, path: &Path) -> Result<()> {
    draft.mail()?;
    if path.exists() && !app.globals.dry_run {
        let exists = t!(app.texts, "import-exists", path = path, count = 1_usize);
        let question = app.texts.get("import-replace", &[]);
        confirm(app, &exists, &question)?;
    }
    crm.write_mail(draft, path)?;
    app.done(&t!(app.texts, "draft-written", path = path));
    Ok(())
}

/// Logs the message as a contact, if it was sent.
fn log(app: &mut App, crm: &mut Crm, draft: &Message) -> Result<()> {
    // What is to be judged must be seen before the question.
    written(app.out.flush())?;
    let gist = draft.gist();
    let question = app.texts.get("draft-ask-sent", &[]);
    match confirm(app, &format!("{} {}: {gist}", draft.customer.id, draft.customer.name), &question)
    {
        Err(error) if error.key() == "error-declined" => {
            app.talk.say(&app.texts.get("draft-not-logged", &[]));
            return Ok(());
        }
        asked => asked?,
    }
    for logged in crm.log_draft(draft)? {
        app.done(&said_of_contact(app, &logged));
    }
    Ok(())
}

fn columns(crm: &Crm) -> Result<Vec<Column<Message>>> {
    let customer = customer::columns::<CustomerRow>(crm)?;
    Ok(vec![
        col("customer", move |row: &Message| record(&customer, &row.customer)),
        col("item", |row: &Message| row.item.as_ref().map(ToString::to_string).into()),
        col("template", |row: &Message| row.template.as_str().into()),
        col("channel", |row: &Message| Cell::Word(row.channel.word())),
        col("to", |row: &Message| row.to.as_deref().into()),
        col("subject", |row: &Message| row.subject.as_deref().into()),
        col("text", |row: &Message| row.text.as_str().into()),
        col("language", |row: &Message| row.lang.tag().into()),
    ])
}
