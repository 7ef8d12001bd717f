"""Figures with their spread."""

from statistics import median, quantiles


def number(value):
    """Three digits."""
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def with_range(values):
    """The median, with the least and the greatest."""
    if not values:
        return "–"
    if len(values) == 1:
        return number(values[0])
    return f"{number(median(values))} ({number(min(values))}–{number(max(values))})"


def with_quartiles(values):
    """The median, with the first and the third quartile."""
    if len(values) < 4:
        return with_range(values)
    low, middle, high = quantiles(values, n=4, method="inclusive")
    return f"{number(middle)} ({number(low)}–{number(high)})"


def ratios(values, others):
    """Of the same rounds."""
    return [a / b for a, b in zip(values, others)]
