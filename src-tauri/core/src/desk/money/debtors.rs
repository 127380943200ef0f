//! Everybody under way who owes a fee.

use super::pay::owed;
use crate::desk::Desk;
use crate::desk::request::FindDebtors;
use crate::desk::view::DebtorView;
use crate::error::Result;
use crate::model::Fen;
use crate::model::identity::mask;
use crate::statement::Debtor;
use crate::store::Reader;
use crate::store::tables::overview::{self, Overview};
use crate::store::tables::{candidate, registration};

/// The most that one search shows.
const SHOWN: usize = 200;

/// Everybody under way who owes something, in the order in which they registered.
pub fn debtors(desk: &Desk) -> Result<Vec<DebtorView>> {
    desk.read(|store, _| Ok(known(store.reader())?.into_iter().map(|(_, view)| view).collect()))
}

/// Those who owe something and whose name or employer has these words, or whose number or telephone ends like this.
pub fn find_debtors(desk: &Desk, request: &FindDebtors) -> Result<Vec<DebtorView>> {
    let words = request.text.trim();
    desk.read(|store, _| {
        let mut found = Vec::new();
        for (debtor, view) in known(store.reader())? {
            if found.len() == SHOWN || words.is_empty() {
                break;
            }
            let of = registration::get(store.reader(), debtor.registration)?;
            let employer = candidate::get(store.reader(), of.candidate_id)?.employer;
            let named = debtor.names.iter().any(|name| name.contains(words)) || employer.contains(words);
            let tail =
                words.len() >= 4 && [&debtor.number, &debtor.telephone].iter().any(|it| it.ends_with(words));
            if named || tail {
                found.push(view);
            }
        }
        Ok(found)
    })
}

/// Those who owe something, in the order in which they registered, each as a list shows them.
pub(super) fn known(reader: &Reader) -> Result<Vec<(Debtor, DebtorView)>> {
    let owing = owing(reader)?;
    Ok(owing.iter().map(|(it, owed)| (debtor(it, *owed), view(it, *owed))).collect())
}

/// Registrations under way that owe something, in the order in which they were taken, and how much.
pub(in crate::desk) fn owing(reader: &Reader) -> Result<Vec<(Overview, Fen)>> {
    let mut open = overview::open(reader)?;
    open.sort_by_key(|it| (it.registered_at, it.id));
    let mut found = Vec::new();
    for it in open {
        let owed = owed(reader, &registration::get(reader, it.id)?)?;
        if owed > Fen(0) {
            found.push((it, owed));
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
