//! What an admit ticket costs: processor time per ticket in a warm batch, and bytes. Processor time of this process
//! (cpu-time reads it from the operating system), so that other work on the machine does not count.
//!
//! Goals: at most 3 ms and 150 kB (150,000 bytes) a ticket with a photo of 65 kB.

#![allow(clippy::unwrap_used, reason = "a bench that cannot go on has nothing to measure")]

use chrono::{NaiveDate, NaiveTime};
use cpu_time::ProcessTime;
use desk_core::model::Moment;
use desk_core::paper::{
    AdmitTicket, Fonts, Issuer, PAPERS_2026, PaperPress, PaperTemplates, Photo, SubjectPlace, resource_dir,
};
use image::{Rgb, RgbImage, codecs::jpeg::JpegEncoder};
use std::path::Path;
use std::sync::Arc;

const TICKETS: u64 = 300;
const PHOTO_BYTES: usize = 65_000;
const GOAL_MS: f64 = 3.0;
const GOAL_BYTES: usize = 150_000;

fn main() {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri/resources");
    let folder = if workspace.is_dir() { Some(workspace) } else { resource_dir(None) };
    let clock = ProcessTime::now();
    let fonts = folder.map(|folder| Fonts::load(&folder));
    let Some(Ok(fonts)) = fonts else {
        println!("the fonts are not in place: `cargo xtask test` places them");
        std::process::exit(3);
    };
    println!("fonts read and checked      {:>9.1} ms", milliseconds(clock));
    let (press, words) = (PaperPress::new(Arc::new(fonts)), PaperTemplates::load(PAPERS_2026).unwrap());
    let photo = photo();
    println!("photo                       {:>9} bytes", photo.bytes().len());
    let clock = ProcessTime::now();
    press.admit_ticket(&ticket(0, &photo), &words).unwrap();
    println!("first ticket of a batch     {:>9.2} ms", milliseconds(clock));
    let mut costs = Vec::new();
    let mut sizes = Vec::new();
    for number in 1..=TICKETS {
        let ticket = ticket(number, &photo);
        let clock = ProcessTime::now();
        let bytes = press.admit_ticket(&ticket, &words).unwrap();
        costs.push(milliseconds(clock));
        sizes.push(bytes.len());
    }
    costs.sort_by(f64::total_cmp);
    let (median, slow) = (costs[costs.len() / 2], costs[costs.len() * 95 / 100]);
    let largest = sizes.iter().copied().max().unwrap_or_default();
    println!("ticket, median of {TICKETS}       {median:>9.2} ms   (goal {GOAL_MS})");
    println!("ticket, 95th percentile     {slow:>9.2} ms");
    println!("largest file                {largest:>9} bytes (goal {GOAL_BYTES})");
    let reached = median <= GOAL_MS && largest <= GOAL_BYTES;
    println!("goals {}", if reached { "reached" } else { "MISSED" });
    std::process::exit(i32::from(!reached));
}

fn milliseconds(since: ProcessTime) -> f64 {
    since.elapsed().as_secs_f64() * 1000.0
}

/// A ticket of somebody with a name of their own.
fn ticket(number: u64, photo: &Photo) -> AdmitTicket {
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
fn photo() -> Photo {
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
    Photo::from_jpeg(bytes).unwrap()
}
