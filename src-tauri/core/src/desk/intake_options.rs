//! Pick lists of the intake, from the rulebook.

use super::Desk;
use super::view::{
    ClosedMonth, ConditionView, GroupDocuments, IntakeOptions, MajorList, MaterialChoice, OccupationView,
    OfferingView,
};
use crate::error::{Code, Result};
use crate::model::{Fen, Moment};
use crate::rules::Rulebook;
use crate::rules::eligibility::is_offered;
use crate::rules::fee::{Charged, fee_due};
use crate::rules::rulebook::Offering;
use crate::store::tables::sitting::{self, SittingRow};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// What can be registered for today.
pub fn intake_options(desk: &Desk, now: Moment) -> Result<IntakeOptions> {
    let book = desk.rulebook();
    let sittings = match desk.read_unattended(|reader| sitting::from_day(reader, now.day())) {
        // A desk that is not set up yet, or not opened, knows of no sitting.
        Err(error) if error.code == Code::Locked => Vec::new(),
        sittings => sittings?,
    };
    let own = |occupation: &str| {
        let rules = book.occupations.iter().filter(|rule| rule.name == occupation);
        rules.flat_map(|rule| rule.own.clone()).collect()
    };
    let occupations = book.related_occupations.iter().map(|related| OccupationView {
        occupation: related.occupation.clone(),
        own: own(&related.occupation),
        related: related.names.clone(),
        open: related.open,
    });
    Ok(IntakeOptions {
        offerings: book.offerings.iter().map(|offering| shown(&book, now.day(), offering)).collect(),
        occupations: occupations.collect(),
        majors: majors(&book),
        documents: documents(&book, now.day()),
        closed: closed(sittings, now.day()),
    })
}

/// The last day of a deadline is not behind it; a sitting without one keeps its month open.
fn closed(sittings: Vec<SittingRow>, today: NaiveDate) -> Vec<ClosedMonth> {
    let mut deadlines: BTreeMap<NaiveDate, Option<NaiveDate>> = BTreeMap::new();
    for row in sittings {
        let deadline = row.application_deadline;
        deadlines
            .entry(row.month)
            .and_modify(|latest| *latest = latest.zip(deadline).map(|(one, other)| one.max(other)))
            .or_insert(deadline);
    }
    let closed = deadlines.into_iter().filter_map(|(month, deadline)| {
        let deadline = deadline.filter(|deadline| *deadline < today)?;
        Some(ClosedMonth { month, deadline })
    });
    closed.collect()
}

fn majors(book: &Rulebook) -> Vec<MajorList> {
    let lists = book.related_majors.iter().map(|list| MajorList {
        occupation: list.occupation.clone(),
        schools: list.schools.clone(),
        classes: list.classes.clone(),
        names: list.names.clone(),
    });
    lists.collect()
}

fn documents(book: &Rulebook, today: NaiveDate) -> Vec<GroupDocuments> {
    let in_force = book.identity_documents.iter().filter(|rule| rule.from <= today);
    let groups = in_force.map(|rule| GroupDocuments {
        group: rule.group,
        accepted: rule.accepted.clone(),
        judged: rule.judged.clone(),
        clause: rule.clause.clone(),
        quote: rule.quote.clone(),
    });
    groups.collect()
}

fn shown(book: &Rulebook, today: NaiveDate, offering: &Offering) -> OfferingView {
    let months =
        offering.months.iter().filter_map(|month| NaiveDate::from_ymd_opt(book.notice.year, *month, 1));
    let conditions =
        book.conditions(offering, today).filter(|it| !it.professional_title).map(|condition| ConditionView {
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
        months: months.filter(|month| is_offered(offering, book, today, *month, false)).collect(),
        fee: fee_due(Charged::New, &offering.id, today, book).map_or(Fen(0), |fee| fee.total),
        conditions: conditions.collect(),
    }
}
