"""The first line of a log: what the conference starts from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from game.errors import LogError
from game.record.lines import object_of
from game.rules.names import Seat

SCHEMA: Final = 1

PERSON: Final = "person"
"""What a record calls a player who has given no name; who has, is called by it."""


@dataclass(frozen=True, slots=True)
class Header:
    """What a conference starts from. `scenario` is a scenario's whole document.

    `players` says for each seat who plays it: "person", or an AI delegate's temperament;
    `modules` are the scenario's modules that are played, all of them if it is None.
    """

    seed: int
    scenario: Mapping[str, Any]
    players: Mapping[str, str] = field(default_factory=dict)
    version: str = ""
    modules: tuple[str, ...] | None = None

    @property
    def delegations(self) -> list[Mapping[str, Any]]:
        """What the scenario says of each delegation."""
        listed = self.scenario.get("delegations")
        return (
            [each for each in listed if isinstance(each, dict)] if isinstance(listed, list) else []
        )

    @property
    def people(self) -> dict[Seat, str]:
        """The seats that people play, and each player's name, empty if none was given.

        A seat is a person's unless it is played as the scenario has it played for want of one.
        """
        absent = {each.get("id"): each.get("temperament") for each in self.delegations}
        return {
            seat: "" if player == PERSON else player
            for seat, player in self.players.items()
            if player != absent.get(seat)
        }

    @property
    def played(self) -> frozenset[str]:
        """The modules of the scenario that are played."""
        procedure = self.scenario.get("procedure")
        own = procedure.get("modules", ()) if isinstance(procedure, dict) else ()
        return frozenset(own if self.modules is None else set(own).intersection(self.modules))


def header_of(path: Path, line: bytes) -> Header:
    """The header that a log's first line holds.

    Raises:
        LogError: if it holds none; the text names the line of `path`.
    """
    try:
        data = object_of(line)
        schema = data["communique"]
        modules = data.get("modules")
        header = Header(
            data["seed"],
            data["scenario"],
            data["players"],
            data["version"],
            None if modules is None else tuple(modules),
        )
    except (KeyError, TypeError, LogError) as error:
        raise LogError(f"{path}:1: this is no Communiqué log") from error
    if schema != SCHEMA:
        raise LogError(f"{path}:1: its version is {schema}, this Communiqué reads {SCHEMA}")
    kinds = (header.seed, int), (header.scenario, dict), (header.players, dict)
    if not all(isinstance(given, kind) for given, kind in kinds):
        raise LogError(f"{path}:1: the header is malformed")
    return header
