//! Invented papers.

use chrono::{NaiveDate, NaiveTime};
use desk_core::model::{Fen, Moment};
use desk_core::paper::{
    Account, AdmitTicket, ExamTimes, FeeLine, Fonts, MaterialLine, MaterialState, PaperPress, Photo, Receipt,
    RecoverySheet, SubjectPlace, candidate_rules, resource_dir,
};
use image::{Rgb, RgbImage, codecs::jpeg::JpegEncoder};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// A press with the real fonts.
pub(super) fn press() -> PaperPress<'static> {
    PaperPress::new(fonts())
}

/// Where the real fonts are.
pub(super) fn font_folder() -> PathBuf {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri/resources");
    resource_dir(None).unwrap_or(workspace)
}

/// The real fonts, read once for all tests.
pub(super) fn fonts() -> &'static Fonts {
    static FONTS: OnceLock<Fonts> = OnceLock::new();
    FONTS.get_or_init(|| {
        let folder = font_folder();
        let advice = "the fonts are not in place: `cargo xtask test` places them";
        Fonts::load(&folder).unwrap_or_else(|error| panic!("{error} in {}; {advice}", folder.display()))
    })
}

/// A portrait of nobody: a head before white.
pub(super) fn jpeg(width: u32, height: u32) -> Vec<u8> {
    let centre = (f64::from(width) / 2.0, f64::from(height) * 0.42);
    let picture = RgbImage::from_fn(width, height, |x, y| {
        let across = (f64::from(x) - centre.0) / (f64::from(width) * 0.27);
        let down = (f64::from(y) - centre.1) / (f64::from(height) * 0.26);
        let shoulders = (f64::from(x) - centre.0).abs() < f64::from(width) * 0.42
            && f64::from(y) > f64::from(height) * 0.74;
        match (across * across + down * down < 1.0, shoulders) {
            (true, _) => Rgb([224, 188, 164]),
            (false, true) => Rgb([40, 60, 110]),
            (false, false) => Rgb([255, 255, 255]),
        }
    });
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, 90).encode_image(&picture).unwrap();
    bytes
}

pub(super) fn moment(text: &str) -> Moment {
    Moment::parse(text).unwrap()
}

fn place(hour: u32, room: &str, seat: &str) -> SubjectPlace {
    SubjectPlace::Sits {
        date: NaiveDate::from_ymd_opt(2026, 9, 19).unwrap(),
        start: NaiveTime::from_hms_opt(hour, 0, 0).unwrap(),
        end: NaiveTime::from_hms_opt(hour + 1, 30, 0).unwrap(),
        room: room.to_owned(),
        seat: seat.to_owned(),
    }
}

/// An admit ticket of the usual kind.
pub(super) fn ticket() -> AdmitTicket {
    AdmitTicket {
        issuer: "北京开放大学".to_owned(),
        title: "职业技能等级认定".to_owned(),
        sitting: "2026年9月批次".to_owned(),
        ticket_number: "260001000012".to_owned(),
        name: "王小明".to_owned(),
        sex: "男".to_owned(),
        document_type: "居民身份证".to_owned(),
        document_number: "110101199003078515".to_owned(),
        occupation: "婴幼儿发展引导员".to_owned(),
        work_type: Some("育婴员".to_owned()),
        level: "四级/中级工".to_owned(),
        theory: place(9, "第3考场（2号楼501）", "017"),
        skill: place(14, "第1考场（2号楼503）", "008"),
        site: "北京开放大学北校区".to_owned(),
        site_address: "北京市海淀区大钟寺东路白塔庵5号北京开放大学北校区2号楼".to_owned(),
        photo: Photo::from_jpeg(jpeg(300, 420)).unwrap(),
        rules: candidate_rules(ExamTimes {
            arrive_before: Some(30),
            closed_after: Some(15),
            leave_after: Some(30),
        }),
        enquiries: "010-82160776".to_owned(),
        printed_at: moment("2026-09-10T10:15:00+08:00"),
    }
}

/// A receipt with something owed.
pub(super) fn receipt() -> Receipt {
    let fee = |subject: &str| FeeLine {
        subject: subject.to_owned(),
        amount: Fen(8000),
        clause: "通知附件2《收费标准》".to_owned(),
    };
    let material = |name: &str, state| MaterialLine { name: name.to_owned(), state };
    Receipt {
        issuer: "北京开放大学".to_owned(),
        title: "职业技能等级认定".to_owned(),
        registration_number: Some("R2603-00017".to_owned()),
        kind: "新考".to_owned(),
        channel: "现场报名".to_owned(),
        name: "王小明".to_owned(),
        sex: "男".to_owned(),
        document_type: "居民身份证".to_owned(),
        document_number: "110101199003078515".to_owned(),
        telephone: "138 0000 0000".to_owned(),
        occupation: "电子商务师".to_owned(),
        work_type: Some("跨境电商".to_owned()),
        level: "三级/高级工".to_owned(),
        month: "2026年9月".to_owned(),
        condition: Some("三级/高级工 第2条".to_owned()),
        materials: vec![
            material("居民身份证原件", MaterialState::Seen),
            material("一寸彩色白底免冠照片（JPEG，40–80 千字节）", MaterialState::Kept),
            material("职业资格（技能等级）证书复印件", MaterialState::Kept),
            material("工作经历承诺书", MaterialState::Owed),
        ],
        to_do: vec![
            "请补交《工作经历承诺书》（本人签名）。".to_owned(),
            "请按下列账号缴纳认定费，并在转账附言中写明报名编号和姓名。".to_owned(),
        ],
        fees: vec![fee("理论知识"), fee("技能考核")],
        paid: Fen(0),
        account: Account {
            holder: "北京开放大学".to_owned(),
            bank: "北京银行安定门支行".to_owned(),
            number: "0109 0369 2001 2011 1006 675".to_owned(),
        },
        remark: "R2603-00017 王小明".to_owned(),
        promises: vec![
            "准考证电子版在考试前一周发给考生，由考生自行打印。".to_owned(),
            "成绩在考试结束后15日内公示，网址：https://bkpx.bjou.edu.cn/cms/notice.htm。".to_owned(),
            "证书查询网址：http://jndj.osta.org.cn。".to_owned(),
        ],
        clerk: "李华".to_owned(),
        address: "北京市海淀区大钟寺东路白塔庵5号北京开放大学北校区2号楼603房间".to_owned(),
        hours: "工作日 9:00–16:30".to_owned(),
        enquiries: "010-82160776".to_owned(),
        printed_at: moment("2026-03-18T10:15:00+08:00"),
    }
}

/// A recovery sheet with a made-up key.
pub(super) fn recovery() -> RecoverySheet {
    RecoverySheet {
        issuer: "北京开放大学".to_owned(),
        desk_name: "603 一号台".to_owned(),
        key: "7KQM-2W9X-HD4T-PB6R-ZC3N-V8JY-F5GA-E1SM".to_owned(),
        made_at: moment("2026-03-02T09:00:00+08:00"),
    }
}
