//! `deskctl backup`.

use crate::arguments::Arguments;
use crate::failure::{Failure, Outcome};
use crate::sentences::sentence;
use crate::settings::Settings;
use desk_core::desk::backup_now;
use desk_core::desk::request::BackupNow;

pub(crate) const HELP: &str = "\
deskctl backup [--to DIR]

Writes a backup, one encrypted file with database and keys, into DIR or the desk's own folder for backups, reads
it back and checks it before it is announced. The originals of photos that were put right lie beside the backups in
one encrypted file, to which only those are added that it lacks; take it along when a backup is moved elsewhere.

The answer: {\"path\",\"taken_at\",\"bytes\",\"registrations\",\"journal_lines\",\"originals\",\"originals_added\",
\"originals_problem\"}";

/// Write a verified backup.
pub(crate) fn backup(settings: &Settings, mut arguments: Arguments) -> Result<Outcome, Failure> {
    let folder = arguments.text("to")?;
    arguments.finish("backup")?;
    let desk = settings.unlocked()?;
    let view = backup_now(&desk, settings.now()?, &BackupNow { folder })?;
    let mut output =
        settings.output(&["backup", "bytes", "registrations", "journal lines", "originals", "problem"]);
    let cells = vec![
        view.path.clone(),
        view.bytes.to_string(),
        view.registrations.to_string(),
        view.journal_lines.to_string(),
        view.originals.to_string(),
        view.originals_problem.as_ref().map(sentence).unwrap_or_default(),
    ];
    output.answer(&view, cells)?;
    output.finish()?;
    Ok(Outcome::Done)
}
