"""The keys at the foot of a screen, in the language spoken."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.widgets import Footer
from textual.widgets._footer import FooterKey

from game.language import _, later

PALETTE = later("palette")
"""What Textual calls the key of its command palette."""


class Foot(Footer):
    """Textual's footer; it leaves nothing behind when what may be done changes.

    Bindings are named in English, once for all that are spoken; here they are said in the
    language of who reads them.
    """

    def compose(self) -> ComposeResult:
        """The keys, with their words."""
        for key in super().compose():
            if isinstance(key, FooterKey):
                key.description = _(key.description) if key.description else ""
            yield key

    async def recompose(self) -> None:
        """Make the keys anew, and let go of those that were there.

        Every key watches whether the footer is compact, and goes on after it is gone; Textual
        drops such watchers only when what they watch is set.
        """
        await super().recompose()
        self.mutate_reactive(Footer.compact)
