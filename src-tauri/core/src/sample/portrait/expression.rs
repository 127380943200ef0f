//! What a face must not do on a photo: eyes shut, a mouth open.

use super::canvas::{Canvas, MIDDLE, ellipse, glaze, mix, path, plain};
use super::look::Look;

/// Draw a lid over the whole eye, its lashes below.
pub(super) fn closed_eye(canvas: &mut Canvas, look: &Look, side: f32) {
    let (x, y, open) = (look.eye(side), look.eyes, look.open);
    let shade = mix(look.skin, [110, 58, 40], 0.4);
    canvas.fill(ellipse(x, y, 17.0, open + 3.0), glaze(shade, 0.18));
    let lashes = path(|p| {
        p.move_to(x - 15.0, y + 1.0);
        p.quad_to(x, y + open * 1.5, x + 15.0, y + 1.0);
    });
    canvas.stroke(lashes, plain(mix(look.hair, [20, 14, 14], 0.6)), 2.6);
    let fold = path(|p| {
        p.move_to(x - 14.0, y - 4.0);
        p.quad_to(x, y - open * 1.2, x + 14.0, y - 4.0);
    });
    canvas.stroke(fold, glaze(shade, 0.5), 1.2);
}

/// Draw lips apart, with the upper teeth and the dark below them.
pub(super) fn open_mouth(canvas: &mut Canvas, look: &Look) {
    let (middle, y, half) = (MIDDLE + look.turn, look.mouth_line(), look.mouth);
    let within = |half: f32, above: f32, below: f32| {
        path(|p| {
            p.move_to(middle - half, y);
            p.quad_to(middle, y - above, middle + half, y);
            p.cubic_to(middle + half * 0.6, y + below, middle - half * 0.6, y + below, middle - half, y);
            p.close();
        })
    };
    canvas.fill(within(half, 12.0, 26.0), plain(mix(look.lips, look.skin, 0.15)));
    canvas.fill(within(half - 3.0, 4.0, 16.0), plain([58, 22, 24]));
    canvas.fill(within(half - 6.0, 2.0, 6.0), plain([240, 236, 230]));
}
