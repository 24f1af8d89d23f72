"""Texts that are painted anew only when they say something else: most looks change nothing."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static

from game.screens.matrix import Drawn
from game.screens.widgets.picker import Picker


class Line(Static):
    """A text that is kept up; the others on the screen move only if its size changes."""

    def __init__(self, id: str) -> None:
        super().__init__(id=id)
        self._said = Content()

    def say(self, words: Content | str) -> None:
        """Say this, if it is not what is said already."""
        said = Content(words) if isinstance(words, str) else words
        if not said.is_same(self._said):
            sizes = [len(line) for line in self._said.plain.split("\n")]
            moved = [len(line) for line in said.plain.split("\n")] != sizes
            self._said = said
            self.update(said, layout=moved)


def keep_up(drawn: Picker | Drawn) -> None:
    """Paint what draws itself; the others on the screen move only if its height changes."""
    size = drawn.content_size
    height = drawn.get_content_height(size, size, size.width)
    drawn.refresh(layout=height != size.height)
