"""Texts that are painted anew only if they look different, and laid out only if their size does.

A move reaches every screen of a class at once, and changes little on most of them: to look first
takes a small part of the time that painting would.
"""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Static


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
        if not content.is_same(self._said):
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
