"""A plot in a terminal's cells: series with a sign each, on two axes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from plotille import Canvas
from textual.content import Content

from game.screens.matrix import packed

MARGIN: Final = 6
"""Cells for the figures of the vertical axis."""


@dataclass(frozen=True, slots=True)
class Series:
    """Places with one sign each, or the same for all; `joined` ones have a line between them."""

    label: str
    places: tuple[tuple[float, float], ...]
    signs: str
    style: str = ""
    joined: bool = True

    def sign(self, number: int) -> str:
        """The sign of a place."""
        return self.signs[min(number, len(self.signs) - 1)]


@dataclass(frozen=True, slots=True)
class Axis:
    """From `low` to `high`; `ticks` are values and what is written at them."""

    low: float
    high: float
    ticks: tuple[tuple[float, str], ...]

    def cell(self, value: float, cells: int, dots: int) -> int:
        """The cell, of so many with so many dots each, in which a canvas sets a value."""
        share = (self.inside(value, cells * dots) - self.low) / (self.high - self.low)
        return round(share * cells * dots) // dots

    def inside(self, value: float, dots: int) -> float:
        """The value, or that of the nearest of so many dots for what lies beyond."""
        return min(max(value, self.low), self.high - (self.high - self.low) / dots)


def plot(series: Sequence[Series], across: Axis, up: Axis, width: int, height: int) -> Content:
    """The plot in exactly so many cells, with a line under it of what the signs stand for."""
    cells, rows = max(10, width - MARGIN), height - 2
    canvas = Canvas(cells, rows, across.low, up.low, across.high, up.high, mode="names")

    def inside(each: Series) -> list[tuple[float, float]]:
        return [(across.inside(x, 2 * cells), up.inside(y, 4 * rows)) for x, y in each.places]

    for each in series:
        if each.joined:
            for (x0, y0), (x1, y1) in pairwise(inside(each)):
                canvas.line(x0, y0, x1, y1)
    for each in series:
        for number, (x, y) in enumerate(inside(each)):
            canvas.point(x, y, marker=each.sign(number))
    lines = canvas.plot(linesep="\n").replace("\u2800", " ").split("\n")
    figures = {rows - 1 - up.cell(value, rows, 4): words for value, words in up.ticks}
    drawn = [
        Content.assemble(
            (figures.get(n, "").rjust(MARGIN - 2), "$foreground-muted"),
            (" ┤" if n in figures else " │", "$foreground-disabled"),
            _styled(line, series),
        )
        for n, line in enumerate(lines)
    ]
    key = packed([f"{each.signs[0]} {each.label}" for each in series if each.label], width)
    return Content("\n").join([*drawn, *_foot(across, cells), _styled(key, series)])


def _styled(line: str, series: Sequence[Series]) -> Content:
    content = Content(line)
    for each in series:
        if each.style:
            content = content.highlight_regex(f"[{re.escape(each.signs)}]", style=each.style)
    return content


def _foot(across: Axis, cells: int) -> list[Content]:
    """The horizontal axis and its figures."""
    rule, figures = ["─"] * cells, [" "] * (cells + MARGIN)
    for value, words in across.ticks:
        at = across.cell(value, cells, 2)
        rule[at] = "┴"
        first = min(max(0, at - len(words) // 2), cells - len(words))
        figures[first : first + len(words)] = words
    corner = " " * (MARGIN - 2) + " └"
    return [
        Content.styled(corner + "".join(rule), "$foreground-disabled"),
        Content.styled(" " * MARGIN + "".join(figures).rstrip(), "$foreground-muted"),
    ]
