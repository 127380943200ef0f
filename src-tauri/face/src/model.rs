//! A model's file as it stands: tensors, and calls of operators. Source: TensorFlow Lite's `schema.fbs`, version 3; the
//! numbers passed to `table`, `int` and the like are the places of its fields.

use crate::error::{FaceError, Result};
use crate::flatbuffer::Table;
use crate::shape::Shape;

/// The largest file taken. The largest of the pinned ones has 2.4 MiB.
pub(crate) const LARGEST_FILE: usize = 16 << 20;

/// The one graph of a model.
pub(crate) struct Model<'a> {
    /// Every tensor; a call names them by place.
    pub(crate) tensors: Vec<Tensor<'a>>,
    /// In the order they are to be made.
    pub(crate) calls: Vec<Call<'a>>,
    /// The tensors that are given.
    pub(crate) inputs: Vec<usize>,
    /// The tensors that are asked for.
    pub(crate) outputs: Vec<usize>,
}

/// A tensor of the file.
pub(crate) struct Tensor<'a> {
    /// Its axes.
    pub(crate) shape: Shape,
    /// What its numbers are.
    pub(crate) kind: Kind,
    /// Its numbers, little-endian; empty for one that is computed.
    pub(crate) data: &'a [u8],
}

/// What the numbers of a tensor are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Single,
    Half,
    Integer,
}

/// One call of an operator.
pub(crate) struct Call<'a> {
    /// Which operator.
    pub(crate) operator: Code<'a>,
    /// The tensors it reads.
    pub(crate) inputs: Vec<usize>,
    /// The tensor it makes.
    pub(crate) output: usize,
    /// Its settings, of a built-in operator.
    pub(crate) options: Option<Table<'a>>,
    /// Its settings, of a custom operator.
    pub(crate) custom: &'a [u8],
}

/// The name of an operator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Code<'a> {
    /// By its number in `BuiltinOperator`.
    Builtin(i32),
    /// By its own name, with the version.
    Custom(&'a [u8], i32),
}

impl<'a> Model<'a> {
    /// Read a file. What is named by number is there.
    pub(crate) fn read(file: &'a [u8]) -> Result<Self> {
        if file.len() > LARGEST_FILE {
            return Err(FaceError::TooLarge("the file"));
        }
        let model = Table::root(file, *b"TFL3")?;
        if model.count(0)? != 3 {
            return Err(FaceError::Unsupported("another version of the schema".to_owned()));
        }
        let graphs = model.vector(2)?.tables()?;
        let [graph] = graphs.as_slice() else {
            return Err(FaceError::Unsupported("several graphs".to_owned()));
        };
        let buffers = model.vector(4)?.tables()?;
        let tensors: Vec<Tensor> = of_each(&graph.vector(0)?.tables()?, |table| tensor(table, &buffers))?;
        let codes = of_each(&model.vector(1)?.tables()?, code)?;
        let known = tensors.len();
        let calls = of_each(&graph.vector(3)?.tables()?, |table| call(table, &codes, known))?;
        let inputs = places(&graph.vector(1)?.ints()?, known)?;
        let outputs = places(&graph.vector(2)?.ints()?, known)?;
        Ok(Self { tensors, calls, inputs, outputs })
    }
}

fn of_each<'a, T>(tables: &[Table<'a>], read: impl Fn(&Table<'a>) -> Result<T>) -> Result<Vec<T>> {
    tables.iter().map(read).collect()
}

fn tensor<'a>(table: &Table<'a>, buffers: &[Table<'a>]) -> Result<Tensor<'a>> {
    let kind = match table.byte(1)? {
        0 => Kind::Single,
        1 => Kind::Half,
        2 => Kind::Integer,
        other => return Err(FaceError::Unsupported(format!("tensors of type {other}"))),
    };
    let buffer = buffers.get(table.count(2)?).ok_or(FaceError::Malformed("a buffer that is not there"))?;
    let shape = Shape::new(&table.vector(0)?.ints()?)?;
    let data = buffer.vector(0)?.bytes()?;
    let size = if kind == Kind::Half { 2 } else { 4 };
    if !data.is_empty() && data.len() != shape.len() * size {
        return Err(FaceError::Malformed("a tensor with more or fewer numbers than places"));
    }
    Ok(Tensor { shape, kind, data })
}

fn code<'a>(table: &Table<'a>) -> Result<Code<'a>> {
    let custom = table.vector(1)?.bytes()?;
    if !custom.is_empty() {
        return Ok(Code::Custom(custom, table.int(2, 1)?));
    }
    // Older files keep the number in a byte alone, newer ones in both places.
    Ok(Code::Builtin(table.int(3, 0)?.max(i32::from(table.byte(0)?))))
}

fn call<'a>(table: &Table<'a>, codes: &[Code<'a>], tensors: usize) -> Result<Call<'a>> {
    let operator = *codes.get(table.count(0)?).ok_or(FaceError::Malformed("an operator without a name"))?;
    let outputs = places(&table.vector(2)?.ints()?, tensors)?;
    let [output] = outputs.as_slice() else {
        return Err(FaceError::Unsupported("an operator with several results".to_owned()));
    };
    Ok(Call {
        operator,
        inputs: places(&table.vector(1)?.ints()?, tensors)?,
        output: *output,
        options: table.table(4)?,
        custom: table.vector(5)?.bytes()?,
    })
}

fn places(numbers: &[i32], tensors: usize) -> Result<Vec<usize>> {
    let place = |number: &i32| usize::try_from(*number).ok().filter(|place| *place < tensors);
    numbers
        .iter()
        .map(|number| place(number).ok_or(FaceError::Malformed("a tensor that is not there")))
        .collect()
}
