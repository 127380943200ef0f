//! The processor's wide registers, without unsafe code: loops are written once for eight numbers at a time, and which
//! instructions those are is chosen when the program runs.

/// Loops worth wide registers.
pub(crate) trait Loops {
    /// Do it with these instructions.
    fn run<L: Lanes>(self, lanes: L);
}

/// Eight numbers at a time.
pub(crate) trait Lanes: Copy {
    /// The eight numbers.
    type Eight: Copy;

    /// The same number eight times.
    fn splat(self, number: f32) -> Self::Eight;

    /// From memory.
    fn load(self, numbers: &[f32; 8]) -> Self::Eight;

    /// To memory.
    fn store(self, eight: Self::Eight) -> [f32; 8];

    /// `a * b + c`.
    fn multiply_add(self, a: Self::Eight, b: Self::Eight, c: Self::Eight) -> Self::Eight;
}

/// Do `loops` with the widest registers this processor has.
pub(crate) fn widely(loops: impl Loops) {
    #[cfg(target_arch = "x86_64")]
    if let Some(lanes) = pulp::x86::V3::try_new() {
        return lanes.vectorize(Chosen { loops, lanes });
    }
    loops.run(Plain);
}

#[cfg(target_arch = "x86_64")]
struct Chosen<W, L> {
    loops: W,
    lanes: L,
}

#[cfg(target_arch = "x86_64")]
impl<W: Loops, L: Lanes> pulp::NullaryFnOnce for Chosen<W, L> {
    type Output = ();

    #[inline(always)]
    fn call(self) {
        self.loops.run(self.lanes);
    }
}

/// AVX2 with FMA.
#[cfg(target_arch = "x86_64")]
impl Lanes for pulp::x86::V3 {
    type Eight = pulp::f32x8;

    #[inline(always)]
    fn splat(self, number: f32) -> Self::Eight {
        self.splat_f32x8(number)
    }

    #[inline(always)]
    fn load(self, numbers: &[f32; 8]) -> Self::Eight {
        pulp::cast(*numbers)
    }

    #[inline(always)]
    fn store(self, eight: Self::Eight) -> [f32; 8] {
        pulp::cast(eight)
    }

    #[inline(always)]
    fn multiply_add(self, a: Self::Eight, b: Self::Eight, c: Self::Eight) -> Self::Eight {
        self.mul_add_f32x8(a, b, c)
    }
}

/// Whatever the compiler makes of plain loops.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Plain;

impl Lanes for Plain {
    type Eight = [f32; 8];

    #[inline(always)]
    fn splat(self, number: f32) -> Self::Eight {
        [number; 8]
    }

    #[inline(always)]
    fn load(self, numbers: &[f32; 8]) -> Self::Eight {
        *numbers
    }

    #[inline(always)]
    fn store(self, eight: Self::Eight) -> [f32; 8] {
        eight
    }

    #[inline(always)]
    fn multiply_add(self, a: Self::Eight, b: Self::Eight, c: Self::Eight) -> Self::Eight {
        std::array::from_fn(|lane| a[lane] * b[lane] + c[lane])
    }
}
