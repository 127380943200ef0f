//! The page to try a printer with.

use crate::counter::{Counter, at, code};
use crate::tray::Tray;
use desk_core::desk::request::{AskTestPage, PrintTestPage};
use desk_core::desk::{JobState, lock, print_queue, print_test_page, test_page, test_page_state};
use desk_core::error::Code;
use desk_core::model::PrintState;
use std::path::Path;
use std::process::Command;

const NOW: &str = "2026-03-18 09:00";

fn page_in(folder: &Path) -> std::path::PathBuf {
    let pdf = folder.join("test-page.pdf");
    let counter = Counter::new();
    std::fs::write(&pdf, test_page(&counter.desk, &Tray::new(), at(NOW), "counter").unwrap()).unwrap();
    pdf
}

fn output(program: &str, arguments: &[&str], file: &Path) -> String {
    let output = Command::new(program).args(arguments).arg(file).output().unwrap();
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn a_test_page_names_printer_and_time_and_prints_rare_characters() {
    let folder = tempfile::tempdir().unwrap();
    let pdf = page_in(folder.path());
    output("qpdf", &["--check"], &pdf);
    let text = Command::new("pdftotext").arg("-layout").arg(&pdf).arg("-").output().unwrap();
    let text = String::from_utf8(text.stdout).unwrap();
    for printed in ["打印测试页", "报名台打印机", "2026-03-18 09:00", "王𬱖", "张䶮", "买买提·艾力", "100"]
    {
        assert!(text.contains(printed), "{printed}: {text}");
    }
    assert!(output("pdfinfo", &[], &pdf).contains("595.276 x 841.89"), "A4, one page");
}

#[test]
fn its_symbol_is_read_and_its_ruler_is_a_hundred_millimetres_long() {
    let folder = tempfile::tempdir().unwrap();
    let pdf = page_in(folder.path());
    let page = folder.path().join("page");
    // 254 dots to the inch: ten to the millimetre.
    let drawn =
        Command::new("pdftoppm").args(["-r", "254", "-png", "-singlefile"]).arg(&pdf).arg(&page).status();
    assert!(drawn.unwrap().success());
    let picture = page.with_extension("png");
    assert_eq!(output("zbarimg", &["--quiet", "--raw"], &picture).trim(), "202603180900");
    let pixels = image::open(&picture).unwrap().to_luma8();
    let is_dark = |x: u32, y: u32| pixels.get_pixel(x, y).0[0] < 128;
    let longest = (1100..1300).map(|y| longest_run((150..1400).map(|x| is_dark(x, y)))).max().unwrap();
    assert!((995..=1008).contains(&longest), "{longest} tenths of a millimetre");
    let longest = (200..240).map(|x| longest_run((1100..2300).map(|y| is_dark(x, y)))).max().unwrap();
    assert!((995..=1008).contains(&longest), "{longest} tenths of a millimetre down");
}

fn longest_run(dots: impl Iterator<Item = bool>) -> u32 {
    let (mut longest, mut run) = (0, 0);
    for dark in dots {
        run = if dark { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    longest
}

#[test]
fn a_test_page_goes_to_the_printer_named_and_stands_in_no_queue_and_no_journal() {
    let (counter, tray) = (Counter::new(), Tray::new());
    let before = counter.journal().len();
    let request = PrintTestPage { printer: "counter".to_owned() };
    let job = print_test_page(&counter.desk, &tray, at(NOW), &request).unwrap();
    assert_eq!(job.state, PrintState::Sent);
    let printed = tray.printed();
    assert!(printed.len() == 1 && printed[0].1.starts_with(b"%PDF") && printed[0].0 == "test-page");
    assert!(print_queue(&counter.desk).unwrap().is_empty());
    assert_eq!(counter.journal().len(), before);

    let ask = AskTestPage { printer: job.printer, job: job.job };
    for (told, state) in [
        (JobState::Underway, PrintState::Sent),
        (JobState::Done, PrintState::Done),
        (JobState::Failed, PrintState::Failed),
        (JobState::Unknown, PrintState::Failed),
    ] {
        tray.say(told);
        assert_eq!(test_page_state(&counter.desk, &tray, &ask).unwrap().state, state);
    }
}

#[test]
fn a_printer_that_is_gone_or_refuses_is_told_and_a_locked_desk_prints_none() {
    let (counter, tray) = (Counter::new(), Tray::new());
    let request = |printer: &str| PrintTestPage { printer: printer.to_owned() };
    let print = |printer: &str| print_test_page(&counter.desk, &tray, at(NOW), &request(printer));
    assert_eq!(code(print("elsewhere")), Code::PrinterGone);
    tray.refuse(true);
    assert_eq!(code(print("counter")), Code::PrintFailed);
    lock(&counter.desk, at(NOW)).unwrap();
    assert_eq!(code(print("counter")), Code::Locked);
    assert!(tray.printed().is_empty());
}
