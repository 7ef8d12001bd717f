"""ReportLab's Platypus. It cannot embed Inter, whose outlines are PostScript's, so it draws with
Noto Sans. Untagged."""

import io
import os
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate, Frame, KeepTogether, LongTable, PageTemplate, Paragraph, Spacer, Table,
)

import worker

for name, weight in [("N", "Regular"), ("NB", "Bold")]:
    pdfmetrics.registerFont(TTFont(name, f"{os.environ['FONTS']}/NotoSans-{weight}.ttf"))

SIDE, WIDTH = 57, A4[0] - 114
SOFT, LINE, INK = HexColor("#555555"), HexColor("#cccccc"), HexColor("#111111")


def style(font, size, color=INK, **more):
    return ParagraphStyle(
        "", fontName=font, fontSize=size, leading=size * 1.35, textColor=color, **more
    )


TEXT, BOLD, SMALL = style("N", 9), style("NB", 9), style("N", 8, SOFT)
FIGURE, FIGURE_HEAD = style("N", 9, alignment=2), style("N", 8, alignment=2)
SUM, SUM_LABEL = style("NB", 10.5, alignment=2), style("NB", 10.5)
FLUSH = [
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 0),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
]


def padded(height):
    return FLUSH + [(f"{side}PADDING", (0, 0), (-1, -1), height) for side in ("TOP", "BOTTOM")]


def text(words, style=TEXT):
    return Paragraph(escape(words), style)


class Numbered(Canvas):
    """Draws the foot of each page when the number of pages is known."""

    def __init__(self, *arguments, **more):
        super().__init__(*arguments, **more)
        self.kept = []

    def showPage(self):
        self.kept.append(dict(self.__dict__))
        self._startPage()

    def save(self):
        for page in self.kept:
            self.__dict__.update(page)
            self.foot(len(self.kept))
            super().showPage()
        super().save()

    def foot(self, pages):
        before, between, after = self.words["page"]
        self.setFont("N", 8)
        self.setFillColor(SOFT)
        self.drawString(SIDE, 34, self.words["foot"])
        self.drawRightString(
            A4[0] - SIDE, 34, f"{before}{self._pageNumber}{between}{pages}{after}"
        )


def head(words):
    fields = [[text(a, SMALL), text(b, BOLD)] for a, b in words["fields"]]
    parties = [
        [text(label, SMALL), text(name, BOLD), *map(text, facts)]
        for label, name, *facts in words["parties"]
    ]
    return [
        text(words["title"], style("NB", 20)),
        Spacer(1, 12),
        Table(fields, colWidths=[96, 200], hAlign="LEFT", style=padded(0)),
        Spacer(1, 14),
        Table([parties], colWidths=[WIDTH / len(parties)] * len(parties), style=padded(0)),
        Spacer(1, 14),
        text(words["headline"], style("NB", 15)),
        Spacer(1, 8),
        text(words["memo"]),
        Spacer(1, 14),
    ]


def lines(words):
    first, *others = words["columns"]
    rows = [[text(first, style("N", 8))] + [text(title, FIGURE_HEAD) for title in others]]
    for name, detail, *figures in words["lines"]:
        cell = escape(name)
        if detail:
            cell += f'<br/><font size="8" color="#555555">{escape(detail)}</font>'
        rows.append([Paragraph(cell, TEXT)] + [text(figure, FIGURE) for figure in figures])
    rules = [("LINEBELOW", (0, 0), (-1, 0), 0.6, INK), ("LINEBELOW", (0, 1), (-1, -1), 0.4, LINE)]
    widths = [WIDTH - 248, 48, 72, 48, 80]
    return LongTable(rows, colWidths=widths, repeatRows=1, style=padded(4) + rules)


def totals(words):
    *rows, last = words["totals"]
    cells = [[text(label), text(amount, FIGURE)] for label, amount in rows]
    cells.append([text(last[0], SUM_LABEL), text(last[1], SUM)])
    rules = [("LINEABOVE", (0, 0), (-1, -1), 0.4, LINE)]
    return Table(cells, colWidths=[180, 80], hAlign="RIGHT", style=padded(4) + rules)


def render(words):
    output = io.BytesIO()
    document = BaseDocTemplate(
        output, pagesize=A4, title=words["documentTitle"], author=words["author"]
    )
    frame = Frame(SIDE, 57, WIDTH, A4[1] - 108, 0, 0, 0, 0)
    document.addPageTemplates([PageTemplate(frames=[frame])])
    end = KeepTogether([totals(words), Spacer(1, 6), text(words["footer"], SMALL)])
    canvas = type("Canvas", (Numbered,), {"words": words})
    document.build([*head(words), lines(words), end], canvasmaker=canvas)
    return output.getvalue()


worker.serve(render)
