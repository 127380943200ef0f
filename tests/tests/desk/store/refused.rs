//! Folders that cannot be written, keys and databases that are missing or damaged: a code, and nothing overwritten.

use super::at_rest::files;
use crate::counter::{Counter, at, candidate, open};
use desk_core::desk::{self, request::Unlock};
use desk_core::error::Code;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Every file below a folder with its bytes.
pub(super) fn snapshot(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    files(folder).into_iter().map(|path| (path.clone(), std::fs::read(path).unwrap())).collect()
}

/// A closed desk with one registration in it.
fn closed() -> (Counter, PathBuf) {
    let counter = Counter::new();
    counter.register(at("2026-03-18 10:00"), &candidate(0));
    let counter = counter.restart();
    let folder = counter.folder();
    (counter, folder)
}

#[test]
fn a_folder_that_cannot_be_made_or_written_is_named() {
    let home = tempfile::tempdir().unwrap();
    std::fs::write(home.path().join("file"), "in the way").unwrap();
    let mut paths = vec![home.path().join("file"), home.path().join("file/data")];
    if cfg!(target_os = "linux") {
        paths.push(PathBuf::from("/proc/603"));
    }
    for path in paths {
        let refused = open(&path).err().unwrap();
        assert_eq!(
            (refused.code, refused.values["folder"].clone()),
            (Code::FolderNotWritable, path.display().to_string())
        );
    }
    assert_eq!(std::fs::read_to_string(home.path().join("file")).unwrap(), "in the way");
}

#[test]
fn a_key_file_that_is_missing_or_damaged_is_told_and_nothing_is_overwritten() {
    let (counter, folder) = closed();
    let keys = folder.join("store/desk.keys");
    let whole = std::fs::read(&keys).unwrap();
    let Counter { desk, home, .. } = counter;
    drop(desk);
    let mut damaged: Vec<Option<Vec<u8>>> =
        vec![None, Some(Vec::new()), Some(b"{}".to_vec()), Some(vec![0xFF; 900])];
    damaged.extend((1..12).map(|part| Some(whole[..whole.len() * part / 12].to_vec())));
    let text = String::from_utf8(whole.clone()).unwrap();
    damaged.push(Some(text.replace("\"format\": 1", "\"format\": 2").into_bytes()));
    damaged.push(Some(text.replace("\"sealed\": \"", "\"sealed\": \"zz").into_bytes()));
    for bytes in damaged {
        match &bytes {
            None => std::fs::remove_file(&keys).unwrap(),
            Some(bytes) => std::fs::write(&keys, bytes).unwrap(),
        }
        let before = snapshot(&folder);
        assert_eq!(open(&folder).err().map(|error| error.code), Some(Code::KeyFileDamaged), "{bytes:?}");
        assert!(snapshot(&folder) == before, "nothing was written");
    }
    std::fs::write(&keys, whole).unwrap();
    let again =
        Counter { desk: open(&folder).unwrap(), home, chief: counter.chief, recovery_key: String::new() };
    again.chief_works(at("2026-03-18 11:00"));
    assert_eq!(desk::check_desk(&again.desk).unwrap().registrations, 1);
}

#[test]
fn a_key_file_that_asks_for_all_memory_is_damaged_and_does_not_exhaust_the_computer() {
    let (counter, folder) = closed();
    let (Counter { desk, home: _home, chief, .. }, keys) = (counter, folder.join("store/desk.keys"));
    drop(desk);
    let text = std::fs::read_to_string(&keys).unwrap();
    std::fs::write(&keys, text.replace("\"memory_kib\": 65536", "\"memory_kib\": 4294967295")).unwrap();
    let desk = open(&folder).unwrap();
    let request = Unlock { clerk_id: chief, passphrase: "八个字的口令好了".to_owned() };
    let refused = desk::unlock(&desk, at("2026-03-18 11:00"), &request).err().unwrap();
    assert_eq!(refused.code, Code::KeyFileDamaged);
}

#[test]
fn a_database_that_is_missing_is_damage_and_none_is_made_in_its_place() {
    let (counter, folder) = closed();
    std::fs::remove_file(folder.join("store/desk.db")).unwrap();
    let refused = counter
        .log_in(at("2026-03-18 11:00"), counter.chief, crate::counter::CHIEF_PASSPHRASE)
        .err()
        .unwrap();
    assert_eq!(refused.code, Code::DatabaseDamaged);
    assert!(!folder.join("store/desk.db").exists());
}

#[test]
fn a_damaged_database_is_told_wherever_the_damage_lies() {
    let (counter, folder) = closed();
    let Counter { desk, home: _home, chief, .. } = counter;
    drop(desk);
    let file = folder.join("store/desk.db");
    let whole = std::fs::read(&file).unwrap();
    let places = (0..40).map(|part| part * (whole.len() - 1) / 39);
    for place in places {
        let mut damaged = whole.clone();
        damaged[place] ^= 0x10;
        std::fs::write(&file, &damaged).unwrap();
        let desk = open(&folder).unwrap();
        let request = Unlock { clerk_id: chief, passphrase: crate::counter::CHIEF_PASSPHRASE.to_owned() };
        let told =
            desk::unlock(&desk, at("2026-03-18 11:00"), &request).and_then(|_| desk::check_desk(&desk)).err();
        assert_eq!(
            told.map(|error| error.code),
            Some(Code::DatabaseDamaged),
            "byte {place} of {}",
            whole.len()
        );
    }
}
