//! The lines about one person and subject, and the one that stands.

use crate::model::{AttendanceId, AttendanceState};

/// One line of 考勤.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// The line.
    pub id: AttendanceId,
    /// What it notes.
    pub state: AttendanceState,
    /// The line that it takes back; of [`AttendanceState::TakenBack`] alone.
    pub takes_back: Option<AttendanceId>,
}

/// The newest line that was not taken back, `lines` being of one person and subject, oldest first.
pub fn standing(lines: &[Line]) -> Option<Line> {
    let taken_back = |id| lines.iter().any(|line| line.takes_back == Some(id));
    let stands = |line: &&Line| line.state != AttendanceState::TakenBack && !taken_back(line.id);
    lines.iter().rev().find(stands).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::new_id;

    #[test]
    fn what_is_taken_back_uncovers_the_line_before_it() {
        let id = |number| new_id::<AttendanceId>(number, [0; 10]);
        let line = |number, state, takes_back: Option<u64>| Line {
            id: id(number),
            state,
            takes_back: takes_back.map(id),
        };
        let mut lines = Vec::new();
        assert_eq!(standing(&lines), None);
        for (next, expected) in [
            (line(1, AttendanceState::Absent, None), Some(1)),
            (line(2, AttendanceState::Late, None), Some(2)),
            (line(3, AttendanceState::TakenBack, Some(2)), Some(1)),
            (line(4, AttendanceState::TakenBack, Some(1)), None),
            (line(5, AttendanceState::Present, None), Some(5)),
        ] {
            lines.push(next);
            assert_eq!(standing(&lines).map(|it| it.id), expected.map(id));
        }
    }
}
