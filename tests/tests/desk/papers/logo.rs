//! The institution's logo at the head of its papers.

use super::judges::Judged;
use super::samples::{payment_notice, press, receipt, templates, ticket};
use super::signed_samples::{application_form, spells, work_commitment};
use desk_core::paper::{AdmitTicket, ApplicationForm, Issuer, PaperTemplates};
use image::{ImageFormat, Rgba, RgbaImage};
use std::io::Cursor;

/// The shipped words with a seal on a clear ground.
fn with_logo() -> PaperTemplates {
    let mut logo = Cursor::new(Vec::new());
    let picture = RgbaImage::from_fn(300, 300, |x, y| {
        let (x, y) = (f64::from(x) - 150.0, f64::from(y) - 150.0);
        let from_middle = x.hypot(y);
        let ring = (100.0..145.0).contains(&from_middle) || from_middle < 40.0;
        if ring { Rgba([20, 60, 130, 255]) } else { Rgba([0, 0, 0, 0]) }
    });
    picture.write_to(&mut logo, ImageFormat::Png).unwrap();
    templates().with_logo(logo.get_ref()).unwrap()
}

#[test]
fn a_logo_stands_at_the_head_of_each_paper_once() {
    let own = with_logo();
    let thirty = ApplicationForm { work: spells(30), ..application_form() };
    let judged = Judged::new(&press().application_form(&thirty, &own).unwrap());
    judged.assert_sound_with(3);
    assert_eq!(judged.count_pictures(), 2, "the photo and the logo");
    for (file, side) in [
        (press().work_commitment(&work_commitment(), &own).unwrap(), 18.0),
        (press().receipt(&receipt(), &own).unwrap(), 18.0),
        (press().payment_notice(&payment_notice(), &own).unwrap(), 18.0),
    ] {
        let judged = Judged::new(&file);
        judged.assert_sound();
        assert_eq!(judged.count_pictures(), 1);
        let (wide, high) = judged.picture_size();
        assert!((wide - side).abs() < 0.3 && (high - side).abs() < 0.3, "{wide} x {high}");
    }
}

#[test]
fn a_ticket_bears_the_logo_beside_its_photo_and_a_long_name_keeps_clear_of_it() {
    let name = "北京开放大学继续教育与职业技能等级认定考务中心".to_owned();
    let ticket = AdmitTicket { issuer: Issuer { name, ..ticket().issuer }, ..ticket() };
    let judged = Judged::new(&press().admit_ticket(&ticket, &with_logo()).unwrap());
    judged.assert_sound();
    assert_eq!(judged.count_pictures(), 2, "the photo and the logo");
    assert_eq!(judged.pictures(), [ticket.photo.bytes()], "the photo byte for byte");
    assert!(judged.left_of("北京开放大学继续教育") > 44.0, "right of the logo");
}

#[test]
fn what_is_no_picture_is_no_logo() {
    assert!(templates().with_logo(b"<svg/>").is_err());
}
