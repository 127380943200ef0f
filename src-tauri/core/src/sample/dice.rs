//! Seeded draws whose results depend on nothing but the seed: own arithmetic, because range sampling differs between
//! releases of the random number crates.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// One stream of draws.
pub(super) struct Dice(ChaCha8Rng);

impl Dice {
    /// The stream `stream` of `seed`: streams do not disturb each other.
    pub(super) fn new(seed: u64, stream: u64) -> Self {
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        rng.set_stream(stream);
        Self(rng)
    }

    /// 32 random bits.
    pub(super) fn bits(&mut self) -> u32 {
        self.0.next_u32()
    }

    /// 0 to `bound` - 1; 0 for a bound of 0.
    pub(super) fn below(&mut self, bound: u32) -> u32 {
        ((u64::from(self.bits()) * u64::from(bound)) >> 32) as u32
    }

    /// `low` to `high`, both inclusive.
    pub(super) fn between(&mut self, low: i32, high: i32) -> i32 {
        let width = high.saturating_sub(low).max(0).unsigned_abs() + 1;
        low + self.below(width) as i32
    }

    /// True once in `count` draws.
    pub(super) fn one_in(&mut self, count: u32) -> bool {
        self.below(count) == 0
    }

    /// One of `items`, which must not be empty.
    pub(super) fn pick<T: Copy>(&mut self, items: &[T]) -> T {
        items[self.below(items.len() as u32) as usize]
    }

    /// One of `items` by its weight, which must not be empty.
    pub(super) fn weighted(&mut self, items: &[(&'static str, u32)]) -> &'static str {
        let total = items.iter().map(|(_, weight)| weight).sum();
        let mut at = self.below(total);
        for (item, weight) in items {
            if at < *weight {
                return item;
            }
            at -= weight;
        }
        items[0].0
    }

    /// A number from `low` to `high`.
    pub(super) fn real(&mut self, low: f32, high: f32) -> f32 {
        const STEPS: u32 = 1 << 20;
        low + (high - low) * (self.below(STEPS) as f32 / STEPS as f32)
    }
}
