//! What is the same on every ticket of a batch: heading, lines, labels, site, rules.

use super::geometry::{
    FOOT, LOGO, MARGIN, RULES_BOTTOM, band, double_row, person, pictures, rules_top, site, timetable,
    timetable_row, wide_row,
};
use crate::paper::error::PaperError;
use crate::paper::issuer::Issuer;
use crate::paper::layout::{Align, Area, Measure, PAGE_WIDTH, Pen, Sheet, Style, columns};
use crate::paper::template::PaperTemplates;

const LABEL: Style = Style::label(10.5);
/// How large the rules are written, and the distance of their lines in millimetres: the first at which they fit.
const RULES: [(f32, f32); 4] = [(9.5, 4.9), (9.0, 4.6), (8.5, 4.3), (8.0, 4.05)];
/// The grey behind headings; light enough for a photocopier.
const SHADE: f32 = 0.93;
const THICK: f32 = 1.1;
const THIN: f32 = 0.5;

/// The shared values; also the key under which the drawn form is kept.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Frame {
    issuer: Issuer,
    heading: String,
    title: String,
    seal: String,
    sitting: String,
    site: String,
    site_address: String,
    rules: Vec<String>,
}

impl Frame {
    /// The institution's words with a sitting, its site and the site's address.
    pub(super) fn of(issuer: &Issuer, templates: &PaperTemplates, sitting: [&str; 3]) -> Self {
        let [sitting, site, site_address] = sitting.map(str::to_owned);
        Self {
            issuer: issuer.clone(),
            heading: templates.heading().to_owned(),
            title: templates.admit_ticket.title().to_owned(),
            seal: templates.seal().to_owned(),
            sitting,
            site,
            site_address,
            rules: templates.admit_ticket.rules(&issuer.values()),
        }
    }

    /// Lay the frame out.
    ///
    /// # Errors
    /// [`PaperError::TooLong`] for a heading, a site or rules that do not fit.
    pub(crate) fn sheet(&self, measure: &dyn Measure) -> Result<Sheet, PaperError> {
        let mut pen = Pen::new(measure);
        self.heading(&mut pen)?;
        person_lines(&mut pen)?;
        timetable_lines(&mut pen)?;
        self.site(&mut pen)?;
        self.rules(&mut pen)?;
        self.foot(&mut pen)?;
        Ok(pen.finish())
    }

    fn heading(&self, pen: &mut Pen<'_>) -> Result<(), PaperError> {
        let line = format!("{}{}", self.issuer.name, self.heading);
        let beside_logo = LOGO.right() - MARGIN;
        let over = band(16.0, 10.0).inset(beside_logo, 0.0);
        pen.cell(over, Style::label(15.0), Align::Centre, &line, "title")?;
        let middle = band(26.5, 14.0).inset(beside_logo, 0.0);
        pen.cell(middle, Style::label(27.0), Align::Centre, &self.title, "title")?;
        pen.cell(band(41.5, 7.0), Style::body(11.0), Align::Centre, &self.sitting, "sitting")?;
        pen.across(MARGIN, PAGE_WIDTH - MARGIN, 51.0, 1.6);
        pen.across(MARGIN, PAGE_WIDTH - MARGIN, 52.0, THIN);
        Ok(())
    }

    fn site(&self, pen: &mut Pen<'_>) -> Result<(), PaperError> {
        let area = site();
        let half = area.h / 2.0;
        let rows = [("考点名称", &self.site, "site"), ("考点地址", &self.site_address, "site_address")];
        let mut y = area.y;
        for (label, value, field) in rows {
            let [left, right] = columns(Area::new(area.x, y, area.w, half), [25.0, 0.0]);
            pen.cell(left, LABEL, Align::Centre, label, "label")?;
            pen.cell(right, Style::body(10.5), Align::Left, value, field)?;
            pen.across(area.x, area.right(), y, THIN);
            pen.down(right.x, y, y + half, THIN);
            y += half;
        }
        let table = timetable();
        pen.frame(Area::new(table.x, table.y, table.w, table.h + area.h), THICK);
        Ok(())
    }

    fn rules(&self, pen: &mut Pen<'_>) -> Result<(), PaperError> {
        let top = rules_top();
        pen.fill(band(top, 8.0), SHADE);
        pen.cell(band(top, 8.0), LABEL, Align::Centre, "考生须知", "label")?;
        let inner = band(top + 9.5, 0.0).inset(4.0, 0.0);
        let lowest = |(size, leading): (f32, f32)| {
            let lines = self
                .rules
                .iter()
                .map(|rule| pen.item_height(inner.w, Style::body(size), leading, rule) + 0.6);
            inner.y + lines.sum::<f32>() + 1.2
        };
        let fitting = RULES.into_iter().find(|set| lowest(*set) <= RULES_BOTTOM);
        let (size, leading) = fitting.ok_or(PaperError::TooLong("rules"))?;
        let bottom = lowest((size, leading));
        let mut y = inner.y;
        for (number, rule) in (1..).zip(&self.rules) {
            y = pen.item(Area { y, ..inner }, Style::body(size), leading, number, rule) + 0.6;
        }
        pen.across(MARGIN, PAGE_WIDTH - MARGIN, top + 8.0, THIN);
        pen.frame(band(top, bottom - top), THICK);
        Ok(())
    }

    fn foot(&self, pen: &mut Pen<'_>) -> Result<(), PaperError> {
        let right = PAGE_WIDTH - MARGIN;
        let sign = format!("{}{}", self.issuer.name, self.seal);
        pen.cell(
            Area::new(right - 68.0, 259.0, 70.0, 8.0),
            Style::label(11.0),
            Align::Right,
            &sign,
            "issuer",
        )?;
        pen.across(MARGIN, right, FOOT, THIN);
        let telephone = format!("咨询电话：{}", self.issuer.enquiries);
        pen.cell(
            Area::new(MARGIN - 2.0, FOOT, 100.0, 7.0),
            Style::body(9.0),
            Align::Left,
            &telephone,
            "enquiries",
        )
    }
}

fn person_lines(pen: &mut Pen<'_>) -> Result<(), PaperError> {
    let box_ = person();
    let wide = [(0, "准考证号"), (2, "证件类型"), (3, "证件号码"), (4, "职业")];
    let double = [(1, "姓名", "性别"), (5, "工种", "等级")];
    for (row, label) in wide {
        let [left, right] = wide_row(row);
        pen.cell(left, LABEL, Align::Centre, label, "label")?;
        pen.down(right.x, left.y, left.bottom(), THIN);
    }
    for (row, first, second) in double {
        let [left, value, middle, last] = double_row(row);
        pen.cell(left, LABEL, Align::Centre, first, "label")?;
        pen.cell(middle, LABEL, Align::Centre, second, "label")?;
        for x in [value.x, middle.x, last.x] {
            pen.down(x, left.y, left.bottom(), THIN);
        }
    }
    for row in 1..6 {
        let [left, right] = wide_row(row);
        pen.across(left.x, right.right(), left.y, THIN);
    }
    pen.down(pictures().x, box_.y, box_.bottom(), THIN);
    pen.frame(box_, THICK);
    Ok(())
}

fn timetable_lines(pen: &mut Pen<'_>) -> Result<(), PaperError> {
    let table = timetable();
    let headings = timetable_row(0);
    pen.fill(band(table.y, headings.iter().map(|cell| cell.h).fold(0.0, f32::max)), SHADE);
    for (cell, label) in headings.into_iter().zip(["科目", "考试日期", "考试时间", "考场", "座位号"])
    {
        if cell.x > table.x {
            pen.down(cell.x, cell.y, cell.bottom(), THIN);
        }
        pen.cell(cell, LABEL, Align::Centre, label, "label")?;
    }
    for (row, subject) in [(1, "理论知识"), (2, "技能考核")] {
        let [first, ..] = timetable_row(row);
        pen.cell(first, LABEL, Align::Centre, subject, "label")?;
        pen.across(table.x, table.right(), first.y, THIN);
    }
    Ok(())
}
