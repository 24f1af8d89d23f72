"""A table as a row among many: its numbers on one line, what it needs below."""

from __future__ import annotations

from typing import Final

from textual.content import Content

from game.classroom.console.clock import clock_face
from game.classroom.console.needs import PHASES, Names, needs
from game.classroom.hall import Summary
from game.language import _
from game.rules.names import Phase
from game.screens.called import warmth
from game.screens.matrix import crop
from game.screens.widgets.lines import flow

_WIDTHS: Final = {"table": 6, "round": 8, "phase": 12, "clock": 11, "agreed": 14, "said": 5}
"""Cells of the columns; what the room is called has what is left."""

INDENT: Final = 3
"""Cells under which what a table needs hangs."""


def heads() -> Content:
    """The names of the columns."""
    named = {
        # Not by the word alone, which a package is tabled with.
        "table": _("Table {n}").format(n="").rstrip(),
        "round": _("Round"),
        "phase": _("Phase"),
        "clock": _("Clock"),
        "agreed": _("Agreed"),
        "said": _("Said"),
    }
    words = "".join(crop(named[column], width) for column, width in _WIDTHS.items())
    return Content.styled(f"  {words}{_('Room')}", "$foreground-muted")


def numbers(table: Summary, marked: bool) -> Content:
    """The line of numbers; `marked` is whether acts go to it."""
    clauses = table.agreed + table.brackets
    which = _("{n}, last") if table.clock_stopped else _("{n} of {m}")
    # Low clocks are seen at once, and nothing blinks.
    running = table.phase is not Phase.ENDED and not table.paused
    late = running and table.left is not None and table.left < 60
    return Content.assemble(
        ("✓ " if marked else "  ", "bold $text-accent"),
        (crop(str(table.table), _WIDTHS["table"]), "bold"),
        crop(which.format(n=table.round, m=table.rounds), _WIDTHS["round"]),
        crop(_(PHASES[table.phase]), _WIDTHS["phase"]),
        (crop(clock_face(table), _WIDTHS["clock"]), "bold $text-warning" if late else ""),
        (_bar(table.agreed, clauses), "$text-success"),
        crop(f" {table.agreed}/{clauses}", _WIDTHS["agreed"] - 8),
        crop(str(sum(table.talk.values())), _WIDTHS["said"]),
        f"{table.temperature}° {warmth(table.temperature)}",
    )


def _bar(agreed: int, clauses: int, cells: int = 8) -> str:
    full = round(cells * agreed / clauses) if clauses else 0
    return "━" * full + "┄" * (cells - full)


def _fit(line: Content, width: int) -> Content:
    return line.truncate(width, ellipsis=True) if line.cell_length > width else line


def row(table: Summary, names: Names, width: int, marked: bool, whole: bool) -> Content:
    """The row: two lines, or as many as it takes if it is to be seen `whole`."""
    lines = [_fit(numbers(table, marked), width)]
    told = [Content.styled(need.words, need.style) for need in needs(table, names)]
    if whole:
        dotted = [*(each + Content(" ·") for each in told[:-1]), *told[-1:]]
        under = flow(dotted, width - INDENT)
    else:
        under = _fit(Content(" · ").join(told), width - INDENT)
    lines += [line.pad_left(INDENT) for line in under.split("\n", allow_blank=True)]
    if whole:
        lines = [
            line.pad_right(max(0, width - line.cell_length)).stylize_before("on $primary 25%")
            for line in lines
        ]
    return Content("\n").join(lines)
