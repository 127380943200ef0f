//! What putting right changed, in the words that the window has sentences for.

use crate::model::words::words;
use crate::rules::photo::FormatFault;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

words! {
    /// A side of the picture that may be extended. The lower one never is: a body cannot be invented.
    ExtendedSide {
        /// Above.
        Top = "top",
        /// On the left as one sees it.
        Left = "left",
        /// On the right as one sees it.
        Right = "right",
    }
}

/// One change to a photo, in the order they were made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "change", rename_all = "snake_case")]
pub enum Change {
    /// Turned as the camera's own data say.
    TurnedUpright,
    /// Another format, or another way of coding a JPEG, made a plain JPEG.
    Converted {
        /// What the file was: `png`, `webp`, `bmp`, `progressive` or `cmyk`.
        from: FormatFault,
    },
    /// Transparent parts were laid on white.
    LaidOnWhite,
    /// Bytes behind the end of the JPEG were cut off.
    TrailingBytesCut {
        /// How many.
        bytes: u32,
    },
    /// The camera's data, a place, a preview or comments were taken out.
    MetadataTakenOut,
    /// The photo was found on the scan of a page and cut out.
    CutOutOfPage {
        /// Pixels across of what was cut out.
        width: u32,
        /// Pixels down.
        height: u32,
        /// By how many degrees it lay turned clockwise, -179 to 180; 0 where it lay upright.
        turned: i16,
    },
    /// The background was continued beyond the picture's edge in its own colour and grain.
    Extended {
        /// At which side.
        side: ExtendedSide,
        /// By how many of the picture's pixels.
        pixels: u32,
    },
    /// Cropped to the proportion of a one-inch photo with the head in its place.
    Cropped {
        /// Pixels across before.
        from_width: u32,
        /// Pixels down before.
        from_height: u32,
        /// Pixels across of what was kept.
        width: u32,
        /// Pixels down of what was kept.
        height: u32,
    },
    /// Made smaller, by the same in both directions. Nothing is ever enlarged.
    Scaled {
        /// Pixels across before.
        from_width: u32,
        /// Pixels down before.
        from_height: u32,
        /// Pixels across after.
        width: u32,
        /// Pixels down after.
        height: u32,
    },
    /// Encoded again.
    EncodedAgain {
        /// The encoder's quality, 1 to 100.
        quality: u8,
        /// Bytes of the file as it was handed in.
        from_bytes: u32,
        /// Bytes now.
        bytes: u32,
    },
    /// The density that makes it 35 mm high in print.
    DensitySet {
        /// Dots an inch: 300 for 413 pixels.
        dpi: u16,
    },
}
