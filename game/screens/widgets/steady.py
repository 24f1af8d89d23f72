"""Texts that are painted anew only if they look different, and laid out only if their size does.

A move reaches every screen of a class at once, and changes little on most of them: to look first
takes a small part of the time that painting would.
"""

from __future__ import annotations

from textual.content import Content
from textual.geometry import Size
from textual.widgets import Static


def alike(one: Content, other: Content) -> bool:
    """Whether two contents look the same; Textual's own comparison is of the words alone."""
    return one.plain == other.plain and one.spans == other.spans


class Steady(Static):
    """A text of which newer versions are shown often, and seldom differ."""

    def __init__(
        self, content: Content | None = None, *, id: str | None = None, classes: str | None = None
    ) -> None:
        self._said = content or Content()
        self._put_off = False
        super().__init__(self._said, id=id, classes=classes)

    def say(self, content: Content) -> None:
        """Show this, if it is not what is shown."""
        if not alike(content, self._said):
            self._said = content
            self.update(content, layout=False)
            if not self._fits():
                self.refresh(layout=True)

    def on_show(self) -> None:
        """Lay out what has changed while it was out of sight."""
        if self._put_off:
            self._put_off = False
            self.refresh(layout=True)

    def _fits(self) -> bool:
        """Whether it takes the same room as what it follows."""
        if not all(node.display for node in self.ancestors_with_self):
            # None, until it is in sight again.
            self._put_off = True
            return True
        width, height = self.content_size
        if not width or not self.is_mounted:
            return False
        box = self.container_size, self.app.size
        if self.styles.is_auto_width and self.get_content_width(*box) != width:
            return False
        return not self.styles.is_auto_height or self.get_content_height(*box, width) == height


class Fitted(Static):
    """A text drawn for the width there is, once for what it looks like."""

    _drawn: tuple[object, Content] | None = None

    def draw(self, width: int) -> Content:
        """The text, its lines at most `width` wide."""
        raise NotImplementedError

    def looks(self) -> object:
        """What the text depends on besides its width and what `renew` tells of."""
        return self.app.current_theme.dark

    def renew(self) -> None:
        """Show what is to be shown by now, if that is something else."""
        width = self.content_size.width
        before, self._drawn = self._drawn, None
        if before is None or not width:
            self.refresh(layout=True)
        elif not alike(now := self._at(width), before[1]):
            self.refresh(layout=_height(now) != self.content_size.height)

    def render(self) -> Content:
        """The text at the width there is."""
        return self._at(self.content_size.width)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """The lines that it takes at a width."""
        return _height(self._at(width))

    def _at(self, width: int) -> Content:
        looks = (width, self.looks())
        if self._drawn is None or self._drawn[0] != looks:
            self._drawn = (looks, self.draw(width))
        return self._drawn[1]


def _height(content: Content) -> int:
    return content.plain.count("\n") + 1
