"""The invoice as a page of HTML, for the peers that draw those.

As a program: WORDS OUTPUT.
"""

import json
import sys
from html import escape
from pathlib import Path

STYLE = """
@page { size: A4; margin: 18mm 20mm 20mm;
  @bottom-left { content: "%(foot)s"; font: 8pt %(font)s; color: #555; width: 400pt }
  @bottom-right { content: "%(before)s" counter(page) "%(between)s" counter(pages) "%(after)s";
    font: 8pt %(font)s; color: #555 } }
body { font: 9pt/1.35 %(font)s; color: #111; margin: 0 }
h1 { font-size: 20pt; font-weight: 600; margin: 0 0 12pt }
h2 { font-size: 15pt; font-weight: 600; margin: 14pt 0 8pt }
table { border-collapse: collapse; width: 100%% }
td, th { text-align: start; vertical-align: top; padding: 0; font-weight: normal }
.fields { width: auto } .fields th { width: 96pt; color: #555 } .fields td { font-weight: 500 }
.parties { margin-top: 14pt } .parties td { width: 33.3%% }
small { font-size: 8pt; color: #555 } b { font-weight: 600 }
.lines { margin-top: 14pt } .lines tr { break-inside: avoid }
.lines th { font-size: 8pt; font-weight: 500; padding: 3pt 0; border-bottom: .6pt solid #111 }
.lines td { padding: 4pt 0; border-bottom: .4pt solid #ccc }
.lines :is(td, th):not(:first-child) { text-align: end; width: 56pt; white-space: nowrap }
.lines :is(td, th):last-child { width: 80pt }
.totals { width: 260pt; margin-block: 4pt 8pt; margin-inline: auto 0; break-inside: avoid }
.totals td { padding: 4pt 0; border-top: .4pt solid #ccc }
.totals td + td { text-align: end; white-space: nowrap }
.totals tr:last-child td { font-size: 10.5pt; font-weight: 600 }
"""


def html(words, font='"Noto Sans", "Noto Sans Arabic", "Noto Sans CJK JP"'):
    style = STYLE % {
        "font": font,
        "foot": words["foot"],
        **dict(zip(("before", "between", "after"), words["page"])),
    }
    direction = "rtl" if words["isRightToLeft"] else "ltr"
    return "".join(
        [
            f'<!DOCTYPE html><html lang="{words["language"]}" dir="{direction}"><head>'
            f'<meta charset="utf-8"><meta name="author" content="{escape(words["author"])}">'
            f'<title>{escape(words["documentTitle"])}</title><style>{style}</style></head><body>'
            f'<h1>{escape(words["title"])}</h1>',
            table("fields", rows(words["fields"], "<tr><th>{}</th><td>{}</td></tr>")),
            table("parties", "<tr>" + "".join(map(party, words["parties"])) + "</tr>"),
            f'<h2>{escape(words["headline"])}</h2><p>{escape(words["memo"])}</p>',
            table("lines", lines(words)),
            table("totals", rows(words["totals"], "<tr><td>{}</td><td>{}</td></tr>")),
            f'<small>{escape(words["footer"])}</small></body></html>',
        ]
    )


def table(name, content):
    return f'<table class="{name}">{content}</table>'


def rows(values, pattern):
    return "".join(pattern.format(*map(escape, row)) for row in values)


def party(words):
    label, name, *facts = map(escape, words)
    return f"<td><small>{label}</small><br><b>{name}</b><br>{'<br>'.join(facts)}</td>"


def lines(words):
    head = "".join(f"<th>{escape(title)}</th>" for title in words["columns"])
    return f"<thead><tr>{head}</tr></thead><tbody>{''.join(map(line, words['lines']))}</tbody>"


def line(words):
    name, detail, *figures = map(escape, words)
    detail = detail and f"<br><small>{detail}</small>"
    return f"<tr><td>{name}{detail}</td>" + "".join(f"<td>{x}</td>" for x in figures) + "</tr>"


if __name__ == "__main__":
    source, target = map(Path, sys.argv[1:])
    target.write_text(html(json.loads(source.read_bytes())), encoding="utf-8")
