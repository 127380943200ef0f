//! The receipt of registration (报名回执): who registered for what, which materials were there, what is still to be done
//! and to be paid. It is as long as its text; a full one is set closer, then goes on to another page.

use super::dues::Dues;
use super::error::PaperError;
use super::flow::{
    ASK, Cell, Column, Head, Margins, Table, WIDTH, Writing, ask, head, lay_out, numbered, pair, signed,
    table, wide,
};
use super::issuer::Issuer;
use super::layout::{Measure, Sheet, Style};
use super::template::{PaperTemplates, Sentence};
use crate::model::{Fen, MaterialState, Moment};

const SIZE: f32 = 10.5;
const ROW: f32 = 8.0;
const WRITING: Writing = Writing { size: 10.0, leading: 5.2, sign: 16.0 };
/// How far a short receipt is opened up to fill its page.
const MOST: f32 = 1.12;

/// Everything on a receipt, ready to be printed.
#[derive(Debug, Clone)]
pub struct Receipt {
    /// The institution.
    pub issuer: Issuer,
    /// The registration's number, also as a QR symbol; none while there is none.
    pub registration_number: Option<String>,
    /// `新考` or `补考`.
    pub kind: String,
    /// `现场报名` or `电话报名`.
    pub channel: String,
    /// As entered.
    pub name: String,
    /// `男` or `女`.
    pub sex: String,
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
    /// The condition applied under, in the notice's words; none where it is not settled.
    pub condition: Option<String>,
    /// What was to be brought, and what of it was there.
    pub materials: Vec<MaterialLine>,
    /// What the candidate still has to do, one sentence each; may be empty.
    pub to_do: Vec<String>,
    /// The fee, and where to pay it.
    pub dues: Dues,
    /// What the institution promises and by when, one sentence each.
    pub promises: Vec<String>,
    /// Who took the registration.
    pub clerk: String,
    /// When the receipt is printed.
    pub printed_at: Moment,
}

/// One material of the application.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MaterialLine {
    /// Its name in the notice.
    pub name: String,
    /// Whether it was there.
    pub state: MaterialState,
}

/// Lay a receipt out.
///
/// # Errors
/// [`PaperError::TooLong`] with the field that fits no page.
pub(super) fn sheets(
    receipt: &Receipt,
    templates: &PaperTemplates,
    measure: &dyn Measure,
) -> Result<Vec<Sheet>, PaperError> {
    let words = &templates.receipt;
    let running = format!("{}　{}　{}", words.title(), receipt.name, receipt.document_number);
    let margins = Margins { running, note: "", printed_at: receipt.printed_at };
    lay_out(measure, &margins, MOST, |column| {
        let over = format!("{}{}", receipt.issuer.name, templates.heading());
        let number = receipt.registration_number.as_deref();
        head(column, &Head { over: &over, title: words.title(), number, logo: templates.logo() })?;
        whole(column, "一、报名信息", &registration(receipt))?;
        let materials = materials(&receipt.materials);
        column.heading("二、申报材料", materials.beginning(column))?;
        materials.draw(column)?;
        let to_do: Vec<Sentence> = receipt.to_do.iter().map(Sentence::from).collect();
        if !to_do.is_empty() {
            numbered(column, "三、待办事项", &to_do, WRITING, 0.0)?;
        }
        let [fees, later] = if to_do.is_empty() {
            ["三、缴费", "四、后续安排"]
        } else {
            ["四、缴费", "五、后续安排"]
        };
        let dues = &receipt.dues;
        whole(column, fees, &dues.fee_table(SIZE, ROW - 0.6)?)?;
        if dues.owed() > Fen(0) {
            let account = dues.account_table(SIZE, ROW - 0.6);
            column.keep(account.whole(column), "account")?;
            account.draw(column)?;
        }
        let promises = receipt.promises.iter().map(Sentence::from);
        let notes = words.notes.filled(&receipt.issuer.values(), &[]);
        let later_on: Vec<Sentence> = promises.chain(notes).collect();
        let below = (WRITING.sign + ASK) * column.density;
        numbered(column, later, &later_on, WRITING, below)?;
        signatures(column);
        ask(column, &receipt.issuer)
    })
}

/// A heading and a table that stay on one page.
fn whole(column: &mut Column<'_>, heading: &str, table: &Table) -> Result<(), PaperError> {
    column.heading(heading, table.whole(column))?;
    table.draw(column)
}

fn registration(it: &Receipt) -> Table {
    let kind = format!("{} · {}", it.kind, it.channel);
    let work_type = it.work_type.as_deref().unwrap_or("——");
    let condition = it.condition.as_deref().unwrap_or("待确认");
    let rows = vec![
        pair(SIZE, [("姓名", &it.name, "name"), ("性别", &it.sex, "sex")]),
        pair(
            SIZE,
            [
                ("证件类型", &it.document_type, "document_type"),
                ("证件号码", &it.document_number, "document_number"),
            ],
        ),
        pair(SIZE, [("职业", &it.occupation, "occupation"), ("工种", work_type, "work_type")]),
        pair(SIZE, [("等级", &it.level, "level"), ("认定月份", &it.month, "month")]),
        pair(SIZE, [("报名类别", &kind, "kind"), ("联系电话", &it.telephone, "telephone")]),
        wide(SIZE, ("申报条件", condition, "condition")),
        wide(SIZE, ("经办人", &it.clerk, "clerk")),
    ];
    Table { width: WIDTH, least: ROW, head: Vec::new(), rows }
}

/// The table of materials: what it is, whether it was there.
fn materials(materials: &[MaterialLine]) -> Table {
    const WIDTHS: [f32; 3] = [14.0, 0.0, 32.0];
    let [number_width, _, state_width] = WIDTHS;
    let rows = (1u32..).zip(materials).map(|(number, material)| {
        let state = match material.state {
            MaterialState::Seen => "已核对原件",
            MaterialState::Copied => "已留存",
            MaterialState::Waived => "免交",
            MaterialState::Owed => "□ 待补交",
        };
        let state_cell = Cell::centred(state_width, SIZE - 0.5, state, "materials");
        vec![
            Cell::centred(number_width, SIZE - 0.5, number.to_string(), "materials"),
            Cell::value(0.0, SIZE - 0.5, material.name.clone(), "materials"),
            if material.state == MaterialState::Owed { state_cell.bold() } else { state_cell },
        ]
    });
    table(&["序号", "材料名称", "办理情况"], &WIDTHS, SIZE - 0.5, ROW - 0.6, rows.collect(), 1)
}

/// Lines to sign on.
fn signatures(column: &mut Column<'_>) {
    column.y += column.spare;
    let area = column.next(WRITING.sign);
    let style = Style::label(column.size(10.0)).fixed();
    let baseline = area.bottom() - 4.0;
    let places =
        [("考生（代办人）签名：", 0.0, 66.0), ("经办人签名：", 70.0, 123.0), ("日期：", 127.0, WIDTH)];
    for (label, left, right) in places {
        signed(column, (area.x + left, area.x + right), baseline, style, label);
    }
}
