"""Documents after one another in one process, in turns with other processes."""

import subprocess
import time
from dataclasses import dataclass, field

from cold import turned
from contents import shortcoming
from processes import memory, processor_seconds

SLICE_SECONDS = 0.25


@dataclass
class Warm:
    """What the documents of one program took, in milliseconds of each document."""

    program: object
    wall: list = field(default_factory=list)
    cpu: list = field(default_factory=list)
    peak: float = 0
    size: int = 0
    pages: int = 0
    fault: str | None = None

    def start(self, setting, market, folder, *arguments):
        self.folder = folder
        self.output = folder / "output.pdf"
        self.process = subprocess.Popen(
            [*self.program.warm, folder, *arguments],
            env=self.program.environment(setting, market),
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        )

    def order(self, first, count):
        """Wall and processor seconds, and bytes of a document."""
        start, used = time.monotonic(), processor_seconds(self.process.pid)
        self.process.stdin.write(f"{first} {count} {self.output}\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline()
        wall, cpu = time.monotonic() - start, processor_seconds(self.process.pid) - used
        if not answer:
            raise RuntimeError("ended before its answer")
        return wall, cpu, int(answer) // count

    def warm_up(self, most):
        """Draws until a second is over; tells how many documents fill a slice."""
        self.order(0, 1)
        took = self.order(1, 1)[0]
        count = max(1, min(most - 2, int(1 / took)))
        took = self.order(2, count)[0] / count
        _, _, self.size = self.order(2, 1)
        self.pages, self.fault = shortcoming(self.output, self.folder / "2.words.json")
        return max(1, int(SLICE_SECONDS / took))

    def draw(self, first, count):
        wall, cpu, _ = self.order(first, count)
        self.wall.append(1000 * wall / count)
        self.cpu.append(1000 * cpu / count)

    def stop(self):
        self.peak = memory(self.process.pid)
        self.process.stdin.close()
        self.process.wait(30)


def measure(setting, programs, market, lines, rounds, most, warm_up):
    """Each program draws a slice of the documents each round, at most so many of them. No document
    is drawn twice, so that nothing is gained by remembering one."""
    folder = setting.material(market, lines, warm_up + rounds * most)
    runs = [Warm(program) for program in programs if program.draws(market, lines)]
    for run in runs:
        run.start(setting, market, folder, *(["1"] if run.program.name == "Billhead" else []))
    return rounds_of(runs, rounds, most, warm_up)


def rounds_of(runs, rounds, most, warm_up):
    slices = {}
    for run in runs:
        try:
            slices[id(run)] = min(most, run.warm_up(warm_up))
        except (RuntimeError, OSError) as error:
            run.fault = str(error)
    for number in range(rounds):
        for run in turned(runs, number):
            if not run.fault:
                run.draw(warm_up + number * most, slices[id(run)])
    for run in runs:
        run.stop()
    return runs


def two_cores(setting, ours, market, lines, rounds, most, warm_up):
    """The library with one task and with two."""
    folder = setting.material(market, lines, warm_up + rounds * most)
    runs = [Warm(ours), Warm(ours)]
    for run, tasks in zip(runs, "12"):
        run.start(setting, market, folder, tasks)
    return rounds_of(runs, rounds, most, warm_up)
