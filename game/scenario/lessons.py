"""The guide of a scenario: steps that bring in one rule at a time, as a scenario file gives them.

A step says what to do and waits until it has been done; `plenary` ends the steps of a round.
Which step a player is at is worked out by `game.guide`.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

from pydantic import Field

from game.scenario.kinds import Hint, Id, Sheet

LessonAct: TypeAlias = Literal[
    "read-brief",
    "read-text",
    "talk",
    "say",
    "sound-out",
    "claim",
    "suggest",
    "answer",
    "file",
    "package",
    "vote",
    "page",
    "contact-group",
    "reopen",
    "pact",
    "statement",
    "wire",
    "demarche",
    "capital",
    "consult",
    "leak",
    "deputy",
    "dossier",
    "ready",
    "plenary",
    "silence",
    "debrief",
]
"""What a player does, reads or sees: what a step can wait for."""

ABOUT: Final = frozenset(
    (
        "read-text",
        "sound-out",
        "claim",
        "suggest",
        "file",
        "package",
        "page",
        "contact-group",
        "reopen",
        "statement",
        "demarche",
        "consult",
    )
)
"""The acts that can be about a clause."""

MODULE_OF: Final[Mapping[str, str]] = MappingProxyType(
    {
        "pact": "pacts",
        "statement": "press",
        "wire": "press",
        "demarche": "press",
        "capital": "capitals",
        "consult": "capitals",
        "leak": "leaks",
    }
)
"""By act, the module that it needs; the others are of the core game."""


class Lesson(Sheet):
    """One step of the guide."""

    do: LessonAct = Field(description="what the player is to do, read or see before the next step")
    say: Hint = Field(description="what the player is told, at most 240 characters")
    clause: Id | None = Field(default=None, description="the clause on which to do it, if one")
