//! Objects taken out of one document, to be copied into many.

use lopdf::{Document, Object, ObjectId};
use std::collections::BTreeMap;

/// Objects that refer only to one another, numbered from 1.
#[derive(Debug, Default)]
pub(super) struct Parts {
    objects: Vec<Object>,
}

impl Parts {
    /// Take everything that an object of a document refers to; answers it with the object itself.
    pub(super) fn of(document: &Document, object: &Object) -> (Self, Object) {
        let mut parts = Self::default();
        let copied = copy(document, object, &mut BTreeMap::new(), &mut parts.objects);
        (parts, copied)
    }

    /// Add an object that may refer to those that are there; answers how to refer to it.
    pub(super) fn add(&mut self, object: Object) -> Object {
        self.objects.push(object);
        Object::Reference((object_number(&self.objects), 0))
    }

    /// The objects, to be changed.
    pub(super) fn each(&mut self) -> impl Iterator<Item = &mut Object> {
        self.objects.iter_mut()
    }

    /// The objects, to be looked at.
    pub(super) fn all(&self) -> &[Object] {
        &self.objects
    }

    /// Copy all into a document; answers what `object`, which refers to them, is there.
    pub(super) fn graft(&self, document: &mut Document, object: &Object) -> Object {
        let shift = document.max_id;
        for part in &self.objects {
            document.add_object(moved(part, shift));
        }
        moved(object, shift)
    }
}

/// An object that refers to parts, where `before` others stand before these.
pub(super) fn moved(object: &Object, before: u32) -> Object {
    let mut object = object.clone();
    each_reference(&mut object, &mut |id| id.0 += before);
    object
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

fn each_reference(object: &mut Object, change: &mut dyn FnMut(&mut ObjectId)) {
    match object {
        Object::Reference(id) => change(id),
        Object::Array(items) => items.iter_mut().for_each(|item| each_reference(item, change)),
        Object::Dictionary(dictionary) => {
            dictionary.iter_mut().for_each(|(_, value)| each_reference(value, change));
        }
        Object::Stream(stream) => {
            stream.dict.iter_mut().for_each(|(_, value)| each_reference(value, change));
        }
        _ => {}
    }
}
