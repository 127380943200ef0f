//! `deskctl backup`.

use crate::arguments::Arguments;
use crate::failure::{Failure, Outcome};
use crate::settings::Settings;
use desk_core::desk::backup_now;
use desk_core::desk::request::BackupNow;

pub(crate) const HELP: &str = "\
deskctl backup [--to DIR]

Writes a backup, one encrypted file with database and keys, into DIR or the desk's own folder for backups, reads
it back and checks it before it is announced.

The answer: {\"path\",\"taken_at\",\"bytes\",\"registrations\",\"journal_lines\"}";

/// Write a verified backup.
pub(crate) fn backup(settings: &Settings, mut arguments: Arguments) -> Result<Outcome, Failure> {
    let folder = arguments.text("to")?;
    arguments.finish("backup")?;
    let desk = settings.unlocked()?;
    let view = backup_now(&desk, settings.now()?, &BackupNow { folder })?;
    let mut output = settings.output(&["backup", "bytes", "registrations", "journal lines"]);
    let cells = vec![
        view.path.clone(),
        view.bytes.to_string(),
        view.registrations.to_string(),
        view.journal_lines.to_string(),
    ];
    output.answer(&view, cells)?;
    output.finish()?;
    Ok(Outcome::Done)
}
