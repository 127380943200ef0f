//! Where a head belongs while a photo is being taken: what the camera's picture is drawn over with, and by which its
//! frames are judged.

use super::marks::Area;
use serde::Serialize;
use ts_rs::TS;

/// 一寸: 25 by 35 mm.
const ONE_INCH: f32 = 25.0 / 35.0;
/// How much of the frame's height the photo takes: the rest is room to cut it straight.
const ROOM: f32 = 0.94;

/// Where a head belongs in a photo, over its height.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct PhotoGuide {
    /// Width over height of the photo.
    pub ratio: f32,
    /// Height of the photo over that of the frame it is cut out of.
    pub room: f32,
    /// Top of the head.
    pub crown: f32,
    /// Line of the eyes.
    pub eye_line: f32,
    /// The chin.
    pub chin: f32,
}

/// The guide: the places a photo is put right to.
pub const PHOTO_GUIDE: PhotoGuide =
    PhotoGuide { ratio: ONE_INCH, room: ROOM, crown: 0.10, eye_line: 0.42, chin: 0.70 };

impl PhotoGuide {
    /// The part of a frame, in its pixels, that would become the photo: in the middle, as high as there is room.
    pub fn photo_in(&self, width: f32, height: f32) -> Area {
        let tall = height.min(width / self.ratio) * self.room;
        let wide = tall * self.ratio;
        Area { left: (width - wide) / 2.0, top: (height - tall) / 2.0, width: wide, height: tall }
    }
}

#[cfg(test)]
mod tests {
    use super::PHOTO_GUIDE;

    #[test]
    fn the_photo_is_in_the_middle_of_a_wide_frame_and_of_a_narrow_one() {
        let wide = PHOTO_GUIDE.photo_in(1920.0, 1080.0);
        assert!((wide.height - 1015.2).abs() < 0.1 && (wide.width - 725.14).abs() < 0.1, "{wide:?}");
        assert!((wide.left + wide.width / 2.0 - 960.0).abs() < 0.1);
        let narrow = PHOTO_GUIDE.photo_in(500.0, 2000.0);
        assert!(
            (narrow.width - 470.0).abs() < 0.1 && (narrow.top + narrow.height / 2.0 - 1000.0).abs() < 0.1
        );
    }
}
