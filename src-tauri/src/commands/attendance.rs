//! The exam day.

use crate::host::Host;
use desk_core::desk;
use desk_core::desk::request::{CheckIn, MarkAllAbsent, MarkAttendance, OfSubject, TakeBackAttendance};
use desk_core::desk::view::{AttendanceBoard, CheckInView};
use desk_core::error::Result;

pub(super) fn attendance_board(host: &Host, request: OfSubject) -> Result<AttendanceBoard> {
    desk::attendance_board(host.desk()?, host.now(), &request)
}

pub(super) fn check_in(host: &Host, request: CheckIn) -> Result<CheckInView> {
    desk::check_in(host.desk()?, host.now(), &request)
}

pub(super) fn mark_attendance(host: &Host, request: MarkAttendance) -> Result<AttendanceBoard> {
    desk::mark_attendance(host.desk()?, host.now(), &request)
}

pub(super) fn mark_all_absent(host: &Host, request: MarkAllAbsent) -> Result<AttendanceBoard> {
    desk::mark_all_absent(host.desk()?, host.now(), &request)
}

pub(super) fn take_back_attendance(host: &Host, request: TakeBackAttendance) -> Result<AttendanceBoard> {
    desk::take_back_attendance(host.desk()?, host.now(), &request)
}
