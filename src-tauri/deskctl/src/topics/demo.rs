//! `deskctl demo`: the main job from nothing, on one invented person, in a store that is thrown away with its folder.

use crate::arguments::Arguments;
use crate::failure::{Failure, Outcome, word};
use crate::output::Output;
use crate::settings::Settings;
use desk_core::desk::request::{
    AssignSeat, BackupNow, CheckIdentity, ConfirmRecoveryKey, DocumentEntry, ExaminePhoto, FirstStart,
    IssueTicket, JudgeEligibility, MarkMaterial, OpenSitting, PhotoChoice, Register, SavePaper, TakePayment,
};
use desk_core::desk::view::{RegistrationView, SittingView};
use desk_core::desk::{
    Desk, assign_seat, backup_now, check_desk, check_identity, confirm_recovery_key, examine_photo,
    first_start, intake_options, issue_ticket, judge_eligibility, mark_material, open_sitting, receive_file,
    register, save_paper, save_recovery_sheet, take_payment,
};
use desk_core::error::Error;
use desk_core::model::identity::mask;
use desk_core::model::{MaterialState, Moment, Paper, PaymentMethod, Verdict};
use desk_core::rules::deadline::Deadline;
use desk_core::sample::{SamplePerson, people, portrait};
use serde::Serialize;
use std::path::{Path, PathBuf};

pub(crate) const HELP: &str = "\
deskctl demo --out DIR [--seed S]

Does the main job from nothing on an invented person: sets a desk up in DIR/desk, opens a sitting, checks the
identity document, judges eligibility, examines the photo, registers, ticks the material, writes the receipt,
takes the fee, seats, issues and writes the admit ticket, takes a backup and checks everything. The papers are in
DIR/papers. DIR must be empty or absent. The day is 2026-03-18 unless --now says otherwise: the 2026 plan applies.

Each answer: {\"step\",\"result\",\"file\"}";

/// The demonstration's moment.
const NOW: &str = "2026-03-18T10:15:00+08:00";

/// What is at hand while the job is done.
struct Stage<'a> {
    desk: &'a Desk,
    now: Moment,
    papers: PathBuf,
    output: Output,
}

#[derive(Serialize)]
struct Step<'a> {
    step: &'a str,
    result: &'a str,
    file: Option<&'a str>,
}

impl Stage<'_> {
    fn tell(&mut self, step: &str, result: &str, file: Option<&str>) -> Result<(), Failure> {
        let cells = vec![step.to_owned(), result.to_owned(), file.unwrap_or_default().to_owned()];
        self.output.answer(&Step { step, result, file }, cells)
    }
}

/// Do the main job.
pub(crate) fn demo(settings: &Settings, mut arguments: Arguments) -> Result<Outcome, Failure> {
    let out = arguments.value("out").map(PathBuf::from).ok_or_else(|| Failure::usage("--out is missing"))?;
    let seed = arguments.number("seed")?.unwrap_or(603);
    arguments.finish("demo")?;
    if std::fs::read_dir(&out).is_ok_and(|mut entries| entries.next().is_some()) {
        return Err(Failure::usage("the folder of --out is not empty"));
    }
    let now = settings.now_or(NOW).ok_or_else(|| Failure::usage("--now is no moment"))?;
    let desk = settings.desk_in(&out.join("desk"))?;
    let output = settings.output(&["step", "result", "file"]);
    let mut stage = Stage { desk: &desk, now, papers: out.join("papers"), output };
    set_up(&mut stage)?;
    let sitting = sitting(&mut stage)?;
    let person = candidate(&stage, seed, &sitting)?;
    let view = enrol(&mut stage, &person, &sitting)?;
    finish(&mut stage, &person, view, &sitting)?;
    safeguard(&mut stage, &out)?;
    stage.output.finish()?;
    Ok(Outcome::Done)
}

fn set_up(stage: &mut Stage<'_>) -> Result<(), Failure> {
    let request = FirstStart { name: "演示主管".to_owned(), passphrase: "yanshi-zhuguan".to_owned() };
    let issued = first_start(stage.desk, stage.now, &request)?;
    let sheet = save_recovery_sheet(stage.desk, stage.now, &stage.papers, &issued.recovery_key)?;
    confirm_recovery_key(stage.desk, stage.now, &ConfirmRecoveryKey { recovery_key: issued.recovery_key })?;
    let told = "supervisor 演示主管, passphrase yanshi-zhuguan";
    stage.tell("first start", told, Some(&sheet.path))
}

fn sitting(stage: &mut Stage<'_>) -> Result<SittingView, Failure> {
    let options = intake_options(stage.desk, stage.now)?;
    let today = stage.now.day();
    // Any day of the month that is still to come; the notice leaves the day open.
    let months = options.offerings.iter().flat_map(|offering| &offering.months);
    let days = months.filter_map(|month| chrono::Datelike::with_day(month, 25));
    let planned = days.filter(|day| *day > today).min();
    let exam_date = planned.ok_or_else(|| Failure::usage("no month of the plan lies ahead of --now"))?;
    let request = OpenSitting {
        exam_date,
        theory_starts: "09:00".to_owned(),
        theory_ends: "10:30".to_owned(),
        skill_starts: "11:00".to_owned(),
        skill_ends: "12:30".to_owned(),
        site: "演示考点".to_owned(),
        site_address: "北京市演示区示例路 1 号（并非真实地址）".to_owned(),
        room_name: "第一机房".to_owned(),
        seats: 30,
        ..OpenSitting::default()
    };
    let opened = open_sitting(stage.desk, stage.now, &request)?;
    let due = opened.ticket_due.map_or(exam_date, Deadline::plan_by);
    let result = format!("{exam_date}, {} seats, tickets due {due}", opened.capacity);
    stage.tell("sitting", &result, None)?;
    Ok(opened)
}

/// The first eligible person of the sample.
fn candidate(stage: &Stage<'_>, seed: u64, sitting: &SittingView) -> Result<SamplePerson, Failure> {
    for person in people(seed, 1000) {
        let request = JudgeEligibility {
            offering: person.offering.to_owned(),
            month: Some(sitting.month),
            birth_date: person.birth_date,
            career: person.career.clone(),
            rulings: Vec::new(),
            candidate: None,
        };
        let card_holds = person.validity.days_left(sitting.exam_date).is_none_or(|left| left >= 0);
        if card_holds && judge_eligibility(stage.desk, stage.now, &request)?.verdict == Verdict::Eligible {
            return Ok(person);
        }
    }
    Err(Error::internal("no eligible sample person").into())
}

fn enrol(
    stage: &mut Stage<'_>,
    person: &SamplePerson,
    sitting: &SittingView,
) -> Result<RegistrationView, Failure> {
    let (desk, now) = (stage.desk, stage.now);
    let document = DocumentEntry::resident_card(person.number.clone(), person.validity);
    let identity = CheckIdentity { document: document.clone(), month: Some(sitting.month) };
    let read = check_identity(desk, now, &identity)?;
    let normalized = read.normalized.ok_or_else(|| Error::internal("sample number"))?;
    stage.tell("identity", &format!("居民身份证 {} is valid", mask(&normalized)), None)?;

    let token = receive_file(desk, now, &portrait(person.portrait_seed, None))?.token;
    let photo = examine_photo(desk, now, &ExaminePhoto { token: token.clone() })?;
    let outcome = word(&photo.verdict.outcome);
    let result = format!("{outcome}, {}x{} px, {} bytes", photo.width, photo.height, photo.bytes);
    stage.tell("photo", &result, None)?;

    let request = Register {
        photo: Some(PhotoChoice { answers: photo.verdict.all_met(), token, reason: None }),
        ..person.registration(person.offering, sitting.month)
    };
    let view = register(desk, now, &request)?;
    let verdict = &view.eligibility;
    let result = format!("{} by {}", verdict.verdict.as_str(), verdict.satisfied.join(", "));
    stage.tell("eligibility", &result, None)?;
    stage.tell("register", &format!("{}, {}", view.row.name, view.row.occupation), None)?;
    Ok(view)
}

fn finish(
    stage: &mut Stage<'_>,
    person: &SamplePerson,
    view: RegistrationView,
    sitting: &SittingView,
) -> Result<(), Failure> {
    let (desk, now, registration) = (stage.desk, stage.now, view.row.id);
    let receipt = SavePaper { paper: Paper::Receipt, registration };
    let file = save_paper(desk, now, &stage.papers, &receipt)?;
    stage.tell("receipt", "materials owed, notice of payment", Some(&file.path))?;
    for material in &view.materials {
        let (material, state) = (material.id.clone(), MaterialState::Seen);
        mark_material(
            desk,
            now,
            &MarkMaterial { registration, material, state, reason: None, evidence: None },
        )?;
    }
    stage.tell("materials", &format!("{} seen", view.materials.len()), None)?;
    let payment = TakePayment {
        registration,
        fen: view.fee.total,
        method: PaymentMethod::BankTransfer,
        payer: person.name.clone(),
        bank_reference: "演示流水0001".to_owned(),
        received_on: now.day(),
        over: false,
    };
    take_payment(desk, now, &payment)?;
    stage.tell("payment", &format!("{} yuan", view.fee.total), None)?;
    let seated = assign_seat(desk, now, &AssignSeat { registration, sitting: sitting.id })?;
    let seat = seated.seat.map(|seat| format!("{} {:02}", seat.room_name, seat.seat_number));
    stage.tell("seat", &seat.unwrap_or_default(), None)?;
    let issued = issue_ticket(desk, now, &IssueTicket { registration, override_reason: None })?;
    let number = issued.ticket.map(|ticket| ticket.number).unwrap_or_default();
    let file = save_paper(desk, now, &stage.papers, &SavePaper { paper: Paper::AdmitTicket, registration })?;
    stage.tell("ticket", &number, Some(&file.path))
}

fn safeguard(stage: &mut Stage<'_>, out: &Path) -> Result<(), Failure> {
    let folder = out.join("backups").to_str().map(str::to_owned);
    let backup = backup_now(stage.desk, stage.now, &BackupNow { folder })?;
    stage.tell("backup", &format!("{} bytes, read back", backup.bytes), Some(&backup.path))?;
    let report = check_desk(stage.desk)?;
    let result =
        format!("{} registration, {} journal lines, sound", report.registrations, report.journal_lines);
    stage.tell("check", &result, None)
}
