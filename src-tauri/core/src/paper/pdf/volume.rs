//! Many papers in one file, written page by page: what lies under all of them is in the file once, and no more than a page
//! is held in memory.

use super::finish::{LopdfPages, catalog, compress_at, information};
use super::form::{FORM, Form};
use super::object::{write_dictionary, write_indirect};
use super::parts::{Parts, moved};
use crate::error::Result;
use crate::model::{Moment, hex};
use crate::paper::error::PaperError;
use crate::paper::layout::{MM_PER_POINT, PAGE_HEIGHT, PAGE_WIDTH};
use lopdf::{Dictionary, Object, StringFormat, dictionary};
use sha2::{Digest, Sha256};
use std::io::Write;
use std::sync::Arc;

/// The numbers of what every volume has; pages and their parts follow.
const CATALOG: u32 = 1;
const PAGES: u32 = 2;
const INFORMATION: u32 = 3;
/// How hard a page's streams are compressed: a volume goes to a printer of the house, not into an e-mail.
const LEVEL: u32 = 3;
/// A file is a PDF of this version, and holds bytes that are no text.
const HEADER: &[u8] = b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";

/// A page ready to be added: everything drawn, cut and compressed.
#[derive(Debug)]
pub(crate) struct Page {
    parts: Parts,
    page: Object,
    form: Arc<Form>,
}

impl Page {
    /// Take the only page of a document.
    ///
    /// # Errors
    /// [`PaperError::Pdf`].
    pub(super) fn of(written: &LopdfPages, form: Arc<Form>) -> std::result::Result<Self, PaperError> {
        let lost = |_| PaperError::Pdf("page");
        let dictionary = |id| written.document.get_object(id).and_then(Object::as_dict).map_err(lost);
        let side = |mm: f32| Object::Real(mm / MM_PER_POINT);
        let page = Object::Dictionary(dictionary! {
            "Type" => "Page",
            "MediaBox" => vec![0.into(), 0.into(), side(PAGE_WIDTH), side(PAGE_HEIGHT)],
            "Contents" => Object::Reference(written.contents),
            "Resources" => dictionary! {
                "Font" => dictionary(written.fonts)?.clone(),
                "XObject" => dictionary(written.x_objects)?.clone(),
            },
        });
        let (mut parts, page) = Parts::of(&written.document, &page);
        for stream in parts.each().filter_map(|object| object.as_stream_mut().ok()) {
            compress_at(stream, LEVEL)?;
        }
        Ok(Self { parts, page, form })
    }
}

/// A file under way.
pub(crate) struct PaperVolume<W> {
    out: W,
    digest: Sha256,
    buffer: Vec<u8>,
    written: u64,
    /// Where each object begins, by its number; 0 for one not written yet.
    places: Vec<u64>,
    pages: Vec<Object>,
    /// The forms in the file, with the references to them.
    forms: Vec<(Arc<Form>, Object)>,
}

impl<W: Write> PaperVolume<W> {
    /// Begin a file.
    ///
    /// # Errors
    /// As the writer's.
    pub(in crate::paper) fn begin(out: W) -> Result<Self> {
        let mut volume = Self {
            out,
            digest: Sha256::new(),
            buffer: HEADER.to_vec(),
            written: 0,
            places: vec![0; 4],
            pages: Vec::new(),
            forms: Vec::new(),
        };
        volume.flush()?;
        Ok(volume)
    }

    /// How many pages it has.
    pub(crate) fn pages(&self) -> usize {
        self.pages.len()
    }

    /// Add a page.
    ///
    /// # Errors
    /// As the writer's.
    pub(in crate::paper) fn add(&mut self, page: &Page) -> Result<()> {
        let form = self.form(&page.form);
        let before = self.last();
        self.put(&page.parts);
        let mut object = moved(&page.page, before);
        let pictures = object.as_dict_mut().and_then(|page| page.get_mut(b"Resources"));
        let pictures = pictures.and_then(Object::as_dict_mut).and_then(|all| all.get_mut(b"XObject"));
        let lost = |_| PaperError::Pdf("page");
        pictures.and_then(Object::as_dict_mut).map_err(lost)?.set(FORM, form);
        object.as_dict_mut().map_err(lost)?.set("Parent", Object::Reference((PAGES, 0)));
        let number = self.append(&object, 0);
        self.pages.push(Object::Reference((number, 0)));
        self.flush()
    }

    /// Write what holds the pages together; answers the writer and the SHA-256 of the whole file, hexadecimal.
    ///
    /// # Errors
    /// As the writer's.
    pub(in crate::paper) fn finish(mut self, title: &str, printed_at: Moment) -> Result<(W, String)> {
        let mut root = dictionary! { "Type" => "Catalog", "Pages" => Object::Reference((PAGES, 0)) };
        catalog(&mut root);
        let count = i64::try_from(self.pages.len()).unwrap_or(i64::MAX);
        let kids = std::mem::take(&mut self.pages);
        let pages = dictionary! { "Type" => "Pages", "Count" => count, "Kids" => kids };
        for (number, dictionary) in
            [(CATALOG, root), (PAGES, pages), (INFORMATION, information(title, printed_at))]
        {
            self.at(number, &Object::Dictionary(dictionary), 0);
        }
        self.flush()?;
        let id: Vec<u8> = self.digest.clone().finalize().iter().take(16).copied().collect();
        self.cross_references(&id);
        self.flush()?;
        Ok((self.out, hex(&self.digest.finalize())))
    }

    /// The table of where each object begins, and the trailer (ISO 32000-1, 7.5.4 and 7.5.5).
    fn cross_references(&mut self, id: &[u8]) {
        let (start, size) = (self.written, self.places.len());
        let mut table = format!("xref\n0 {size}\n0000000000 65535 f \n");
        for place in self.places.iter().skip(1) {
            table.push_str(&format!("{place:010} 00000 n \n"));
        }
        self.buffer.extend_from_slice(table.as_bytes());
        let id = Object::String(id.to_vec(), StringFormat::Hexadecimal);
        let trailer: Dictionary = dictionary! {
            "Size" => i64::try_from(size).unwrap_or(i64::MAX),
            "Root" => Object::Reference((CATALOG, 0)),
            "Info" => Object::Reference((INFORMATION, 0)),
            "ID" => vec![id.clone(), id],
        };
        self.buffer.extend_from_slice(b"trailer\n");
        write_dictionary(&mut self.buffer, &trailer, 0);
        self.buffer.extend_from_slice(format!("\nstartxref\n{start}\n%%EOF\n").as_bytes());
    }

    /// The reference to a form, written when it is first asked for.
    fn form(&mut self, form: &Arc<Form>) -> Object {
        if let Some((_, reference)) = self.forms.iter().find(|(known, _)| Arc::ptr_eq(known, form)) {
            return reference.clone();
        }
        let before = self.last();
        let (parts, reference) = form.parts();
        self.put(parts);
        let reference = moved(reference, before);
        self.forms.push((Arc::clone(form), reference.clone()));
        reference
    }

    fn put(&mut self, parts: &Parts) {
        let before = self.last();
        for object in parts.all() {
            self.append(object, before);
        }
    }

    /// The number given last.
    fn last(&self) -> u32 {
        u32::try_from(self.places.len() - 1).unwrap_or(u32::MAX)
    }

    /// Write an object that refers to what stands behind `before` others.
    fn append(&mut self, object: &Object, before: u32) -> u32 {
        self.places.push(0);
        let number = self.last();
        self.at(number, object, before);
        number
    }

    fn at(&mut self, number: u32, object: &Object, before: u32) {
        let place = self.written + self.buffer.len() as u64;
        if let Some(slot) = usize::try_from(number).ok().and_then(|number| self.places.get_mut(number)) {
            *slot = place;
        }
        write_indirect(&mut self.buffer, number, object, before);
    }

    fn flush(&mut self) -> Result<()> {
        self.digest.update(&self.buffer);
        self.out.write_all(&self.buffer)?;
        self.written += self.buffer.len() as u64;
        self.buffer.clear();
        Ok(())
    }
}
