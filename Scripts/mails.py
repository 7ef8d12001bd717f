#!/usr/bin/env python3
"""Tells whether the mails of fixtures are well-formed HTML, by a parser that follows the standard.

  mails.py TOOL FIXTURE ...

Each fixture is rendered in each of its locales, as HTML and as text: the parser must find no error,
every link must stand in the text, and the HTML must be short enough that no client cuts it off. A
fixture of whose state no mail can be told apart is left out. It needs the Python package html5lib,
which Scripts/conformance installs.
"""
import subprocess
import sys
from pathlib import Path

import html5lib

# Gmail cuts at 102 kB; a usual invoice has 5 to 25 lines.
LIMIT = 60_000


def render(tool, fixture, locale, form):
    run = subprocess.run(
        [tool, "render", *sorted(fixture.glob("*.json")), "--locale", locale, "--as", form,
         "--allow-draft", "--output", "-"], capture_output=True)
    if run.returncode == 2 and b"is not clear" in run.stderr:
        return None
    if run.returncode:
        sys.exit(f"{fixture}: {run.stderr.decode()}")
    return run.stdout.decode()


def faults(source, text):
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    tree = parser.parse(source)
    for (line, column), code, details in parser.errors:
        yield f"{line}:{column}: {code} {details}"
    for link in tree.iter("a"):
        url = link.get("href", "")
        if url.startswith("https:") and url not in text:
            yield f"the text does not show {url}"
    if tree.find(".//script") is not None or tree.find(".//form") is not None:
        yield "it runs or asks for something"
    size = len(source.encode())
    if size > LIMIT:
        yield f"{size} bytes"


def main(arguments):
    tool, *fixtures = arguments
    count = found = 0
    for fixture in map(Path, fixtures):
        for locale in (fixture / "locales.txt").read_text().split():
            source = render(tool, fixture, locale, "email-html")
            if source is None:
                continue
            count += 1
            for fault in faults(source, render(tool, fixture, locale, "email-text")):
                print(f"{fixture.name} in {locale}: {fault}")
                found += 1
    print(f"{count} mails parsed, {found} faults")
    return 1 if found or not count else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
