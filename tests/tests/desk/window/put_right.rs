//! A photo that is not as it should be, in the window: what to do is read, it is put right, looked at, and accepted.

use super::{intake, log_in, look_at_photo, open, prepared};
use crate::counter::{CHIEF, CHIEF_PASSPHRASE};
use desk_core::sample::{PortraitFlaw, portrait};
use fantoccini::key::Key;
use image::{Rgb, RgbImage};
use std::path::Path;

/// A drawn person at the right edge of a wide sheet of their own ground.
fn off_centre(path: &Path) {
    let drawn = image::load_from_memory(&portrait(7, Some(PortraitFlaw::TooHeavy))).unwrap().into_rgb8();
    let mut sheet = RgbImage::from_pixel(drawn.width() * 3 / 2, drawn.height(), Rgb([254; 3]));
    let left = i64::from(sheet.width() - drawn.width());
    image::imageops::replace(&mut sheet, &drawn, left, 0);
    sheet.save(path).unwrap();
}

#[test]
fn a_photo_of_the_wrong_shape_with_the_head_aside_is_put_right_looked_at_and_accepted() {
    let home = prepared(|_| ());
    let window = open(&home.path().join("data"));
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    intake(&window, "林清", 22);
    let photo = home.path().join("aside.jpg");
    off_centre(&photo);
    window.choose_file("photo-file", &photo);
    window.see_in("photo-verdict", "不符合");
    window.see_in("finding-photo-one_inch", "宽高比不是 25∶35");
    window.see_in("finding-photo-head_position-centre", "头偏在一侧");
    window.see_in("photo-next", "头没有在中间");
    window.focus("toggle-overlay");
    window.press(Key::Enter);
    window.see("photo-overlay");
    window.picture("photo-aside");

    window.press_with_control('e');
    window.focus_is_on("put-right");
    window.see_in("changes", "裁成 25∶35");
    window.picture("photo-put-right");
    window.strike('1');
    window.gone("put-right");
    window.see_in("photo-verdict", "需人工看");
    look_at_photo(&window);
    window.see_in("photo-verdict", "符合");
    window.press(Key::F10);
    window.see_in("candidate-name", "林清");
    window.see_in("photo-looked", "看过");
    window.see_in("photo-changed", "裁成 25∶35");
    window.picture("photo-accepted");
    window.press_with_control('4');
    window.see("journal");
}

#[test]
fn a_no_to_a_question_is_told_with_what_the_candidate_must_do_and_can_be_answered_anew() {
    let home = prepared(|_| ());
    let window = open(&home.path().join("data"));
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    intake(&window, "林清", 22);
    let photo = home.path().join("photo.jpg");
    std::fs::write(&photo, portrait(7, None)).unwrap();
    window.choose_file("photo-file", &photo);
    window.focus_is_on("photo-question");
    window.see_in("photo-question-text", "头发");
    window.strike('2');
    window.see_in("photo-next", "请把头发拨开");
    window.see_in("photo-verdict", "不符合");
    window.see_in("finding-photo-hair", "看过，不符合");
    look_at_photo(&window);
    window.focus("look-again");
    window.press(Key::Enter);
    look_at_photo(&window);
    window.see_in("findings", "没有发现问题");
}
