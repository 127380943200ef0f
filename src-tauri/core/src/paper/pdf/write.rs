//! Pages, one file.

use super::content::{LOGO, operations, photo_name};
use super::finish::{LopdfPages, finish, lopdf_pages};
use super::fixed::FixedFonts;
use super::form::{FORM, Form};
use super::glyphs::Glyphs;
use super::volume::Page;
use crate::model::Moment;
use crate::paper::error::PaperError;
use crate::paper::fonts::Fonts;
use crate::paper::layout::Sheet;
use crate::paper::logo::Logo;
use crate::paper::photo::Photo;
use lopdf::Object;
use printpdf::{DictItem, ExternalStream, ExternalXObject, Op, XObjectId, XObjectTransform};
use std::sync::Arc;

/// Everything a file is made of.
pub(crate) struct Pages<'a> {
    /// The document's title.
    pub(crate) title: &'a str,
    /// When it was printed: the file's date.
    pub(crate) printed_at: Moment,
    /// What lies under the first sheet.
    pub(crate) form: Option<&'a Form>,
    /// The fonts of what is written in a fixed style.
    pub(crate) fixed: Option<&'a FixedFonts>,
    /// What is drawn for this file alone, a page each. Every character must have been checked to have a glyph.
    pub(crate) sheets: &'a [Sheet],
    /// The photos that sheets have places for, in the order of their numbers.
    pub(crate) photos: &'a [&'a Photo],
    /// The logo, if a sheet has a place for it.
    pub(crate) logo: Option<&'a Logo>,
}

/// Write a file.
///
/// # Errors
/// [`PaperError::MissingGlyphs`] or [`PaperError::Pdf`].
pub(crate) fn write(pages: &Pages<'_>, fonts: &Fonts) -> Result<Vec<u8>, PaperError> {
    let (mut written, first_with_form) = draw(pages, fonts)?;
    if let Some(form) = first_with_form {
        let form = form.graft(&mut written.document);
        let x_objects = written.document.get_object_mut(written.x_objects).and_then(Object::as_dict_mut);
        x_objects.map_err(|_| PaperError::Pdf("resources"))?.set(FORM, form);
    }
    finish(written.document, pages.title, pages.printed_at)
}

/// The one page of a file that will be a page of a volume, everything but the form with it.
///
/// # Errors
/// As [`write`].
pub(crate) fn page(pages: &Pages<'_>, form: &Arc<Form>, fonts: &Fonts) -> Result<Page, PaperError> {
    let (written, _) = draw(pages, fonts)?;
    Page::of(&written, Arc::clone(form))
}

/// The pages, and the form that is still to be put under the first.
fn draw<'a>(pages: &Pages<'a>, fonts: &Fonts) -> Result<(LopdfPages, Option<&'a Form>), PaperError> {
    let mut glyphs = Glyphs::new(fonts, pages.fixed);
    let drawn = pages.sheets.iter().map(|sheet| operations(sheet, &mut glyphs));
    let mut drawn = drawn.collect::<Result<Vec<_>, _>>()?;
    if let (Some(_), Some(first)) = (pages.form, drawn.first_mut()) {
        let id = XObjectId(FORM.to_owned());
        first.insert(0, Op::UseXobject { id, transform: XObjectTransform::default() });
    }
    let photos = pages.photos.iter().enumerate();
    let photos = photos.map(|(number, photo)| (XObjectId(photo_name(number)), photo_object(photo)));
    let logo = pages.logo.map(|logo| (XObjectId(LOGO.to_owned()), logo_object(logo)));
    let pictures = photos.chain(logo).collect();
    let mut written = lopdf_pages(drawn, glyphs.cut()?, pictures);
    if let Some(fixed) = pages.fixed {
        fixed.graft(&mut written.document, written.fonts)?;
    }
    Ok((written, pages.form))
}

/// The photo's file itself, byte for byte: a PDF reader decodes JPEG (ISO 32000-1, 7.4.8).
fn photo_object(photo: &Photo) -> ExternalXObject {
    let colours = if photo.is_grey() { "DeviceGray" } else { "DeviceRGB" };
    picture((photo.width(), photo.height()), colours, "DCTDecode", photo.bytes())
}

fn logo_object(logo: &Logo) -> ExternalXObject {
    match logo {
        Logo::Jpeg(photo) => photo_object(photo),
        Logo::Flat { width, height, bytes } => picture((*width, *height), "DeviceRGB", "FlateDecode", bytes),
    }
}

fn picture((width, height): (u16, u16), colours: &str, filter: &str, bytes: &[u8]) -> ExternalXObject {
    let name = |name: &str| DictItem::Name(name.as_bytes().to_vec());
    let dict = [
        ("Type", name("XObject")),
        ("Subtype", name("Image")),
        ("Width", DictItem::Int(width.into())),
        ("Height", DictItem::Int(height.into())),
        ("ColorSpace", name(colours)),
        ("BitsPerComponent", DictItem::Int(8)),
        ("Filter", name(filter)),
    ];
    let dict = dict.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
    let stream = ExternalStream { dict, content: bytes.to_vec(), compress: false };
    ExternalXObject { stream, width: None, height: None, dpi: None }
}
