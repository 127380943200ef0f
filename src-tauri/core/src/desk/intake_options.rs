//! Pick lists of the intake, from the rulebook.

use super::Desk;
use super::view::{
    ConditionView, GroupDocuments, IntakeOptions, MajorList, MaterialChoice, OccupationView, OfferingView,
};
use crate::error::Result;
use crate::model::{Fen, Moment};
use crate::rules::Rulebook;
use crate::rules::eligibility::is_offered;
use crate::rules::fee::{Charged, fee_due};
use crate::rules::rulebook::Offering;
use chrono::NaiveDate;

/// What can be registered for today.
pub fn intake_options(desk: &Desk, now: Moment) -> Result<IntakeOptions> {
    let book = desk.rulebook();
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
    })
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
