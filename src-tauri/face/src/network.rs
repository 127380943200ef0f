//! A model made ready to run: its calls in order, and which piece of memory each tensor has while it is needed.

mod build;

use crate::error::{FaceError, Result};
use crate::operator::{Kernel, Work};

/// The most numbers that all tensors and the operators' room may take at one time: 64 MiB of them. The pinned models
/// take less than 8 MiB.
pub(crate) const MOST_MEMORY: usize = 16 << 20;

/// A model ready to run. Reading one checks everything; running one cannot fail for the model's sake.
pub struct Network {
    steps: Vec<Step>,
    inputs: Vec<Tensor>,
    outputs: Vec<Tensor>,
    /// How many numbers each piece of memory holds.
    pieces: Vec<usize>,
    /// How many numbers of room the operators want.
    room: usize,
}

/// A tensor's place in memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Tensor {
    piece: usize,
    numbers: usize,
}

struct Step {
    kernel: Kernel,
    operands: Vec<Tensor>,
    result: Tensor,
}

/// Memory for running networks, kept from one run to the next. One memory serves any number of networks in turn.
#[derive(Debug, Default)]
pub struct Memory {
    pieces: Vec<Vec<f32>>,
    room: Vec<f32>,
}

impl Memory {
    /// How many bytes it holds.
    pub fn bytes(&self) -> usize {
        let numbers: usize = self.pieces.iter().map(Vec::capacity).sum();
        (numbers + self.room.capacity()) * size_of::<f32>()
    }

    fn provide(&mut self, network: &Network) {
        let pieces = network.pieces.len().max(self.pieces.len());
        self.pieces.resize_with(pieces, Vec::new);
        for (piece, numbers) in self.pieces.iter_mut().zip(&network.pieces) {
            grow(piece, *numbers);
        }
        grow(&mut self.room, network.room);
    }

    fn of(&self, tensor: Tensor) -> &[f32] {
        &self.pieces[tensor.piece][..tensor.numbers]
    }
}

/// Never by more than asked for, unlike a vector by itself.
fn grow(piece: &mut Vec<f32>, numbers: usize) {
    if piece.len() < numbers {
        piece.reserve_exact(numbers - piece.len());
        piece.resize(numbers, 0.0);
    }
}

impl Network {
    /// Read a TensorFlow Lite model. Whatever the file claims, it holds at most 64 MiB of weights, its tensors take at most
    /// 64 MiB at one time, and reading it takes at most 256 MiB for a moment.
    ///
    /// # Errors
    /// [`FaceError::Malformed`], [`FaceError::Unsupported`] and [`FaceError::TooLarge`].
    pub fn read(file: &[u8]) -> Result<Self> {
        build::network(file)
    }

    /// Run on one list of numbers for each of the model's inputs; one for each of its outputs comes back.
    ///
    /// # Errors
    /// [`FaceError::Inputs`] where their number or length is another one.
    pub fn run(&self, inputs: &[&[f32]], memory: &mut Memory) -> Result<Vec<Vec<f32>>> {
        memory.provide(self);
        if inputs.len() != self.inputs.len() {
            return Err(FaceError::Inputs);
        }
        for (tensor, numbers) in self.inputs.iter().zip(inputs) {
            if tensor.numbers != numbers.len() {
                return Err(FaceError::Inputs);
            }
            memory.pieces[tensor.piece][..tensor.numbers].copy_from_slice(numbers);
        }
        self.steps.iter().for_each(|step| step.take(memory));
        Ok(self.outputs.iter().map(|tensor| memory.of(*tensor).to_vec()).collect())
    }

    /// How many numbers each input has.
    pub fn inputs(&self) -> Vec<usize> {
        self.inputs.iter().map(|tensor| tensor.numbers).collect()
    }
}

impl Step {
    fn take(&self, memory: &mut Memory) {
        let mut piece = std::mem::take(&mut memory.pieces[self.result.piece]);
        let result = &mut piece[..self.result.numbers];
        let Memory { pieces, room } = &mut *memory;
        let numbers = |tensor: &Tensor| &pieces[tensor.piece][..tensor.numbers];
        match &self.kernel.work {
            Work::InPlace(work) => {
                let (first, others) = (self.operands[0], &self.operands[1..]);
                if first.piece != self.result.piece {
                    result.copy_from_slice(numbers(&first));
                }
                work(result, &others.iter().map(numbers).collect::<Vec<_>>());
            }
            Work::Apart(work) => {
                let operands: Vec<&[f32]> = self.operands.iter().map(numbers).collect();
                work(&operands, result, &mut room[..self.kernel.room]);
            }
        }
        memory.pieces[self.result.piece] = piece;
    }
}
