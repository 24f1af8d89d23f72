"""Tables for narrow screens: a label a row, a column a delegation (or wording, or round).

Columns may be narrower than their names: the names then stand on several lines, each above its
column, so that twelve delegations fit in eighty columns with their names whole.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rich.cells import cell_len, set_cell_size
from textual.content import Content
from textual.geometry import Size
from textual.widgets import Static

Piece = tuple[str, str]
"""Some characters and their style."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its label, a piece for every column, and a remark at its end."""

    label: str
    cells: tuple[Piece, ...] = ()
    tail: str = ""
    style: str = ""


def crop(text: str, width: int) -> str:
    """The text in exactly so many cells, with an ellipsis if it had to be cut."""
    if cell_len(text) <= width:
        return set_cell_size(text, width)
    return set_cell_size(text, max(0, width - 1)) + "…"[:width]


def bar(share: float, width: int) -> str:
    """A share from 0 to 1 as a bar; what lies outside is drawn as the nearer end.

    >>> bar(0.5, 8)
    '████░░░░'
    """
    full = round(min(1.0, max(0.0, share)) * width)
    return "█" * full + "░" * (width - full)


def matrix(
    names: Sequence[str], rows: Sequence[Row], width: int, mine: int = -1, numbers: bool = True
) -> Content:
    """The table; the name of column `mine` stands out.

    Cells are set to the right, as numbers are, or to the left.
    """
    labels = max((cell_len(row.label) for row in rows), default=0) + 2
    tails = max((cell_len(row.tail) for row in rows), default=0)
    cells = max((cell_len(text) for row in rows for text, _ in row.cells), default=1)
    column = _column_width(names, cells, width - labels - tails)
    label = max(6, min(labels, width - tails - column * len(names)))
    lines = _header(names, label, column, mine)
    for row in rows:
        pieces: list[Piece] = [(crop(row.label, label - 1) + " ", row.style)]
        for text, style in row.cells:
            padding = " " * (cells - cell_len(text))
            text = padding + text if numbers else text + padding
            pieces += [(text, style), (" " * (column - cells), "")]
        pieces.append((row.tail, "$foreground-muted"))
        lines.append(Content.assemble(*pieces))
    return Content("\n").join(lines)


def _column_width(names: Sequence[str], cells: int, room: int) -> int:
    if not names:
        return 1
    wished = max(*(cell_len(name) for name in names), cells) + 2
    return max(cells + 1, min(wished, room // len(names)))


def _header(names: Sequence[str], label: int, column: int, mine: int) -> list[Content]:
    """The names on as few lines as they fit on, with a stroke down to the column."""
    longest = max((cell_len(name) for name in names), default=0)
    levels = max(1, -(-(longest + 1) // column))
    lines = []
    for level in range(levels):
        pieces: list[Piece] = [(" " * label, "")]
        at = 0
        for number, name in enumerate(names):
            if number % levels == level:
                pieces.append((" " * (number * column - at), ""))
                pieces.append((name, "bold" if number == mine else "$foreground-muted"))
                at = number * column + cell_len(name)
            elif number % levels < level and at <= number * column:
                pieces.append((" " * (number * column - at) + "│", "$foreground-disabled"))
                at = number * column + 1
        lines.append(Content.assemble(*pieces))
    return lines if names else []


def hanging(margin: Content, words: Content, indent: int, width: int) -> Content:
    """Words wrapped beside a margin of `indent` cells."""
    first, *rest = words.wrap(max(8, width - indent))
    gap = " " * (indent - margin.cell_length)
    lines = [Content.assemble(margin, gap, first)]
    lines += [Content.assemble(" " * indent, line) for line in rest]
    return Content("\n").join(lines)


def packed(entries: Sequence[str], width: int) -> str:
    """Entries on as few lines as hold them, none broken in two."""
    lines = [""]
    for entry in entries:
        longer = f"{lines[-1]}   {entry}" if lines[-1] else entry
        if cell_len(longer) <= width or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(entry)
    return "\n".join(lines)


class Drawn(Static):
    """Something drawn line by line for the width there is; its lines are never wrapped."""

    def __init__(self, draw: Callable[[int], Content], classes: str = "") -> None:
        super().__init__(classes=classes)
        self.draw = draw

    def render(self) -> Content:
        """What was asked for, at the width there is now."""
        return self.draw(self.content_size.width)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """The lines that it takes at a width."""
        return self.draw(width).plain.count("\n") + 1


def quiet(words: str) -> Static:
    """A remark that keeps to the background."""
    return Static(Content(words), classes="quiet")
