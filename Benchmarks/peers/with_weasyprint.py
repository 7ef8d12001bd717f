"""WeasyPrint: one font configuration for all documents; PDF/UA-1, which is tagged."""

from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration

import worker
from page import html

fonts = FontConfiguration()


def render(words):
    return HTML(string=html(words)).write_pdf(font_config=fonts, pdf_variant="pdf/ua-1")


worker.serve(render)
