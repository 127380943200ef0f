"""Prints for Typst and for ReportLab: milliseconds of processor time a file, bytes a file, milliseconds a page merged."""
import io
import json
import statistics
import sys
import time

import typst
from reportlab.graphics.barcode import qrencoder
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

FONTS = sys.argv[1]
TICKETS = json.load(open("tickets.json"))
RULES = [
    "请提前到达考场，凭本准考证和报名时所用的有效身份证件原件入场，对号入座。",
    "考试开始后迟到的考生不得入场；考试结束前不得提前离场。",
    "手机等通讯工具须关机，与书籍、资料、包一起放在监考人员指定的位置。",
    "请遵守考场纪律，服从监考人员安排，独立完成考试，不得交头接耳、抄袭、替考。",
    "请核对本准考证上的姓名、证件号码、职业、工种、等级和照片，有误的请立即联系报名处。",
    "本准考证请妥善保管，考试结束后请留存备查。",
]


def timed(work):
    start = time.process_time()
    result = work()
    return result, (time.process_time() - start) * 1000


def modules(number):
    code = qrencoder.QRCode(1, qrencoder.QRErrorCorrectLevel.Q)
    code.addData(number)
    code.make()
    return [[code.isDark(y, x) for x in range(code.getModuleCount())] for y in range(code.getModuleCount())]


for ticket in TICKETS:
    ticket["modules"] = modules(ticket["number"])
    dark = [(x, y) for y, row in enumerate(ticket["modules"]) for x, is_dark in enumerate(row) if is_dark]
    path = "".join(f"M{x + 4} {y + 4}h1v1h-1z" for x, y in dark)
    side = len(ticket["modules"]) + 8
    ticket["symbol"] = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}"><path d="{path}"/></svg>'


def by_typst():
    compiler = typst.Compiler("ticket.typ", font_paths=[FONTS], ignore_system_fonts=True)

    def make(tickets, name):
        values = [{key: value for key, value in one.items() if key != "modules"} for one in tickets]
        json.dump(values, open(name, "w"), ensure_ascii=False)
        return timed(lambda: compiler.compile(format="pdf", sys_inputs={"which": name}, pdf_tags=False))

    make(TICKETS[:1], "first.json")
    return make


def by_reportlab():
    for name, file in (("Body", "NotoSerifSC-Regular"), ("Label", "NotoSansSC-Bold"), ("Rare", "HanaMinB")):
        pdfmetrics.registerFont(TTFont(name, f"{FONTS}/{file}.ttf"))

    def draw(page, it):
        def text(x, y, words, font="Body", size=12, centred=False):
            page.setFont(font, size)
            (page.drawCentredString if centred else page.drawString)(x * mm, (297 - y) * mm, words)

        text(105, 20, it["issuer"] + "职业技能等级认定", "Label", 15, True)
        text(105, 32, "准考证", "Label", 27, True)
        text(105, 44, it["sitting"], "Body", 11, True)
        rows = [("准考证号", it["number"]), ("姓名", it["name"] + "　性别 " + it["sex"]), ("证件类型", it["document_type"]),
                ("证件号码", it["document_number"]), ("职业", it["occupation"]), ("工种", f'{it["work_type"]}　等级 {it["level"]}')]
        for place, (label, value) in enumerate(rows):
            y = 58 + 11 * place
            page.rect(20 * mm, (297 - y - 11) * mm, 134 * mm, 11 * mm)
            text(23, y + 7, label, "Label", 10.5)
            text(47, y + 7, value)
        page.drawImage(it["photo"], 159.5 * mm, (297 - 95.5) * mm, 25 * mm, 35 * mm, preserveAspectRatio=True)
        for y, row in enumerate(it["modules"]):
            for x, is_dark in enumerate(row):
                if is_dark:
                    page.rect((163 + x * 0.8) * mm, (297 - 102 - y * 0.8) * mm, 0.8 * mm, 0.8 * mm, stroke=0, fill=1)
        subjects = [("科目", "考试日期", "考试时间", "考场", "座位号"), ("理论知识", *it["theory"]), ("技能考核", *it["skill"])]
        for place, cells in enumerate(subjects):
            for x, cell in zip((22, 47, 99, 131, 172), cells):
                text(x, 137 + 10 * place, cell, "Label" if place == 0 else "Body", 10.5)
        text(22, 170, "考点名称　" + it["site"])
        text(22, 178, "考点地址　" + it["address"], "Body", 10.5)
        text(105, 188, "考生须知", "Label", 10.5, True)
        for place, rule in enumerate(RULES):
            text(24, 195 + 6 * place, f"{place + 1}. {rule}", "Body", 9.5)
        text(130, 260, it["issuer"] + "（盖章处）", "Label", 11)
        text(20, 286, "咨询电话：" + it["enquiries"] + "　打印时间：" + it["printed_at"], "Body", 9)
        page.showPage()

    def work(tickets):
        out = io.BytesIO()
        page = canvas.Canvas(out, pagesize=A4)
        for ticket in tickets:
            draw(page, ticket)
        page.save()
        return out.getvalue()

    work(TICKETS[:1])
    return lambda tickets, _: timed(lambda: work(tickets))


for name, make in (("Typst", by_typst()), ("ReportLab", by_reportlab())):
    files = [make([ticket], f"one-{place}.json") for place, ticket in enumerate(TICKETS[:40])]
    _, merged = make(TICKETS, "all.json")
    file = statistics.median(cost for _, cost in files)
    size = statistics.median(len(made) for made, _ in files)
    print(name, f"{file:.2f}", f"{size:.0f}", f"{merged / len(TICKETS):.2f}")
