//! What these papers have in common: their head and foot, the tables of work and of schooling, the candidate's data in
//! a statement.

use super::{Applicant, EducationLine, WorkLine};
use crate::paper::chinese;
use crate::paper::error::PaperError;
use crate::paper::flow::{Cell, Column, Head, Margins, Table, head, table};
use crate::paper::template::{CANDIDATE, PaperTemplates, Sentence, Sentences, SignedWords};

/// The foot and running head of an applicant's paper.
pub(super) fn margins<'a>(
    applicant: &Applicant,
    words: &SignedWords,
    templates: &'a PaperTemplates,
) -> Margins<'a> {
    let running = format!("{}　{}　{}", words.title(), applicant.name, applicant.document_number);
    Margins { running, note: templates.note(), printed_at: applicant.printed_at }
}

/// The institution, the paper's title and the logo, above a line.
pub(super) fn masthead(
    column: &mut Column<'_>,
    applicant: &Applicant,
    words: &SignedWords,
    templates: &PaperTemplates,
) -> Result<(), PaperError> {
    let (over, title) = (applicant.issuer.name.as_str(), words.title());
    head(column, &Head { over, title, number: None, logo: templates.logo() })
}

/// The sentences of this applicant. A work type stands in brackets behind its occupation, and is nothing where there is
/// none.
pub(super) fn filled(sentences: &Sentences, applicant: &Applicant) -> Vec<Sentence> {
    let [name, document_type, document_number, occupation, work_type, level] = CANDIDATE;
    let in_brackets = applicant.work_type.as_ref().map(|work_type| format!("（{work_type}）"));
    let own = [
        (name, applicant.name.as_str()),
        (document_type, &applicant.document_type),
        (document_number, &applicant.document_number),
        (occupation, &applicant.occupation),
        (work_type, in_brackets.as_deref().unwrap_or_default()),
        (level, &applicant.level),
    ];
    sentences.filled(&applicant.issuer.values(), &own)
}

/// 起止年月 – 单位 – 岗位 – 证明人; filled up with empty rows to `least`.
pub(super) fn work_table(work: &[WorkLine], size: f32, row: f32, least: usize) -> Table {
    const WIDTHS: [f32; 4] = [48.0, 0.0, 39.0, 32.0];
    let [dates, employer, occupation, witness] = WIDTHS;
    let head = ["起止年月", "工作单位", "岗位（从事职业）", "证明人及电话"];
    let rows = work.iter().map(|line| {
        let end = line.end.map_or("至今".to_owned(), chinese::month);
        let span = format!("{}—{}", chinese::month(line.start), end);
        vec![
            Cell::centred(dates, size, span, "work"),
            Cell::value(employer, size, line.employer.clone(), "employer"),
            Cell::value(occupation, size, line.occupation.clone(), "occupation"),
            Cell::blank(witness),
        ]
    });
    table(&head, &WIDTHS, size, row, rows.collect(), least)
}

/// 学校类型 – 毕业院校 – 专业 – 班别 – 毕业时间; filled up with empty rows to `least`. The desk does not ask for the
/// school's name.
pub(super) fn education_table(education: &[EducationLine], size: f32, row: f32, least: usize) -> Table {
    const WIDTHS: [f32; 5] = [34.0, 0.0, 38.0, 22.0, 32.0];
    let [school, name, major, class, date] = WIDTHS;
    let studying = education.iter().any(|line| line.studying);
    let name_head = if studying { "学校名称（手写）" } else { "毕业院校（手写）" };
    let head = ["学校类型", name_head, "专业", "班别/学历", "毕业时间"];
    let rows = education.iter().map(|line| {
        let day = line.date.map(chinese::partial).unwrap_or_default();
        let day = if line.studying { format!("在读\n{day}").trim().to_owned() } else { day };
        vec![
            Cell::centred(school, size, line.school_type.clone(), "education"),
            Cell::blank(name),
            Cell::value(major, size, line.major.clone(), "major"),
            Cell::centred(class, size, line.class_or_degree.clone(), "education"),
            Cell::centred(date, size, day, "education"),
        ]
    });
    table(&head, &WIDTHS, size, row, rows.collect(), least)
}
