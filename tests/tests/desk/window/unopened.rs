//! Folders, disks and data that the desk cannot work with: a sentence, and nothing lost.

use super::{closed, intake, log_in, look_at_photo, open, plain_chinese, prepared};
use crate::counter::{CHIEF, CHIEF_PASSPHRASE, Counter, resources};
use desk_core::desk::request::FirstStart;
use desk_core::desk::{Desk, DeskOptions, first_start};
use desk_core::error::Result;
use desk_core::sample::portrait;
use fantoccini::key::Key;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

#[test]
fn a_folder_that_cannot_be_written_and_a_second_copy_are_told() {
    let home = prepared(|_| ());
    let in_the_way = home.path().join("in the way");
    std::fs::write(&in_the_way, "a file").unwrap();
    let window = open(&in_the_way);
    plain_chinese(&window.see_in("failure", "不能写入文件夹").replace(&in_the_way.display().to_string(), ""));
    window.picture("unopened");
    drop(window);

    let data = home.path().join("data");
    let first = open(&data);
    first.see("unlock");
    let second = open(&data);
    plain_chinese(&second.see_in("failure", "已经开着"));
    drop(second);
    log_in(&first, CHIEF, CHIEF_PASSPHRASE);
}

#[test]
fn a_database_newer_than_the_program_is_told_and_left_as_it_is() {
    let home = tempfile::tempdir().unwrap();
    let data = home.path().join("data");
    let options = DeskOptions { folder: data.clone(), resources: resources(), entropy: sevens };
    let desk = Desk::open(options).unwrap();
    let request = FirstStart { name: CHIEF.to_owned(), passphrase: CHIEF_PASSPHRASE.to_owned() };
    first_start(&desk, crate::counter::at("2026-03-18 08:30"), &request).unwrap();
    drop(desk);
    let database = data.join("store/desk.db");
    let connection = rusqlite::Connection::open(&database).unwrap();
    let key = "07".repeat(32);
    connection.execute_batch(&format!("PRAGMA key = \"x'{key}'\"; PRAGMA user_version = 603;")).unwrap();
    drop(connection);
    let before = std::fs::read(&database).unwrap();

    let window = open(&data);
    window.see("unlock");
    window.retype("passphrase", CHIEF_PASSPHRASE);
    window.press(Key::Enter);
    plain_chinese(&window.see_in("failure", "更新版本"));
    drop(window);
    assert!(std::fs::read(&database).unwrap() == before, "not one byte differs");
}

/// Randomness that the test knows, so that it can open the database by itself.
fn sevens(buffer: &mut [u8]) -> Result<()> {
    buffer.fill(7);
    Ok(())
}

#[test]
fn a_full_disk_is_told_what_was_typed_stays_and_is_saved_once_there_is_room() {
    let home = tempfile::tempdir().unwrap();
    let Some(disk) = SmallDisk::mount(home.path()) else {
        eprintln!(
            "SKIPPED: no file system can be mounted here; the stories of the store test a full disk by other means"
        );
        return;
    };
    let data = closed(Counter::on(tempfile::tempdir_in(&disk.0).unwrap()), |_| ());
    let window = open(&data.path().join("data"));
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    intake(&window, "林清", 24);
    let photo = home.path().join("photo.jpg");
    std::fs::write(&photo, portrait(7, None)).unwrap();
    window.choose_file("photo-file", &photo);
    look_at_photo(&window);
    window.see_in("findings", "没有发现问题");
    window.see("draft-kept");
    disk.fill();
    window.press(Key::F10);
    plain_chinese(&window.see_in("failure", "磁盘已满"));
    window.picture("full-disk");
    let kept = ["name", "telephone", "spell-0-start"].map(|field| window.value(field));
    assert_eq!(kept, ["林清", "15400000001", "2019-01"]);
    window.retype("employer", "北京某某公司");
    window.see("draft-failed");

    std::fs::remove_file(disk.ballast()).unwrap();
    window.press(Key::F10);
    window.see_in("candidate-name", "林清");
    drop(window);
}

/// A small file system in memory, mounted for one test.
struct SmallDisk(PathBuf);

impl SmallDisk {
    /// None where mounting is not permitted.
    fn mount(home: &Path) -> Option<Self> {
        let place = home.join("small");
        std::fs::create_dir(&place).unwrap();
        let mount =
            Command::new("mount").args(["-t", "tmpfs", "-o", "size=12m", "tmpfs"]).arg(&place).output();
        mount.ok()?.status.success().then_some(Self(place))
    }

    fn ballast(&self) -> PathBuf {
        self.0.join("ballast")
    }

    /// Take all the room there is.
    fn fill(&self) {
        let mut ballast = std::fs::File::create(self.ballast()).unwrap();
        for size in [1 << 16, 1 << 12, 1] {
            while ballast.write(&vec![0; size]).is_ok_and(|written| written > 0) {}
        }
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("--lazy").arg(&self.0).status();
    }
}
