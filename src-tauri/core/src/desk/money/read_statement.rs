//! Reading a bank's statement: which line seems to be whose fee. Nothing is written.

use super::debtors::known;
use crate::desk::Desk;
use crate::desk::request::ReadStatement;
use crate::desk::templates::fitting;
use crate::desk::view::{DebtorView, ProposalView, StatementLineView, StatementView};
use crate::error::{Code, Error, Result};
use crate::statement::{
    Debtor, Proposal, StatementColumn, StatementLine, can_be_read, find_heading, propose, read_lines,
};
use crate::store::Reader;
use crate::store::tables::statement_template::StatementTemplateRow;
use crate::store::tables::{staged_file, transfer};
use std::collections::BTreeSet;

/// Read a statement and propose whose fee each line is. A line that was booked already is shown as such, and nobody is
/// proposed for it.
///
/// # Errors
/// What [`crate::sheet::read`] refuses; [`Code::StatementUnreadable`] where nobody said what the columns hold
/// and no row heads a day and an amount.
pub fn read_statement(desk: &Desk, request: &ReadStatement) -> Result<StatementView> {
    desk.read(|store, _| {
        let reader = store.reader();
        let statement = Statement::read(reader, &request.token, request.columns.as_deref())?;
        let mut booked = BTreeSet::new();
        for line in &statement.lines {
            if transfer::of_line(reader, &line.fingerprint)?.is_some() {
                booked.insert(line.row);
            }
        }
        let (debtors, views): (Vec<Debtor>, Vec<DebtorView>) = known(reader)?.into_iter().unzip();
        let fresh: Vec<StatementLine> =
            statement.lines.iter().filter(|line| !booked.contains(&line.row)).cloned().collect();
        let mut proposed = propose(&fresh, &debtors).into_iter();
        let lines = statement.lines.iter().map(|line| {
            let is_booked = booked.contains(&line.row);
            let found = if is_booked { None } else { proposed.next() };
            let (grade, proposals) = found.map_or((None, Vec::new()), |(grade, of)| (Some(grade), of));
            shown(line, grade, &proposals, &views)
        });
        Ok(StatementView {
            columns: statement.columns,
            template: statement.template,
            lines: lines.collect(),
            others: statement.others,
        })
    })
}

fn shown(
    line: &StatementLine,
    grade: Option<crate::statement::Grade>,
    proposals: &[Proposal],
    views: &[DebtorView],
) -> StatementLineView {
    let proposal = |it: &Proposal| {
        views.get(it.debtor).map(|debtor| ProposalView {
            debtor: debtor.clone(),
            named: it.named,
            tailed: it.tailed,
        })
    };
    StatementLineView {
        row: line.row,
        day: line.day,
        fen: line.fen,
        payer: line.payer.clone(),
        remark: line.remark.clone(),
        reference: line.reference.clone(),
        grade,
        proposals: proposals.iter().filter_map(proposal).collect(),
    }
}

/// What the columns of a file seem to hold, also where that is too little to read it as a statement: a clerk says the rest.
///
/// # Errors
/// What [`crate::sheet::read`] refuses.
pub fn statement_columns(desk: &Desk, request: &ReadStatement) -> Result<Vec<StatementColumn>> {
    desk.read(|store, _| {
        let sheet = crate::sheet::read(&staged_file::get(store.reader(), &request.token)?)?;
        Ok(find_heading(&sheet.rows).map(|(_, columns)| columns).unwrap_or_default())
    })
}

/// A statement that was received.
pub(super) struct Statement {
    columns: Vec<StatementColumn>,
    template: Option<String>,
    pub(super) lines: Vec<StatementLine>,
    others: u32,
}

impl Statement {
    /// Read it again from the bytes received: what the window says of a line is not believed. Its columns hold what was
    /// said, else what the template with its headings says, else what their headings say.
    pub(super) fn read(reader: &Reader, token: &str, said: Option<&[StatementColumn]>) -> Result<Self> {
        let unreadable = || Error::new(Code::StatementUnreadable);
        let sheet = crate::sheet::read(&staged_file::get(reader, token)?)?;
        let (heading, found) = find_heading(&sheet.rows).ok_or_else(unreadable)?;
        let template = fitting::<StatementTemplateRow>(reader, &found)?;
        let kept = template.as_ref().map(|template| template.columns.0.clone());
        let columns = said.map(<[_]>::to_vec).or(kept).unwrap_or(found);
        if said.is_none() && !can_be_read(&columns) {
            return Err(unreadable());
        }
        let (lines, others) = read_lines(&sheet.rows, heading, &columns);
        Ok(Self { columns, template: template.map(|template| template.name), lines, others })
    }
}
