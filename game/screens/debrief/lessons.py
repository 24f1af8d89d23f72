"""What the dossier teaches: how well each claim is established, and how far back it goes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual.content import Content
from textual.widget import Widget

from game.debrief.news import Taught, taught
from game.language import _, plural
from game.screens.matrix import Drawn, hanging, quiet

if TYPE_CHECKING:
    from game.scenario import Scenario


def lessons(scenario: Scenario) -> Iterator[Widget]:
    """A line a claim, and the gaps in how it was reported."""
    claims = taught(scenario)
    if claims:
        yield quiet(_("What the dossier teaches. Outlets that repeat one origin are one source:"))
    for claim in claims:
        yield _claim(claim)


def _claim(claim: Taught) -> Drawn:
    sources = plural("{n} source", "{n} sources", claim.sources).format(n=claim.sources)
    origins = plural("{n} origin", "{n} origins", claim.origins).format(n=claim.origins)
    words = _("{status}; {sources}, {origins}").format(
        status=_(claim.status), sources=sources, origins=origins
    )

    def draw(width: int) -> Content:
        lines = [
            hanging(Content("→"), Content(claim.claim), 2, width),
            hanging(Content(""), Content.styled(words, "$foreground-muted"), 2, width),
        ]
        lines += [
            hanging(Content(""), Content.styled(gap, "italic $foreground-muted"), 2, width)
            for gap in claim.gaps
        ]
        return Content("\n").join(lines)

    return Drawn(draw, classes="account")
