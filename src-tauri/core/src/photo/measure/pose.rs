//! How the head is turned, in degrees; 0 is straight.

use super::points::Points;

/// How the head is turned.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pose {
    /// To one side: about the upright axis, 0 to 90.
    pub yaw: f32,
    /// Towards a shoulder: in the picture's plane, 0 to 180.
    pub roll: f32,
    /// Up or down: about the axis through the ears, 0 to 90.
    pub pitch: f32,
}

/// From the outline at the ears, the eyes, and the line from forehead to chin.
pub fn pose(points: &Points) -> Pose {
    let [left, right] = points.sides();
    let yaw = points.depth(234, 454).atan2(right.x - left.x);
    let (eye_left, eye_right) = (points.eye(0), points.eye(1));
    let roll = (eye_right.y - eye_left.y).atan2(eye_right.x - eye_left.x);
    let down = points.chin().y - points.forehead().y;
    let pitch = points.depth(10, 152).atan2(down);
    Pose { yaw: degrees(yaw), roll: degrees(roll), pitch: degrees(pitch) }
}

fn degrees(radians: f32) -> f32 {
    radians.to_degrees().abs()
}
