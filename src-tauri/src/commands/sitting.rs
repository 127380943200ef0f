//! Sittings, seats, tickets.

use super::Nothing;
use crate::host::Host;
use desk_core::desk;
use desk_core::desk::request::{
    AssignSeat, BlockMachine, CancelSitting, ExamDay, IssueTicket, MarkTold, MoveSeat, MoveSitting, OfRoom,
    OfSitting, OpenSitting, PreviewMove, SaveRoomPapers, SeatSitting, SwapSeats, UnmarkTold,
};
use desk_core::desk::view::{
    ChangeView, ExamDates, RegistrationView, RoomMap, SavedRoomPapers, SeatedView, SeatingOutcome,
    SeatsMoved, SittingDetail, SittingPreview, SittingView,
};
use desk_core::error::Result;
use desk_core::seating::SittingWarning;

pub(super) fn sittings(host: &Host, _: Nothing) -> Result<Vec<SittingView>> {
    desk::sittings(host.desk()?, host.now())
}

pub(super) fn sitting_page(host: &Host, _: Nothing) -> Result<Vec<SittingView>> {
    desk::sitting_page(host.desk()?, host.now())
}

pub(super) fn sitting_detail(host: &Host, request: OfSitting) -> Result<SittingDetail> {
    desk::sitting_detail(host.desk()?, host.now(), &request)
}

/// Into a folder of the sitting's own, where people look for saved papers.
pub(super) fn save_room_papers(host: &Host, request: SaveRoomPapers) -> Result<SavedRoomPapers> {
    let detail = desk::sitting_detail(host.desk()?, host.now(), &OfSitting { sitting: request.sitting })?;
    let folder = host.save_to().join(format!("考务-{}", detail.sitting.exam_date));
    desk::save_room_papers(host.desk()?, host.now(), &folder, &request)
}

pub(super) fn room_map(host: &Host, request: OfRoom) -> Result<RoomMap> {
    desk::room_map(host.desk()?, &request)
}

pub(super) fn exam_dates(host: &Host, request: ExamDay) -> Result<ExamDates> {
    Ok(desk::exam_dates(host.desk()?, &request))
}

pub(super) fn check_sitting(host: &Host, request: OpenSitting) -> Result<Vec<SittingWarning>> {
    desk::check_sitting(host.desk()?, host.now(), &request)
}

pub(super) fn open_sitting(host: &Host, request: OpenSitting) -> Result<SittingView> {
    desk::open_sitting(host.desk()?, host.now(), &request)
}

pub(super) fn preview_move(host: &Host, request: PreviewMove) -> Result<SittingPreview> {
    desk::preview_move(host.desk()?, host.now(), &request)
}

pub(super) fn move_sitting(host: &Host, request: MoveSitting) -> Result<SittingDetail> {
    desk::move_sitting(host.desk()?, host.now(), &request)
}

pub(super) fn preview_cancel(host: &Host, request: OfSitting) -> Result<SittingPreview> {
    desk::preview_cancel(host.desk()?, host.now(), &request)
}

pub(super) fn cancel_sitting(host: &Host, request: CancelSitting) -> Result<SittingDetail> {
    desk::cancel_sitting(host.desk()?, host.now(), &request)
}

pub(super) fn sitting_changes(host: &Host, request: OfSitting) -> Result<Vec<ChangeView>> {
    desk::sitting_changes(host.desk()?, &request)
}

pub(super) fn mark_told(host: &Host, request: MarkTold) -> Result<Vec<ChangeView>> {
    desk::mark_told(host.desk()?, host.now(), &request)
}

pub(super) fn unmark_told(host: &Host, request: UnmarkTold) -> Result<Vec<ChangeView>> {
    desk::unmark_told(host.desk()?, host.now(), &request)
}

pub(super) fn assign_seat(host: &Host, request: AssignSeat) -> Result<RegistrationView> {
    desk::assign_seat(host.desk()?, host.now(), &request)
}

pub(super) fn seat_sitting(host: &Host, request: SeatSitting) -> Result<SeatingOutcome> {
    desk::seat_sitting(host.desk()?, host.now(), &request)
}

pub(super) fn free_seats(host: &Host, request: OfSitting) -> Result<SittingDetail> {
    desk::free_seats(host.desk()?, host.now(), &request)
}

pub(super) fn seat_list(host: &Host, request: OfSitting) -> Result<Vec<SeatedView>> {
    desk::seat_list(host.desk()?, &request)
}

pub(super) fn move_seat(host: &Host, request: MoveSeat) -> Result<SeatsMoved> {
    desk::move_seat(host.desk()?, host.now(), &request)
}

pub(super) fn swap_seats(host: &Host, request: SwapSeats) -> Result<SeatsMoved> {
    desk::swap_seats(host.desk()?, host.now(), &request)
}

pub(super) fn block_machine(host: &Host, request: BlockMachine) -> Result<RoomMap> {
    desk::block_machine(host.desk()?, host.now(), &request)
}

pub(super) fn issue_ticket(host: &Host, request: IssueTicket) -> Result<RegistrationView> {
    desk::issue_ticket(host.desk()?, host.now(), &request)
}
