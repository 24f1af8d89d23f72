"""Names for things: seats, clauses, wordings, and the phases of a conference."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final, NamedTuple, TypeAlias

Seat: TypeAlias = str
ClauseId: TypeAlias = str
WordingId: TypeAlias = str
PackageId: TypeAlias = int
PactId: TypeAlias = str
IncidentId: TypeAlias = str
Outlet: TypeAlias = str
"""What an invented paper is called."""
ConstituencyId: TypeAlias = str


class Term(NamedTuple):
    """One clause at one wording: what packages, suggestions and texts are made of."""

    clause: ClauseId
    wording: WordingId


class Part(StrEnum):
    """Where a clause stands in the statement (UN Editorial Manual)."""

    PREAMBULAR = "preambular"
    OPERATIVE = "operative"


class Phase(StrEnum):
    """What the conference is doing between two moves; plenaries happen within a move."""

    INFORMALS = "informals"
    SILENCE = "silence"
    ENDED = "ended"


class Module(StrEnum):
    """A part of the game that can be turned off; with all off it is the core game."""

    PACTS = "pacts"
    PRESS = "press"
    CAPITALS = "capitals"
    LEAKS = "leaks"
    EVENTS = "events"


class Level(StrEnum):
    """How much of the rulebook is played."""

    CORE = "core"
    STANDARD = "standard"
    FULL = "full"


LEVELS: Final[Mapping[Level, frozenset[Module]]] = MappingProxyType(
    {
        Level.CORE: frozenset(),
        Level.STANDARD: frozenset({Module.PACTS, Module.PRESS, Module.CAPITALS}),
        Level.FULL: frozenset(Module),
    }
)
"""The modules that a level plays, where the scenario has them."""
