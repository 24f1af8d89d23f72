"""Text laid out line by line: hanging indents, and something kept at the right edge."""

from __future__ import annotations

from collections.abc import Iterable

from rich.cells import cell_len
from textual.content import Content

Piece = tuple[str, str]
"""Some characters and their style."""


def hang(content: Content, width: int, first: str = "", indent: int = 0) -> Content:
    """The content wrapped to `width`, behind `first`; later lines hang at `indent`."""
    return Content("\n").join(rows(content, width, first, indent))


def rows(content: Content, width: int, first: str = "", indent: int = 0) -> list[Content]:
    """The rows of `hang`, one by one."""
    indent = indent or cell_len(first)
    lines = content.wrap(max(8, width - indent))
    style = "$text-warning" if first == "▎" else "$foreground-muted"
    head = Content.assemble((first + " " * (indent - cell_len(first)), style), lines[0])
    return [head, *(line.pad_left(indent) for line in lines[1:])]


def spread(left: Content, right: Content, width: int, indent: int = 0) -> Content:
    """The left at its place, the right at the edge; the right below, if both do not fit."""
    width = max(8, width)
    room = width - left.cell_length - right.cell_length
    if right.plain and room >= 1:
        return Content.assemble(left, " " * room, right)
    lines = left.wrap(width) if left.cell_length > width else [left]
    lines = [lines[0], *(line.pad_left(indent) for line in lines[1:])]
    if right.plain:
        lines.append(right.pad_left(max(0, width - right.cell_length)))
    return Content("\n").join(lines)


def indented(content: Content, indent: int) -> Content:
    """Every line of it moved to the right."""
    return Content("\n").join(line.pad_left(indent) for line in content.split("\n"))


def flow(groups: Iterable[Content], width: int, gap: str = " ") -> Content:
    """Groups one after another; a line ends between two of them, if it can."""
    lines: list[Content] = []
    for group in groups:
        if lines and lines[-1].cell_length + len(gap) + group.cell_length <= width:
            lines[-1] = Content.assemble(lines[-1], gap, group)
        else:
            lines.append(group)
    return Content("\n").join(piece for line in lines for piece in line.wrap(max(8, width)))


def stack(*contents: Content | None) -> Content:
    """Contents one below the other; None is left out."""
    return Content("\n").join(content for content in contents if content is not None)


def bar(points: int, most: int, cells: int) -> str:
    """Points as a bar of so many cells, half cells included; nothing for nothing."""
    halves = round(2 * cells * max(0, points) / most) if most > 0 else 0
    return "━" * (halves // 2) + "╸" * (halves % 2)
