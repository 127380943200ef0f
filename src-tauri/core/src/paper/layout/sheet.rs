//! One page as a list of marks.

use super::area::Area;
use super::measure::Style;

/// One line of text.
#[derive(Debug, Clone, PartialEq)]
pub struct Text {
    /// The left end, in millimetres from the left.
    pub x: f32,
    /// The baseline, in millimetres from the top.
    pub baseline: f32,
    /// Face and size.
    pub style: Style,
    /// What it says, without line ends.
    pub text: String,
}

/// A straight line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Line {
    /// Where it starts: from the left, from the top, in millimetres.
    pub from: (f32, f32),
    /// Where it ends.
    pub to: (f32, f32),
    /// How thick it is, in points.
    pub thickness: f32,
}

/// Something on a page.
#[derive(Debug, Clone, PartialEq)]
pub enum Mark {
    /// A line of text.
    Text(Text),
    /// A straight line.
    Line(Line),
    /// A rectangle's outline, this many points thick.
    Frame(Area, f32),
    /// A rectangle filled with grey: 0.0 black, 1.0 white.
    Fill(Area, f32),
    /// One of the paper's photos by its number, from 0, filling this rectangle.
    Photo(Area, usize),
    /// The institution's logo, filling this rectangle.
    Logo(Area),
    /// A black shape of closed outlines, in millimetres; holes are outlines inside outlines (even-odd rule).
    Shape(Vec<Vec<(f32, f32)>>),
}

/// The marks of one page, first drawn first.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sheet {
    marks: Vec<Mark>,
}

impl Sheet {
    /// Add a mark on top of the others.
    pub fn add(&mut self, mark: Mark) {
        self.marks.push(mark);
    }

    /// The marks, first drawn first.
    pub fn marks(&self) -> &[Mark] {
        &self.marks
    }

    /// Every line of text on the page.
    pub fn texts(&self) -> impl Iterator<Item = &Text> {
        self.marks.iter().filter_map(|mark| match mark {
            Mark::Text(text) => Some(text),
            _ => None,
        })
    }
}
