//! `deskctl restore`.

use crate::arguments::Arguments;
use crate::failure::{Failure, Outcome};
use crate::settings::{Settings, variable};
use desk_core::desk::request::Restore;
use desk_core::desk::view::Stage;
use desk_core::desk::{desk_status, restore as exchange, unlock};
use serde::Serialize;

pub(crate) const HELP: &str = "\
deskctl restore FILE

Replaces everything in the data folder by a backup, after the backup was taken apart and checked. The store that
was there stays beside the new one. The passphrase is that of a supervisor in the backup, or its recovery key.
Where the data folder holds a desk already, the passphrase is that of its supervisor (--clerk), and the
backup's own, where it is another, stands in DESK603_BACKUP_PASSPHRASE.

The answer: {\"restored\",\"clerks\"}";

#[derive(Serialize)]
struct Answer {
    restored: String,
    clerks: usize,
}

/// Replace everything by a backup.
pub(crate) fn restore(settings: &Settings, mut arguments: Arguments) -> Result<Outcome, Failure> {
    let path = arguments.path("FILE")?;
    arguments.finish("restore")?;
    if !path.is_file() {
        return Err(Failure::input(format!("{} is no file", path.display())));
    }
    let path = path
        .into_os_string()
        .into_string()
        .map_err(|_| Failure::input("the name of the backup is not UTF-8 text"))?;
    let desk = settings.desk()?;
    let now = settings.now()?;
    let given = settings.passphrase()?;
    if desk_status(&desk, now)?.stage != Stage::NotSetUp {
        unlock(&desk, now, &settings.login(&desk, &given)?)?;
    }
    let own = variable("DESK603_BACKUP_PASSPHRASE").and_then(|own| own.into_string().ok());
    let status = exchange(&desk, now, &Restore { path: path.clone(), passphrase: own.unwrap_or(given) })?;
    let answer = Answer { restored: path, clerks: status.clerks.len() };
    let mut output = settings.output(&["restored", "clerks"]);
    let cells = vec![answer.restored.clone(), answer.clerks.to_string()];
    output.answer(&answer, cells)?;
    output.finish()?;
    Ok(Outcome::Done)
}
