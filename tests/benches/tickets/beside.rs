//! The same tickets, from the same values, photos and fonts, by Typst and by ReportLab, in a Python environment of the
//! benchmark's own.

use super::Bench;
use super::environment::environment;
use super::sample::{photo, ticket};
use desk_core::paper::SubjectPlace;
use serde_json::{Value, json};
use std::path::Path;
use std::process::Command;

const PACKAGES: [&str; 2] = ["typst==0.15.2", "reportlab==5.1.0"];
/// Files and pages that they make.
const SAMPLE: u64 = 100;
const TYPST: &str = include_str!("ticket.typ");
const PYTHON: &str = include_str!("beside.py");

/// Print what they take for a file and for a page of a print file beside `ours`, and the ratios; say why not where they cannot
/// be had.
pub(crate) fn compare(bench: &Bench, ours: f64, page: f64) {
    let folder = bench.scratch.join("beside");
    std::fs::create_dir_all(&folder).unwrap();
    let Some(python) = environment(&bench.scratch.join("python"), &PACKAGES, "typst, reportlab") else {
        println!("SKIPPED: Python cannot install {}: nothing to compare with", PACKAGES.join(" and "));
        return;
    };
    let tickets: Vec<Value> = (0..SAMPLE).map(|number| values(number, &folder)).collect();
    std::fs::write(folder.join("tickets.json"), serde_json::to_vec(&tickets).unwrap()).unwrap();
    std::fs::write(folder.join("ticket.typ"), TYPST).unwrap();
    std::fs::write(folder.join("beside.py"), PYTHON).unwrap();
    let run = Command::new(python).arg("beside.py").arg(&bench.fonts).current_dir(&folder).output();
    let Some(run) = run.ok().filter(|run| run.status.success()) else {
        println!("SKIPPED: Typst and ReportLab do not run here");
        return;
    };
    println!("{:<12} ms a file   ratio   bytes a file   ms a page merged   ratio", "beside");
    for line in String::from_utf8_lossy(&run.stdout).lines() {
        let words: Vec<&str> = line.split_whitespace().collect();
        let [name, file, bytes, merged] = words[..] else { continue };
        let ratio = |theirs: &str, ours: f64| theirs.parse::<f64>().map_or(0.0, |theirs| theirs / ours);
        println!(
            "{name:<12} {file:>9}   {:>5.1}   {bytes:>12}   {merged:>16}   {:>5.1}",
            ratio(file, ours),
            ratio(merged, page)
        );
    }
}

fn values(number: u64, folder: &Path) -> Value {
    let ticket = ticket(number, &photo(number));
    let file = format!("photo-{number}.jpg");
    std::fs::write(folder.join(&file), ticket.photo.bytes()).unwrap();
    let place = |place: &SubjectPlace| match place {
        SubjectPlace::Sits { date, start, end, room, seat } => {
            json!([
                date.to_string(),
                format!("{}-{}", start.format("%H:%M"), end.format("%H:%M")),
                room,
                seat
            ])
        }
        SubjectPlace::Kept => json!(["", "", "", ""]),
    };
    json!({
        "issuer": ticket.issuer.name, "sitting": ticket.sitting, "number": ticket.ticket_number,
        "name": ticket.name, "sex": ticket.sex, "document_type": ticket.document_type,
        "document_number": ticket.document_number, "occupation": ticket.occupation,
        "work_type": ticket.work_type, "level": ticket.level, "theory": place(&ticket.theory),
        "skill": place(&ticket.skill), "site": ticket.site, "address": ticket.site_address,
        "enquiries": ticket.issuer.enquiries, "photo": file, "printed_at": ticket.printed_at.to_minute(),
    })
}
