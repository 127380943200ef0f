//! The rulebook, policies and rulings.

use super::Nothing;
use crate::host::Host;
use desk_core::desk;
use desk_core::desk::request::{
    ChangePolicy, EarlierRulings, FindRulings, LoadRulebook, MakeRuling, OfRuling, PreviewPolicy,
    PreviewRulebook, RevokeRuling,
};
use desk_core::desk::view::{
    ChangeView, PolicyEffect, RegistrationView, RulebookPage, RulingList, RulingView, StandardPreview,
};
use desk_core::error::Result;

pub(super) fn rulebook_page(host: &Host, _: Nothing) -> Result<RulebookPage> {
    desk::rulebook_page(host.desk()?)
}

pub(super) fn preview_policy(host: &Host, request: PreviewPolicy) -> Result<Vec<PolicyEffect>> {
    desk::preview_policy(host.desk()?, &request)
}

pub(super) fn change_policy(host: &Host, request: ChangePolicy) -> Result<RulebookPage> {
    desk::change_policy(host.desk()?, host.now(), &request)
}

pub(super) fn preview_rulebook(host: &Host, request: PreviewRulebook) -> Result<StandardPreview> {
    desk::preview_rulebook(host.desk()?, host.now(), &request)
}

pub(super) fn load_rulebook(host: &Host, request: LoadRulebook) -> Result<RulebookPage> {
    desk::load_rulebook(host.desk()?, host.now(), &request)
}

pub(super) fn standard_changes(host: &Host, _: Nothing) -> Result<Vec<ChangeView>> {
    desk::standard_changes(host.desk()?)
}

pub(super) fn make_ruling(host: &Host, request: MakeRuling) -> Result<RegistrationView> {
    desk::make_ruling(host.desk()?, host.now(), &request)
}

pub(super) fn preview_revoke(host: &Host, request: OfRuling) -> Result<Vec<PolicyEffect>> {
    desk::preview_revoke(host.desk()?, &request)
}

pub(super) fn revoke_ruling(host: &Host, request: RevokeRuling) -> Result<RulebookPage> {
    desk::revoke_ruling(host.desk()?, host.now(), &request)
}

pub(super) fn rulings(host: &Host, request: FindRulings) -> Result<RulingList> {
    desk::rulings(host.desk()?, &request)
}

pub(super) fn earlier_rulings(host: &Host, request: EarlierRulings) -> Result<Vec<RulingView>> {
    desk::earlier_rulings(host.desk()?, &request)
}
