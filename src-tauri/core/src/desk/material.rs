//! A material of a registration with what the rulebook says of it.

use super::shown;
use super::view::{MaterialView, Seen};
use crate::error::Result;
use crate::rules::Rulebook;
use crate::rules::rulebook::MaterialAlternative;
use crate::store::Reader;
use crate::store::tables::material;
use crate::store::tables::registration::RegistrationRow;

/// The materials in the notice's order, each with the alternatives it gives.
pub(super) fn materials_of(
    book: &Rulebook,
    reader: &Reader,
    row: &RegistrationRow,
) -> Result<Vec<MaterialView>> {
    let mut rows = material::of(reader, row.id)?;
    // In the notice's order, also where one was added by a correction.
    if let Some(condition) = row.verdict.0.condition(&row.condition_id) {
        rows.sort_by_key(|it| condition.materials.iter().position(|asked| asked.id == it.material));
    }
    let views = rows.into_iter().map(|it| {
        let clerk_name = shown::clerk_name(reader, it.changed_by)?;
        Ok(MaterialView {
            alternatives: alternatives(book, row, &it.material),
            id: it.material,
            quote: it.quote,
            state: it.state,
            reason: it.reason,
            seen: Some(Seen { clerk_name, at: it.changed_at }),
            alternative: it.alternative,
            signed: it.signed,
            dated_on: it.dated_on,
            folder_number: it.folder_number,
            code: it.code,
            code_until: it.code_until,
        })
    });
    views.collect()
}

/// What may come for a material of this registration's condition; none where only one thing can.
pub(super) fn alternatives(book: &Rulebook, row: &RegistrationRow, id: &str) -> Vec<MaterialAlternative> {
    let Some(offering) = book.offering(&row.offering) else { return Vec::new() };
    book.conditions(offering, row.registered_at.day())
        .filter(|condition| condition.id == row.condition_id)
        .flat_map(|condition| &condition.materials)
        .find(|material| material.id == id)
        .map(|material| material.alternatives.clone())
        .unwrap_or_default()
}
