//! Whom another standard touches among the registrations under way.

use super::dues::{Promised, Promises};
use crate::desk::judging::rejudged;
use crate::desk::registration::charged;
use crate::error::Result;
use crate::rules::eligibility::EligibilityVerdict;
use crate::rules::fee::fee_due;
use crate::rules::rulebook::Offering;
use crate::rules::standard::{StandardEffect, Standing, effects, says_the_same};
use crate::rules::{Policies, Rulebook};
use crate::store::Reader;
use crate::store::tables::overview::{self, Overview};
use crate::store::tables::registration::{self, RegistrationRow};

/// Somebody to whom it means something.
pub(in crate::desk) struct Touched {
    pub(in crate::desk) row: RegistrationRow,
    pub(in crate::desk) overview: Overview,
    pub(in crate::desk) effects: Vec<StandardEffect>,
    /// The verdict as it comes out now; none where it is not judged anew.
    pub(in crate::desk) after: Option<EligibilityVerdict>,
}

/// Everybody, and whose verdict comes out in other words without meaning anything else.
#[derive(Default)]
pub(in crate::desk) struct Reach {
    /// In the order in which they were taken.
    pub(in crate::desk) touched: Vec<Touched>,
    pub(in crate::desk) reworded: Vec<(RegistrationRow, EligibilityVerdict)>,
    /// Taken before the first day of the notice: they stay judged by the notice they were taken under. The days promised to
    /// them may be other ones all the same.
    pub(in crate::desk) earlier: u32,
}

/// Look at every registration under way by the rulebook in force and by this one with these readings.
pub(in crate::desk) fn reach(
    reader: &Reader,
    before: &Rulebook,
    (after, policies): (&Rulebook, &Policies),
    promises: &Promises,
) -> Result<Reach> {
    let mut reach = Reach::default();
    for row in registration::open(reader)? {
        let (was, is) = promises.get(&row.id).copied().unwrap_or_default();
        let (judges, kept) = (after.judges(row.registered_at.day()), Some(&row.verdict.0));
        reach.earlier += u32::from(!judges);
        let verdict = if judges { rejudged(reader, after, policies, &row)? } else { None };
        // The days promised follow the notice in force, whenever somebody registered.
        let becomes = match judges {
            true => standing(after, &row, verdict.as_ref(), is),
            false => standing(before, &row, kept, is),
        };
        let effects = effects(
            &standing(before, &row, kept, was),
            &becomes,
            &row.condition_id,
            row.theory_fen + row.skill_fen,
        );
        if !effects.is_empty() {
            let overview = overview::get(reader, row.id)?;
            reach.touched.push(Touched { row, overview, effects, after: verdict });
        } else if let Some(verdict) = verdict
            && !says_the_same(&row.verdict.0, &verdict)
        {
            reach.reworded.push((row, verdict));
        }
    }
    Ok(reach)
}

fn standing<'a>(
    book: &Rulebook,
    row: &RegistrationRow,
    verdict: Option<&'a EligibilityVerdict>,
    promised: Promised,
) -> Standing<'a> {
    let fee = fee_due(charged(row), &row.offering, row.registered_at.day(), book);
    Standing {
        offering: book.offering(&row.offering).map(Offering::called),
        verdict,
        fee: fee.map(|fee| fee.total),
        ticket_due: promised.ticket,
        results_due: promised.results,
    }
}
