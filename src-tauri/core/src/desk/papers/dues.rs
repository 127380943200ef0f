//! What a registration owes, as its papers say it.

use super::wording;
use crate::desk::view::RegistrationView;
use crate::model::{Fen, Moment};
use crate::paper::{Account, Dues, FeeLine, Issuer};
use crate::rules::Rulebook;

/// The fee by the rule it comes from, and the account it goes to.
pub(super) fn dues(book: &Rulebook, now: Moment, view: &RegistrationView) -> Dues {
    let (fee, account) = (&view.fee, &book.account);
    let lines = [("理论知识", fee.theory), ("操作技能", fee.skill)];
    let taken = lines.into_iter().filter(|(_, amount)| *amount > Fen(0));
    let rule = (!fee.quote.is_empty()).then(|| wording::quoted(&fee.clause, &fee.quote));
    Dues {
        fees: taken.map(|(subject, amount)| FeeLine { subject: subject.to_owned(), amount }).collect(),
        rule: rule.unwrap_or_default(),
        paid: fee.paid,
        account: Account {
            holder: account.holder.quote.clone(),
            bank: account.bank.quote.clone(),
            number: account.number.quote.clone(),
        },
        remark: view.transfer_remark.clone(),
        deadline: book.rule("payment.due", now.day()).map(|rule| wording::joined(&rule.quote)),
    }
}

/// The institution as the rulebook names it.
pub(in crate::desk) fn issuer(book: &Rulebook) -> Issuer {
    let it = &book.institution;
    Issuer {
        name: it.name.quote.clone(),
        address: wording::joined(&it.address.quote),
        hours: it.hours.quote.replace("--", "–"),
        enquiries: it.enquiries.quote.clone(),
    }
}
