"""Compares the tool and the library with other programs, all in one run; see ../README.md."""

import argparse
import os
import sys
from pathlib import Path

import programs
import sections
from setting import Setting


def main():
    options = read_arguments()
    setting = Setting(
        binaries=options.binaries.resolve(), floor=options.folder.resolve() / "floor",
        launch=options.folder.resolve() / "launch", folder=options.folder.resolve(),
        python=options.python and options.python.absolute(),
    )
    report = Report(options.output)
    ours = programs.ours(setting)
    floors = [programs.floor(setting), programs.tagged_floor(setting)]
    peers, missing = programs.peers(setting) if options.python else ([], ["all peers"])
    report.add(heading(missing))
    compare = compare_quickly if options.quick else compare_fully
    compare(setting, [ours, *floors, *peers], report)


def compare_quickly(setting, everyone, report):
    fast = [program for program in everyone if program.most_lines > 5000]
    report.add(sections.cold_section(setting, everyone, "latin", 5, rounds=5, budget=3))
    report.add(sections.warm_section(setting, everyone, "latin", 5, 5, most=20, warm_up=20))
    report.add(sections.warm_section(setting, everyone, "latin", 100, 5, most=5, warm_up=6))
    report.add(sections.warm_section(setting, fast, "mixed", 20, 5, most=8, warm_up=10))
    report.add(sections.cold_section(setting, fast, "latin", 5000, rounds=3, budget=4))
    report.add(sections.cores_section(setting, everyone[0], [(5, 40, 20)], rounds=5))
    report.add(sections.stages_section(setting, [(5, 60), (100, 20)]))
    report.add(sections.forms_section(setting, [(5, 80), (100, 24)]))


def compare_fully(setting, everyone, report):
    for market, lines in [("latin", 5), ("latin", 100), ("mixed", 20)]:
        report.add(sections.cold_section(setting, everyone, market, lines, rounds=15))
    for market, lines, most, warm_up in [
        ("latin", 5, 25, 40), ("latin", 100, 8, 20), ("arabic", 5, 20, 30),
        ("japanese", 5, 20, 30), ("mixed", 20, 15, 30),
    ]:
        report.add(
            sections.warm_section(setting, everyone, market, lines, 11, most=most, warm_up=warm_up)
        )
    sizes = [(5, 100, 40), (100, 20, 20)]
    report.add(sections.cores_section(setting, everyone[0], sizes, rounds=11))
    report.add(sections.cold_section(setting, everyone, "latin", 1000, rounds=7))
    report.add(sections.cold_section(setting, everyone, "latin", 5000, rounds=5))
    report.add(sections.cold_section(setting, everyone, "latin", 100_000, 3, budget=90, limit=900))
    report.add(sections.stages_section(setting, [(5, 200), (100, 60), (5000, 4)]))
    report.add(sections.forms_section(setting, [(5, 400), (100, 120)]))


def heading(missing):
    model = next(
        (line.partition(":")[2].strip() for line in Path("/proc/cpuinfo").read_text().splitlines()
         if line.startswith("model name")),
        "unknown",
    )
    left_out = f" Not on this machine and left out: {', '.join(missing)}." if missing else ""
    load, cores = os.getloadavg()[0], os.cpu_count()
    busy = " **Other programs ran at the same time: provisional.**" if load > cores / 2 else ""
    return (
        "# Results\n\n"
        "Written by `make bench`; what is compared, and how, is in [README.md](README.md). "
        "Medians, with the least and the greatest in brackets, ratios with their quartiles. Ratios "
        "are of the same round; above 1, ours is faster. Compare only figures of one run.\n\n"
        f"{cores} cores, {model}; load before the run {load:.1f}.{busy}{left_out}\n"
    )


class Report:
    """Prints each part as it comes, and writes the file anew, so that a run that is cut keeps them."""

    def __init__(self, output):
        self.output = output
        self.parts = []

    def add(self, part):
        self.parts.append(part)
        print(part, flush=True)
        if self.output:
            self.output.write_text("\n".join(self.parts), encoding="utf-8")


def read_arguments():
    parser = argparse.ArgumentParser(prog="compare", description=__doc__)
    parser.add_argument("binaries", type=Path, help="the folder with billhead and billhead-measure")
    parser.add_argument("folder", type=Path, help="where floor and launch are and documents go")
    parser.add_argument("--python", type=Path, help="the Python that has the peers' packages")
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--output", type=Path, help="also write the tables here")
    return parser.parse_args()


sys.exit(main())
