"""Trust and coalitions over time: who believed whom, which pacts were in force, and the heat."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content
from textual.widget import Widget

from game.debrief.reading import Conference
from game.debrief.relations import Relations, relations
from game.language import _
from game.rules.names import Module, Seat
from game.screens.charts.chart import Chart
from game.screens.charts.trust import pacts_words, trust_picture, trust_words
from game.screens.matrix import Drawn, hanging


def trust_pane(met: Conference, seat: Seat) -> Iterator[Widget]:
    """The widgets of the section."""
    moments, setting = relations(met), met.setting
    yield Chart(
        _("Trust when the round ended: how far the row believes the column"),
        lambda width: trust_picture(setting, moments, seat, width),
        lambda width: trust_words(setting, moments, width),
    )
    if Module.PACTS in setting.procedure.modules:
        yield Drawn(lambda width: _pacts(met, moments, width), classes="account")


def _pacts(met: Conference, moments: tuple[Relations, ...], width: int) -> Content:
    lines = [Content.styled(_("Pacts in force when the round ended"), "bold $text-primary")]
    lines += [
        hanging(Content.styled(when, "$foreground-muted"), Content(who), 10, width)
        for when, who in pacts_words(met.setting, moments)
    ]
    return Content("\n").join(lines)
