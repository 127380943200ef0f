//! An export for mailing: a file for each candidate, and a table with names and addresses.

use super::file_name::FileNames;
use super::{files, numbers, write};
use crate::desk::Desk;
use crate::desk::list::list_file;
use crate::desk::papers::wording;
use crate::desk::request::{IssueSitting, ListFormat};
use crate::desk::save_paper::write_new;
use crate::desk::view::{IssuedRow, SavedFile};
use crate::error::Result;
use crate::list::Written;
use crate::model::{IssueOutcome, LongWork, Moment};
use crate::store::tables::{candidate, registration, sitting, ticket_dispatch, ticket_roll};
use crate::store::{Op, Reader};
use std::path::Path;

const HEADINGS: [&str; 11] = [
    "序号",
    "准考证号",
    "姓名",
    "文件名",
    "收件人",
    "收件电话",
    "收件地址",
    "联系电话",
    "邮箱",
    "微信号",
    "已发放",
];

/// Write the files of everybody in a sitting who has a ticket, and a table (XLSX) that says which file goes to whom. Numbers
/// of documents do not stand in it. It issues nothing.
///
/// # Errors
/// As [`super::issue_sitting`].
pub fn export_mailing(desk: &Desk, now: Moment, folder: &Path, request: &IssueSitting) -> Result<SavedFile> {
    let mut names = FileNames::read(request.name.as_deref())?;
    let underway = desk.progress().begin(LongWork::IssueTickets)?;
    underway.allow_pause();
    let (sitting, seated) = desk.read(|store, _| {
        let sitting = sitting::get(store.reader(), request.sitting)?;
        let seated = ticket_roll::seated(store.reader(), sitting.id)?;
        Ok((sitting, seated))
    })?;
    underway.expect(seated.len() as u64);
    let mut rows = numbers::rows(desk, &seated)?;
    numbers::standing(desk, &mut rows)?;
    rows.retain(|row| row.outcome == IssueOutcome::Standing);
    write::prepare(folder)?;
    files::each(desk, now, Some(folder), &mut names, &mut rows, &underway)?;
    desk.change(Op::ExportList, now, |tx, _| {
        let listed = (1..).zip(rows.iter().filter(|row| row.file.is_some()));
        let cells = listed.map(|(number, row)| cells(tx.reader(), number, row)).collect::<Result<_>>()?;
        let table =
            Written { headings: HEADINGS.map(str::to_owned).to_vec(), rows: cells, amounts: Vec::new() };
        let bytes = list_file(&table, ListFormat::Xlsx)?;
        write_new(folder, &format!("寄送清单-{}", sitting.first_day()), ListFormat::Xlsx.as_str(), &bytes)
    })
}

fn cells(reader: &Reader, number: u32, row: &IssuedRow) -> Result<Vec<String>> {
    let registration = registration::get(reader, row.registration)?;
    let candidate = candidate::get(reader, registration.candidate_id)?;
    let file = row.file.as_deref().and_then(|file| Path::new(file).file_name());
    let or = |said: String, otherwise: &String| if said.is_empty() { otherwise.clone() } else { said };
    let all = ticket_dispatch::of(reader, row.registration)?;
    let stands = |id| all.iter().all(|other| other.takes_back != Some(id));
    let gone = all.iter().filter(|line| line.takes_back.is_none() && stands(line.id));
    let mut means: Vec<&str> = gone.map(|line| wording::means(line.means)).collect();
    means.sort_unstable();
    means.dedup();
    Ok(vec![
        number.to_string(),
        row.ticket_number.clone().unwrap_or_default(),
        row.name.clone(),
        file.map(|file| file.to_string_lossy().into_owned()).unwrap_or_default(),
        or(registration.courier_recipient, &candidate.name),
        or(registration.courier_telephone, &candidate.telephone),
        registration.courier_address,
        candidate.telephone,
        candidate.email,
        candidate.wechat,
        means.join("、"),
    ])
}
