//! Everybody under way who owes a fee.

use super::pay::owed;
use crate::desk::view::DebtorView;
use crate::error::Result;
use crate::model::Fen;
use crate::model::identity::mask;
use crate::statement::Debtor;
use crate::store::Reader;
use crate::store::tables::overview::{self, Overview};
use crate::store::tables::registration;

/// Those who owe something, in the order in which they registered, each as a list shows them.
pub(super) fn debtors(reader: &Reader) -> Result<Vec<(Debtor, DebtorView)>> {
    let mut open = overview::open(reader)?;
    open.sort_by_key(|it| (it.registered_at, it.id));
    let mut found = Vec::new();
    for it in open {
        let owed = owed(reader, &registration::get(reader, it.id)?)?;
        if owed > Fen(0) {
            found.push((debtor(&it, owed), view(&it, owed)));
        }
    }
    Ok(found)
}

fn debtor(it: &Overview, owed: Fen) -> Debtor {
    let names = [&it.name, &it.other_name].into_iter().filter(|name| !name.is_empty()).cloned().collect();
    let (number, telephone) = (it.number.clone(), it.telephone.clone());
    Debtor { registration: it.id, names, number, telephone, owed }
}

fn view(it: &Overview, owed: Fen) -> DebtorView {
    DebtorView {
        registration: it.id,
        name: it.name.clone(),
        number_masked: mask(&it.number),
        offering: it.offering.clone(),
        month: it.month,
        owed,
    }
}
