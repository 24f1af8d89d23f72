"""What the paper is made of: a block a clause, its title above and the packages at its foot.

A block is no widget: it is drawn into rows, once for everything that it may look like.
"""

from __future__ import annotations

from dataclasses import dataclass

from textual.content import Content

from game.notation import numbers
from game.rules.names import ClauseId
from game.rules.view import View
from game.screens.widgets.clause import draw_clause
from game.screens.widgets.draft import draw_draft
from game.screens.widgets.package import draw_packages


@dataclass(frozen=True)
class Look:
    """What a block's rows depend on besides the view: cells of a row, and how it is shown."""

    width: int
    whole: bool
    dark: bool
    opened: bool = False


class Block:
    """A part of the paper, as rows."""

    def __init__(self) -> None:
        self._drawn: dict[Look, list[Content]] = {}

    def renew(self) -> None:
        """Something about it may be new."""
        self._drawn.clear()

    def rows(self, view: View, look: Look) -> list[Content]:
        """Its rows, as they look now."""
        if look not in self._drawn:
            self._drawn[look] = self.draw(view, look)
        return self._drawn[look]

    def draw(self, view: View, look: Look) -> list[Content]:
        """Draw it anew."""
        raise NotImplementedError


class Title(Block):
    """What the statement is called, above the whole of it."""

    def draw(self, view: View, look: Look) -> list[Content]:
        """Nothing while one clause is laid open."""
        if not look.whole:
            return []
        lines = Content.styled(view.title, "bold").wrap(max(8, look.width))
        return [Content(), *(line.center(look.width) for line in lines), Content()]


class ClauseBlock(Block):
    """One clause, with the row that parts it from the next."""

    def __init__(self, clause: ClauseId) -> None:
        super().__init__()
        self.clause = clause

    def draw(self, view: View, look: Look) -> list[Content]:
        """The clause, as one of many or laid open, or as it would be printed."""
        clause = view.clause(self.clause)
        assert clause is not None, "the paper shows the view's own clauses"
        number, width = numbers(view.clauses)[self.clause], look.width - 1
        if look.whole:
            drawn = draw_draft(view, clause, number, width)
        else:
            drawn = draw_clause(view, clause, number, look.opened, look.dark, width)
        return [*drawn.split(allow_blank=True), Content()]


class Packages(Block):
    """The packages on the table, at the foot of the paper."""

    def draw(self, view: View, look: Look) -> list[Content]:
        """Every package with its terms and its worth."""
        return draw_packages(view, look.width - 1).split(allow_blank=True)
