//! The sheet with the recovery key (恢复密钥), printed once at first start and kept in a safe.

use super::chinese;
use super::error::PaperError;
use super::layout::{Align, Area, MM_PER_POINT, Measure, PAGE_WIDTH, Pen, Sheet, Style, columns};
use crate::model::Moment;

const MARGIN: f32 = 25.0;
const GROUP: usize = 4;
const GROUPS_PER_LINE: usize = 4;
/// Two full lines of the box, then two more.
const LINES: usize = 4;
const KEY: Style = Style::label(22.0);
/// Every character of the key stands in a cell this wide, in millimetres, like on a typewriter.
const CELL: f32 = 7.6;
const BETWEEN_GROUPS: f32 = 7.0;
const LINE: f32 = 15.0;

/// Everything on a recovery sheet.
#[derive(Clone)]
pub struct RecoverySheet {
    /// The institution: `北京开放大学`.
    pub issuer: String,
    /// The desk's name, so that sheets of two desks are not mixed up.
    pub desk_name: String,
    /// Letters and digits, up to 64; spaces and hyphens are only for the eye and regrouped.
    pub key: String,
    /// When the key was made.
    pub made_at: Moment,
}

/// Lay the sheet out.
///
/// # Errors
/// [`PaperError::Field`] for a key that is empty or holds anything but ASCII letters and digits,
/// [`PaperError::TooLong`] for more than 64 characters or names that do not fit.
pub(super) fn sheet(recovery: &RecoverySheet, measure: &dyn Measure) -> Result<Sheet, PaperError> {
    let key: Vec<char> = recovery.key.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
    if key.is_empty() || !key.iter().all(char::is_ascii_alphanumeric) {
        return Err(PaperError::Field("key"));
    }
    if key.len() > GROUP * GROUPS_PER_LINE * LINES {
        return Err(PaperError::TooLong("key"));
    }
    let mut pen = Pen::new(measure);
    let band = |y: f32, h: f32| Area::new(MARGIN, y, PAGE_WIDTH - 2.0 * MARGIN, h);
    let top = format!("{}职业技能等级认定报名台", recovery.issuer);
    pen.cell(band(24.0, 9.0), Style::label(13.0), Align::Centre, &top, "issuer")?;
    pen.cell(band(34.0, 14.0), Style::label(26.0), Align::Centre, "恢复密钥", "title")?;
    pen.across(MARGIN, PAGE_WIDTH - MARGIN, 51.0, 1.6);
    let desk = format!("报名台：{}", recovery.desk_name);
    pen.cell(band(55.0, 8.0), Style::body(12.0), Align::Left, &desk, "desk_name")?;
    let made = format!("生成日期：{}", chinese::day(recovery.made_at.day()));
    pen.cell(band(63.0, 8.0), Style::body(12.0), Align::Left, &made, "made_at")?;
    let below = draw_key(&mut pen, &key, band(75.0, 0.0));
    explain(&mut pen, band(below + 9.0, 0.0));
    signatures(&mut pen);
    register(&mut pen, band(228.0, 47.0))?;
    Ok(pen.finish())
}

/// The key in a box, in groups of four; answers the box's lower edge.
fn draw_key(pen: &mut Pen<'_>, key: &[char], area: Area) -> f32 {
    let groups: Vec<&[char]> = key.chunks(GROUP).collect();
    let wide = CELL * 16.0 + BETWEEN_GROUPS * 3.0;
    let mut middle = area.y + 5.0 + LINE / 2.0;
    for line in groups.chunks(GROUPS_PER_LINE) {
        let mut x = area.middle_x() - wide / 2.0;
        for group in line {
            for c in *group {
                let baseline = middle + 0.36 * KEY.size * MM_PER_POINT;
                pen.line(x + CELL / 2.0, baseline, KEY, Align::Centre, c.encode_utf8(&mut [0; 4]));
                x += CELL;
            }
            x += BETWEEN_GROUPS;
        }
        middle += LINE;
    }
    let bottom = middle - LINE / 2.0 + 5.0;
    pen.frame(Area::new(area.x, area.y, area.w, bottom - area.y), 1.4);
    bottom
}

fn explain(pen: &mut Pen<'_>, area: Area) {
    const SENTENCES: [&str; 5] = [
        "所有经办人都忘记口令时，凭本密钥可以重新打开报名数据和备份。",
        "持有本密钥的人能读取全部考生资料。请装入信封封好，存放在保险柜内，不要拍照、复印或存入计算机。",
        "遗失本页而口令也无人记得时，数据无法找回，任何人都不能代为解开。",
        "怀疑本页被他人看到时，请立即报告主管处理。",
        "启封或移交时，请在下表登记并签名。",
    ];
    let style = Style::body(11.5);
    let mut y = area.y;
    pen.line(area.x, y, Style::label(12.5), Align::Left, "用途与保管");
    y += 4.0;
    for (number, sentence) in (1..).zip(SENTENCES) {
        y = pen.item(Area { y, ..area }, style, 6.4, number, sentence) + 1.2;
    }
}

fn signatures(pen: &mut Pen<'_>) {
    let style = Style::label(11.0);
    let line = |pen: &mut Pen<'_>, x: f32, to: f32, y: f32, label: &str| {
        pen.line(x, y, style, Align::Left, label);
        let from = x + pen.width(style, label) + 1.0;
        pen.across(from, to, y + 1.2, 0.5);
    };
    for (y, label) in [(192.0, "主管签名："), (204.0, "保管人签名："), (216.0, "存放地点：")]
    {
        line(pen, MARGIN, 112.0, y, label);
        line(pen, 120.0, PAGE_WIDTH - MARGIN, y, "日期：");
    }
}

/// An empty table for whoever opens the envelope or hands it on.
fn register(pen: &mut Pen<'_>, area: Area) -> Result<(), PaperError> {
    const ROWS: u8 = 5;
    let row = area.h / f32::from(ROWS);
    let headings = columns(Area::new(area.x, area.y, area.w, row), [30.0, 0.0, 34.0, 34.0]);
    pen.fill(Area::new(area.x, area.y, area.w, row), 0.93);
    for (cell, label) in headings.into_iter().zip(["日期", "启封或移交事由", "经手人签名", "主管签名"])
    {
        pen.cell(cell, Style::label(10.5), Align::Centre, label, "label")?;
        if cell.x > area.x {
            pen.down(cell.x, area.y, area.bottom(), 0.5);
        }
    }
    for line in 1..ROWS {
        pen.across(area.x, area.right(), area.y + f32::from(line) * row, 0.5);
    }
    pen.frame(area, 1.0);
    Ok(())
}

impl std::fmt::Debug for RecoverySheet {
    /// Without the key: what is printed for debugging ends in logs.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RecoverySheet").field("desk_name", &self.desk_name).finish_non_exhaustive()
    }
}
