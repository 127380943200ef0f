//! A turned rectangle of a page, cut out and put straight.

use image::{Rgb, RgbImage, imageops};
use imageproc::geometric_transformations::{Border, Interpolation, Projection, warp_into};

/// A rectangle that stands upright or lies turned by less than a quarter.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Rectangle {
    /// In pixels.
    pub(super) centre: [f64; 2],
    /// The shorter side, in pixels.
    pub(super) width: f64,
    /// The longer side, in pixels.
    pub(super) height: f64,
    /// By how much the longer side is turned clockwise from upright, in radians, above -π/2 to π/2.
    pub(super) angle: f64,
}

impl Rectangle {
    /// From its corners in order.
    pub(super) fn of(corners: [[f64; 2]; 4]) -> Self {
        let side =
            |from: usize, to: usize| [corners[to][0] - corners[from][0], corners[to][1] - corners[from][1]];
        let length = |[x, y]: [f64; 2]| x.hypot(y);
        let (one, other) = (side(0, 1), side(1, 2));
        let (long, short) = if length(one) >= length(other) { (one, other) } else { (other, one) };
        // Downwards, so that an upright rectangle has no angle.
        let [x, y] = if long[1] < 0.0 { [-long[0], -long[1]] } else { long };
        let middle = |axis: usize| corners.iter().map(|corner| corner[axis]).sum::<f64>() / 4.0;
        Self {
            centre: [middle(0), middle(1)],
            width: length(short),
            height: length(long),
            angle: (-x).atan2(y),
        }
    }

    /// An upright one.
    pub(super) fn upright(left: f64, top: f64, right: f64, bottom: f64) -> Self {
        let centre = [(left + right) / 2.0, (top + bottom) / 2.0];
        Self { centre, width: right - left, height: bottom - top, angle: 0.0 }
    }

    /// With every length multiplied.
    pub(super) fn times(self, scale: f64) -> Self {
        Self {
            centre: self.centre.map(|at| at * scale),
            width: self.width * scale,
            height: self.height * scale,
            angle: self.angle,
        }
    }

    /// Without this share of its width at each side.
    pub(super) fn trimmed(self, share: f64) -> Self {
        let less = 2.0 * share * self.width;
        Self { width: self.width - less, height: self.height - less, ..self }
    }

    /// Whether a point lies inside.
    pub(super) fn holds(&self, [x, y]: [f64; 2]) -> bool {
        let (sine, cosine) = self.angle.sin_cos();
        let (x, y) = (x - self.centre[0], y - self.centre[1]);
        let (across, down) = (x * cosine + y * sine, y * cosine - x * sine);
        across.abs() <= self.width / 2.0 && down.abs() <= self.height / 2.0
    }

    /// The corners on the page, clockwise from the left upper one of the print that `quarters` clockwise turns put
    /// upright.
    pub(super) fn corners(&self, quarters: u8) -> [[f64; 2]; 4] {
        let (sine, cosine) = self.angle.sin_cos();
        let (x, y) = (self.width / 2.0, self.height / 2.0);
        let mut corners = [[-x, -y], [x, -y], [x, y], [-x, y]]
            .map(|[x, y]| [self.centre[0] + x * cosine - y * sine, self.centre[1] + x * sine + y * cosine]);
        corners.rotate_right(usize::from(quarters % 4));
        corners
    }

    /// By how many degrees such a print lies turned clockwise, above -180 to 180.
    pub(super) fn turned(&self, quarters: u8) -> f64 {
        let degrees = self.angle.to_degrees() - 90.0 * f64::from(quarters);
        let turned = degrees.rem_euclid(360.0);
        if turned > 180.0 { turned - 360.0 } else { turned }
    }
}

/// Cut a rectangle out of a page. One that is as good as upright keeps its very pixels.
pub(super) fn cut(page: &RgbImage, rectangle: &Rectangle) -> RgbImage {
    /// At this angle (0.2 degrees) the sides of a print of 500 pixels lean by two.
    const UPRIGHT: f64 = 0.0035;
    let side = |length: f64| (length.round() as u32).max(1);
    let (width, height) = (side(rectangle.width), side(rectangle.height));
    if rectangle.angle.abs() < UPRIGHT {
        let corner = |at: usize, length: f64| (rectangle.centre[at] - length / 2.0).round().max(0.0) as u32;
        let (left, top) = (corner(0, rectangle.width), corner(1, rectangle.height));
        return imageops::crop_imm(page, left, top, width, height).to_image();
    }
    let [x, y] = rectangle.centre.map(|at| at as f32);
    // Pixels are told by their middles here, the rectangle by its edges.
    let to_cut = Projection::translate(0.5 - x, 0.5 - y)
        .and_then(Projection::rotate(-rectangle.angle as f32))
        .and_then(Projection::translate(width as f32 / 2.0 - 0.5, height as f32 / 2.0 - 0.5));
    let mut cut = RgbImage::new(width, height);
    let beyond = Border::Constant(Rgb([255; 3]));
    warp_into(page, to_cut, Interpolation::Bicubic, beyond, &mut cut);
    cut
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rectangle_is_known_by_its_corners_in_any_order() {
        let turned = Rectangle { centre: [50.0, 40.0], width: 20.0, height: 28.0, angle: 0.3 };
        for quarters in 0..4 {
            let again = Rectangle::of(turned.corners(quarters));
            assert!((again.angle - 0.3).abs() < 1e-9 && (again.width - 20.0).abs() < 1e-9, "{again:?}");
        }
        assert!(turned.holds([50.0, 53.0]) && !turned.holds([61.0, 40.0]));
    }

    #[test]
    fn a_print_that_is_turned_right_by_one_quarter_lay_on_its_left_side() {
        let lying = Rectangle { centre: [0.0; 2], width: 20.0, height: 28.0, angle: 0.0 };
        assert_eq!((lying.turned(1), lying.turned(2), lying.turned(3)), (-90.0, 180.0, 90.0));
        assert_eq!(lying.corners(1)[0], [-10.0, 14.0], "its left upper corner lies below on the left");
    }

    #[test]
    fn a_cut_is_put_straight() {
        let rectangle = Rectangle { centre: [60.0, 60.0], width: 30.0, height: 42.0, angle: 0.2 };
        let page = RgbImage::from_fn(120, 120, |x, y| {
            let inside = rectangle.holds([f64::from(x) + 0.5, f64::from(y) + 0.5]);
            Rgb([if inside { 40 } else { 250 }; 3])
        });
        let cut = cut(&page, &rectangle.trimmed(0.07));
        assert_eq!(cut.dimensions(), (26, 38));
        assert!(cut.pixels().all(|pixel| pixel[0] < 60), "nothing of the page is in it");
    }
}
