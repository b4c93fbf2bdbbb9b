//! The columns of a stage: its customers, and how they moved.

use crate::domain::words::Stage;
use crate::ops::StageCount;
use crate::output::{Cell, Column, col};

pub(crate) fn columns() -> Vec<Column<StageCount>> {
    vec![
        col("stage", |row: &StageCount| Cell::Word(row.stage.word())),
        col("customers", |row: &StageCount| row.customers.into()),
        col("share", |row: &StageCount| row.share.into()),
        col("came", |row: &StageCount| row.came().into()),
        col("went", |row: &StageCount| row.went.into()),
        col("before", |row: &StageCount| row.before.into()),
        col("from", |row: &StageCount| {
            let from = |(stage, count): &(Stage, i64)| (stage.word(), Cell::Whole(*count));
            Cell::Record(row.from.iter().map(from).collect())
        })
        .hidden(),
        col("new", |row: &StageCount| row.new.into()).hidden(),
    ]
}
