//! Reading and judging every field of a registration, before anything is written.

use crate::desk::Desk;
use crate::desk::request::Register;
use crate::desk::text::{self, LINE_LIMIT};
use crate::error::{Code, Error, Result};
use crate::model::identity::ResidentNumber;
use crate::model::{Moment, Validity, Verdict, normalize_name};
use crate::rules::eligibility::{EligibilityReason, EligibilityVerdict, Facts, Spell, judge};
use crate::rules::rulebook::{Condition, Fee, Offering};
use crate::rules::{Outcome, identity};
use chrono::Datelike;

/// The most stretches of work of one registration.
const MOST_SPELLS: usize = 100;

/// A request whose every field was read and judged.
pub(super) struct Checked<'a> {
    pub(super) request: &'a Register,
    pub(super) number: ResidentNumber,
    pub(super) name: String,
    pub(super) telephone: String,
    pub(super) email: String,
    pub(super) employer: String,
    pub(super) offering: &'a Offering,
    pub(super) fee: &'a Fee,
    pub(super) condition: Option<&'a Condition>,
    pub(super) verdict: EligibilityVerdict,
    pub(super) approval_reason: Option<String>,
}

/// Read and judge every field.
pub(super) fn check<'a>(desk: &'a Desk, now: Moment, request: &'a Register) -> Result<Checked<'a>> {
    let book = desk.rulebook();
    let invalid = |field: &str| Error::new(Code::FieldInvalid).with("field", field);
    let number = ResidentNumber::read(&request.number, now.day())
        .map_err(|problem| Error::new(Code::IdentityRefused).with("problem", problem.as_str()))?;
    accept_validity(desk, now, request.validity)?;
    let name = normalize_name(&request.name).map_err(|_| invalid("name"))?;
    text::printable(desk, &name)?;
    let telephone = telephone(&request.telephone)?;
    let email = text::optional("email", &request.email, LINE_LIMIT)?;
    let employer = text::optional("employer", &request.employer, LINE_LIMIT)?;
    let offering = book.offering(&request.offering).ok_or_else(|| invalid("offering"))?;
    let fee = book.fee(&offering.id, now.day()).ok_or_else(|| invalid("offering"))?;
    if request.month.day() != 1 {
        return Err(invalid("month"));
    }
    let (birth_date, spells) = (number.birth_date, &request.spells);
    spells_are_bounded(spells)?;
    let facts = Facts { application_date: now.day(), month: Some(request.month), birth_date, spells };
    let verdict = judge(&facts, offering, book);
    let approval_reason =
        request.approval_reason.as_deref().map(str::trim).filter(|reason| !reason.is_empty());
    let approval_reason = approval_reason.map(|reason| text::reason(Some(reason))).transpose()?;
    refuse_ineligible(&verdict, request)?;
    let condition_id = verdict.satisfied.first().or(verdict.needs_confirmation.first());
    let condition =
        book.conditions(&offering.id, now.day()).find(|condition| Some(&condition.id) == condition_id);
    Ok(Checked {
        request,
        number,
        name,
        telephone,
        email,
        employer,
        offering,
        fee,
        condition,
        verdict,
        approval_reason,
    })
}

/// An expired card is refused; one that ends before the exam is taken with its finding.
fn accept_validity(desk: &Desk, now: Moment, validity: Validity) -> Result<()> {
    let findings = identity::validity(validity, now.day(), None, desk.rulebook());
    if findings.iter().any(|finding| finding.outcome == Outcome::Fail) {
        return Err(Error::new(Code::IdentityRefused).with("problem", "expired"));
    }
    Ok(())
}

fn refuse_ineligible(verdict: &EligibilityVerdict, request: &Register) -> Result<()> {
    let month = EligibilityReason::MonthNotInPlan;
    if verdict.reasons.iter().any(|reason| reason.reason == month) {
        return Err(Error::new(Code::NotInPlan)
            .with("offering", &request.offering)
            .with("month", request.month));
    }
    if verdict.verdict == Verdict::NotEligible { Err(Error::new(Code::NotEligible)) } else { Ok(()) }
}

/// Digits, with the signs people write between them, 7 to 20 characters.
fn telephone(typed: &str) -> Result<String> {
    let folded: String = typed.chars().map(crate::model::identity::fold_width).collect();
    let telephone = text::required("telephone", &folded, LINE_LIMIT)?;
    let digits = telephone.chars().filter(char::is_ascii_digit).count();
    let allowed =
        telephone.chars().all(|character| character.is_ascii_digit() || "+- ()".contains(character));
    if allowed && (7..=15).contains(&digits) {
        Ok(telephone)
    } else {
        Err(Error::new(Code::FieldInvalid).with("field", "telephone"))
    }
}

/// As many and as long as a working life can fill; more is a fault of the caller.
fn spells_are_bounded(spells: &[Spell]) -> Result<()> {
    if spells.len() > MOST_SPELLS {
        return Err(Error::new(Code::FieldTooLong).with("field", "spells").with("limit", MOST_SPELLS));
    }
    for spell in spells {
        text::optional("occupation", &spell.occupation, LINE_LIMIT)?;
        text::optional("employer", &spell.employer, LINE_LIMIT)?;
    }
    Ok(())
}
