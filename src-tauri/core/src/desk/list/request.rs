//! A row of a list as the request that registers it, and a refusal as a problem of one of its cells.

use crate::desk::request::{ContactEntry, DocumentEntry, Register};
use crate::desk::view::ListRowProblem;
use crate::error::{Code, Error};
use crate::list::{CellProblem, Column, ListField, ListProblem, PersonRow};
use crate::model::{Channel, DoubleKind};

/// What registering asks about where the same person stands elsewhere (A35).
const ASKED: [DoubleKind; 2] = [DoubleKind::SameMonth, DoubleKind::SameOccupation];

/// The request that registers this person, and whether a second registration of theirs is meant; none where a cell stands in the way.
pub(super) fn request(row: &PersonRow, channel: Channel, accept_doubles: bool) -> Option<Register> {
    let (Some((document_type, group)), Some(month), []) = (row.document, row.month, row.problems.as_slice())
    else {
        return None;
    };
    Some(Register {
        channel,
        document: DocumentEntry {
            group,
            document_type,
            number: row.number.clone(),
            validity: row.validity,
            issued_on: None,
            birth_date: row.birth_date,
            sex: row.sex,
            nationality: row.nationality.clone(),
            decision_reason: None,
        },
        original_seen: false,
        name: row.name.clone(),
        other_name: String::new(),
        telephone: row.telephone.clone(),
        email: row.email.clone(),
        contact: ContactEntry::default(),
        call: None,
        employer: row.employer.clone(),
        offering: row.offering.clone(),
        month,
        career: row.career.clone(),
        condition: row.condition.clone(),
        rulings: Vec::new(),
        approval_reason: None,
        photo: None,
        materials_seen: Vec::new(),
        acknowledged: if accept_doubles { ASKED.to_vec() } else { Vec::new() },
    })
}

/// A cell that could not be read.
pub(super) fn unread(problem: &CellProblem) -> ListRowProblem {
    let field = problem.field;
    let error = match problem.problem {
        ListProblem::Missing => Error::new(Code::FieldMissing).with("field", field.as_str()),
        ListProblem::MadeQuantity if field == ListField::Number => {
            Error::new(Code::IdentityRefused).with("problem", "rounded")
        }
        ListProblem::Unreadable | ListProblem::MadeQuantity => {
            Error::new(Code::FieldInvalid).with("field", field.as_str())
        }
        ListProblem::NoOffering => Error::new(Code::NotInPlan),
    };
    ListRowProblem { column: problem.column, field: Some(field), code: error.code, values: error.values }
}

/// What the desk refused, at the cell that is to blame for it.
pub(super) fn refused(columns: &[Column], error: Error) -> ListRowProblem {
    let field = blamed(&error);
    let at = columns.iter().position(|column| column.field.is_some() && column.field == field);
    let column = at.and_then(|at| u32::try_from(at + 1).ok());
    ListRowProblem { column, field, code: error.code, values: error.values }
}

fn blamed(error: &Error) -> Option<ListField> {
    match error.code {
        Code::IdentityRefused => Some(ListField::Number),
        Code::DocumentNeedsDecision => Some(ListField::DocumentType),
        Code::NotInPlan => Some(ListField::Month),
        _ => match error.values.get("field")?.as_str() {
            "offering" => Some(ListField::Occupation),
            "occupation" => Some(ListField::SpellOccupation),
            named => ListField::from_word(named),
        },
    }
}
