//! A page to try a printer with (打印测试页): whether it prints in actual size, up to the margins, and every character.

use super::error::PaperError;
use super::layout::{Align, Area, Measure, PAGE_HEIGHT, PAGE_WIDTH, Pen, Sheet, Style};
use super::symbol::symbol;
use crate::model::Moment;

/// The frame's distance from the paper's edge, in millimetres: what office printers can reach.
const EDGE: f32 = 10.0;
const MARGIN: f32 = 22.0;
/// The rulers' length, in millimetres.
const RULER: u8 = 100;
/// Characters of names that computers often lack, in Unicode's order of extensions.
const RARE: &str = "王𬱖　李龘　张䶮　赵㛃　陈𠅤　买买提·艾力";
const GREYS: [f32; 6] = [0.0, 0.2, 0.4, 0.6, 0.8, 0.93];

/// Everything on a test page.
#[derive(Debug, Clone)]
pub struct TestPage {
    /// The institution: `北京开放大学`.
    pub issuer: String,
    /// The printer as people call it.
    pub printer: String,
    /// When it was printed.
    pub printed_at: Moment,
}

/// Lay the page out.
///
/// # Errors
/// [`PaperError::TooLong`] for names that do not fit.
pub(super) fn sheet(page: &TestPage, measure: &dyn Measure) -> Result<Sheet, PaperError> {
    let mut pen = Pen::new(measure);
    pen.frame(Area::new(EDGE, EDGE, PAGE_WIDTH - 2.0 * EDGE, PAGE_HEIGHT - 2.0 * EDGE), 0.5);
    let band = |y: f32, h: f32| Area::new(MARGIN, y, PAGE_WIDTH - 2.0 * MARGIN, h);
    pen.cell(band(22.0, 8.0), Style::label(12.0), Align::Centre, &page.issuer, "issuer")?;
    pen.cell(band(31.0, 13.0), Style::label(24.0), Align::Centre, "打印测试页", "title")?;
    pen.across(MARGIN, PAGE_WIDTH - MARGIN, 48.0, 1.2);
    let head = Style::body(12.0);
    pen.cell(head_cell(52.0), head, Align::Left, &format!("打印机：{}", page.printer), "printer")?;
    pen.cell(
        head_cell(60.0),
        head,
        Align::Left,
        &format!("打印时间：{}", page.printed_at.to_minute()),
        "printed_at",
    )?;
    names(&mut pen, 82.0);
    rulers(&mut pen, 114.0);
    greys(&mut pen, Area::new(MARGIN + 34.0, 134.0, 66.0, 11.0));
    let code = code(page.printed_at);
    pen.mark(symbol(Area::new(MARGIN + 34.0, 164.0, 40.0, 40.0), &code, "qr")?);
    let beside = Area::new(MARGIN + 78.0, 176.0, 80.0, 0.0);
    pen.paragraph(beside, Style::body(10.5), 6.0, &format!("用扫码枪扫左边的码，应读出打印时间 {code}。"));
    questions(&mut pen, band(232.0, 0.0));
    Ok(pen.finish())
}

/// A line of the head; what a cell keeps free at its sides is taken back, so that it begins with the rest.
fn head_cell(y: f32) -> Area {
    Area::new(MARGIN - 2.0, y, PAGE_WIDTH - 2.0 * MARGIN + 4.0, 8.0)
}

/// The moment to the minute in twelve digits: as long as a ticket's number, and digits pass through any input method.
fn code(printed_at: Moment) -> String {
    printed_at.for_file_name().chars().filter(char::is_ascii_digit).take(12).collect()
}

fn names(pen: &mut Pen<'_>, y: f32) {
    pen.line(MARGIN, y, Style::label(11.0), Align::Left, "生僻字");
    pen.line(MARGIN + 18.0, y, Style::body(15.0), Align::Left, RARE);
    pen.line(MARGIN + 18.0, y + 9.0, Style::label(15.0), Align::Left, RARE);
}

/// Two rulers from one corner, a line every millimetre.
fn rulers(pen: &mut Pen<'_>, y: f32) {
    pen.line(MARGIN, y - 6.0, Style::label(11.0), Align::Left, "毫米尺：横竖都应量得 100 毫米");
    let (left, length) = (MARGIN, f32::from(RULER));
    pen.across(left, left + length, y, 0.8);
    pen.down(left, y, y + length, 0.8);
    for mark in 0..=RULER {
        let at = f32::from(mark);
        let long = match mark {
            tenth if tenth % 10 == 0 => 5.0,
            fifth if fifth % 5 == 0 => 3.5,
            _ => 2.0,
        };
        pen.down(left + at, y, y + long, 0.3);
        pen.across(left, left + long, y + at, 0.3);
        if mark % 20 == 0 && mark > 0 {
            let number = mark.to_string();
            pen.line(left + at, y + 9.0, Style::body(8.0), Align::Centre, &number);
            pen.line(left + 6.0, y + at + 1.0, Style::body(8.0), Align::Left, &number);
        }
    }
}

fn greys(pen: &mut Pen<'_>, area: Area) {
    let mut x = area.x;
    for grey in GREYS {
        pen.fill(Area::new(x, area.y, 11.0, area.h), grey);
        x += 11.0;
    }
    pen.frame(area, 0.4);
    pen.line(area.x, area.bottom() + 5.0, Style::body(9.0), Align::Left, "从黑到浅灰六格，应能分清。");
}

fn questions(pen: &mut Pen<'_>, area: Area) {
    const SENTENCES: [&str; 3] = [
        "尺子偏短或偏长：请在打印机设置里选“实际大小”，不要“适合页面”。",
        "外框缺边：纸张应为 A4，进纸导板要靠紧。",
        "生僻字缺字或成方框：请把本页交给技术人员。",
    ];
    let style = Style::body(11.0);
    let mut y = area.y;
    for (number, sentence) in (1..).zip(SENTENCES) {
        y = pen.item(Area { y, ..area }, style, 6.4, number, sentence) + 0.8;
    }
}
