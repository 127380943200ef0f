//! Ten thousand tickets held against what they were made of, by programs that we did not write: every file and every volume is
//! sound, every page's text, symbol and photo is the record's, and the same ticket is the same bytes.

use super::Bench;
use super::merged::{PAGES, VOLUME, path};
use super::sample::{photo, ticket};
use desk_core::paper::{AdmitTicket, Fonts, PaperPress};
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// Programs that judge.
const JUDGES: [&str; 5] = ["qpdf", "pdftotext", "pdfimages", "pdftoppm", "zbarimg"];

/// Whether all are what they should be; where a judge is missing it is said, and nothing is judged.
pub(crate) fn all(bench: &Bench) -> bool {
    if let Some(missing) = JUDGES.iter().find(|judge| Command::new(judge).arg("--version").output().is_err())
    {
        println!(
            "SKIPPED: {missing} is not installed: nothing judges the files (`cargo xtask test` installs it)"
        );
        return true;
    }
    // Fonts of its own: what one press keeps must not be in the bytes.
    let other = PaperPress::new(Arc::new(Fonts::load(bench.fonts.parent().unwrap()).unwrap()));
    let next = AtomicU64::new(0);
    let faults = AtomicU64::new(0);
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                loop {
                    let volume = next.fetch_add(1, Ordering::Relaxed);
                    if volume >= PAGES / VOLUME {
                        return;
                    }
                    faults.fetch_add(judge(bench, &other, volume), Ordering::Relaxed);
                }
            });
        }
    });
    let faults = faults.into_inner();
    println!("judged                      {PAGES:>9} files and pages, {faults} faults");
    faults == 0
}

/// One volume, and the files of the same tickets; how many faults were found and said.
fn judge(bench: &Bench, other: &PaperPress, volume: u64) -> u64 {
    let folder = bench.scratch.join(format!("judged-{volume:02}"));
    std::fs::create_dir_all(&folder).unwrap();
    let tickets = (volume * VOLUME..(volume + 1) * VOLUME).map(|number| ticket(number, &photo(number)));
    let tickets: Vec<AdmitTicket> = tickets.collect();
    let mut faults = 0;
    let mut fault = |what: &str, number: &str| {
        faults += 1;
        println!("FAULT: {what}: {number}");
    };
    for ticket in &tickets {
        let bytes = bench.press.admit_ticket(ticket, &bench.words).unwrap();
        if bytes != other.admit_ticket(ticket, &bench.words).unwrap() {
            fault("the same ticket, other bytes", &ticket.ticket_number);
        }
        let file = folder.join(format!("{}.pdf", ticket.ticket_number));
        std::fs::write(&file, bytes).unwrap();
        if !is_sound(&file) {
            fault("qpdf finds a fault in", &ticket.ticket_number);
        }
    }
    let merged = path(bench, volume);
    if !is_sound(&merged) {
        fault("qpdf finds a fault in volume", &volume.to_string());
    }
    let (texts, photos, symbols) = (texts(&merged), photos(&merged, &folder), symbols(&merged, &folder));
    for (page, ticket) in tickets.iter().enumerate() {
        let text = texts.get(page).map(String::as_str).unwrap_or_default();
        let said = [&ticket.ticket_number, &ticket.name, &ticket.document_number, &ticket.site_address];
        if !said.iter().all(|said| text.contains(said.as_str())) {
            fault("the text is not the record's", &ticket.ticket_number);
        }
        if photos.get(page).is_none_or(|bytes| bytes != ticket.photo.bytes()) {
            fault("the photo is not the record's", &ticket.ticket_number);
        }
        if symbols.get(page) != Some(&ticket.ticket_number) {
            fault("the symbol is not read", &ticket.ticket_number);
        }
    }
    std::fs::remove_dir_all(folder).unwrap();
    std::fs::remove_file(merged).unwrap();
    faults
}

fn said(command: &mut Command) -> String {
    String::from_utf8_lossy(&command.output().unwrap().stdout).into_owned()
}

fn is_sound(file: &Path) -> bool {
    said(Command::new("qpdf").arg("--check").arg(file)).contains("No syntax or stream encoding errors found")
}

/// What stands on each page, without spaces.
fn texts(file: &Path) -> Vec<String> {
    let text = said(Command::new("pdftotext").args(["-raw", "-enc", "UTF-8"]).arg(file).arg("-"));
    text.split_terminator('\u{c}').map(|page| page.split_whitespace().collect()).collect()
}

/// The pictures of the pages, in order.
fn photos(file: &Path, folder: &Path) -> Vec<Vec<u8>> {
    said(Command::new("pdfimages").arg("-all").arg(file).arg(folder.join("photo")));
    let taken = |at: usize| std::fs::read(folder.join(format!("photo-{at:03}.jpg"))).ok();
    (0..).map_while(taken).collect()
}

/// What zbarimg reads on each page at 100 dots per inch.
fn symbols(file: &Path, folder: &Path) -> Vec<String> {
    said(Command::new("pdftoppm").args(["-r", "100", "-gray"]).arg(file).arg(folder.join("page")));
    let page = |at: u64| folder.join(format!("page-{at:03}.pgm"));
    let pages = (1..=VOLUME).map(page).filter(|page| page.is_file());
    let read = said(Command::new("zbarimg").args(["-q", "--raw"]).args(pages));
    read.lines().map(str::to_owned).collect()
}
