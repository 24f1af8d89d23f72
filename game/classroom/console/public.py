"""What everybody at a table knows, in a few lines: which clauses are agreed, what happened last."""

from __future__ import annotations

from typing import Final

from textual.content import Content

from game import prose
from game.language import _
from game.notation import numbers
from game.rules.view import View
from game.screens.matrix import hanging
from game.screens.widgets.lines import hang, stack

_LATEST: Final = 4
"""Lines of the record that are the latest."""


def clause_lines(seen: View, width: int) -> Content:
    """The clauses by their titles, what is agreed ticked, what is open in brackets."""
    named = numbers(seen.clauses)
    lines = []
    for clause in seen.clauses:
        agreed = seen.agreed.get(clause.id)
        mark = ("✓ ", "$text-success") if agreed else ("[] ", "$foreground-muted")
        margin = Content.assemble(mark)
        words = Content(f"{named[clause.id]} {clause.title}")
        if agreed is not None:
            label = clause.wording(agreed.wording).label
            words = Content.assemble(words, (f": {label}", "$text-success"))
        lines.append(hanging(margin, words, 3, width))
    return stack(*lines)


class Latest:
    """What happened last in public at each table; a sentence is written once, when it is asked."""

    def __init__(self) -> None:
        self._written: dict[tuple[int, int], str] = {}

    def draw(self, table: int, seen: View, width: int) -> Content:
        """The last few sentences, the newest at the end."""
        told: list[str] = []
        for number in range(len(seen.minutes) - 1, -1, -1):
            if len(told) == _LATEST:
                break
            if (table, number) not in self._written:
                line = prose.line(seen.minutes[number], seen, number)
                self._written[table, number] = prose.told(line, seen) if line else ""
            if words := self._written[table, number]:
                told.append(words)
        head = Content.styled(_("Latest in public"), "$text-accent")
        return stack(head, *(hang(Content(words), width, "", 2) for words in reversed(told)))
