//! The morning on one page of at most 80 columns: heading, sections as tables, what to type next.

use crate::cli::app::App;
use crate::cli::demo::morning::{Body, Row, Section};
use crate::error::Result;
use crate::i18n::{Texts, day, number, pad, width};
use crate::ops::{Crm, Place, Query};
use crate::output::{
    Cell, Column, Format, Meaning, Page, col, paint, record, write_record, write_rows,
};
use crate::t;

/// Cells of a line; a narrower terminal cuts further.
const WIDTH: usize = 80;
/// Cells before what stands in a section.
const INDENT: usize = 2;

/// The first lines: whose book it is, and that it is invented.
pub(super) fn head(crm: &Crm, place: Place, texts: &Texts) -> Result<[String; 2]> {
    let mut purchases = 0;
    crm.read().each_customer(&Query::all(crm.now.today), |row| {
        purchases += row.summary.purchases;
        Ok(())
    })?;
    let name = format!("{}  {}", place.business(), day(crm.now.today, texts.lang()));
    let customers = crm.read().count_customers()?;
    Ok([name, t!(texts, "demo-head", customers = number(customers), purchases = number(purchases))])
}

/// Writes the page.
pub(super) fn write(
    app: &mut App,
    [name, invented]: &[String; 2],
    sections: &[Section],
    tail: &str,
) -> Result<()> {
    let room = app.columns().min(WIDTH);
    let color = app.answer().1.color;
    let mut text = format!("{}\n{invented}\n", paint(name, Meaning::Heading, color));
    for section in sections {
        let title = app.texts.get(section.title, &[]);
        let command = paint(&section.command, Meaning::Dim, color);
        let gap = room.saturating_sub(width(&title) + width(&section.command)).max(2);
        let title = paint(&title, Meaning::Heading, color);
        text += &format!("\n{title}{}{command}\n", pad("", gap));
        text += &indented(&body(section, &app.texts, room - INDENT, color)?);
    }
    text += &format!("\n{tail}\n");
    app.print(text)
}

/// A section as people read it.
fn body(section: &Section, texts: &Texts, width: usize, color: bool) -> Result<String> {
    let page = Page { texts, format: Format::Table, width: Some(width), rows: None, color };
    let mut lines = Vec::new();
    match &section.body {
        Body::Queue(queue) => return Ok(queue.page(texts, width, color)),
        Body::Document(row) => write_record(&mut lines, &page, &row_columns(row), row)?,
        Body::Table(rows) => {
            if let Some(row) = rows.first() {
                write_rows(&mut lines, &page, &row_columns(row), rows.iter().map(Ok))?;
            }
        }
    }
    Ok(String::from_utf8_lossy(&lines).into_owned())
}

fn indented(lines: &str) -> String {
    lines.lines().map(|line| format!("{}{line}\n", " ".repeat(INDENT))).collect()
}

/// The columns of rows that look like `row`.
fn row_columns(row: &Row) -> Vec<Column<Row>> {
    let cell =
        |at: usize| move |row: &Row| row.get(at).map_or(Cell::None, |(_, cell)| cell.clone());
    row.iter().enumerate().map(|(at, (key, _))| col(key, cell(at))).collect()
}

/// The whole morning as one document for programs.
pub(super) fn columns(sections: &[Section]) -> Vec<Column<Vec<Section>>> {
    let cell = |at: usize| {
        move |sections: &Vec<Section>| match sections.get(at).map(|section| &section.body) {
            Some(Body::Queue(queue)) => queue.document.clone(),
            Some(Body::Document(row)) => record(&row_columns(row), row),
            Some(Body::Table(rows)) => {
                Cell::Many(rows.iter().map(|row| record(&row_columns(row), row)).collect())
            }
            None => Cell::None,
        }
    };
    sections.iter().enumerate().map(|(at, section)| col(section.key, cell(at))).collect()
}
