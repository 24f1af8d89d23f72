"""Questions: drawn from what happened at this table, and those that the scenario has."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content
from textual.widget import Widget

from game.debrief.account import Account
from game.debrief.questions import questions
from game.language import _
from game.screens.matrix import Drawn, hanging, quiet


def asking_pane(found: Account) -> Iterator[Widget]:
    """The widgets of the section."""
    asked = questions(found)
    yield quiet(_("From what happened at this table:"))
    for number, question in enumerate(asked, start=1):
        yield _numbered(number, question.happened, question.ask)
    if not asked:
        yield quiet(_("Nothing stands out."))
    sheet = found.met.scenario.facilitator
    if sheet and sheet.questions:
        yield quiet(_("From the scenario:"))
        for number, ask in enumerate(sheet.questions, start=len(asked) + 1):
            yield _numbered(number, "", ask)


def _numbered(number: int, happened: str, ask: str) -> Drawn:
    def draw(width: int) -> Content:
        gap = " " if happened else ""
        words = Content.assemble(happened, gap, (ask, "bold"))
        return hanging(Content.styled(f"{number}.", "$foreground-muted"), words, 4, width)

    return Drawn(draw, classes="account")
