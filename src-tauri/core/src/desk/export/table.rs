//! A list to be written: whose row it is, and what stands in each column.

use crate::desk::shown;
use crate::desk::view::RegistrationRow;
use crate::error::Result;
use crate::list::Written;
use crate::model::identity::mask;
use crate::model::{Fen, RegistrationId};
use crate::rules::Rulebook;
use crate::store::Reader;
use crate::store::tables::overview::{self, Overview};
use chrono::Datelike;

/// How numbers of documents and telephones are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Numbers {
    /// As the window shows them.
    Masked,
    /// In full, for a reason.
    Whole,
}

impl Numbers {
    pub(super) fn write(self, number: &str) -> String {
        if self == Self::Masked { mask(number) } else { number.to_owned() }
    }
}

/// Whose row it is.
pub(super) struct Whose {
    pub(super) row: RegistrationRow,
    number: String,
    telephone: String,
}

impl Whose {
    pub(super) fn of(book: &Rulebook, overview: &Overview) -> Self {
        let row = shown::row(book, overview);
        Self { row, number: overview.number.clone(), telephone: overview.telephone.clone() }
    }

    pub(super) fn read(reader: &Reader, book: &Rulebook, id: RegistrationId) -> Result<Self> {
        Ok(Self::of(book, &overview::get(reader, id)?))
    }
}

/// A row of a list that is somebody's.
pub(super) trait OfSomebody {
    fn whose(&self) -> &Whose;
}

impl OfSomebody for Whose {
    fn whose(&self) -> &Whose {
        self
    }
}

/// A column: its heading, and its cell of a row.
pub(super) struct TableColumn<R> {
    heading: &'static str,
    is_amount: bool,
    cell: fn(&R, Numbers) -> String,
}

/// A column of text.
pub(super) fn text<R>(heading: &'static str, cell: fn(&R, Numbers) -> String) -> TableColumn<R> {
    TableColumn { heading, is_amount: false, cell }
}

/// A column of amounts in yuan; an amount of nothing stays empty.
pub(super) fn yuan<R>(heading: &'static str, cell: fn(&R, Numbers) -> String) -> TableColumn<R> {
    TableColumn { heading, is_amount: true, cell }
}

/// An amount as a cell.
pub(super) fn amount(fen: Fen) -> String {
    if fen == Fen(0) { String::new() } else { fen.to_string() }
}

/// Who it is: name, number and telephone.
pub(super) fn person<R: OfSomebody>() -> Vec<TableColumn<R>> {
    vec![
        text("姓名", |it: &R, _| it.whose().row.name.clone()),
        text("证件号码", |it: &R, numbers| numbers.write(&it.whose().number)),
        text("联系电话", |it: &R, numbers| numbers.write(&it.whose().telephone)),
    ]
}

/// What they registered for.
pub(super) fn offering<R: OfSomebody>() -> Vec<TableColumn<R>> {
    vec![
        text("申报职业", |it: &R, _| it.whose().row.occupation.clone()),
        text("工种", |it: &R, _| it.whose().row.work_type.clone().unwrap_or_default()),
        text("申报等级", |it: &R, _| it.whose().row.level.label().to_owned()),
        text("批次", |it: &R, _| {
            let month = it.whose().row.month;
            format!("{:04}-{:02}", month.year(), month.month())
        }),
    ]
}

/// The rows under their headings.
pub(super) fn written<R>(columns: &[TableColumn<R>], rows: &[R], numbers: Numbers) -> Written {
    let amounts = columns.iter().enumerate().filter(|(_, column)| column.is_amount);
    Written {
        amounts: amounts.map(|(at, _)| at).collect(),
        headings: columns.iter().map(|column| column.heading.to_owned()).collect(),
        rows: rows
            .iter()
            .map(|row| columns.iter().map(|column| (column.cell)(row, numbers)).collect())
            .collect(),
    }
}
