//! The tickets of everybody in a sitting: numbers first, then the files that are wanted.

use super::file_name::FileNames;
use super::{files, numbers, stale, volumes, write};
use crate::desk::Desk;
use crate::desk::request::IssueSitting;
use crate::desk::view::{IssuedRow, SittingTickets, VolumeView};
use crate::error::{Code, Result};
use crate::model::{IssueOutcome, LongWork, Moment, TicketFiles};
use crate::progress::Underway;
use crate::store::tables::sitting::{self, SittingRow};
use crate::store::tables::ticket_roll;
use std::collections::BTreeSet;
use std::path::Path;

/// Issue the tickets of everybody seated in a sitting who is let through, and write the files into `folder`. Nobody gets a
/// ticket twice and no number is given twice, however often it is asked for and wherever it was interrupted; who has none is
/// named with what is missing, those without a seat too. Stopped by somebody it says so, and what is done stays.
///
/// # Errors
/// [`Code::WorkUnderway`] beside other long work; [`Code::FieldInvalid`] for a name that cannot be read; [`Code::NotFound`];
/// what ends all work, such as [`Code::DiskFull`].
pub fn issue_sitting(
    desk: &Desk,
    now: Moment,
    folder: &Path,
    request: &IssueSitting,
) -> Result<SittingTickets> {
    let names = FileNames::read(request.name.as_deref())?;
    let underway = desk.progress().begin(LongWork::IssueTickets)?;
    underway.allow_pause();
    let (sitting, everybody) = desk.read(|store, _| {
        let sitting = sitting::get(store.reader(), request.sitting)?;
        let mut everybody = ticket_roll::seated(store.reader(), sitting.id)?;
        everybody.extend(ticket_roll::unseated(store.reader(), sitting.month)?);
        Ok((sitting, everybody))
    })?;
    let passes = match request.files {
        TicketFiles::None => 1,
        TicketFiles::Each => 2,
        TicketFiles::Merged | TicketFiles::Both => 3,
    };
    underway.expect(passes * everybody.len() as u64);
    let mut rows = numbers::rows(desk, &everybody)?;
    let wanted = Wanted { files: request.files, folder, sitting: &sitting };
    let mut volumes = Vec::new();
    let mut set_aside = 0;
    let ended = numbers::issue_all(desk, now, &mut rows, &underway)
        .and_then(|()| wanted.write(desk, now, names, &mut rows, &mut volumes, &underway))
        .map(|moved| set_aside = moved);
    let cancelled = match ended {
        Err(error) if error.code == Code::Cancelled => true,
        ended => ended.map(|()| false)?,
    };
    Ok(SittingTickets { cancelled, set_aside, ..summary(folder, rows, volumes) })
}

/// The files asked for.
struct Wanted<'a> {
    files: TicketFiles,
    folder: &'a Path,
    sitting: &'a SittingRow,
}

impl Wanted<'_> {
    /// Write them; answers how many files of void tickets were moved away.
    fn write(
        &self,
        desk: &Desk,
        now: Moment,
        mut names: FileNames,
        rows: &mut [IssuedRow],
        volumes: &mut Vec<VolumeView>,
        underway: &Underway<'_>,
    ) -> Result<u32> {
        if self.files == TicketFiles::None {
            return Ok(0);
        }
        write::prepare(self.folder)?;
        let each = self.files.each().then_some(self.folder);
        let contents = files::each(desk, now, each, &mut names, rows, underway)?;
        if self.files.merged() {
            *volumes =
                volumes::merged(desk, now, self.folder, self.sitting, (&mut *rows, &contents), underway)?;
        }
        let wanted: BTreeSet<String> = rows.iter().filter_map(|row| row.file.clone()).collect();
        stale::set_aside(desk, self.folder, &wanted)
    }
}

fn summary(folder: &Path, rows: Vec<IssuedRow>, volumes: Vec<VolumeView>) -> SittingTickets {
    let count = |counts: &dyn Fn(&IssuedRow) -> bool| {
        u32::try_from(rows.iter().filter(|row| counts(row)).count()).unwrap_or(u32::MAX)
    };
    let alone = |row: &IssuedRow| {
        row.file.as_ref().is_some_and(|file| volumes.iter().all(|volume| volume.path != *file))
    };
    SittingTickets {
        issued: count(&|row| row.outcome == IssueOutcome::Issued),
        standing: count(&|row| row.outcome == IssueOutcome::Standing),
        problems: rows.iter().filter(|row| row.problem.is_some()).cloned().collect(),
        written: count(&|row| alone(row) && !row.present),
        present: count(&|row| alone(row) && row.present),
        volumes,
        set_aside: 0,
        folder: folder.display().to_string(),
        cancelled: false,
        rows,
    }
}
