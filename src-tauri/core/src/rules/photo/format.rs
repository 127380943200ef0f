//! What is questionable about a photo's file.

use crate::model::words::words;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

words! {
    /// What is questionable about the file itself; the word stands in a finding's `observed`.
    FormatFault {
        /// A PNG, whatever its name says.
        Png = "png",
        /// A WebP.
        WebP = "webp",
        /// A GIF.
        Gif = "gif",
        /// A bitmap.
        Bmp = "bmp",
        /// A TIFF.
        Tiff = "tiff",
        /// HEIC or AVIF from a telephone.
        Heic = "heic",
        /// A PDF.
        Pdf = "pdf",
        /// No picture that the desk knows.
        Unknown = "unknown",
        /// A JPEG that stops before its end.
        Truncated = "truncated",
        /// A JPEG that cannot be decoded.
        Damaged = "damaged",
        /// A JPEG that hardly any reader takes: lossless, arithmetic, 12 bits.
        Unsupported = "unsupported",
        /// A JPEG too large to open.
        TooManyPixels = "too_many_pixels",
        /// A progressive JPEG: some readers refuse it.
        Progressive = "progressive",
        /// A JPEG in printing colours.
        Cmyk = "cmyk",
        /// Bytes behind the end: padding to reach a size, or a second picture. They are cut off.
        TrailingBytes = "trailing_bytes",
    }
}

impl FormatFault {
    /// Whether the file cannot be used at all; the others need a look.
    pub fn is_fatal(self) -> bool {
        !matches!(self, Self::Progressive | Self::Cmyk | Self::TrailingBytes)
    }
}
