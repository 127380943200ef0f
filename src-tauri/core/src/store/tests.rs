//! What only a hand inside the encrypted file could do: tampering, foreign versions, interrupted changes of the keys.

use super::keys::KeyFile;
use super::tables::{clerk, setting};
use super::{Folder, KeyChange, Op, RecoveryKey, Store, first_start, journal, migrate, os_entropy};
use crate::error::{Code, Error};
use crate::model::{ClerkId, Moment};
use tempfile::TempDir;

pub(super) const PASSPHRASE: &str = "八个字的口令好了";

pub(super) struct Opened {
    pub(super) home: TempDir,
    pub(super) folder: Folder,
    pub(super) store: Store,
    keys: KeyFile,
    pub(super) clerk: ClerkId,
    recovery: RecoveryKey,
}

pub(super) fn now() -> Moment {
    Moment::parse("2026-03-18T09:00:00+08:00").unwrap()
}

pub(super) fn opened() -> Opened {
    let home = tempfile::tempdir().unwrap();
    let folder = Folder::open(home.path()).unwrap();
    let (mut store, keys, clerk, recovery) =
        first_start(&folder, now(), "王主管", PASSPHRASE, os_entropy).unwrap();
    for value in ["one", "two", "three"] {
        store
            .transact(Op::ChoosePrinter, now(), clerk, |tx| setting::set(tx, "printer.receipt", value))
            .unwrap();
    }
    Opened { home, folder, store, keys, clerk, recovery }
}

impl Opened {
    fn run(&self, sql: &str) -> Result<(), Error> {
        self.store.connection.execute_batch(sql).map_err(Error::from)
    }

    fn unlock(&self) -> Result<Store, Error> {
        Store::unlock(&self.folder, &self.keys, self.clerk, PASSPHRASE, os_entropy)
    }
}

#[test]
fn a_commit_is_durable_references_are_enforced_and_nothing_spills_into_temporary_files() {
    let opened = opened();
    let pragma = |name: &str| -> String {
        let value = opened
            .store
            .connection
            .pragma_query_value(None, name, |row| row.get::<_, rusqlite::types::Value>(0));
        match value.unwrap() {
            rusqlite::types::Value::Integer(number) => number.to_string(),
            rusqlite::types::Value::Text(text) => text,
            other => format!("{other:?}"),
        }
    };
    assert_eq!(pragma("journal_mode"), "wal");
    assert_eq!(pragma("synchronous"), "2", "FULL");
    assert_eq!(pragma("foreign_keys"), "1");
    assert_eq!(pragma("temp_store"), "2", "MEMORY");
    assert_eq!(pragma("secure_delete"), "1");
    assert_eq!(pragma("trusted_schema"), "0");
    let orphan = "INSERT INTO room VALUES ('r', 'd', 'no such sitting', 'n', 1, 0, 'both')";
    assert!(opened.run(orphan).is_err(), "a room of no sitting");
}

#[test]
fn what_is_append_only_cannot_be_changed_or_deleted() {
    let opened = opened();
    let id = opened.clerk;
    opened
        .run(&format!(
            "INSERT INTO candidate (id, desk_id, name, name_typed, sex, birth_date, telephone, email, employer, created_at, other_name)
                 VALUES ('c','d','n','n','male','1990-01-01','t','','',1,'');
             INSERT INTO identity_document (id, desk_id, candidate_id, candidate_group, document_type, number, number_typed, match_key,
                 validity, nationality) VALUES ('i','d','c','mainland','resident_card','1','1','1','long_term','');
             INSERT INTO registration (id, desk_id, candidate_id, document_id, offering, month, kind, channel, state, verdict,
                 theory_fen, skill_fen, registered_at, registered_by) VALUES
                 ('r','d','c','i','o','2026-04-01','new','counter','open','{{}}',1,1,1,'{id}');
             INSERT INTO payment (id, desk_id, registration_id, fen, method, payer, bank_reference, received_on, recorded_at, recorded_by)
                 VALUES ('p','d','r',5,'cash','x','','2026-03-18',1,'{id}');
             INSERT INTO transfer VALUES ('t','d','2026-03-18',5,'x','','',NULL,1,'{id}');"
        ))
        .unwrap();
    for sql in [
        "UPDATE journal SET op = 'unlock' WHERE seq = 2",
        "DELETE FROM journal WHERE seq = 4",
        "UPDATE journal_payload SET body = '{}' WHERE seq = 2",
        "UPDATE payment SET fen = 6",
        "DELETE FROM payment",
        "UPDATE transfer SET fen = 6",
        "DELETE FROM transfer",
        "INSERT INTO payment SELECT 'q', desk_id, registration_id, 6, method, payer, bank_reference, received_on, recorded_at,
            recorded_by, 't', NULL, NULL FROM payment",
        "INSERT INTO payment SELECT 'q', desk_id, registration_id, -6, method, payer, bank_reference, received_on, recorded_at,
            recorded_by, NULL, 'p', 'r' FROM payment",
    ] {
        assert!(opened.run(sql).is_err(), "{sql}");
    }
}

#[test]
fn a_payload_erased_by_law_leaves_the_chain_whole() {
    let opened = opened();
    opened.run("DELETE FROM journal_payload WHERE seq = 2").unwrap();
    assert_eq!(opened.store.check().unwrap().journal_lines, 4);
    let lines = opened.store.journal(None, 10).unwrap();
    assert!(lines.iter().all(|line| line.payload.is_none() == (line.seq == 2)));
}

#[test]
fn every_change_of_a_line_breaks_the_chain_at_that_line() {
    for change in [
        "UPDATE journal SET op = 'unlock' WHERE seq = 2",
        "UPDATE journal SET at = at + 1 WHERE seq = 2",
        "UPDATE journal SET clerk_id = 'x' WHERE seq = 2",
        "UPDATE journal SET desk_id = 'x' WHERE seq = 2",
        "UPDATE journal SET subject = 'x' WHERE seq = 2",
        "UPDATE journal SET digest = chain WHERE seq = 2",
        "UPDATE journal SET chain = digest WHERE seq = 2",
        "UPDATE journal_payload SET body = replace(body, 'one', 'two') WHERE seq = 2",
        "PRAGMA foreign_keys = OFF; DELETE FROM journal WHERE seq = 2",
        "PRAGMA foreign_keys = OFF; DELETE FROM journal WHERE seq = 2; UPDATE journal SET seq = seq - 1 WHERE seq > 2",
    ] {
        let opened = opened();
        opened
            .run(
                "DROP TRIGGER journal_is_append_only_update; DROP TRIGGER journal_is_append_only_delete;
                 DROP TRIGGER journal_payload_is_never_changed;",
            )
            .unwrap();
        opened.run(change).unwrap();
        let refused = journal::verify(&opened.store.connection).expect_err(change);
        assert_eq!(
            (refused.code, refused.values["journal_line"].as_str()),
            (Code::DatabaseDamaged, "2"),
            "{change}"
        );
    }
}

fn schema(store: &Store) -> Vec<String> {
    let mut statement =
        store.connection.prepare("SELECT coalesce(sql, name) FROM sqlite_schema ORDER BY name").unwrap();
    statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

#[test]
fn migrating_twice_changes_nothing() {
    let mut opened = opened();
    let before = schema(&opened.store);
    migrate::migrate(&mut opened.store.connection).unwrap();
    assert_eq!(schema(&opened.store), before);
    assert!(before.len() > 30, "{}", before.len());
}

#[test]
fn a_database_newer_than_the_program_is_refused_and_left_as_it_is() {
    let opened = opened();
    opened.run("PRAGMA user_version = 99; PRAGMA wal_checkpoint(TRUNCATE);").unwrap();
    let bytes = || std::fs::read(opened.folder.database()).unwrap();
    let before = bytes();
    let refused = opened.unlock().err().unwrap();
    assert_eq!(refused.code, Code::DatabaseTooNew);
    let known = migrate::known_schema().to_string();
    assert_eq!((refused.values["found"].as_str(), &refused.values["known"]), ("99", &known));
    assert!(bytes() == before, "not one byte differs");
}

#[test]
fn a_shipped_migration_that_was_edited_is_noticed() {
    let opened = opened();
    opened.run("UPDATE migration SET digest = 'x'").unwrap();
    let refused = opened.unlock().err().unwrap();
    assert_eq!((refused.code, refused.values["number"].as_str()), (Code::MigrationChanged, "1"));
}

#[test]
fn a_database_of_another_desk_is_refused_though_its_key_fits() {
    let opened = opened();
    opened.run("UPDATE setting SET value = 'another' WHERE name = 'desk_id'").unwrap();
    assert_eq!(opened.unlock().err().unwrap().code, Code::DatabaseDamaged);
}

#[test]
fn a_change_of_the_keys_that_the_database_cannot_note_is_undone_as_it_was_told() {
    let Opened { home: _home, folder, mut store, mut keys, clerk, recovery } = opened();
    let bytes = || std::fs::read(folder.keys()).unwrap();
    let before = bytes();
    let row = clerk::get(store.reader(), clerk).unwrap();
    store.connection.execute_batch("PRAGMA query_only = ON").unwrap();
    let another = RecoveryKey::random(os_entropy).unwrap();
    for change in
        [KeyChange::Recovery(&another), KeyChange::Clerk { clerk: &row, passphrase: "另一个口令有八字" }]
    {
        let op = Op::RenewRecoveryKey;
        assert!(store.change_keys(&folder, &mut keys, op, now(), clerk, change).is_err());
        assert!(bytes() == before, "the old key file is back");
        assert!(keys.check_passphrase(clerk, PASSPHRASE).is_ok() && keys.check_recovery(&recovery).is_ok());
    }
    store.connection.execute_batch("PRAGMA query_only = OFF").unwrap();
    let change = KeyChange::Recovery(&another);
    store.change_keys(&folder, &mut keys, Op::RenewRecoveryKey, now(), clerk, change).unwrap();
    assert!(!folder.keys_before().exists(), "nothing is left that the old secrets open");
    let written = KeyFile::read(&folder.keys()).unwrap();
    assert!(written.check_recovery(&another).is_ok() && written.check_recovery(&recovery).is_err());
}

#[test]
fn a_change_of_the_keys_interrupted_before_the_database_is_reconciled_and_doubts_the_recovery_key() {
    let Opened { home: _home, folder, mut store, keys, clerk, recovery: _ } = opened();
    store
        .transact(Op::ConfirmRecoveryKey, now(), clerk, |tx| {
            setting::set(tx, setting::RECOVERY_KEY_CONFIRMED, &keys.recovery_mark())
        })
        .unwrap();
    let mut ahead = keys.clone();
    ahead.set_recovery(&RecoveryKey::random(os_entropy).unwrap(), &store.key, os_entropy).unwrap();
    ahead.write(&folder.keys()).unwrap();
    assert!(!store.is_behind(&keys).unwrap() && store.is_behind(&ahead).unwrap());
    store.note_keys(&ahead, Op::ReconcileKeys, now(), clerk).unwrap();
    assert!(!store.is_behind(&ahead).unwrap());
    let confirmed = setting::get(store.reader(), setting::RECOVERY_KEY_CONFIRMED).unwrap();
    assert_eq!(confirmed.as_deref(), Some(keys.recovery_mark().as_str()));
    assert_ne!(confirmed, Some(ahead.recovery_mark()), "nobody has seen the key now in force");
}
