//! A QR symbol's dark modules as outlines, so that it prints as one shape without hairlines between modules.

use super::area::Area;
use std::collections::BTreeMap;

/// Free modules on each side (ISO/IEC 18004, 5.3.8).
const QUIET: usize = 4;

type Corner = (usize, usize);

/// The outlines of the dark modules of a symbol with `size` modules on a side, drawn into the square `area` with
/// its quiet zone inside. To be filled by the even-odd rule.
pub fn outlines(area: Area, size: usize, dark: impl Fn(usize, usize) -> bool) -> Vec<Vec<(f32, f32)>> {
    let modules = u16::try_from(size + 2 * QUIET).map_or(f32::MAX, f32::from);
    let module = area.w.min(area.h) / modules;
    let place = |at: usize| u16::try_from(at + QUIET).map_or(0.0, f32::from) * module;
    let mut edges = edges(size, dark);
    let mut outlines = Vec::new();
    while let Some(start) = edges.keys().next().copied() {
        let corners = chain(&mut edges, start);
        outlines.push(corners.into_iter().map(|(x, y)| (area.x + place(x), area.y + place(y))).collect());
    }
    outlines
}

/// The borders between dark and light, directed so that dark is on the right, by where they start.
fn edges(size: usize, dark: impl Fn(usize, usize) -> bool) -> BTreeMap<Corner, Vec<Corner>> {
    let is_dark = |x: Option<usize>, y: Option<usize>| match (x, y) {
        (Some(x), Some(y)) => x < size && y < size && dark(x, y),
        _ => false,
    };
    let mut edges: BTreeMap<Corner, Vec<Corner>> = BTreeMap::new();
    let mut edge = |from, to| edges.entry(from).or_default().push(to);
    for y in 0..size {
        for x in 0..size {
            if !dark(x, y) {
                continue;
            }
            if !is_dark(Some(x), y.checked_sub(1)) {
                edge((x, y), (x + 1, y));
            }
            if !is_dark(Some(x + 1), Some(y)) {
                edge((x + 1, y), (x + 1, y + 1));
            }
            if !is_dark(Some(x), Some(y + 1)) {
                edge((x + 1, y + 1), (x, y + 1));
            }
            if !is_dark(x.checked_sub(1), Some(y)) {
                edge((x, y + 1), (x, y));
            }
        }
    }
    edges
}

/// Take one closed outline, leaving out corners in the middle of a straight line.
fn chain(edges: &mut BTreeMap<Corner, Vec<Corner>>, start: Corner) -> Vec<Corner> {
    let mut corners: Vec<Corner> = Vec::new();
    let mut at = start;
    while let Some(next) = take(edges, at) {
        let straight = corners
            .last()
            .is_some_and(|last| (last.0 == at.0 && at.0 == next.0) || (last.1 == at.1 && at.1 == next.1));
        if !straight {
            corners.push(at);
        }
        at = next;
    }
    corners
}

fn take(edges: &mut BTreeMap<Corner, Vec<Corner>>, from: Corner) -> Option<Corner> {
    let ends = edges.get_mut(&from)?;
    let end = ends.pop();
    if ends.is_empty() {
        edges.remove(&from);
    }
    end
}

#[cfg(test)]
mod tests {
    use super::{Area, outlines};

    const PAGE: Area = Area::new(0.0, 0.0, 11.0, 11.0);

    /// Is the middle of this module inside an odd number of outlines?
    fn inside(outlines: &[Vec<(f32, f32)>], x: f32, y: f32) -> bool {
        let crossings = outlines.iter().flat_map(|outline| {
            let next = outline.iter().cycle().skip(1);
            outline
                .iter()
                .zip(next)
                .filter(|(a, b)| a.0 == b.0 && a.0 > x && (a.1.min(b.1)..a.1.max(b.1)).contains(&y))
        });
        crossings.count() % 2 == 1
    }

    #[test]
    fn every_module_is_inside_exactly_if_it_is_dark() {
        let pattern = ["###", "#.#", "##."];
        let dark = |x: usize, y: usize| pattern[y].as_bytes()[x] == b'#';
        let outlines = outlines(PAGE, 3, dark);
        for y in 0..3u8 {
            for x in 0..3u8 {
                let middle = (f32::from(x) + 4.5, f32::from(y) + 4.5);
                assert_eq!(inside(&outlines, middle.0, middle.1), dark(x.into(), y.into()), "{x},{y}");
            }
        }
    }

    #[test]
    fn the_quiet_zone_of_four_modules_stays_free() {
        for (x, y) in outlines(PAGE, 3, |_, _| true).concat() {
            assert!((4.0..=7.0).contains(&x) && (4.0..=7.0).contains(&y));
        }
    }
}
