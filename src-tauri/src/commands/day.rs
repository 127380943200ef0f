//! The day's page and its statistics.

use super::Nothing;
use crate::host::Host;
use desk_core::desk;
use desk_core::desk::request::AskStatistics;
use desk_core::desk::view::{DayPage, Statistics};
use desk_core::error::Result;

pub(super) fn day_page(host: &Host, _: Nothing) -> Result<DayPage> {
    desk::day_page(host.desk()?, host.now())
}

pub(super) fn statistics(host: &Host, request: AskStatistics) -> Result<Statistics> {
    desk::statistics(host.desk()?, host.now(), &request)
}
