//! The desk as a whole: its folder, its rulebook, its fonts, its store once opened, and who is working.

use super::examine_photo::Examined;
use super::inner::{Inner, supervisor};
use super::paper_templates::{self, Templates};
use super::read_card::CardMark;
use super::readers::{self, Readers};
use super::watched_folder::Watch;
use crate::error::{Code, Error, Result};
use crate::model::{ClerkId, Moment};
use crate::paper::{Fonts, PaperPress};
use crate::photo::{Models, load_models};
use crate::progress::Progress;
use crate::rules::Rulebook;
use crate::rules::rulebook::RULEBOOK_2026;
use crate::store::tables::clerk::ClerkRow;
use crate::store::{Entropy, Folder, KeyFile, Op, Reader, Store, Tx, os_entropy};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError, RwLock};

/// What a desk is opened with.
#[derive(Debug, Clone)]
pub struct DeskOptions {
    /// The data folder.
    pub folder: PathBuf,
    /// Fonts and other resources; none where they were not found.
    pub resources: Option<PathBuf>,
    /// Where randomness comes from.
    pub entropy: Entropy,
}

impl DeskOptions {
    /// A desk in `folder` with the operating system's randomness.
    pub fn new(folder: &Path, resources: Option<PathBuf>) -> Self {
        Self { folder: folder.to_owned(), resources, entropy: os_entropy }
    }
}

/// One desk. All use cases take it by shared reference: the store inside is one writer behind a lock.
pub struct Desk {
    folder: Folder,
    rulebook: RwLock<Arc<Rulebook>>,
    resources: Option<PathBuf>,
    press: OnceLock<PaperPress>,
    models: OnceLock<Models>,
    templates: Templates,
    printable: OnceLock<Templates>,
    pub(super) entropy: Entropy,
    inner: Mutex<Inner>,
    examined: Mutex<Option<Examined>>,
    progress: Progress,
    readers: Readers,
    taken_card: Mutex<Option<CardMark>>,
    watch: Mutex<Watch>,
}

impl Desk {
    /// Take hold of the data folder. Nothing is decrypted yet.
    ///
    /// Errors: [`Code::AlreadyRunning`], [`Code::FolderNotWritable`], [`Code::DiskFull`], [`Code::KeyFileDamaged`],
    /// [`Code::RulebookRefused`].
    pub fn open(options: DeskOptions) -> Result<Self> {
        Self::open_with(options, |folder| {
            if folder.is_set_up() { KeyFile::read(&folder.keys()).map(Some) } else { Ok(None) }
        })
    }

    /// Take hold of a data folder whose key file is missing or damaged: the stage is then
    /// [`super::view::Stage::Damaged`], and all that can be done is to restore a backup.
    pub fn open_to_restore(options: DeskOptions) -> Result<Self> {
        Self::open_with(options, |_| Ok(None))
    }

    fn open_with(
        options: DeskOptions,
        keys: impl FnOnce(&Folder) -> Result<Option<KeyFile>>,
    ) -> Result<Self> {
        let rulebook = Rulebook::load(RULEBOOK_2026)
            .map_err(|refused| Error::new(Code::RulebookRefused).with("line", refused.line))?;
        let folder = Folder::open(&options.folder)?;
        let keys = keys(&folder)?;
        let templates = paper_templates::read(&folder.papers())?;
        let readers = readers::read(&folder.readers())?;
        let inner = Inner { keys, store: None, clerk: None, wrong_tries: 0, wait_until: None };
        Ok(Self {
            folder,
            rulebook: RwLock::new(Arc::new(rulebook)),
            resources: options.resources,
            press: OnceLock::new(),
            models: OnceLock::new(),
            templates,
            printable: OnceLock::new(),
            entropy: options.entropy,
            inner: Mutex::new(inner),
            examined: Mutex::new(None),
            progress: Progress::default(),
            readers,
            taken_card: Mutex::new(None),
            watch: Mutex::default(),
        })
    }

    /// The rulebook in force: it stays so until another one is loaded.
    pub fn rulebook(&self) -> Arc<Rulebook> {
        Arc::clone(&self.rulebook.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Put another rulebook in force.
    pub(super) fn put_in_force(&self, rulebook: Rulebook) {
        *self.rulebook.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(rulebook);
        *self.examined() = None;
    }

    /// The data folder.
    pub fn folder(&self) -> &Folder {
        &self.folder
    }

    /// The fonts, loaded on first use (about 0.1 s) and kept.
    pub fn fonts(&self) -> Result<&Fonts> {
        self.press().map(PaperPress::fonts)
    }

    /// What makes the papers. One for all, because it keeps what they share.
    pub(super) fn press(&self) -> Result<&PaperPress> {
        if let Some(press) = self.press.get() {
            return Ok(press);
        }
        let missing = || Error::new(Code::ResourceMissing).with("file", "fonts");
        let loaded = Fonts::load(self.resources.as_deref().ok_or_else(missing)?)?;
        Ok(self.press.get_or_init(|| PaperPress::new(Arc::new(loaded))))
    }

    /// The models that find a face, loaded on first use (about 0.1 s) and kept.
    ///
    /// Errors: [`Code::ResourceMissing`].
    pub fn models(&self) -> Result<&Models> {
        if let Some(models) = self.models.get() {
            return Ok(models);
        }
        let loaded = load_models(self.resources.as_deref())?;
        Ok(self.models.get_or_init(|| loaded))
    }

    /// The institution's words on its papers: its own, where the fonts can print them.
    pub(super) fn templates(&self) -> &Templates {
        match self.fonts() {
            Ok(fonts) => self.printable.get_or_init(|| self.templates.printable(fonts)),
            Err(_) => &self.templates,
        }
    }

    /// Long work that goes on, to look at and to stop while another thread waits for it.
    pub fn progress(&self) -> &Progress {
        &self.progress
    }

    /// The card readers' services.
    pub(super) fn readers(&self) -> &Readers {
        &self.readers
    }

    /// The card that was taken last; none once it has left the reader.
    pub(super) fn taken_card(&self) -> MutexGuard<'_, Option<CardMark>> {
        self.taken_card.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What is known of the watched folder. Nobody reads a disk while holding it.
    pub(super) fn watch(&self) -> MutexGuard<'_, Watch> {
        self.watch.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The resource folder.
    pub fn resources(&self) -> Option<&Path> {
        self.resources.as_deref()
    }

    pub(super) fn inner(&self) -> MutexGuard<'_, Inner> {
        // A thread that panicked left no half a change: every change is a transaction.
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn examined(&self) -> MutexGuard<'_, Option<Examined>> {
        self.examined.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Read on behalf of whoever is working; [`Code::Locked`] where nobody is.
    pub(super) fn read<T>(&self, look: impl FnOnce(&Store, &ClerkRow) -> Result<T>) -> Result<T> {
        let inner = self.inner();
        let (store, clerk) = inner.acting()?;
        look(store, clerk)
    }

    /// One change on behalf of whoever is working; [`Code::Locked`] where nobody is.
    pub(super) fn change<T>(
        &self,
        op: Op,
        now: Moment,
        change: impl FnOnce(&mut Tx<'_>, &ClerkRow) -> Result<T>,
    ) -> Result<T> {
        let mut inner = self.inner();
        let Inner { store: Some(store), clerk: Some(clerk), .. } = &mut *inner else {
            return Err(Error::new(Code::Locked));
        };
        store.transact(op, now, clerk.id, |tx| change(tx, clerk))
    }

    /// As [`Self::change`], for what only a supervisor may do.
    pub(super) fn change_as_supervisor<T>(
        &self,
        op: Op,
        now: Moment,
        change: impl FnOnce(&mut Tx<'_>, &ClerkRow) -> Result<T>,
    ) -> Result<T> {
        self.change(op, now, |tx, clerk| {
            supervisor(clerk)?;
            change(tx, clerk)
        })
    }

    /// Keep or throw away work that is not a change yet, such as a draft.
    pub(super) fn scratch(&self, change: impl FnOnce(&Reader, ClerkId) -> Result<()>) -> Result<()> {
        let mut inner = self.inner();
        let Inner { store: Some(store), clerk: Some(clerk), .. } = &mut *inner else {
            return Err(Error::new(Code::Locked));
        };
        store.keep_draft(|writer| change(writer, clerk.id))
    }
}
