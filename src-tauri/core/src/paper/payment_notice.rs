//! The notice of payment (缴费通知单): what a candidate who has not paid yet takes away. Who pays how much, by which rule,
//! into which account, and what to write beside the money.

use super::chinese;
use super::dues::Dues;
use super::error::PaperError;
use super::flow::{
    ASK, Column, Head, MARGIN, Margins, Table, WIDTH, Writing, ask, head, lay_out, numbered, pair, wide,
};
use super::issuer::Issuer;
use super::layout::{Align, Measure, Sheet, Style};
use super::template::{PaperTemplates, REMARK};
use crate::model::{Fen, Moment};

const SIZE: f32 = 11.5;
const ROW: f32 = 9.6;
const WRITING: Writing = Writing { size: 11.0, leading: 6.4, sign: 26.0 };
/// How far a notice is opened up to fill its page.
const MOST: f32 = 1.2;

/// Everything on a notice of payment, ready to be printed.
#[derive(Debug, Clone)]
pub struct PaymentNotice {
    /// The institution.
    pub issuer: Issuer,
    /// As entered.
    pub name: String,
    /// `居民身份证`.
    pub document_type: String,
    /// As printed on the document, or masked.
    pub document_number: String,
    /// The candidate's telephone.
    pub telephone: String,
    /// `电子商务师`.
    pub occupation: String,
    /// `网商`; none for an occupation without work types.
    pub work_type: Option<String>,
    /// `三级/高级工`.
    pub level: String,
    /// `2026年9月`.
    pub month: String,
    /// `新考` or `补考`, with its subjects.
    pub kind: String,
    /// The fee, and where to pay it.
    pub dues: Dues,
    /// When the notice is printed.
    pub printed_at: Moment,
}

/// Lay a notice of payment out.
///
/// # Errors
/// [`PaperError::TooLong`] with the field that fits no page, [`PaperError::Field`] for one of which nothing is owed.
pub(super) fn sheets(
    notice: &PaymentNotice,
    templates: &PaperTemplates,
    measure: &dyn Measure,
) -> Result<Vec<Sheet>, PaperError> {
    if notice.dues.owed() <= Fen(0) {
        return Err(PaperError::Field("owed"));
    }
    let words = &templates.payment_notice;
    let running = format!("{}　{}　{}", words.title(), notice.name, notice.document_number);
    let margins = Margins { running, note: "", printed_at: notice.printed_at };
    lay_out(measure, &margins, MOST, |column| {
        let over = format!("{}{}", notice.issuer.name, templates.heading());
        head(column, &Head { over: &over, title: words.title(), number: None, logo: templates.logo() })?;
        let fees = notice.dues.fee_table(SIZE, ROW)?;
        let account = notice.dues.account_table(SIZE, ROW);
        for (heading, table) in
            [("一、缴费人", candidate(notice)), ("二、应缴金额", fees), ("三、收款账户", account)]
        {
            column.heading(heading, table.whole(column))?;
            table.draw(column)?;
        }
        let own = [(REMARK, notice.dues.remark.as_str())];
        let notes = words.notes.filled(&notice.issuer.values(), &own);
        let below = (WRITING.sign + ASK) * column.density;
        numbered(column, "四、缴费须知", &notes, WRITING, below)?;
        seal(column, notice, templates.seal());
        ask(column, &notice.issuer)
    })
}

fn candidate(it: &PaymentNotice) -> Table {
    let work_type = it.work_type.as_deref().unwrap_or("——");
    let rows = vec![
        wide(SIZE, ("姓名", &it.name, "name")),
        pair(
            SIZE,
            [
                ("证件类型", &it.document_type, "document_type"),
                ("证件号码", &it.document_number, "document_number"),
            ],
        ),
        pair(SIZE, [("申报职业", &it.occupation, "occupation"), ("工种", work_type, "work_type")]),
        pair(SIZE, [("申报等级", &it.level, "level"), ("认定月份", &it.month, "month")]),
        pair(SIZE, [("考试类别", &it.kind, "kind"), ("联系电话", &it.telephone, "telephone")]),
    ];
    Table { width: WIDTH, least: ROW, head: Vec::new(), rows }
}

/// Who issues it, the place of the seal, and the day, at the right.
fn seal(column: &mut Column<'_>, notice: &PaymentNotice, words: &str) {
    column.y += column.spare;
    let area = column.next(WRITING.sign);
    let style = Style::label(column.size(WRITING.size)).fixed();
    let right = MARGIN + WIDTH;
    let low = area.bottom() - 6.0;
    column.pen.line(right, low - 8.0, style, Align::Right, &format!("{}{words}", notice.issuer.name));
    let day = chinese::day(notice.printed_at.day());
    column.pen.line(right, low, Style::body(column.size(WRITING.size)), Align::Right, &day);
}
