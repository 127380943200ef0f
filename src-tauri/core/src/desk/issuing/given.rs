//! Ticket numbers that the authority gives, one by one or from its list. They take the place of the desk's own; the check
//! digit of the desk does not apply to them.

use crate::desk::registration::shown_in;
use crate::desk::request::{GiveNumber, ImportNumbers};
use crate::desk::view::{NumberRefused, NumbersImported, RegistrationView};
use crate::desk::withdraw::void_ticket;
use crate::desk::{Desk, shown};
use crate::error::{Code, Error, Result};
use crate::model::identity::fold_width;
use crate::model::{Moment, RegistrationId, VoidCause, read_given_number};
use crate::rules::Rulebook;
use crate::store::tables::given_number::{self, GivenNumberRow};
use crate::store::tables::{overview, registration, staged_file, ticket};
use crate::store::{Op, Reader, Tx};

/// The headings of a list's columns, as authorities write them.
const TICKET_NUMBER: [&str; 3] = ["准考证号", "准考证号码", "准考证编号"];
const DOCUMENT_NUMBER: [&str; 5] = ["证件号码", "证件号", "身份证号", "身份证号码", "身份证件号码"];
const OFFERING: [&str; 4] = ["职业", "工种", "职业工种", "职业（工种）"];
/// Titles may stand above the heading, not more.
const SEARCHED_ROWS: usize = 20;

/// Enter the number that the authority gave. A ticket in force that bears another one becomes void.
///
/// # Errors
/// [`Code::FieldInvalid`]; [`Code::TicketNumberTaken`] where it is another registration's; [`Code::WrongState`] where the
/// registration is not under way.
pub fn give_number(desk: &Desk, now: Moment, request: &GiveNumber) -> Result<RegistrationView> {
    let invalid = || Error::new(Code::FieldInvalid).with("field", "ticket_number");
    let number = read_given_number(&request.number).ok_or_else(invalid)?;
    desk.change(Op::GiveNumber, now, |tx, _| {
        tx.about(request.registration.0);
        give(tx, request.registration, &number)?;
        shown_in(desk, tx.reader(), request.registration)
    })
}

/// Enter the numbers of the authority's list: a spreadsheet that heads 准考证号 and 证件号码, and 职业 or 工种 where a
/// candidate registered for several. A row that cannot be taken is named, and does not stop the others.
///
/// # Errors
/// What [`crate::sheet::read`] refuses; [`Code::NumbersUnreadable`] where no row heads both columns.
pub fn import_numbers(desk: &Desk, now: Moment, request: &ImportNumbers) -> Result<NumbersImported> {
    let book = desk.rulebook();
    let bytes = desk.read(|store, _| staged_file::get(store.reader(), &request.token))?;
    let sheet = crate::sheet::read(&bytes)?;
    let columns = Columns::find(&sheet.rows).ok_or_else(|| Error::new(Code::NumbersUnreadable))?;
    desk.change(Op::GiveNumber, now, |tx, _| {
        let mut answer = NumbersImported { given: 0, known: 0, tickets_void: 0, refused: Vec::new() };
        for (row, cells) in (1..).zip(&sheet.rows).skip(columns.heading + 1) {
            if cells.iter().all(String::is_empty) {
                continue;
            }
            match columns.take(tx, &book, cells) {
                Ok(Taken { given, void }) => {
                    answer.given += u32::from(given);
                    answer.known += u32::from(!given);
                    answer.tickets_void += u32::from(void);
                    if given {
                        tx.next_line()?;
                    }
                }
                Err(problem) if problem.code == Code::Internal => return Err(problem),
                Err(problem) => answer.refused.push(NumberRefused { row, problem }),
            }
        }
        Ok(answer)
    })
}

/// What became of a number.
struct Taken {
    /// It is new.
    given: bool,
    /// A ticket with another number became void.
    void: bool,
}

fn give(tx: &mut Tx<'_>, id: RegistrationId, number: &str) -> Result<Taken> {
    let taken = || Error::new(Code::TicketNumberTaken);
    let row = registration::get(tx.reader(), id)?;
    if !row.state.is_under_way() {
        return Err(Error::new(Code::WrongState).with("state", row.state.as_str()));
    }
    let before = given_number::get(tx.reader(), id)?;
    if before.as_ref().is_some_and(|before| before.number == number) {
        return Ok(Taken { given: false, void: false });
    }
    if given_number::holder(tx.reader(), number)?.is_some() {
        return Err(taken());
    }
    if ticket::by_number(tx.reader(), number)?.is_some_and(|ticket| ticket.registration_id != id) {
        return Err(taken());
    }
    let (desk_id, given_at, given_by) = (tx.desk_id(), tx.now(), tx.clerk());
    let given =
        GivenNumberRow { registration_id: id, desk_id, number: number.to_owned(), given_at, given_by };
    if before.is_some() {
        tx.update(&given)?
    } else {
        tx.insert(&given)?
    }
    let other = ticket::in_force(tx.reader(), id)?.is_some_and(|ticket| ticket.number != number);
    if other {
        void_ticket(tx, id, VoidCause::NumberGiven)?;
    }
    Ok(Taken { given: true, void: other })
}

/// Where a list says what.
struct Columns {
    heading: usize,
    ticket_number: usize,
    document_number: usize,
    offering: Vec<usize>,
}

impl Columns {
    fn find(rows: &[Vec<String>]) -> Option<Self> {
        rows.iter().take(SEARCHED_ROWS).enumerate().find_map(|(heading, cells)| {
            let place = |known: &[&str]| cells.iter().position(|cell| known.contains(&folded(cell).as_str()));
            let places = (0..cells.len()).filter(|place| OFFERING.contains(&folded(&cells[*place]).as_str()));
            Some(Self {
                heading,
                ticket_number: place(&TICKET_NUMBER)?,
                document_number: place(&DOCUMENT_NUMBER)?,
                offering: places.collect(),
            })
        })
    }

    fn take(&self, tx: &mut Tx<'_>, book: &Rulebook, cells: &[String]) -> Result<Taken> {
        let cell = |place: usize| cells.get(place).map(String::as_str).unwrap_or_default();
        let invalid = || Error::new(Code::FieldInvalid).with("field", "ticket_number");
        let number = read_given_number(cell(self.ticket_number)).ok_or_else(invalid)?;
        let document = cell(self.document_number);
        let said = self.offering.iter().map(|place| cell(*place)).filter(|said| !said.is_empty());
        let id = registration_of(tx.reader(), book, document, &said.collect::<Vec<_>>())?;
        tx.about(id.0);
        give(tx, id, &number)
    }
}

/// The one registration under way that is meant.
fn registration_of(
    reader: &Reader,
    book: &Rulebook,
    document: &str,
    said: &[&str],
) -> Result<RegistrationId> {
    let number: String =
        document.chars().map(fold_width).filter(|sign| sign.is_ascii_alphanumeric()).collect();
    let mut found = given_number::under_way(reader, &number.to_ascii_uppercase())?;
    if found.len() > 1 && !said.is_empty() {
        let mut meant = Vec::new();
        for id in found {
            let row = shown::row(book, &overview::get(reader, id)?);
            let names = [Some(row.occupation), row.work_type];
            if said.iter().all(|said| names.iter().flatten().any(|name| said.contains(name.as_str()))) {
                meant.push(id);
            }
        }
        found = meant;
    }
    match found.as_slice() {
        [] => Err(Error::new(Code::NotFound).with("what", "registration")),
        [one] => Ok(*one),
        _ => Err(Error::new(Code::FieldMissing).with("field", "offering")),
    }
}

/// A heading without what differs from hand to hand.
fn folded(heading: &str) -> String {
    heading.chars().filter(|sign| !sign.is_whitespace() && *sign != '*').collect()
}
