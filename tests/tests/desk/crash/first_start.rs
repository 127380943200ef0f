//! First start: afterwards the desk is set up or it is not.

use super::prepared::prepared;
use super::seen::look;
use super::sweep::{LATER, Sometimes, Sweep, reopened};
use desk_core::desk::request::{ConfirmRecoveryKey, FirstStart, RenewRecoveryKey};
use desk_core::desk::view::Stage;
use desk_core::desk::{confirm_recovery_key, desk_status, first_start, register, renew_recovery_key};
use desk_core::store::os_entropy;
use desk_tests::crash_desk::{SUPERVISOR, intake, moment, open};
use std::path::Path;

const PASSPHRASE: &str = "the first of all";

#[test]
fn a_first_start_killed_at_any_step_leaves_a_desk_set_up_or_a_folder_to_start_in() {
    let prepared = prepared();
    let before = |name: &str| prepared.nothing(name);
    let sometimes = Sometimes::once_in(16);
    Sweep { name: "first-start", words: &["first-start", PASSPHRASE], after_log_in: false, before: &before }
        .run(
            |folder, run| confirm(folder, &run.acknowledged[0]),
            |folder, acknowledged, ()| match acknowledged {
                Some(recovery_key) => confirm(folder, recovery_key),
                None => start_or_go_on(folder, sometimes.now()),
            },
        );
}

/// Acknowledged: both secrets open the desk.
fn confirm(folder: &Path, recovery_key: &str) {
    let desk = reopened(folder, PASSPHRASE);
    look(&desk, moment(LATER));
    let request = ConfirmRecoveryKey { recovery_key: recovery_key.to_owned() };
    confirm_recovery_key(&desk, moment(LATER), &request).expect("the recovery key opens the desk");
}

/// Not acknowledged: nothing, or everything with the passphrase chosen and a recovery key that nobody has seen.
fn start_or_go_on(folder: &Path, work: bool) {
    let later = moment(LATER);
    let desk = open(folder, os_entropy).expect("the desk opens without complaint");
    let desk = if desk_status(&desk, later).unwrap().stage == Stage::NotSetUp {
        let request = FirstStart { name: SUPERVISOR.to_owned(), passphrase: "another try".to_owned() };
        first_start(&desk, later, &request).expect("the first start can be done again");
        desk
    } else {
        drop(desk);
        let desk = reopened(folder, PASSPHRASE);
        assert!(
            !desk_status(&desk, later).unwrap().recovery_key_confirmed,
            "nobody has seen the recovery key"
        );
        let request = RenewRecoveryKey { passphrase: PASSPHRASE.to_owned() };
        renew_recovery_key(&desk, later, &request).expect("a new recovery key can be had");
        desk
    };
    look(&desk, later);
    if work {
        register(&desk, later, &intake(0)).expect("a registration succeeds");
    }
}
