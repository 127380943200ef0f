//! Which papers a registration has: not every candidate signs every commitment.

use crate::desk::view::{FeeView, MaterialView};
use crate::model::Paper;

/// What may be printed now, what is wanted most often first. The notice of payment is for those who still owe something.
/// The commitments follow the materials that the chosen condition asks for; 学历承诺书 where the notice takes it in place of
/// a diploma.
pub(in crate::desk) fn offered(has_ticket: bool, fee: &FeeView, materials: &[MaterialView]) -> Vec<Paper> {
    let asked = |material: &str| materials.iter().any(|it| it.id == material);
    let alternative =
        |paper: Paper| materials.iter().any(|it| it.alternatives.iter().any(|one| one.paper == Some(paper)));
    let papers = [
        (Paper::AdmitTicket, has_ticket),
        (Paper::Receipt, true),
        (Paper::PaymentNotice, fee.paid < fee.total),
        (Paper::ApplicationForm, true),
        (Paper::WorkHistoryCommitment, asked("work_history_commitment")),
        (Paper::WorkCommitment, asked("work_commitment")),
        (Paper::EducationCommitment, alternative(Paper::EducationCommitment)),
    ];
    papers.into_iter().filter(|(_, offered)| *offered).map(|(paper, _)| paper).collect()
}
