"""The form that lets an event of the scenario happen now."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, assert_never

from textual.content import Content
from textual.widget import Widget

from game.classroom.console.told import refusal_words, tables_words
from game.classroom.form import Form
from game.language import _, later
from game.notation import apart, figure
from game.rules.capitals import (
    ApprovalEffect,
    Effect,
    HeatEffect,
    Incident,
    OpenEffect,
    TrustEffect,
)
from game.rules.events import IncidentHappened
from game.rules.setting import Setting
from game.screens.naming import shorts
from game.screens.widgets.lines import hang, stack
from game.screens.widgets.picker import Picker

if TYPE_CHECKING:
    from game.classroom.console.chairing import Chairing


def effect_words(effect: Effect, setting: Setting) -> str:
    """What an effect does, in a few words."""
    short = shorts(setting.delegations)
    match effect:
        case HeatEffect(by):
            return (_("heats by {n}°") if by > 0 else _("cools by {n}°")).format(n=abs(by))
        case TrustEffect(seat, other, by):
            words = _("{seat}'s trust in {other} {by}")
            return words.format(seat=short[seat], other=short[other], by=figure(by, signed=True))
        case ApprovalEffect(seat, by):
            words = _("approval at home of {seat} {by}")
            return words.format(seat=short[seat], by=figure(by, signed=True))
        case OpenEffect(clause):
            return _("reopens {clause}").format(clause=setting.by_id[clause].title)
        case _:
            assert_never(effect)


def incident_words(incident: Incident, setting: Setting) -> str:
    """What an event does, and whom it asks."""
    words = [effect_words(effect, setting) for effect in incident.effects]
    if incident.question is not None:
        seat = shorts(setting.delegations)[incident.question.seat]
        words.append(_("asks {seat}: {text}").format(seat=seat, text=incident.question.text))
    return apart(words) or _("changes nothing by itself")


class Incidents(Picker):
    """A row an event: its headline, what it does, and where it has happened already."""

    def __init__(self, incidents: tuple[Incident, ...], screen: Chairing) -> None:
        super().__init__(id="incidents")
        self._incidents = incidents
        self._screen = screen

    @property
    def incident(self) -> Incident:
        """The one under the cursor."""
        return self._incidents[self.cursor]

    @property
    def count(self) -> int:
        """A row an event."""
        return len(self._incidents)

    def row(self, position: int, width: int) -> Content:
        """The headline; below it, quietly, the rest."""
        incident = self._incidents[position]
        does = incident_words(incident, self._screen.hall.scenario.setting)
        if at := self._happened(incident):
            tables = tables_words(at, len(self._screen.hall.tables))
            does = _("Has happened at {tables}. ").format(tables=tables) + does
        quietly = Content.styled(does, "$foreground-muted")
        return stack(hang(Content.styled(incident.headline, "bold"), width), hang(quietly, width))

    def _happened(self, incident: Incident) -> list[int]:
        chair = self._screen.chair
        return [
            number
            for number in self._screen.targets
            for event in chair.in_public(number).minutes
            if isinstance(event, IncidentHappened) and event.incident == incident.id
        ]


class InjectForm(Form):
    """One event is chosen; it happens at once."""

    AUTO_FOCUS = "#incidents"
    do_word = later("Let it happen")

    def __init__(self, screen: Chairing) -> None:
        super().__init__()
        self._chairing = screen

    def heading(self) -> str:
        """What, and where."""
        return _("An event at {tables}").format(tables=self._chairing.where)

    def form(self) -> Iterator[Widget]:
        """The events."""
        yield Incidents(self._chairing.console.incidents, self._chairing)

    def do(self) -> str:
        """Let it happen; the form stays open if it is refused everywhere."""
        incident, tables = self.query_one(Incidents).incident, self._chairing.targets
        refused = self._chairing.chair.inject(incident.id, tables)
        if len(refused) == len(tables):
            return refusal_words(refused)
        self._chairing.report(_("It has happened"), tables, refused)
        return ""
