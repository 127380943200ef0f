//! Reading files that were named on the command line. Messages tell where a file is wrong, never what stands there.

use crate::failure::Failure;
use chrono::NaiveDate;
use desk_core::model::{PartialDate, Validity};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use std::path::Path;

/// The longest list that is read, in bytes.
const LARGEST: u64 = 256 << 20;

/// The bytes of a file.
pub(crate) fn bytes_of(path: &Path) -> Result<Vec<u8>, Failure> {
    std::fs::read(path)
        .map_err(|error| Failure::input(format!("{} cannot be read: {}", path.display(), error.kind())))
}

/// The text of a file, without a byte order mark.
pub(crate) fn text_of(path: &Path) -> Result<String, Failure> {
    let shown = path.display();
    let unreadable =
        |error: std::io::Error| Failure::input(format!("{shown} cannot be read: {}", error.kind()));
    let size = std::fs::metadata(path).map_err(unreadable)?.len();
    if size > LARGEST {
        return Err(Failure::input(format!("{shown} is larger than {LARGEST} bytes")));
    }
    let bytes = std::fs::read(path).map_err(unreadable)?;
    let text = String::from_utf8(bytes)
        .map_err(|_| Failure::input(format!("{shown} is not UTF-8 text (save it as UTF-8, not as GBK)")))?;
    let text = text.trim_start_matches('\u{FEFF}');
    if text.trim().is_empty() {
        return Err(Failure::input(format!("{shown} is empty")));
    }
    Ok(text.to_owned())
}

/// The entries of a JSON file: a list, an object with a list under `name`, or one entry.
pub(crate) fn entries(path: &Path, name: &str) -> Result<Vec<Value>, Failure> {
    let text = text_of(path)?;
    let parsed: Value = serde_json::from_str(&text).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        Failure::input(format!("{} is no JSON at line {line}, column {column}", path.display()))
    })?;
    match parsed {
        Value::Array(entries) => Ok(entries),
        Value::Object(mut object) => match object.remove(name) {
            Some(Value::Array(entries)) => Ok(entries),
            Some(_) => Err(Failure::input(format!("`{name}` in {} is no list", path.display()))),
            None => Ok(vec![Value::Object(object)]),
        },
        _ => Err(Failure::input(format!("{} is neither an object nor a list", path.display()))),
    }
}

/// The fields of one entry. A field that cannot be read is told by its name.
pub(crate) struct Fields(Map<String, Value>);

impl Fields {
    /// The entry's fields; none where it is no object.
    pub(crate) fn of(entry: Value) -> Option<Self> {
        match entry {
            Value::Object(fields) => Some(Self(fields)),
            _ => None,
        }
    }

    /// Take a field; null and empty text count as absent.
    pub(crate) fn take<T: DeserializeOwned>(&mut self, name: &str) -> Result<Option<T>, String> {
        match self.0.remove(name) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(text)) if text.trim().is_empty() => Ok(None),
            Some(value) => serde_json::from_value(value).map(Some).map_err(|_| name.to_owned()),
        }
    }

    /// Take a field as it stands.
    pub(crate) fn raw(&mut self, name: &str) -> Option<Value> {
        self.0.remove(name).filter(|value| !value.is_null())
    }

    /// A field that nobody took.
    pub(crate) fn left_over(&self) -> Option<&str> {
        self.0.keys().next().map(String::as_str)
    }
}

/// A month as `2026-04`, a day in it, or its number in `year`; its first day.
pub(crate) fn month(value: &Value, year: i32) -> Option<NaiveDate> {
    if let Some(number) = value.as_u64() {
        return NaiveDate::from_ymd_opt(year, u32::try_from(number).ok()?, 1);
    }
    let date = PartialDate::try_from(value.as_str()?.trim().to_owned()).ok()?;
    chrono::Datelike::with_day(&date.first_day(), 1)
}

/// `long_term` or 长期, the last day as `2036-05-01`, or the object that the window sends.
pub(crate) fn validity(value: Value) -> Option<Validity> {
    match &value {
        Value::String(text) if matches!(text.trim(), "long_term" | "长期") => Some(Validity::LongTerm),
        Value::String(text) => text.trim().parse().ok().map(Validity::Until),
        _ => serde_json::from_value(value).ok(),
    }
}
