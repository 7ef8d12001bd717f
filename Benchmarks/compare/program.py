"""A program that draws invoices."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

EVERY_MARKET = ("latin", "arabic", "japanese", "mixed")


@dataclass(frozen=True)
class Program:
    name: str
    #: What its files are: tagged, archival.
    files: str
    #: The command that draws one document of a folder, from the folder and the output.
    once: Callable[[Path, Path], list]
    #: The command that draws documents of a folder as ordered, before the folder.
    warm: list
    markets: tuple = EVERY_MARKET
    #: More lines are not asked of it; see README.md.
    most_lines: int = 100_000
    #: Whether Noto Sans is among its fonts, for programs that cannot use Inter.
    with_noto: bool = True
    more: dict = field(default_factory=dict)

    def draws(self, market, lines):
        return market in self.markets and lines <= self.most_lines

    def environment(self, setting, market):
        return setting.environment(market, self.with_noto) | self.more
