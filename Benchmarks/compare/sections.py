"""The parts of the comparison. Each gives a piece of Markdown."""

import subprocess
from statistics import median

import cold
import warm
from spread import number, ratios, with_quartiles, with_range
from table import table


def cold_section(setting, programs, market, lines, rounds, **more):
    runs = cold.measure(setting, programs, market, lines, rounds, **more)
    head = [
        "whole process", "files", "CPU ms", "CPU, × ours", "wall ms", "wall, × ours", "peak MB",
        "bytes", "pages",
    ]
    rows = [cold_row(run, runs[0]) for run in runs]
    return titled(market, lines, head, rows)


def cold_row(run, ours):
    if run.fault:
        return failed(run, 7)
    return [
        run.program.name, run.program.files, with_range(run.cpu),
        with_quartiles(ratios(run.cpu, ours.cpu)), with_range(run.wall),
        with_quartiles(ratios(run.wall, ours.wall)), number(median(run.peak)), f"{run.size:,}",
        run.pages,
    ]


def warm_section(setting, programs, market, lines, rounds, most, warm_up):
    runs = warm.measure(setting, programs, market, lines, rounds, most, warm_up)
    head = [
        "warm, of a document", "files", "CPU ms", "CPU, × ours", "a second and core", "wall ms",
        "peak MB", "bytes", "pages",
    ]
    return titled(market, lines, head, [warm_row(run, runs[0]) for run in runs])


def warm_row(run, ours):
    if run.fault:
        return failed(run, 7)
    return [
        run.program.name, run.program.files, with_range(run.cpu),
        with_quartiles(ratios(run.cpu, ours.cpu)), number(1000 / median(run.cpu)),
        with_range(run.wall), number(run.peak), f"{run.size:,}", run.pages,
    ]


def failed(run, cells):
    return [run.program.name, run.program.files, f"left out: {run.fault}"] + ["–"] * (cells - 1)


def titled(market, lines, head, rows):
    return f"### {market.capitalize()}, {lines:,} lines\n\n{table(head, rows)}\n"


def cores_section(setting, ours, sizes, rounds):
    rows = []
    for lines, most, warm_up in sizes:
        one, two = warm.two_cores(setting, ours, "latin", lines, rounds, most, warm_up)
        rows.append([
            f"{lines} lines", number(1000 / median(one.wall)), number(1000 / median(two.wall)),
            with_quartiles(ratios(one.wall, two.wall)), with_quartiles(ratios(two.cpu, one.cpu)),
        ])
    head = [
        "library", "documents a second, one task", "two tasks", "faster by", "CPU of a document",
    ]
    return f"### Two cores\n\n{table(head, rows)}\n"


def stages_section(setting, sizes):
    columns = [measured(setting, "stages", lines, count) for lines, count in sizes]
    rows = [[name, *(number(column[name]) for column in columns)] for name in columns[0]]
    head = ["step, CPU ms", *(f"{lines:,} lines" for lines, _ in sizes)]
    return f"### Where the time of a warm document goes\n\n{table(head, rows)}\n"


def forms_section(setting, sizes):
    """What a mail and a page cost beside the PDF of the same document."""
    columns = [measured(setting, "forms", lines, count) for lines, count in sizes]
    rows = []
    for name in columns[0]:
        row = [name]
        for column in columns:
            whole = next(iter(column.values()))
            row += [number(column[name]), number(column[name] / whole)]
        rows.append(row)
    head = ["warm, of a document"]
    for lines, _ in sizes:
        head += [f"{lines:,} lines, CPU ms", "CPU, × its PDF"]
    return f"### Mail and page beside the PDF\n\n{table(head, rows)}\n"


def measured(setting, order, lines, count):
    folder = setting.material("latin", lines, count)
    order = [setting.measure, order, folder, str(count)]
    output = subprocess.run(order, check=True, stdout=subprocess.PIPE, text=True).stdout
    rows = (line.split("\t") for line in output.splitlines())
    return {name: float(time) for name, time in rows}
