//! Single values of the desk.

use crate::error::Result;
use crate::store::Tx;
use crate::store::row::row;
use crate::store::transact::find;
use rusqlite::Connection;

/// This installation's id.
pub(crate) const DESK_ID: &str = "desk_id";
/// The key file's revision that the database knows of.
pub(crate) const KEY_REVISION: &str = "key_revision";
/// The mark of the recovery key that was printed or written down. It names the key, so that one renewed in an
/// operation that was interrupted does not pass for the one confirmed before.
pub(crate) const RECOVERY_KEY_CONFIRMED: &str = "recovery_key_confirmed";
/// Milliseconds of the newest verified backup.
pub(crate) const LAST_BACKUP: &str = "last_backup";
/// The longest pause of the scanner, in milliseconds.
pub(crate) const SCANNER_LONGEST_PAUSE: &str = "scanner.longest_pause";
/// What the scanner sends behind a code, a word of `ScannerEnding`.
pub(crate) const SCANNER_ENDING: &str = "scanner.ending";
/// The card reader's profile by its id; empty for none.
pub(crate) const READER: &str = "reader";
/// The folder in which new photos arrive; empty for none.
pub(crate) const WATCHED_FOLDER: &str = "watched_folder";
/// The printers that shared the last print run, as JSON.
pub(crate) const RUN_PRINTERS: &str = "printer.run";

row! {
    /// One setting.
    SettingRow in "setting" {
        /// Its name.
        name: String,
        /// Its value.
        value: String,
    }
}

/// The value of a setting.
pub(crate) fn get(reader: &Connection, name: &str) -> Result<Option<String>> {
    Ok(find::<SettingRow>(reader, name)?.map(|row| row.value))
}

/// Write a setting; unchanged values leave no trace.
pub(crate) fn set(tx: &mut Tx<'_>, name: &str, value: &str) -> Result<()> {
    let row = SettingRow { name: name.to_owned(), value: value.to_owned() };
    match get(tx.reader(), name)? {
        None => tx.insert(&row),
        Some(present) if present == value => Ok(()),
        Some(_) => tx.update(&row),
    }
}
