//! 取得 … 证书: level, occupation and day of the certificates (A07, A08).

use super::occupation::{Standing, folded, is_own, standing};
use super::reason::{EligibilityReason, Part, ReasonView, Requirement};
use super::ruling::{Answer, RulingSubject, answer};
use super::stretch::MonthReading;
use super::{Certificate, Facts};
use crate::model::Level;
use crate::rules::policies::{MonthOnlyDates, OpenQuestion};
use crate::rules::{Bound, Outcome, Rulebook, Unit};
use chrono::NaiveDate;

/// One certificate against the level demanded.
pub(super) struct Held {
    /// The day from which work counts.
    pub(super) since: NaiveDate,
    /// Whether it fits.
    pub(super) part: Part,
}

/// Every certificate against the level demanded, in the order stated.
pub(super) fn judge_each(
    facts: &Facts<'_>,
    day: NaiveDate,
    demanded: Level,
    occupation: &str,
    book: &Rulebook,
) -> Vec<Held> {
    facts.career.certificates.iter().map(|one| judge(one, facts, day, demanded, occupation, book)).collect()
}

/// The part of a condition for somebody who states no certificate.
pub(super) fn none(demanded: Level) -> Part {
    let reasons = vec![ReasonView::plain(EligibilityReason::NoCertificate)];
    measured(Part::plain(Requirement::Certificate, Outcome::Fail, reasons), None, demanded)
}

fn judge(
    certificate: &Certificate,
    facts: &Facts<'_>,
    day: NaiveDate,
    demanded: Level,
    occupation: &str,
    book: &Rulebook,
) -> Held {
    let (earliest, latest) = (certificate.issue_date.first_day(), certificate.issue_date.last_day());
    let mut outcome = Outcome::Pass;
    let mut reasons = Vec::new();
    let mut find = |found: Outcome, reason: ReasonView| {
        outcome = outcome.max(found);
        reasons.push(reason);
    };
    if earliest > day {
        find(Outcome::Fail, ReasonView::plain(EligibilityReason::CertificateNotYet));
    }
    if let Some((found, reason)) = level(certificate.level, demanded, facts) {
        find(found, ReasonView::about(reason, certificate.level.label()));
    }
    if let Some((found, reason)) = certified(certificate, facts, occupation, book) {
        find(found, reason);
    }
    // A month alone may mean its last day.
    let narrow = facts.policies.month_only_dates == MonthOnlyDates::AnyDay;
    let since = match if narrow { MonthReading::Narrowest } else { MonthReading::Widest } {
        MonthReading::Narrowest => latest,
        MonthReading::Widest => earliest,
    };
    let part = Part::plain(Requirement::Certificate, outcome, reasons);
    Held { since, part: measured(part, Some(certificate.level), demanded) }
}

fn level(held: Level, demanded: Level, facts: &Facts<'_>) -> Option<(Outcome, EligibilityReason)> {
    // The lower the number, the higher the level.
    match held.number().cmp(&demanded.number()) {
        std::cmp::Ordering::Equal => None,
        std::cmp::Ordering::Greater => Some((Outcome::Fail, EligibilityReason::CertificateTooLow)),
        std::cmp::Ordering::Less => match facts.policies.higher_level_certificate_instead_of_named_level {
            OpenQuestion::Accepted => None,
            OpenQuestion::NeedsConfirmation => Some((Outcome::Look, EligibilityReason::CertificateHigher)),
            OpenQuestion::NotAccepted => Some((Outcome::Fail, EligibilityReason::CertificateHigher)),
        },
    }
}

/// Whether the certificate's occupation is the own or a related one. A ruling on this certificate answers an old title
/// too: it was made with the certificate in hand.
fn certified(
    certificate: &Certificate,
    facts: &Facts<'_>,
    occupation: &str,
    book: &Rulebook,
) -> Option<(Outcome, ReasonView)> {
    let stated = &certificate.occupation;
    let found = standing(stated, certificate.staff_ruled_related, occupation, facts, book);
    if found == Standing::Excluded {
        return Some((Outcome::Fail, ReasonView::about(EligibilityReason::NoCertificate, stated)));
    }
    if certificate.staff_ruled_related.is_some() {
        return None;
    }
    let title = certificate.printed_title.as_deref().filter(|title| !title.trim().is_empty());
    let differs = title.filter(|title| {
        let title = folded(title);
        title != folded(stated) && !is_own(&title, occupation, book)
    });
    let old = |title: &str| {
        let titles = book.old_titles.iter().filter(|old| old.occupation == occupation);
        titles.flat_map(|old| &old.titles).any(|old| *old == folded(title))
    };
    if let Some(title) = differs.or(old(stated).then_some(stated.as_str())) {
        return old_title(title, facts, occupation);
    }
    match found {
        Standing::Open { earlier_no } => {
            let mut reason = ReasonView::about(EligibilityReason::UnlistedCertificate, stated);
            reason.earlier_no = earlier_no;
            Some((Outcome::Look, reason))
        }
        Standing::Counts | Standing::Excluded => None,
    }
}

/// A title that stands for the occupation answers for the certificate whole: it was the certificate that was asked about.
fn old_title(title: &str, facts: &Facts<'_>, occupation: &str) -> Option<(Outcome, ReasonView)> {
    let asked = |earlier_no| {
        let reason = ReasonView::about(EligibilityReason::OldTitle, title);
        Some((Outcome::Look, ReasonView { earlier_no, ..reason }))
    };
    match answer(facts.rulings, RulingSubject::Title, occupation, title, None) {
        Answer::Yes => None,
        Answer::No => Some((Outcome::Fail, ReasonView::about(EligibilityReason::TitleRuledOut, title))),
        Answer::EarlierNo => asked(true),
        Answer::Open => asked(false),
    }
}

fn measured(part: Part, held: Option<Level>, demanded: Level) -> Part {
    Part {
        measured: held.map(|level| f64::from(level.number())),
        required: Bound { at_most: Some(f64::from(demanded.number())), ..Bound::default() },
        unit: Some(Unit::Level),
        ..part
    }
}
