//! An employer's list in the window: looked at, put right, registered, written again.

use super::{agree, log_in, open, prepared};
use crate::counter::{CHIEF, CHIEF_PASSPHRASE};
use desk_core::sample::people;
use fantoccini::key::Key;
use rust_xlsxwriter::Workbook;

/// A list of twelve, one without a telephone and one whose number lost its end.
fn workbook() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write_string(0, 0, "某某人力资源有限公司 报名名单").unwrap();
    let heading = ["序号", "员工姓名*", "身份证号", "身份证有效期", "手机", "岗位", "入职时间"];
    for (column, text) in (0..).zip(heading) {
        sheet.write_string(2, column, text).unwrap();
    }
    for (row, person) in (3..).zip(people(603, 12)) {
        let validity = person.validity.last_day().map_or_else(|| "长期".to_owned(), |day| day.to_string());
        let telephone = if row == 5 { "" } else { &person.telephone };
        let number = if row == 8 { "1.10E+17" } else { &person.number };
        let cells = ["1", &person.name, number, &validity, telephone, "劳动关系协调师", "2015-03"];
        for (column, text) in (0..).zip(cells) {
            sheet.write_string(row, column, text).unwrap();
        }
    }
    workbook.save_to_buffer().unwrap()
}

#[test]
fn an_employer_s_list_is_read_put_right_registered_and_written_again() {
    let home = prepared(|_| ());
    let file = home.path().join("名单.xlsx");
    std::fs::write(&file, workbook()).unwrap();
    let window = open(&home.path().join("data"));
    log_in(&window, CHIEF, CHIEF_PASSPHRASE);
    window.click("go-list");
    window.choose_file("list-file", &file);
    window.see_in("columns-missing", "没有认出「姓名」");
    window.select("list-column-2", "name");
    window.gone("columns-missing");
    window.see_in("list-row-4", "表里没有写，请在上面统一选");
    window.picture("list-columns");
    window.select("list-offering", "labour-relations-coordinator-4");
    window.select("list-month", "2026-04-01");
    window.see_in("list-counts", "可以登记 10 人");
    window.see_in("list-row-6", "E 列「手机」：没有填");
    window.see_in("list-row-9", "像是表格软件改动过的");
    window.picture("list-read");

    window.press(Key::F10);
    agree(&window);
    window.see_in("list-counts", "已登记 10 人");
    window.picture("list-registered");
    window.click("export-list");
    window.see_in("exported", "名单-");
    window.click("open-row-4");
    window.see("candidate-name");
}
