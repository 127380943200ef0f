//! The three commitments: who promises, what is stated, the promise.

use super::parts::{education_table, filled, margins, masthead, work_table};
use super::{Applicant, CountedWork, EducationCommitment, WorkCommitment, WorkHistoryCommitment};
use crate::paper::chinese;
use crate::paper::error::PaperError;
use crate::paper::flow::{Column, Table, WIDTH, Writing, lay_out, pair, statement, wide};
use crate::paper::layout::{Measure, Sheet};
use crate::paper::template::{PaperTemplates, Sentences, SignedWords};

const SIZE: f32 = 11.0;
const ROW: f32 = 9.2;
const WRITING: Writing = Writing { size: 12.0, leading: 7.6, sign: 22.0 };
/// How far a short commitment is opened up to fill its page.
const MOST: f32 = 1.36;
/// Rows to write on where the desk knows nothing.
const ROWS_BY_HAND: usize = 5;

/// 工作经历承诺书.
///
/// # Errors
/// [`PaperError::TooLong`] with the field that fits no page.
pub(in crate::paper) fn work_history_commitment(
    paper: &WorkHistoryCommitment,
    templates: &PaperTemplates,
    measure: &dyn Measure,
) -> Result<Vec<Sheet>, PaperError> {
    let words = &templates.work_history_commitment;
    lay_out(measure, &margins(&paper.applicant, words, templates), MOST, |column| {
        begin(column, &paper.applicant, words, templates)?;
        let least = if paper.work.is_empty() { ROWS_BY_HAND } else { 1 };
        let mut table = work_table(&paper.work, SIZE - 0.5, ROW, least);
        column.heading("二、工作经历", table.beginning(column))?;
        table.draw(column)?;
        table = total(paper.counted);
        column.keep(table.whole(column), "total")?;
        table.draw(column)?;
        promise(column, "三、本人承诺", &paper.applicant, &words.statement)
    })
}

/// 工作承诺书.
///
/// # Errors
/// As for [`work_history_commitment`].
pub(in crate::paper) fn work_commitment(
    paper: &WorkCommitment,
    templates: &PaperTemplates,
    measure: &dyn Measure,
) -> Result<Vec<Sheet>, PaperError> {
    let words = &templates.work_commitment;
    lay_out(measure, &margins(&paper.applicant, words, templates), MOST, |column| {
        begin(column, &paper.applicant, words, templates)?;
        promise(column, "二、本人承诺", &paper.applicant, &words.statement)
    })
}

/// 学历承诺书.
///
/// # Errors
/// As for [`work_history_commitment`].
pub(in crate::paper) fn education_commitment(
    paper: &EducationCommitment,
    templates: &PaperTemplates,
    measure: &dyn Measure,
) -> Result<Vec<Sheet>, PaperError> {
    let words = &templates.education_commitment;
    lay_out(measure, &margins(&paper.applicant, words, templates), MOST, |column| {
        begin(column, &paper.applicant, words, templates)?;
        let table = education_table(&paper.education, SIZE - 0.5, ROW + 3.0, 1);
        column.heading("二、学历情况", table.beginning(column))?;
        table.draw(column)?;
        let studying = paper.education.iter().any(|line| line.studying);
        let sentences = words.studying.as_ref().filter(|_| studying).unwrap_or(&words.statement);
        promise(column, "三、本人承诺", &paper.applicant, sentences)
    })
}

/// The head of the paper and of whom it speaks.
fn begin(
    column: &mut Column<'_>,
    applicant: &Applicant,
    words: &SignedWords,
    templates: &PaperTemplates,
) -> Result<(), PaperError> {
    masthead(column, applicant, words, templates)?;
    let work_type = applicant.work_type.as_deref().unwrap_or("——");
    let rows = vec![
        pair(SIZE, [("姓名", &applicant.name, "name"), ("性别", &applicant.sex, "sex")]),
        pair(
            SIZE,
            [
                ("证件类型", &applicant.document_type, "document_type"),
                ("证件号码", &applicant.document_number, "document_number"),
            ],
        ),
        pair(SIZE, [("申报职业", &applicant.occupation, "occupation"), ("工种", work_type, "work_type")]),
        pair(
            SIZE,
            [("申报等级", &applicant.level, "level"), ("联系电话", &applicant.telephone, "telephone")],
        ),
    ];
    let table = Table { width: WIDTH, least: ROW, head: Vec::new(), rows };
    column.heading("一、承诺人", table.whole(column))?;
    table.draw(column)
}

/// What counts, as computed; a line to fill in where nothing was.
fn total(counted: Option<CountedWork>) -> Table {
    let text =
        counted.map_or("共　　　　年　　　　个月".to_owned(), |counted| sentence(&counted));
    let rows = vec![wide(SIZE, ("累计", &text, "total"))];
    Table { width: WIDTH, least: ROW + 2.0, head: Vec::new(), rows }
}

/// What counts for certain, with the day of application that it was counted to.
pub(super) fn sentence(counted: &CountedWork) -> String {
    let CountedWork { years, days, until } = counted;
    let last = chinese::day(until.pred_opt().unwrap_or(*until));
    format!("从事本职业或相关职业工作满 {years} 年（确定计入 {days} 天，计至报名前一日 {last}）")
}

fn promise(
    column: &mut Column<'_>,
    heading: &str,
    applicant: &Applicant,
    sentences: &Sentences,
) -> Result<(), PaperError> {
    statement(column, heading, &filled(sentences, applicant), WRITING, 0.0)
}
