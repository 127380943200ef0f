//! The processor's wide registers, without unsafe code: the same plain loops, compiled once more for AVX2 with FMA and
//! chosen when the program runs.

/// Loops worth compiling for wide registers.
pub(crate) trait Loops {
    /// Do it. `FMA` tells whether [`multiply_add`] is one instruction.
    fn run<const FMA: bool>(self);
}

/// Do `loops` with the widest registers this processor has.
pub(crate) fn widely(loops: impl Loops) {
    #[cfg(target_arch = "x86_64")]
    if let Some(features) = pulp::x86::V3::try_new() {
        return features.vectorize(Wide(loops));
    }
    if cfg!(target_arch = "aarch64") { loops.run::<true>() } else { loops.run::<false>() }
}

#[cfg(target_arch = "x86_64")]
struct Wide<L>(L);

#[cfg(target_arch = "x86_64")]
impl<L: Loops> pulp::NullaryFnOnce for Wide<L> {
    type Output = ();

    #[inline(always)]
    fn call(self) {
        self.0.run::<true>();
    }
}

/// `a * b + c`.
#[inline(always)]
pub(crate) fn multiply_add<const FMA: bool>(a: f32, b: f32, c: f32) -> f32 {
    if FMA { a.mul_add(b, c) } else { a * b + c }
}
