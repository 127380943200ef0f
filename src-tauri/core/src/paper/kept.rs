//! Things that are costly to make and wanted again, a few of them.

use super::error::PaperError;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

/// Beyond so many all are thrown away and made again when needed.
const MOST: usize = 32;

/// What was made, by what it was made from.
#[derive(Debug)]
pub(super) struct Kept<K, V>(Mutex<BTreeMap<K, Arc<V>>>);

impl<K, V> Default for Kept<K, V> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<K: Ord, V> Kept<K, V> {
    /// The one made from `key`, made now if there is none.
    pub(super) fn get_or_make(
        &self,
        key: K,
        make: impl FnOnce(&K) -> Result<V, PaperError>,
    ) -> Result<Arc<V>, PaperError> {
        // A poisoned map is whole all the same: values are only ever added complete.
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(value) = kept.get(&key) {
            return Ok(Arc::clone(value));
        }
        let value = Arc::new(make(&key)?);
        if kept.len() >= MOST {
            kept.clear();
        }
        kept.insert(key, Arc::clone(&value));
        Ok(value)
    }
}
