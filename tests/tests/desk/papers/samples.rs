//! Invented papers.

use chrono::{NaiveDate, NaiveTime};
use desk_core::model::{Fen, MaterialState, Moment};
use desk_core::paper::{
    Account, AdmitTicket, Dues, FeeLine, Fonts, Issuer, MaterialLine, PAPERS_2026, PaperPress,
    PaperTemplates, PaymentNotice, Photo, Receipt, RecoverySheet, SubjectPlace, resource_dir,
};
use image::{GrayImage, Luma, Rgb, RgbImage, codecs::jpeg::JpegEncoder};
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

/// A press with the real fonts.
pub(super) fn press() -> PaperPress {
    PaperPress::new(Arc::clone(fonts()))
}

/// The words shipped.
pub(super) fn templates() -> PaperTemplates {
    PaperTemplates::load(PAPERS_2026).unwrap()
}

/// The words shipped, with one change.
pub(super) fn words_with(from: &str, to: &str) -> PaperTemplates {
    assert!(PAPERS_2026.contains(from), "{from}");
    PaperTemplates::load(&PAPERS_2026.replacen(from, to, 1)).unwrap()
}

/// The words shipped, with the times of the exam set.
pub(super) fn timed() -> PaperTemplates {
    let title = "title = \"准考证\"";
    words_with(title, &format!("{title}\narrive_before = 30\nclosed_after = 15\nleave_after = 30"))
}

/// The real fonts, read once for all tests.
pub(super) fn fonts() -> &'static Arc<Fonts> {
    static FONTS: OnceLock<Arc<Fonts>> = OnceLock::new();
    FONTS.get_or_init(|| {
        let advice = "the fonts are not in place: `cargo xtask test` places them";
        let fonts = Fonts::load(&font_folder());
        Arc::new(fonts.unwrap_or_else(|error| panic!("{error} in {}; {advice}", font_folder().display())))
    })
}

/// The files of the fonts that names are written in, the one looked at first before the other.
pub(super) fn font_files() -> [Vec<u8>; 2] {
    ["NotoSerifSC-Regular.ttf", "HanaMinB.ttf"]
        .map(|name| std::fs::read(font_folder().join("fonts").join(name)).unwrap())
}

/// Where the real fonts are.
pub(super) fn font_folder() -> PathBuf {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri/resources");
    resource_dir(None).unwrap_or(workspace)
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

/// A grey picture.
pub(super) fn grey_jpeg() -> Vec<u8> {
    let mut bytes = Vec::new();
    let picture = GrayImage::from_fn(300, 420, |x, _| Luma([u8::try_from(x / 2).unwrap()]));
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

/// The institution of the notice.
pub(super) fn issuer() -> Issuer {
    Issuer {
        name: "北京开放大学".to_owned(),
        address: "北京市海淀区大钟寺东路白塔庵5号北京开放大学北校区2号楼603房间".to_owned(),
        hours: "工作日 9:00–16:30".to_owned(),
        enquiries: "010-82160776".to_owned(),
    }
}

/// An admit ticket of the usual kind.
pub(super) fn ticket() -> AdmitTicket {
    AdmitTicket {
        issuer: issuer(),
        sitting: "2026年9月批次".to_owned(),
        ticket_number: "260001000012".to_owned(),
        number_given: false,
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
        printed_at: moment("2026-09-10T10:15:00+08:00"),
    }
}

/// A receipt with something owed.
pub(super) fn receipt() -> Receipt {
    let material = |name: &str, state| MaterialLine { name: name.to_owned(), state };
    Receipt {
        issuer: issuer(),
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
            material("一寸彩色白底免冠照片（JPEG，40–80 千字节）", MaterialState::Copied),
            material("职业资格（技能等级）证书复印件", MaterialState::Copied),
            material("工作经历承诺书", MaterialState::Owed),
        ],
        to_do: vec![
            "请补交《工作经历承诺书》（本人签名）。".to_owned(),
            "请按下列账号缴纳认定费，并在转账附言中写明报名编号和姓名。".to_owned(),
        ],
        dues: dues(),
        promises: vec![
            "准考证电子版在考试前一周发给考生，由考生自行打印。".to_owned(),
            "成绩在考试结束后15日内公示，网址：https://bkpx.bjou.edu.cn/cms/notice.htm。".to_owned(),
            "证书查询网址：http://jndj.osta.org.cn。".to_owned(),
        ],
        clerk: "李华".to_owned(),
        printed_at: moment("2026-03-18T10:15:00+08:00"),
    }
}

/// The fee of both subjects, nothing paid.
pub(super) fn dues() -> Dues {
    let fee = |subject: &str| FeeLine { subject: subject.to_owned(), amount: Fen(8000) };
    Dues {
        fees: vec![fee("理论知识"), fee("操作技能")],
        rule: "附件2「三级/高级工 80 元 80 元 160 元」".to_owned(),
        paid: Fen(0),
        account: Account {
            holder: "北京开放大学".to_owned(),
            bank: "北京银行安定门支行".to_owned(),
            number: "0109 0369 2001 2011 1006 675".to_owned(),
        },
        remark: "王小明8515".to_owned(),
        deadline: None,
    }
}

/// A notice of payment of the usual kind.
pub(super) fn payment_notice() -> PaymentNotice {
    PaymentNotice {
        issuer: issuer(),
        name: "王小明".to_owned(),
        document_type: "居民身份证".to_owned(),
        document_number: "110101199003078515".to_owned(),
        telephone: "138 0000 0000".to_owned(),
        occupation: "电子商务师".to_owned(),
        work_type: Some("跨境电商".to_owned()),
        level: "三级/高级工".to_owned(),
        month: "2026年9月".to_owned(),
        kind: "新考（理论知识、技能考核）".to_owned(),
        dues: dues(),
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
