//! Telling by its shape which document a number belongs to, so that a wrong choice can be named rightly.

use super::province::is_province;
use super::shape::fits;
use super::typed::Typed;
use super::{KnownNumber, region_card};
use crate::model::DocumentType;

/// A shape, and where two digits of a province must stand in it.
struct Recognised {
    known: KnownNumber,
    shapes: &'static [&'static str],
    province_at: Option<usize>,
}

const fn by(known: KnownNumber, shapes: &'static [&'static str]) -> Recognised {
    Recognised { known, shapes, province_at: None }
}

const fn with_province(known: KnownNumber, shapes: &'static [&'static str], at: usize) -> Recognised {
    Recognised { known, shapes, province_at: Some(at) }
}

/// In order: the first that fits is it. Eight or ten bare digits come last, because they say least.
const RECOGNISED: [Recognised; 16] = [
    by(KnownNumber::HongKongMacaoResidencePermit, &["810000###########x", "820000###########x"]),
    by(KnownNumber::TaiwanResidencePermit, &["830000###########x"]),
    with_province(KnownNumber::ForeignPermanentResidentCard, &["9################x"], 1),
    with_province(KnownNumber::ResidentCard, &["#################x"], 0),
    by(KnownNumber::ForeignPermanentResidentCard, &["@@@############"]),
    with_province(KnownNumber::FirstGenerationCard, &["###############"], 0),
    by(KnownNumber::HomeReturnPermit, &["H########|##", "M########|##", "H########", "M########"]),
    by(KnownNumber::HongKongCard, &["@######[a]", "@@######[a]"]),
    by(KnownNumber::HomeReturnPermitNonChinese, &["HA#######|##", "MA#######|##", "HA#######", "MA#######"]),
    by(KnownNumber::HongKongMacaoTravelPermit, &["C########", "C@#######"]),
    by(KnownNumber::MainlandTaiwanTravelPermit, &["L########", "T########"]),
    by(KnownNumber::TaiwanIdentityCard, &["@#########"]),
    by(KnownNumber::PrcPassport, PRC_PASSPORT),
    by(KnownNumber::MacaoCard, &["#######[#]"]),
    by(KnownNumber::TaiwanTravelPermit, &["########|##[@]", "########[@]"]),
    by(KnownNumber::TaiwanTravelPermit, BARE_DIGITS),
];

/// E with a letter or a digit and seven digits, G with eight: ordinary passports of the PRC.
pub(super) const PRC_PASSPORT: &[&str] = &["E*#######", "G########"];
const BARE_DIGITS: &[&str] = &["########", "########|##"];

/// The document whose number this seems to be.
pub(super) fn known_number(typed: &Typed) -> Option<KnownNumber> {
    if typed.is_strange() || typed.is_too_long() {
        return None;
    }
    let bytes = typed.bytes();
    let by_shape = || {
        let found = RECOGNISED.iter().find(|one| {
            let province = one.province_at.is_none_or(|at| bytes.get(at..at + 2).is_some_and(is_province));
            province && fits(bytes, one.shapes)
        });
        found.map(|one| one.known)
    };
    // A bare Hong Kong number has the shape of much else: only its check digit tells.
    by_shape().or_else(|| region_card::hong_kong(typed).is_ok().then_some(KnownNumber::HongKongCard))
}

/// Whether the shape says enough to speak of another document: eight or ten digits may as well be half a number.
pub(super) fn is_telling(typed: &Typed) -> bool {
    !fits(typed.bytes(), BARE_DIGITS)
}

/// The document whose number this seems to be by its form; none for what fits no document that the desk takes, and for
/// eight or ten bare digits, which may as well be half a number.
pub fn document_of_number(number: &str) -> Option<DocumentType> {
    let typed = Typed::read(number);
    known_number(&typed).filter(|_| is_telling(&typed))?.document_type()
}
