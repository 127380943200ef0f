//! The scanner's settings.

use crate::counter::{Counter, at, code, refusal};
use desk_core::desk::{scanner_settings, set_up_scanner};
use desk_core::error::Code;
use desk_core::model::{ScannerEnding, ScannerSettings};
use desk_core::store::Op;

const NOW: &str = "2026-03-18 09:00";

#[test]
fn a_scanner_is_like_nearly_every_one_until_it_is_set_and_the_setting_stays() {
    let counter = Counter::new();
    assert_eq!(scanner_settings(&counter.desk).unwrap(), ScannerSettings::default());
    let slow = ScannerSettings { longest_pause: 220, ending: ScannerEnding::Tab };
    assert_eq!(set_up_scanner(&counter.desk, at(NOW), &slow).unwrap(), slow);
    let line = counter.journal().pop().unwrap();
    assert_eq!(line.op, Op::SetUpScanner);
    let counter = counter.reopen(at("2026-03-19 08:30"));
    assert_eq!(scanner_settings(&counter.desk).unwrap(), slow);
}

#[test]
fn a_pause_is_from_20_to_500_milliseconds() {
    let counter = Counter::new();
    let with = |longest_pause| {
        let settings = ScannerSettings { longest_pause, ending: ScannerEnding::Enter };
        set_up_scanner(&counter.desk, at(NOW), &settings)
    };
    assert!(with(20).is_ok() && with(500).is_ok());
    for refused in [0, 19, 501, u32::MAX] {
        let error = refusal(with(refused));
        assert_eq!((error.code, error.values["field"].as_str()), (Code::FieldInvalid, "longest_pause"));
    }
    assert_eq!(
        scanner_settings(&counter.desk).unwrap().longest_pause,
        500,
        "a refused value changes nothing"
    );
}

#[test]
fn nobody_sets_anything_while_the_desk_is_locked() {
    let counter = Counter::new();
    desk_core::desk::lock(&counter.desk, at(NOW)).unwrap();
    let settings = ScannerSettings::default();
    assert_eq!(code(set_up_scanner(&counter.desk, at(NOW), &settings)), Code::Locked);
    assert_eq!(code(scanner_settings(&counter.desk)), Code::Locked);
}
