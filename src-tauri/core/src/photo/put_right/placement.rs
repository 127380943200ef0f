//! Where to crop, so that the head comes to lie as the rules want it. Pure geometry.

use super::change::ExtendedSide;
use crate::photo::scale::Part;

/// Where the head is in a picture, in its pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct HeadMarks {
    /// Top of the hair.
    pub(super) crown: f64,
    /// Line of the eyes.
    pub(super) eyes: f64,
    /// Tip of the chin.
    pub(super) chin: f64,
    /// Middle of the head, from the left.
    pub(super) centre: f64,
}

/// What passes, as shares of the cropped picture's height, the last of its width.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Bounds {
    /// Crown, from above.
    pub(super) crown: [f64; 2],
    /// Eye line, from above.
    pub(super) eyes: [f64; 2],
    /// Crown to chin.
    pub(super) head: [f64; 2],
    /// The head's middle from the picture's, at most.
    pub(super) off_centre: f64,
}

/// By how many pixels the picture could be extended.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Room {
    /// Above.
    pub(super) top: f64,
    /// On the left.
    pub(super) left: f64,
    /// On the right.
    pub(super) right: f64,
}

/// Where the crown is to lie, and how high the head is to be, as shares of the height.
const CROWN: f64 = 0.10;
const HEAD: f64 = 0.60;

/// Heights that are tried between the smallest and the largest that the bounds allow.
const HEIGHTS: u32 = 240;

/// What is invented weighs so much more than a head a little elsewhere.
const INVENTED: f64 = 10.0;

/// The crop of this proportion (width by height) that brings the head nearest to its place, within the bounds and
/// without reaching beyond picture and room; none where there is no such crop.
pub(super) fn place(
    head: &HeadMarks,
    picture: [f64; 2],
    room: Room,
    bounds: &Bounds,
    proportion: f64,
) -> Option<Part> {
    let length = head.chin - head.crown;
    let (least, most) = (length / bounds.head[1], length / bounds.head[0]);
    let heights = (0..=HEIGHTS).map(|step| least + (most - least) * f64::from(step) / f64::from(HEIGHTS));
    let wanted = length / HEAD;
    let crops = heights.chain([wanted]).filter_map(|height| {
        let width = height * proportion;
        let top_wanted = head.crown - CROWN * height;
        let top = nearest(
            inside(top_wanted, picture[1] - height),
            [
                [-room.top, picture[1] - height],
                [head.crown - bounds.crown[1] * height, head.crown - bounds.crown[0] * height],
                [head.eyes - bounds.eyes[1] * height, head.eyes - bounds.eyes[0] * height],
            ],
        )?;
        let left_wanted = head.centre - width / 2.0;
        let beside = bounds.off_centre * width;
        let left = nearest(
            inside(left_wanted, picture[0] - width),
            [
                [-room.left, picture[0] + room.right - width],
                [left_wanted - beside, left_wanted + beside],
                [f64::NEG_INFINITY, f64::INFINITY],
            ],
        )?;
        let invented =
            (-top).max(0.0) / height + ((-left).max(0.0) + (left + width - picture[0]).max(0.0)) / width;
        let moved = (top - top_wanted).abs() / height + (left - left_wanted).abs() / width;
        let cost = (height / wanted).ln().abs() + moved + INVENTED * invented;
        Some((cost, Part { left, top, width, height }))
    });
    crops.min_by(|(a, _), (b, _)| a.total_cmp(b)).map(|(_, crop)| crop)
}

/// Where room is missing most for the head in its very place; none where it is missing below.
pub(super) fn missing_side(head: &HeadMarks, picture: [f64; 2], proportion: f64) -> Option<ExtendedSide> {
    let height = (head.chin - head.crown) / HEAD;
    let width = height * proportion;
    let top = CROWN * height - head.crown;
    let (left, right) = (width / 2.0 - head.centre, head.centre + width / 2.0 - picture[0]);
    let below = head.crown + (1.0 - CROWN) * height - picture[1];
    let sides = [
        (below, None),
        (top, Some(ExtendedSide::Top)),
        (left, Some(ExtendedSide::Left)),
        (right, Some(ExtendedSide::Right)),
    ];
    sides.into_iter().max_by(|(a, _), (b, _)| a.total_cmp(b)).and_then(|(_, side)| side)
}

/// The place nearest to `wanted` where the crop reaches least beyond a picture that is longer than it by `spare`.
fn inside(wanted: f64, spare: f64) -> f64 {
    wanted.clamp(spare.min(0.0), spare.max(0.0))
}

/// The number nearest to `wanted` that lies in every range; none where they have nothing in common.
fn nearest(wanted: f64, ranges: [[f64; 2]; 3]) -> Option<f64> {
    let least = ranges.iter().map(|range| range[0]).fold(f64::NEG_INFINITY, f64::max);
    let most = ranges.iter().map(|range| range[1]).fold(f64::INFINITY, f64::min);
    (least <= most).then(|| wanted.clamp(least, most))
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOUNDS: Bounds =
        Bounds { crown: [0.02, 0.18], eyes: [0.35, 0.5], head: [0.5, 0.75], off_centre: 0.04 };
    const PROPORTION: f64 = 5.0 / 7.0;
    const NO_ROOM: Room = Room { top: 0.0, left: 0.0, right: 0.0 };

    fn head(crown: f64, chin: f64, centre: f64) -> HeadMarks {
        HeadMarks { crown, chin, centre, eyes: crown + 0.5 * (chin - crown) }
    }

    #[test]
    fn with_room_enough_the_head_comes_to_its_very_place() {
        let crop = place(&head(300.0, 900.0, 700.0), [1400.0, 1400.0], NO_ROOM, &BOUNDS, PROPORTION).unwrap();
        assert!((crop.top - 200.0).abs() < 1e-6 && (crop.height - 1000.0).abs() < 1e-6, "{crop:?}");
        assert!((crop.left + crop.width / 2.0 - 700.0).abs() < 1e-6, "{crop:?}");
        assert!((crop.width / crop.height - PROPORTION).abs() < 1e-9);
    }

    #[test]
    fn a_tight_picture_is_used_as_far_as_the_head_still_passes() {
        let tight = head(30.0, 630.0, 350.0);
        let crop = place(&tight, [700.0, 980.0], NO_ROOM, &BOUNDS, PROPORTION).unwrap();
        let share = 30.0 - crop.top;
        assert!(crop.top >= 0.0 && share / crop.height >= 0.02, "{crop:?}");
        assert!(place(&head(2.0, 640.0, 350.0), [700.0, 980.0], NO_ROOM, &BOUNDS, PROPORTION).is_none());
    }

    #[test]
    fn the_picture_is_extended_no_more_than_needed_and_never_below() {
        let room = Room { top: 200.0, left: 200.0, right: 200.0 };
        let crop = place(&head(2.0, 640.0, 350.0), [700.0, 980.0], room, &BOUNDS, PROPORTION).unwrap();
        let crown = (2.0 - crop.top) / crop.height;
        assert!((0.0199..0.03).contains(&crown), "as little as passes, {crown}");
        let low = head(100.0, 700.0, 350.0);
        assert!(place(&low, [700.0, 760.0], room, &BOUNDS, PROPORTION).is_none(), "no body can be invented");
        assert_eq!(missing_side(&low, [700.0, 760.0], PROPORTION), None);
        assert_eq!(
            missing_side(&head(2.0, 640.0, 350.0), [900.0, 1400.0], PROPORTION),
            Some(ExtendedSide::Top)
        );
    }
}
