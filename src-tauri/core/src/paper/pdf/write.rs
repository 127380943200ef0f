//! One page, one file.

use super::content::{PHOTO, operations};
use super::finish::{finish, lopdf_page};
use super::form::{FORM, Form};
use super::glyphs::Glyphs;
use crate::model::Moment;
use crate::paper::error::PaperError;
use crate::paper::fonts::Fonts;
use crate::paper::layout::Sheet;
use crate::paper::photo::Photo;
use lopdf::Object;
use printpdf::{DictItem, ExternalStream, ExternalXObject, Op, XObjectId, XObjectTransform};

/// Everything a file is made of.
pub(crate) struct Page<'a> {
    /// The document's title.
    pub(crate) title: &'a str,
    /// When it was printed: the file's date.
    pub(crate) printed_at: Moment,
    /// What lies under the sheet.
    pub(crate) form: Option<&'a Form>,
    /// What is drawn for this file alone.
    pub(crate) sheet: &'a Sheet,
    /// The photo, if the sheet has a place for it.
    pub(crate) photo: Option<&'a Photo>,
}

/// Write a page.
///
/// # Errors
/// [`PaperError::MissingGlyphs`] or [`PaperError::Pdf`].
pub(crate) fn write(page: &Page<'_>, fonts: &Fonts) -> Result<Vec<u8>, PaperError> {
    let mut glyphs = Glyphs::of(page.sheet, fonts)?;
    let mut ops = Vec::new();
    if page.form.is_some() {
        let id = XObjectId(FORM.to_owned());
        ops.push(Op::UseXobject { id, transform: XObjectTransform::default() });
    }
    ops.extend(operations(page.sheet, &mut glyphs)?);
    let photo = page.photo.map(|photo| (XObjectId(PHOTO.to_owned()), photo_object(photo)));
    let mut written = lopdf_page(ops, glyphs.cut()?, photo);
    if let Some(form) = page.form {
        let form = form.graft(&mut written.document);
        let x_objects = written.document.get_object_mut(written.x_objects).and_then(Object::as_dict_mut);
        x_objects.map_err(|_| PaperError::Pdf("resources"))?.set(FORM, Object::Reference(form));
    }
    finish(written.document, page.title, page.printed_at)
}

/// The photo's file itself, byte for byte: a PDF reader decodes JPEG (ISO 32000-1, 7.4.8).
fn photo_object(photo: &Photo) -> ExternalXObject {
    let name = |name: &str| DictItem::Name(name.as_bytes().to_vec());
    let colours = if photo.is_grey() { "DeviceGray" } else { "DeviceRGB" };
    let dict = [
        ("Type", name("XObject")),
        ("Subtype", name("Image")),
        ("Width", DictItem::Int(photo.width().into())),
        ("Height", DictItem::Int(photo.height().into())),
        ("ColorSpace", name(colours)),
        ("BitsPerComponent", DictItem::Int(8)),
        ("Filter", name("DCTDecode")),
    ];
    let dict = dict.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
    let stream = ExternalStream { dict, content: photo.bytes().to_vec(), compress: false };
    ExternalXObject { stream, width: None, height: None, dpi: None }
}
