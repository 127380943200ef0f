//! 考务打印件 of a sitting: a file for each room and subject, of what the desk knows at that moment.

use super::{LATER, NOW, Seated, assert_sound, names, pages};
use crate::counter::at;
use desk_core::desk;
use desk_core::desk::request::{NoteDispatch, SaveRoomPapers};
use desk_core::desk::view::SavedRoomPapers;
use desk_core::error::{Code, Result};
use desk_core::model::{DispatchMeans, RoomPaper, TicketFiles};

fn saved(seated: &Seated, papers: &[RoomPaper]) -> Result<SavedRoomPapers> {
    let request = SaveRoomPapers { sitting: seated.sitting.id, papers: papers.to_vec() };
    desk::save_room_papers(&seated.counter.desk, at(NOW), &seated.folder(), &request)
}

#[test]
fn every_room_has_each_paper_for_each_subject_and_an_older_file_is_never_written_over() {
    let seated = Seated::of(3);
    let files = saved(&seated, RoomPaper::ALL).unwrap().files;
    assert_eq!(files.len(), RoomPaper::ALL.len() * 2, "one room, two subjects");
    let all = names(&seated.folder());
    let day = seated.sitting.exam_date;
    for title in ["考场安排表", "座次图", "考生签到表", "桌贴", "考场门贴", "考场情况记录单", "准考证发放表"]
    {
        for subject in ["理论知识", "技能考核"] {
            let name = format!("{title}-第一考场-{subject}-{day}.pdf");
            assert!(all.contains(&name), "{name}: {all:?}");
            assert_sound(&seated.folder().join(name));
        }
    }
    let again = saved(&seated, &[RoomPaper::SeatMap]).unwrap().files;
    assert!(again.iter().all(|file| file.path.ends_with("-2.pdf")), "{again:?}");
}

#[test]
fn a_sign_in_sheet_has_the_tickets_issued_since_and_the_register_says_how_they_went_out() {
    let seated = Seated::of(2);
    let text = |papers: &[RoomPaper]| {
        let files = saved(&seated, papers).unwrap().files;
        pages(files[0].path.as_ref()).concat()
    };
    assert_eq!(text(&[RoomPaper::SignIn]).matches("未发").count(), 2);
    seated.issue(TicketFiles::None);
    let signed = text(&[RoomPaper::SignIn]);
    for person in 0..2 {
        assert!(signed.contains(&seated.number(person)) && signed.contains(&seated.view(person).row.name));
    }
    assert!(!signed.contains("未发") && signed.contains("应到2人"), "{signed}");
    assert!(text(&[RoomPaper::TicketRegister]).contains("共2人，已发0人，未发2人"));
    let sent = NoteDispatch {
        registration: seated.people[0],
        means: DispatchMeans::Wechat,
        addressee: "考生本人".to_owned(),
    };
    desk::note_dispatch(&seated.counter.desk, at(LATER), &sent).unwrap();
    let register = text(&[RoomPaper::TicketRegister]);
    assert!(register.contains("微信2026-03-18") && register.contains("已发1人"), "{register}");
}

#[test]
fn without_a_paper_or_without_anybody_seated_nothing_is_written() {
    let seated = Seated::of(0);
    assert_eq!(saved(&seated, &[]).unwrap_err().code, Code::FieldMissing);
    assert_eq!(saved(&seated, RoomPaper::ALL).unwrap_err().code, Code::WrongState);
    assert!(!seated.folder().exists());
}
