"""Lines that hang behind their marks, laid out once for each width."""

from __future__ import annotations

from textual.content import Content
from textual.geometry import Size
from textual.widgets import Static

from game.screens.widgets.lines import hang

NEW = "▎"
"""The mark of what has not been read."""


class Minutes(Static):
    """The lines of the talk. What is laid out already is not laid out again."""

    def __init__(self) -> None:
        super().__init__(id="lines")
        self._shown: list[tuple[str, Content]] = []
        self._hung: dict[tuple[int, str, Content], Content] = {}
        self._dark = True

    def show(self, lines: list[tuple[str, Content]]) -> None:
        """Show these lines, each behind its mark."""
        if self._dark != self.app.current_theme.dark:
            # Contents are equal if their words are, whatever their colours.
            self._dark = not self._dark
            self._hung.clear()
        self._shown = lines
        self.refresh(layout=True)

    def first_below(self, bottom: int) -> int | None:
        """The first line that begins at `bottom` or under it; None if all are above."""
        top = 0
        for position, line in enumerate(self._lay_out(self.content_size.width)):
            if top >= bottom:
                return position
            top += _height(line)
        return None

    def first_marked(self) -> int | None:
        """How far down the first unread line begins; None if none is unread."""
        marks = [mark for mark, _ in self._shown]
        if NEW not in marks:
            return None
        above = self._lay_out(self.content_size.width)[: marks.index(NEW)]
        return sum(_height(line) for line in above)

    def render(self) -> Content:
        """The lines at the width there is."""
        return Content("\n").join(self._lay_out(self.content_size.width))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """The lines that they take at a width."""
        return sum(_height(line) for line in self._lay_out(width))

    def _lay_out(self, width: int) -> list[Content]:
        for mark, line in self._shown:
            if (width, mark, line) not in self._hung:
                self._hung[width, mark, line] = hang(line, width, mark, 2)
        return [self._hung[width, mark, line] for mark, line in self._shown]


def _height(line: Content) -> int:
    return line.plain.count("\n") + 1
