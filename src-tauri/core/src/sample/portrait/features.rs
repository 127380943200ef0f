//! Eyes that look into the lens, brows, nose, closed lips, glasses.

use super::canvas::{Canvas, MIDDLE, ellipse, glaze, mix, path, plain, vertical};
use super::expression;
use super::look::Look;

/// Draw eyes, brows, nose and mouth.
pub(super) fn features(canvas: &mut Canvas, look: &Look) {
    for side in [-1.0, 1.0] {
        if look.eyes_closed {
            expression::closed_eye(canvas, look, side);
        } else {
            eye(canvas, look, side);
        }
        brow(canvas, look, side);
    }
    nose(canvas, look);
    if look.mouth_open {
        expression::open_mouth(canvas, look);
    } else {
        mouth(canvas, look);
    }
}

fn eye(canvas: &mut Canvas, look: &Look, side: f32) {
    let (x, y, open) = (look.eye(side), look.eyes, look.open);
    let (inner, outer) = (x - side * 14.5, x + side * 15.5);
    let shade = mix(look.skin, [110, 58, 40], 0.4);
    canvas.fill(ellipse(x, y - open - 2.0, 17.0, 7.0), glaze(shade, 0.22));
    canvas.fill(
        path(|p| {
            p.move_to(inner, y + 2.0);
            p.cubic_to(x - side * 7.0, y - open * 1.45, x + side * 8.0, y - open * 1.4, outer, y - 1.5);
            p.cubic_to(x + side * 8.0, y + open * 1.15, x - side * 7.0, y + open * 1.2, inner, y + 2.0);
            p.close();
        }),
        vertical(y - open, y + open, [226, 222, 220], [252, 250, 248]),
    );
    let iris = open.min(6.6) * 0.98;
    canvas.fill(ellipse(x, y - 0.3, iris, iris), plain([66, 42, 30]));
    canvas.fill(ellipse(x, y - 0.3, iris * 0.5, iris * 0.5), plain([16, 12, 12]));
    canvas.fill(ellipse(x - 2.0, y - 2.4, 1.5, 1.5), plain([250, 250, 250]));
    let upper = path(|p| {
        p.move_to(inner, y + 2.0);
        p.cubic_to(x - side * 7.0, y - open * 1.45, x + side * 8.0, y - open * 1.4, outer, y - 1.5);
    });
    canvas.stroke(upper, plain(mix(look.hair, [20, 14, 14], 0.6)), if look.female { 2.8 } else { 2.0 });
    let fold = path(|p| {
        p.move_to(inner + side * 2.0, y - open * 0.75 - 2.0);
        p.cubic_to(x - side * 6.0, y - open * 1.9, x + side * 8.0, y - open * 1.9, outer - side, y - 5.0);
    });
    canvas.stroke(fold, glaze(shade, 0.55), 1.2);
    let lower = path(|p| {
        p.move_to(outer, y - 1.0);
        p.quad_to(x, y + open * 1.55, inner + side * 3.0, y + 3.0);
    });
    canvas.stroke(lower, glaze(shade, 0.6), 1.1);
}

fn brow(canvas: &mut Canvas, look: &Look, side: f32) {
    let (x, y) = (look.eye(side), look.eyes - 21.0);
    let colour = mix(look.hair, look.skin, 0.14);
    let shape = path(|p| {
        p.move_to(x - side * 16.0, y);
        p.quad_to(x + side * 5.0, y - 6.5, x + side * 20.0, y + 4.0);
        p.quad_to(x + side * 4.0, y - 6.0 + look.brow, x - side * 15.0, y + look.brow);
        p.close();
    });
    canvas.fill(shape, glaze(colour, 0.88));
}

fn nose(canvas: &mut Canvas, look: &Look) {
    let (tip, middle) = (look.eyes + (look.chin - look.eyes) * 0.36, MIDDLE + look.turn * 1.5);
    let shade = mix(look.skin, [120, 60, 40], 0.45);
    let bridge = path(|p| {
        p.move_to(middle + 8.0, look.eyes - 4.0);
        p.cubic_to(middle + 5.0, look.eyes + 18.0, middle + 9.0, tip - 16.0, middle + 14.0, tip - 5.0);
        p.quad_to(middle + 8.0, tip - 3.0, middle + 3.0, tip - 14.0);
        p.close();
    });
    canvas.fill(bridge, glaze(shade, 0.2));
    canvas.fill(ellipse(middle - 1.5, tip - 8.0, 5.0, 6.0), glaze([255, 250, 242], 0.3));
    let wings = path(|p| {
        p.move_to(middle - 14.0, tip - 6.0);
        p.cubic_to(middle - 16.0, tip + 3.0, middle - 8.0, tip + 2.0, middle - 5.5, tip + 1.5);
        p.quad_to(middle, tip + 6.0, middle + 5.5, tip + 1.5);
        p.cubic_to(middle + 8.0, tip + 2.0, middle + 16.0, tip + 3.0, middle + 14.0, tip - 6.0);
    });
    canvas.stroke(wings, glaze(shade, 0.85), 1.8);
}

fn mouth(canvas: &mut Canvas, look: &Look) {
    let (middle, y, half) = (MIDDLE + look.turn, look.mouth_line(), look.mouth);
    let (left, right) = (middle - half, middle + half);
    let corner = y - 2.6; // the corners stand a little higher: friendly, and closed
    let upper = path(|p| {
        p.move_to(left, corner);
        p.quad_to(middle - half * 0.45, y - 6.0, middle - 4.0, y - 5.6);
        p.quad_to(middle, y - 3.8, middle + 4.0, y - 5.6);
        p.quad_to(middle + half * 0.45, y - 6.0, right, corner);
        p.quad_to(middle, y + 3.6, left, corner);
        p.close();
    });
    let lower = path(|p| {
        p.move_to(left, corner);
        p.quad_to(middle, y + 3.6, right, corner);
        p.cubic_to(middle + half * 0.5, y + 10.0, middle - half * 0.5, y + 10.0, left, corner);
        p.close();
    });
    canvas.fill(upper, plain(mix(look.lips, look.skin, 0.12)));
    canvas.fill(lower, plain(mix(look.lips, look.skin, 0.3)));
    let line = path(|p| {
        p.move_to(left - 2.0, corner - 0.8);
        p.quad_to(middle, y + 3.8, right + 2.0, corner - 0.8);
    });
    canvas.stroke(line, plain(mix(look.lips, [70, 24, 24], 0.55)), 1.5);
    let shadow = mix(look.skin, [120, 60, 40], 0.45);
    canvas.fill(ellipse(middle, y + 14.0, 13.0, 3.2), glaze(shadow, 0.2));
}

/// Draw glasses, clear and without a reflection, on those who wear them.
pub(super) fn glasses(canvas: &mut Canvas, look: &Look) {
    if !look.glasses {
        return;
    }
    let frame = [46, 42, 46];
    for side in [-1.0, 1.0] {
        let x = look.eye(side) + side;
        canvas.stroke(ellipse(x, look.eyes + 3.0, 25.0, 20.0), plain(frame), 2.4);
        let arm = path(|p| {
            p.move_to(x + side * 24.5, look.eyes - 2.0);
            p.line_to(MIDDLE + side * (look.half + 2.0), look.eyes - 4.0);
        });
        canvas.stroke(arm, plain(frame), 2.4);
    }
    let inner = look.apart - 24.0;
    let bridge = path(|p| {
        p.move_to(MIDDLE - inner, look.eyes + 1.0);
        p.quad_to(MIDDLE, look.eyes - 5.0, MIDDLE + inner, look.eyes + 1.0);
    });
    canvas.stroke(bridge, plain(frame), 2.4);
}
