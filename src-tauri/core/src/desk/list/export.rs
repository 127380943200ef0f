//! Registrations written as a list: for the employer, or for the authority in its own template.

use super::cells::cell;
use super::write::file;
use crate::desk::Desk;
use crate::desk::request::{EXPORTED, ExportList, ListFilter};
use crate::desk::save_paper::write_new;
use crate::desk::templates::existing;
use crate::desk::view::SavedFile;
use crate::error::Result;
use crate::list::{Column, Written};
use crate::model::{Fen, Moment};
use crate::rules::Rulebook;
use crate::store::tables::candidate::CandidateRow;
use crate::store::tables::identity_document::IdentityDocumentRow;
use crate::store::tables::list_template::ListTemplateRow;
use crate::store::tables::overview::Overview;
use crate::store::tables::registration::RegistrationRow;
use crate::store::tables::{candidate, glance, identity_document, payment, registration};
use crate::store::{Op, Reader};
use std::path::Path;

/// A registration with everything that a list may say of it.
pub(super) struct Listed {
    pub(super) overview: Overview,
    pub(super) registration: RegistrationRow,
    pub(super) candidate: CandidateRow,
    pub(super) document: IdentityDocumentRow,
    pub(super) paid: Fen,
}

/// Write the registrations that the filter lets through as a file in `folder`, in the order in which they were taken,
/// never over another file. Numbers and telephones stand in it in full, so it leaves a line in the journal.
pub fn export_list(desk: &Desk, now: Moment, folder: &Path, request: &ExportList) -> Result<SavedFile> {
    let book = desk.rulebook();
    desk.change(Op::ExportList, now, |tx, _| {
        let columns = match &request.template {
            Some(name) => existing::<ListTemplateRow>(tx.reader(), name)?.columns.0,
            None => own_columns(),
        };
        let listed = listed(tx.reader(), &request.filter)?;
        let bytes = file(&written(&columns, &listed, &book), request.format)?;
        write_new(folder, &format!("名单-{}", now.for_file_name()), request.format.as_str(), &bytes)
    })
}

fn own_columns() -> Vec<Column> {
    EXPORTED.iter().map(|field| Column { heading: field.label().to_owned(), field: Some(*field) }).collect()
}

fn listed(reader: &Reader, filter: &ListFilter) -> Result<Vec<Listed>> {
    let mut listed = Vec::new();
    for overview in glance::all(reader)? {
        if lets_through(filter, &overview) {
            let one = Listed::of(reader, overview)?;
            listed.extend(Some(one).filter(|it| it.candidate.employer.contains(filter.employer.trim())));
        }
    }
    Ok(listed)
}

impl Listed {
    fn of(reader: &Reader, overview: Overview) -> Result<Self> {
        let registration = registration::get(reader, overview.id)?;
        Ok(Self {
            candidate: candidate::get(reader, overview.candidate_id)?,
            document: identity_document::get(reader, &registration.document_id)?,
            paid: payment::of(reader, overview.id)?.iter().map(|payment| payment.fen).sum(),
            overview,
            registration,
        })
    }
}

/// These registrations in the desk's own columns, numbers and telephones in full.
pub(in crate::desk) fn whole(reader: &Reader, book: &Rulebook, found: Vec<Overview>) -> Result<Written> {
    let listed: Vec<Listed> =
        found.into_iter().map(|overview| Listed::of(reader, overview)).collect::<Result<_>>()?;
    Ok(written(&own_columns(), &listed, book))
}

fn lets_through(filter: &ListFilter, overview: &Overview) -> bool {
    filter.offering.as_ref().is_none_or(|offering| *offering == overview.offering)
        && filter.month.is_none_or(|month| month == overview.month)
        && (filter.states.is_empty() || filter.states.contains(&overview.state))
}

/// A column that says nothing to the desk stays empty: the template's order and headings are the authority's.
fn written(columns: &[Column], listed: &[Listed], book: &Rulebook) -> Written {
    let row = |one: &Listed| {
        let cells = columns.iter().map(|column| column.field.map(|field| cell(field, one, book)));
        cells.map(Option::unwrap_or_default).collect()
    };
    Written {
        amounts: Vec::new(),
        headings: columns.iter().map(|column| column.heading.clone()).collect(),
        rows: listed.iter().map(row).collect(),
    }
}
