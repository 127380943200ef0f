//! From a model's file to a network: constants are made, kernels loaded, and memory is given out so that a tensor's
//! piece is used again as soon as nobody reads it any more.

use super::{MOST_MEMORY, Network, Step, Tensor};
use crate::error::{FaceError, Result};
use crate::model::{Call, Kind, Model};
use crate::operator::{Constant, DEQUANTIZE, Node, Operand, Work, dequantize, load};
use std::collections::HashMap;

const WEIGHTS: FaceError = FaceError::TooLarge("the weights together");
const EARLY: FaceError = FaceError::Malformed("a tensor that is read before it is made");

pub(super) fn network(file: &[u8]) -> Result<Network> {
    let model = Model::read(file)?;
    let constants = constants(&model)?;
    let calls: Vec<&Call> = model.calls.iter().filter(|call| call.operator != DEQUANTIZE).collect();
    let mut plan = Plan::new(&model, &calls, &constants);
    for input in &model.inputs {
        plan.make(*input, model.tensors[*input].shape.len())?;
    }
    let inputs = plan.all(&model.inputs)?;
    let mut steps = Vec::with_capacity(calls.len());
    let (mut room, mut held) = (0, 0);
    for (time, call) in calls.iter().enumerate() {
        let step = step(&model, &constants, &mut plan, time, call)?;
        room = room.max(step.kernel.room);
        held += step.kernel.held;
        if held > MOST_MEMORY {
            return Err(WEIGHTS);
        }
        steps.push(step);
    }
    let outputs = plan.all(&model.outputs)?;
    if plan.pieces.iter().sum::<usize>() + room > MOST_MEMORY {
        return Err(FaceError::TooLarge("the tensors together"));
    }
    Ok(Network { steps, inputs, outputs, pieces: plan.pieces, room })
}

/// The numbers that the file has, and those made of them.
fn constants(model: &Model) -> Result<HashMap<usize, Constant>> {
    let mut constants = HashMap::new();
    let mut numbers = 0;
    let mut keep = |place: usize, constant: Constant| {
        numbers += model.tensors[place].shape.len();
        constants.insert(place, constant);
        if numbers > MOST_MEMORY { Err(WEIGHTS) } else { Ok(()) }
    };
    for (place, tensor) in model.tensors.iter().enumerate().filter(|(_, tensor)| !tensor.data.is_empty()) {
        let (words, _) = tensor.data.as_chunks::<4>();
        match tensor.kind {
            Kind::Single => {
                keep(place, Constant::Floats(words.iter().map(|w| f32::from_le_bytes(*w)).collect()))?
            }
            Kind::Integer => {
                keep(place, Constant::Integers(words.iter().map(|w| i32::from_le_bytes(*w)).collect()))?
            }
            Kind::Half => {}
        }
    }
    for call in model.calls.iter().filter(|call| call.operator == DEQUANTIZE) {
        let [source] = call.inputs.as_slice() else {
            return Err(FaceError::Malformed("DEQUANTIZE without its operand"));
        };
        let (source, target) = (&model.tensors[*source], &model.tensors[call.output]);
        if source.kind != Kind::Half || source.data.is_empty() || source.shape != target.shape {
            return Err(FaceError::Unsupported("DEQUANTIZE of anything but constant halves".to_owned()));
        }
        keep(call.output, Constant::Floats(dequantize::singles(source.data).into()))?;
    }
    Ok(constants)
}

fn step(
    model: &Model,
    constants: &HashMap<usize, Constant>,
    plan: &mut Plan,
    time: usize,
    call: &Call,
) -> Result<Step> {
    let operand = |place: &usize| Operand {
        shape: model.tensors[*place].shape,
        constant: constants.get(place).cloned(),
    };
    let node = Node {
        operands: call.inputs.iter().map(operand).collect(),
        result: model.tensors[call.output].shape,
        options: call.options,
        custom: call.custom,
    };
    let kernel = load(call.operator, &node)?;
    let computed: Vec<usize> =
        call.inputs.iter().copied().filter(|place| !constants.contains_key(place)).collect();
    let operands = plan.all(&computed)?;
    let in_place = matches!(kernel.work, Work::InPlace(_));
    match computed.split_first() {
        Some((first, others)) if in_place && plan.ends(*first, time) && !others.contains(first) => {
            plan.hand_over(*first, call.output)?;
        }
        Some(_) => plan.make(call.output, node.result.len())?,
        None => return Err(FaceError::Malformed("an operator without its operands")),
    }
    let result = plan.tensor(call.output)?;
    plan.release(&computed, time);
    Ok(Step { kernel, operands, result })
}

/// Which tensor has which piece of memory.
struct Plan<'a> {
    constants: &'a HashMap<usize, Constant>,
    /// When each tensor is read for the last time; never, for an output.
    last_read: HashMap<usize, usize>,
    made: HashMap<usize, Tensor>,
    pieces: Vec<usize>,
    free: Vec<usize>,
}

impl<'a> Plan<'a> {
    fn new(model: &Model, calls: &[&Call], constants: &'a HashMap<usize, Constant>) -> Self {
        let mut last_read = HashMap::new();
        for (time, call) in calls.iter().enumerate() {
            last_read.extend(call.inputs.iter().map(|place| (*place, time)));
        }
        last_read.extend(model.outputs.iter().map(|place| (*place, usize::MAX)));
        Self { constants, last_read, made: HashMap::new(), pieces: Vec::new(), free: Vec::new() }
    }

    fn tensor(&self, place: usize) -> Result<Tensor> {
        self.made.get(&place).copied().ok_or(EARLY)
    }

    fn all(&self, places: &[usize]) -> Result<Vec<Tensor>> {
        places.iter().map(|place| self.tensor(*place)).collect()
    }

    fn ends(&self, place: usize, time: usize) -> bool {
        self.last_read.get(&place) == Some(&time)
    }

    /// Give a new tensor the smallest free piece that holds it, else the largest one, grown, else a new one.
    fn make(&mut self, place: usize, numbers: usize) -> Result<()> {
        let size = |piece: &usize| self.pieces[*piece];
        let fitting = self.free.iter().copied().filter(|piece| size(piece) >= numbers).min_by_key(size);
        let piece =
            fitting.or_else(|| self.free.iter().copied().max_by_key(size)).unwrap_or(self.pieces.len());
        self.free.retain(|free| *free != piece);
        if piece == self.pieces.len() {
            self.pieces.push(0);
        }
        self.pieces[piece] = self.pieces[piece].max(numbers);
        self.enter(place, Tensor { piece, numbers })
    }

    /// Give a tensor's piece to the one that takes its place.
    fn hand_over(&mut self, from: usize, to: usize) -> Result<()> {
        let tensor = self.made.remove(&from).ok_or(EARLY)?;
        self.enter(to, tensor)
    }

    fn enter(&mut self, place: usize, tensor: Tensor) -> Result<()> {
        if self.constants.contains_key(&place) || self.made.insert(place, tensor).is_some() {
            return Err(FaceError::Malformed("a tensor that is made twice"));
        }
        Ok(())
    }

    /// Take back the pieces of the tensors that are not read any more.
    fn release(&mut self, places: &[usize], time: usize) {
        for place in places {
            if self.ends(*place, time)
                && let Some(tensor) = self.made.remove(place)
            {
                self.free.push(tensor.piece);
            }
        }
    }
}
