//! A real print scheduler with a printer that keeps what it receives: that it keeps it whole, and how the crate
//! `printers`, through which the desk prints, behaves when paper jams, the printer breaks or is gone.

use crate::printers_child::ask;
use desk_tests::cups::CaptureQueue;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};
use tempfile::TempDir;

const PATIENCE: Duration = Duration::from_secs(10);

#[test]
fn the_queue_keeps_the_very_bytes_that_lp_sends() {
    let queue = CaptureQueue::start("Office");
    let (_folder, pdf) = small_pdf("Seat 12");
    let sent =
        Command::new("lp").args(["-t", "ticket"]).arg(&pdf).envs(queue.env()).status().expect("lp starts");
    assert!(sent.success());
    let received = queue.wait_for(1, PATIENCE);
    assert_eq!(text_of(&received[0]).trim(), "Seat 12", "what pdftotext reads");
    assert_eq!(std::fs::read(&received[0]).expect("received"), std::fs::read(&pdf).expect("sent"));
}

#[test]
fn a_printed_file_arrives_with_its_options_and_its_job_ends_completed() {
    let queue = CaptureQueue::start("Office");
    let (_folder, pdf) = small_pdf("Seat 12");
    assert_eq!(ask(&queue, "list").lines, ["Office|default=true|READY|none"]);
    assert_eq!(ask(&queue, "default").lines, ["Office|default=true|READY|none"]);
    assert_eq!(ask(&queue, &format!("print Office {}", pdf.display())).lines, ["job 1"]);
    let received = queue.wait_for(1, PATIENCE);
    let ticket = queue.ticket_of(&received[0]);
    for expected in ["title ticket-260000100018", "copies 2", "media=A4"] {
        assert!(ticket.contains(expected), "{expected}: {ticket}");
    }
    eventually(&queue, "jobs Office", "1|ticket-260000100018|COMPLETED|application/pdf");
}

#[test]
fn sending_a_job_does_not_wait_for_the_paper() {
    let queue = CaptureQueue::start("Office");
    let (_folder, pdf) = small_pdf("Seat 12");
    queue.jam();
    let answer = ask(&queue, &format!("print Office {}", pdf.display()));
    assert_eq!(answer.lines, ["job 1"]);
    assert!(answer.milliseconds < 2000, "{} ms although the paper is jammed", answer.milliseconds);
    assert!(queue.captured().is_empty());
}

#[test]
fn a_jam_is_told_and_the_job_prints_once_it_is_cleared() {
    let queue = CaptureQueue::start("Office");
    let (_folder, pdf) = small_pdf("Seat 12");
    queue.jam();
    ask(&queue, &format!("print Office {}", pdf.display()));
    eventually(&queue, "list", "Office|default=true|PRINTING|media-jam-error");
    eventually(&queue, "jobs Office", "1|ticket-260000100018|PROCESSING|application/pdf");
    queue.clear_jam();
    assert_eq!(queue.wait_for(1, PATIENCE).len(), 1);
    eventually(&queue, "list", "Office|default=true|READY|none");
}

#[test]
fn a_jammed_job_can_be_cancelled_and_never_prints() {
    let queue = CaptureQueue::start("Office");
    let (_folder, pdf) = small_pdf("Seat 12");
    queue.jam();
    ask(&queue, &format!("print Office {}", pdf.display()));
    eventually(&queue, "list", "Office|default=true|PRINTING|media-jam-error");
    assert_eq!(ask(&queue, "cancel Office 1").lines, ["cancelled"]);
    eventually(&queue, "jobs Office", "1|ticket-260000100018|CANCELLED|application/pdf");
    assert_eq!(ask(&queue, "cancel Office 1").lines, ["PrintFailure"], "a job is cancelled once");
    queue.clear_jam();
    ask(&queue, &format!("print Office {}", pdf.display()));
    let received = queue.wait_for(1, PATIENCE);
    assert!(received.len() == 1 && received[0].ends_with("000002.pdf"), "{received:?}");
}

#[test]
fn a_broken_printer_stops_its_queue_and_the_job_prints_once_it_is_mended() {
    let queue = CaptureQueue::start("Office");
    let (_folder, pdf) = small_pdf("Seat 12");
    queue.break_down();
    assert_eq!(ask(&queue, &format!("print Office {}", pdf.display())).lines, ["job 1"]);
    eventually(&queue, "list", "Office|default=true|PAUSED|media-jam-error,paused");
    eventually(&queue, "jobs Office", "1|ticket-260000100018|PENDING|application/pdf");
    queue.clear_jam();
    assert_eq!(queue.wait_for(1, PATIENCE).len(), 1);
    eventually(&queue, "list", "Office|default=true|READY|none");
}

#[test]
fn a_printer_that_is_gone_is_an_error_and_nothing_is_printed() {
    let queue = CaptureQueue::start("Office");
    let (_folder, pdf) = small_pdf("Seat 12");
    let answer = ask(&queue, &format!("print-after-removal Office {}", pdf.display()));
    assert_eq!(answer.lines, ["PrintFailure"]);
    assert!(ask(&queue, "list").lines.is_empty() && ask(&queue, "default").lines.is_empty());
    assert!(queue.captured().is_empty());
}

#[test]
fn a_file_that_is_not_there_is_an_error_and_its_job_is_cancelled() {
    let queue = CaptureQueue::start("Office");
    assert_eq!(ask(&queue, "print Office /nowhere/at-all.pdf").lines, ["PrintFailure"]);
    let jobs = ask(&queue, "jobs Office").lines;
    assert!(jobs.len() == 1 && jobs[0].contains("CANCELLED"), "{jobs:?}");
}

fn eventually(queue: &CaptureQueue, request: &str, expected: &str) {
    let begin = Instant::now();
    loop {
        let lines = ask(queue, request).lines;
        if lines.iter().any(|line| line == expected) {
            return;
        }
        assert!(begin.elapsed() < PATIENCE, "{request} says {lines:?}, not {expected}");
    }
}

fn text_of(pdf: &Path) -> String {
    let output = Command::new("pdftotext").arg(pdf).arg("-").output().expect("pdftotext starts");
    String::from_utf8(output.stdout).expect("text")
}

/// A page of A4 that says `words`, in a folder of its own.
fn small_pdf(words: &str) -> (TempDir, PathBuf) {
    let page = format!("BT /F 24 Tf 72 720 Td ({words}) Tj ET");
    let objects = [
        "<</Type/Catalog/Pages 2 0 R>>".to_owned(),
        "<</Type/Pages/Kids[3 0 R]/Count 1>>".to_owned(),
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>"
            .to_owned(),
        format!("<</Length {}>>\nstream\n{page}\nendstream", page.len()),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>".to_owned(),
    ];
    let mut file = "%PDF-1.4\n".to_owned();
    let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for (index, object) in objects.iter().enumerate() {
        table += &format!("{:010} 00000 n \n", file.len());
        file += &format!("{} 0 obj\n{object}\nendobj\n", index + 1);
    }
    let start = file.len();
    file +=
        &format!("{table}trailer\n<</Root 1 0 R/Size {}>>\nstartxref\n{start}\n%%EOF\n", objects.len() + 1);
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("small.pdf");
    std::fs::write(&path, file).expect("a temporary file");
    let sound = Command::new("qpdf").arg("--check").arg(&path).output().expect("qpdf starts");
    assert!(sound.status.success(), "qpdf: {}", String::from_utf8_lossy(&sound.stderr));
    (folder, path)
}
