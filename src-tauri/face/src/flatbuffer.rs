//! Reading FlatBuffers, the format of the model files: tables with optional fields, vectors, strings. Every access is
//! checked, so that no bytes whatever lead to a panic. Source: the FlatBuffers documentation, "Internals".

use crate::error::{FaceError, Result};

const SHORT: FaceError = FaceError::Malformed("an offset leads out of the file");

/// The most tables of a vector, which may all be the same one. The largest of the pinned models has 1096 tensors.
const MOST_TABLES: usize = 1 << 12;

/// The most numbers of a list: axes of a tensor, operands of a call.
const MOST_INTS: usize = 64;

/// A table: its fields are found through its vtable, and one that is absent has its default.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Table<'a> {
    bytes: &'a [u8],
    at: usize,
    vtable: usize,
    vtable_size: usize,
}

/// A vector of scalars, strings or tables.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Vector<'a> {
    bytes: &'a [u8],
    at: usize,
    count: usize,
}

impl<'a> Table<'a> {
    /// The root of a file with this identifier.
    pub(crate) fn root(bytes: &'a [u8], identifier: [u8; 4]) -> Result<Self> {
        if bytes.get(4..8) != Some(identifier.as_slice()) {
            return Err(FaceError::Malformed("the file's identifier is another one"));
        }
        Self::at(bytes, to_usize(u32_at(bytes, 0)?)?)
    }

    fn at(bytes: &'a [u8], at: usize) -> Result<Self> {
        let back = i64::from(i32::from_le_bytes(array(bytes, at)?));
        let vtable = i64::try_from(at).map_err(|_| SHORT)? - back;
        let vtable = usize::try_from(vtable).map_err(|_| SHORT)?;
        let vtable_size = usize::from(u16::from_le_bytes(array(bytes, vtable)?));
        bytes.get(vtable..vtable + vtable_size).ok_or(SHORT)?;
        Ok(Self { bytes, at, vtable, vtable_size })
    }

    /// Where the field of a slot lies; none where it has its default.
    fn field(&self, slot: usize) -> Result<Option<usize>> {
        let entry = 4 + 2 * slot;
        if entry + 2 > self.vtable_size {
            return Ok(None);
        }
        let offset = u16::from_le_bytes(array(self.bytes, self.vtable + entry)?);
        Ok((offset != 0).then(|| self.at + usize::from(offset)))
    }

    /// A byte; zero where absent.
    pub(crate) fn byte(&self, slot: usize) -> Result<u8> {
        self.field(slot)?.map_or(Ok(0), |at| array::<1>(self.bytes, at).map(|[byte]| byte))
    }

    /// A 32-bit number, or its default.
    pub(crate) fn int(&self, slot: usize, default: i32) -> Result<i32> {
        self.field(slot)?.map_or(Ok(default), |at| array(self.bytes, at).map(i32::from_le_bytes))
    }

    /// A 32-bit number that counts or names something; zero where absent.
    pub(crate) fn count(&self, slot: usize) -> Result<usize> {
        self.field(slot)?.map_or(Ok(0), |at| to_usize(u32_at(self.bytes, at)?))
    }

    /// A table within this one.
    pub(crate) fn table(&self, slot: usize) -> Result<Option<Self>> {
        self.target(slot)?.map(|at| Self::at(self.bytes, at)).transpose()
    }

    /// A vector; empty where absent.
    pub(crate) fn vector(&self, slot: usize) -> Result<Vector<'a>> {
        match self.target(slot)? {
            None => Ok(Vector { bytes: self.bytes, at: 0, count: 0 }),
            Some(at) => {
                Ok(Vector { bytes: self.bytes, at: at + 4, count: to_usize(u32_at(self.bytes, at)?)? })
            }
        }
    }

    fn target(&self, slot: usize) -> Result<Option<usize>> {
        self.field(slot)?.map(|at| follow(self.bytes, at)).transpose()
    }
}

impl<'a> Vector<'a> {
    /// Its bytes, being a vector of bytes or a string.
    pub(crate) fn bytes(&self) -> Result<&'a [u8]> {
        self.of_size(1)
    }

    /// Its numbers, being a vector of 32-bit integers.
    pub(crate) fn ints(&self) -> Result<Vec<i32>> {
        if self.count > MOST_INTS {
            return Err(FaceError::TooLarge("a list"));
        }
        let (numbers, _) = self.of_size(4)?.as_chunks::<4>();
        Ok(numbers.iter().map(|number| i32::from_le_bytes(*number)).collect())
    }

    /// Its tables.
    pub(crate) fn tables(&self) -> Result<Vec<Table<'a>>> {
        if self.count > MOST_TABLES {
            return Err(FaceError::TooLarge("a list of tables"));
        }
        let (offsets, _) = self.of_size(4)?.as_chunks::<4>();
        (0..offsets.len())
            .map(|index| Table::at(self.bytes, follow(self.bytes, self.at + 4 * index)?))
            .collect()
    }

    fn of_size(&self, size: usize) -> Result<&'a [u8]> {
        let length = self.count.checked_mul(size).ok_or(SHORT)?;
        let end = self.at.checked_add(length).ok_or(SHORT)?;
        self.bytes.get(self.at..end).ok_or(SHORT)
    }
}

fn follow(bytes: &[u8], at: usize) -> Result<usize> {
    at.checked_add(to_usize(u32_at(bytes, at)?)?).ok_or(SHORT)
}

fn u32_at(bytes: &[u8], at: usize) -> Result<u32> {
    array(bytes, at).map(u32::from_le_bytes)
}

fn to_usize(number: u32) -> Result<usize> {
    usize::try_from(number).map_err(|_| SHORT)
}

fn array<const N: usize>(bytes: &[u8], at: usize) -> Result<[u8; N]> {
    bytes.get(at..).and_then(|rest| rest.first_chunk()).copied().ok_or(SHORT)
}
