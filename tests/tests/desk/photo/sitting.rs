//! Photographs of people from the folder beside the workspace, brought to what the notice asks for: a white ground, clothing
//! that differs from it, 25 by 35 mm. So made they violate nothing, and one thing at a time can be made wrong.

use desk_core::photo::measure::portrait::Portrait;
use desk_tests::{models, shared};
use face::Point;
use image::imageops::{FilterType, resize};
use image::{Rgb, RgbImage};
use std::path::Path;

/// A person before a light and plain ground.
pub(super) struct Sitting {
    photograph: RgbImage,
    portrait: Portrait,
    ground: [f32; 3],
}

/// Where the head is, in shares of the photo, and what is behind and worn.
#[derive(Clone, Copy)]
pub(super) struct Studio {
    /// The middle of the eyes, over the width.
    pub(super) centre: f32,
    /// The line of the eyes, over the height.
    pub(super) eye_line: f32,
    /// From the eyes to the chin, over the height.
    pub(super) t: f32,
    /// The colour of the ground.
    pub(super) ground: [f32; 3],
    /// Each channel of white clothing becomes this share of itself.
    pub(super) cloth: [f32; 3],
    /// In pixels; the width follows from 25 by 35 mm.
    pub(super) height: u32,
}

/// As the notice asks: in the middle and in the upper part, white behind dark blue.
pub(super) const STUDIO: Studio = Studio {
    centre: 0.5,
    eye_line: 0.43,
    t: 0.265,
    ground: [253.0; 3],
    cloth: [0.16, 0.2, 0.32],
    height: 413,
};

/// The people of a folder of photographs, by name; none where the folder is not there. A name that is not there fails.
pub(super) fn people(folder: &str, names: &[&str]) -> Option<Vec<Sitting>> {
    let folder = shared(&format!("photos/{folder}"))?;
    Some(names.iter().map(|name| Sitting::of(&folder.join(name).with_extension("jpg"))).collect())
}

impl Sitting {
    fn of(path: &Path) -> Self {
        let photograph = image::open(path).expect("a photograph").into_rgb8();
        let portrait = Portrait::find(&photograph, models()).expect("the models");
        assert!(portrait.points.is_some(), "a face");
        let ground = of_corners(&photograph);
        Self { photograph, portrait, ground }
    }

    /// A photo of this person.
    pub(super) fn photo(&self, studio: Studio) -> RgbImage {
        let width = (studio.height as f32 * 25.0 / 35.0).round() as u32;
        let (left_upper, scale) = self.frame(studio);
        let size = [width, studio.height].map(|side| (side as f32 * scale).round() as u32);
        let whole = RgbImage::from_fn(size[0], size[1], |x, y| {
            let at = |start: f32, place: u32, side: u32| {
                (start + place as f32).clamp(0.0, (side - 1) as f32) as u32
            };
            let (wide, tall) = self.photograph.dimensions();
            *self.photograph.get_pixel(at(left_upper.x, x, wide), at(left_upper.y, y, tall))
        });
        let mut photo = resize(&whole, width, studio.height, FilterType::Triangle);
        for (x, y, pixel) in photo.enumerate_pixels_mut() {
            let (x, y) = (left_upper.x + x as f32 * scale, left_upper.y + y as f32 * scale);
            self.dress(pixel, Point { x, y }, studio);
        }
        photo
    }

    /// The photo's left upper corner in the photograph, and the photograph's pixels in one of the photo's.
    fn frame(&self, studio: Studio) -> (Point, f32) {
        let points = self.portrait.points.as_ref().expect("a face");
        let tall = points.t() / studio.t;
        let (eyes, wide) = (points.eyes(), tall * 25.0 / 35.0);
        let left_upper = Point { x: eyes.x - studio.centre * wide, y: eyes.y - studio.eye_line * tall };
        (left_upper, tall / studio.height as f32)
    }

    /// Change the ground behind a pixel, as far as it is ground, and the clothing.
    fn dress(&self, Rgb(pixel): &mut Rgb<u8>, at: Point, studio: Studio) {
        let points = self.portrait.points.as_ref().expect("a face");
        let mask = ((self.portrait.person.at(at.x, at.y) - 0.2) / 0.6).clamp(0.0, 1.0);
        // The mask eats hair: what is far darker than the ground is no ground.
        let darker = (0..3).map(|c| self.ground[c] - f32::from(pixel[c])).fold(0.0, f32::max);
        let share = mask.max(((darker - 40.0) / 60.0).clamp(0.0, 1.0));
        let (least, most) = (pixel.iter().min().unwrap(), pixel.iter().max().unwrap());
        let chroma = f32::from(most - least);
        let below_chin = ((at.y - points.chin().y) / points.t() - 0.12) * 8.0;
        let white = ((34.0 - chroma) / 10.0).min((f32::from(*least) - 100.0) / 20.0);
        let cloth = below_chin.clamp(0.0, 1.0) * white.clamp(0.0, 1.0);
        for (c, value) in pixel.iter_mut().enumerate() {
            let own = f32::from(*value);
            let worn = own * (1.0 - cloth * (1.0 - studio.cloth[c]));
            let behind = (own + studio.ground[c] - self.ground[c]).min(studio.ground[c] + 1.0);
            *value = (worn * share + behind * (1.0 - share)).clamp(0.0, 255.0) as u8;
        }
    }
}

/// The median colour of both upper corners.
fn of_corners(photograph: &RgbImage) -> [f32; 3] {
    let (width, side) = (photograph.width(), photograph.width() / 12);
    let columns = (0..side).chain(width - side..width);
    let mut colours: Vec<[u8; 3]> =
        columns.flat_map(|x| (0..side).map(move |y| photograph.get_pixel(x, y).0)).collect();
    colours.sort_by_key(|colour| colour.iter().map(|value| u32::from(*value)).sum::<u32>());
    colours[colours.len() / 2].map(f32::from)
}
