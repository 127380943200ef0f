//! 职业技能等级认定个人申报表: everything the desk knows, places for the rest, the declaration, and two boxes for those
//! who examine it.

use super::commitment::sentence;
use super::parts::{education_table, filled, margins, masthead, work_table};
use super::{ApplicationForm, CheckLine};
use crate::paper::chinese;
use crate::paper::error::PaperError;
use crate::paper::flow::{
    Cell, Column, MARGIN, THICK, THIN, Table, WIDTH, Writing, date, lay_out, pair, signed, statement, table,
    wide,
};
use crate::paper::layout::{Align, Area, Mark, Measure, Sheet, Style, columns};
use crate::paper::template::PaperTemplates;

const SIZE: f32 = 10.0;
const ROW: f32 = 7.2;
/// The column of the photo; the photo itself is one inch (25 x 35 mm), however close the lines are set.
const PHOTO_WIDTH: f32 = 31.0;
/// The height of each of the five rows beside it, as drawn.
const PHOTO_ROW: f32 = 7.3;
/// The height of the row for an address written by hand, before density.
const ADDRESS: f32 = 11.0;
const WRITING: Writing = Writing { size: 10.0, leading: 5.0, sign: 11.5 };
/// The height of the boxes for those who examine it, before density.
const REVIEW: f32 = 36.0;

/// Lay the form out.
///
/// # Errors
/// [`PaperError::TooLong`] with the field that fits no page.
pub(in crate::paper) fn sheets(
    form: &ApplicationForm,
    templates: &PaperTemplates,
    measure: &dyn Measure,
) -> Result<Vec<Sheet>, PaperError> {
    let words = &templates.application_form;
    lay_out(measure, &margins(&form.applicant, words, templates), 1.0, |column| {
        masthead(column, &form.applicant, words, templates)?;
        person(column, form)?;
        application(column, form)?;
        let work = work_table(&form.work, SIZE, ROW, 2);
        column.heading("三、工作简历", work.beginning(column))?;
        work.draw(column)?;
        let education = education_table(&form.education, SIZE, ROW, 1);
        column.heading("四、学历", education.beginning(column))?;
        education.draw(column)?;
        let certificates = certificates(form);
        column.heading("五、现有职业资格（技能等级）证书或职称", certificates.beginning(column))?;
        certificates.draw(column)?;
        let boxes = (REVIEW + 2.0) * column.density;
        statement(column, "六、本人承诺", &filled(&words.statement, &form.applicant), WRITING, boxes)?;
        review(column, form, templates.seal())
    })
}

/// Who applies, with the photo at the right.
fn person(column: &mut Column<'_>, form: &ApplicationForm) -> Result<(), PaperError> {
    let it = &form.applicant;
    let born = chinese::day(it.birth_date);
    let beside = Table {
        width: WIDTH - PHOTO_WIDTH,
        least: ROW.max(PHOTO_ROW / column.density),
        head: Vec::new(),
        rows: vec![
            pair(SIZE, [("姓名", &it.name, "name"), ("性别", &it.sex, "sex")]),
            pair(SIZE, [("其他姓名", &form.other_name, "other_name"), ("出生日期", &born, "birth_date")]),
            pair(SIZE, [("民族", "", "nation"), ("国籍/地区", &form.nationality, "nationality")]),
            wide(SIZE, ("证件类型", &it.document_type, "document_type")),
            wide(SIZE, ("证件号码", &it.document_number, "document_number")),
        ],
    };
    let below = Table {
        width: WIDTH,
        least: ROW,
        head: Vec::new(),
        rows: vec![
            pair(SIZE, [("联系电话", &it.telephone, "telephone"), ("电子邮箱", &form.email, "email")]),
            pair(SIZE, [("工作单位", &form.employer, "employer"), ("邮政编码", "", "postcode")]),
            vec![Cell::label(23.0, SIZE - 0.5, "通讯地址"), Cell::blank(0.0).high(ADDRESS)],
        ],
    };
    column.heading("一、个人信息", beside.whole(column) + below.whole(column))?;
    let top = column.y;
    beside.draw(column)?;
    let place = Area::new(MARGIN + beside.width, top, PHOTO_WIDTH, column.y - top);
    column.pen.frame(place, THICK);
    match &form.photo {
        Some(photo) => {
            let inch = place.inset(0.5, 0.5).fitted(25.0, 35.0);
            let drawn = inch.centred(photo.width().into(), photo.height().into());
            column.pen.mark(Mark::Photo(drawn, 0));
            column.pen.frame(drawn, 0.4);
        }
        None => column.pen.cell(
            place,
            Style::body(9.5).fixed(),
            Align::Centre,
            "一寸彩色\n白底免冠\n照片",
            "photo",
        )?,
    }
    below.draw(column)
}

/// What is applied for, and by which condition.
fn application(column: &mut Column<'_>, form: &ApplicationForm) -> Result<(), PaperError> {
    let it = &form.applicant;
    let work_type = it.work_type.as_deref().unwrap_or("——");
    let counted = form.counted.as_ref().map(sentence).unwrap_or_default();
    let condition = [form.condition_number.as_str(), &form.condition_quote];
    let condition: Vec<&str> = condition.into_iter().filter(|text| !text.is_empty()).collect();
    let table = Table {
        width: WIDTH,
        least: ROW,
        head: Vec::new(),
        rows: vec![
            pair(SIZE, [("申报职业", &it.occupation, "occupation"), ("工种", work_type, "work_type")]),
            pair(SIZE, [("申报等级", &it.level, "level"), ("认定月份", &form.month, "month")]),
            pair(SIZE, [("考试类别", &form.kind, "kind"), ("考核科目", &form.subjects, "subjects")]),
            wide(SIZE, ("申报条件", &condition.join("\n"), "condition")),
            wide(SIZE, ("工作年限", &counted, "total")),
        ],
    };
    column.heading("二、申报信息", table.beginning(column))?;
    table.draw(column)
}

/// 名称 – 等级 – 发证日期 – 证书编号. The desk does not ask for the certificate's number.
fn certificates(form: &ApplicationForm) -> Table {
    const WIDTHS: [f32; 4] = [0.0, 32.0, 36.0, 46.0];
    let [name, level, day, number] = WIDTHS;
    let rows = form.certificates.iter().map(|line| {
        vec![
            Cell::value(name, SIZE, line.name.clone(), "certificate"),
            Cell::centred(level, SIZE, line.level.clone(), "certificate"),
            Cell::centred(day, SIZE, chinese::partial(line.date), "certificate"),
            Cell::blank(number),
        ]
    });
    let head = ["职业（名称）", "等级", "发证日期", "证书编号（手写）"];
    table(&head, &WIDTHS, SIZE, ROW, rows.collect(), 1)
}

/// Two boxes: who checked as far as the desk knows, and places to write in, to sign, to date and to seal.
fn review(column: &mut Column<'_>, form: &ApplicationForm, seal: &str) -> Result<(), PaperError> {
    column.next(2.0);
    let area = column.next(REVIEW);
    let half = area.w / 2.0;
    column.pen.frame(area, THICK);
    column.pen.down(area.middle_x(), area.y, area.bottom(), THIN);
    let label = Style::label(column.size(SIZE)).fixed();
    let checks = [("初审意见：", &form.first_check), ("复审意见：", &form.second_check)];
    for (place, (title, check)) in columns(area, [half, half]).into_iter().zip(checks) {
        column.pen.cell(Area { h: 7.0, ..place }, label, Align::Left, title, "label")?;
        if let Some(check) = check {
            checked(column, place, check)?;
        }
        let stamp = Area::new(place.right() - 36.0, place.y + place.h * 0.36, 34.0, 7.0);
        column.pen.cell(stamp, Style::body(column.size(9.0)).fixed(), Align::Right, seal, "seal")?;
        let low = place.bottom() - 3.2;
        signed(column, (place.x + 2.0, place.right() - 30.0), low - 8.0, label, "审核人签名：");
        date(column, place.right() - 4.0, low, label);
    }
    Ok(())
}

/// Opinion, clerk and day, beside the place of the seal.
fn checked(column: &mut Column<'_>, place: Area, check: &CheckLine) -> Result<(), PaperError> {
    let style = Style::body(column.size(9.5));
    let said = format!("{}　{}", check.clerk, chinese::day(check.day));
    let opinion = Area::new(place.x, place.y + 6.0, place.w, 6.0);
    column.pen.cell(opinion, style, Align::Left, &check.opinion, "first_check")?;
    let by = Area::new(place.x, place.y + 11.5, place.w - 36.0, 6.0);
    column.pen.cell(by, style, Align::Left, &said, "first_check")
}
