//! Reading a bank's statement: which line seems to be whose fee. Nothing is written.

use super::debtors::debtors;
use crate::desk::Desk;
use crate::desk::request::ReadStatement;
use crate::desk::view::{DebtorView, ProposalView, StatementLineView, StatementView};
use crate::error::{Code, Error, Result};
use crate::statement::{
    Debtor, Proposal, StatementColumns, StatementLine, find_columns, propose, read_lines,
};
use crate::store::Reader;
use crate::store::tables::{staged_file, transfer};
use std::collections::BTreeSet;

/// Read a statement and propose whose fee each line is. A line that was booked already is shown as such, and nobody is
/// proposed for it.
///
/// # Errors
/// What [`crate::sheet::read`] refuses; [`Code::StatementUnreadable`] where no row heads a day and an amount.
pub fn read_statement(desk: &Desk, request: &ReadStatement) -> Result<StatementView> {
    desk.read(|store, _| {
        let reader = store.reader();
        let statement = Statement::read(reader, &request.token, request.columns.as_ref())?;
        let mut booked = BTreeSet::new();
        for line in &statement.lines {
            if transfer::of_line(reader, &line.fingerprint)?.is_some() {
                booked.insert(line.row);
            }
        }
        let (debtors, views): (Vec<Debtor>, Vec<DebtorView>) = debtors(reader)?.into_iter().unzip();
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
            headings: statement.headings,
            columns: statement.columns,
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

/// A statement that was received.
pub(super) struct Statement {
    headings: Vec<String>,
    columns: StatementColumns,
    pub(super) lines: Vec<StatementLine>,
    others: u32,
}

impl Statement {
    /// Read it again from the bytes received: what the window says of a line is not believed.
    pub(super) fn read(reader: &Reader, token: &str, columns: Option<&StatementColumns>) -> Result<Self> {
        let sheet = crate::sheet::read(&staged_file::get(reader, token)?)?;
        let found = find_columns(&sheet.rows);
        let (heading, columns) = match (found, columns) {
            (Some((heading, _)), Some(said)) => (heading, said.clone()),
            (Some(found), None) => found,
            (None, _) => return Err(Error::new(Code::StatementUnreadable)),
        };
        let (lines, others) = read_lines(&sheet.rows, heading, &columns);
        let headings = sheet.rows.into_iter().nth(heading).unwrap_or_default();
        Ok(Self { headings, columns, lines, others })
    }
}
