//! A CSV list as the same fields that JSON has.

use crate::failure::Failure;
use desk_core::error::{Code, Error};
use serde_json::{Map, Value, json};

/// The rows of a CSV text, each by itself: a broken one is an error of its own.
pub(super) fn rows(text: &str) -> Result<Vec<Result<Value, Error>>, Failure> {
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(text.as_bytes());
    let headings =
        reader.headers().map_err(|_| Failure::input("the heading of the list cannot be read"))?.clone();
    let rows = reader.records().enumerate().map(|(index, record)| {
        let line = index + 2; // below the heading, as long as no cell holds a line end
        let record = record.map_err(|_| Error::new(Code::InputUnreadable).with("line", line))?;
        let fields: Map<String, Value> = headings
            .iter()
            .zip(record.iter())
            .map(|(heading, cell)| (heading.to_owned(), value(heading, cell)))
            .collect();
        Ok(Value::Object(fields))
    });
    Ok(rows.collect())
}

/// A cell as JSON. What cannot be converted stays text and is refused with its field's name later.
fn value(heading: &str, cell: &str) -> Value {
    match (heading, cell) {
        (_, "") => Value::Null,
        ("original_seen", "true" | "TRUE" | "1" | "是") => Value::Bool(true),
        ("original_seen", "false" | "FALSE" | "0" | "否") => Value::Bool(false),
        ("spells", _) => spells(cell).unwrap_or_else(|| cell.into()),
        ("materials_seen", _) => cell.split([';', '；']).map(str::trim).filter(|id| !id.is_empty()).collect(),
        _ => cell.into(),
    }
}

/// `occupation|employer|start|end; …`, an empty end for work that goes on.
fn spells(cell: &str) -> Option<Value> {
    let one = |spell: &str| {
        let parts: Vec<&str> = spell.split(['|', '｜']).map(str::trim).collect();
        let [occupation, employer, start, end] = *parts.as_slice() else { return None };
        let end = Some(end).filter(|end| !end.is_empty());
        Some(json!({ "occupation": occupation, "employer": employer, "start": start, "end": end }))
    };
    cell.split([';', '；']).filter(|spell| !spell.trim().is_empty()).map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::{rows, value};
    use serde_json::{Value, json};

    #[test]
    fn spells_are_read_from_one_cell_and_a_broken_cell_stays_text() {
        let read = value("spells", "调解员|某公司|2019-01|2020-02; 社会工作者||2020-03-05|");
        let wanted = json!([
            { "occupation": "调解员", "employer": "某公司", "start": "2019-01", "end": "2020-02" },
            { "occupation": "社会工作者", "employer": "", "start": "2020-03-05", "end": null },
        ]);
        assert_eq!(read, wanted);
        assert_eq!(value("spells", "调解员 2019"), Value::from("调解员 2019"));
        assert_eq!(value("spells", ""), Value::Null);
    }

    #[test]
    fn a_row_with_too_few_cells_is_an_error_of_its_own() {
        let read = rows("name,number\n甲,1\n乙\n丙,3\n").unwrap();
        assert_eq!(read.iter().map(Result::is_ok).collect::<Vec<_>>(), [true, false, true]);
        assert_eq!(read[1].as_ref().unwrap_err().values["line"], "3");
    }
}
