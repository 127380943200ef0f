//! Shuffling that anybody can repeat: the same seed gives the same order on every machine.

/// SplitMix64, a generator of sixty-four bits whose whole state is one number.
struct Generator(u64);

impl Generator {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// 0 to `bound` - 1, each as likely as the others; `bound` is not 0.
    fn below(&mut self, bound: u64) -> u64 {
        // What would make the low numbers likelier is thrown again.
        let fair = u64::MAX - u64::MAX % bound;
        loop {
            let thrown = self.next();
            if thrown < fair {
                return thrown % bound;
            }
        }
    }
}

/// Shuffle in place, by Fisher and Yates.
pub(super) fn shuffle<T>(items: &mut [T], seed: u64) {
    let mut generator = Generator(seed);
    for last in (1..items.len()).rev() {
        let chosen = generator.below(last as u64 + 1);
        items.swap(last, usize::try_from(chosen).unwrap_or(last));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_generator_gives_its_published_first_numbers() {
        let mut generator = Generator(1_234_567);
        let first: Vec<u64> = (0..3).map(|_| generator.next()).collect();
        assert_eq!(first, [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]);
    }

    #[test]
    fn every_order_of_three_comes_about_as_often_as_the_others() {
        let mut counts = std::collections::BTreeMap::new();
        for seed in 0..6000 {
            let mut items = [1, 2, 3];
            shuffle(&mut items, seed);
            *counts.entry(items).or_insert(0) += 1;
        }
        assert_eq!(counts.len(), 6);
        assert!(counts.values().all(|count| (900..1100).contains(count)), "{counts:?}");
    }
}
