"""fpdf2 with its own tables. Untagged."""

import logging
import os

from fpdf import FPDF
from fpdf.fonts import FontFace

import worker

logging.disable(logging.WARNING)
FONTS = os.environ["FONTS"]
SIDE, LEADING = 57, 12.15


class Invoice(FPDF):
    def __init__(self, words):
        super().__init__(unit="pt", format="A4")
        self.words = words
        self.set_margins(SIDE, 51, SIDE)
        self.set_auto_page_break(True, 57)
        self.c_margin = 0
        self.set_title(words["documentTitle"])
        self.set_author(words["author"])
        self.set_lang(words["language"])
        self.add_font("N", "", f"{FONTS}/NotoSans-Regular.ttf")
        self.add_font("N", "B", f"{FONTS}/NotoSans-Bold.ttf")
        self.add_page()
        self.set_draw_color(204)
        self.set_line_width(0.4)

    def footer(self):
        before, between, after = self.words["page"]
        self.set_y(-44)
        self.set_font("N", "", 8)
        self.cell(400, 11, self.words["foot"])
        label = f"{before}{self.page_no()}{between}{{nb}}{after}"
        self.cell(0, 11, label, align="R")

    def text_line(self, words, size=9, weight="", height=LEADING, width=0):
        self.set_font("N", weight, size)
        self.cell(width, height, words, new_x="LEFT", new_y="NEXT")

    def head(self):
        words = self.words
        self.text_line(words["title"], 20, "B", 38)
        for label, value in words["fields"]:
            self.set_font("N", "", 9)
            self.cell(96, LEADING, label)
            self.set_font("N", "B", 9)
            self.cell(200, LEADING, value, new_x="LMARGIN", new_y="NEXT")
        self.parties(self.get_y() + 14)
        self.text_line(words["headline"], 15, "B", 28)
        self.set_font("N", "", 9)
        self.multi_cell(0, LEADING, words["memo"], align="L", new_x="LMARGIN", new_y="NEXT")
        self.ln(14)

    def parties(self, top):
        end = top
        for i, (label, name, *facts) in enumerate(self.words["parties"]):
            self.set_xy(SIDE + i * 160, top)
            self.text_line(label, 8, width=150)
            self.text_line(name, 9, "B", width=150)
            for fact in facts:
                self.text_line(fact, width=150)
            end = max(end, self.get_y())
        self.set_xy(SIDE, end + 14)

    def lines(self):
        self.set_font("N", "", 9)
        with self.table(
            col_widths=(233, 48, 72, 48, 80),
            text_align=("L", "R", "R", "R", "R"),
            line_height=LEADING,
            padding=(4, 0, 4, 0),
            borders_layout="HORIZONTAL_LINES",
            headings_style=FontFace(emphasis="", size_pt=8),
        ) as table:
            table.row(self.words["columns"])
            for name, detail, *figures in self.words["lines"]:
                table.row([f"{name}\n{detail}" if detail else name, *figures])

    def totals(self):
        rows = self.words["totals"]
        if self.get_y() + 20 * len(rows) + 40 > self.h - 57:
            self.add_page()
        self.set_left_margin(self.w - SIDE - 260)
        for label, amount in rows:
            weight, size = ("B", 10.5) if (label, amount) == tuple(rows[-1]) else ("", 9)
            self.set_font("N", weight, size)
            self.cell(180, 20, label, border="T")
            self.cell(80, 20, amount, border="T", align="R", new_x="LMARGIN", new_y="NEXT")
        self.set_left_margin(SIDE)
        self.set_x(SIDE)
        self.set_font("N", "", 8)
        self.multi_cell(0, 11, self.words["footer"], align="L")


def render(words):
    invoice = Invoice(words)
    invoice.head()
    invoice.lines()
    invoice.totals()
    return bytes(invoice.output())


worker.serve(render)
