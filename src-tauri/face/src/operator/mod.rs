//! The operators that the models use, one a file. Each reads its settings and constants when the model is loaded, checks
//! that the shapes fit, and answers with a [`Kernel`] that has nothing left to check.
//!
//! Source: TensorFlow Lite's operator reference and `schema.fbs`; for the custom ones, the descriptions in MediaPipe's
//! `util/tflite/operations`.

mod add;
mod average_pool_2d;
mod broadcast;
mod concatenation;
mod conv_2d;
mod depthwise_conv_2d;
pub(crate) mod dequantize;
mod hard_swish;
mod landmarks_to_transform_matrix;
mod logistic;
mod max_pool_2d;
mod mul;
mod pad;
mod prelu;
mod relu;
mod reshape;
mod resize_bilinear;
mod strided_slice;
mod transform_landmarks;
mod transform_tensor_bilinear;
mod transpose_conv_bias;
mod window;

use crate::error::{FaceError, Result};
use crate::flatbuffer::Table;
use crate::model::Code;
use crate::shape::{MOST_NUMBERS, Shape};
use std::rc::Rc;

pub(crate) use logistic::logistic;

/// The number of DEQUANTIZE, whose results are constants and are made when the model is loaded.
pub(crate) const DEQUANTIZE: Code = Code::Builtin(6);

/// The most products of two numbers one call may take. The largest of the pinned models' calls has 5 million.
const MOST_PRODUCTS: usize = 1 << 29;

/// Changes its first operand into its result, with the others beside.
type InPlace = Box<dyn Fn(&mut [f32], &[&[f32]]) + Send + Sync>;

/// Writes its result apart from its operands, with room for its own use.
type Apart = Box<dyn Fn(&[&[f32]], &mut [f32], &mut [f32]) + Send + Sync>;

/// What a call does, its settings and constants included.
pub(crate) struct Kernel {
    pub(crate) work: Work,
    /// How many numbers of room it wants while it works.
    pub(crate) room: usize,
    /// How many numbers it holds as long as the network lives.
    pub(crate) held: usize,
}

/// How a call's result comes to be.
pub(crate) enum Work {
    InPlace(InPlace),
    Apart(Apart),
}

impl Kernel {
    fn in_place(work: impl Fn(&mut [f32], &[&[f32]]) + Send + Sync + 'static) -> Self {
        Self { work: Work::InPlace(Box::new(work)), room: 0, held: 0 }
    }

    fn apart(work: impl Fn(&[&[f32]], &mut [f32]) + Send + Sync + 'static) -> Self {
        Self::with_room(0, move |operands, result, _| work(operands, result))
    }

    fn with_room(
        room: usize,
        work: impl Fn(&[&[f32]], &mut [f32], &mut [f32]) + Send + Sync + 'static,
    ) -> Self {
        Self { work: Work::Apart(Box::new(work)), room, held: 0 }
    }

    /// The kernel, holding so many numbers.
    fn holding(self, held: usize) -> Self {
        Self { held, ..self }
    }
}

/// What a call reads.
pub(crate) struct Operand {
    /// Its axes.
    pub(crate) shape: Shape,
    /// Its numbers, where the file has them.
    pub(crate) constant: Option<Constant>,
}

/// Numbers that the file has.
#[derive(Clone)]
pub(crate) enum Constant {
    Floats(Rc<[f32]>),
    Integers(Rc<[i32]>),
}

/// A call as an operator sees it while the model is loaded.
pub(crate) struct Node<'a> {
    pub(crate) operands: Vec<Operand>,
    pub(crate) result: Shape,
    pub(crate) options: Option<Table<'a>>,
    pub(crate) custom: &'a [u8],
}

/// Make the kernel of a call. The kernel's operands are those without constants, in their order.
pub(crate) fn load(code: Code, node: &Node) -> Result<Kernel> {
    match code {
        Code::Builtin(0) => add::load(node),
        Code::Builtin(1) => average_pool_2d::load(node),
        Code::Builtin(2) => concatenation::load(node),
        Code::Builtin(3) => conv_2d::load(node),
        Code::Builtin(4) => depthwise_conv_2d::load(node),
        Code::Builtin(14) => logistic::load(node),
        Code::Builtin(17) => max_pool_2d::load(node),
        Code::Builtin(18) => mul::load(node),
        Code::Builtin(19) => relu::load(node),
        Code::Builtin(22) => reshape::load(node),
        Code::Builtin(23) => resize_bilinear::load(node),
        Code::Builtin(34) => pad::load(node),
        Code::Builtin(45) => strided_slice::load(node),
        Code::Builtin(54) => prelu::load(node),
        Code::Builtin(117) => hard_swish::load(node),
        Code::Builtin(other) => Err(FaceError::Unsupported(format!("the built-in operator {other}"))),
        Code::Custom(b"Convolution2DTransposeBias", 1) => transpose_conv_bias::load(node),
        Code::Custom(b"Landmarks2TransformMatrix", 2) => landmarks_to_transform_matrix::load(node),
        Code::Custom(b"TransformTensorBilinear", 2) => transform_tensor_bilinear::load(node),
        Code::Custom(b"TransformLandmarks", 2) => transform_landmarks::load(node),
        Code::Custom(name, version) => {
            let name = String::from_utf8_lossy(name);
            Err(FaceError::Unsupported(format!("the operator {name}, version {version}")))
        }
    }
}

impl<'a> Node<'a> {
    /// The shape of an operand, constant or not.
    fn shape(&self, place: usize) -> Result<Shape> {
        self.operands.get(place).map(|operand| operand.shape).ok_or(MISSING)
    }

    /// The shape of the only operand that is computed, which must be the first one.
    fn only_computed(&self) -> Result<Shape> {
        match self.computed().as_slice() {
            [shape] if self.operands[0].constant.is_none() => Ok(*shape),
            _ => Err(MISSING),
        }
    }

    /// The shapes of the operands that are computed.
    fn computed(&self) -> Vec<Shape> {
        self.operands.iter().filter(|one| one.constant.is_none()).map(|one| one.shape).collect()
    }

    /// The numbers of an operand that must be constant.
    fn floats(&self, place: usize) -> Result<&[f32]> {
        match self.operands.get(place).and_then(|operand| operand.constant.as_ref()) {
            Some(Constant::Floats(numbers)) => Ok(numbers),
            _ => Err(FaceError::Unsupported("weights that are not constant".to_owned())),
        }
    }

    /// The whole numbers of an operand that must be constant.
    fn integers(&self, place: usize) -> Result<&[i32]> {
        match self.operands.get(place).and_then(|operand| operand.constant.as_ref()) {
            Some(Constant::Integers(numbers)) => Ok(numbers),
            _ => Err(FaceError::Unsupported("settings that are not constant".to_owned())),
        }
    }

    /// The settings of a built-in operator.
    fn options(&self) -> Result<Table<'a>> {
        self.options.ok_or(FaceError::Malformed("an operator without its settings"))
    }

    /// Refuse a fused activation: none of the models has one.
    fn no_activation(&self, slot: usize) -> Result<()> {
        match self.options.map_or(Ok(0), |options| options.byte(slot))? {
            0 => Ok(()),
            other => Err(FaceError::Unsupported(format!("the fused activation {other}"))),
        }
    }

    /// The result must have this height, width and channels.
    fn expect(&self, plane: [usize; 3]) -> Result<()> {
        if self.result.plane()? == plane { Ok(()) } else { Err(MISFIT) }
    }

    /// The only computed operand is changed number by number.
    fn of_each(&self, change: impl Fn(f32) -> f32 + Send + Sync + 'static) -> Result<Kernel> {
        if self.only_computed()? != self.result || self.operands.len() != 1 {
            return Err(MISFIT);
        }
        Ok(Kernel::in_place(move |numbers, _| {
            numbers.iter_mut().for_each(|number| *number = change(*number))
        }))
    }
}

/// Refuse what would take too long.
fn bounded(factors: [usize; 3]) -> Result<()> {
    let products = factors.iter().try_fold(1usize, |product, factor| product.checked_mul(*factor));
    match products {
        Some(products) if products <= MOST_PRODUCTS => Ok(()),
        _ => Err(FaceError::TooLarge("an operator has too much to do")),
    }
}

/// So many numbers, if one operator may have them.
fn bounded_size(numbers: usize) -> Result<usize> {
    if numbers <= MOST_NUMBERS {
        Ok(numbers)
    } else {
        Err(FaceError::TooLarge("an operator wants too much memory"))
    }
}

const MISSING: FaceError = FaceError::Malformed("an operator without its operands");
const MISFIT: FaceError = FaceError::Malformed("shapes that do not fit the operator");
