//! The product of a matrix with weights that were laid out for it beforehand: what a convolution comes down to.

use crate::wide::{Loops, multiply_add, widely};

/// Columns of a panel: two registers of eight, or one where at most eight columns are left.
const WIDE: usize = 16;
const NARROW: usize = 8;

/// Rows worked on at once: with two registers a row they fill the sixteen registers of AVX2.
const ROWS: usize = 6;

/// Weights in panels of sixteen columns, the last one perhaps of eight, each with one row after another; filled up
/// with zeros.
#[derive(Debug)]
pub(crate) struct Panels {
    depth: usize,
    columns: usize,
    weights: Vec<f32>,
    bias: Vec<f32>,
}

impl Panels {
    /// Lay out `weights`, one row of `bias.len()` rows for each output column, `depth` numbers each.
    pub(crate) fn new(weights: &[f32], depth: usize, bias: &[f32]) -> Self {
        let columns = bias.len();
        let padded = padded(columns);
        let mut packed = vec![0.0; padded * depth];
        for (column, row) in weights.chunks_exact(depth).enumerate() {
            let start = column / WIDE * WIDE;
            let width = width_at(columns, start);
            for (k, weight) in row.iter().enumerate() {
                packed[start * depth + k * width + column - start] = *weight;
            }
        }
        let mut bias = bias.to_vec();
        bias.resize(padded, 0.0);
        Self { depth, columns, weights: packed, bias }
    }

    /// How many numbers a row of the left matrix has.
    pub(crate) fn depth(&self) -> usize {
        self.depth
    }

    /// How many numbers a row of the product has.
    pub(crate) fn columns(&self) -> usize {
        self.columns
    }

    /// Multiply the rows of `left` with the weights, and add the bias.
    pub(crate) fn multiply(&self, left: &[f32], product: &mut [f32]) {
        widely(Product { panels: self, left, product });
    }
}

fn padded(columns: usize) -> usize {
    let rest = columns % WIDE;
    columns - rest
        + if rest == 0 {
            0
        } else if rest <= NARROW {
            NARROW
        } else {
            WIDE
        }
}

fn width_at(columns: usize, start: usize) -> usize {
    if columns - start <= NARROW { NARROW } else { WIDE }
}

struct Product<'a> {
    panels: &'a Panels,
    left: &'a [f32],
    product: &'a mut [f32],
}

impl Loops for Product<'_> {
    #[inline(always)]
    fn run<const FMA: bool>(self) {
        let Panels { depth, columns, .. } = *self.panels;
        let whole = self.left.len() / depth / ROWS * ROWS;
        let (blocks, rest) = self.left.split_at(whole * depth);
        let (products, rest_product) = self.product.split_at_mut(whole * columns);
        for (left, product) in
            blocks.chunks_exact(ROWS * depth).zip(products.chunks_exact_mut(ROWS * columns))
        {
            rows::<ROWS, FMA>(self.panels, left, product);
        }
        for (left, product) in rest.chunks_exact(depth).zip(rest_product.chunks_exact_mut(columns)) {
            rows::<1, FMA>(self.panels, left, product);
        }
    }
}

#[inline(always)]
fn rows<const R: usize, const FMA: bool>(panels: &Panels, left: &[f32], product: &mut [f32]) {
    let mut start = 0;
    while start < panels.columns {
        if width_at(panels.columns, start) == WIDE {
            panel::<R, WIDE, FMA>(panels, start, left, product);
        } else {
            panel::<R, NARROW, FMA>(panels, start, left, product);
        }
        start += WIDE;
    }
}

#[inline(always)]
fn panel<const R: usize, const W: usize, const FMA: bool>(
    panels: &Panels,
    start: usize,
    left: &[f32],
    product: &mut [f32],
) {
    let Panels { depth, columns, .. } = *panels;
    let (weights, _) = panels.weights[start * depth..][..depth * W].as_chunks::<W>();
    let (bias, _) = panels.bias[start..].as_chunks::<W>();
    let mut sums = [bias[0]; R];
    let lines: [&[f32]; R] = std::array::from_fn(|row| &left[row * depth..][..depth]);
    for (k, weights) in weights.iter().enumerate() {
        for (line, sums) in lines.iter().zip(&mut sums) {
            for (sum, weight) in sums.iter_mut().zip(weights) {
                *sum = multiply_add::<FMA>(line[k], *weight, *sum);
            }
        }
    }
    let width = W.min(columns - start);
    for (row, sums) in sums.iter().enumerate() {
        let target = &mut product[row * columns + start..][..width];
        if width == W {
            target.copy_from_slice(sums);
        } else {
            target.copy_from_slice(&sums[..width]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Panels;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_product_is_the_sum_of_its_products(rows in 1usize..14, depth in 1usize..20, columns in 1usize..40, seed in 0u32..1000) {
            let number = |index: usize| ((index as u32).wrapping_mul(2_654_435_761).wrapping_add(seed) >> 20) as f32 / 512.0 - 4.0;
            let left: Vec<f32> = (0..rows * depth).map(number).collect();
            let weights: Vec<f32> = (0..columns * depth).map(|index| number(index + 7777)).collect();
            let bias: Vec<f32> = (0..columns).map(|index| number(index + 99)).collect();
            let mut product = vec![f32::NAN; rows * columns];
            Panels::new(&weights, depth, &bias).multiply(&left, &mut product);
            for row in 0..rows {
                for column in 0..columns {
                    let products = (0..depth).map(|k| f64::from(left[row * depth + k]) * f64::from(weights[column * depth + k]));
                    let expected = f64::from(bias[column]) + products.sum::<f64>();
                    prop_assert!((f64::from(product[row * columns + column]) - expected).abs() < 1e-3);
                }
            }
        }
    }
}
