"""A chart on the screen: the picture, or the same in figures."""

from __future__ import annotations

from collections.abc import Callable

from textual.content import Content

from game.screens.matrix import Drawn


class Chart(Drawn):
    """Shows a picture until it is asked for words."""

    def __init__(
        self, title: str, picture: Callable[[int], Content], words: Callable[[int], Content]
    ) -> None:
        super().__init__(self._chart, classes="account")
        self._title = title
        self._picture = picture
        self._words = words
        self.in_words = False

    def _chart(self, width: int) -> Content:
        drawn = self._words if self.in_words else self._picture
        return Content.assemble((self._title, "bold $text-primary"), "\n", drawn(width))

    def say(self, in_words: bool) -> None:
        """Show the picture, or the words."""
        self.in_words = in_words
        self.refresh(layout=True)
