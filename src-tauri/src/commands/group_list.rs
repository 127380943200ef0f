//! Lists: groups that an employer sends, and registrations written as a list.

use super::Nothing;
use crate::host::Host;
use desk_core::desk;
use desk_core::desk::request::{ExportList, ExportTable, ForgetListTemplate, ReadList, SaveListTemplate};
use desk_core::desk::view::{ExportedTable, ListTemplateView, ListView, SavedFile};
use desk_core::error::Result;

pub(super) fn read_list(host: &Host, request: ReadList) -> Result<ListView> {
    desk::read_list(host.desk()?, host.now(), &request)
}

pub(super) fn import_list(host: &Host, request: ReadList) -> Result<ListView> {
    desk::import_list(host.desk()?, host.now(), &request)
}

pub(super) fn list_templates(host: &Host, _: Nothing) -> Result<Vec<ListTemplateView>> {
    desk::list_templates(host.desk()?)
}

pub(super) fn save_list_template(host: &Host, request: SaveListTemplate) -> Result<Vec<ListTemplateView>> {
    desk::save_list_template(host.desk()?, host.now(), &request)
}

pub(super) fn forget_list_template(
    host: &Host,
    request: ForgetListTemplate,
) -> Result<Vec<ListTemplateView>> {
    desk::forget_list_template(host.desk()?, host.now(), &request)
}

pub(super) fn export_list(host: &Host, request: ExportList) -> Result<SavedFile> {
    desk::export_list(host.desk()?, host.now(), host.save_to(), &request)
}

pub(super) fn export_table(host: &Host, request: ExportTable) -> Result<ExportedTable> {
    desk::export_table(host.desk()?, host.now(), host.save_to(), &request)
}
