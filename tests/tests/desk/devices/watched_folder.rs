//! The watched folder: what arrives in it while the desk is open is offered, and nothing else.

use crate::counter::{CHIEF_PASSPHRASE, Counter, at, code, refusal};
use desk_core::desk::request::{ExaminePhoto, MarkArrival, WatchFolder};
use desk_core::desk::view::WatchedFolder;
use desk_core::desk::{
    arrival_thumbnail, examine_photo, lock, look_at_watched_folder, mark_arrival, watch_folder,
    watched_folder,
};
use desk_core::error::Code;
use desk_core::model::{FolderTrouble, Moment};
use desk_core::sample::portrait;
use desk_core::store::Op;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

fn now() -> Moment {
    at("2026-03-18 09:00")
}

/// A desk that watches a folder beside its own.
struct Watching {
    counter: Counter,
    folder: PathBuf,
}

impl Watching {
    fn begin(before: &[&str]) -> Self {
        let counter = Counter::new();
        let folder = counter.home.path().join("扫描");
        fs::create_dir(&folder).unwrap();
        for (seed, name) in before.iter().enumerate() {
            fs::write(folder.join(name), portrait(seed as u64, None)).unwrap();
        }
        name(&counter, &folder).unwrap();
        Self { counter, folder }
    }

    fn put(&self, name: &str, seed: u64) {
        fs::write(self.folder.join(name), portrait(seed, None)).unwrap();
    }

    fn look(&self) -> bool {
        look_at_watched_folder(&self.counter.desk, now()).unwrap()
    }

    /// Two looks, after which whatever does not change any more has arrived.
    fn settle(&self) -> Vec<String> {
        self.look();
        self.look();
        self.names()
    }

    fn view(&self) -> WatchedFolder {
        watched_folder(&self.counter.desk).unwrap()
    }

    fn names(&self) -> Vec<String> {
        self.view().arrivals.into_iter().map(|one| one.name).collect()
    }

    fn mark(&self, token: &str, taken: bool) {
        mark_arrival(&self.counter.desk, &MarkArrival { token: token.to_owned(), taken }).unwrap();
    }
}

fn name(counter: &Counter, folder: &Path) -> desk_core::error::Result<WatchedFolder> {
    watch_folder(&counter.desk, now(), &WatchFolder { folder: folder.to_str().unwrap().to_owned() })
}

#[test]
fn a_photo_is_taken_once_two_looks_see_it_the_same_and_it_stays_where_it_is() {
    let desk = Watching::begin(&["昨天.jpg"]);
    assert!(!desk.look(), "what lay there before did not arrive");
    let whole = portrait(5, None);
    let path = desk.folder.join("考生.JPG");
    fs::write(&path, &whole[..2000]).unwrap();
    assert!(!desk.look());
    fs::write(&path, &whole).unwrap();
    assert!(!desk.look(), "it has grown since");
    assert!(desk.look());
    let arrival = desk.view().arrivals.remove(0);
    assert_eq!((arrival.name.as_str(), arrival.bytes as usize), ("考生.JPG", whole.len()));
    assert_eq!(arrival.arrived_at, now());
    let examination =
        examine_photo(&desk.counter.desk, now(), &ExaminePhoto { token: arrival.token.clone() });
    assert!(examination.unwrap().sha256.is_some());
    let small = arrival_thumbnail(&desk.counter.desk, &arrival.token).unwrap();
    assert_eq!(image::load_from_memory(&small).unwrap().height(), 200);
    assert_eq!(fs::read(&path).unwrap(), whole, "untouched");
    assert!(!desk.look(), "and once only");
}

#[test]
fn only_pictures_that_lie_in_the_folder_itself_arrive() {
    let desk = Watching::begin(&[]);
    let outside = desk.counter.home.path().join("elsewhere.jpg");
    fs::write(&outside, portrait(1, None)).unwrap();
    fs::create_dir(desk.folder.join("folder.jpg")).unwrap();
    fs::write(desk.folder.join("folder.jpg/within.jpg"), portrait(2, None)).unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink(&outside, desk.folder.join("link.jpg")).unwrap();
    for ignored in ["list.xlsx", "photo", ".part.jpg", "~copy.jpg"] {
        desk.put(ignored, 3);
    }
    fs::write(desk.folder.join("empty.jpg"), b"").unwrap();
    assert_eq!(desk.settle(), Vec::<String>::new());
    for (seed, taken) in ["a.jpg", "b.jpeg", "c.png", "d.bmp", "e.webp", "f.tif", "g.heic"].iter().enumerate()
    {
        desk.put(taken, 10 + seed as u64);
    }
    desk.settle();
    desk.look();
    assert_eq!(desk.names().len(), 7, "{:?}", desk.names());
}

#[test]
fn one_taken_leaves_the_tray_and_can_be_laid_back() {
    let desk = Watching::begin(&[]);
    desk.put("1.jpg", 1);
    desk.settle();
    desk.put("2.jpg", 2);
    assert_eq!(desk.settle(), ["2.jpg", "1.jpg"], "the newest first");
    let newest = desk.view().arrivals.remove(0).token;
    desk.mark(&newest, true);
    assert_eq!(desk.names(), ["1.jpg"]);
    desk.mark(&newest, false);
    assert_eq!(desk.names(), ["2.jpg", "1.jpg"]);
    desk.mark("nothing", true);
}

#[test]
fn a_scanner_that_always_writes_the_same_name_brings_a_new_photo_each_time() {
    let desk = Watching::begin(&["scan.jpg"]);
    desk.put("scan.jpg", 50);
    let before = desk.settle();
    assert_eq!(before, ["scan.jpg"]);
    let first = desk.view().arrivals.remove(0).token;
    desk.put("scan.jpg", 51);
    assert_eq!(desk.settle(), ["scan.jpg"], "one nobody took is replaced");
    let second = desk.view().arrivals.remove(0).token;
    assert_ne!(first, second);
    desk.mark(&second, true);
    desk.put("scan.jpg", 52);
    assert_eq!(desk.settle(), ["scan.jpg"]);
}

#[test]
fn nothing_is_read_while_the_desk_is_locked_and_the_tray_catches_up_afterwards() {
    let desk = Watching::begin(&["before.jpg"]);
    desk.put("1.jpg", 1);
    desk.settle();
    let token = desk.view().arrivals.remove(0).token;
    lock(&desk.counter.desk, now()).unwrap();
    desk.put("2.jpg", 2);
    assert!(!desk.look() && !desk.look());
    assert_eq!(code(watched_folder(&desk.counter.desk)), Code::Locked);
    assert_eq!(code(arrival_thumbnail(&desk.counter.desk, &token)), Code::Locked);
    desk.counter.log_in(now(), desk.counter.chief, CHIEF_PASSPHRASE).unwrap();
    assert_eq!(desk.names(), ["1.jpg"]);
    assert_eq!(desk.settle(), ["2.jpg", "1.jpg"]);
}

#[test]
fn a_folder_that_vanishes_is_told_and_goes_on_when_it_is_back() {
    let desk = Watching::begin(&["before.jpg"]);
    let aside = desk.counter.home.path().join("aside");
    fs::rename(&desk.folder, &aside).unwrap();
    assert!(desk.look());
    assert_eq!(desk.view().trouble, Some(FolderTrouble::Missing));
    assert!(!desk.look(), "told once");
    fs::write(aside.join("new.jpg"), portrait(4, None)).unwrap();
    fs::rename(&aside, &desk.folder).unwrap();
    assert!(desk.look());
    assert_eq!(desk.view().trouble, None);
    assert_eq!(desk.settle(), ["new.jpg"], "and not what lay there this morning");
}

#[test]
fn of_a_stick_that_was_not_there_in_the_morning_the_day_s_photos_are_offered() {
    let desk = Watching::begin(&[]);
    fs::remove_dir(&desk.folder).unwrap();
    let tomorrow = at("2026-03-19 08:30");
    assert!(look_at_watched_folder(&desk.counter.desk, tomorrow).unwrap());
    fs::create_dir(&desk.folder).unwrap();
    for (name, seed, millis) in [
        ("old.jpg", 1, at("2026-03-18 23:59").unix_millis()),
        ("today.jpg", 2, at("2026-03-19 08:00").unix_millis()),
    ] {
        desk.put(name, seed);
        let file = fs::File::options().write(true).open(desk.folder.join(name)).unwrap();
        file.set_modified(SystemTime::UNIX_EPOCH + Duration::from_millis(millis.unsigned_abs())).unwrap();
    }
    for _ in 0..2 {
        look_at_watched_folder(&desk.counter.desk, tomorrow).unwrap();
    }
    assert_eq!(desk.names(), ["today.jpg"]);
}

#[test]
fn a_new_day_begins_with_an_empty_tray() {
    let desk = Watching::begin(&[]);
    desk.put("1.jpg", 1);
    desk.settle();
    let tomorrow = at("2026-03-19 08:30");
    assert!(look_at_watched_folder(&desk.counter.desk, tomorrow).unwrap());
    assert!(!look_at_watched_folder(&desk.counter.desk, tomorrow).unwrap());
    assert_eq!(desk.names(), Vec::<String>::new());
}

#[test]
fn of_a_whole_film_the_newest_are_offered_and_the_rest_is_counted() {
    let desk = Watching::begin(&[]);
    for number in 0..30_u64 {
        let name = format!("{number:02}.jpg");
        desk.put(&name, number);
        let file = fs::File::options().write(true).open(desk.folder.join(&name)).unwrap();
        file.set_modified(SystemTime::UNIX_EPOCH + Duration::from_secs(1_800_000_000 + number)).unwrap();
    }
    for _ in 0..12 {
        desk.look();
    }
    let view = desk.view();
    assert_eq!((view.arrivals.len(), view.unlisted), (24, 6));
    assert_eq!((view.arrivals[0].name.as_str(), view.arrivals[23].name.as_str()), ("29.jpg", "06.jpg"));
}

#[test]
fn a_file_larger_than_the_desk_reads_is_counted_and_left() {
    let desk = Watching::begin(&[]);
    fs::File::create(desk.folder.join("huge.jpg")).unwrap().set_len(40_000_001).unwrap();
    assert_eq!(desk.settle(), Vec::<String>::new());
    assert_eq!(desk.view().too_large, 1);
    assert!(!desk.look());
}

#[test]
fn a_folder_is_checked_when_it_is_named_and_emptying_the_field_ends_the_watch() {
    let desk = Watching::begin(&[]);
    let counter = &desk.counter;
    assert_eq!(counter.journal().pop().unwrap().op, Op::WatchFolder);
    let reason = |folder: &Path| {
        let error = refusal(name(counter, folder));
        (error.code, error.values["reason"].clone())
    };
    let refused = |word: &str| (Code::FolderRefused, word.to_owned());
    assert_eq!(reason(&counter.home.path().join("nowhere")), refused("missing"));
    assert_eq!(reason(Path::new("relative")), refused("missing"));
    assert_eq!(reason(&counter.folder()), refused("own"));
    assert_eq!(reason(&counter.folder().join("store")), refused("own"));
    fs::write(counter.home.path().join("file"), b"").unwrap();
    assert_eq!(reason(&counter.home.path().join("file")), refused("missing"));
    assert_eq!(desk.view().folder.as_deref(), desk.folder.to_str(), "a refused one changes nothing");

    let quoted = WatchFolder { folder: format!(" \"{}\" ", desk.folder.display()) };
    assert_eq!(watch_folder(&counter.desk, now(), &quoted).unwrap().folder.as_deref(), desk.folder.to_str());
    let address = desk.folder.display().to_string().replace("扫描", "%E6%89%AB%E6%8F%8F");
    let address = WatchFolder { folder: format!("file://{address}") };
    assert_eq!(watch_folder(&counter.desk, now(), &address).unwrap().folder.as_deref(), desk.folder.to_str());

    let none = watch_folder(&counter.desk, now(), &WatchFolder { folder: " ".to_owned() }).unwrap();
    assert_eq!(none.folder, None);
    desk.put("1.jpg", 1);
    assert_eq!(desk.settle(), Vec::<String>::new());
}
