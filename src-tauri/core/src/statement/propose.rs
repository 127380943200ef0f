//! Whose fee a line seems to be. Every fee is 160 or 80 yuan, so the amount alone says nothing: a name, or the tail of a
//! number, must stand in the line.

use super::line::StatementLine;
use crate::model::identity::fold_width;
use crate::model::words::words;
use crate::model::{Fen, RegistrationId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The shortest tail of a number that says something (A30: name and the last four).
const TAIL: usize = 4;

words! {
    /// How sure a proposal is.
    Grade {
        /// Name and number tail of one registration alone, and just what it owes.
        Exact = "exact",
        /// One registration alone, by its name or its tail, or with another amount.
        Likely = "likely",
        /// Several fit.
        Several = "several",
        /// Nobody fits.
        None = "none",
    }
}

/// Somebody who owes a fee.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Debtor {
    /// The registration.
    pub registration: RegistrationId,
    /// The names as they are kept: one, or two.
    pub names: Vec<String>,
    /// The document's number.
    pub number: String,
    /// The telephone.
    pub telephone: String,
    /// What is owed still.
    pub owed: Fen,
}

/// A registration that fits a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Proposal {
    /// Its place among the debtors.
    pub debtor: usize,
    /// A name of theirs stands in the line.
    pub named: bool,
    /// The tail of their number or telephone does.
    pub tailed: bool,
}

/// Whom each line fits, in the order of the lines. What an exact line pays is owed no more further down.
pub fn propose(lines: &[StatementLine], debtors: &[Debtor]) -> Vec<(Grade, Vec<Proposal>)> {
    let keys: Vec<Vec<String>> =
        debtors.iter().map(|debtor| debtor.names.iter().map(|name| folded(name)).collect()).collect();
    let mut owed: Vec<Fen> = debtors.iter().map(|debtor| debtor.owed).collect();
    let mut proposed = Vec::with_capacity(lines.len());
    for line in lines {
        let proposals = fitting(line, debtors, &keys);
        let grade = match proposals.as_slice() {
            [] => Grade::None,
            [one] => {
                let due = owed.get_mut(one.debtor);
                let due = due.filter(|due| one.named && one.tailed && **due == line.fen);
                if due.map(|due| *due = Fen(0)).is_some() { Grade::Exact } else { Grade::Likely }
            }
            _ => Grade::Several,
        };
        proposed.push((grade, proposals));
    }
    proposed
}

/// Those who fit best: by name and tail, else by name, else by tail.
fn fitting(line: &StatementLine, debtors: &[Debtor], keys: &[Vec<String>]) -> Vec<Proposal> {
    let text = folded(&format!("{} {}", line.payer, line.remark));
    let tails: Vec<String> = runs(&line.remark);
    let all: Vec<Proposal> = debtors
        .iter()
        .zip(keys)
        .enumerate()
        .map(|(at, (debtor, names))| Proposal {
            debtor: at,
            named: names.iter().any(|name| name.chars().count() > 1 && text.contains(name.as_str())),
            tailed: tails
                .iter()
                .any(|tail| is_tail(tail, &debtor.number) || is_tail(tail, &debtor.telephone)),
        })
        .collect();
    let chosen = |fits: fn(&Proposal) -> bool| all.iter().copied().filter(fits).collect::<Vec<_>>();
    let both = chosen(|it| it.named && it.tailed);
    if !both.is_empty() {
        return both;
    }
    let named = longest_named(chosen(|it| it.named), keys);
    if named.is_empty() { chosen(|it| it.tailed) } else { named }
}

/// 「王伟明」 in a line names 王伟明, not also 王伟.
fn longest_named(named: Vec<Proposal>, keys: &[Vec<String>]) -> Vec<Proposal> {
    let names = |it: &Proposal| keys.get(it.debtor).map(Vec::as_slice).unwrap_or_default();
    let inside = |it: &Proposal| {
        let longer = |other: &&String| {
            names(it).iter().all(|name| other.len() > name.len() && other.contains(name.as_str()))
        };
        named.iter().any(|other| names(other).iter().any(|name| longer(&name)))
    };
    named.iter().copied().filter(|it| !inside(it)).collect()
}

/// Whether these digits, four at least, end the number.
fn is_tail(tail: &str, number: &str) -> bool {
    let plain: String = number.chars().filter(char::is_ascii_alphanumeric).collect();
    tail.len() >= TAIL && plain.to_ascii_uppercase().ends_with(tail)
}

/// The runs of digits in a remark, with the X that ends some numbers.
fn runs(remark: &str) -> Vec<String> {
    let text: String = remark.chars().map(|it| fold_width(it).to_ascii_uppercase()).collect();
    let runs = text.split(|it: char| !it.is_ascii_digit() && it != 'X');
    runs.filter(|run| run.len() >= TAIL).map(str::to_owned).collect()
}

/// Without spaces and dots, half-width, in capitals: banks write names as they can.
fn folded(text: &str) -> String {
    let kept = text.chars().map(fold_width).filter(|it| !it.is_whitespace() && !"·.・•-_/".contains(*it));
    kept.collect::<String>().to_uppercase()
}
