//! The part of a page that does not change within a batch: drawn, its fonts cut and everything compressed once, then
//! only copied into each file. This takes most of the cost out of a ticket.

use super::content::operations;
use super::finish::{compress, lopdf_pages};
use super::glyphs::Glyphs;
use crate::paper::error::PaperError;
use crate::paper::fonts::Fonts;
use crate::paper::layout::{MM_PER_POINT, PAGE_HEIGHT, PAGE_WIDTH, Sheet};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use std::collections::BTreeMap;

/// The form's name in the page's resources.
pub(super) const FORM: &str = "Form";

/// A form (ISO 32000-1, 8.10) with its own fonts.
#[derive(Debug)]
pub(crate) struct Form {
    /// Objects numbered from 1; the last one is the form itself.
    objects: Vec<Object>,
}

impl Form {
    /// Draw `sheet` as a form. It may not hold a photo.
    ///
    /// # Errors
    /// [`PaperError::MissingGlyphs`] or [`PaperError::Pdf`].
    pub(crate) fn draw(sheet: &Sheet, fonts: &Fonts) -> Result<Self, PaperError> {
        let mut glyphs = Glyphs::of(std::slice::from_ref(sheet), fonts)?;
        let ops = operations(sheet, &mut glyphs)?;
        let page = lopdf_pages(vec![ops], glyphs.cut()?, Vec::new());
        let lost = || PaperError::Pdf("form");
        let content =
            page.document.get_object(page.contents).and_then(Object::as_stream).map_err(|_| lost())?;
        let fonts = page.document.get_object(page.fonts).map_err(|_| lost())?;
        let mut numbers = BTreeMap::new();
        let mut objects = Vec::new();
        let fonts = copy(&page.document, fonts, &mut numbers, &mut objects);
        objects.push(fonts);
        let mut form = Stream::new(form_dictionary(object_number(&objects)), content.content.clone());
        compress(&mut form)?;
        for stream in objects.iter_mut().filter_map(|object| object.as_stream_mut().ok()) {
            compress(stream)?;
        }
        objects.push(Object::Stream(form));
        Ok(Self { objects })
    }

    /// Copy the form into a document; answers the form's id there.
    pub(super) fn graft(&self, document: &mut Document) -> ObjectId {
        let shift = document.max_id;
        let mut last = (shift, 0);
        for object in &self.objects {
            let mut object = object.clone();
            renumber(&mut object, shift);
            last = document.add_object(object);
        }
        last
    }
}

fn form_dictionary(fonts: u32) -> Dictionary {
    dictionary! {
        "Type" => "XObject",
        "Subtype" => "Form",
        "BBox" => vec![0.into(), 0.into(), (PAGE_WIDTH / MM_PER_POINT).into(), (PAGE_HEIGHT / MM_PER_POINT).into()],
        "Resources" => dictionary! { "Font" => Object::Reference((fonts, 0)) },
    }
}

fn object_number(objects: &[Object]) -> u32 {
    u32::try_from(objects.len()).unwrap_or(u32::MAX)
}

/// Copy an object and everything it refers to, numbering what was referred to from 1.
fn copy(
    from: &Document,
    object: &Object,
    numbers: &mut BTreeMap<ObjectId, u32>,
    to: &mut Vec<Object>,
) -> Object {
    let mut copied = object.clone();
    each_reference(&mut copied, &mut |id| {
        if let Some(number) = numbers.get(id) {
            *id = (*number, 0);
            return;
        }
        let referred = from.get_object(*id).map_or(Object::Null, |object| copy(from, object, numbers, to));
        to.push(referred);
        let number = object_number(to);
        numbers.insert(*id, number);
        *id = (number, 0);
    });
    copied
}

fn renumber(object: &mut Object, shift: u32) {
    each_reference(object, &mut |id| id.0 += shift);
}

fn each_reference(object: &mut Object, change: &mut dyn FnMut(&mut ObjectId)) {
    let in_dictionary = |dictionary: &mut Dictionary, change: &mut dyn FnMut(&mut ObjectId)| {
        for (_, value) in dictionary.iter_mut() {
            each_reference(value, change);
        }
    };
    match object {
        Object::Reference(id) => change(id),
        Object::Array(items) => items.iter_mut().for_each(|item| each_reference(item, change)),
        Object::Dictionary(dictionary) => in_dictionary(dictionary, change),
        Object::Stream(stream) => in_dictionary(&mut stream.dict, change),
        _ => {}
    }
}
