//! How far an invented candidate has come.

/// How far a candidate has come. Everybody before `Telephone` came to the counter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage {
    /// Registered by telephone: provisional, nothing seen yet.
    Telephone,
    /// The photo is missing.
    PhotoMissing,
    /// The material is owed, the fee came.
    MaterialOwed,
    /// Everything but the fee.
    Unpaid,
    /// Paid, without a seat.
    Paid,
    /// Seated, without a ticket.
    Seated,
    /// Ticketed.
    Ticketed,
}

/// One round of candidates; it repeats. Finished ones are frequent, as on a real desk.
const ROUND: [Stage; 12] = [
    Stage::Ticketed,
    Stage::Unpaid,
    Stage::Telephone,
    Stage::Seated,
    Stage::Ticketed,
    Stage::PhotoMissing,
    Stage::Paid,
    Stage::Ticketed,
    Stage::MaterialOwed,
    Stage::Unpaid,
    Stage::Ticketed,
    Stage::Telephone,
];

/// Those who came today: money takes a day, so only one in four is through.
const TODAY: [Stage; 4] = [Stage::Unpaid, Stage::Telephone, Stage::PhotoMissing, Stage::Ticketed];

impl Stage {
    /// The stage of the candidate `number`, counted from nought on that kind of day.
    pub(super) fn of(number: usize, today: bool) -> Self {
        let round: &[Self] = if today { &TODAY } else { &ROUND };
        round.get(number % round.len()).copied().unwrap_or(Self::Unpaid)
    }

    pub(super) fn is_telephone(self) -> bool {
        self == Self::Telephone
    }

    pub(super) fn has_photo(self) -> bool {
        !matches!(self, Self::Telephone | Self::PhotoMissing)
    }

    pub(super) fn has_materials(self) -> bool {
        !matches!(self, Self::Telephone | Self::MaterialOwed)
    }

    pub(super) fn is_paid(self) -> bool {
        matches!(self, Self::MaterialOwed | Self::Paid) || self.is_seated()
    }

    pub(super) fn is_seated(self) -> bool {
        matches!(self, Self::Seated | Self::Ticketed)
    }
}
