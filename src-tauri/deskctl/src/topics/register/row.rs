//! One row of a list as a request. A field that is missing or cannot be read is told by its name.

use crate::input::{Fields, month, validity};
use chrono::Datelike;
use desk_core::desk::request::{ContactEntry, DocumentEntry, Register};
use desk_core::error::{Code, Error};
use desk_core::model::{CandidateGroup, Channel, DocumentType, Moment, Validity};
use desk_core::rules::eligibility::Career;
use serde::de::DeserializeOwned;

/// A request and the photo to attach to it.
pub(super) struct Row {
    pub(super) request: Register,
    pub(super) photo: Option<PhotoFile>,
}

/// A photo on the disk.
pub(super) struct PhotoFile {
    pub(super) path: String,
    pub(super) reason: Option<String>,
    /// Somebody looked at it: what a person is asked is met.
    pub(super) looked: bool,
}

impl Row {
    /// Read a row; `seen` is told name and number as soon as they are known, so that a refusal can name its row.
    pub(super) fn read(
        mut fields: Fields,
        now: Moment,
        mut seen: impl FnMut(&str, &str),
    ) -> Result<Self, Error> {
        let name: String = required(&mut fields, "name")?;
        let number: String = required(&mut fields, "number")?;
        seen(&name, &number);
        let month_wanted = fields.raw("month").ok_or_else(|| missing("month"))?;
        let channel = optional(&mut fields, "channel")?.unwrap_or(Channel::Counter);
        let document_type = optional(&mut fields, "document_type")?.unwrap_or(DocumentType::ResidentCard);
        let validity = validity_of(&mut fields, channel, document_type)?;
        let request = Register {
            channel,
            document: DocumentEntry {
                group: optional(&mut fields, "group")?.unwrap_or(CandidateGroup::Mainland),
                document_type,
                number,
                validity: Some(validity),
                issued_on: optional(&mut fields, "issued_on")?,
                birth_date: optional(&mut fields, "birth_date")?,
                sex: optional(&mut fields, "sex")?,
                nationality: optional(&mut fields, "nationality")?.unwrap_or_default(),
                decision_reason: optional(&mut fields, "document_reason")?,
            },
            original_seen: optional(&mut fields, "original_seen")?.unwrap_or(false),
            name,
            other_name: optional(&mut fields, "other_name")?.unwrap_or_default(),
            telephone: required(&mut fields, "telephone")?,
            email: optional(&mut fields, "email")?.unwrap_or_default(),
            employer: optional(&mut fields, "employer")?.unwrap_or_default(),
            contact: contact(&mut fields)?,
            call: optional(&mut fields, "call")?,
            offering: required(&mut fields, "offering")?,
            month: month(&month_wanted, now.day().year()).ok_or_else(|| invalid("month"))?,
            career: Career {
                intends_to_work: optional(&mut fields, "intends_to_work")?.unwrap_or_default(),
                spells: optional(&mut fields, "spells")?.unwrap_or_default(),
                certificates: optional(&mut fields, "certificates")?.unwrap_or_default(),
                education: optional(&mut fields, "education")?.unwrap_or_default(),
                professional_titles: optional(&mut fields, "professional_titles")?.unwrap_or_default(),
            },
            condition: optional(&mut fields, "condition")?,
            rulings: optional(&mut fields, "rulings")?.unwrap_or_default(),
            approval_reason: optional(&mut fields, "approval_reason")?,
            photo: None,
            materials_seen: optional(&mut fields, "materials_seen")?.unwrap_or_default(),
            acknowledged: Vec::new(),
        };
        let reason = optional(&mut fields, "photo_reason")?;
        let looked = optional(&mut fields, "photo_looked_at")?.unwrap_or(false);
        let photo = optional(&mut fields, "photo")?.map(|path| PhotoFile { path, reason, looked });
        match fields.left_over() {
            // A misspelt heading must not silently lose what stands below it.
            Some(stranger) => Err(invalid(stranger)),
            None => Ok(Self { request, photo }),
        }
    }
}

/// Who rings does not always have the card before them: its validity is stated once it is seen.
fn validity_of(
    fields: &mut Fields,
    channel: Channel,
    document_type: DocumentType,
) -> Result<Validity, Error> {
    let said =
        fields.raw("validity").filter(|value| value.as_str().is_none_or(|text| !text.trim().is_empty()));
    match said {
        Some(value) => validity(value).ok_or_else(|| invalid("validity")),
        None if channel == Channel::Telephone => Ok(Validity::unsaid(document_type)),
        None => Err(missing("validity")),
    }
}

fn contact(fields: &mut Fields) -> Result<ContactEntry, Error> {
    Ok(ContactEntry {
        wechat: optional(fields, "wechat")?.unwrap_or_default(),
        delivery: optional(fields, "delivery")?,
        courier_recipient: optional(fields, "courier_recipient")?.unwrap_or_default(),
        courier_telephone: optional(fields, "courier_telephone")?.unwrap_or_default(),
        courier_address: optional(fields, "courier_address")?.unwrap_or_default(),
    })
}

fn required<T: DeserializeOwned>(fields: &mut Fields, name: &str) -> Result<T, Error> {
    optional(fields, name)?.ok_or_else(|| missing(name))
}

fn optional<T: DeserializeOwned>(fields: &mut Fields, name: &str) -> Result<Option<T>, Error> {
    fields.take(name).map_err(|field| invalid(&field))
}

fn missing(field: &str) -> Error {
    Error::new(Code::FieldMissing).with("field", field)
}

fn invalid(field: &str) -> Error {
    Error::new(Code::FieldInvalid).with("field", field)
}
