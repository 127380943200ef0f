//! Invented tickets, each with a photo of its own that is as heavy as a good one.

use chrono::{NaiveDate, NaiveTime};
use desk_core::model::Moment;
use desk_core::paper::{AdmitTicket, Issuer, Photo, SubjectPlace};
use image::{Rgb, RgbImage, codecs::jpeg::JpegEncoder};

/// The bytes of a photo.
const PHOTO_BYTES: usize = 65_000;

/// A ticket of somebody with a name of their own.
pub(crate) fn ticket(number: u64, photo: &Photo) -> AdmitTicket {
    let family = ["王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴"];
    let given =
        ["伟", "芳", "娜", "秀英", "敏", "静", "丽", "强", "磊", "军", "洋", "勇", "艳", "杰", "涛", "明"];
    let pick = |from: &[&'static str], number: u64| from[usize::try_from(number).unwrap() % from.len()];
    let name = [pick(&family, number), pick(&given, number / 10), pick(&given, number / 7)].concat();
    let place = |hour: u32| SubjectPlace::Sits {
        date: NaiveDate::from_ymd_opt(2026, 9, 19).unwrap(),
        start: NaiveTime::from_hms_opt(hour, 0, 0).unwrap(),
        end: NaiveTime::from_hms_opt(hour + 1, 30, 0).unwrap(),
        room: format!("第{}考场（2号楼50{}）", number % 5 + 1, number % 5 + 1),
        seat: format!("{:03}", number % 60 + 1),
    };
    AdmitTicket {
        issuer: Issuer {
            name: "北京开放大学".to_owned(),
            address: "北京市海淀区大钟寺东路白塔庵5号".to_owned(),
            hours: "工作日 9:00–16:30".to_owned(),
            enquiries: "010-82160776".to_owned(),
        },
        sitting: "2026年9月批次".to_owned(),
        ticket_number: format!("260001{number:05}0"),
        number_given: false,
        name,
        sex: if number.is_multiple_of(2) { "男" } else { "女" }.to_owned(),
        document_type: "居民身份证".to_owned(),
        document_number: format!("1101011990{:08}", number * 7919 % 100_000_000),
        occupation: "婴幼儿发展引导员".to_owned(),
        work_type: Some("育婴员".to_owned()),
        level: "四级/中级工".to_owned(),
        theory: place(9),
        skill: place(14),
        site: "北京开放大学北校区".to_owned(),
        site_address: "北京市海淀区大钟寺东路白塔庵5号北京开放大学北校区2号楼".to_owned(),
        photo: photo.clone(),
        printed_at: Moment::parse("2026-09-10T10:15:00+08:00").unwrap(),
    }
}

/// A noisy picture of 65 kB: the finest quality that stays below, filled up with a comment in the file.
pub(crate) fn photo(number: u64) -> Photo {
    let mut bytes = noisy();
    // Nobody's photo is another's: the comment says whose it is.
    bytes[6..14].copy_from_slice(&number.to_be_bytes());
    Photo::from_jpeg(bytes).unwrap()
}

/// The picture, drawn once.
fn noisy() -> Vec<u8> {
    static DRAWN: std::sync::OnceLock<Vec<u8>> = std::sync::OnceLock::new();
    DRAWN.get_or_init(draw).clone()
}

fn draw() -> Vec<u8> {
    let mut state = 1u32;
    let picture = RgbImage::from_fn(358, 441, |x, y| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let noise = u8::try_from(state >> 27).unwrap();
        Rgb([
            u8::try_from(x / 2).unwrap() + noise,
            u8::try_from(y / 2).unwrap_or(220).min(220) + noise,
            200 - noise,
        ])
    });
    let encoded = (50..=100u8).map(|quality| {
        let mut bytes = Vec::new();
        JpegEncoder::new_with_quality(&mut bytes, quality).encode_image(&picture).unwrap();
        bytes
    });
    let mut bytes = encoded.take_while(|bytes| bytes.len() + 4 <= PHOTO_BYTES).last().unwrap();
    let length = u16::try_from(PHOTO_BYTES - bytes.len() - 2).unwrap();
    let mut comment = vec![0; usize::from(length) + 2];
    comment[..2].copy_from_slice(&[0xFF, 0xFE]);
    comment[2..4].copy_from_slice(&length.to_be_bytes());
    bytes.splice(2..2, comment);
    bytes
}
