//! What one drawn person looks like.

use super::PortraitFlaw;
use super::canvas::{MIDDLE, Rgb};
use crate::sample::dice::Dice;

/// The cut of the hair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cut {
    /// Short, parted at the side.
    SideParted,
    /// Very short.
    Cropped,
    /// Short with volume, brushed up.
    BrushedUp,
    /// To the chin.
    Bob,
    /// Past the shoulders.
    Long,
    /// Tied back in a bun.
    Bun,
}

/// What is worn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Garment {
    /// Round neck.
    Sweater,
    /// Jacket over a shirt.
    Jacket,
    /// Jacket over a shirt, with a tie.
    JacketAndTie,
    /// Shirt with a collar.
    Shirt,
}

/// What one drawn person looks like.
pub(super) struct Look {
    pub(super) skin: Rgb,
    pub(super) hair: Rgb,
    pub(super) cloth: Rgb,
    pub(super) shirt: Rgb,
    pub(super) accent: Rgb,
    pub(super) lips: Rgb,
    pub(super) cut: Cut,
    pub(super) garment: Garment,
    /// Half the width of the face.
    pub(super) half: f32,
    /// Width of the jaw as a part of `half`.
    pub(super) jaw: f32,
    /// Height of the chin.
    pub(super) chin: f32,
    /// Height of the eyes.
    pub(super) eyes: f32,
    /// Half the distance of the eyes.
    pub(super) apart: f32,
    /// Half the height of an open eye.
    pub(super) open: f32,
    /// Thickness of the brows.
    pub(super) brow: f32,
    /// Half the width of the mouth.
    pub(super) mouth: f32,
    /// Where the hair is parted, from the middle.
    pub(super) part: f32,
    pub(super) female: bool,
    pub(super) glasses: bool,
    pub(super) eyes_closed: bool,
    pub(super) mouth_open: bool,
    /// How far the features are moved to a side, where the head is turned; 0 for one that faces the lens.
    pub(super) turn: f32,
}

const SKIN: [Rgb; 6] =
    [[247, 219, 196], [243, 210, 182], [238, 202, 170], [231, 191, 157], [222, 180, 145], [208, 164, 128]];
const HAIR: [Rgb; 6] = [[30, 26, 27], [36, 29, 28], [45, 35, 31], [58, 43, 35], [33, 32, 38], [70, 52, 40]];
const CLOTH: [Rgb; 9] = [
    [40, 54, 88],
    [112, 40, 52],
    [38, 80, 66],
    [60, 62, 70],
    [32, 98, 110],
    [88, 52, 94],
    [66, 92, 136],
    [150, 82, 54],
    [34, 38, 48],
];
const SHIRT: [Rgb; 4] = [[176, 200, 226], [206, 186, 204], [190, 208, 190], [214, 198, 168]];
const ACCENT: [Rgb; 5] = [[140, 44, 52], [44, 66, 118], [58, 88, 74], [150, 110, 50], [82, 60, 100]];

impl Look {
    /// The look of a seed; odd is a man.
    pub(super) fn of(seed: u64) -> Self {
        let mut dice = Dice::new(seed, 0);
        let female = seed.is_multiple_of(2);
        let cuts = if female {
            [Cut::Bob, Cut::Long, Cut::Long, Cut::Bun]
        } else {
            [Cut::SideParted, Cut::SideParted, Cut::Cropped, Cut::BrushedUp]
        };
        let garments = [Garment::Sweater, Garment::Jacket, Garment::Jacket, Garment::Shirt];
        let garment = match dice.pick(&garments) {
            Garment::Jacket if !female && dice.one_in(2) => Garment::JacketAndTie,
            garment => garment,
        };
        let side = if dice.one_in(2) { 1.0 } else { -1.0 };
        Self {
            skin: dice.pick(&SKIN),
            hair: if dice.one_in(14) { [104, 101, 102] } else { dice.pick(&HAIR) },
            cloth: dice.pick(&CLOTH),
            shirt: dice.pick(&SHIRT),
            accent: dice.pick(&ACCENT),
            lips: if female { [198, 92, 94] } else { [186, 112, 102] },
            cut: dice.pick(&cuts),
            garment,
            half: if female { dice.real(64.0, 69.0) } else { dice.real(67.0, 73.0) },
            jaw: if female { dice.real(0.68, 0.75) } else { dice.real(0.74, 0.84) },
            chin: dice.real(280.0, 290.0),
            eyes: dice.real(178.0, 184.0),
            apart: dice.real(29.5, 33.0),
            open: dice.real(5.6, 7.6),
            brow: if female { dice.real(3.0, 4.2) } else { dice.real(4.6, 6.4) },
            mouth: dice.real(18.0, 23.0),
            part: side * dice.real(8.0, 30.0),
            female,
            glasses: dice.one_in(5),
            eyes_closed: false,
            mouth_open: false,
            turn: 0.0,
        }
    }

    /// The same person with a flaw that is the person's.
    pub(super) fn with(mut self, flaw: Option<PortraitFlaw>) -> Self {
        match flaw {
            Some(PortraitFlaw::EyesClosed) => self.eyes_closed = true,
            Some(PortraitFlaw::MouthOpen) => self.mouth_open = true,
            Some(PortraitFlaw::HeadTurned) => self.turn = self.half * 0.24,
            Some(PortraitFlaw::WhiteClothes) => (self.garment, self.cloth) = (Garment::Sweater, [250; 3]),
            _ => {}
        }
        self
    }

    /// The middle of the eye on a side, -1 or 1. Of a head that is turned, the eye further away is nearer to the nose.
    pub(super) fn eye(&self, side: f32) -> f32 {
        MIDDLE + self.turn + side * (self.apart - side * self.turn * 0.25)
    }

    /// Height of the line between the lips.
    pub(super) fn mouth_line(&self) -> f32 {
        self.eyes + (self.chin - self.eyes) * 0.64
    }
}
