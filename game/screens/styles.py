"""Style sheets read when they are needed: the menu's before its first frame, the rest behind it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from textual.app import App
from textual.screen import Screen


class Styles(App[None]):
    """Mixed in before an app's class: it can begin with the first of its style sheets alone.

    The sheets are read in their order however it begins, so that the same rules win.
    """

    _unread: Sequence[Path] = ()

    def style_first(self) -> None:
        """Before it runs: leave all sheets but the first for later."""
        self.css_path, self._unread = self.css_path[:1], self.css_path[1:]

    def style_all(self) -> None:
        """Read what was left, if anything was."""
        unread, self._unread = self._unread, ()
        if unread:
            self.css_path = [*self.css_path, *unread]
            self.stylesheet.read_all(unread)
            self.refresh_css(animate=False)

    def _load_screen_css(self, screen: Screen[Any]) -> None:
        # Textual calls it for every screen but the one that an app begins with.
        self.style_all()
        super()._load_screen_css(screen)
