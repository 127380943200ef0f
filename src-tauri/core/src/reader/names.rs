//! What a card can tell, and the names that services use for it.

use crate::model::DocumentType;
use crate::model::words::words;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

words! {
    /// Something that a card tells.
    CardField {
        /// 姓名.
        Name = "name",
        /// 证件号码.
        Number = "number",
        /// 性别.
        Sex = "sex",
        /// 民族, or the nationality.
        Nation = "nation",
        /// 出生日期.
        BirthDate = "birth_date",
        /// 住址.
        Address = "address",
        /// 签发机关.
        Authority = "authority",
        /// 有效期起.
        ValidFrom = "valid_from",
        /// 有效期止, or 长期.
        ValidUntil = "valid_until",
        /// Both ends in one value.
        Validity = "validity",
        /// What kind of card.
        Type = "type",
        /// The card's own portrait.
        Photo = "photo",
        /// What the service says when something is wrong; not from the card.
        Message = "message",
    }
}

/// Names by field.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub(super) struct FieldNames(BTreeMap<CardField, Vec<String>>);

impl FieldNames {
    /// The names of a field.
    pub(super) fn of(&self, field: CardField) -> impl Iterator<Item = &str> {
        self.0.get(&field).into_iter().flatten().map(String::as_str)
    }
}

/// What a service calls its kinds of card.
pub(super) type TypeNames = BTreeMap<String, DocumentType>;

/// A name without what does not matter: case, `_`, `-`, spaces.
pub(super) fn plain(name: &str) -> String {
    let matters = |letter: &char| !matches!(letter, '_' | '-') && !letter.is_whitespace();
    name.chars().filter(matters).flat_map(char::to_lowercase).collect()
}
