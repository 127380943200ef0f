//! One candidate from first start to the printed ticket.

use super::{first_start, intake, look_at_photo, open, with};
use desk_core::sample::{PortraitFlaw, portrait};
use desk_tests::cups::CaptureQueue;
use desk_tests::window::Window;
use fantoccini::key::Key;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

/// A rare character beyond the basic plane, as names at the counter have.
const NAME: &str = "王𬱖";
/// For a walk-in from a blank intake to the printed ticket, three papers printed.
const FEW_ENOUGH: u32 = 90;

#[test]
fn a_candidate_goes_from_first_start_to_a_printed_ticket_by_keyboard() {
    let folder = tempfile::tempdir().unwrap();
    let queue = CaptureQueue::start("Office");
    let data = folder.path().join("desk");
    let window = with(&data, |setup| setup.queue = Some(&queue));
    first_start(&window, "王主管");
    open_sitting(&window);

    let photo = folder.path().join("photo.jpg");
    std::fs::write(&photo, portrait(7, None)).unwrap();
    let before = window.keystrokes();
    intake(&window, NAME, 21);
    window.choose_file("photo-file", &photo);
    window.focus_is_on("photo-question");
    window.picture("photo-question");
    look_at_photo(&window);
    window.see_in("findings", "没有发现问题");
    window.see_in("verdict-bar", "可以申报");
    window.picture("intake");
    window.press(Key::F10);

    window.see_in("candidate-name", NAME);
    window.see_in("verdict-bar", "缴费");
    window.press(Key::F9);
    window.focus_is_on("print-receipt");
    window.press(Key::Enter);
    let receipt = queue.wait_for(1, Duration::from_secs(20)).remove(0);
    judge_receipt(&receipt);

    window.see_in("offered-papers", "工作经历承诺书");
    window.focus("save-receipt");
    window.press(Key::Tab);
    window.focus_is_on("printer-payment-notice");
    window.focus("save-payment-notice");
    window.press(Key::Tab);
    window.focus_is_on("printer-application-form");
    window.press(Key::Tab);
    window.focus_is_on("print-application-form");
    window.press(Key::Enter);
    let form = queue.wait_for(2, Duration::from_secs(20)).remove(1);
    window.see_in("print-jobs", "个人申报表");
    window.picture("signed-papers");
    judge_form(&form);

    window.press(Key::F10);
    window.focus_is_on("amount");
    window.press(Key::F10);
    window.see_in("verdict-bar", "待排座");
    window.press(Key::F10);
    window.see_in("seat", "1 号");
    window.press(Key::F10);
    let number = window.see("ticket-number").replace(char::is_whitespace, "");
    window.press(Key::F10);
    let ticket = queue.wait_for(3, Duration::from_secs(20)).remove(2);
    window.see_in("print-jobs", "已打印");
    window.picture("registration");
    judge_ticket(&ticket, &number, &photo);
    let keystrokes = window.keystrokes() - before;
    println!("{keystrokes} keystrokes beyond the data");
    assert!(keystrokes <= FEW_ENOUGH, "{keystrokes} keystrokes beyond the data");
}

#[test]
fn a_photo_on_grey_is_refused_with_measure_and_quote_and_taken_only_with_a_supervisor_s_reason() {
    let folder = tempfile::tempdir().unwrap();
    let window = open(&folder.path().join("desk"));
    first_start(&window, "王主管");
    let photo = real_portrait(folder.path());
    intake(&window, "林清", 23);
    window.choose_file("photo-file", &photo);
    window.see_in("photo-verdict", "不符合");
    let finding = window.see("finding-photo-background-lightness");
    assert!(finding.contains("94"), "what is required: {finding}");
    window.picture("grey-photo");
    window.press(Key::F10);
    window.see_in("verdict-bar", "还不能保存");
    look_at_photo(&window);
    window.press(Key::F10);
    window.focus_is_on("photo-reason");
    window.write("原件已核，照相馆今天停电，主管同意先收");
    window.press(Key::F10);
    window.see_in("candidate-name", "林清");
    window.see_in("photo-decision", "照相馆今天停电");
    window.press_with_control('4');
    window.see_in("journal", "照相馆今天停电");
    window.picture("journal");
}

/// A real portrait where there is one, a drawn one on grey ground elsewhere.
fn real_portrait(folder: &Path) -> std::path::PathBuf {
    let real = desk_tests::shared("photos/london-neutral").and_then(|folder| {
        let mut files: Vec<_> =
            std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.sort();
        files.into_iter().find(|file| file.extension().is_some_and(|extension| extension == "jpg"))
    });
    real.unwrap_or_else(|| {
        let drawn = folder.join("grey.jpg");
        std::fs::write(&drawn, portrait(9, Some(PortraitFlaw::GreyBackground))).unwrap();
        drawn
    })
}

/// A supervisor opens the April sitting.
fn open_sitting(window: &Window) {
    window.press_with_control('2');
    for (field, text) in [
        ("exam-date", "20260425"),
        ("theory-starts", "0900"),
        ("theory-ends", "1030"),
        ("skill-starts", "1100"),
        ("skill-ends", "1230"),
        ("site", "北京开放大学北校区"),
        ("site-address", "北京市海淀区大钟寺东路白塔庵 5 号"),
        ("room-name", "第一考场"),
        ("seats", "30"),
    ] {
        window.enter(field, text);
    }
    window.press(Key::F10);
    window.see_in("sitting-opened", "2026-04-25");
}

fn output(program: &str, arguments: &[&str], file: &Path) -> String {
    let output = Command::new(program).args(arguments).arg(file).output().unwrap();
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn text_of(pdf: &Path) -> String {
    let output = Command::new("pdftotext").args(["-layout"]).arg(pdf).arg("-").output().unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap()
}

fn judge_receipt(pdf: &Path) {
    output("qpdf", &["--check"], pdf);
    let text = text_of(pdf);
    for printed in [NAME, "160.00", "0109 0369 2001 2011 1006 675", "北京银行安定门支行", "壹佰陆拾元整"]
    {
        assert!(text.contains(printed), "{printed}: {text}");
    }
}

fn judge_form(pdf: &Path) {
    output("qpdf", &["--check"], pdf);
    let text = text_of(pdf);
    for printed in [NAME, "个人申报表", "劳动关系协调师", "学校模板到位后替换"] {
        assert!(text.contains(printed), "{printed}: {text}");
    }
}

fn judge_ticket(pdf: &Path, number: &str, photo: &Path) {
    output("qpdf", &["--check"], pdf);
    let text = text_of(pdf);
    for printed in [NAME, "劳动关系协调师", "第一考场", "四级/中级工"] {
        assert!(text.contains(printed), "{printed}: {text}");
    }
    let folder = tempfile::tempdir().unwrap();
    let page = folder.path().join("page");
    let drawn =
        Command::new("pdftoppm").args(["-r", "150", "-png", "-singlefile"]).arg(pdf).arg(&page).status();
    assert!(drawn.unwrap().success());
    let code = output("zbarimg", &["--quiet", "--raw"], &page.with_extension("png"));
    assert_eq!(code.trim(), number);
    let images = Command::new("pdfimages").arg("-all").arg(pdf).arg(folder.path().join("image")).status();
    assert!(images.unwrap().success());
    let kept = std::fs::read(folder.path().join("image-000.jpg")).unwrap();
    assert!(kept == std::fs::read(photo).unwrap(), "the photo's own bytes are on the ticket");
}
