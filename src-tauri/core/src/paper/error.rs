//! Why a paper could not be made.

use crate::error::{Code, Error};

/// Why a photo cannot be printed as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhotoFault {
    /// The bytes are not a JPEG file, or its header is damaged.
    NotJpeg,
    /// Not 8 bits per component, or neither grey nor colour (a printer's four inks, for example).
    Colours,
}

/// Why a font file cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FontFault {
    /// Not there, or not readable.
    Absent,
    /// There, but not the file that was pinned.
    Changed,
    /// The pinned file, but it cannot be read as a font.
    Unreadable,
}

/// Why a paper could not be made. Papers are all or nothing: no page with a hollow box or a cut name leaves the desk.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PaperError {
    /// No font has these characters; each is named once, in the order they were met.
    #[error("no font has {}", code_points(.0))]
    MissingGlyphs(Vec<char>),
    /// This field does not fit its place, not even at the smallest size.
    #[error("{0} is too long for its place")]
    TooLong(&'static str),
    /// This field is not what the paper needs, such as a ticket number that is not 12 digits.
    #[error("{0} cannot be printed")]
    Field(&'static str),
    /// The photo cannot be printed as it is.
    #[error("photo: {0:?}")]
    Photo(PhotoFault),
    /// A font file cannot be used.
    #[error("font {file}: {fault:?}")]
    Font {
        /// The path below the resource folder.
        file: String,
        /// What is wrong with it.
        fault: FontFault,
    },
    /// The file could not be put together, at this step: a fault of the program.
    #[error("writing the file failed at {0}")]
    Pdf(&'static str),
}

/// `U+30EDE U+1F600`: how a clerk can look a character up.
fn code_points(characters: &[char]) -> String {
    let named: Vec<String> = characters.iter().map(|c| format!("U+{:04X}", u32::from(*c))).collect();
    named.join(" ")
}

impl From<PaperError> for Error {
    fn from(error: PaperError) -> Self {
        match error {
            PaperError::MissingGlyphs(characters) => Self::new(Code::MissingGlyphs)
                .with("characters", characters.iter().collect::<String>())
                .with("code_points", code_points(&characters)),
            PaperError::TooLong(field) | PaperError::Field(field) => {
                Self::new(Code::PaperFailed).with("field", field)
            }
            PaperError::Photo(_) => Self::new(Code::PaperFailed).with("field", "photo"),
            PaperError::Font { file, .. } => Self::new(Code::ResourceMissing).with("file", file),
            PaperError::Pdf(place) => Self::internal(place),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::PaperError;
    use crate::error::{Code, Error};

    #[test]
    fn a_missing_glyph_is_named_by_character_and_code_point() {
        let error = Error::from(PaperError::MissingGlyphs(vec!['\u{30EDE}', '\u{1F600}']));
        assert_eq!(error.code, Code::MissingGlyphs);
        assert_eq!(error.values["characters"], "\u{30EDE}\u{1F600}");
        assert_eq!(error.values["code_points"], "U+30EDE U+1F600");
    }
}
