"""The programs that are compared, ours first."""

import shutil
from dataclasses import replace
from pathlib import Path

from program import Program


def ours(setting):
    return Program(
        "Billhead",
        "PDF/A-3a, PDF/UA-1",
        once=lambda folder, output: [
            setting.tool, "render", folder / "0.bundle.json", "--output", output,
        ],
        warm=[setting.measure, "warm"],
    )


def floor(setting, name="C floor", files="untagged", **more):
    return Program(
        name,
        files,
        once=lambda folder, output: [setting.floor, "once", folder / "0.words.tsv", output],
        warm=[setting.floor, "warm"],
        **more,
    )


def tagged_floor(setting):
    """Cairo's own structure takes time with the square of its elements: no 100,000 lines."""
    program = floor(setting, "C floor, tagged", "tagged", more={"FLOOR_TAGGED": "1"})
    return replace(program, most_lines=5000)


def peers(setting):
    """Those that are on this machine, and the names of those that are not."""
    found, missing = [], []
    for name, program in candidates(setting):
        if program:
            found.append(program)
        else:
            missing.append(name)
    return found, missing


def candidates(setting):
    latin, short = {"markets": ("latin",)}, {"most_lines": 5000}
    plain = {"TYPST_PLAIN": "1"}
    for name, module, files, more in [
        ("Typst", "typst", "PDF/UA-1", {"with_noto": False}),
        ("Typst, untagged", "typst", "untagged", {"with_noto": False, "more": plain}),
        ("WeasyPrint", "weasyprint", "PDF/UA-1", short),
        ("ReportLab", "reportlab", "untagged", latin | short),
        ("fpdf2", "fpdf", "untagged", latin | short),
    ]:
        has = has_module(setting, module)
        yield name, has and scripted(setting, name, f"with_{module}.py", files, **more)
    yield "Chromium", chromium(setting)
    yield "TCPDF", tcpdf(setting)


def scripted(setting, name, script, files, interpreter=None, **more):
    command = [interpreter or setting.python, setting.peers / script]
    return Program(
        name,
        files,
        once=lambda folder, output: [*command, "once", folder / "0.words.json", output],
        warm=[*command, "warm"],
        **more,
    )


def has_module(setting, module):
    return any(setting.python.parent.parent.glob(f"lib/python3*/site-packages/{module}"))


def chromium(setting):
    """Once from its own command line, with a page that is made before; warm with a tab."""
    browser = shutil.which("chromium-headless-shell") or shutil.which("chromium")
    if not browser or not has_module(setting, "websocket"):
        return None
    return Program(
        "Chromium",
        "tagged",
        once=lambda folder, output: [
            browser, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
            f"--print-to-pdf={output}", setting.page(folder).as_uri(),
        ],
        warm=[setting.python, setting.peers / "with_chromium.py", "warm"],
        most_lines=5000,
        more={"CHROMIUM": browser},
    )


def tcpdf(setting):
    php = shutil.which("php")
    if not php or not Path("/usr/share/php/tcpdf").is_dir():
        return None
    return scripted(
        setting, "TCPDF", "with_tcpdf.php", "untagged", interpreter=php, markets=("latin",)
    )
