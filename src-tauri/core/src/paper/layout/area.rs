//! Rectangles and how to divide them.

/// A rectangle in millimetres; `x` and `y` are its top left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    /// From the page's left edge.
    pub x: f32,
    /// From the page's top edge, downwards.
    pub y: f32,
    /// Width.
    pub w: f32,
    /// Height.
    pub h: f32,
}

impl Area {
    /// A rectangle from its corner and size.
    pub const fn new(x: f32, y: f32, w: f32, h: f32) -> Self {
        Self { x, y, w, h }
    }

    /// The right edge.
    pub fn right(self) -> f32 {
        self.x + self.w
    }

    /// The bottom edge.
    pub fn bottom(self) -> f32 {
        self.y + self.h
    }

    /// The horizontal middle.
    pub fn middle_x(self) -> f32 {
        self.x + self.w / 2.0
    }

    /// The vertical middle.
    pub fn middle_y(self) -> f32 {
        self.y + self.h / 2.0
    }

    /// The same rectangle, smaller by this much at each side and at top and bottom.
    #[must_use]
    pub fn inset(self, sides: f32, ends: f32) -> Self {
        Self::new(self.x + sides, self.y + ends, self.w - 2.0 * sides, self.h - 2.0 * ends)
    }

    /// A rectangle of this size, centred inside; smaller where it does not fit.
    #[must_use]
    pub fn fitted(self, width: f32, height: f32) -> Self {
        let most = Self::new(self.middle_x() - width / 2.0, self.middle_y() - height / 2.0, width, height);
        if width <= self.w && height <= self.h { most } else { self.centred(width, height) }
    }

    /// The largest rectangle of this width and height ratio, centred inside.
    #[must_use]
    pub fn centred(self, width: f32, height: f32) -> Self {
        let scale = (self.w / width).min(self.h / height);
        let (w, h) = (width * scale, height * scale);
        Self::new(self.middle_x() - w / 2.0, self.middle_y() - h / 2.0, w, h)
    }
}

/// Divide a rectangle into columns of these widths, left to right; a width of 0 takes what the others leave.
pub fn columns<const N: usize>(area: Area, widths: [f32; N]) -> [Area; N] {
    let rest = area.w - widths.iter().sum::<f32>();
    let mut x = area.x;
    widths.map(|width| {
        let w = if width == 0.0 { rest } else { width };
        let column = Area::new(x, area.y, w, area.h);
        x += w;
        column
    })
}

#[cfg(test)]
mod tests {
    use super::{Area, columns};

    #[test]
    fn the_open_column_takes_what_the_others_leave() {
        let [a, b, c] = columns(Area::new(20.0, 0.0, 170.0, 10.0), [30.0, 0.0, 40.0]);
        assert_eq!((a.x, b.x, b.w, c.x), (20.0, 50.0, 100.0, 150.0));
    }

    #[test]
    fn a_wide_picture_keeps_its_aspect_inside_a_tall_frame() {
        let drawn = Area::new(0.0, 0.0, 25.0, 35.0).centred(100.0, 100.0);
        assert_eq!(drawn, Area::new(0.0, 5.0, 25.0, 25.0));
    }
}
