"""Typst in its own Python package: one compiler, so fonts and files are read once; only the fonts
that are needed; PDF/UA-1, which is tagged. TYPST_PLAIN turns the tags off."""

import os
from pathlib import Path

import typst

import worker

template = Path(__file__).with_name("invoice.typ")
fonts = typst.Fonts(include_system_fonts=False, font_paths=[os.environ["FONTS"]])
compiler = typst.Compiler(str(template), font_paths=fonts)
form = {"pdf_tags": False} if os.environ.get("TYPST_PLAIN") else {"pdf_standards": "ua-1"}


def render(words):
    return compiler.compile(format="pdf", sys_inputs={"words": words}, **form)


# The words go to Typst as they are in the file.
worker.read = lambda path: Path(path).read_text(encoding="utf-8")
worker.serve(render)
