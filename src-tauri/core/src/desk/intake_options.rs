//! Pick lists of the intake, from the rulebook.

use super::Desk;
use super::view::{ConditionView, IntakeOptions, MaterialChoice, OccupationView, OfferingView};
use crate::error::Result;
use crate::model::{Fen, Moment};
use crate::rules::eligibility::is_offered;
use crate::rules::rulebook::Offering;
use chrono::NaiveDate;

/// What can be registered for today.
pub fn intake_options(desk: &Desk, now: Moment) -> Result<IntakeOptions> {
    let book = desk.rulebook();
    let occupations = book.related_occupations.iter().map(|related| OccupationView {
        occupation: related.occupation.clone(),
        related: related.names.clone(),
        open: related.open,
    });
    Ok(IntakeOptions {
        offerings: book.offerings.iter().map(|offering| shown(desk, now.day(), offering)).collect(),
        occupations: occupations.collect(),
    })
}

fn shown(desk: &Desk, today: NaiveDate, offering: &Offering) -> OfferingView {
    let book = desk.rulebook();
    let months =
        offering.months.iter().filter_map(|month| NaiveDate::from_ymd_opt(book.notice.year, *month, 1));
    let conditions = book.conditions(&offering.id, today).map(|condition| ConditionView {
        id: condition.id.clone(),
        clause: condition.clause.clone(),
        quote: condition.quote.clone(),
        materials: condition
            .materials
            .iter()
            .map(|material| MaterialChoice { id: material.id.clone(), quote: material.quote.clone() })
            .collect(),
    });
    OfferingView {
        id: offering.id.clone(),
        occupation: offering.occupation.clone(),
        work_type: offering.work_type.clone(),
        level: offering.level,
        level_label: offering.level_label.clone(),
        months: months.filter(|month| is_offered(offering, book, today, *month)).collect(),
        fee: book.fee(&offering.id, today).map_or(Fen(0), |fee| fee.theory + fee.skill),
        conditions: conditions.collect(),
    }
}
