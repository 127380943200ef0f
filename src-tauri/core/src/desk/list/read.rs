//! Reading a list: what its columns hold, and how each row stands. Nothing is written.

use super::request::{refused, request, unread};
use crate::desk::Desk;
use crate::desk::register::{Checked, check, refuse_twin, unanswered};
use crate::desk::request::{ReadList, Register};
use crate::desk::templates::fitting;
use crate::desk::view::{ListOutcome, ListRowProblem, ListRowView, ListView};
use crate::error::{Code, Error, Result};
use crate::list::{Column, PersonRow, find_heading, read_row};
use crate::model::identity::mask;
use crate::model::{Moment, RegistrationId};
use crate::rules::Rulebook;
use crate::store::tables::list_template::ListTemplateRow;
use crate::store::tables::staged_file;
use chrono::Datelike;
use std::collections::BTreeSet;

/// A list whose columns are known and whose rows were read.
pub(super) struct List {
    pub(super) columns: Vec<Column>,
    template: Option<String>,
    pub(super) people: Vec<Person>,
}

/// A row and the request that it makes; none where a cell stands in the way.
pub(super) struct Person {
    line: u32,
    row: PersonRow,
    pub(super) request: Option<Register>,
}

/// Read a list and judge every row as if it were registered now.
///
/// # Errors
/// What [`crate::sheet::read`] refuses.
pub fn read_list(desk: &Desk, now: Moment, asked: &ReadList) -> Result<ListView> {
    let book = desk.rulebook();
    let list = List::read(desk, &book, now, asked)?;
    let mut seen = BTreeSet::new();
    let mut rows = Vec::with_capacity(list.people.len());
    for person in &list.people {
        let row = match person.judged(desk, &book, now)? {
            Some(Ok(checked)) => match refuse_second(desk, &checked, &mut seen) {
                Ok(()) => person.ready(&checked),
                Err(error) => list.refuse(person, error)?,
            },
            Some(Err(error)) => list.refuse(person, error)?,
            None => person.unread(),
        };
        rows.push(row);
    }
    Ok(list.view(rows))
}

/// The same offering twice, or a second registration of the same person that nobody said is meant: in the desk already,
/// or further up in the list.
fn refuse_second(desk: &Desk, checked: &Checked<'_>, seen: &mut BTreeSet<(String, String)>) -> Result<()> {
    desk.read(|store, _| {
        refuse_twin(store.reader(), checked)?;
        unanswered(desk, store.reader(), checked).map(|_| ())
    })?;
    let holder = checked.document.number.match_key.clone();
    let again = seen.iter().any(|(other, _)| *other == holder);
    if !seen.insert((holder, checked.offering.id.clone())) {
        return Err(Error::new(Code::AlreadyRegistered));
    }
    if again && checked.request.acknowledged.is_empty() {
        return Err(Error::new(Code::DoublesUnanswered));
    }
    Ok(())
}

impl List {
    /// Read the sheet and its heading, and each row below it that says something.
    pub(super) fn read(desk: &Desk, book: &Rulebook, now: Moment, asked: &ReadList) -> Result<Self> {
        let bytes = desk.read(|store, _| staged_file::get(store.reader(), &asked.token))?;
        let sheet = crate::sheet::read(&bytes)?;
        // A sheet that was read holds at least one word.
        let heading = find_heading(&sheet.rows).ok_or_else(|| Error::internal("sheet without a word"))?;
        let template = desk.read(|store, _| fitting::<ListTemplateRow>(store.reader(), &heading.columns))?;
        let kept = template.as_ref().map(|template| template.columns.0.clone());
        let columns = asked.columns.clone().or(kept).unwrap_or(heading.columns);
        let below = heading.row + 1;
        let read = |(index, cells): (usize, &Vec<String>)| {
            let row = read_row(&columns, cells, &asked.defaults, &book.offerings, now.day().year());
            let request = request(&row, asked.channel, asked.accept_doubles);
            Person { line: u32::try_from(index + 1).unwrap_or(u32::MAX), row, request }
        };
        let said = |(_, cells): &(usize, &Vec<String>)| cells.iter().any(|cell| !cell.trim().is_empty());
        let people = sheet.rows.iter().enumerate().skip(below).filter(said).map(read).collect();
        Ok(Self { template: template.map(|template| template.name), people, columns })
    }

    /// A row that the desk refuses; an error that is not the row's is handed on.
    pub(super) fn refuse(&self, person: &Person, error: Error) -> Result<ListRowView> {
        if !is_of_the_row(error.code) {
            return Err(error);
        }
        let known = error.values.get("registration").and_then(|id| id.parse().ok()).map(RegistrationId);
        let problem = refused(&self.columns, error);
        Ok(ListRowView { registration: known, ..person.shown(ListOutcome::Refused, vec![problem]) })
    }

    /// The whole, counted.
    pub(super) fn view(self, rows: Vec<ListRowView>) -> ListView {
        let count = rows.iter().filter(|row| row.outcome == ListOutcome::Refused).count();
        let refused = u32::try_from(count).unwrap_or(u32::MAX);
        let good = u32::try_from(rows.len() - count).unwrap_or(u32::MAX);
        ListView { columns: self.columns, template: self.template, rows, good, refused }
    }
}

impl Person {
    /// What registering would say; none where a cell stands in the way.
    pub(super) fn judged<'a>(
        &'a self,
        desk: &Desk,
        book: &'a Rulebook,
        now: Moment,
    ) -> Result<Option<Result<Checked<'a>>>> {
        let Some(request) = &self.request else { return Ok(None) };
        match check(desk, book, now, request) {
            Err(error) if !is_of_the_row(error.code) => Err(error),
            judged => Ok(Some(judged)),
        }
    }

    /// A row with cells that stand in the way.
    pub(super) fn unread(&self) -> ListRowView {
        self.shown(ListOutcome::Refused, self.row.problems.iter().map(unread).collect())
    }

    fn ready(&self, checked: &Checked<'_>) -> ListRowView {
        ListRowView { verdict: Some(checked.verdict.verdict), ..self.shown(ListOutcome::Ready, Vec::new()) }
    }

    /// A row that was registered.
    pub(super) fn registered(&self, checked: &Checked<'_>, id: RegistrationId) -> ListRowView {
        ListRowView {
            verdict: Some(checked.verdict.verdict),
            registration: Some(id),
            ..self.shown(ListOutcome::Registered, Vec::new())
        }
    }

    fn shown(&self, outcome: ListOutcome, problems: Vec<ListRowProblem>) -> ListRowView {
        ListRowView {
            line: self.line,
            name: self.row.name.clone(),
            number_masked: mask(&self.row.number),
            offering: self.row.offering.clone(),
            outcome,
            verdict: None,
            problems,
            registration: None,
        }
    }
}

/// Whether a refusal is about the row, so that the others can go on.
fn is_of_the_row(code: Code) -> bool {
    matches!(
        code,
        Code::IdentityRefused
            | Code::DocumentNeedsDecision
            | Code::NotEligible
            | Code::AlreadyRegistered
            | Code::DoublesUnanswered
            | Code::NotInPlan
            | Code::MissingGlyphs
            | Code::FieldMissing
            | Code::FieldInvalid
            | Code::FieldTooLong
    )
}
