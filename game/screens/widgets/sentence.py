"""Where a person writes more than a line."""

from __future__ import annotations

from textual.widgets import TextArea


class Sentence(TextArea):
    """A text area that is let go of when its form closes.

    Textual's own looks out for the app's next theme, and is kept alive until that comes.
    """

    def on_unmount(self) -> None:
        """Look out for nothing any more."""
        watching = getattr(self.app, "__watchers", {}).get("theme", [])
        watching[:] = [pair for pair in watching if pair[0] is not self]
