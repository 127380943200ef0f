//! Ears and the shape of the face with its shading.

use super::canvas::{Canvas, MIDDLE, ellipse, glaze, mix, path, plain, radial};
use super::look::{Cut, Look};
use tiny_skia::Path;

/// Draw ears and face.
pub(super) fn face(canvas: &mut Canvas, look: &Look) {
    let shade = mix(look.skin, [120, 62, 40], 0.28);
    let ears: &[f32] = if matches!(look.cut, Cut::Bob | Cut::Long) { &[] } else { &[-1.0, 1.0] };
    for side in ears {
        let x = MIDDLE + side * (look.half + 1.0);
        canvas.fill(ellipse(x, look.eyes + 14.0, 9.0, 20.0), plain(mix(look.skin, shade, 0.45)));
        canvas.fill(ellipse(x - side * 1.0, look.eyes + 14.0, 4.5, 12.0), glaze(shade, 0.55));
    }
    let light = mix(look.skin, [255, 250, 242], 0.35);
    let stops = [(0.0, light, 1.0), (0.55, look.skin, 1.0), (1.0, shade, 1.0)];
    canvas.fill(outline(look), radial(MIDDLE - 10.0, look.eyes + 8.0, 132.0, &stops));
    for side in [-1.0, 1.0] {
        let (x, y) = (MIDDLE + side * look.half * 0.46, look.eyes + 43.0);
        let blush = [(0.0, [226, 110, 96], 0.24), (1.0, [226, 110, 96], 0.0)];
        canvas.fill(ellipse(x, y, 18.0, 16.0), radial(x, y, 18.0, &blush));
    }
}

/// The outline from forehead to chin.
fn outline(look: &Look) -> Option<Path> {
    let (left, right) = (MIDDLE - look.half, MIDDLE + look.half);
    let (jaw, chin) = (look.half * look.jaw, look.chin);
    let (cheek, jaw_y) = (look.eyes + 6.0, chin - 38.0);
    path(|p| {
        p.move_to(MIDDLE, 62.0);
        p.cubic_to(MIDDLE + look.half * 0.8, 62.0, right, 112.0, right, cheek);
        p.cubic_to(right, cheek + 34.0, MIDDLE + jaw + 14.0, jaw_y - 16.0, MIDDLE + jaw, jaw_y);
        p.cubic_to(MIDDLE + jaw * 0.72, chin - 10.0, MIDDLE + 24.0, chin, MIDDLE, chin);
        p.cubic_to(MIDDLE - 24.0, chin, MIDDLE - jaw * 0.72, chin - 10.0, MIDDLE - jaw, jaw_y);
        p.cubic_to(MIDDLE - jaw - 14.0, jaw_y - 16.0, left, cheek + 34.0, left, cheek);
        p.cubic_to(left, 112.0, MIDDLE - look.half * 0.8, 62.0, MIDDLE, 62.0);
        p.close();
    })
}
