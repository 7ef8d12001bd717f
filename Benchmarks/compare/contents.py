"""Whether a file says what it should: a program that drops lines is not compared."""

import json
import re
import subprocess
import unicodedata
from collections import Counter


def shortcoming(pdf, words):
    """The number of pages, and what is wrong or None."""
    text = subprocess.run(
        ["pdftotext", "-q", pdf, "-"], stdout=subprocess.PIPE, check=False
    ).stdout.decode(errors="replace")
    pages = text.count("\f")
    missing = expected(words) - Counter(figures(text))
    if not pages:
        return 0, "not a readable PDF"
    if missing:
        return pages, f"lacks {missing.total()} amounts, such as {next(iter(missing))}"
    return pages, None


def expected(words):
    invoice = json.loads(words.read_bytes())
    amounts = [row[-1] for row in invoice["lines"] + invoice["totals"]]
    return Counter(figure for amount in amounts for figure in figures(amount))


def figures(text):
    return re.findall(r"\d(?:[\d.,]*\d)?", unicodedata.normalize("NFKC", text))
