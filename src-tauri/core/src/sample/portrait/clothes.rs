//! Neck, shoulders and what is worn on them: always darker than the white ground.

use super::canvas::{Canvas, MIDDLE, Rgb, glaze, mix, path, plain, vertical};
use super::look::{Garment, Look};
use tiny_skia::{Path, PathBuilder};

/// Draw the neck, shaded under the chin.
pub(super) fn neck(canvas: &mut Canvas, look: &Look) {
    let shade = mix(look.skin, [112, 58, 40], 0.42);
    let half = if look.female { 27.0 } else { 34.0 };
    let shape = path(|p| {
        p.move_to(MIDDLE - half, 240.0);
        p.cubic_to(MIDDLE - half, 310.0, MIDDLE - half - 4.0, 322.0, MIDDLE - half - 26.0, 340.0);
        p.line_to(MIDDLE, 392.0);
        p.line_to(MIDDLE + half + 26.0, 340.0);
        p.cubic_to(MIDDLE + half + 4.0, 322.0, MIDDLE + half, 310.0, MIDDLE + half, 240.0);
        p.close();
    });
    canvas.fill(shape, vertical(278.0, 336.0, shade, mix(look.skin, shade, 0.2)));
}

/// Draw the garment.
pub(super) fn clothes(canvas: &mut Canvas, look: &Look) {
    let open = match look.garment {
        Garment::Sweater => 350.0,
        Garment::Jacket | Garment::JacketAndTie => 413.0,
        Garment::Shirt => 366.0,
    };
    let is_jacket = matches!(look.garment, Garment::Jacket | Garment::JacketAndTie);
    if is_jacket {
        canvas.fill(body(356.0), vertical(330.0, 413.0, look.shirt, mix(look.shirt, [0, 0, 0], 0.1)));
        collar(canvas, look.shirt, 392.0);
    }
    if look.garment == Garment::JacketAndTie {
        tie(canvas, look.accent);
    }
    let is_white = look.cloth.iter().all(|value| *value > 240);
    let shade = mix(look.cloth, [0, 0, 0], if is_white { 0.06 } else { 0.3 });
    let light = mix(look.cloth, [255, 255, 255], 0.1);
    if is_jacket {
        canvas.fill(jacket(), vertical(320.0, 413.0, light, shade));
        lapels(canvas, look.cloth);
    } else {
        canvas.fill(body(open), vertical(320.0, 413.0, light, shade));
    }
    match look.garment {
        Garment::Sweater => {
            let rib = path(|p| neckline(p, 350.0));
            canvas.stroke(rib, plain(mix(look.cloth, [0, 0, 0], if is_white { 0.08 } else { 0.22 })), 7.0);
        }
        Garment::Shirt => collar(canvas, mix(look.cloth, [255, 255, 255], 0.14), 388.0),
        Garment::Jacket | Garment::JacketAndTie => {}
    }
    for side in [-1.0, 1.0] {
        let fold = path(|p| {
            p.move_to(MIDDLE + side * 96.0, 413.0);
            p.quad_to(MIDDLE + side * 92.0, 392.0, MIDDLE + side * 102.0, 374.0);
        });
        canvas.stroke(fold, glaze([0, 0, 0], 0.25), 1.6);
    }
}

fn neckline(p: &mut PathBuilder, open: f32) {
    p.move_to(MIDDLE - 50.0, 329.0);
    p.cubic_to(MIDDLE - 34.0, open + 6.0, MIDDLE + 34.0, open + 6.0, MIDDLE + 50.0, 329.0);
}

/// Both shoulders, open at the neck down to about `open`.
fn body(open: f32) -> Option<Path> {
    path(|p| {
        neckline(p, open);
        p.cubic_to(MIDDLE + 84.0, 342.0, MIDDLE + 124.0, 346.0, MIDDLE + 136.0, 374.0);
        p.quad_to(MIDDLE + 142.0, 392.0, MIDDLE + 145.0, 420.0);
        p.line_to(MIDDLE - 145.0, 420.0);
        p.quad_to(MIDDLE - 142.0, 392.0, MIDDLE - 136.0, 374.0);
        p.cubic_to(MIDDLE - 124.0, 346.0, MIDDLE - 84.0, 342.0, MIDDLE - 50.0, 329.0);
        p.close();
    })
}

/// Both halves of a jacket, open in a V.
fn jacket() -> Option<Path> {
    path(|p| {
        for side in [-1.0, 1.0] {
            p.move_to(MIDDLE + side * 46.0, 326.0);
            p.cubic_to(
                MIDDLE + side * 84.0,
                340.0,
                MIDDLE + side * 126.0,
                344.0,
                MIDDLE + side * 138.0,
                372.0,
            );
            p.quad_to(MIDDLE + side * 144.0, 392.0, MIDDLE + side * 147.0, 420.0);
            p.line_to(MIDDLE + side * 6.0, 420.0);
            p.close();
        }
    })
}

fn lapels(canvas: &mut Canvas, cloth: Rgb) {
    for side in [-1.0, 1.0] {
        let lapel = path(|p| {
            p.move_to(MIDDLE + side * 46.0, 326.0);
            p.line_to(MIDDLE + side * 74.0, 362.0);
            p.line_to(MIDDLE + side * 58.0, 368.0);
            p.line_to(MIDDLE + side * 66.0, 378.0);
            p.line_to(MIDDLE + side * 10.0, 420.0);
            p.line_to(MIDDLE + side * 2.0, 420.0);
            p.close();
        });
        canvas.fill(lapel.clone(), plain(mix(cloth, [255, 255, 255], 0.07)));
        canvas.stroke(lapel, glaze([0, 0, 0], 0.35), 1.3);
    }
}

/// The two points of a collar, meeting above `meet`.
fn collar(canvas: &mut Canvas, colour: Rgb, meet: f32) {
    for side in [-1.0, 1.0] {
        let point = path(|p| {
            p.move_to(MIDDLE + side * 42.0, 318.0);
            p.quad_to(MIDDLE + side * 34.0, 344.0, MIDDLE + side * 3.0, meet - 26.0);
            p.line_to(MIDDLE + side * 30.0, meet);
            p.quad_to(MIDDLE + side * 50.0, 356.0, MIDDLE + side * 53.0, 332.0);
            p.close();
        });
        canvas.fill(point.clone(), plain(colour));
        canvas.stroke(point, glaze([0, 0, 0], 0.3), 1.2);
    }
}

fn tie(canvas: &mut Canvas, colour: Rgb) {
    let knot = path(|p| {
        p.move_to(MIDDLE - 10.0, 366.0);
        p.line_to(MIDDLE + 10.0, 366.0);
        p.line_to(MIDDLE + 7.0, 382.0);
        p.line_to(MIDDLE + 15.0, 420.0);
        p.line_to(MIDDLE - 15.0, 420.0);
        p.line_to(MIDDLE - 7.0, 382.0);
        p.close();
    });
    canvas.fill(knot, vertical(364.0, 413.0, colour, mix(colour, [0, 0, 0], 0.3)));
    let fold = path(|p| {
        p.move_to(MIDDLE - 7.0, 382.0);
        p.line_to(MIDDLE + 7.0, 382.0);
    });
    canvas.stroke(fold, glaze([0, 0, 0], 0.4), 1.3);
}
