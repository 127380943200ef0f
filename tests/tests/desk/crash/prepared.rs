//! A desk in the middle of its season, made once and copied for every kill.

use super::child::THEN;
use super::shim::Shim;
use chrono::NaiveDate;
use desk_core::desk::request::{
    AssignSeat, BackupNow, ChangePassphrase, ConfirmRecoveryKey, FirstStart, OpenSitting, Register,
    TakePayment,
};
use desk_core::desk::{
    Desk, assign_seat, backup_now, change_passphrase, confirm_recovery_key, first_start, open_sitting,
    receive_file, receive_made_photo, register, take_payment,
};
use desk_core::model::{Fen, Moment, PaymentMethod, RegistrationId, SittingId};
use desk_core::photo::put_right::Change;
use desk_core::sample::{PortraitFlaw, portrait};
use desk_core::store::os_entropy;
use desk_tests::crash_desk::{SUPERVISOR, intake, moment, open, person};
use desk_tests::looked_at;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use tempfile::TempDir;

/// The supervisor's passphrase when the backup was taken.
pub(super) const PASSPHRASE_THEN: &str = "backup of the spring";
/// And now.
pub(super) const PASSPHRASE: &str = "a desk of four legs";

/// Somebody who has registered nowhere yet, with a photo received.
pub(super) const NEWCOMER: usize = 10;
/// Somebody whom the test registers afterwards.
pub(super) const AFTERWARDS: usize = 11;

/// The prepared desk.
pub(super) struct Prepared {
    /// Everything of these tests lies here.
    scratch: TempDir,
    /// The library that kills.
    pub(super) shim: Shim,
    /// The recovery key, confirmed.
    pub(super) recovery_key: String,
    /// A backup from before the passphrase was changed and all but one registration taken.
    pub(super) backup: PathBuf,
    /// Registered, nothing paid: one to be paid in the operation, one to be paid afterwards.
    pub(super) unpaid: [RegistrationId; 2],
    /// Paid, without a seat.
    pub(super) unseated: RegistrationId,
    /// Seated, without a ticket.
    pub(super) unticketed: RegistrationId,
    /// September's.
    pub(super) sitting: SittingId,
    /// The newcomer's photo.
    pub(super) photo: String,
}

/// The desk, made by whoever asks first and removed after whoever lets it go last.
pub(super) fn prepared() -> Arc<Prepared> {
    static PREPARED: Mutex<Weak<Prepared>> = Mutex::new(Weak::new());
    let mut kept = PREPARED.lock().unwrap_or_else(PoisonError::into_inner);
    kept.upgrade().unwrap_or_else(|| {
        let made = Arc::new(Prepared::make());
        *kept = Arc::downgrade(&made);
        made
    })
}

impl Prepared {
    fn make() -> Self {
        let scratch = TempDir::with_prefix("desk-crash-").unwrap();
        let shim = Shim::compile(scratch.path());
        let now = moment(THEN);
        let desk = open(&scratch.path().join("prepared"), os_entropy).unwrap();
        let request = FirstStart { name: SUPERVISOR.to_owned(), passphrase: PASSPHRASE_THEN.to_owned() };
        let recovery_key = first_start(&desk, now, &request).unwrap().recovery_key;
        let request = ConfirmRecoveryKey { recovery_key: recovery_key.clone() };
        confirm_recovery_key(&desk, now, &request).unwrap();
        let sitting = open_sitting(&desk, now, &september()).unwrap().id;
        let unticketed = complete(&desk, now, 0);
        seat(&desk, now, unticketed, sitting);
        let folder = Some(scratch.path().join("kept").display().to_string());
        let backup = backup_now(&desk, now, &BackupNow { folder }).unwrap().path.into();
        let request = ChangePassphrase { old: PASSPHRASE_THEN.to_owned(), new: PASSPHRASE.to_owned() };
        change_passphrase(&desk, now, &request).unwrap();
        let unseated = complete(&desk, now, 1);
        let unpaid = [2, 3].map(|number| register(&desk, now, &intake(number)).unwrap().row.id);
        let photo = photo_of(&desk, now, NEWCOMER);
        Self { scratch, shim, recovery_key, backup, unpaid, unseated, unticketed, sitting, photo }
    }

    /// A new folder of this name with what `folder` of the prepared ones holds; empty where there is none.
    pub(super) fn copy_of(&self, folder: &str, name: &str) -> Folder {
        let path = self.scratch.path().join(name);
        assert!(!path.exists(), "{name} is in use");
        copy(&self.scratch.path().join(folder), &path);
        Folder(path)
    }

    /// A folder of this name without anything in it.
    pub(super) fn nothing(&self, name: &str) -> Folder {
        self.copy_of("nothing", name)
    }

    /// A copy of the prepared desk.
    pub(super) fn desk(&self, name: &str) -> Folder {
        self.copy_of("prepared", name)
    }
}

/// A folder that goes with its value, together with what was noted beside it.
pub(super) struct Folder(PathBuf);

impl Folder {
    /// Where it is.
    pub(super) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        if std::thread::panicking() {
            return; // the test's sentence names it
        }
        for path in [self.0.clone(), self.0.with_extension("lost")] {
            let _ = std::fs::remove_dir_all(path);
        }
        let _ = std::fs::remove_file(self.0.with_extension("steps"));
    }
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    let Ok(entries) = std::fs::read_dir(from) else { return };
    for entry in entries.map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

fn september() -> OpenSitting {
    let text = str::to_owned;
    OpenSitting {
        exam_date: NaiveDate::from_ymd_opt(2026, 9, 19).unwrap(),
        theory_starts: text("09:00"),
        theory_ends: text("10:30"),
        skill_starts: text("11:00"),
        skill_ends: text("12:30"),
        site: text("示例考点"),
        site_address: text("示例路一号"),
        room_name: text("第一考场"),
        seats: 30,
        ..OpenSitting::default()
    }
}

/// A photo that the desk made from the one handed in, so that an original is kept with every registration.
fn photo_of(desk: &Desk, now: Moment, number: usize) -> String {
    let seed = person(number).portrait_seed;
    let from = receive_file(desk, now, &portrait(seed, Some(PortraitFlaw::TooLight))).unwrap().token;
    let changed = vec![Change::MetadataTakenOut];
    receive_made_photo(desk, now, &from, &portrait(seed, None), changed).unwrap().token
}

/// Registered with a photo and paid.
fn complete(desk: &Desk, now: Moment, number: usize) -> RegistrationId {
    let photo = Some(looked_at(desk, now, photo_of(desk, now, number)));
    let registration = register(desk, now, &Register { photo, ..intake(number) }).unwrap().row.id;
    pay(desk, now, registration);
    registration
}

/// Pay what is owed.
pub(super) fn pay(desk: &Desk, now: Moment, registration: RegistrationId) {
    let request = TakePayment {
        registration,
        fen: Fen(16_000),
        method: PaymentMethod::BankTransfer,
        payer: "本人".to_owned(),
        bank_reference: String::new(),
        received_on: now.day(),
        over: false,
    };
    take_payment(desk, now, &request).unwrap();
}

fn seat(desk: &Desk, now: Moment, registration: RegistrationId, sitting: SittingId) {
    assign_seat(desk, now, &AssignSeat { registration, sitting }).unwrap();
}
