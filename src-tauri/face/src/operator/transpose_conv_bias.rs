//! Convolution2DTransposeBias: each pixel is multiplied with the weights and added to a window of the larger result.

use super::window::positive;
use super::{Kernel, MISFIT, Node, bounded};
use crate::error::{FaceError, Result};

/// Operands: picture; weights by output channel, row, column, input channel; bias. Settings: padding, width and height
/// of the stride, as 32-bit numbers. Only windows that lie side by side, as the model has them.
pub(super) fn load(node: &Node) -> Result<Kernel> {
    let [height, width, channels] = node.only_computed()?.plane()?;
    let [columns, down, across, depth] = node.shape(1)?.axes();
    let (numbers, _) = node.custom.as_chunks::<4>();
    let settings: Vec<i32> = numbers.iter().map(|number| i32::from_le_bytes(*number)).collect();
    let [_, stride_across, stride_down] = settings.as_slice() else { return Err(MISFIT) };
    if positive(*stride_down)? != down || positive(*stride_across)? != across {
        return Err(FaceError::Unsupported("a transposed convolution whose windows overlap".to_owned()));
    }
    let (weights, bias) = (node.floats(1)?.to_vec(), node.floats(2)?.to_vec());
    if depth != channels || bias.len() != columns {
        return Err(MISFIT);
    }
    node.expect([height * down, width * across, columns])?;
    bounded([height * width, weights.len(), 1])?;
    Ok(Kernel::apart(move |operands, result| {
        let pixels = |y: usize, x: usize| &operands[0][(y * width + x) * channels..][..channels];
        for (place, target) in result.chunks_exact_mut(columns).enumerate() {
            let (y, x) = (place / (width * across), place % (width * across));
            let pixel = pixels(y / down, x / across);
            for (column, number) in target.iter_mut().enumerate() {
                let window = (column * down + y % down) * across + x % across;
                let weights = &weights[window * channels..][..channels];
                let products = pixel.iter().zip(weights).map(|(number, weight)| number * weight);
                *number = bias[column] + products.sum::<f32>();
            }
        }
    }))
}
