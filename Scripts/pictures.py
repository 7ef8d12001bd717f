#!/usr/bin/env python3
"""Tells whether files that `billhead verify` accepts look like the rendering in PDFium.

  pictures.py TOOL FIXTURE ...
  pictures.py --draw FILE FOLDER      each page as an image, for tests

Each fixture is rendered plain, with attached files, signed, and both; each file must be accepted, and
each page of it must be drawn as that of the plain one. It needs the Python package pypdfium2, which
Scripts/conformance installs, and openssl.
"""
import subprocess
import sys
import tempfile
from pathlib import Path

import pypdfium2


def run(*words):
    return subprocess.run([str(word) for word in words], check=True, capture_output=True, text=True)


def pictures(path):
    """Size and bytes of each page at 72 dots to the inch."""
    document = pypdfium2.PdfDocument(path)
    drawn = [page.render(scale=1, may_draw_forms=True) for page in document]
    return [(picture.width, picture.height, bytes(picture.buffer)) for picture in drawn]


def key(folder):
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    run("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=Test",
        "-keyout", key, "-out", certificate)
    return ["--sign-key", key, "--sign-certificate", certificate, "--sign-reason",
            "6 0 obj <</Type/Page>> endobj startxref 9 %%EOF"]


def check(tool, fixture, folder, signing):
    attached = folder / "a.bin"
    # Not packed where it stands, for what comes first cannot be.
    attached.write_bytes(bytes((i * i * 7919 >> 5) & 255 for i in range(4_000))
                         + b"\n6 0 obj\n<</Length 9>>stream\n0 0 9 9 re f\nendstream endobj\n"
                         + b"xref\n0 1\ntrailer\n<</Root 6 0 R>>\nstartxref\n9\n%%EOF\n")
    attaching = ["--attach", attached, "--attach-snapshot"]
    faults = 0
    for standard in ("a3a", "a4f"):
        expected = None
        for options in ([], attaching, signing, attaching + signing):
            path = folder / "a.pdf"
            run(tool, "render", fixture, "--allow-draft", "--pdf-standard", standard, *options,
                "--output", path)
            run(tool, "verify", path, fixture)
            drawn = pictures(path)
            expected = expected or drawn
            if drawn != expected or not all(len(set(page[2])) > 16 for page in drawn):
                print(f"{fixture}: {standard} with {len(options)} options looks otherwise in PDFium")
                faults += 1
    return faults


def draw(path, folder):
    """Writes each page at 60 dots to the inch as a PPM file."""
    for number, page in enumerate(pypdfium2.PdfDocument(path), 1):
        drawn = page.render(scale=60 / 72, may_draw_forms=True, rev_byteorder=True)
        rows = bytes(drawn.buffer)
        step = drawn.n_channels
        head = f"P6 {drawn.width} {drawn.height} 255\n".encode()
        pixels = bytearray()
        for row in range(drawn.height):
            line = rows[row * drawn.stride:row * drawn.stride + drawn.width * step]
            for place in range(0, len(line), step):
                pixels += line[place:place + 3]
        Path(folder, f"p{number:03}.ppm").write_bytes(head + pixels)


def main(arguments):
    if len(arguments) == 3 and arguments[0] == "--draw":
        return draw(arguments[1], arguments[2])
    if len(arguments) < 2:
        sys.exit(__doc__)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        signing = key(folder)
        faults = sum(check(arguments[0], fixture, folder, signing) for fixture in arguments[1:])
    print(f"{len(arguments) - 1} fixtures look the same in PDFium, signed or not"
          if not faults else f"{faults} files look otherwise")
    sys.exit(1 if faults else 0)


main(sys.argv[1:])
