//! How the desk's scanner types.

use super::Desk;
use crate::error::{Code, Error, Result};
use crate::model::{Moment, ScannerEnding, ScannerSettings};
use crate::store::tables::setting;
use crate::store::{Op, Reader};

/// What was set, or what nearly every scanner is like. A value that cannot be read counts as not set.
pub fn scanner_settings(desk: &Desk) -> Result<ScannerSettings> {
    desk.read(|store, _| {
        let usual = ScannerSettings::default();
        let pause = pause(store.reader())?.unwrap_or(usual.longest_pause);
        let ending = setting::get(store.reader(), setting::SCANNER_ENDING)?;
        let ending = ending.and_then(|word| ScannerEnding::from_word(&word)).unwrap_or(usual.ending);
        Ok(ScannerSettings { longest_pause: pause, ending })
    })
}

fn pause(reader: &Reader) -> Result<Option<u32>> {
    let kept = setting::get(reader, setting::SCANNER_LONGEST_PAUSE)?;
    let read = kept.and_then(|text| text.parse().ok());
    Ok(read.filter(|pause| ScannerSettings::PAUSES.contains(pause)))
}

/// Set the scanner's pace and ending. [`Code::FieldInvalid`] for a pause out of range.
pub fn set_up_scanner(desk: &Desk, now: Moment, request: &ScannerSettings) -> Result<ScannerSettings> {
    if !ScannerSettings::PAUSES.contains(&request.longest_pause) {
        return Err(Error::new(Code::FieldInvalid).with("field", "longest_pause"));
    }
    desk.change(Op::SetUpScanner, now, |tx, _| {
        setting::set(tx, setting::SCANNER_LONGEST_PAUSE, &request.longest_pause.to_string())?;
        setting::set(tx, setting::SCANNER_ENDING, request.ending.as_str())
    })?;
    scanner_settings(desk)
}
