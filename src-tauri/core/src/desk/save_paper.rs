//! Saving papers as PDF files, and any other file beside them.

use super::issuing::register_file;
use super::papers::{paper_of, recovery_sheet, ticket_file_of};
use super::request::SavePaper;
use super::view::SavedFile;
use super::{Desk, registration};
use crate::desk::request::OfRegistration;
use crate::error::Result;
use crate::model::{Moment, Paper, hex};
use crate::store::Op;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

/// Save a paper of a registration into `folder`, named by ticket number or day, never over another file.
pub fn save_paper(desk: &Desk, now: Moment, folder: &Path, request: &SavePaper) -> Result<SavedFile> {
    let (pdf, content) = match request.paper {
        Paper::AdmitTicket => {
            let (pdf, content) = ticket_file_of(desk, now, request.registration)?;
            (pdf, Some(content))
        }
        paper => (paper_of(desk, now, paper, request.registration)?, None),
    };
    let view = registration(desk, &OfRegistration { registration: request.registration })?;
    let ticket = view.ticket.as_ref().map(|ticket| ticket.id);
    let stem = match (request.paper, view.ticket) {
        (Paper::AdmitTicket, Some(ticket)) => format!("准考证-{}", ticket.number),
        (paper, _) => format!("{}-{}", title(paper), now.for_file_name()),
    };
    desk.change(Op::SavePaper, now, |tx, _| {
        tx.about(request.registration.0);
        if let (Some(content), Some(ticket)) = (content, ticket) {
            register_file(tx, ticket, content, hex(&Sha256::digest(&pdf)))?;
        }
        write_new(folder, &stem, "pdf", &pdf)
    })
}

/// Save the sheet with a recovery key that was just issued.
pub fn save_recovery_sheet(desk: &Desk, now: Moment, folder: &Path, recovery_key: &str) -> Result<SavedFile> {
    let pdf = recovery_sheet(desk, now, recovery_key)?;
    write_new(folder, &format!("恢复密钥-{}", now.for_file_name()), "pdf", &pdf)
}

/// A paper as its file is called.
fn title(paper: Paper) -> &'static str {
    match paper {
        Paper::Receipt => "报名回执",
        Paper::PaymentNotice => "缴费通知单",
        Paper::AdmitTicket => "准考证",
        Paper::RecoverySheet => "恢复密钥",
        Paper::ApplicationForm => "个人申报表",
        Paper::WorkHistoryCommitment => "工作经历承诺书",
        Paper::WorkCommitment => "工作承诺书",
        Paper::EducationCommitment => "学历承诺书",
    }
}

/// A new file readable by its owner only.
pub(super) fn write_new(folder: &Path, stem: &str, ending: &str, bytes: &[u8]) -> Result<SavedFile> {
    fs::create_dir_all(folder).map_err(|error| crate::store::not_writable(&error, folder))?;
    let mut path = folder.join(format!("{stem}.{ending}"));
    let mut number = 2;
    while path.exists() {
        path = folder.join(format!("{stem}-{number}.{ending}"));
        number += 1;
    }
    crate::store::write_durably(&path, bytes)?;
    Ok(SavedFile { path: path.display().to_string() })
}
