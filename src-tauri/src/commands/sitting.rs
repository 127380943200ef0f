//! Sittings, seats, tickets.

use super::Nothing;
use crate::host::Host;
use desk_core::desk;
use desk_core::desk::request::{AssignSeat, ExamDay, IssueTicket, OpenSitting};
use desk_core::desk::view::{ExamDates, RegistrationView, SittingView};
use desk_core::error::Result;

pub(super) fn sittings(host: &Host, _: Nothing) -> Result<Vec<SittingView>> {
    desk::sittings(host.desk()?, host.now())
}

pub(super) fn exam_dates(host: &Host, request: ExamDay) -> Result<ExamDates> {
    Ok(desk::exam_dates(host.desk()?, &request))
}

pub(super) fn open_sitting(host: &Host, request: OpenSitting) -> Result<SittingView> {
    desk::open_sitting(host.desk()?, host.now(), &request)
}

pub(super) fn assign_seat(host: &Host, request: AssignSeat) -> Result<RegistrationView> {
    desk::assign_seat(host.desk()?, host.now(), &request)
}

pub(super) fn issue_ticket(host: &Host, request: IssueTicket) -> Result<RegistrationView> {
    desk::issue_ticket(host.desk()?, host.now(), &request)
}
