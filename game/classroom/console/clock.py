"""A table's clock as the teacher reads it."""

from __future__ import annotations

from game.classroom.hall import Summary
from game.language import _
from game.rules.names import Phase


def face(seconds: float | None) -> str:
    """Time left: minutes and seconds, for long phases hours or days; a dash without a clock.

    >>> face(461.2)
    '7:42'
    >>> face(5 * 3600 + 120)
    '5 h 2 min'
    """
    if seconds is None:
        return "\N{EN DASH}"
    whole = -int(-seconds // 1)
    if whole >= 2 * 86400:
        return _("{n} days").format(n=whole // 86400)
    if whole >= 3600:
        hours, rest = divmod(whole, 3600)
        return _("{hours} h {minutes} min").format(hours=hours, minutes=rest // 60)
    return f"{whole // 60}:{whole % 60:02}"


def clock_face(table: Summary) -> str:
    """The clock of a table, marked if it waits."""
    left = None if table.phase is Phase.ENDED else table.left
    return f"‖ {face(left)}" if table.paused else face(left)
