"""What came of an act at several tables, in words."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from game.classroom.hall.chair import Refusals
from game.language import _, plural
from game.notation import listed


def tables_words(tables: Sequence[int], of: int) -> str:
    """Tables by number, as a person would name them; `of` is how many are open.

    >>> tables_words([3], 6)
    'table 3'
    >>> tables_words([1, 2, 4], 6)
    'tables 1, 2 and 4'
    """
    if of > 1 and len(tables) == of:
        return _("all {n} tables").format(n=of)
    named = listed(str(number) for number in tables)
    return plural("table {tables}", "tables {tables}", len(tables)).format(tables=named)


def refusal_words(refused: Refusals) -> str:
    """Why tables refused, those that give the same reason together."""
    tables: dict[str, list[int]] = {}
    for number, reason in refused.items():
        tables.setdefault(reason, []).append(number)
    return "\n".join(
        _("{tables}: {reason}").format(tables=capital(tables_words(at, 0)), reason=reason)
        for reason, at in tables.items()
    )


def done_words(what: str, tables: Collection[int], refused: Refusals, of: int) -> str:
    """What was done, and where."""
    at = [number for number in tables if number not in refused]
    return _("{what} · {tables}").format(what=what, tables=tables_words(at, of))


def capital(words: str) -> str:
    """The words with a capital first letter."""
    return words[:1].upper() + words[1:]
