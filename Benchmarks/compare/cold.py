"""Whole processes, in turns."""

import subprocess
import time
from dataclasses import dataclass, field

from contents import shortcoming

WARMING_LINES = 5


@dataclass
class Cold:
    """What the processes of one program took, in milliseconds and megabytes."""

    program: object
    wall: list = field(default_factory=list)
    cpu: list = field(default_factory=list)
    peak: list = field(default_factory=list)
    size: int = 0
    pages: int = 0
    fault: str | None = None
    seconds: float = 0

    def run(self, setting, market, folder, limit):
        output = folder / "output.pdf"
        output.unlink(missing_ok=True)
        start = time.monotonic()
        figures = launch(setting, self.program, market, folder, output, limit)
        self.seconds += time.monotonic() - start
        if len(figures) != 3 or not output.exists():
            self.fault = f"no file after {self.seconds:.0f} s"
            return
        if not self.size:
            self.size = output.stat().st_size
            self.pages, self.fault = shortcoming(output, folder / "0.words.json")
        self.wall.append(figures[0])
        self.cpu.append(figures[1])
        self.peak.append(figures[2] / 1024)


def launch(setting, program, market, folder, output, limit):
    """Wall and processor milliseconds and peak kilobytes; nothing when the program fails."""
    command = [setting.launch, str(limit), *program.once(folder, output)]
    done = subprocess.run(
        command, env=program.environment(setting, market), text=True,
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    )
    return [float(word) for word in done.stdout.split()] if done.returncode == 0 else []


def measure(setting, programs, market, lines, rounds, budget=20, limit=300):
    """Each program once a round, until it has used its budget of seconds."""
    warm_disk(setting, programs, market)
    folder = setting.material(market, lines, 1)
    runs = [Cold(program) for program in programs if program.draws(market, lines)]
    for number in range(rounds):
        for run in turned(runs, number):
            if not run.fault and run.seconds <= budget:
                run.run(setting, market, folder, limit)
    return runs


def warm_disk(setting, programs, market):
    """Has every program read what it reads of the disk, with a short document."""
    folder = setting.material(market, WARMING_LINES, 1)
    for program in programs:
        if program.draws(market, WARMING_LINES):
            launch(setting, program, market, folder, folder / "output.pdf", 60)


def turned(items, number):
    """The items, another one first each time."""
    first = number % len(items)
    return items[first:] + items[:first]
