"""Who sits at a table, seat by seat."""

from __future__ import annotations

from collections.abc import Iterable

from textual.content import Content

from game.classroom.console.needs import Names
from game.classroom.hall import Summary
from game.language import _
from game.notation import listed
from game.rules.names import Phase, Seat
from game.rules.setting import Delegation, Setting
from game.screens.ink import ink
from game.screens.matrix import crop, hanging
from game.screens.widgets.lines import Piece, hang, stack

NAME = 10
"""Cells of a delegation's short name."""


def naming(setting: Setting) -> Names:
    """What lists seats by the short names of their delegations."""
    short = {each.seat: each.short for each in setting.delegations}
    return lambda seats: listed(short[seat] for seat in seats)


def seat_line(table: Summary, known: Delegation, width: int, dark: bool) -> Content:
    """A seat: its delegation, who sits there, the pen first, and how it stands this round."""
    states = [(" · " + words, style) for words, style in _states(table, known.seat)]
    people = table.people.get(known.seat, ())
    there = [name for name in people if name not in table.away]
    away = _(" (away)")
    named = listed(name if name in there else name + away for name in people)
    margin = Content.assemble(("▌", ink(known.colour, dark)), (crop(known.short, NAME), "bold"))
    words = Content.assemble((named or _("nobody"), "" if there else "$text-warning"), *states)
    return hanging(margin, words, NAME + 2, width)


def _states(table: Summary, seat: Seat) -> Iterable[Piece]:
    if seat in table.caretakers:
        yield _("caretaker plays"), "$text-warning"
    if table.phase is Phase.ENDED:
        return
    if seat not in table.waiting:
        ready = _("ready") if table.phase is Phase.INFORMALS else _("answered")
        yield f"✓ {ready}", "$text-success"
    if seat in table.silent:
        yield _("silent"), "$foreground-muted"
    else:
        yield _("said {n}").format(n=table.talk.get(seat, 0)), "$foreground-muted"


def people_lines(table: Summary, setting: Setting, width: int, dark: bool) -> Content:
    """Every seat of a table, and who looks on."""
    lines = [seat_line(table, known, width, dark) for known in setting.delegations]
    if table.onlookers:
        named = _("Looking on: {names}").format(names=listed(table.onlookers))
        lines.append(hang(Content(named), width))
    return stack(*lines)
