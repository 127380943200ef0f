//! Hair: what falls behind the head, and what frames the face without covering it.

use super::canvas::{Canvas, MIDDLE, ellipse, glaze, mix, path, plain, vertical};
use super::look::{Cut, Look};
use tiny_skia::Path;

/// Draw the hair that is behind neck and shoulders.
pub(super) fn behind(canvas: &mut Canvas, look: &Look) {
    let dark = mix(look.hair, [10, 8, 8], 0.35);
    match look.cut {
        Cut::Long => canvas.fill(fall(look, 372.0, 20.0), vertical(120.0, 372.0, look.hair, dark)),
        Cut::Bob => canvas.fill(fall(look, 286.0, 17.0), vertical(120.0, 290.0, look.hair, dark)),
        Cut::Bun => canvas.fill(ellipse(MIDDLE, 44.0, 27.0, 22.0), plain(dark)),
        Cut::SideParted | Cut::Cropped | Cut::BrushedUp => {}
    }
}

/// Hair that falls on both sides down to `end`.
fn fall(look: &Look, end: f32, wide: f32) -> Option<Path> {
    let reach = look.half + wide;
    path(|p| {
        p.move_to(MIDDLE, 44.0);
        p.cubic_to(MIDDLE + reach * 0.9, 42.0, MIDDLE + reach, 120.0, MIDDLE + reach, 190.0);
        p.cubic_to(MIDDLE + reach, 240.0, MIDDLE + reach + 3.0, end - 30.0, MIDDLE + reach - 10.0, end);
        p.quad_to(MIDDLE, end - 14.0, MIDDLE - reach + 10.0, end);
        p.cubic_to(MIDDLE - reach - 3.0, end - 30.0, MIDDLE - reach, 240.0, MIDDLE - reach, 190.0);
        p.cubic_to(MIDDLE - reach, 120.0, MIDDLE - reach * 0.9, 42.0, MIDDLE, 44.0);
        p.close();
    })
}

/// Draw the hair over the forehead and at the temples.
pub(super) fn front(canvas: &mut Canvas, look: &Look) {
    let (top, volume, temple, line) = match look.cut {
        Cut::SideParted => (44.0, 7.0, look.eyes + 4.0, 104.0),
        Cut::Cropped => (52.0, 3.0, look.eyes - 12.0, 100.0),
        Cut::BrushedUp => (36.0, 5.0, look.eyes - 4.0, 98.0),
        Cut::Bob => (42.0, 15.0, look.eyes + 62.0, 108.0),
        Cut::Long => (42.0, 16.0, look.eyes + 78.0, 106.0),
        Cut::Bun => (46.0, 4.0, look.eyes - 2.0, 100.0),
    };
    let light = mix(look.hair, [150, 124, 104], 0.2);
    canvas.fill(cap(look, top, volume, temple, line), vertical(top, temple, light, look.hair));
    strands(canvas, look, top, volume);
}

/// The cap of hair: outside over the crown, inside along the hairline, parted at `look.part`.
fn cap(look: &Look, top: f32, volume: f32, temple: f32, line: f32) -> Option<Path> {
    let reach = look.half + volume;
    let inside = look.half - 5.0;
    let part = MIDDLE + look.part;
    path(|p| {
        p.move_to(MIDDLE - inside - 3.0, temple);
        p.cubic_to(MIDDLE - reach - 2.0, temple - 40.0, MIDDLE - reach - 3.0, top + 4.0, MIDDLE, top);
        p.cubic_to(
            MIDDLE + reach + 3.0,
            top + 4.0,
            MIDDLE + reach + 2.0,
            temple - 40.0,
            MIDDLE + inside + 3.0,
            temple,
        );
        p.cubic_to(
            MIDDLE + inside + 3.0,
            temple - 30.0,
            MIDDLE + inside + 2.0,
            line + 42.0,
            MIDDLE + inside - 8.0,
            line + 18.0,
        );
        p.quad_to(part + 26.0, line + 6.0, part, line - 18.0);
        p.quad_to(part - 22.0, line + 8.0, MIDDLE - inside + 8.0, line + 18.0);
        p.cubic_to(
            MIDDLE - inside - 2.0,
            line + 42.0,
            MIDDLE - inside - 3.0,
            temple - 30.0,
            MIDDLE - inside - 3.0,
            temple,
        );
        p.close();
    })
}

/// A few lighter strands from the parting to the sides.
fn strands(canvas: &mut Canvas, look: &Look, top: f32, volume: f32) {
    let colour = mix(look.hair, [190, 170, 150], 0.5);
    let part = MIDDLE + look.part * 0.6;
    for side in [-1.0, 1.0] {
        for step in 0..7 {
            let out = step as f32 / 7.0;
            let strand = path(|p| {
                p.move_to(part + side * (3.0 + out * 6.0), top + 8.0 + (1.0 - out) * 18.0);
                let reach = (look.half + volume) * (0.62 + 0.3 * out);
                p.quad_to(
                    MIDDLE + side * reach * 0.72,
                    top + 12.0 + (1.0 - out) * 22.0,
                    MIDDLE + side * reach,
                    top + 62.0 - 6.0 * out,
                );
            });
            canvas.stroke(strand, glaze(colour, 0.2), 1.4);
        }
    }
}
