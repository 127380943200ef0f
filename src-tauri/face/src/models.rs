//! The three models, read once and used for every picture.

use crate::detector::{self, Face};
use crate::error::{FaceError, Result};
use crate::mesh::{self, Landmarks};
use crate::network::{Memory, Network};
use crate::person::{self, PersonMask};
use crate::picture::Picture;
use sha2::{Digest, Sha256};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

/// A model's file: its name and its SHA-256, the same as in the list of resources.
struct Pinned {
    name: &'static str,
    sha256: &'static str,
}

const DETECTOR: Pinned = Pinned {
    name: "face_detection_short_range.tflite",
    sha256: "3bc182eb9f33925d9e58b5c8d59308a760f4adea8f282370e428c51212c26633",
};
const MESH: Pinned = Pinned {
    name: "face_landmark_with_attention.tflite",
    sha256: "883b7411747bac657c30c462d305d312e9dec6adbf8b85e2f5d8d722fca9455d",
};
const PERSON: Pinned = Pinned {
    name: "selfie_segmentation.tflite",
    sha256: "8d13b7fae74af625c641226813616a2117bd6bca19eb3b75574621fc08557f27",
};

/// The models, and the memory they run in. Several threads may share one; they take turns.
pub struct Models {
    detector: Network,
    mesh: Network,
    person: Network,
    memory: Mutex<Memory>,
}

impl Models {
    /// Read the models' files in a folder: the resource folder's `models`. Takes some hundredths of a second.
    ///
    /// # Errors
    /// [`FaceError::Unreadable`] where a file is not there, [`FaceError::NotPinned`] where it is another one.
    pub fn load(folder: &Path) -> Result<Self> {
        let network = |pinned: &Pinned| Network::read(&pinned.read(folder)?);
        Ok(Self {
            detector: network(&DETECTOR)?,
            mesh: network(&MESH)?,
            person: network(&PERSON)?,
            memory: Mutex::default(),
        })
    }

    /// The faces of a picture, the surest one first; none is no error.
    ///
    /// # Errors
    /// [`FaceError::Inputs`], which cannot come from the pinned models.
    pub fn find_faces(&self, picture: &Picture) -> Result<Vec<Face>> {
        self.with_memory(|memory| detector::faces(&self.detector, picture, memory))
    }

    /// How sure the detector is of a face in the picture turned by half a circle, 0.5 to 1; 0 where it finds none. Of a
    /// head that is upside down it is surer so, and the points of an upright face are invented.
    ///
    /// # Errors
    /// [`FaceError::Inputs`], which cannot come from the pinned models.
    pub fn score_turned_over(&self, picture: &Picture) -> Result<f32> {
        self.with_memory(|memory| detector::score_turned_over(&self.detector, picture, memory))
    }

    /// The points of a face that was found in the same picture.
    ///
    /// # Errors
    /// [`FaceError::Inputs`], which cannot come from the pinned models.
    pub fn landmarks(&self, picture: &Picture, face: &Face) -> Result<Landmarks> {
        self.with_memory(|memory| mesh::landmarks(&self.mesh, picture, face, memory))
    }

    /// What of a picture is a person.
    ///
    /// # Errors
    /// [`FaceError::Inputs`], which cannot come from the pinned models.
    pub fn person_mask(&self, picture: &Picture) -> Result<PersonMask> {
        self.with_memory(|memory| person::mask(&self.person, picture, memory))
    }

    fn with_memory<T>(&self, work: impl FnOnce(&mut Memory) -> T) -> T {
        // A memory that a panic left behind holds nothing that the next run reads.
        work(&mut self.memory.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Pinned {
    fn read(&self, folder: &Path) -> Result<Vec<u8>> {
        let file = std::fs::read(folder.join(self.name))
            .map_err(|error| FaceError::Unreadable { file: self.name, kind: error.kind() })?;
        let digest: String = Sha256::digest(&file).iter().map(|byte| format!("{byte:02x}")).collect();
        if digest == self.sha256 { Ok(file) } else { Err(FaceError::NotPinned(self.name)) }
    }
}

#[cfg(test)]
mod tests {
    use super::{DETECTOR, MESH, PERSON};

    #[test]
    fn the_pinned_models_are_the_listed_resources() {
        let list = include_str!("../../core/resources.toml");
        for pinned in [DETECTOR, MESH, PERSON] {
            let entry = format!("path = \"models/{}\"\nsha256 = \"{}\"", pinned.name, pinned.sha256);
            assert!(list.contains(&entry), "{}", pinned.name);
        }
    }
}
