//! Where things are on an admit ticket, in millimetres. Frame and values share these places.

use crate::paper::layout::{Area, PAGE_WIDTH, columns};

/// Free at the left and right of the page.
pub(super) const MARGIN: f32 = 20.0;
/// The photo as candidates hand it in: one inch (一寸).
pub(super) const PHOTO_SIZE: (f32, f32) = (25.0, 35.0);

/// Where the institution's logo goes, at the left of the heading.
pub(super) const LOGO: Area = Area::new(MARGIN, 20.0, 24.0, 24.0);

const PERSON_TOP: f32 = 58.0;
const ROW: f32 = 11.0;
const PICTURES: f32 = 36.0;
const LABEL: f32 = 25.0;
const SECOND_LABEL: f32 = 18.0;
const SECOND_VALUE: f32 = 33.0;

/// The whole width between the margins, from `y` down for `h`.
pub(super) fn band(y: f32, h: f32) -> Area {
    Area::new(MARGIN, y, PAGE_WIDTH - 2.0 * MARGIN, h)
}

/// The box with the person's data, pictures included: six rows.
pub(super) fn person() -> Area {
    band(PERSON_TOP, 6.0 * ROW)
}

/// The column of photo and QR symbol.
pub(super) fn pictures() -> Area {
    let person = person();
    Area::new(person.right() - PICTURES, person.y, PICTURES, person.h)
}

/// Where the photo goes.
pub(super) fn photo() -> Area {
    let column = pictures();
    Area::new(column.middle_x() - PHOTO_SIZE.0 / 2.0, column.y + 2.5, PHOTO_SIZE.0, PHOTO_SIZE.1)
}

/// Where the QR symbol goes. A module is 0.83 mm: three pixels of a scan at 100 dots per inch.
pub(super) fn symbol() -> Area {
    const SIDE: f32 = 24.0;
    let column = pictures();
    Area::new(column.middle_x() - SIDE / 2.0, column.bottom() - SIDE - 1.5, SIDE, SIDE)
}

/// A row of the person's data, from 0: label and value.
pub(super) fn wide_row(row: u8) -> [Area; 2] {
    columns(row_area(row), [LABEL, 0.0])
}

/// A row with two pairs of label and value.
pub(super) fn double_row(row: u8) -> [Area; 4] {
    columns(row_area(row), [LABEL, 0.0, SECOND_LABEL, SECOND_VALUE])
}

fn row_area(row: u8) -> Area {
    let person = person();
    Area::new(person.x, person.y + f32::from(row) * ROW, person.w - PICTURES, ROW)
}

/// The timetable: its heading row and a row for each subject.
pub(super) fn timetable() -> Area {
    const GAP: f32 = 5.0;
    band(person().bottom() + GAP, 8.5 + 2.0 * ROW)
}

/// A row of the timetable: 0 the headings, 1 theory, 2 skill. Subject, date, time, room, seat.
pub(super) fn timetable_row(row: u8) -> [Area; 5] {
    let table = timetable();
    let heading = table.h - 2.0 * ROW;
    let (y, h) = match row {
        0 => (table.y, heading),
        _ => (table.y + heading + f32::from(row - 1) * ROW, ROW),
    };
    columns(Area::new(table.x, y, table.w, h), [LABEL, 52.0, 32.0, 0.0, 20.0])
}

/// The site's two rows: name and address.
pub(super) fn site() -> Area {
    band(timetable().bottom(), 2.0 * 9.5)
}

/// The box with the rules, as high as it must be.
pub(super) fn rules_top() -> f32 {
    site().bottom() + 5.0
}

/// The lowest the rules may reach: below are the signature and the foot.
pub(super) const RULES_BOTTOM: f32 = 254.0;
/// The line above the foot of the page.
pub(super) const FOOT: f32 = 281.0;
