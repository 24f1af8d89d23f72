"""The screen that answers where a number comes from."""

from __future__ import annotations

from textual.content import Content

from game.language import _
from game.screens.leaf import Leaf
from game.screens.origins.draw import page


class OriginsScreen(Leaf):
    """Every number of the room, in the parts that it is the sum of."""

    def head(self) -> str:
        """What is shown."""
        return _("Where the numbers come from")

    def draw(self, width: int) -> Content:
        """The derivations, in a column that is easy to read."""
        return page(self.view, min(width, 90))
