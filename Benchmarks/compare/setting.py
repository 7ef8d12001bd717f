"""Where things are, and what the programs see of the machine."""

import os
import subprocess
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

SYSTEM_FONTS = Path("/usr/share/fonts")
LATIN = [f"opentype/inter/Inter-{weight}.otf" for weight in ("Regular", "Medium", "SemiBold")]
NOTO = [f"truetype/noto/NotoSans-{weight}.ttf" for weight in ("Regular", "Bold")]
ARABIC = [f"truetype/noto/NotoSansArabic-{weight}.ttf" for weight in ("Regular", "Bold")]
HAN = [f"opentype/noto/NotoSansCJK-{weight}.ttc" for weight in ("Regular", "Bold")]
FONTS = {
    "latin": [],
    "arabic": ARABIC,
    "japanese": HAN,
    "mixed": ARABIC + HAN,
}


@dataclass(frozen=True)
class Setting:
    binaries: Path
    floor: Path
    launch: Path
    folder: Path
    python: Path | None

    @cached_property
    def peers(self):
        return Path(__file__).resolve().parent.parent / "peers"

    @property
    def tool(self):
        return self.binaries / "billhead"

    @property
    def measure(self):
        return self.binaries / "billhead-measure"

    def material(self, market, lines, count):
        """A folder with so many documents; see `Measure/Material.swift`."""
        folder = self.folder / f"{market}-{lines}"
        if not (folder / f"{count - 1}.words.tsv").exists():
            order = [self.measure, "write", market, str(lines), str(count), folder]
            subprocess.run(order, check=True)
        return folder

    def page(self, folder):
        """The first document as a page of HTML."""
        page = folder / "0.html"
        if not page.exists():
            script = self.peers / "page.py"
            subprocess.run([sys.executable, script, folder / "0.words.json", page], check=True)
        return page

    def fonts(self, market, with_noto=True):
        """A folder with the fonts that a market needs and no others."""
        folder = self.folder / f"fonts-{market}{'-noto' if with_noto else ''}"
        folder.mkdir(exist_ok=True)
        for name in LATIN + (NOTO if with_noto else []) + FONTS[market]:
            link = folder / Path(name).name
            link.is_symlink() or link.symlink_to(SYSTEM_FONTS / name)
        return folder

    def environment(self, market, with_noto=True):
        fonts = self.fonts(market, with_noto)
        return {
            "PATH": os.environ["PATH"],
            "HOME": str(self.folder),
            "LANG": "C.UTF-8",
            "PYTHONPYCACHEPREFIX": str(self.folder / "pycache"),
            "FONTS": str(fonts),
            "FONT_CACHE": str(self.font_cache),
            "FONTCONFIG_FILE": str(self.font_configuration(fonts)),
        }

    def font_configuration(self, fonts):
        file = fonts.with_suffix(".conf")
        file.write_text(
            '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
            f"<dir>{fonts}</dir><cachedir>{self.folder}/fontconfig</cachedir></fontconfig>"
        )
        return file

    @cached_property
    def font_cache(self):
        """Where TCPDF keeps converted fonts; it wants its own default there too."""
        folder = self.folder / "tcpdf-fonts"
        folder.mkdir(exist_ok=True)
        for file in Path("/usr/share/php/tcpdf/fonts").glob("helvetica*.php"):
            link = folder / file.name
            link.is_symlink() or link.symlink_to(file)
        return folder
