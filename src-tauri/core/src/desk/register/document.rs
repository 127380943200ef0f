//! Reading and judging the identity document of a registration.

use crate::desk::check_identity::findings;
use crate::desk::request::DocumentEntry;
use crate::desk::text::{self, LINE_LIMIT};
use crate::error::{Code, Error, Result};
use crate::model::identity::{DocumentNumber, read_number};
use crate::model::{Sex, Validity};
use crate::rules::identity::ACCEPTED;
use crate::rules::{Finding, Outcome, Override, Rulebook};
use chrono::NaiveDate;

/// A document whose number, holder and validity were judged.
pub(in crate::desk) struct CheckedDocument<'a> {
    pub(in crate::desk) entry: &'a DocumentEntry,
    pub(in crate::desk) number: DocumentNumber,
    pub(in crate::desk) validity: Validity,
    pub(in crate::desk) birth_date: NaiveDate,
    pub(in crate::desk) sex: Sex,
    pub(in crate::desk) nationality: String,
    /// Why it is accepted although the notice does not name it.
    pub(in crate::desk) decision_reason: Option<String>,
    /// Only a supervisor may accept it.
    pub(in crate::desk) supervisor_only: bool,
}

/// Read the document and judge it on `today`.
pub(in crate::desk) fn check<'a>(
    entry: &'a DocumentEntry,
    today: NaiveDate,
    book: &Rulebook,
) -> Result<CheckedDocument<'a>> {
    let number = read_number(entry.document_type, &entry.number, today)
        .map_err(|refused| refusal(refused.problem.as_str()))?;
    let missing = |field: &str| Error::new(Code::FieldMissing).with("field", field);
    let validity = entry.validity.ok_or_else(|| missing("validity"))?;
    let birth_date = birth_date(&number, entry.birth_date)?.ok_or_else(|| missing("birth_date"))?;
    if birth_date > today {
        return Err(Error::new(Code::FieldInvalid).with("field", "birth_date"));
    }
    if number.sex.zip(entry.sex).is_some_and(|(encoded, stated)| encoded != stated) {
        return Err(refusal("disagreement"));
    }
    let sex = number.sex.or(entry.sex).ok_or_else(|| missing("sex"))?;
    let findings = findings(entry, Some(birth_date), today, None, book);
    refuse_unusable(&findings)?;
    let (decision_reason, supervisor_only) = decide(entry, &findings)?;
    Ok(CheckedDocument {
        nationality: text::optional("nationality", &entry.nationality, LINE_LIMIT)?,
        entry,
        number,
        validity,
        birth_date,
        sex,
        decision_reason,
        supervisor_only,
    })
}

/// 证件上的姓名和出生日期等个人信息必须与报名信息完全一致: a birth date that is stated must be the encoded one; where
/// the number leaves the century open, only the century may differ.
fn birth_date(number: &DocumentNumber, stated: Option<NaiveDate>) -> Result<Option<NaiveDate>> {
    let (Some(encoded), Some(stated)) = (number.birth_date, stated) else {
        return Ok(number.birth_date.or(stated));
    };
    let same_but_century = || encoded.format("%y%m%d").to_string() == stated.format("%y%m%d").to_string();
    match encoded == stated || (!number.century_known && same_but_century()) {
        true => Ok(Some(stated)),
        false => Err(refusal("disagreement")),
    }
}

/// How long a document is valid is stated once somebody has it before them.
///
/// # Errors
/// [`Code::ValidityNotStated`].
pub(in crate::desk) fn stated_once_seen(validity: Validity, seen: bool) -> Result<()> {
    if seen && validity == Validity::NotStated { Err(Error::new(Code::ValidityNotStated)) } else { Ok(()) }
}

/// Refuse what nobody may accept: a document that has expired, is void, or was issued later than today.
pub(in crate::desk) fn refuse_unusable(findings: &[Finding]) -> Result<()> {
    let unusable =
        findings.iter().find(|it| it.outcome == Outcome::Fail && it.may_override == Override::Never);
    match unusable {
        None => Ok(()),
        Some(finding) if finding.observed.as_deref() == Some("void") => Err(refusal("void")),
        Some(finding) if finding.observed.as_deref() == Some("issued_later") => {
            Err(Error::new(Code::FieldInvalid).with("field", "issued_on"))
        }
        Some(_) => Err(refusal("expired")),
    }
}

/// A document that the notice does not name for this group is accepted with a reason only.
fn decide(entry: &DocumentEntry, findings: &[Finding]) -> Result<(Option<String>, bool)> {
    let open = findings.iter().find(|it| it.rule == ACCEPTED && it.outcome != Outcome::Pass);
    let Some(open) = open else { return Ok((None, false)) };
    let supervisor_only = open.may_override == Override::Supervisor;
    match text::reason(entry.decision_reason.as_deref()) {
        Ok(reason) => Ok((Some(reason), supervisor_only)),
        Err(_) => {
            let may_override = if supervisor_only { "supervisor" } else { "clerk" };
            Err(Error::new(Code::DocumentNeedsDecision).with("may_override", may_override))
        }
    }
}

fn refusal(problem: &str) -> Error {
    Error::new(Code::IdentityRefused).with("problem", problem)
}
