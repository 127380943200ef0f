//! 考务打印件: the papers of one room and one subject, with nobody, one, thirty and sixty-one candidates in it.

use super::judges::Judged;
use super::samples::{jpeg, moment, press};
use chrono::{NaiveDate, NaiveTime};
use desk_core::model::RoomPaper;
use desk_core::paper::{ExamRoom, Issuer, Photo, SeatedCandidate};

const ALL: [RoomPaper; 7] = [
    RoomPaper::Arrangement,
    RoomPaper::SeatMap,
    RoomPaper::SignIn,
    RoomPaper::DeskLabels,
    RoomPaper::DoorNotice,
    RoomPaper::RoomRecord,
    RoomPaper::TicketRegister,
];
/// Sixty-one characters, more than any system has to take.
const SIXTY_ONE: &str = "买买提江·阿卜杜热合曼·阿卜杜拉江·吐尔逊江·艾合麦提江·热合木图拉·阿布都外力·吾买尔江·阿不都热依木·斯拉木江·玉素";
const NAMES: [&str; 5] = ["王𬱖", "李娜", SIXTY_ONE, "䶮㛃𠅤", "Jürgen Müller-Lüdenscheidt"];

fn time(hour: u32, minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).unwrap()
}

/// The candidate at this seat; names, photos and questions in turn.
fn candidate(seat: u32) -> SeatedCandidate {
    let at = usize::try_from(seat).unwrap();
    SeatedCandidate {
        seat,
        ticket_number: (seat % 10 != 9).then(|| format!("2600010{seat:05}")),
        name: NAMES[at % NAMES.len()].to_owned(),
        sex: if seat.is_multiple_of(2) { "男" } else { "女" }.to_owned(),
        document_type: "居民身份证".to_owned(),
        document_number: format!("1100001990030{seat:05}"),
        occupation: "婴幼儿发展引导员（育婴员）".to_owned(),
        level: "四级/中级工".to_owned(),
        kind: if seat.is_multiple_of(7) { "补考" } else { "新考" }.to_owned(),
        original_unseen: seat.is_multiple_of(4),
        handed_over: (seat.is_multiple_of(3)).then(|| "微信 2026-09-10".to_owned()),
        photo: (seat % 6 != 5).then(|| Photo::from_jpeg(jpeg(295, 413)).unwrap()),
    }
}

/// A room with so many machines; the fifth is broken.
fn room(seated: u32, machines: u32) -> ExamRoom {
    ExamRoom {
        issuer: Issuer {
            name: "北京开放大学".to_owned(),
            address: String::new(),
            hours: String::new(),
            enquiries: String::new(),
        },
        month: "2026年9月".to_owned(),
        subject: "理论知识".to_owned(),
        day: NaiveDate::from_ymd_opt(2026, 9, 19).unwrap(),
        starts: time(9, 0),
        ends: time(10, 30),
        site: "北京开放大学北校区".to_owned(),
        site_address: "北京市海淀区大钟寺东路白塔庵 5 号".to_owned(),
        room: "第一机房".to_owned(),
        machines,
        blocked: vec![5],
        seated: (1..=machines).filter(|seat| *seat != 5).take(seated as usize).map(candidate).collect(),
        printed_at: moment("2026-09-12T09:30:00+08:00"),
    }
}

fn printed(paper: RoomPaper, room: &ExamRoom) -> Judged {
    Judged::new(&press().room_paper(paper, room).unwrap())
}

#[test]
fn every_paper_of_a_room_is_sound_and_says_where_what_and_when_on_every_page() {
    for seated in [0, 1, 30, 61] {
        let room = room(seated, seated + 3);
        for paper in ALL {
            let judged = printed(paper, &room);
            let pages = judged.dense_pages();
            judged.assert_sound_with(pages.len().max(1));
            if paper == RoomPaper::DeskLabels {
                continue;
            }
            let count = pages.len();
            for (number, page) in (1..).zip(&pages) {
                for said in ["第一机房", "理论知识", "2026年9月19日"] {
                    assert!(page.contains(said), "{paper:?} {seated}: {said} on page {number}: {page}");
                }
                assert!(page.contains(&format!("第{number}页共{count}页")), "{paper:?}: {page}");
            }
        }
    }
}

#[test]
fn lists_name_everybody_once_with_ticket_and_seat_and_repeat_their_head_on_every_page() {
    let room = room(61, 64);
    for (paper, head) in [
        (RoomPaper::Arrangement, "职业与等级"),
        (RoomPaper::SignIn, "签退"),
        (RoomPaper::TicketRegister, "领取人签名"),
    ] {
        let judged = printed(paper, &room);
        let pages = judged.dense_pages();
        assert!(pages.len() > 1, "{paper:?}");
        for page in &pages[..pages.len() - 1] {
            assert!(page.contains(head), "{paper:?}: {page}");
        }
        let whole = pages.concat();
        for it in &room.seated {
            let dense: String = it.name.split_whitespace().collect();
            assert!(whole.contains(&dense), "{paper:?} names {}", it.name);
            if let Some(number) = &it.ticket_number {
                assert_eq!(whole.matches(number.as_str()).count(), 1, "{paper:?}: {number}");
            }
        }
        let without = room.seated.iter().filter(|it| it.ticket_number.is_none()).count();
        assert!(whole.matches("未发").count() >= without, "{paper:?}: who has no ticket");
    }
}

#[test]
fn the_sign_in_sheet_shows_each_photo_byte_for_byte_and_marks_whose_original_is_unseen() {
    let room = room(30, 31);
    let judged = printed(RoomPaper::SignIn, &room);
    let with_photo = room.seated.iter().filter(|it| it.photo.is_some()).count();
    assert_eq!(judged.count_pictures(), with_photo);
    assert!(judged.pictures().iter().all(|file| *file == jpeg(295, 413)));
    let text = judged.dense_text();
    let unseen = room.seated.iter().filter(|it| it.original_unseen).count();
    assert_eq!(text.matches("核原件").count(), unseen + 1, "each, and the sentence below: {text}");
    assert!(text.contains("应到30人"), "{text}");
    assert_eq!(text.matches("无照片").count(), 30 - with_photo);
}

#[test]
fn door_and_desks_show_nobody_s_document_and_the_door_nobody_s_name() {
    let room = room(30, 31);
    for paper in [RoomPaper::DeskLabels, RoomPaper::DoorNotice, RoomPaper::SeatMap] {
        let text = printed(paper, &room).dense_text();
        for it in &room.seated {
            assert!(!text.contains(&it.document_number), "{paper:?}");
            if let Some(number) = &it.ticket_number {
                assert!(text.contains(number.as_str()), "{paper:?} has {number}");
            }
        }
        assert_eq!(text.contains("李娜"), paper != RoomPaper::DoorNotice, "{paper:?}");
    }
}

#[test]
fn the_seat_map_shows_every_machine_and_which_are_free_or_out_of_use() {
    let text = printed(RoomPaper::SeatMap, &room(30, 34)).dense_text();
    assert_eq!(text.matches("停用").count(), 1);
    assert_eq!(text.matches('空').count(), 3);
    let large = printed(RoomPaper::SeatMap, &room(190, 200));
    assert!(large.dense_pages().len() > 1);
    assert!(large.dense_text().contains("200"));
}

#[test]
fn a_long_number_of_the_authority_s_own_fits_every_paper() {
    let mut room = room(64, 66);
    for it in &mut room.seated {
        it.ticket_number = Some(format!("BJ-1101-0000-2026-09-{:09}", it.seat));
    }
    for paper in ALL {
        let pdf = press().room_paper(paper, &room);
        assert!(pdf.is_ok(), "{paper:?}: {:?}", pdf.err());
    }
}

#[test]
fn the_same_room_is_the_same_bytes() {
    let room = room(30, 31);
    for paper in ALL {
        let [first, second] = [(); 2].map(|()| press().room_paper(paper, &room).unwrap());
        assert_eq!(first, second, "{paper:?}");
    }
}
