//! The product of a matrix with weights that were laid out for it beforehand: what a convolution comes down to.

use crate::wide::{Lanes, Loops, widely};

/// Columns of a panel: two registers of eight, or one where at most eight columns are left.
const WIDE: usize = 2 * EIGHT;
const EIGHT: usize = 8;

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

    /// How many numbers the panels of such weights hold, the zeros and the bias included.
    pub(crate) fn size(depth: usize, columns: usize) -> usize {
        padded(columns).saturating_mul(depth.saturating_add(1))
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
    columns - rest + if rest == 0 { 0 } else { width_at(rest, 0) }
}

fn width_at(columns: usize, start: usize) -> usize {
    if columns - start <= EIGHT { EIGHT } else { WIDE }
}

struct Product<'a> {
    panels: &'a Panels,
    left: &'a [f32],
    product: &'a mut [f32],
}

impl Loops for Product<'_> {
    #[inline(always)]
    fn run<L: Lanes>(self, lanes: L) {
        let (left, product) = blocks::<L, ROWS>(lanes, self.panels, self.left, self.product);
        let (left, product) = blocks::<L, 2>(lanes, self.panels, left, product);
        blocks::<L, 1>(lanes, self.panels, left, product);
    }
}

/// As many blocks of `R` rows as there are; the rows that are left come back.
#[inline(always)]
fn blocks<'a, L: Lanes, const R: usize>(
    lanes: L,
    panels: &Panels,
    left: &'a [f32],
    product: &'a mut [f32],
) -> (&'a [f32], &'a mut [f32]) {
    let count = left.len() / (R * panels.depth);
    let (lefts, left) = left.split_at(count * R * panels.depth);
    let (products, product) = product.split_at_mut(count * R * panels.columns);
    let products = products.chunks_exact_mut(R * panels.columns);
    for (left, product) in lefts.chunks_exact(R * panels.depth).zip(products) {
        let mut start = 0;
        while start < panels.columns {
            if width_at(panels.columns, start) == WIDE {
                panel::<L, R, 2>(lanes, panels, start, left, product);
            } else {
                panel::<L, R, 1>(lanes, panels, start, left, product);
            }
            start += WIDE;
        }
    }
    (left, product)
}

/// `R` rows of the left matrix times a panel of `N` times eight columns.
#[inline(always)]
fn panel<L: Lanes, const R: usize, const N: usize>(
    lanes: L,
    panels: &Panels,
    start: usize,
    left: &[f32],
    product: &mut [f32],
) {
    let Panels { depth, columns, .. } = *panels;
    let eights = |numbers: &[[f32; EIGHT]]| -> [L::Eight; N] {
        std::array::from_fn(|eight| lanes.load(&numbers[eight]))
    };
    let (bias, _) = panels.bias[start..].as_chunks::<EIGHT>();
    let mut sums = [eights(&bias[..N]); R];
    let (weights, _) = panels.weights[start * depth..].as_chunks::<EIGHT>();
    let weights = &weights[..depth * N];
    let lines: [&[f32]; R] = std::array::from_fn(|row| &left[row * depth..][..depth]);
    for (k, weights) in weights.chunks_exact(N).enumerate() {
        let weights = eights(weights);
        for row in 0..R {
            let number = lanes.splat(lines[row][k]);
            for eight in 0..N {
                sums[row][eight] = lanes.multiply_add(number, weights[eight], sums[row][eight]);
            }
        }
    }
    let width = (N * EIGHT).min(columns - start);
    for (row, sums) in sums.iter().enumerate() {
        let target = &mut product[row * columns + start..][..width];
        for (target, sum) in target.chunks_mut(EIGHT).zip(sums) {
            target.copy_from_slice(&lanes.store(*sum)[..target.len()]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Panels, Product};
    use crate::wide::{Loops, Plain};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_product_is_the_sum_of_its_products(rows in 1usize..14, depth in 1usize..20, columns in 1usize..40, seed in 0u32..1000) {
            let number = |index: usize| ((index as u32).wrapping_mul(2_654_435_761).wrapping_add(seed) >> 20) as f32 / 512.0 - 4.0;
            let left: Vec<f32> = (0..rows * depth).map(number).collect();
            let weights: Vec<f32> = (0..columns * depth).map(|index| number(index + 7777)).collect();
            let bias: Vec<f32> = (0..columns).map(|index| number(index + 99)).collect();
            let panels = Panels::new(&weights, depth, &bias);
            let mut product = vec![f32::NAN; rows * columns];
            panels.multiply(&left, &mut product);
            let mut plain = vec![f32::NAN; rows * columns];
            Product { panels: &panels, left: &left, product: &mut plain }.run(Plain);
            for row in 0..rows {
                for column in 0..columns {
                    let products = (0..depth).map(|k| f64::from(left[row * depth + k]) * f64::from(weights[column * depth + k]));
                    let expected = f64::from(bias[column]) + products.sum::<f64>();
                    for product in [&product, &plain] {
                        prop_assert!((f64::from(product[row * columns + column]) - expected).abs() < 1e-3);
                    }
                }
            }
        }
    }
}
