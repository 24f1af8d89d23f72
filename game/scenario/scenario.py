"""A scenario that can be played."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Any

from game.rules.names import Seat
from game.rules.setting import Setting
from game.scenario.build import setting
from game.scenario.dossier import Dossier, History
from game.scenario.facilitator import Facilitator
from game.scenario.lessons import Lesson
from game.scenario.model import ScenarioSheet


@dataclass(frozen=True)
class Scenario:
    """What a scenario file says, checked; two of them are equal if they say the same."""

    sheet: ScenarioSheet

    @property
    def id(self) -> str:
        """Its id."""
        return self.sheet.id

    @property
    def title(self) -> str:
        """Its title."""
        return self.sheet.title

    @property
    def summary(self) -> str:
        """One line about it."""
        return self.sheet.summary

    @property
    def setting_text(self) -> str:
        """What the players are told."""
        return self.sheet.setting

    @property
    def fiction(self) -> str:
        """What is invented."""
        return self.sheet.fiction

    @property
    def date(self) -> datetime.date | None:
        """The day it plays, if it says."""
        return self.sheet.date

    @property
    def dossier(self) -> Dossier:
        """What the news said; empty if the scenario has none."""
        return self.sheet.dossier

    @property
    def history(self) -> History | None:
        """What was really agreed, if anything was."""
        return self.sheet.history

    @property
    def guide(self) -> tuple[Lesson, ...]:
        """Steps that lead a player through it; most scenarios have none."""
        return self.sheet.guide

    @property
    def facilitator(self) -> Facilitator | None:
        """Notes for whoever runs it with a class, if there are any."""
        return self.sheet.facilitator

    @cached_property
    def setting(self) -> Setting:
        """What the rules need of it."""
        return setting(self.sheet)

    @cached_property
    def temperaments(self) -> Mapping[Seat, str]:
        """How the computer plays each seat."""
        return MappingProxyType({d.id: d.temperament for d in self.sheet.delegations})

    @cached_property
    def document(self) -> dict[str, Any]:
        """All of it as JSON has it; `from_document` reads it back. Not to be changed."""
        return self.sheet.model_dump(mode="json", by_alias=True, exclude_none=True)
