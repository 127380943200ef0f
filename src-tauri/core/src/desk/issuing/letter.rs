//! A candidate's ticket as it is sent: a draft for the mail program, a picture for WeChat.

use super::message::Message;
use super::prepared::{digest, register_file};
use super::write;
use crate::desk::Desk;
use crate::desk::papers::{issuer, ticket_of};
use crate::desk::request::OfRegistration;
use crate::desk::save_paper::write_new;
use crate::desk::view::{RegistrationView, SavedFile};
use crate::error::{Code, Error, Result};
use crate::model::{Moment, RegistrationId, TicketId};
use crate::paper::AdmitTicket;
use crate::store::Op;
use crate::store::tables::{candidate, ticket};
use std::path::Path;

/// Write a draft with the ticket's PDF to the candidate's e-mail address into `folder`, for the clerk to look at and send.
///
/// # Errors
/// [`Code::FieldMissing`] where the desk knows no e-mail address; [`Code::WrongState`] where no ticket is in force.
pub fn ticket_letter(desk: &Desk, now: Moment, folder: &Path, request: &OfRegistration) -> Result<SavedFile> {
    let Ready { view, id, paper, email } = Ready::read(desk, now, request.registration)?;
    if email.is_empty() {
        return Err(Error::new(Code::FieldMissing).with("field", "email"));
    }
    let (press, templates) = (desk.press()?, &desk.templates().in_force);
    let pdf = press.admit_ticket(&paper, templates)?;
    let (content, sha256) = (press.ticket_content(&paper, templates), digest(&pdf));
    let message = Message {
        to: &email,
        subject: &format!("{}准考证（{}）", paper.sitting, paper.name),
        date: &now.for_message(),
        text: &text(desk, &view, &paper),
        file_name: &format!("准考证-{}.pdf", paper.ticket_number),
        file: &pdf,
    };
    desk.change(Op::SavePaper, now, |tx, _| {
        tx.about(request.registration.0);
        register_file(tx, id, content, sha256)?;
        write_new(folder, &format!("准考证-{}", paper.ticket_number), "eml", &message.bytes())
    })
}

/// Write the ticket as a PNG picture into `folder`, replacing an older picture of the same ticket.
///
/// # Errors
/// [`Code::WrongState`] where no ticket is in force.
pub fn ticket_picture(
    desk: &Desk,
    now: Moment,
    folder: &Path,
    request: &OfRegistration,
) -> Result<SavedFile> {
    let Ready { paper, .. } = Ready::read(desk, now, request.registration)?;
    let png = desk.press()?.ticket_picture(&paper, &desk.templates().in_force)?;
    let path = folder.join(format!("准考证-{}.png", paper.ticket_number));
    desk.change(Op::SavePaper, now, |tx, _| {
        tx.about(request.registration.0);
        std::fs::create_dir_all(folder).map_err(|error| crate::store::not_writable(&error, folder))?;
        write::stage(&path, &png)?;
        write::adopt(&path)
    })?;
    Ok(SavedFile { path: path.display().to_string() })
}

/// A ticket in force with what its letter says.
struct Ready {
    view: RegistrationView,
    id: TicketId,
    paper: AdmitTicket,
    email: String,
}

impl Ready {
    fn read(desk: &Desk, now: Moment, id: RegistrationId) -> Result<Self> {
        desk.read(|store, _| {
            let reader = store.reader();
            let missing = || Error::new(Code::WrongState).with("state", "no_ticket");
            let ticket = ticket::in_force(reader, id)?.ok_or_else(missing)?;
            let (view, paper) = ticket_of(desk, reader, id, now)?;
            let email = candidate::get(reader, view.row.candidate_id)?.email;
            Ok(Self { view, id: ticket.id, paper, email })
        })
    }
}

fn text(desk: &Desk, view: &RegistrationView, paper: &AdmitTicket) -> String {
    let issuer = issuer(&desk.rulebook());
    let offering = view.row.work_type.as_ref().unwrap_or(&view.row.occupation);
    let day = view.seat.as_ref().map(|seat| seat.sitting.exam_date.to_string()).unwrap_or_default();
    format!(
        "{name}，您好！\n\n您报名的{offering} {level}（{sitting}）准考证见附件，请自行打印，考试当天携带准考证和报名时所用的证件原件。\n\n\
         准考证号：{number}\n考试日期：{day}\n考点：{site}（{address}）\n\n\
         如姓名、证件号码、照片有误，请尽快致电 {enquiries}。\n\n{issuer}\n",
        name = paper.name,
        level = paper.level,
        sitting = paper.sitting,
        number = paper.ticket_number,
        site = paper.site,
        address = paper.site_address,
        enquiries = issuer.enquiries,
        issuer = issuer.name,
    )
}
