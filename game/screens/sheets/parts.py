"""What the pages of a briefing are made of."""

from __future__ import annotations

from textual.content import Content

from game.screens.widgets.lines import hang


def heading(words: str) -> Content:
    """A heading within a page."""
    return Content.styled(words, "bold $text-accent")


def paragraph(words: str, width: int) -> Content:
    """Running text, its lines no longer than can be read."""
    return hang(Content(words), min(width, 84))
