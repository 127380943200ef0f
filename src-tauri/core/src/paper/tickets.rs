//! Tickets of a whole sitting: the print file with one page for each, the digest of what a ticket says, and its picture.

use super::admit_ticket::{AdmitTicket, values};
use super::error::PaperError;
use super::pdf::{Page, PaperVolume, check_drawable, page};
use super::picture::picture;
use super::press::PaperPress;
use super::template::PaperTemplates;
use crate::error::Result;
use crate::model::{Moment, hex};
use sha2::{Digest, Sha256};
use std::io::Write;

/// A ticket as a page of a print file, ready to be added.
#[derive(Debug)]
pub struct TicketPage(Page);

impl PaperPress {
    /// A ticket as a page. What is costly is done here, and may be done on several threads.
    ///
    /// # Errors
    /// As for [`PaperPress::admit_ticket`].
    pub fn ticket_page(
        &self,
        ticket: &AdmitTicket,
        templates: &PaperTemplates,
    ) -> std::result::Result<TicketPage, PaperError> {
        self.with_ticket(ticket, templates, |pages, form| page(pages, form, self.fonts())).map(TicketPage)
    }

    /// SHA-256 of everything that a ticket's file says, hexadecimal: the same words, photo and time, the same digest. It
    /// costs no layout.
    pub fn ticket_content(&self, ticket: &AdmitTicket, templates: &PaperTemplates) -> String {
        let mut digest = Sha256::new();
        digest.update(format!("{:?}\n{ticket:?}\n", ticket.frame(templates)).as_bytes());
        digest.update(ticket.photo.bytes());
        hex(&digest.finalize())
    }

    /// A ticket as a PNG picture of A4 at 150 dots per inch, as it looks when printed.
    ///
    /// # Errors
    /// As for [`PaperPress::admit_ticket`]; [`PaperError::Photo`] for a photo that cannot be decoded.
    pub fn ticket_picture(
        &self,
        ticket: &AdmitTicket,
        templates: &PaperTemplates,
    ) -> std::result::Result<Vec<u8>, PaperError> {
        let fonts = self.fonts();
        let frame = ticket.frame(templates).sheet(fonts)?;
        let sheets = [frame, values(ticket, templates.logo(), fonts)?];
        check_drawable(&sheets, fonts)?;
        picture(&sheets, &ticket.photo, templates.logo(), fonts)
    }
}

/// A print file of tickets under way: a page each, in the order in which they are added.
pub struct TicketVolume<W> {
    volume: PaperVolume<W>,
    /// Title and time.
    named: (String, Moment),
}

impl<W: Write> TicketVolume<W> {
    /// Begin a file that was made at `made_at`.
    ///
    /// # Errors
    /// As the writer's.
    pub fn begin(out: W, templates: &PaperTemplates, made_at: Moment) -> Result<Self> {
        let named = (templates.admit_ticket.title().to_owned(), made_at);
        Ok(Self { volume: PaperVolume::begin(out)?, named })
    }

    /// How many pages it has.
    pub fn pages(&self) -> usize {
        self.volume.pages()
    }

    /// Add a ticket.
    ///
    /// # Errors
    /// As the writer's.
    pub fn add(&mut self, page: &TicketPage) -> Result<()> {
        self.volume.add(&page.0)
    }

    /// Complete the file; answers the writer and the file's SHA-256, hexadecimal.
    ///
    /// # Errors
    /// As the writer's.
    pub fn finish(self) -> Result<(W, String)> {
        self.volume.finish(&self.named.0, self.named.1)
    }
}
