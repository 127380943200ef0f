//! Sending a ticket as the office does it: a draft, a picture, an export for mailing.

use super::{LATER, NOW, Seated, names};
use crate::counter::{at, candidate, code, materials};
use calamine::{Data, Reader, Xlsx, open_workbook};
use desk_core::desk;
use desk_core::desk::request::{IssueSitting, NoteDispatch, OfRegistration, Register};
use desk_core::error::Code;
use desk_core::model::{DispatchMeans, TicketFiles};
use desk_core::sample::portrait;
use image::imageops::FilterType;
use std::fs;
use std::path::Path;
use std::process::Command;

fn python(script: &str, file: &str) -> String {
    let output = Command::new("python3").args(["-c", script, file]).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn a_draft_is_read_back_by_another_program_with_its_subject_and_its_file() {
    let seated = Seated::of(1);
    seated.issue(TicketFiles::None);
    let folder = seated.folder();
    let of = OfRegistration { registration: seated.people[0] };
    let saved = desk::ticket_letter(&seated.counter.desk, at(LATER), &folder, &of).unwrap();
    let script = "
import email, email.policy, sys, hashlib
message = email.message_from_binary_file(open(sys.argv[1], 'rb'), policy=email.policy.default)
assert not message.defects, message.defects
print(message['To']); print(message['Subject']); print(message['Date'].datetime.isoformat())
print(message.get_body().get_content().splitlines()[0])
[file] = list(message.iter_attachments())
print(file.get_filename()); print(file.get_content_type())
print(hashlib.sha256(file.get_content()).hexdigest())
longest = max(len(line) for line in open(sys.argv[1], 'rb').read().split(b'\\r\\n'))
print(longest <= 78)";
    let told = python(script, &saved.path);
    let told: Vec<&str> = told.lines().collect();
    let view = seated.view(0);
    let number = seated.number(0);
    assert_eq!(told[0], view.email);
    assert_eq!(told[1], format!("2026年4月批次准考证（{}）", view.row.name));
    assert_eq!(told[2], "2026-03-18T11:00:00+08:00");
    assert_eq!(told[3], format!("{}，您好！", view.row.name));
    assert_eq!(told[4..6], [format!("准考证-{number}.pdf"), "application/pdf".to_owned()]);
    assert_eq!(told[7], "True", "no line is too long for mail");
    let twice = desk::ticket_letter(&seated.counter.desk, at(LATER), &folder, &of).unwrap();
    assert_ne!(saved.path, twice.path, "a draft is never overwritten");
}

#[test]
fn without_an_address_there_is_no_draft() {
    let seated = Seated::of(0);
    let (counter, now) = (&seated.counter, at(NOW));
    let photo = Some(counter.photo(now, &portrait(1, None), None));
    let person = Register { photo, email: String::new(), materials_seen: materials(), ..candidate(1) };
    let id = counter.register(now, &person).row.id;
    counter.pay(now, id).unwrap();
    counter.seat(now, id, &seated.sitting).unwrap();
    let of = OfRegistration { registration: id };
    let draft = || desk::ticket_letter(&counter.desk, now, &seated.folder(), &of);
    assert_eq!(code(draft()), Code::WrongState, "no ticket");
    counter.ticket(now, id, None).unwrap();
    assert_eq!(code(draft()), Code::FieldMissing);
}

#[test]
fn a_picture_of_the_ticket_shows_what_the_paper_shows() {
    let seated = Seated::of(1);
    seated.issue(TicketFiles::Each);
    let of = OfRegistration { registration: seated.people[0] };
    let saved = desk::ticket_picture(&seated.counter.desk, at(NOW), &seated.folder(), &of).unwrap();
    let picture = image::open(&saved.path).unwrap().to_luma8();
    assert_eq!(picture.dimensions(), (1240, 1754), "A4 at 150 dots per inch");
    let symbol = Command::new("zbarimg").args(["-q", "--raw", &saved.path]).output().unwrap();
    assert_eq!(String::from_utf8_lossy(&symbol.stdout).trim(), seated.number(0));
    let pdf = seated.folder().join(format!("准考证-{}.pdf", seated.number(0)));
    let drawn = Command::new("pdftoppm")
        .args(["-r", "150", "-gray", "-png", "-singlefile"])
        .arg(&pdf)
        .output()
        .unwrap();
    let drawn = image::load_from_memory(&drawn.stdout).unwrap().to_luma8();
    // A quarter of the size: two programs do not put the same grey at a letter's edge.
    let [picture, drawn] =
        [picture, drawn].map(|page| image::imageops::resize(&page, 310, 438, FilterType::Triangle));
    let differ = picture.pixels().zip(drawn.pixels()).filter(|(a, b)| a.0[0].abs_diff(b.0[0]) > 64);
    let (differ, all) = (differ.count(), 310 * 438);
    assert!(differ * 200 < all, "{differ} of {all} dots differ");
}

#[test]
fn an_export_for_mailing_has_a_file_each_and_a_table_that_says_whose() {
    let seated = Seated::of(2);
    let counter = &seated.counter;
    counter.ticket(at(NOW), seated.people[1], None).unwrap();
    let means = DispatchMeans::Wechat;
    let request = NoteDispatch { registration: seated.people[1], means, addressee: String::new() };
    desk::note_dispatch(&counter.desk, at(NOW), &request).unwrap();
    let folder = seated.folder();
    let request = IssueSitting {
        sitting: seated.sitting.id,
        files: TicketFiles::Each,
        name: Some("{姓名}".to_owned()),
    };
    let saved = desk::export_mailing(&counter.desk, at(LATER), &folder, &request).unwrap();
    assert!(seated.view(0).ticket.is_none(), "it issues nothing");
    let name = seated.view(1).row.name;
    assert_eq!(names(&folder).len(), 2);
    assert!(fs::metadata(folder.join(format!("{name}.pdf"))).is_ok());
    let mut book: Xlsx<_> = open_workbook(&saved.path).unwrap();
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    let row: Vec<String> = sheet.rows().nth(1).unwrap().iter().map(Data::to_string).collect();
    assert_eq!(sheet.rows().count(), 2);
    assert_eq!(row[..4], ["1".to_owned(), seated.number(1), name.clone(), format!("{name}.pdf")]);
    assert_eq!(
        (row[4].as_str(), row[8].as_str(), row[10].as_str()),
        (name.as_str(), seated.view(1).email.as_str(), "微信")
    );
    assert!(Path::new(&saved.path).ends_with("寄送清单-2026-04-18.xlsx"));
}
