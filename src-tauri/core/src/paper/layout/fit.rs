//! Making a value fit its place: by rule, never by cutting.

use super::measure::{MM_PER_POINT, Measure, Style, width};
use super::wrap::wrap;

/// Below this part of the wanted size a second line reads better than smaller letters.
const ONE_LINE_AT_LEAST: f32 = 0.75;
/// Sizes are tried in steps of half a point.
const STEP: f32 = 0.5;
/// The distance of two lines in a cell, in em.
const LEADING: f32 = 1.2;

/// Text that fits.
#[derive(Debug, Clone, PartialEq)]
pub struct Fitted {
    /// The size it fits at, in points.
    pub size: f32,
    /// Its lines, top to bottom.
    pub lines: Vec<String>,
    /// The distance of baselines, in millimetres.
    pub leading: f32,
}

/// Fit `text` into `room` (width and height in millimetres): on one line, down to three quarters of the wanted
/// size; else on several lines, from the wanted size down to `least` points; else not at all.
pub fn fit(measure: &dyn Measure, style: Style, text: &str, room: (f32, f32), least: f32) -> Option<Fitted> {
    let one_line_least = (style.size * ONE_LINE_AT_LEAST).max(least);
    let single = || {
        let fits = |size: &f32| !text.contains('\n') && width(measure, style.at(*size), text) <= room.0;
        let size = sizes(style.size, one_line_least).find(fits)?;
        Some(Fitted { size, lines: vec![text.to_owned()], leading: leading(size) })
    };
    let several = || {
        sizes(style.size, least).find_map(|size| {
            let lines = wrap(measure, style.at(size), text, room.0);
            let high = leading(size) * lines.iter().map(|_| 1.0).sum::<f32>();
            (high <= room.1).then_some(Fitted { size, lines, leading: leading(size) })
        })
    };
    single().or_else(several)
}

/// The distance of two baselines of a cell at this size, in millimetres.
pub(super) fn leading(size: f32) -> f32 {
    size * LEADING * MM_PER_POINT
}

fn sizes(wanted: f32, least: f32) -> impl Iterator<Item = f32> {
    std::iter::successors(Some(wanted), |size| Some(size - STEP)).take_while(move |size| *size >= least)
}

#[cfg(test)]
mod tests {
    use super::super::measure::Squares;
    use super::{Fitted, MM_PER_POINT, Style, fit};

    const WANTED: Style = Style::body(12.0);

    /// Room for so many hanzi of 12 points on a line, and so many such lines.
    fn fitted(text: &str, hanzi: f32, lines: f32) -> Option<Fitted> {
        let room = (hanzi * 12.0 * MM_PER_POINT + 0.01, lines * 12.0 * 1.2 * MM_PER_POINT + 0.01);
        fit(&Squares, WANTED, text, room, 6.0)
    }

    #[test]
    fn what_fits_keeps_its_size() {
        let fitted = fitted("王李张赵", 4.0, 1.0).unwrap();
        assert_eq!((fitted.size, fitted.lines.len()), (12.0, 1));
    }

    #[test]
    fn what_nearly_fits_shrinks_on_one_line_down_to_three_quarters() {
        let five = fitted("王李张赵孙", 4.0, 2.0).unwrap();
        assert_eq!((five.size, five.lines.len()), (9.5, 1));
    }

    #[test]
    fn what_would_shrink_further_takes_a_second_line_at_full_size() {
        let six = fitted("王李张赵孙钱", 4.0, 2.0).unwrap();
        assert_eq!((six.size, six.lines.len()), (12.0, 2));
    }

    #[test]
    fn what_fits_at_no_size_is_refused() {
        assert!(fitted(&"王".repeat(32), 4.0, 2.0).is_some());
        assert_eq!(fitted(&"王".repeat(33), 4.0, 2.0), None);
    }
}
