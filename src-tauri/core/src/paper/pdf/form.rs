//! The part of a page that does not change within a batch: drawn, its fonts cut and everything compressed once, then
//! only copied into each file. This takes most of the cost out of a ticket.

use super::content::operations;
use super::finish::{compress, lopdf_pages};
use super::glyphs::{Glyphs, check_drawable};
use super::parts::Parts;
use crate::paper::error::PaperError;
use crate::paper::fonts::Fonts;
use crate::paper::layout::{MM_PER_POINT, PAGE_HEIGHT, PAGE_WIDTH, Sheet};
use lopdf::{Dictionary, Document, Object, Stream, dictionary};

/// The form's name in the page's resources.
pub(super) const FORM: &str = "Form";

/// A form (ISO 32000-1, 8.10) with its own fonts.
#[derive(Debug)]
pub(crate) struct Form {
    parts: Parts,
    /// The reference to the form itself.
    form: Object,
}

impl Form {
    /// Draw `sheet` as a form. It may not hold a photo.
    ///
    /// # Errors
    /// [`PaperError::MissingGlyphs`] or [`PaperError::Pdf`].
    pub(crate) fn draw(sheet: &Sheet, fonts: &Fonts) -> Result<Self, PaperError> {
        check_drawable(std::slice::from_ref(sheet), fonts)?;
        let mut glyphs = Glyphs::new(fonts, None);
        let ops = operations(sheet, &mut glyphs)?;
        let page = lopdf_pages(vec![ops], glyphs.cut()?, Vec::new());
        let lost = |_| PaperError::Pdf("form");
        let content = page.document.get_object(page.contents).and_then(Object::as_stream).map_err(lost)?;
        let fonts = page.document.get_object(page.fonts).map_err(lost)?;
        let (mut parts, fonts) = Parts::of(&page.document, fonts);
        let fonts = parts.add(fonts);
        let form = Stream::new(form_dictionary(fonts), content.content.clone());
        let form = parts.add(Object::Stream(form));
        for stream in parts.each().filter_map(|object| object.as_stream_mut().ok()) {
            compress(stream)?;
        }
        Ok(Self { parts, form })
    }

    /// What it is made of, and the reference to it there.
    pub(super) fn parts(&self) -> (&Parts, &Object) {
        (&self.parts, &self.form)
    }

    /// Copy the form into a document; answers the reference to it there.
    pub(super) fn graft(&self, document: &mut Document) -> Object {
        self.parts.graft(document, &self.form)
    }
}

fn form_dictionary(fonts: Object) -> Dictionary {
    dictionary! {
        "Type" => "XObject",
        "Subtype" => "Form",
        "BBox" => vec![0.into(), 0.into(), (PAGE_WIDTH / MM_PER_POINT).into(), (PAGE_HEIGHT / MM_PER_POINT).into()],
        "Resources" => dictionary! { "Font" => fonts },
    }
}
