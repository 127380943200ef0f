//! A row before and after, field by field, as a person reads it: what only the program needs is left out.

use super::view::FieldChange;
use crate::model::identity::mask;
use crate::rules::Rulebook;
use crate::rules::rulebook::Offering;
use serde_json::Value;

/// The columns that say something to a clerk.
fn shown_columns(table: &str) -> &'static [&'static str] {
    match table {
        "candidate" => &["name", "other_name", "sex", "birth_date", "telephone", "email", "employer"],
        "identity_document" => &[
            "candidate_group",
            "document_type",
            "number",
            "validity",
            "valid_until",
            "issued_on",
            "nationality",
            "decision_reason",
            "original_seen_at",
        ],
        "registration" => &[
            "offering",
            "month",
            "channel",
            "state",
            "verdict",
            "condition_id",
            "career",
            "theory_fen",
            "skill_fen",
        ],
        "material" => {
            &["state", "reason", "alternative", "signed", "dated_on", "folder_number", "code", "code_until"]
        }
        "approval" => &["condition_id", "reason"],
        "second_check" => &["checked_at"],
        "payment" => &["fen", "method", "payer", "bank_reference", "received_on"],
        "seat" => &["number"],
        "ticket" => &["number", "voided_at"],
        "registration_photo" => &["decision_reason", "attached_at"],
        "ruling" => &["name", "related", "reason"],
        _ => &[],
    }
}

/// The column that tells one row of a registration from another.
fn named_by(table: &str) -> Option<&'static str> {
    match table {
        "material" => Some("quote"),
        "seat" => Some("subject"),
        _ => None,
    }
}

/// What differs; a row that is new or gone has only one side.
pub(super) fn field_changes(
    book: &Rulebook,
    table: &str,
    before: Option<&Value>,
    after: Option<&Value>,
) -> Vec<FieldChange> {
    let text = |row: Option<&Value>, column: &str| {
        row.and_then(|row| as_text(book, table, column, row.get(column)?))
    };
    let about = after.or(before).and_then(|row| row.get(named_by(table)?)?.as_str());
    let differ = |column: &&&str| {
        let value = |row: Option<&Value>| row.and_then(|row| row.get(**column)).cloned();
        value(before) != value(after)
    };
    let changed = shown_columns(table).iter().filter(differ).map(|column| FieldChange {
        table: table.to_owned(),
        field: (*column).to_owned(),
        about: about.map(str::to_owned),
        before: text(before, column),
        after: text(after, column),
    });
    changed.filter(|change| change.before.is_some() || change.after.is_some()).collect()
}

fn as_text(book: &Rulebook, table: &str, column: &str, value: &Value) -> Option<String> {
    match (table, column, value) {
        (_, _, Value::Null) => None,
        (_, _, Value::String(text)) if text.is_empty() => None,
        ("identity_document", "number", Value::String(number)) => Some(mask(number)),
        // When it was says the line itself; here it counts that it was.
        (_, column, _) if column.ends_with("_at") => Some("yes".to_owned()),
        // An offering of a later rulebook is shown by its id rather than not at all.
        (_, "offering", Value::String(id)) => {
            Some(book.offering(id).map_or_else(|| id.clone(), Offering::called))
        }
        ("material", "alternative", Value::String(id)) => {
            let alternatives =
                book.conditions.iter().flat_map(|it| &it.materials).flat_map(|it| &it.alternatives);
            Some(
                alternatives
                    .into_iter()
                    .find(|it| it.id == *id)
                    .map_or_else(|| id.clone(), |it| it.quote.clone()),
            )
        }
        (_, "verdict", verdict) => verdict.get("verdict")?.as_str().map(str::to_owned),
        (_, _, Value::String(text)) => Some(text.clone()),
        (_, _, other) => Some(other.to_string()),
    }
}
